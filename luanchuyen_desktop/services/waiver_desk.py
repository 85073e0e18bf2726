"""The life of an exception (ngoại lệ): requested, granted, refused, withdrawn. It expires by its own last day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation, Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import CADRE_RULES, ROTATION_RULES, RuleBook
from luanchuyen_desktop.services.editing import refuse_incomplete, tidied
from luanchuyen_desktop.services.record_checks import refuse_unfit
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_ACTS: Mapping[WaiverState, str] = {
    WaiverState.REQUESTED: "Đề nghị ngoại lệ",
    WaiverState.GRANTED: "Đồng ý ngoại lệ",
    WaiverState.REFUSED: "Không đồng ý ngoại lệ",
}


def judged(kind: SubjectKind) -> frozenset[str]:
    """The rules on subjects of this kind; none for those that are not judged by themselves."""
    if kind is SubjectKind.CADRE:
        return frozenset(rule.id for rule in CADRE_RULES)
    return frozenset(rule.id for rule in ROTATION_RULES) if kind is SubjectKind.ROTATION else frozenset()


def excusable(rule_book: RuleBook, kind: SubjectKind, day: date) -> Mapping[str, str]:
    """Rule → who may allow an exception to it, for the rules on such subjects under the law in force on ``day``.

    Empty before the first regulation, and for subjects that no rule judges.
    """
    law = rule_book.data.in_force(day)
    terms = law.terms if law is not None else {}
    wanted = sorted(judged(kind) & terms.keys())
    return {rule: authority for rule in wanted if (authority := terms[rule].exception)}


def day_of_act(dossier: Dossier | None, kind: SubjectKind, subject: str, as_of: date) -> date:
    """The day whose law counts: of a rotation its decision date as far as there is one, else the as-of date."""
    rotations: Iterable[Rotation] = dossier.rotations if dossier is not None else ()
    own = next((one for one in rotations if one.code == subject), None) if kind is SubjectKind.ROTATION else None
    return own.decided.earliest if own is not None and own.decided is not None else as_of


def latest_for(waivers: Iterable[Waiver], rule: str, kind: SubjectKind, subject: str) -> Waiver | None:
    """The exception on record for a rule and a subject that was entered last."""
    own = [one for one in waivers if (one.rule, one.subject_kind, one.subject) == (rule, kind, subject)]
    return max(own, key=lambda one: one.id or 0, default=None)


def request(book: Book, waiver: Waiver, allowed: Mapping[str, str], whose: str = "") -> Changes | None:
    """Put down that an exception is asked for. ``allowed``: as ``excusable`` gives it for this subject.

    ``UserError`` for a rule to which nobody may allow an exception.
    """
    if waiver.rule not in allowed:
        raise UserError(
            f"Quy định đang áp dụng không cho ngoại lệ đối với quy tắc {waiver.rule}.",
            "Chỉ đề nghị ngoại lệ cho quy tắc mà quy định giao cho cấp có thẩm quyền xem xét.",
        )
    return _store(book, replace(waiver, state=WaiverState.REQUESTED), _ACTS[WaiverState.REQUESTED], whose)


def grant(book: Book, waiver: Waiver, whose: str = "") -> Changes | None:
    """Put down that the authority has agreed. ``UserError`` unless authority, document number and date are there."""
    return _store(book, replace(waiver, state=WaiverState.GRANTED), _ACTS[WaiverState.GRANTED], whose)


def refuse(book: Book, waiver: Waiver, whose: str = "") -> Changes | None:
    """Put down that the authority has not agreed."""
    return _store(book, replace(waiver, state=WaiverState.REFUSED), _ACTS[WaiverState.REFUSED], whose)


def correct(book: Book, waiver: Waiver, whose: str = "") -> Changes | None:
    """Mend what was put down; the state stays."""
    return _store(book, waiver, "Sửa ngoại lệ", whose)


def withdraw(book: Book, waiver: Waiver, whose: str = "") -> Changes | None:
    """Take a request back before it is answered. ``UserError`` for one that was answered."""
    if waiver.state not in {WaiverState.REQUESTED, None}:
        raise UserError(
            f"Ngoại lệ {waiver.rule} đã có trả lời (“{waiver.state}”), không rút được.",
            "Nếu ghi nhầm thì dùng “Xóa”; nếu thôi áp dụng thì ghi ngày hết hiệu lực.",
        )
    return delete(book, waiver, whose, "Rút đề nghị ngoại lệ")


def delete(book: Book, waiver: Waiver, whose: str = "", verb: str = "Xóa ngoại lệ") -> Changes | None:
    """Take a wrong entry out of the book; it can be undone."""
    with book.operate(_named(verb, waiver, whose)) as write:
        write.delete(waiver)
    return write.changes


def store(
    book: Book, before: WaiverState | None, waiver: Waiver, allowed: Mapping[str, str], whose: str = ""
) -> Changes | None:
    """The act by which an exception came from its state ``before`` (``None``: not on record) to the one it has now."""
    if waiver.id is not None and waiver.state is before:
        return correct(book, waiver, whose)
    if waiver.state is WaiverState.GRANTED:
        return grant(book, waiver, whose)
    if waiver.state is WaiverState.REFUSED:
        return refuse(book, waiver, whose)
    return request(book, waiver, allowed, whose)


def _store(book: Book, waiver: Waiver, verb: str, whose: str) -> Changes | None:
    waiver = tidied(waiver)
    refuse_incomplete(waiver)
    with book.operate(_named(verb, waiver, whose)) as write:
        refuse_unfit(book, waiver)
        if waiver.id is None:
            write.insert(waiver)
        else:
            write.update(waiver)
    return write.changes


def _named(verb: str, waiver: Waiver, whose: str) -> str:
    return f"{verb} {waiver.rule}: {whose or waiver.subject}"
