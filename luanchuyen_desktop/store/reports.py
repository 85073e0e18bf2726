"""What the reports of a period count beside the rotations: files of those who were rotated, posts taken up in time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.records import Cadre, Discipline, Evaluation, Tenure
from luanchuyen_desktop.domain.vocabulary import TenureForm
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

OwnedRecord = TypeVar("OwnedRecord", Tenure, Evaluation, Discipline)
_ROTATED = "IN (SELECT cadre FROM rotation)"
# Begun on a day that may lie in the period, as far as the date is known; whether the same post was held before. Only
# posts of these titles and posts with a recorded number of places.
_TAKEN_UP = """
SELECT tenure.id, tenure.cadre, cadre.name, tenure.unit, tenure.title, tenure.start, tenure.form, tenure.decision_no,
    tenure.form = :appointed AND EXISTS (SELECT 1 FROM tenure AS before WHERE before.cadre = tenure.cadre
        AND before.unit = tenure.unit AND before.title = tenure.title AND before.start < tenure.start)
FROM tenure CROSS JOIN cadre ON cadre.code = tenure.cadre
WHERE tenure.start <= :last AND tenure.start >= substr(:first, 1, length(tenure.start))
    AND (tenure.title IN (SELECT value FROM json_each(:titles)) OR EXISTS (SELECT 1 FROM position
        WHERE position.unit = tenure.unit AND position.title = tenure.title))
ORDER BY tenure.start, tenure.id"""


class TakenUp(NamedTuple):
    """A post taken up. ``again``: by appointment, in a post that the same person held before."""

    number: int
    cadre: str
    name: str
    unit: str
    title: str
    start: PartialDate
    form: TenureForm | None
    decision_no: str | None
    again: bool


def rotated_cadres(book: Book) -> dict[str, Cadre]:
    """By code, everybody who has a rotation of whatever state."""
    table = table_of(Cadre)
    with plain_faults(book.path):
        rows = book.database.execute_sql(f"SELECT {table.select_list} FROM cadre WHERE code {_ROTATED}").fetchall()
        return {cadre.code: cadre for cadre in table.decode(rows)}


def files_of_rotated(book: Book, kind: type[OwnedRecord]) -> dict[str, list[OwnedRecord]]:
    """All records of one kind of those who have a rotation, by cadre, in the order in which they were entered."""
    table = table_of(kind)
    found: defaultdict[str, list[OwnedRecord]] = defaultdict(list)
    with plain_faults(book.path):
        query = f"SELECT {table.select_list} FROM {table.name} WHERE cadre {_ROTATED} ORDER BY id"
        for record in table.decode(book.database.execute_sql(query).fetchall()):
            found[record.cadre].append(record)
    return dict(found)


def posts_taken_up(book: Book, first: date, last: date, titles: Collection[str]) -> Iterator[TakenUp]:
    """Every post begun from ``first`` to ``last``, or on a date so coarse that it may have been then: posts of these
    titles, and those that have a recorded number of places.
    """
    parameters = {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "appointed": TenureForm.APPOINTED.value,
        "titles": json.dumps(sorted(titles)),
    }
    with plain_faults(book.path):
        rows = book.database.execute_sql(_TAKEN_UP, parameters).fetchall()
    days: dict[str, PartialDate] = {}
    forms = {form.value: form for form in TenureForm}
    for number, cadre, name, unit, title, start, form, decision, again in rows:
        day = days.get(start)
        if day is None:
            day = days[start] = from_iso(start)
        yield TakenUp(number, cadre, name, unit, title, day, forms.get(form), decision, bool(again))
