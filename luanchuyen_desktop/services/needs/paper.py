"""The needs on paper and in Excel: the lines as they are listed, with who leaves and why."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.exchange.table_file import Row, TableColumn, TableSheet, write_tables
from luanchuyen_desktop.services.needs.listing import Figure, Group, Grouping, Listed, behind, figure_text
from luanchuyen_desktop.services.needs.words import COLUMNS, note, post_state, post_words
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace

MOST_LINES: Final = 10_000
_MOST_NAMED: Final = 12
_OF_ALL: Final = "Tổng cộng"
_OF_A_UNIT: Final = frozenset({Grouping.POST, Grouping.UNIT})


def needs_pdf(workspace: Workspace, listed: Listed, progress: Progress = no_progress) -> bytes:
    """The Biểu nhu cầu, in the order given. ``DocumentError`` for an empty list and for one of too many lines."""
    if not listed.groups:
        raise DocumentError("Không có dòng nhu cầu nào để in.", "Bỏ bớt điều kiện lọc rồi in lại.")
    if len(listed.groups) > MOST_LINES:
        raise DocumentError(
            f"Biểu nhu cầu có {number(len(listed.groups))} dòng, quá {number(MOST_LINES)} dòng nên không in.",
            "Lọc bớt rồi in từng phần, hoặc xuất ra Excel.",
        )
    from luanchuyen_desktop.documents.tables.plain_list import render_list  # the printing library is slow to load

    rows = [_printed(one, listed) for one in listed.groups]
    rows.append(_printed(listed.whole, listed, label=_OF_ALL))
    moment = listed.survey.moment
    content = ListContent(
        columns=(
            Column(listed.by.value, 62, bold=True),
            *(Column(words, 17, right=True) for words in COLUMNS.values()),
            Column("Người sẽ thôi giữ, sẽ đến và lý do", 76),
        ),
        rows=tuple(rows),
        issued=long_date(PartialDate.of(workspace.as_of)),
        title="BIỂU NHU CẦU CÁN BỘ LÃNH ĐẠO, QUẢN LÝ",
        subject=f"(Hiện nay và dự báo đến hết ngày {moment.then:%d/%m/%Y})",
        note=note(listed.survey, listed.whole.now.unstated),
        unit="người",
    )
    office = load_office(workspace.resources, workspace.book.settings())
    return render_list(content, office, workspace.resources, progress)


def _printed(one: Group, listed: Listed, label: str = "") -> ListRow:
    name = label or one.label
    difficult = "(khó khăn về cán bộ)" if listed.by in _OF_A_UNIT else "(có nơi khó khăn về cán bộ)"
    names = (name, difficult) if one.difficult and not label else (name,)
    cells = (names, *((figure_text(one, figure),) for figure in COLUMNS), () if label else _named(one, listed))
    return ListRow(name, cells, numbered=not label)


def _named(one: Group, listed: Listed) -> tuple[str, ...]:
    """Who leaves and comes; of many, how many more."""
    counted = listed.survey.counted
    seats = [
        line.seat for figure in (Figure.LEAVING, Figure.COMING) for line in behind(one, figure, counted) if line.seat
    ]
    told = [f"{seat.name}: {seat.why(counted)}" for seat in seats[:_MOST_NAMED]]
    if len(seats) > _MOST_NAMED:
        told.append(f"và {number(len(seats) - _MOST_NAMED)} người khác")
    return tuple(told)


# -- Excel -----------------------------------------------------------------------------------------------------------

_PEOPLE = (
    TableColumn("Vị trí", 44, wrapped=True),
    TableColumn("Mã đơn vị", 14),
    TableColumn("Mã chức danh", 14),
    TableColumn("Họ và tên", 28),
    TableColumn("Mã cán bộ", 12),
    TableColumn("Giữ từ", 12),
    TableColumn("Hiện nay", 12),
    TableColumn("Sau ngày dự báo", 16),
    TableColumn("Lý do", 60, wrapped=True),
)
_TRUTHS = {True: "có", False: "không", None: "chưa rõ"}


def export_needs(path: Path, listed: Listed, progress: Progress = no_progress) -> None:
    """One sheet with the lines, one with everybody in these posts, one that says what they are.

    ``WorkbookError`` when it cannot be written there.
    """
    columns = [TableColumn(listed.by.value, 50, wrapped=True), TableColumn("Khó khăn", 10)]
    for words in COLUMNS.values():
        columns += [TableColumn(words, 12)]
    groups = [_exported(one) for one in listed.groups]
    groups.append((_OF_ALL, "", *(figure_text(listed.whole, figure) for figure in COLUMNS)))
    people = _people(listed)
    facts: list[Row] = [
        ("Hiện nay", listed.survey.moment.now),
        ("Dự báo đến hết ngày", listed.survey.moment.then),
        ("Ghi chú", note(listed.survey, listed.whole.now.unstated)),
    ]
    write_tables(
        path,
        (
            TableSheet("Nhu cầu", columns, iter(groups), len(groups)),
            TableSheet("Người giữ vị trí", _PEOPLE, iter(people), len(people)),
            TableSheet(
                "Thông tin", (TableColumn("Mục", 24), TableColumn("Nội dung", 90, wrapped=True)), iter(facts), 0
            ),
        ),
        progress,
    )


def _exported(one: Group) -> Row:
    figures = (figure_text(one, figure) for figure in COLUMNS)
    return one.label, "x" if one.difficult else "", *(int(text) if text.isdigit() else text for text in figures)


def _people(listed: Listed) -> list[Row]:
    counted = listed.survey.counted
    rows: list[Row] = []
    for post in (post for one in listed.groups for post in one.posts):
        for seat in post.seats:
            since = seat.since
            rows.append(
                (
                    post_words(post, listed.catalogue),
                    post.unit,
                    post.title,
                    seat.name,
                    seat.cadre,
                    None if since is None else str(since),
                    _TRUTHS[seat.now],
                    _TRUTHS[seat.then(counted)],
                    seat.why(counted),
                )
            )
        if not post.seats:
            rows.append(
                (post_words(post, listed.catalogue), post.unit, post.title, post_state(post), "", "", "", "", "")
            )
    return rows
