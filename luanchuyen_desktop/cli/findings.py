"""``check --format xlsx``: the findings as the window's panel exports them."""

from __future__ import annotations

import argparse

from luanchuyen_desktop.cli.law import rules_of
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.findings.findings_listing import Gravity, list_book


def check_to_workbook(options: argparse.Namespace) -> int:
    """Write what needs attention to ``--out``; 1 if there is an error without an exception, as ``check`` has it."""
    if options.format != "xlsx" or options.out is None:
        raise UserError("--format xlsx và --out đi cùng nhau.", "Dùng: check BOOK --format xlsx --out F.xlsx")
    if options.all or options.rotation is not None:
        raise UserError(
            "--format xlsx ghi mọi kết quả cần xem của cả sổ, không đi với --all hay --rotation.", "Bỏ bớt tham số."
        )
    if options.out.exists() and options.out.samefile(options.book):
        raise UserError(f"{options.out} chính là sổ, không ghi đè.", "Chọn tên khác cho --out.")
    from luanchuyen_desktop.services.findings.findings_workbook import export_findings

    with reading(options.book) as book:
        listing = list_book(book, rules_of(book), options.as_of)
    export_findings(options.out, listing)
    say(f"Đã ghi {listing.total} kết quả vào {options.out}.")
    return 1 if listing.counts()[Gravity.ERROR] else 0
