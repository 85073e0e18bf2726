"""One post of the pool beside the tree: its number, who holds it, and for each planned person whether ready and why."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.planning.readiness import MARKS, Judge, labelled
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, colors_of, mark_color
from luanchuyen_desktop.services.planning.planning_posts import (
    PostReport,
    counts_in_words,
    post_report,
    reasons_in_words,
    report_text,
)
from luanchuyen_desktop.services.planning.pool import PostGroup
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book


class PostPage(QWidget):
    """Read in a job of its own; the names lead to the cadres."""

    cadre_asked = Signal(str)

    def __init__(self, session: Session, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._judge = session, judge
        self._group: PostGroup | None = None
        self._report: PostReport | None = None
        self._latest = Latest(session, self)
        self._latest.done.connect(self._take)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.document().setDocumentMargin(2 * GRID)
        self.page.setAccessibleName(self.tr("The post and who is planned for it"))
        self.copy_button = QPushButton(icon("copy"), self.tr("Copy as text"), self)
        acts = QHBoxLayout()
        acts.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        acts.addWidget(self.copy_button)
        acts.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(acts)
        layout.addWidget(self.page, 1)
        self.page.anchorClicked.connect(self._on_link)
        self.copy_button.clicked.connect(self.copy)
        judge.changed.connect(self.refresh)

    @property
    def report(self) -> PostReport | None:
        """What is shown; ``None`` while it is read."""
        return self._report

    def show_group(self, group: PostGroup | None) -> None:
        """Show a post, or nothing."""
        self._group = group
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read it anew, in the place of what is under way."""
        group = self._group
        if group is None:
            self._latest.stop()
            self._report = None
            self.page.clear()
            return
        measure = self._judge.measure()

        def work(book: Book, progress: Progress) -> PostReport:
            return post_report(book, measure, group, progress)

        self._latest.ask(self.tr("Reading the post"), work)

    @Slot(object)
    def _take(self, report: PostReport) -> None:
        self._report = report
        bar = self.page.verticalScrollBar()
        at = bar.value()
        self.page.setHtml(_html(report))
        bar.setValue(min(at, bar.maximum()))

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        self.cadre_asked.emit(url.path())

    @Slot()
    def copy(self) -> None:
        """Put it on the clipboard as plain text."""
        if self._report is not None:
            QGuiApplication.clipboard().setText(report_text(self._report))


def _html(report: PostReport) -> str:
    palette = QApplication.palette()
    faint = colors_of(palette).faint
    parts = [f"<p><b>{escape(report.name)}</b><br>", f'<span style="color:{faint}">{escape(report.term)}</span></p>']
    parts.append(f"<p>{'<br>'.join(map(escape, counts_in_words(report)))}</p>")
    for each in report.planned:
        color = mark_color(MARKS[each.readiness.state], palette).name()
        link = f'<a href="{escape(each.cadre)}">{escape(each.name)}</a>'
        parts.append(f'<p style="margin-bottom:0"><b>{link}</b><br>')
        parts.append(f'<span style="color:{color}">{escape(labelled(each.readiness))}</span>')
        for head, texts in reasons_in_words(each.readiness):
            parts += [f'<br><span style="color:{faint}">{head}:</span> {escape(text)}' for text in texts]
        parts.append("</p>")
    return "".join(parts)
