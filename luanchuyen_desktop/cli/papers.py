"""Commands that print: decision, roster, report."""

from __future__ import annotations

import argparse
import json

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.books import reading
from luanchuyen_desktop.cli.output import say
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import papers
from luanchuyen_desktop.services.files import write_whole


def decision(options: argparse.Namespace) -> int:
    """``decision BOOK CODE… --out F.pdf``."""
    with reading(options.book) as book:
        content = papers.decisions_pdf(book, options.codes, paths.resources(), options.as_of)
    write_whole(options.out, content)
    say(f"Đã in {len(options.codes)} quyết định vào {options.out}.")
    return 0


def roster(options: argparse.Namespace) -> int:
    """``roster BOOK --out F.pdf``."""
    with reading(options.book) as book:
        content = papers.roster_pdf(book, None, paths.resources(), options.as_of)
    write_whole(options.out, content)
    say(f"Đã in danh sách trích ngang vào {options.out}.")
    return 0


def report(options: argparse.Namespace) -> int:
    """``report BOOK --from D --to D [--out F] [--format pdf|json]``."""
    if options.last < options.first:
        raise UserError("Ngày cuối kỳ trước ngày đầu kỳ.", "Đổi lại --from và --to.")
    if options.format == "pdf" and options.out is None:
        raise UserError("Thiếu --out cho báo cáo PDF.", "Thêm --out F.pdf, hoặc dùng --format json.")
    with reading(options.book) as book:
        if options.format == "json":
            figures = papers.report_figures(book, options.first, options.last).to_json()
            content = json.dumps(figures, ensure_ascii=False, indent=1).encode()
        else:
            content = papers.report_pdf(book, options.first, options.last, paths.resources(), options.as_of)
    if options.out is None:
        say(content.decode())
        return 0
    write_whole(options.out, content)
    say(f"Đã in báo cáo vào {options.out}.")
    return 0
