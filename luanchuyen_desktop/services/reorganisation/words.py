"""Reorganisations that were carried out, with the words that are still to be given.

Each is a setting ``reorganisation.N`` of JSON, written with the operation itself, so that undo takes both back. It
names records by their row numbers, which never change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from luanchuyen_desktop.domain.holders import MOVING_STATES
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure
from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.reorganisation.affairs import LIVE
from luanchuyen_desktop.services.reorganisation.plan import Plan
from luanchuyen_desktop.services.reorganisation.questions import Question, Topic
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.pool import record_by_id
from luanchuyen_desktop.store.roster import cadres_by_code
from luanchuyen_desktop.store.unit_affairs import tenures_of

PREFIX = "reorganisation."
_KEY = re.compile(r"reorganisation\.(\d{1,9})")
_VERSION = 1

Carried: TypeAlias = Mapping[int, int]
"""Row number of a tenure that ended → that of the one that took its place."""


@dataclass(frozen=True, slots=True)
class Word:
    """Something that waits for a human word. ``number``: its place in the list as kept. Row numbers of records."""

    number: int
    topic: Topic
    text: str
    cadre: int | None = None
    tenure: int | None = None
    rotation: int | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """A reorganisation in the book: its name, its first day, and every word asked for (``answer`` blank: waiting)."""

    key: str
    name: str
    day: date
    words: tuple[Word, ...]

    @property
    def waiting(self) -> tuple[Word, ...]:
        """The words still to be given."""
        return tuple(word for word in self.words if not word.answer)


def open_words(plan: Plan, asked: Sequence[Question], carried: Carried) -> list[dict[str, Any]]:
    """The questions as they are kept. Whether service goes on is asked of the tenure that began."""
    rotations = {move.rotation.code: move.rotation.id for move in plan.rotations}
    words = []
    for question in asked:
        tenure = question.tenure
        if question.topic is Topic.CONTINUES and tenure is not None:
            tenure = carried.get(tenure)
        words.append(
            {
                "topic": question.topic.value,
                "text": question.text,
                "cadre": question.cadre,
                "tenure": tenure,
                "rotation": rotations.get(question.rotation or ""),
                "answer": "",
            }
        )
    return words


def note_of(book: Book, plan: Plan, name: str, words: list[dict[str, Any]]) -> tuple[str, str]:
    """Key and value of the setting under which a plan is kept; cadres by their row numbers."""
    cadres = cadres_by_code(book, sorted({word["cadre"] for word in words if word["cadre"]}))
    for word in words:
        cadre = cadres.get(word["cadre"] or "")
        word["cadre"] = cadre.id if cadre else None
    numbers = [int(found[1]) for key in book.settings() if (found := _KEY.fullmatch(key))]
    note = {
        "version": _VERSION,
        "name": name,
        "day": plan.request.day.isoformat(),
        "decision": plan.request.decision_no.strip(),
        "decided": plan.request.decided.iso() if plan.request.decided else None,
        "words": words,
    }
    return f"{PREFIX}{max(numbers, default=0) + 1}", json.dumps(note, ensure_ascii=False)


# -- reading -----------------------------------------------------------------------------------------------------------


def done_reorganisations(book: Book) -> list[Done]:
    """All that were carried out, the latest first. What the book itself answers by now waits no longer."""
    with book.snapshot():
        found = [_read(key, value) for key, value in book.settings().items() if _KEY.fullmatch(key)]
        known = [_settled(book, done) for done in found if done is not None]
    return sorted(known, key=lambda done: (done.day, int(done.key.removeprefix(PREFIX))), reverse=True)


def _read(key: str, value: str) -> Done | None:
    """``None`` for a setting that is not of this shape: nothing of it is shown."""
    try:
        raw = read_json(value)
        words = tuple(
            Word(
                number,
                Topic(word["topic"]),
                str(word["text"]),
                word["cadre"],
                word["tenure"],
                word["rotation"],
                word["answer"],
            )
            for number, word in enumerate(raw["words"])
        )
        return Done(key, str(raw["name"]), date.fromisoformat(raw["day"]), words)
    except (ValueError, KeyError, TypeError):
        return None


def _settled(book: Book, done: Done) -> Done:
    numbers = {word.tenure for word in done.waiting if word.tenure is not None}
    placed = {word.cadre for word in done.waiting if word.topic is Topic.PLACEMENT}
    tenures = {tenure.id: tenure for tenure in tenures_of(book, numbers, placed)}
    begun = {tenure.cadre for tenure in tenures.values() if tenure.start and tenure.start.latest >= done.day}
    words = [
        replace(word, answer=_book_says(book, word, tenures, begun)) if not word.answer else word for word in done.words
    ]
    return replace(done, words=tuple(words))


def _book_says(book: Book, word: Word, tenures: Mapping[int | None, Tenure], begun: Iterable[str]) -> str:
    if word.topic is Topic.CONTINUES and word.tenure is not None:
        tenure = tenures.get(word.tenure)
        return "Không còn quá trình này" if tenure is None else "Có" if tenure.continues else ""
    if word.topic is Topic.PLACEMENT and word.tenure is not None:
        old = tenures.get(word.tenure)
        return "Đã bố trí" if old is None or old.cadre in begun else ""
    if word.topic is Topic.ROTATION and word.rotation is not None:
        rotation = record_by_id(book, Rotation, word.rotation)
        return "Không còn" if rotation is None else _said_of(rotation)
    return ""


def _said_of(rotation: Rotation) -> str:
    if rotation.state not in LIVE or (rotation.state in MOVING_STATES and rotation.ended is not None):
        return str(rotation.state)
    return ""


def cadre_code(book: Book, word: Word) -> str | None:
    """Whose word it is, by the code of today."""
    cadre = record_by_id(book, Cadre, word.cadre) if word.cadre is not None else None
    return cadre.code if cadre else None


# -- answering ---------------------------------------------------------------------------------------------------------


def answer_continues(book: Book, done: Done, word: Word, *, yes: bool) -> Changes | None:
    """Record that the service goes on, or that it does not: both end the waiting."""
    tenure = record_by_id(book, Tenure, word.tenure) if word.tenure is not None else None
    if word.topic is not Topic.CONTINUES or tenure is None:
        raise UserError("Không còn dòng quá trình công tác này trong sổ.", "Tải lại danh sách.")
    answer = "Có" if yes else "Không"
    with book.operate(f"Tính liên tục thời gian giữ chức: {answer}") as write:
        write.update(replace(tenure, continues=yes))
        write.set(done.key, _answered(book, done, word, answer))
    return write.changes


def settle(book: Book, done: Done, word: Word, remark: str = "") -> Changes | None:
    """Take a word off the list of those that wait, with a remark of what was decided."""
    with book.operate(f"Đã xử lý sau sắp xếp: {word.topic}") as write:
        write.set(done.key, _answered(book, done, word, remark.strip() or "Đã xử lý"))
    return write.changes


def _answered(book: Book, done: Done, word: Word, answer: str) -> str:
    value = book.settings().get(done.key)
    if value is None:
        raise UserError("Việc sắp xếp này không còn trong sổ.", "Tải lại danh sách.")
    raw = read_json(value)
    raw["words"][word.number]["answer"] = answer
    return json.dumps(raw, ensure_ascii=False)
