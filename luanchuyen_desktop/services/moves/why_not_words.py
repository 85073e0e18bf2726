"""The answer to "why not" in words: what it comes to, what was assumed, and for each rule what would make it lawful."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.moves.why_not import Reason, WhyNot
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.store.mapping import table_named


@dataclass(frozen=True, slots=True)
class Section:
    """A head and the rules under it; ``in_full``: with citation and what to do, not the sentence alone."""

    title: str
    reasons: tuple[Reason, ...]
    in_full: bool


def headline(answer: WhyNot) -> str:
    """What it comes to, in a sentence."""
    open_questions = len(answer.open)
    if answer.errors:
        text = f"Chưa được: {answer.errors} điều trái quy định"
        text += f", {open_questions} điều chưa đủ dữ liệu." if open_questions else "."
        if answer.lawful_from is not None:
            text += f" Nếu không có gì thay đổi, từ ngày {answer.lawful_from:%d/%m/%Y} thì không còn điều nào trái."
        return text
    if open_questions:
        return f"Chưa kết luận được: {open_questions} điều chưa đủ dữ liệu; chưa thấy điều nào trái quy định."
    if answer.warnings:
        return f"Được, theo những gì đã ghi trong sổ; có {answer.warnings} điều cần lưu ý."
    return "Được, theo những gì đã ghi trong sổ."


def question(answer: WhyNot, catalogue: Catalogue) -> str:
    """Who from where to where."""
    laid = answer.laid
    cadre, origin, move = laid.before.cadre, laid.origin, laid.move
    start = post_in(catalogue, origin.title, origin.unit) if origin else "chưa ghi chức vụ đang giữ"
    return f"{cadre.name} ({cadre.code}): {start} → {post_in(catalogue, move.to_title, move.to_unit)}"


def assumptions(answer: WhyNot) -> list[str]:
    """What was taken as given, since nothing is decided."""
    laid = answer.laid
    move = laid.move
    lines = [f"Xét như ra quyết định và bắt đầu ngày {laid.begins:%d/%m/%Y}."]
    if laid.judged_on != laid.begins:
        lines.append(f"Các điều về cán bộ xét theo ngày {laid.judged_on:%d/%m/%Y}.")
    lines.append(f"Thời hạn: {move.months} tháng." if move.months else "Thời hạn: chưa ghi.")
    lines.append(
        f"Mục đích: {move.purpose}." if move.purpose else "Mục đích: chưa chọn; điều nào tùy mục đích thì chưa xét."
    )
    lines.append("Mới là dự kiến, nên chưa xét quy trình, thẩm định và hồ sơ.")
    return lines


def sections(answer: WhyNot) -> list[Section]:
    """What is said, in the order in which it matters; without those that are empty."""
    found = [
        Section("Vướng", answer.against, in_full=True),
        Section("Chưa rõ", answer.open, in_full=True),
        Section("Sẽ hết vướng nhờ lần luân chuyển này", answer.solved, in_full=False),
        Section("Đạt", answer.holds, in_full=False),
        Section("Không áp dụng", answer.not_asked, in_full=False),
    ]
    return [section for section in found if section.reasons]


def ways(reason: Reason) -> Iterator[str]:
    """What would make it lawful: facts to be recorded, things to be done, the day on which it clears by itself."""
    finding = reason.finding
    if finding.verdict not in {Verdict.BREACHED, Verdict.UNDETERMINED}:
        return
    if finding.missing_names:
        where = places(reason)
        told = f" (ghi ở: {', '.join(where)})" if where else ""
        yield f"Còn thiếu: {'; '.join(finding.missing_names)}{told}."
    yield from finding.fixes
    if finding.clears_on is not None:
        change = "Tự hết" if finding.verdict is Verdict.BREACHED else "Kết luận tự thay đổi"
        yield f"{change} từ ngày {finding.clears_on:%d/%m/%Y}."


def places(reason: Reason) -> list[str]:
    """Where in the book the facts are recorded, as staff call it."""
    return list(dict.fromkeys(table_named(field.record).label for field in reason.fields))


def heading(reason: Reason) -> str:
    """``LC08 Thời gian công tác còn lại``, with a note where it is about the cadre and not about the move."""
    about = " (về cán bộ)" if reason.on_cadre else ""
    return f"{reason.finding.rule} {reason.title}{about}"


def as_text(answer: WhyNot, catalogue: Catalogue, mark: Callable[[Finding], str]) -> str:
    """All of it as plain text, for the clipboard and the command line. ``mark``: ``● lỗi`` for a finding."""
    lines = [question(answer, catalogue), headline(answer), *(f"- {line}" for line in assumptions(answer))]
    for section in sections(answer):
        lines += ["", f"{section.title} ({len(section.reasons)})"]
        for reason in section.reasons:
            finding = reason.finding
            lines.append(f"{mark(finding)} · {heading(reason)}: {finding.message}")
            if section.in_full:
                lines += [f"    {finding.citation}"] if finding.citation else []
                lines += [f"    → {way}" for way in ways(reason)]
    return "\n".join(lines)
