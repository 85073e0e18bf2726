"""A finding in full: sentence, article, figures, what is missing, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QUrl, Signal, Slot
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.gui.fact_names import Behind, figures
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import LISTED, SYMBOLS, Mark, label, mark_of, word
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, mark_color
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.rules.rule_sets import RuleData

EXAMPLES = "examples:"  # link to the examples of the rule that follows
WAIVER = "waiver"  # link to the exception


@dataclass(frozen=True, slots=True)
class Words:
    """What turns codes into words."""

    catalogue: Catalogue
    rule_title: Callable[[str], str]
    rule_data: RuleData

    def rule_set(self, code: str | None) -> str:
        """Document, first and last day of a set of rules; blank for none, the code for one that is gone."""
        sets = (*self.rule_data.rule_sets, *self.rule_data.overlays)
        found = next((each for each in sets if each.id == code), None)
        if found is None:
            return code or ""
        since = QCoreApplication.translate("FindingDetails", "in force from %1")
        until = QCoreApplication.translate("FindingDetails", "in force from %1 to %2")
        text = (until if found.valid_to else since).replace("%1", f"{found.valid_from:%d/%m/%Y}")
        return f"{found.document} ({text.replace('%2', f'{found.valid_to:%d/%m/%Y}' if found.valid_to else '')})"


def words_of(session: Session) -> Words:
    """As the open book has them."""
    return Words(session.catalogue, session.rule_title, session.workspace.rule_book.data)


class DetailPane(QTextBrowser):
    """Shows one finding, or what a heading stands for."""

    examples_wanted = Signal(str)  # rule
    waiver_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._finding: Finding | None = None
        self._waiver = ""
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setMinimumWidth(GRID * 30)
        self.anchorClicked.connect(self._follow)

    def show_finding(self, finding: Finding | None, waiver: str = "") -> None:
        """In full; ``None``: say what to do. ``waiver``: the words of a link to its exception, blank for no link."""
        self._finding, self._waiver = finding, waiver
        if finding is None:
            self.setPlainText(self.tr("Choose a line to see the article, the figures and what to do."))
        else:
            html = as_html(finding, words_of(self._session), self._who(finding))
            links = [(WAIVER, waiver)] if waiver else []
            links.append((f"{EXAMPLES}{finding.rule}", self.tr("Examples of this rule")))
            html += "".join(f'<p><a href="{escape(link)}">{escape(text)}</a></p>' for link, text in links)
            self.setHtml(html)

    def show_group(self, title: str, counts: Mapping[Mark, int]) -> None:
        """What a heading says, with room for all of it."""
        told = ", ".join(f"{SYMBOLS[mark]} {grouped(counts[mark])} {word(mark)}" for mark in LISTED if counts[mark])
        hint = self.tr("Left and Right fold and open the group, with Ctrl all groups.")
        self.setHtml(f"<p><b>{escape(title)}</b></p><p>{escape(told)}</p><p>{escape(hint)}</p>")

    def as_text(self) -> str:
        """The finding shown, for the clipboard; blank if there is none."""
        return (
            as_text(self._finding, words_of(self._session), self._who(self._finding))
            if self._finding is not None
            else ""
        )

    def _who(self, finding: Finding) -> str:
        return who(self._session.names.get(finding.cadre, ""), finding.cadre, finding.subject)

    def changeEvent(self, event: QEvent) -> None:
        """The colour of the mark follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange and self._finding is not None:
            self.show_finding(self._finding, self._waiver)
        super().changeEvent(event)

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        text = link.toString()
        if text == WAIVER:
            self.waiver_wanted.emit()
        if text.startswith(EXAMPLES):
            self.examples_wanted.emit(text.removeprefix(EXAMPLES))


def who(name: str, cadre: str, subject: str) -> str:
    """``Nguyễn Văn Đức · CB001 · LC0001``."""
    return " · ".join(dict.fromkeys(part for part in (name, cadre, subject) if part))


def as_html(finding: Finding, words: Words, whose: str) -> str:
    """For the detail pane. Every text is escaped: names may hold ``<`` and ``&``."""
    mark = mark_of(finding)
    color = mark_color(mark, QApplication.palette()).name()
    title = words.rule_title(finding.rule)
    parts = [
        f'<p><b style="color:{color}">{escape(label(mark))}</b> · <b>{escape(finding.rule)} {escape(title)}</b></p>',
        f"<p><b>{escape(whose)}</b></p>",
        f"<p>{escape(finding.message)}</p>",
    ]
    for head, lines in _sections(finding, words):
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        parts.append(f'<p style="margin-bottom:0"><b>{escape(head)}</b></p><ul style="margin-top:0">{items}</ul>')
    return "".join(parts)


def as_text(finding: Finding, words: Words, whose: str) -> str:
    """For the clipboard, with all figures."""
    title = words.rule_title(finding.rule)
    lines = [f"{label(mark_of(finding))} · {finding.rule} {title}", whose, finding.message]
    for head, items in _sections(finding, words):
        lines += [f"{head}:", *(f"- {item}" for item in items)]
    return "\n".join(lines)


def line_as_text(row: FindingRow, title: str, name: str) -> str:
    """The same from the line alone, without the figures: for many at once."""
    lines = [f"{label(row.mark)} · {row.rule} {title}", who(name, row.cadre, row.subject), row.message]
    for head, items in _advice(row.fixes, row.citation, row.clears_on):
        lines.append(f"{head}: {' '.join(items)}")
    return "\n".join(lines)


def _advice(fixes: tuple[str, ...], citation: str, clears_on: date | None) -> list[tuple[str, list[str]]]:
    translate = QCoreApplication.translate
    sections: list[tuple[str, list[str]]] = []
    if fixes:
        sections.append((translate("FindingDetails", "What to do"), list(fixes)))
    if clears_on:
        sections.append((translate("FindingDetails", "Ends by itself on"), [f"{clears_on:%d/%m/%Y}"]))
    if citation:
        sections.append((translate("FindingDetails", "By"), [citation]))
    return sections


def _sections(finding: Finding, words: Words) -> list[tuple[str, list[str]]]:
    translate = QCoreApplication.translate
    sections = _advice(finding.fixes, finding.citation, finding.clears_on)
    if finding.missing_names:
        at = 1 if finding.fixes else 0
        sections.insert(at, (translate("FindingDetails", "What is missing"), list(finding.missing_names)))
    if rule_set := words.rule_set(finding.rule_set):
        sections.append((translate("FindingDetails", "Set of rules"), [rule_set]))
    if named := list(figures(finding.facts, Behind(words.catalogue, words.rule_title))):
        sections.append((translate("FindingDetails", "Figures"), named))
    return sections
