"""How the papers of several cases stand: each whole, lacking something, issued already, or not to be printed at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
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
    with workspace.book.snapshot():
        survey = _Survey(workspace, request, workspace.book.settings(), len(codes), progress)
        return survey.of(codes)


@dataclass(slots=True)
class _Survey:
    """Looks at all papers together, and where one is at fault in halves, so that the others stay quick."""

    workspace: Workspace
    request: FormRequest
    settings: Mapping[str, str]
    total: int
    progress: Progress
    done: int = 0

    def of(self, codes: Sequence[str]) -> list[Standing]:
        before = self.done
        try:
            states = paper_states(self.workspace, replace(self.request, codes=codes), self._tell)
        except UserError as error:
            self.done = before
            if len(codes) <= 1:
                self.done += len(codes)
                return [Standing(code, fault=error) for code in codes]
            # A paper for all is asked of each alone: of a half it would say nothing of the others.
            size = 1 if KINDS[self.request.kind].subject is Subject.ROTATIONS else (len(codes) + 1) // 2
            return [each for at in range(0, len(codes), size) for each in self.of(codes[at : at + size])]
        self.done = before + len(codes)
        return [self._whole(state) for state in {each.code: each for each in states}.values()]

    def _tell(self, done: int, _total: int) -> None:
        self.progress(min(self.done + done, self.total), self.total)

    def _whole(self, state: PaperState) -> Standing:
        paper = CasePaper(self.request.kind, state.code, self.request.frame)
        return Standing(state.code, state, issued_entry(self.workspace.book, paper, self.settings))
