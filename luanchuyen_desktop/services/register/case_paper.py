"""A paper about one case as the register sees it: which kind of document it is, what is said of it, who signs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.frames import PARTY
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Issuer, Subject
from luanchuyen_desktop.services.papers.contents.settings import load_form_settings
from luanchuyen_desktop.services.papers.particulars import Case, Particulars, case_of, recorded, remembered
from luanchuyen_desktop.services.papers.settings import load_office
from luanchuyen_desktop.services.plans.plans import plan_name
from luanchuyen_desktop.store.book import Book

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
    """A paper about one case. ``form``: key of its kind; ``code``: of the rotation or the plan."""

    form: str
    code: str
    frame: str = PARTY

    @property
    def kind(self) -> FormKind:
        """Which form it is."""
        return KINDS[self.form]

    @property
    def of_plan(self) -> bool:
        """Whether its case is a plan."""
        return self.kind.subject is Subject.PLAN

    @property
    def label(self) -> str:
        """``Biên bản họp của LC0001``."""
        return f"{self.kind.name} của {self.code}"


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
    return Particulars(told.number or typed.number, told.issued or typed.issued, typed.own)


def said_of(book: Book, paper: CasePaper) -> Particulars:
    """Number, date and texts of a paper."""
    return said(book, paper.kind, case_of(book, paper.kind, paper.code))


def signer_of(book: Book, resources: Path, paper: CasePaper, typed: Particulars) -> str:
    """Who signs it: who chairs a meeting, else as the office has set; blank if nobody is."""
    settings = book.settings()
    if chair := typed.own.get(_CHAIR):
        return chair
    by_committee = paper.kind.issuer is Issuer.COMMITTEE
    if paper.frame != PARTY:
        return load_form_settings(resources, settings).value("state_signer" if by_committee else "state_head")
    office = load_office(resources, settings)
    return (office.signer if by_committee else office.head) or ""


def about_of(book: Book, paper: CasePaper) -> str:
    """Its trích yếu in the register."""
    case = case_of(book, paper.kind, paper.code)
    if isinstance(case, Rotation):
        dossier = book.dossier(case.cadre)
        name = dossier.cadre.name if dossier is not None else paper.code
    else:
        name = plan_name(case).lower().partition(" (")[0]
    return _ABOUT.get(paper.form, "{name}").format(name=name)
