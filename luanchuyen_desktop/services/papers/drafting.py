"""One paper as it stands while it is filled in: what is to be typed for it, what it lacks, and its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.forms import Choices, choices, form_papers
from luanchuyen_desktop.services.papers.request import FormRequest, PaperState
from luanchuyen_desktop.services.register.case_paper import paper_asked
from luanchuyen_desktop.services.register.issued_papers import as_issued, issued_entry
from luanchuyen_desktop.services.workspace import Workspace

NO_CHOICES: Final = Choices()


@dataclass(frozen=True, slots=True)
class Drafted:
    """``choices``: what can be chosen and typed for it; ``state``: how the paper would come out now.

    ``pdf``: the pages, those that were issued where ``entry`` says so; ``fault``: why there are none.
    """

    request: FormRequest
    choices: Choices = NO_CHOICES
    state: PaperState | None = None
    pdf: bytes | None = None
    entry: RegisterEntry | None = None
    fault: UserError | None = None


def draft(workspace: Workspace, request: FormRequest) -> Drafted:
    """The paper of the one case, or of all of them together. What cannot be printed is told in ``fault``."""
    paper = paper_asked(request)
    try:
        found = choices(workspace, request)
        made = form_papers(workspace, request)
        entry = issued_entry(workspace.book, paper)
        pdf = as_issued(workspace.book, paper) if entry is not None else made.pdf
        return Drafted(request, found, made.states[0], pdf, entry)
    except UserError as error:
        return Drafted(request, fault=error)


def refuse_draft(label: str, state: PaperState | None) -> None:
    """``UserError`` for a paper that bears DỰ THẢO: only a final one is issued. ``label``: what the paper is called."""
    if state is not None and state.draft:
        lacks = ", ".join(one.label for one in state.missing)
        words = state.why_draft or f"{label} còn thiếu: {lacks}."
        raise UserError(words, "Chỉ ban hành được bản chính thức, không có chữ DỰ THẢO.")
