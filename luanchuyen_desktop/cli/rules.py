"""``check``: the rules over a book or one rotation."""

from __future__ import annotations

import argparse

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.books import reading
from luanchuyen_desktop.cli.findings import check_to_workbook
from luanchuyen_desktop.cli.output import say, say_json
from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES, SubjectKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import ALL_VERDICTS, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.services.checking import ATTENTION, check_book, is_unwaived_error

_MARKS = {
    Verdict.SATISFIED: "✓ đạt",
    Verdict.UNDETERMINED: "? chưa đủ dữ liệu",
    Verdict.NOT_APPLICABLE: "– không áp dụng",
}
_SEVERITIES = {Severity.ERROR: "● lỗi", Severity.WARNING: "▲ cảnh báo", Severity.INFO: "i lưu ý"}


def check(options: argparse.Namespace) -> int:
    """``check BOOK [--as-of D] [--rotation CODE] [--all] [--format text|json|xlsx] [--out F.xlsx]``."""
    if options.format == "xlsx" or options.out is not None:
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
    rule_book = RuleBook.load(paths.resources())
    verdicts = ALL_VERDICTS if options.all else ATTENTION
    with reading(options.book) as book:
        cadres = None
        if options.rotation is not None:
            rotation = book.rotation(options.rotation)
            if rotation is None:
                raise UserError(f"{options.book.name}: không có luân chuyển mã {options.rotation}.")
            cadres = [rotation.cadre]
        return [
            finding
            for _, found in check_book(book, rule_book, options.as_of, cadres, verdicts=verdicts)
            for finding in found
            if _is_wanted(finding, options.rotation)
        ]


def _is_wanted(finding: Finding, rotation: str | None) -> bool:
    return rotation is None or (finding.subject_kind is SubjectKind.ROTATION and finding.subject == rotation)


def _line(finding: Finding) -> str:
    mark = _MARKS.get(finding.verdict) or _SEVERITIES[finding.severity]
    waived = " (đã có ngoại lệ)" if finding.waived else ""
    subject = f"{SUBJECT_NAMES[finding.subject_kind]} {finding.subject}"
    return f"{mark}{waived} · {finding.rule} · {subject} · {finding.message} ({finding.citation})"
