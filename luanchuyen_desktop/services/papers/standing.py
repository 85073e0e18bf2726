"""How the papers of several cases stand: each whole, lacking something, issued already, or not to be printed at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.forms import paper_states
from luanchuyen_desktop.services.papers.request import FormRequest, PaperState
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.register.case_paper import CasePaper
from luanchuyen_desktop.services.register.issued_papers import issued_entry
from luanchuyen_desktop.services.register.state import series_of
from luanchuyen_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """One case. ``state``: how its paper comes out, ``None`` where ``fault`` says why it cannot.

    ``entry``: of the register, where it was issued.
    """

    code: str
    state: PaperState | None = None
    entry: RegisterEntry | None = None
    fault: UserError | None = None

    @property
    def is_final(self) -> bool:
        """Whether it can be printed without DỰ THẢO, or was issued."""
        return self.entry is not None or (self.state is not None and not self.state.draft)

    @property
    def words(self) -> str:
        """``đủ``, ``còn thiếu 3 ô``, ``dự thảo``, ``đã ban hành 12-QĐ/TU``, or that it cannot be printed."""
        if self.fault is not None or self.state is None:
            return "không in được"
        if self.entry is not None:
            return f"đã ban hành {series_of(self.entry).text(self.entry.number)}"
        if self.state.missing:
            return f"còn thiếu {len(self.state.missing)} ô"
        return "dự thảo" if self.state.draft else "đủ"


def standings(
    workspace: Workspace, request: FormRequest, codes: Sequence[str], progress: Progress = no_progress
) -> list[Standing]:
    """Of each case; a fault in one is told of that one."""
    try:
        states: dict[str, PaperState] = {}
        for state in paper_states(workspace, replace(request, codes=codes), progress):
            states[state.code] = state
        return [_whole(workspace, request, state) for state in states.values()]
    except UserError:
        return [_alone(workspace, request, code, done, len(codes), progress) for done, code in enumerate(codes, 1)]


def _whole(workspace: Workspace, request: FormRequest, state: PaperState) -> Standing:
    paper = CasePaper(request.kind, state.code, request.frame)
    return Standing(state.code, state, issued_entry(workspace.book, paper))


def _alone(
    workspace: Workspace, request: FormRequest, code: str, done: int, total: int, progress: Progress
) -> Standing:
    progress(done, total)
    try:
        (state,) = paper_states(workspace, replace(request, codes=[code]))
        return _whole(workspace, request, state)
    except UserError as error:
        return Standing(code, fault=error)
