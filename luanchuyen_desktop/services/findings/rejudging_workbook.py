"""Old decisions under two laws as an Excel workbook: one sheet with the lines, one that says what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from luanchuyen_desktop.exchange.table_file import Row, TableColumn, TableSheet, write_tables
from luanchuyen_desktop.services.findings.rejudging import Pair, Question
from luanchuyen_desktop.services.findings.rejudging_paper import NOTE, verdict_words
from luanchuyen_desktop.services.progress import Progress, no_progress

_COLUMNS = (
    TableColumn("Họ và tên", 26),
    TableColumn("Mã luân chuyển", 15),
    TableColumn("Ngày quyết định", 15),
    TableColumn("Nơi đi", 40, wrapped=True),
    TableColumn("Nơi đến", 40, wrapped=True),
    TableColumn("Quy tắc", 9),
    TableColumn("Tên quy tắc", 34, wrapped=True),
    TableColumn("Khác nhau", 11),
    TableColumn("Kết luận khi ra quyết định", 26),
    TableColumn("Nội dung khi ra quyết định", 54, wrapped=True),
    TableColumn("Căn cứ khi ra quyết định", 30, wrapped=True),
    TableColumn("Kết luận theo ngày chọn", 26),
    TableColumn("Nội dung theo ngày chọn", 54, wrapped=True),
    TableColumn("Căn cứ theo ngày chọn", 30, wrapped=True),
)
_FACTS = (TableColumn("Mục", 34), TableColumn("Nội dung", 64, wrapped=True))


def export_rejudged(
    path: Path,
    question: Question,
    law: str,
    pairs: Sequence[Pair],
    titles: Mapping[str, str],
    progress: Progress = no_progress,
) -> None:
    """Write these pairs in the order given; an earlier file of that name is replaced only when all is written.

    ``law``: the law chosen, in words; ``titles``: rule → name. ``WorkbookError`` when it cannot be written there.
    """
    lines = (_cells(pair, titles.get(pair.rule, "")) for pair in pairs)
    sheets = (
        TableSheet("Xét lại quyết định", _COLUMNS, lines, len(pairs)),
        TableSheet("Thông tin", _FACTS, iter(_facts(question, law, pairs)), 0),
    )
    write_tables(path, sheets, progress)


def _cells(pair: Pair, title: str) -> Row:
    then, now = pair.then, pair.now
    return (
        pair.name,
        pair.rotation,
        pair.decided.earliest if pair.decided.is_exact else str(pair.decided),
        pair.origin,
        pair.destination,
        pair.rule,
        title,
        "có" if pair.differs else "không",
        verdict_words(then),
        then.message,
        then.citation,
        verdict_words(now),
        now.message,
        now.citation,
    )


def _facts(question: Question, law: str, pairs: Sequence[Pair]) -> list[Row]:
    differing = {pair.rotation for pair in pairs if pair.differs}
    return [
        ("Ngày quy định được chọn", question.law_of),
        ("Xét lại", law),
        ("Quyết định từ ngày", question.first),
        ("Quyết định đến ngày", question.last),
        ("Hồ sơ xét theo ngày", question.as_of),
        ("Số quyết định trong danh sách", len({pair.rotation for pair in pairs})),
        ("Trong đó có kết luận khác nhau", len(differing)),
        ("Số dòng", len(pairs)),
        ("Lưu ý", NOTE),
    ]
