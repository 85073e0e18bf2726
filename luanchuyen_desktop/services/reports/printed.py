"""Tables in words, once for paper, Word, Excel and window: captions, headings, cells, and the notes under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from luanchuyen_desktop.documents.text import clean, number
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.reports.figures import OVERLAP, Counting, Figure, Member, Row, Table
from luanchuyen_desktop.services.reports.posts import FULL
from luanchuyen_desktop.services.reports.report import Report

_LABEL_HEADING: Final = "Nội dung"
_SHARE, _UNBROKEN = "(tỷ lệ)", "(tỷ\u00a0lệ)"
_WIDTH: Final = 165  # millimetres of text on a portrait page
_LEAST_LABEL: Final = 36
_HEADING_LETTER, _FIGURE_LETTER, _PADDING = 2.5, 2.1, 2.6  # millimetres, for letters of 12 points
_YEAR, _LEAST_FIGURES, _HEADING_LINES = 9.0, 13.0, 3
_MOST_YEARS: Final = 6  # columns of years that stand beside one another on a portrait page
_MOST_LISTED: Final = 60  # lines of a list on paper; all of them are in the Excel file and in the window


class Look(Enum):
    """What a row is."""

    PLAIN = auto()
    PART = auto()  # splits the row above it
    GROUP = auto()  # a heading over rows
    TOTAL = auto()


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One text a column; of a ``GROUP`` only the first is there."""

    look: Look
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """``shares``: of the width for each column; ``notes``: under the table. ``left``: columns of words."""

    caption: str
    headings: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[PrintedRow, ...]
    notes: tuple[str, ...] = ()
    left: tuple[int, ...] = (0,)


def printed(table: Table) -> tuple[PrintedTable, ...]:
    """The table; in two or more parts where it has more years than find room beside one another."""
    years = [at for sums in table.sums for at in sums.parts if table.columns[at].label.startswith("Năm ")]
    rest = [at for at in range(len(table.columns)) if at not in years]
    pieces = [years[at : at + _MOST_YEARS] for at in range(0, len(years), _MOST_YEARS)] or [[]]
    notes = tuple(notes_of(table))
    parts = []
    for at, piece in enumerate(pieces):
        is_last = at == len(pieces) - 1
        caption = caption_of(table) + (f" (phần {at + 1}/{len(pieces)})" if len(pieces) > 1 else "")
        parts.append(_piece(table, caption, [*piece, *rest] if is_last else piece, notes if is_last else ()))
    return tuple(parts)


def caption_of(table: Table) -> str:
    """``Biểu 1. Số lượt luân chuyển theo hướng``."""
    return f"Biểu {table.number}. {table.title}"


def _piece(table: Table, caption: str, columns: Sequence[int], notes: tuple[str, ...]) -> PrintedTable:
    rows = tuple(_rows(table, columns))
    weights = [
        _weight(table.columns[at].label, (row.cells[place] for row in rows))
        for place, at in enumerate(columns, start=1)
    ]
    label = max(_LEAST_LABEL, _WIDTH - sum(weights))
    whole = label + sum(weights)
    return PrintedTable(
        caption,
        (_LABEL_HEADING, *(table.columns[at].label.replace(_SHARE, _UNBROKEN) for at in columns)),
        tuple(weight / whole for weight in (label, *weights)),
        rows,
        notes,
    )


def _weight(label: str, texts: Iterable[str]) -> float:
    """Millimetres in which the longest number stands on one line, and the longest word of the heading."""
    figures = max(map(len, texts), default=0) * _FIGURE_LETTER
    if label.startswith("Năm "):
        return max(figures, _YEAR) + _PADDING
    longest = max(map(len, label.split())) * _HEADING_LETTER
    return max(figures, longest, len(label) * _HEADING_LETTER / _HEADING_LINES, _LEAST_FIGURES) + _PADDING


def _rows(table: Table, columns: Sequence[int]) -> Iterator[PrintedRow]:
    def texts(row: Row) -> tuple[str, ...]:
        return (clean(row.label), *(table.text(row, at) for at in columns))

    for block in table.blocks:
        if block.title and block.rows:
            yield PrintedRow(Look.GROUP, (block.title, *("" for _ in columns)))
        for row in block.rows:
            yield PrintedRow(Look.PLAIN, texts(row))
            yield from (PrintedRow(Look.PART, texts(part)) for part in row.parts)
    yield PrintedRow(Look.TOTAL, texts(table.total))


def notes_of(table: Table) -> Iterator[str]:
    """What must be said of the numbers: where groups overlap, who is not in them, how they were counted."""
    for block, at in table.overlaps():
        where = f"Phần “{block.title}”, cột" if block.title else "Cột"
        added, total = number(block.sum_of(at)), number(table.total.figures[at].count)
        yield f"{where} “{table.columns[at].label}”: {OVERLAP} (cộng lại là {added}, tổng số là {total})."
    for block in table.blocks:
        if not block.covers and block.title:
            yield f"Phần “{block.title}” đã nằm trong các dòng trên, không cộng thêm."
    if table.undetermined is not None:
        count = number(table.undetermined.count)
        counted = table.undetermined.counting.value
        yield f"Ngoài ra có {count} {counted} chưa xác định được, không tính vào biểu: {table.why}."
    yield from table.notes


# -- people ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody behind a number, in words. ``code``: of the rotation where lượt are counted, else of the cadre."""

    code: str
    name: str
    post: str
    words: str


def told(report: Report, counting: Counting, member: Member) -> Told:
    """Who it is, and what is to be said."""
    name = report.names.get(member.cadre, member.cadre)
    if counting is Counting.EVENTS:
        one = report.events[member.key]
        origin = post_in(report.catalogue, one.from_title, one.from_unit) or "chưa ghi nơi đi"
        destination = post_in(report.catalogue, one.to_title, one.to_unit) or one.to_unit
        decided = f"Quyết định {one.decided}" if one.decided else "Chưa ghi ngày quyết định"
        words = member.detail.rpartition("\t")[2] or f"{decided}; {_lowered(one.state.value)}"
        return Told(member.key, name, f"{origin} → {destination}", words)
    unit, _, rest = member.detail.partition("\t")
    title, _, words = rest.partition("\t")
    return Told(member.cadre, name, post_in(report.catalogue, title, unit) or "", words)


def _lowered(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def listed(report: Report, figure: Figure) -> list[Told]:
    """Everybody behind a figure, in its order."""
    return [told(report, figure.counting, member) for member in figure.members]


def full_heads(report: Report) -> PrintedTable | None:
    """The list of B9: heads whose years are full, the earliest first."""
    table = report.table("B9")
    if table is None or not any(row.key == FULL and row.figures[0].count for row in table.rows()):
        return None
    figure = table.row(FULL).figures[0]
    people = listed(report, figure)
    rows = [(str(at), each.name, each.post, each.words) for at, each in enumerate(people, start=1)]
    caption = "Danh sách cấp trưởng đã giữ chức vụ đủ thời gian nêu tại Biểu 9"
    return _list(caption, ("TT", "Họ và tên", "Chức vụ, đơn vị", "Thời điểm đủ"), (7, 27, 42, 24), rows, len(rows))


def unknowns(report: Report, tables: Sequence[Table]) -> list[tuple[str, str, Told]]:
    """Number of the table, what is not known, and of whom: unknown rows, and what could not be put into the period."""
    found = []
    for table in tables:
        for label, figure in _unknown_groups(table):
            rated = figure.counting is Counting.RATINGS  # each stands for a year, which is told
            found += [(table.number, each.words if rated else label, each) for each in listed(report, figure)]
        if table.undetermined is not None:
            found += [(table.number, each.words, each) for each in listed(report, table.undetermined)]
    return found


def _unknown_groups(table: Table) -> Iterator[tuple[str, Figure]]:
    whole = table.sums[0].whole if table.sums else 0
    if table.key == "B8":
        label = "Chưa xác định được có phải người địa phương không"
        yield label, table.total.figures[3]
    for block in table.blocks:
        for row in block.rows:
            if row.is_unknown:
                yield f"{block.title}: {_lowered(row.label)}" if block.title else row.label, row.figures[whole]


def unknown_list(report: Report, tables: Sequence[Table]) -> PrintedTable | None:
    """Everybody of whom something is not known, as the last table of the paper."""
    rows = [(number, label, each.code, each.name) for number, label, each in unknowns(report, tables)]
    caption = "Danh sách trường hợp chưa xác định được, cần bổ sung hồ sơ"
    return (
        _list(caption, ("Biểu", "Nội dung chưa rõ", "Mã", "Họ và tên"), (8, 46, 17, 29), rows, _MOST_LISTED)
        if rows
        else None
    )


def _list(
    caption: str, headings: tuple[str, ...], weights: tuple[int, ...], rows: Sequence[tuple[str, ...]], most: int
) -> PrintedTable:
    shown = [PrintedRow(Look.PLAIN, tuple(map(clean, row))) for row in rows[:most]]
    rest = len(rows) - len(shown)
    notes = (f"Còn {number(rest)} dòng nữa, có trong tệp Excel của báo cáo.",) if rest else ()
    whole = sum(weights)
    left = tuple(range(1, len(headings)))
    return PrintedTable(caption, headings, tuple(weight / whole for weight in weights), tuple(shown), notes, left)
