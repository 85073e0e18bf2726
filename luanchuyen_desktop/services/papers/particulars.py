"""What is said of one paper beside its case: its number, its date, and the texts that nobody else stores.

Typed once and kept with the case, as a setting ``case_paper.KIND.rotation.7`` of a line of JSON: a paper that is opened
again shows it. It names the case by its row number, which never changes and is never given again, so that a changed
code is followed by itself and undoing the deletion of a case brings its papers back as they were.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import BookError, DateError
from luanchuyen_desktop.services.papers.contents.kinds import Cited, FormKind, Subject
from luanchuyen_desktop.services.papers.joint import Joint, codes_in, joints_with
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.plans import plan_of

PREFIX: Final = "case_paper."
Case: TypeAlias = Rotation | RotationPlan | Joint


@dataclass(frozen=True, slots=True)
class Particulars:
    """Blank or ``None``: not said. ``own``: placeholder → text typed for this paper.

    ``signer``: the key of the one chosen to sign it; ``secrecy``: its mark, blank for none, ``None`` for that of its
    kind.
    """

    number: str = ""
    issued: PartialDate | None = None
    own: Mapping[str, str] = field(default_factory=dict)
    signer: str = ""
    secrecy: str | None = None

    def __bool__(self) -> bool:
        return bool(self.number or self.issued or self.own or self.signer or self.secrecy is not None)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the record of the case itself says of a paper. ``why_draft``: why it cannot be final yet; mostly blank."""

    number: str = ""
    issued: PartialDate | None = None
    why_draft: str = ""


NOTHING: Final = Particulars()


def find_case(book: Book, kind: FormKind, code: str) -> Case | None:
    """The rotation, the rotations or the plan that a paper of that kind is about; ``None`` if there is none."""
    if kind.subject is Subject.ROTATIONS:
        found = [book.rotation(each) for each in codes_in(code)]
        return Joint(tuple(each for each in found if each is not None)) if all(found) else None
    return plan_of(book, code) if kind.subject is Subject.PLAN else book.rotation(code)


def case_of(book: Book, kind: FormKind, code: str) -> Case:
    """As ``find_case``. ``BookError`` if there is none."""
    case = find_case(book, kind, code)
    if case is None:
        what = "Kế hoạch" if kind.subject is Subject.PLAN else "Luân chuyển"
        raise BookError(f"{what} {', '.join(codes_in(code))} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    return case


def recorded(kind: FormKind, case: Case) -> Recorded:
    """Number and date where the record has fields for them: of decisions, of approved plans."""
    if isinstance(case, RotationPlan):
        return Recorded(case.number or "", case.issued) if kind.cited is Cited.PLAN else Recorded()
    if isinstance(case, Joint):
        return Recorded()
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
        return Particulars(
            str(raw.get("number", "")),
            from_iso(raw["date"]) if raw.get("date") else None,
            own,
            str(raw.get("signer", "")),
            str(raw["secrecy"]) if raw.get("secrecy") is not None else None,
        )
    except (ValueError, TypeError, AttributeError, DateError):
        return NOTHING


def remember(book: Book, kind: FormKind, code: str, wanted: Particulars) -> Changes | None:
    """Keep it with the case, in one operation; nothing typed takes it out. ``None`` where nothing is new."""
    case = case_of(book, kind, code)
    tidy = _tidied(wanted)
    if tidy == remembered(book.settings(), kind, case):
        return None
    with book.operate(f"Ghi nội dung giấy tờ: {kind.name} {', '.join(codes_in(code))}") as write:
        if tidy:
            write.set(_key(kind, case), _text(tidy))
        else:
            write.unset(_key(kind, case))
    return write.changes


def share(book: Book, kind: FormKind, codes: Sequence[str], wanted: Particulars) -> Changes | None:
    """Keep the same date, signer, mark and texts with each of these cases, in one operation, but not the number."""
    with book.snapshot():
        settings, cases = book.settings(), [case_of(book, kind, code) for code in codes]
    with book.operate(f"Ghi nội dung giấy tờ: {kind.name}, {len(codes)} trường hợp") as write:
        for case in cases:
            typed = remembered(settings, kind, case)
            own = {**typed.own, **wanted.own}
            same = replace(wanted, number=typed.number, issued=wanted.issued or typed.issued, own=own)
            text = _text(_tidied(same))
            if text != settings.get(_key(kind, case), "{}"):
                write.set(_key(kind, case), text)
    return write.changes


def _tidied(wanted: Particulars) -> Particulars:
    own = {name: squeeze(text) for name, text in sorted(wanted.own.items()) if squeeze(text)}
    secrecy = squeeze(wanted.secrecy).upper() if wanted.secrecy is not None else None
    return Particulars(squeeze(wanted.number), wanted.issued, own, wanted.signer, secrecy)


def _text(wanted: Particulars) -> str:
    said = {
        "number": wanted.number,
        "date": wanted.issued.iso() if wanted.issued is not None else "",
        "own": dict(wanted.own),
        "signer": wanted.signer,
    }
    found = {name: value for name, value in said.items() if value}
    if wanted.secrecy is not None:
        found["secrecy"] = wanted.secrecy
    return json.dumps(found, ensure_ascii=False)


def _key(kind: FormKind, case: Case) -> str:
    subject = "plan" if isinstance(case, RotationPlan) else "rotation"
    return f"{PREFIX}{kind.key}.{subject}.{case.id}"


def joint_papers(book: Book, kind: FormKind, rotations: Sequence[Rotation]) -> list[Joint]:
    """The papers of that kind about several rotations, one of these among them, for which something is kept."""
    found = joints_with(book.settings(), f"{PREFIX}{kind.key}.rotation.", rotations)
    if not found:
        return []
    by_row = {each.id: each for each in book.records(Rotation)}
    return [Joint(tuple(by_row[row] for row in rows)) for rows in found if all(row in by_row for row in rows)]
