"""What is said of one paper beside its case: its number, its date, and the texts that nobody else stores.

Typed once and kept with the case, as a setting ``case_paper.KIND.rotation.7`` of a line of JSON: a paper that is opened
again shows it. It names the case by its row number, which never changes and is never given again, so that a changed
code is followed by itself and undoing the deletion of a case brings its papers back as they were.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import BookError, DateError
from luanchuyen_desktop.services.papers.contents.kinds import Cited, FormKind, Subject
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.plans import plan_of

PREFIX: Final = "case_paper."
Case: TypeAlias = Rotation | RotationPlan


@dataclass(frozen=True, slots=True)
class Particulars:
    """Blank or ``None``: not said. ``own``: placeholder → text typed for this paper."""

    number: str = ""
    issued: PartialDate | None = None
    own: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.number or self.issued or self.own)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the record of the case itself says of a paper. ``why_draft``: why it cannot be final yet; mostly blank."""

    number: str = ""
    issued: PartialDate | None = None
    why_draft: str = ""


NOTHING: Final = Particulars()


def find_case(book: Book, kind: FormKind, code: str) -> Case | None:
    """The rotation or the plan that a paper of that kind is about; ``None`` if there is none."""
    return plan_of(book, code) if kind.subject is Subject.PLAN else book.rotation(code)


def case_of(book: Book, kind: FormKind, code: str) -> Case:
    """As ``find_case``. ``BookError`` if there is none."""
    case = find_case(book, kind, code)
    if case is None:
        what = "Kế hoạch" if kind.subject is Subject.PLAN else "Luân chuyển"
        raise BookError(f"{what} {code} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    return case


def recorded(kind: FormKind, case: Case) -> Recorded:
    """Number and date where the record has fields for them: of decisions, of approved plans."""
    if isinstance(case, RotationPlan):
        return Recorded(case.number or "", case.issued) if kind.cited is Cited.PLAN else Recorded()
    if kind.cited is Cited.DECISION:
        return Recorded(case.decision_no or "", case.decided, _before_decision(case))
    if kind.cited is Cited.END:
        why = "" if case.state is RotationState.ENDED else "Trường hợp này chưa ghi kết thúc luân chuyển."
        return Recorded(case.end_decision_no or "", None, why)
    return Recorded()


def _before_decision(rotation: Rotation) -> str:
    if rotation.state in BEFORE_DECISION:
        return "Trường hợp này chưa ra quyết định."
    return "" if rotation.decided is not None else "Luân chuyển chưa ghi ngày quyết định."


def remembered(settings: Mapping[str, str], kind: FormKind, case: Case) -> Particulars:
    """What was typed for the paper before; nothing where that cannot be read (a later version may have written it)."""
    try:
        raw = read_json(settings.get(_key(kind, case), "{}"))
        own = {str(name): str(text) for name, text in dict(raw.get("own", {})).items()}
        return Particulars(str(raw.get("number", "")), from_iso(raw["date"]) if raw.get("date") else None, own)
    except (ValueError, TypeError, AttributeError, DateError):
        return NOTHING


def remember(book: Book, kind: FormKind, code: str, wanted: Particulars) -> Changes | None:
    """Keep it with the case, in one operation; nothing typed takes it out. ``None`` where nothing is new."""
    case = case_of(book, kind, code)
    tidy = _tidied(wanted)
    if tidy == remembered(book.settings(), kind, case):
        return None
    with book.operate(f"Ghi nội dung giấy tờ: {kind.name} {code}") as write:
        if tidy:
            write.set(_key(kind, case), _text(tidy))
        else:
            write.unset(_key(kind, case))
    return write.changes


def share(book: Book, kind: FormKind, codes: Sequence[str], wanted: Particulars) -> Changes | None:
    """Keep the same date and texts with each of these cases, in one operation; numbers stay each its own."""
    with book.snapshot():
        settings, cases = book.settings(), [case_of(book, kind, code) for code in codes]
    with book.operate(f"Ghi nội dung giấy tờ: {kind.name}, {len(codes)} trường hợp") as write:
        for case in cases:
            typed = remembered(settings, kind, case)
            own = {**typed.own, **wanted.own}
            text = _text(_tidied(Particulars(typed.number, wanted.issued or typed.issued, own)))
            if text != settings.get(_key(kind, case), "{}"):
                write.set(_key(kind, case), text)
    return write.changes


def _tidied(wanted: Particulars) -> Particulars:
    own = {name: squeeze(text) for name, text in sorted(wanted.own.items()) if squeeze(text)}
    return Particulars(squeeze(wanted.number), wanted.issued, own)


def _text(wanted: Particulars) -> str:
    said = {
        "number": wanted.number,
        "date": wanted.issued.iso() if wanted.issued is not None else "",
        "own": dict(wanted.own),
    }
    return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False)


def _key(kind: FormKind, case: Case) -> str:
    subject = "plan" if isinstance(case, RotationPlan) else "rotation"
    return f"{PREFIX}{kind.key}.{subject}.{case.id}"
