"""Commands that carry a book in from Excel and out to it."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from luanchuyen_desktop.cli.opening import reading, writing
from luanchuyen_desktop.cli.output import say, say_json
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.exchange.planning import ImportPlan
from luanchuyen_desktop.exchange.problems import ProblemKind
from luanchuyen_desktop.services import workbooks
from luanchuyen_desktop.services.procedure.attachments import left_out


def import_workbook(options: argparse.Namespace) -> int:
    """``import BOOK FILE.xlsx [--dry-run]``."""
    with reading(options.book) if options.dry_run else writing(options.book) as book:
        plan = workbooks.prepare_import(book, options.workbook)
        if not options.dry_run and not plan.has_errors:
            workbooks.apply_import(book, plan)
    if options.format == "json":
        say_json(_plan_facts(plan, written=not options.dry_run and not plan.has_errors))
    else:
        _say_plan(plan, with_changes=options.dry_run)
    if plan.has_errors and not options.dry_run:
        first = next(problem for problem in plan.problems if problem.kind is ProblemKind.ERROR)
        raise UserError(f"{options.workbook}: {plan.errors} lỗi, chưa nhập gì. Lỗi đầu tiên: {first}")
    return 1 if plan.has_errors else 0


def _say_plan(plan: ImportPlan, *, with_changes: bool) -> None:
    for problem in plan.problems:
        say(f"{'Lỗi' if problem.kind is ProblemKind.ERROR else 'Lưu ý'}: {problem}")
    if with_changes:
        for change in plan.changes():
            before, after = change.before or "(trống)", change.after or "(trống)"
            say(f"Đổi: trang {change.sheet}, dòng {change.row}, cột {change.column}: {before} → {after}")
    say(
        f"{plan.insert_count} bản ghi mới, {plan.update_count} bản ghi thay đổi, {plan.unchanged_count} giữ nguyên; "
        f"{plan.errors} lỗi, {plan.warnings} lưu ý."
    )


def _plan_facts(plan: ImportPlan, *, written: bool) -> dict[str, object]:
    return {
        "source": plan.source,
        "written": written,
        "new": plan.insert_count,
        "changed": plan.update_count,
        "unchanged": plan.unchanged_count,
        "errors": plan.errors,
        "warnings": plan.warnings,
        "problems": [asdict(problem) for problem in plan.problems],
        "changes": [asdict(change) for change in plan.changes()],
    }


def export_workbook(options: argparse.Namespace) -> int:
    """``export BOOK FILE.xlsx``."""
    with reading(options.book) as book:
        workbooks.export_book(book, options.workbook)
        left = left_out(book)
    say(f"Đã xuất ra {options.workbook}.")
    if left:
        say(left)
    return 0
