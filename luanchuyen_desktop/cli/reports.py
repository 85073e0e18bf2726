"""``report``: the Báo cáo sơ kết, tổng kết of a period, as PDF, Word, Excel or JSON."""

from __future__ import annotations

import argparse
import json

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.formats import format_of
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say, warn
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.law.rule_state import workspace_of
from luanchuyen_desktop.services.reports.entries import ReportText
from luanchuyen_desktop.services.reports.report import report_json, report_of
from luanchuyen_desktop.services.reports.spans import ReportKind, named_span
from luanchuyen_desktop.services.reports.typed import NUMBER, read_words
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace

_ON_SCREEN = "json"


def report(options: argparse.Namespace) -> int:
    """``report BOOK --from D --to D [--kind so-ket|tong-ket] [--out F] [--format pdf|docx|xlsx|json]``."""
    if options.last < options.first:
        raise UserError("Ngày cuối kỳ trước ngày đầu kỳ.", "Đổi lại --from và --to.")
    options.format = format_of(options.format, options.out, ("pdf", "docx", "xlsx", _ON_SCREEN))
    if options.format != _ON_SCREEN and options.out is None:
        raise UserError(
            f"Thiếu --out cho báo cáo {options.format.upper()}.",
            f"Thêm --out F.{options.format}, hoặc dùng --format json.",
        )
    if options.out is not None and options.out.exists() and options.out.samefile(options.book):
        raise UserError(f"{options.out} chính là sổ, không ghi đè.", "Chọn tên khác cho --out.")
    with reading(options.book) as book:
        workspace = workspace_of(book, options.as_of, paths.resources())
        if workspace.rule_problem:
            warn(workspace.rule_problem)
        written = _write(workspace, options)
    if options.out is None:
        say(written)
    else:
        say(f"Đã in báo cáo vào {options.out}.")
    return 0


def _write(workspace: Workspace, options: argparse.Namespace) -> str:
    """Make the file; JSON without a file is handed back."""
    period = Period(options.first, options.last)
    found = report_of(workspace.book, workspace.rule_book, period, options.as_of)
    if options.format == _ON_SCREEN:
        content = json.dumps(report_json(found), ensure_ascii=False, indent=1)
        if options.out is not None:
            write_whole(options.out, content.encode())
        return content
    span = named_span(period)
    kind = ReportKind(options.kind) if options.kind else span.kind
    words = read_words(workspace.book.settings(), kind, period)
    text = ReportText(found, span, kind, words=words, number=words.pop(NUMBER, ""))
    if options.format == "xlsx":
        from luanchuyen_desktop.services.reports.workbook import export_report

        export_report(options.out, text)
        return ""
    from luanchuyen_desktop.services.reports.paper import lay_report, pdf_of, word_of

    paper = lay_report(workspace, text)
    if paper.missing:
        names = ", ".join(dict.fromkeys(each.label for each in paper.missing))
        say(f"Báo cáo còn thiếu: {names}. Bản in có dấu DỰ THẢO.")
    make = pdf_of if options.format == "pdf" else word_of
    write_whole(options.out, make(workspace, paper))
    return ""
