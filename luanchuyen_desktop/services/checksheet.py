"""The Phiếu kiểm tra điều kiện of rotations, from the book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.documents.tables.checksheet_contents import CheckLine, CheckSheetContent
from luanchuyen_desktop.documents.text import long_date
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation, Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import WAIVER_RULES
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.services.findings.checking import needs_attention
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.rotations.origins import origin_of
from luanchuyen_desktop.services.rotations.rotation_desk import overrides_of
from luanchuyen_desktop.services.workspace import Workspace

_WORDS = {
    Verdict.SATISFIED: "Đạt",
    Verdict.UNDETERMINED: "Chưa đủ dữ liệu",
    Verdict.NOT_APPLICABLE: "Không áp dụng",
}
_BREACHED = {Severity.ERROR: "Vi phạm", Severity.WARNING: "Cảnh báo", Severity.INFO: "Lưu ý"}
_ON_DATA = "DL"
_ON_EXCEPTIONS = frozenset(rule.id for rule in WAIVER_RULES)
_WAIVED = "Được phép (có ngoại lệ)"
_ORDER = ("Vi phạm", "Cảnh báo", "Lưu ý", _WAIVED, "Chưa đủ dữ liệu", "Đạt", "Không áp dụng")


def is_condition(rule: str) -> bool:
    """Whether a rule says whether the person may be rotated: none on the data, none that looks after exceptions."""
    return not rule.startswith(_ON_DATA) and rule not in _ON_EXCEPTIONS


def check_sheets_pdf(
    workspace: Workspace, codes: Sequence[str], progress: Progress = no_progress, frame: str = PARTY
) -> bytes:
    """The check sheets of these rotations in one PDF, in the order given, judged by the law of the date of the act.

    Raises ``DocumentError`` for a code that points nowhere and for what cannot be printed.
    """
    from luanchuyen_desktop.services.papers.forms import form_papers  # they judge by check_sheet

    if not codes:
        raise DocumentError("Chưa chọn trường hợp luân chuyển nào để in phiếu kiểm tra.")
    request = FormRequest("checksheet", codes, frame, issued=PartialDate.of(workspace.as_of))
    return form_papers(workspace, request, progress).pdf


def check_sheet(workspace: Workspace, rotation: Rotation, dossier: Dossier, catalogue: Catalogue) -> CheckSheetContent:
    """What the sheet of one rotation says."""
    findings = workspace.rule_book.check(dossier, catalogue, workspace.as_of)
    own = [one for one in findings if (one.subject_kind, one.subject) == (SubjectKind.ROTATION, rotation.code)]
    own.sort(key=lambda one: one.rule.startswith(_ON_DATA))  # the conditions first
    on_cadre = [one for one in findings if one.subject_kind is SubjectKind.CADRE and needs_attention(one)]
    act = rotation.decided or PartialDate.of(workspace.as_of)
    law = workspace.rule_book.data.in_force(act.earliest)
    origin_unit, origin_title = origin_of(rotation, dossier, act.earliest)
    titles = workspace.rule_book.titles()
    breached = [one for one in own if one.verdict is Verdict.BREACHED and one.severity is Severity.ERROR]
    return CheckSheetContent(
        code=rotation.code,
        name=dossier.cadre.name,
        lines=tuple(_line(one, titles[one.rule], dossier.waivers) for one in own),
        on_cadre=tuple(_line(one, titles[one.rule], dossier.waivers) for one in on_cadre),
        cadre_code=dossier.cadre.code,
        origin=post_in(catalogue, origin_title, origin_unit),
        destination=post_in(catalogue, rotation.to_title, rotation.to_unit),
        purpose=rotation.purpose.value if rotation.purpose else None,
        state=rotation.state.value,
        decision=_decision(rotation),
        appraisal=rotation.appraisal,
        law=law.title if law is not None else None,
        act=long_date(act),
        counts=_counts(own),
        stands=_rules(one for one in breached if not one.waived),
        excused=_rules(one for one in own if one.waived),
        overrides=tuple(
            f"quy tắc {rules}; người quyết định: {override.person}; lý do: {override.reason}."
            for rules, override in overrides_of(rotation)
        ),
    )


def _line(finding: Finding, name: str, waivers: Iterable[Waiver]) -> CheckLine:
    own = (one for one in waivers if one.subject_kind is finding.subject_kind and one.subject == finding.subject)
    return CheckLine(
        rule=finding.rule,
        name=name,
        verdict=_verdict(finding),
        message=finding.message,
        citation=finding.citation,
        exceptions=tuple(_exception(one) for one in own if one.rule == finding.rule),
        stands_out=finding.verdict is Verdict.BREACHED,
    )


def _verdict(finding: Finding) -> str:
    if finding.verdict is Verdict.BREACHED:
        return _WAIVED if finding.waived else _BREACHED[finding.severity]
    return _WORDS[finding.verdict]


def _exception(waiver: Waiver) -> str:
    """State, document, date, authority, validity, reason, as far as they are known."""
    document = " ".join(part for part in (waiver.document_no, f"ngày {waiver.date}" if waiver.date else None) if part)
    state = waiver.state.value.lower() if waiver.state else "chưa ghi trạng thái"
    parts = [
        state,
        f"văn bản {document}" if document else None,
        f"của {waiver.authority}" if waiver.authority else None,
        f"hiệu lực từ {waiver.valid_from}" if waiver.valid_from else None,
        f"hiệu lực đến {waiver.valid_to}" if waiver.valid_to else None,
        f"lý do: {waiver.reason}" if waiver.reason else None,
    ]
    return f"{', '.join(part for part in parts if part)}."


def _decision(rotation: Rotation) -> str | None:
    parts = [rotation.decision_no, long_date(rotation.decided) if rotation.decided else None]
    return ", ".join(part for part in parts if part) or None


def _counts(findings: Iterable[Finding]) -> str:
    """``vi phạm 1, đạt 9, …``, the gravest first; every rule is in exactly one count."""
    counts = Counter(map(_verdict, findings))
    return ", ".join(f"{word.lower()} {counts[word]}" for word in _ORDER if counts[word])


def _rules(findings: Iterable[Finding]) -> str | None:
    return ", ".join(one.rule for one in findings) or None
