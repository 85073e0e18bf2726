"""``check``: the rules over a book or one rotation."""

from __future__ import annotations

import argparse

from luanchuyen_desktop.cli.law import rules_of
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say, say_json
from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES, SubjectKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import ALL_VERDICTS, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.services.book_workers import cores_to_use
from luanchuyen_desktop.services.findings.check_workers import check_whole
from luanchuyen_desktop.services.findings.checking import ATTENTION, check_book, is_unwaived_error
from luanchuyen_desktop.store.book import Book

_MARKS = {
    Verdict.SATISFIED: "✓ đạt",
    Verdict.UNDETERMINED: "? chưa đủ dữ liệu",
    Verdict.NOT_APPLICABLE: "– không áp dụng",
}
_SEVERITIES = {Severity.ERROR: "● lỗi", Severity.WARNING: "▲ cảnh báo", Severity.INFO: "i lưu ý"}


def check(options: argparse.Namespace) -> int:
    """``check BOOK [--as-of D] [--rotation CODE] [--all] [--format text|json|xlsx] [--out F.xlsx]``."""
    if options.format == "xlsx" or options.out is not None:
        from luanchuyen_desktop.cli.findings import check_to_workbook  # Excel only when it is asked for

        return check_to_workbook(options)
    findings = sorted(_findings(options), key=lambda finding: (finding.subject_kind, finding.subject, finding.rule))
    if options.format == "json":
        say_json([finding.to_json() for finding in findings])
    else:
        for finding in findings:
            say(_line(finding))
        errors = sum(is_unwaived_error(finding) for finding in findings)
        open_questions = sum(finding.verdict is Verdict.UNDETERMINED for finding in findings)
        breached = sum(finding.verdict is Verdict.BREACHED for finding in findings)
        say(f"{breached} vi phạm, trong đó {errors} lỗi chưa có ngoại lệ; {open_questions} chưa đủ dữ liệu.")
    return 1 if any(is_unwaived_error(finding) for finding in findings) else 0


def _findings(options: argparse.Namespace) -> list[Finding]:
    verdicts = ALL_VERDICTS if options.all else ATTENTION
    with reading(options.book) as book:
        rule_book = rules_of(book)
        if options.rotation is not None:
            return _on_rotation(book, options, rule_book, verdicts)
        checked = check_whole(book, rule_book, options.as_of, cores_to_use(), verdicts=verdicts)
        return [finding for judged in checked for finding in judged.findings]


def _on_rotation(
    book: Book, options: argparse.Namespace, rule_book: RuleBook, verdicts: frozenset[Verdict]
) -> list[Finding]:
    rotation = book.rotation(options.rotation)
    if rotation is None:
        raise UserError(f"{options.book.name}: không có luân chuyển mã {options.rotation}.")
    return [
        finding
        for _, found in check_book(book, rule_book, options.as_of, [rotation.cadre], verdicts=verdicts)
        for finding in found
        if finding.subject_kind is SubjectKind.ROTATION and finding.subject == rotation.code
    ]


def mark_of(finding: Finding) -> str:
    """The verdict in a sign and words."""
    mark = _MARKS.get(finding.verdict) or _SEVERITIES[finding.severity]
    return f"{mark}{' (đã có ngoại lệ)' if finding.waived else ''}"


def _line(finding: Finding) -> str:
    mark = mark_of(finding)
    subject = f"{SUBJECT_NAMES[finding.subject_kind]} {finding.subject}"
    return f"{mark} · {finding.rule} · {subject} · {finding.message} ({finding.citation})"
