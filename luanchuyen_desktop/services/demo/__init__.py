"""A sample book: an invented province with its offices, people, careers and rotations, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.demo import data
from luanchuyen_desktop.services.demo.careers import CareerPlanner
from luanchuyen_desktop.services.demo.curriculum import CurriculumWriter
from luanchuyen_desktop.services.demo.drafts import Draft, Numbers, write_rotations, write_tenures
from luanchuyen_desktop.services.demo.fault_tools import Scene
from luanchuyen_desktop.services.demo.faults import IN_PROCEDURE, FaultPlanter
from luanchuyen_desktop.services.demo.following import FollowUpWriter
from luanchuyen_desktop.services.demo.identity import Registrar
from luanchuyen_desktop.services.demo.people import Populace
from luanchuyen_desktop.services.demo.places import build_geography
from luanchuyen_desktop.services.demo.planning_rounds import RoundWriter
from luanchuyen_desktop.services.demo.policy import rates, with_allowances, with_difficulties
from luanchuyen_desktop.services.demo.pool import PoolWriter
from luanchuyen_desktop.services.demo.procedure import ProcedureWriter, standards
from luanchuyen_desktop.services.demo.register import RegisterKeeper
from luanchuyen_desktop.services.demo.roles import cast
from luanchuyen_desktop.services.demo.seats import Seating
from luanchuyen_desktop.services.demo.settings import Signers, sample_settings
from luanchuyen_desktop.services.demo.units import Organisation, build_organisation
from luanchuyen_desktop.services.demo.yearly_plans import PlanKeeper
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

__all__ = ["EARLIEST", "build_demo", "sample_records"]

OPERATION = "Tạo sổ mẫu"
EARLIEST = date(2026, 1, 1)  # the story needs some months after the reform of 01/07/2025
_PROGRESS_EVERY = 50
_BLOCK = 200  # cadres whose files are handed on together


def build_demo(book: Book, cadres: int, seed: int, as_of: date, progress: Progress = no_progress) -> Changes | None:
    """Fill an empty book with ``cadres`` cadres as one operation.

    Same numbers and day, same records. ``UserError`` for fewer than one cadre, for a day before 2026, or for a book
    that holds something already; ``Cancelled`` from ``progress`` leaves the book as it was.
    """
    _refuse(book, cadres, as_of)
    with book.operate(OPERATION) as write:
        for key, value in sample_settings(data.load(paths.resources()).places, as_of).items():
            write.set(key, value)
        signers = Signers()
        write.insert_many(signers.watched(sample_records(cadres, seed, as_of, progress)))
        for key, name in signers.names.items():
            write.set(key, name)
    return write.changes


def sample_records(cadres: int, seed: int, as_of: date, progress: Progress = no_progress) -> Iterator[Record]:
    """All records, made as they are asked for; only the yearly plans come after the rotations that name them."""
    tables = data.load(paths.resources())
    rng = Random(seed)  # noqa: S311 - a repeatable story, not a secret
    geography = build_geography(rng, tables.places, cadres)
    organisation = build_organisation(tables, geography, cadres)
    yield from geography.records()
    year = _Year(tables, organisation, seed, as_of)
    yield from year.records(organisation)
    seating = Seating(organisation.seats, organisation.links())
    roles = cast(rng, seating, cadres, as_of)
    planner = CareerPlanner(rng, seating, len(geography.districts), as_of)
    registrar = Registrar(rng, geography, Populace(tables.names), as_of)
    numbers = Numbers(rng)
    pool = PoolWriter(rng, seating, numbers, as_of)
    width = max(5, len(str(cadres)))
    routes = [planner.route(role) for role in roles]
    rotations = len([route for route in routes if route])
    faults = FaultPlanter(Scene(rng, seating, geography, numbers, as_of), rng, cadres, rotations)
    # Drawn apart, so that how the rotations were prepared changes nothing in the careers.
    own = Random(f"{seed} quy trình")  # noqa: S311 - as above
    procedure = ProcedureWriter(own, seating, organisation.titles, as_of)
    slips = FaultPlanter(Scene(own, seating, geography, numbers, as_of), own, cadres, rotations, IN_PROCEDURE)
    apart = Random(f"{seed} lý lịch")  # noqa: S311 - as above
    curriculum = CurriculumWriter(apart, Populace(tables.names), as_of)
    finished: list[Draft] = []
    for number, (role, route) in enumerate(zip(roles, routes, strict=True)):
        if number % _PROGRESS_EVERY == 0:
            progress(number, cadres)
        career = planner.career(role, route)
        draft = Draft(role, career, registrar.cadre(f"CB{number + 1:0{width}d}", role, career), as_of)
        _write(rng, draft, organisation, numbers, registrar, pool, as_of)
        planted = faults.plant(draft, number)
        procedure.write(draft)
        if planted is None:
            slips.plant(draft, number)
        year.write(draft)
        curriculum.write(draft)
        finished.append(draft)
        if len(finished) == _BLOCK:
            yield from _by_table(finished)
            finished.clear()
    yield from _by_table(finished)
    yield from year.plans.plans()
    yield from year.plans.lines()
    yield from year.register.entries(year.plans.plans())
    progress(cadres, cadres)


class _Year:
    """What the office keeps beside careers and rotations, drawn apart, so that it changes nothing in them."""

    def __init__(self, tables: data.DemoData, organisation: Organisation, seed: int, as_of: date) -> None:
        self._rng = Random(f"{seed} cả năm")  # noqa: S311 - a repeatable story, not a secret
        self._table = tables.year
        self.rounds = RoundWriter(self._rng, self._table["source"], as_of)
        self.plans = PlanKeeper(self._rng, self._table["plan"], organisation.units, as_of)
        self.register = RegisterKeeper(as_of)
        self._follow_up = FollowUpWriter(self._rng, self._table["opinion"], self._table["follow_up"], as_of)

    def records(self, organisation: Organisation) -> Iterator[Record]:
        """Units, titles, posts, standards, rates and rounds: what the files of the cadres refer to."""
        yield from with_difficulties(self._rng, organisation.units)
        yield from with_allowances(organisation.titles.values(), self._table["allowance"])
        yield from organisation.positions()
        yield from standards(organisation.titles.values())
        yield from rates(self._table["rate"])
        yield from self.rounds.rounds()

    def write(self, draft: Draft) -> None:
        """Add it to a finished draft."""
        self.rounds.write(draft)
        self.plans.write(draft)
        self.register.write(draft)
        self._follow_up.write(draft)


def _by_table(drafts: list[Draft]) -> Iterator[Record]:
    """The records of several files, one table after the other: the book stores runs of one kind faster."""
    for parts in zip(*(draft.parts() for draft in drafts), strict=True):
        for part in parts:
            yield from part


def _write(
    rng: Random,
    draft: Draft,
    organisation: Organisation,
    numbers: Numbers,
    registrar: Registrar,
    pool: PoolWriter,
    as_of: date,
) -> None:
    write_tenures(rng, draft, organisation.titles, numbers)
    write_rotations(rng, draft, numbers, as_of)
    registrar.settle(draft)
    pool.write(draft)


def _refuse(book: Book, cadres: int, as_of: date) -> None:
    if cadres < 1:
        raise UserError("Số cán bộ của sổ mẫu phải từ 1 trở lên.")
    if as_of < EARLIEST:
        raise UserError(
            f"Sổ mẫu chỉ tạo được cho ngày từ {EARLIEST:%d/%m/%Y}.", "Kiểm tra ngày của máy hoặc đặt ngày khác."
        )
    filled = {table: count for table, count in book.counts().items() if count and table != "setting"}
    if filled:
        raise UserError(f"{book.path.name} đã có dữ liệu, không tạo sổ mẫu trong đó.", "Tạo một sổ mới.")
