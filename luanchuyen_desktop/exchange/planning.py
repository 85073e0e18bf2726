"""What an import would do to a book: new records, changed cells, and codes that point nowhere. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeAlias

from luanchuyen_desktop.domain.records import Record, RegisterEntry
from luanchuyen_desktop.exchange.cells import shown
from luanchuyen_desktop.exchange.columns import Repeats, Sheet
from luanchuyen_desktop.exchange.contradictions import tell_contradictions, tell_unknown_rules
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.exchange.parsing import ParsedSheet, ParsedWorkbook, Progress
from luanchuyen_desktop.exchange.problems import Problem, ProblemKind, ProblemList
from luanchuyen_desktop.exchange.references import find_dangling
from luanchuyen_desktop.exchange.register_numbers import Row, find_doubles

Existing: TypeAlias = Mapping[type[Record], Sequence[Record]]
"""The book's records by type: all of every type that the workbook has, and of every type with codes."""

_TICK_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell of a row that updates a stored record; ``before`` and ``after`` as a person reads them."""

    sheet: str
    row: int
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Update:
    """A row that changes a stored record."""

    row: int
    before: Record
    after: Record


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What one sheet would do; ``insert_rows[i]`` is the Excel row of ``inserts[i]``."""

    sheet: Sheet
    fields: tuple[str, ...]
    inserts: tuple[Record, ...]
    insert_rows: tuple[int, ...]
    updates: tuple[Update, ...]
    unchanged: int

    def changes(self) -> Iterator[CellChange]:
        """The cells that would change, in the order of rows and columns."""
        columns = [column for column in self.sheet.columns if column.field in self.fields]
        for update in self.updates:
            for column in columns:
                before, after = getattr(update.before, column.field), getattr(update.after, column.field)
                if before != after:
                    yield CellChange(
                        self.sheet.name, update.row, column.header, shown(column, before), shown(column, after)
                    )


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The dry run of an import: shown first, then applied as it is. With an error it cannot be applied."""

    workbook: ParsedWorkbook
    sheets: tuple[SheetPlan, ...]
    problems: tuple[Problem, ...]
    errors: int
    warnings: int

    @property
    def source(self) -> str:
        """The file's name."""
        return self.workbook.name

    @property
    def has_errors(self) -> bool:
        """Whether something stops the import."""
        return self.errors > 0

    @property
    def insert_count(self) -> int:
        """New records."""
        return sum(len(sheet.inserts) for sheet in self.sheets)

    @property
    def update_count(self) -> int:
        """Stored records that would change."""
        return sum(len(sheet.updates) for sheet in self.sheets)

    @property
    def unchanged_count(self) -> int:
        """Rows that say what the book says already."""
        return sum(sheet.unchanged for sheet in self.sheets)

    @property
    def changes_nothing(self) -> bool:
        """Whether the book already says all this."""
        return not self.insert_count and not self.update_count

    def changes(self) -> Iterator[CellChange]:
        """Every cell of a stored record that would change."""
        for sheet in self.sheets:
            yield from sheet.changes()


def plan_import(workbook: ParsedWorkbook, existing: Existing, rules: Collection[str], progress: Progress) -> ImportPlan:
    """Compare a workbook with a book. Pure; ``progress`` gets rows done and rows in all, and may raise to stop.

    ``rules``: the rules that there are; an exception to any other is doubtful.
    """
    problems = ProblemList()
    problems.extend(workbook.problems)
    total = sum(len(parsed.records) for parsed in workbook.sheets)
    done = 0
    plans: list[SheetPlan] = []
    for parsed in workbook.sheets:
        start = done

        def tick(rows: int, start: int = start) -> None:
            progress(start + rows, total)

        _tell_repeats(parsed, problems)
        tell_contradictions(parsed, problems)
        tell_unknown_rules(parsed, rules, problems)
        plans.append(_plan_sheet(parsed, existing.get(parsed.sheet.record, ()), tick))
        done += len(parsed.records)
    find_dangling(workbook, existing, problems)
    for plan in plans:
        if plan.sheet.record is RegisterEntry:
            find_doubles(_rows_after(plan), existing.get(RegisterEntry, ()), problems)
    return ImportPlan(workbook, tuple(plans), problems.listed(), problems.errors, problems.warnings)


def _plan_sheet(parsed: ParsedSheet, stored: Sequence[Record], tick: Callable[[int], None]) -> SheetPlan:
    """Match rows with stored records: first those that say the same, then what is left under the same key."""
    key_of, said_by = _key_of(parsed), attrgetter(*parsed.fields)
    pool: dict[Hashable, list[Record]] = {}
    for record in stored:
        pool.setdefault(key_of(record), []).append(record)
    inserts: list[int] = []
    differing: dict[Hashable, list[int]] = {}
    unchanged = 0
    for index, record in enumerate(parsed.records):
        if index % _TICK_ROWS == 0:
            tick(index)
        key = key_of(record)
        candidates = pool.get(key)
        if candidates is None:
            inserts.append(index)
            continue
        said = said_by(record)
        same = next((position for position, other in enumerate(candidates) if said_by(other) == said), None)
        if same is None:
            differing.setdefault(key, []).append(index)
        else:
            del candidates[same]
            unchanged += 1
    updates, left_over = _pair(parsed, differing, pool)
    inserts = sorted(inserts + left_over)
    return SheetPlan(
        parsed.sheet,
        parsed.fields,
        tuple(parsed.records[index] for index in inserts),
        tuple(parsed.rows[index] for index in inserts),
        tuple(sorted(updates, key=attrgetter("row"))),
        unchanged,
    )


def _rows_after(plan: SheetPlan) -> list[Row]:
    """The records that a sheet would bring or change, each with its row."""
    inserts = zip(plan.insert_rows, plan.inserts, strict=True)
    return [*inserts, *((update.row, update.after) for update in plan.updates)]


def _pair(
    parsed: ParsedSheet,
    differing: Mapping[Hashable, Sequence[int]],
    pool: Mapping[Hashable, Sequence[Record]],
) -> tuple[list[Update], list[int]]:
    """Pair rows that differ with the stored records left under their key; returns also the rows left without one.

    The order is that of what the rows say, not of where they stand, so that sorting a sheet changes nothing.
    """
    updates: list[Update] = []
    left_over: list[int] = []
    for key, indexes in differing.items():
        left = list(pool.get(key, ()))
        ordered = sorted(indexes, key=lambda index: repr(parsed.records[index])) if len(indexes) > 1 else indexes
        for index, before in zip(ordered, left, strict=False):
            said = {field: getattr(parsed.records[index], field) for field in parsed.fields}
            updates.append(Update(parsed.rows[index], before, replace(before, **said)))
        left_over.extend(ordered[len(left) :])
    return updates, left_over


def _key_of(parsed: ParsedSheet) -> Callable[[Record], Hashable]:
    """What finds the stored record of a row: the key, as far as its columns are there."""
    return attrgetter(*([field for field in parsed.sheet.key if field in parsed.fields] or parsed.sheet.key))


def _tell_repeats(parsed: ParsedSheet, problems: ProblemList) -> None:
    """Tell rows with the key of an earlier one."""
    sheet = parsed.sheet
    key_of = _key_of(parsed)
    headers = ", ".join(column.header for column in sheet.columns if column.field in sheet.key)
    first: dict[Hashable, int] = {}
    for index, record in enumerate(parsed.records):
        earlier = first.setdefault(key_of(record), index)
        if earlier == index or (sheet.repeats is Repeats.USUAL and parsed.records[earlier] != record):
            continue
        row = parsed.rows[earlier]
        value = str(key_of(record)) if sheet.is_coded else ""
        if sheet.repeats is Repeats.FORBIDDEN:
            message, kind = f"Trùng {headers.lower()} với dòng {row}.", ProblemKind.ERROR
        elif parsed.records[earlier] == record:
            message, kind = f"Dòng này giống hệt dòng {row}.", ProblemKind.WARNING
        else:
            message, kind = f"Trùng {headers.lower()} với dòng {row}.", ProblemKind.WARNING
        problems.add(Problem(sheet.name, parsed.rows[index], headers, value, message, "mỗi dòng một lần", kind))


def sheets_needed(workbook: ParsedWorkbook) -> tuple[Sheet, ...]:
    """The sheets whose stored records ``plan_import`` needs: those of the workbook, and all that have codes."""
    present = {parsed.sheet.name for parsed in workbook.sheets}
    return tuple(sheet for sheet in SHEETS if sheet.name in present or sheet.is_coded)
