"""Old decisions under two laws as a printed list, and as plain text for the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.services.findings.rejudging import Pair, Question, law_words
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace

_VERDICTS: Final = {
    Verdict.SATISFIED: "Đạt",
    Verdict.UNDETERMINED: "Chưa đủ dữ liệu",
    Verdict.NOT_APPLICABLE: "Không áp dụng",
}
_BREACHES: Final = {
    Severity.ERROR: "Vi phạm (lỗi)",
    Severity.WARNING: "Vi phạm (cảnh báo)",
    Severity.INFO: "Vi phạm (lưu ý)",
}
NOTE: Final = (
    "Hồ sơ được xét như đang ghi hôm nay; chỉ bộ quy định áp dụng là khác nhau. "
    "Tính hợp lệ của một quyết định chỉ xét theo quy định có hiệu lực vào ngày ra quyết định."
)


def verdict_words(finding: Finding) -> str:
    """The verdict in words, with its weight and a waiver."""
    words = _VERDICTS.get(finding.verdict) or _BREACHES[finding.severity]
    return f"{words}, đã có ngoại lệ" if finding.waived else words


def pair_text(pair: Pair) -> str:
    """One pair in three lines."""
    return "\n".join(
        (
            f"{pair.rotation} · {pair.name} · quyết định {pair.decided} · {pair.rule}",
            f"Khi quyết định: {verdict_words(pair.then)}. {pair.then.message} ({pair.then.citation})",
            f"Theo quy định chọn: {verdict_words(pair.now)}. {pair.now.message} ({pair.now.citation})",
        )
    )


def rejudged_pdf(
    workspace: Workspace, question: Question, pairs: Sequence[Pair], progress: Progress = no_progress
) -> bytes:
    """These pairs in the order given, as an A4 landscape list."""
    from luanchuyen_desktop.documents.tables.plain_list import render_list  # the printing library is slow to load

    law = law_words(workspace.rule_book.data.in_force(question.law_of))
    content = ListContent(
        columns=(
            Column("Họ và tên", 34, bold=True),
            Column("Luân chuyển", 62),
            Column("Quy tắc", 34),
            Column("Theo quy định khi ra quyết định", 71),
            Column(f"Theo quy định ngày {question.law_of:%d/%m/%Y}", 71),
        ),
        rows=tuple(_row(workspace, pair) for pair in pairs),
        issued=long_date(PartialDate.of(question.as_of)),
        title="XÉT LẠI QUYẾT ĐỊNH LUÂN CHUYỂN ĐÃ BAN HÀNH",
        subject=f"(Xét lại {law}; {number(len(pairs))} kết luận)",
        note=NOTE,
    )
    office = load_office(workspace.resources, workspace.book.settings())
    return render_list(content, office, workspace.resources, progress)


def _row(workspace: Workspace, pair: Pair) -> ListRow:
    moved = [part for part in (pair.origin, f"đến {pair.destination}" if pair.destination else "") if part]
    cells = (
        (pair.name, pair.rotation),
        (f"Quyết định {pair.decided}", *moved),
        (pair.rule, workspace.rule_book.titles().get(pair.rule, "")),
        _side(pair.then),
        _side(pair.now),
    )
    return ListRow(pair.name, cells)


def _side(finding: Finding) -> tuple[str, ...]:
    return (f"{verdict_words(finding)}.", finding.message, finding.citation)
