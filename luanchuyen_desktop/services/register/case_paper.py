"""A paper about one case as the register sees it: which kind of document it is, what is said of it, who signs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.domain.records import RegisterEntry, Rotation
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.contents.settings import load_form_settings
from luanchuyen_desktop.services.papers.joint import Joint, codes_in, joint_code
from luanchuyen_desktop.services.papers.office.signing import signer_for
from luanchuyen_desktop.services.papers.particulars import Case, Particulars, case_of, recorded, remembered
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.plans.plans import plan_name
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.register import entries_of

NUMBERED: Final = {
    "decision": PaperKind.DECISION,
    "submission": PaperKind.SUBMISSION,
    "plan": PaperKind.PLAN,
    "assessment": PaperKind.ASSESSMENT,
    "minutes": PaperKind.MINUTES,
    "introduction": PaperKind.INTRODUCTION,
    "letter": PaperKind.LETTER,
}
_ABOUT: Final = {
    "decision": "về việc luân chuyển cán bộ ({name})",
    "appointment": "về việc điều động và bố trí cán bộ ({name})",
    "end_placement": "về việc thôi luân chuyển, bố trí công tác đối với cán bộ ({name})",
    "settlement": "về việc bố trí ổn định cán bộ luân chuyển ({name})",
    "early_change": "về việc điều chỉnh bố trí cán bộ trước khi hết thời hạn luân chuyển ({name})",
    "submission": "về việc luân chuyển cán bộ ({name})",
    "submission_batch": "về việc luân chuyển cán bộ ({name})",
    "plan": "{name}",
    "assessment": "nhận xét, đánh giá cán bộ luân chuyển ({name})",
    "minutes_meeting": "họp xem xét việc luân chuyển cán bộ ({name})",
    "minutes_count": "kiểm phiếu về việc luân chuyển cán bộ ({name})",
    "minutes_talk": "gặp gỡ cán bộ được luân chuyển ({name})",
    "minutes_handover": "bàn giao công tác khi luân chuyển cán bộ ({name})",
    "introduction": "giới thiệu cán bộ luân chuyển đến nhận công tác ({name})",
    "consultation": "xin ý kiến về việc luân chuyển cán bộ ({name})",
}
_CHAIR: Final = "chu_tri"  # who signs minutes


@dataclass(frozen=True, slots=True)
class CasePaper:
    """A paper about one case. ``form``: key of its kind; ``code``: of the rotation or the plan, or ``joint_code``."""

    form: str
    code: str
    frame: str = PARTY

    @property
    def kind(self) -> FormKind:
        """Which form it is."""
        return KINDS[self.form]

    @property
    def codes(self) -> tuple[str, ...]:
        """Of the plan, or of the rotations; the register names the first of them."""
        return codes_in(self.code)

    @property
    def of_plan(self) -> bool:
        """Whether its case is a plan."""
        return self.kind.subject is Subject.PLAN

    @property
    def label(self) -> str:
        """``Biên bản họp của LC0001``."""
        return f"{self.kind.name} của {', '.join(self.codes)}"


def paper_asked(request: FormRequest) -> CasePaper:
    """The paper of a request for one: about its only case, or about all of them together."""
    together = KINDS[request.kind].subject is Subject.ROTATIONS
    return CasePaper(request.kind, joint_code(request.codes) if together else request.codes[0], request.frame)


def decision_of(rotation: str) -> CasePaper:
    """The decision on a rotation."""
    return CasePaper("decision", rotation)


def numbered_as(paper: CasePaper) -> PaperKind:
    """The kind of document that a paper is in the register. ``UserError`` for one that takes no number."""
    kind = NUMBERED.get(paper.kind.symbol)
    if kind is None:
        raise UserError(f"{paper.kind.name} không lấy số ở sổ văn bản.", "Ghi số bằng tay nếu cơ quan có đánh số.")
    return kind


def said(book: Book, kind: FormKind, case: Case) -> Particulars:
    """Number and date of a paper: as its case records them, else as they were typed for it."""
    return said_in(book.settings(), kind, case)


def said_in(settings: Mapping[str, str], kind: FormKind, case: Case) -> Particulars:
    """As ``said``, with the settings of the book read before: for many papers at once."""
    told, typed = recorded(kind, case), remembered(settings, kind, case)
    return replace(typed, number=told.number or typed.number, issued=told.issued or typed.issued)


def said_of(book: Book, paper: CasePaper) -> Particulars:
    """Number, date and texts of a paper."""
    return said(book, paper.kind, case_of(book, paper.kind, paper.code))


def entries_about(book: Book, paper: CasePaper) -> list[RegisterEntry]:
    """What the register holds for the case of a paper; of one about several rotations, for any of them."""
    return [each for code in paper.codes for each in entries_of(book, code, of_plan=paper.of_plan)]


def signer_of(book: Book, resources: Path, paper: CasePaper, typed: Particulars) -> str:
    """Who signs it, as the paper shows: who chairs a meeting, else who was chosen, else the first of its day.

    Blank if nobody does.
    """
    if chair := typed.own.get(_CHAIR):
        return chair
    day = typed.issued.earliest if typed.issued is not None else date.max
    settings = load_form_settings(resources, book.settings(), day)
    signer = signer_for(settings, paper.kind, paper.frame, typed.signer, day)
    return signer.name if signer is not None else ""


def about_of(book: Book, paper: CasePaper) -> str:
    """Its trích yếu in the register."""
    case = case_of(book, paper.kind, paper.code)
    if isinstance(case, Joint):
        others = len(case.rotations) - 1
        name = _person(book, case.rotations[0]) + (f" và {others} cán bộ khác" if others else "")
    elif isinstance(case, Rotation):
        name = _person(book, case)
    else:
        name = plan_name(case).lower().partition(" (")[0]
    return _ABOUT.get(paper.form, "{name}").format(name=name)


def _person(book: Book, rotation: Rotation) -> str:
    dossier = book.dossier(rotation.cadre)
    return dossier.cadre.name if dossier is not None else rotation.code
