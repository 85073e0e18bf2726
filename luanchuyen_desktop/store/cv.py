"""What the CV form 2C asks for of one cadre: read when it is looked at or printed, never with the dossiers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from luanchuyen_desktop.domain.records import CvFacts, FamilyMember, Reward, Training
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

R = TypeVar("R", CvFacts, Training, Reward, FamilyMember)


@dataclass(frozen=True, slots=True)
class CvParts:
    """The 2C of one cadre: the single facts (``None`` where nothing is recorded yet), and the lists.

    Training and rewards in order of their dates (unknown ones first), the family as it was entered.
    """

    facts: CvFacts | None = None
    trainings: tuple[Training, ...] = ()
    rewards: tuple[Reward, ...] = ()
    family: tuple[FamilyMember, ...] = ()


def cv_parts(book: Book, cadre: str) -> CvParts:
    """All of one cadre, by code; nothing for a code that points nowhere."""
    with book.snapshot():
        return CvParts(
            next(_of(book, CvFacts, cadre, "id"), None),
            tuple(_of(book, Training, cadre, "start, id")),
            tuple(_of(book, Reward, cadre, "date, id")),
            tuple(_of(book, FamilyMember, cadre, "id")),
        )


def _of(book: Book, kind: type[R], cadre: str, order: str) -> Iterator[R]:
    table = table_of(kind)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {table.select_list} FROM {table.name} WHERE cadre = ? ORDER BY {order}", (cadre,)
        )
        yield from table.decode(rows.fetchall())
