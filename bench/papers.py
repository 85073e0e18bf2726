"""Papers measured: decisions beside a bare canvas and beside LibreOffice, the preview of one, lists that grow."""

from __future__ import annotations

import shutil
import statistics
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench import plain
from bench.measuring import Context, Figures, Stopwatch, peak_megabytes, some_cadres, spread

if TYPE_CHECKING:  # the plain side must not carry the program in its memory
    from luanchuyen_desktop.services.papers.request import FormRequest
    from luanchuyen_desktop.services.workspace import Workspace

DECISIONS = 1000
LISTED = 5000
ROUNDS = 5  # of what is compared: other work on the machine lengthens some of them
PREVIEWS = 20
_PREVIEW_SCALE = 100 / 72  # of the first page shown, in pixels a point
# What an office has set, so that the decisions are whole.
_SETTINGS = {
    "committee": "TỈNH ỦY LÂM ĐỒNG",
    "place": "Đà Lạt",
    "committee_number": "I",
    "committee_term": "2025-2030",
    "delegation_rule": "Quy định số 60-QĐ/TU, ngày 15/9/2025 của Ban Thường vụ Tỉnh ủy về phân cấp quản lý cán bộ",
    "rotation_plan": "Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về luân chuyển cán bộ năm 2026",
    "conclusion": "Kết luận của Ban Thường vụ Tỉnh ủy tại cuộc họp ngày 10/11/2026",
    "submission": "Tờ trình số 15-TTr/BTCTU, ngày 12/11/2026",
    "signer_post": "BÍ THƯ",
    "signer": "Nguyễn Văn An",
}


def decisions(context: Context) -> Figures:
    """A thousand rotation decisions in one PDF; then, not timed, the same as a Word file for LibreOffice."""
    from luanchuyen_desktop.services.papers.forms import form_papers

    with _workspace(context) as workspace:
        request = _request(workspace, DECISIONS)
        found = _best(lambda: form_papers(workspace, request).pdf, context.folder / "decisions.pdf")
        # Each of its own day, as decisions of several years are printed again: names and laws go by the day.
        own_days = replace(request, issued=None)
        found["by_day"] = _best(lambda: form_papers(workspace, own_days).pdf, None, rounds=3)["processor"]
        found |= {"count": len(request.codes), "peak_mb": peak_megabytes()}
        word = form_papers(workspace, request, word=True).word
    (context.folder / "decisions.docx").write_bytes(word or b"")
    return found


def decisions_plain(context: Context) -> Figures:
    """The same lines at the same places with reportlab's canvas alone."""
    return _bare_paper(context.folder / "decisions.pdf")


def decisions_office(context: Context) -> Figures:
    """LibreOffice makes a PDF of the Word file with the same decisions; twice: it sets itself up the first time."""
    office = shutil.which("soffice")
    if office is None:
        raise LookupError("soffice")
    source, profile = context.folder / "decisions.docx", (context.folder / "office").as_uri()
    target = context.folder / "converted"
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]

    def convert() -> bytes:
        subprocess.run([*command, "--outdir", str(target), str(source)], check=True, capture_output=True)
        return (target / "decisions.pdf").read_bytes()

    return _best(convert, target / "decisions.pdf", rounds=2)


def preview(context: Context) -> Figures:
    """From the request of one decision to the picture of its first page: the first time in the process, then warm."""
    from luanchuyen_desktop.services.papers.forms import form_papers
    from luanchuyen_desktop.services.papers.request import FormRequest

    watch = Stopwatch()
    warm = []
    with _workspace(context) as workspace:
        codes = _request(workspace, PREVIEWS).codes
        with watch.running():
            _picture(form_papers(workspace, FormRequest("decision", codes[:1])).pdf)
        first = watch.seconds
        for code in codes:
            with watch.running():
                _picture(form_papers(workspace, FormRequest("decision", [code])).pdf)
            warm.append(watch.seconds)
    return {"first": first, **spread("seconds", warm)}


def roster(context: Context) -> Figures:
    """The Danh sách trích ngang of five thousand."""
    from luanchuyen_desktop.services.papers.lists.roster import roster_pdf

    codes = some_cadres(context, min(LISTED, context.cadres))
    with _workspace(context) as workspace:
        found = _best(lambda: roster_pdf(workspace, codes), context.folder / "roster.pdf", rounds=3)
    return {**found, "count": len(set(codes))}


def roster_plain(context: Context) -> Figures:
    """As for the decisions; without the ruled lines of the table."""
    return _bare_paper(context.folder / "roster.pdf")


def roster_growth(context: Context) -> Figures:
    """The same list of a quarter, a half and all of them: what a line takes must not grow with their number."""
    from luanchuyen_desktop.services.papers.lists.roster import roster_pdf

    codes = some_cadres(context, min(LISTED, context.cadres))
    found: Figures = {}
    with _workspace(context) as workspace:
        for part in (4, 2, 1):
            some = codes[: len(codes) // part]
            best = _best(partial(roster_pdf, workspace, some), None, rounds=3)
            found[f"processor_1_{part}"] = best["processor"]
    return found


@contextmanager
def _workspace(context: Context) -> Iterator[Workspace]:
    from luanchuyen_desktop import paths
    from luanchuyen_desktop.rules.engine import RuleBook
    from luanchuyen_desktop.services.workspace import Workspace
    from luanchuyen_desktop.store.book import Book

    with Book.open(context.book, user="bench") as book:
        with book.operate("Thiết lập giấy tờ") as write:
            for key, text in _SETTINGS.items():
                write.set(f"paper.{key}", text)
        yield Workspace(book, RuleBook.load(paths.resources()), context.as_of, paths.resources())


def _request(workspace: Workspace, count: int) -> FormRequest:
    """Decisions with numbers of their own; from the beginning again where the book has fewer."""
    from luanchuyen_desktop.domain.dates import PartialDate
    from luanchuyen_desktop.domain.records import Rotation
    from luanchuyen_desktop.domain.vocabulary import RotationState
    from luanchuyen_desktop.services.papers.request import FormRequest

    kept = [each.code for each in workspace.book.records(Rotation) if each.state is not RotationState.CANCELLED]
    codes = (kept * (count // len(kept) + 1))[:count]
    numbers = {code: str(number) for number, code in enumerate(codes, start=1)}
    return FormRequest("decision", codes, numbers=numbers, issued=PartialDate.of(workspace.as_of))


def _best(work: Callable[[], bytes], target: Path | None, rounds: int = ROUNDS) -> Figures:
    """The round with the least processor time, and the median of them."""
    watch = Stopwatch()
    taken: list[tuple[float, float]] = []
    pdf = b""
    for _ in range(rounds):
        with watch.running():
            pdf = work()
        taken.append((watch.processor, watch.seconds))
    if target is not None:
        target.write_bytes(pdf)
    processor, seconds = min(taken)
    median = statistics.median(each for each, _ in taken)
    return {
        "seconds": seconds,
        "processor": processor,
        "processor_median": median,
        "pages": _pages(pdf),
        "file_mb": len(pdf) / 1e6,
    }


def _pages(pdf: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def _picture(pdf: bytes) -> Any:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return bytes(document[0].render(scale=_PREVIEW_SCALE).buffer)
    finally:
        document.close()


def _bare_paper(source: Path) -> Figures:
    from luanchuyen_desktop import paths

    pages, size = plain.lines_of(source.read_bytes())
    font = paths.resources() / "fonts" / "LiberationSerif-Regular.ttf"
    return {**_best(lambda: plain.bare_canvas(pages, size, font), None), "lines": sum(map(len, pages))}


def period_report(context: Context) -> Figures:
    """The Báo cáo tổng kết of six years: every table counted from the book, proven, and set as a PDF."""
    from luanchuyen_desktop.services.reports.entries import ReportText
    from luanchuyen_desktop.services.reports.paper import report_pdf
    from luanchuyen_desktop.services.reports.report import report_of
    from luanchuyen_desktop.services.reports.spans import term_span

    span = term_span(context.as_of.year - 5, context.as_of.year)

    def work() -> bytes:
        found = report_of(workspace.book, workspace.rule_book, span.period, workspace.as_of)
        return report_pdf(workspace, ReportText(found, span, span.kind))

    with _workspace(context) as workspace:
        return _best(work, context.folder / "report.pdf")
