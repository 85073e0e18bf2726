"""A finding in full: sentence, article, figures, what is missing, what can be done."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.gui.fact_names import figures
from luanchuyen_desktop.gui.marks import label, mark_of
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.rules.finding import Finding


def as_html(finding: Finding, title: str, who: str) -> str:
    """For the detail pane. Every text is escaped: names may hold ``<`` and ``&``."""
    mark = mark_of(finding)
    color = mark_color(mark, QApplication.palette()).name()
    parts = [
        f'<p><b style="color:{color}">{escape(label(mark))}</b> · <b>{escape(finding.rule)} {escape(title)}</b></p>',
        f"<p><b>{escape(who)}</b></p>",
        f"<p>{escape(finding.message)}</p>",
    ]
    for head, lines in _sections(finding):
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        parts.append(f'<p style="margin-bottom:0"><b>{escape(head)}</b></p><ul style="margin-top:0">{items}</ul>')
    return "".join(parts)


def as_text(finding: Finding, title: str, who: str) -> str:
    """For the clipboard."""
    lines = [f"{label(mark_of(finding))} · {finding.rule} {title}", who, finding.message]
    for head, items in _sections(finding):
        lines += [f"{head}:", *(f"- {item}" for item in items)]
    return "\n".join(lines)


def _sections(finding: Finding) -> list[tuple[str, list[str]]]:
    translate = QCoreApplication.translate
    sections: list[tuple[str, list[str]]] = []
    if finding.fixes:
        sections.append((translate("FindingDetails", "What to do"), list(finding.fixes)))
    if finding.missing_names:
        sections.append((translate("FindingDetails", "What is missing"), list(finding.missing_names)))
    if finding.clears_on:
        sections.append((translate("FindingDetails", "Ends by itself on"), [f"{finding.clears_on:%d/%m/%Y}"]))
    if finding.citation:
        rule_set = f" ({finding.rule_set})" if finding.rule_set else ""
        sections.append((translate("FindingDetails", "By"), [finding.citation + rule_set]))
    if named := list(figures(finding.facts)):
        sections.append((translate("FindingDetails", "Figures"), named))
    return sections
