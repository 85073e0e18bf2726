"""The field in which a template is written: line numbers, colours, and each remark where it belongs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from luanchuyen_desktop.documents.forms.template_mistakes import normal_text
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.papers.templates.highlighter import TemplateHighlighter
from luanchuyen_desktop.gui.papers.templates.remarks import Remark, in_utf16
from luanchuyen_desktop.gui.theme import GRID, colors_of, mark_color


class _Numbers(QWidget):
    """The column of line numbers; a line with a remark bears its mark."""

    def __init__(self, editor: TemplateEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(self, event)


class TemplateEdit(QPlainTextEdit):
    """Plain text. ``changed``: the person, undo or redo changed it; not a text that is shown by the program."""

    changed = Signal()

    _highlighter: TemplateHighlighter | None = None  # a widget may be told of its palette while it is made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remarks: Sequence[Remark] = ()
        self._marks: dict[int, Mark] = {}
        self._showing = False
        self._numbers = _Numbers(self)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the template"))
        self._highlighter = TemplateHighlighter(self.document(), self.palette())
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scroll_numbers)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._numbers.update)
        self._make_room()

    # -- text ------------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show another text, with nothing to undo."""
        self._showing = True
        self.set_remarks(())
        self.setPlainText(normal_text(text))
        self._showing = False

    def replace_text(self, text: str) -> None:
        """Put another text in the place of all, so that undo brings back what was there."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(normal_text(text))

    def insert_slot(self, name: str) -> None:
        """Write a placeholder at the cursor, in the place of what is marked."""
        cursor = self.textCursor()
        cursor.beginEditBlock()  # a step of its own for undo
        cursor.insertText(f"{{{{{name}}}}}")
        cursor.endEditBlock()
        self.setFocus()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted comes as plain text in the form that is kept."""
        if source.hasText():
            self.insertPlainText(normal_text(source.text()))

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()

    # -- remarks ---------------------------------------------------------------------------------------------------

    def set_remarks(self, remarks: Sequence[Remark]) -> None:
        """Underline them where they are."""
        self._remarks = remarks
        self._marks = {}
        for remark in remarks:
            self._marks[remark.line] = min(remark.mark, self._marks.get(remark.line, remark.mark))
        self._underline()
        self._numbers.update()

    def _underline(self) -> None:
        made = []
        for remark in self._remarks:
            cursor = self._cursor_of(remark)
            if cursor is None or not remark.length:
                continue
            selection = QTextEdit.ExtraSelection()
            color = mark_color(remark.mark, self.palette())
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(color)
            ground = QColor(color)
            ground.setAlpha(36)
            form.setBackground(ground)
            selection.cursor, selection.format = cursor, form
            made.append(selection)
        self.setExtraSelections(made)

    def _cursor_of(self, remark: Remark) -> QTextCursor | None:
        block = self.document().findBlockByNumber(remark.line - 1)
        if not block.isValid():
            return None
        line, start = block.text(), block.position()
        cursor = QTextCursor(block)
        last = min(in_utf16(line, remark.column + remark.length), block.length() - 1)
        cursor.setPosition(start + min(in_utf16(line, remark.column), last))
        cursor.setPosition(start + last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def go_to(self, remark: Remark) -> None:
        """Mark the words that a remark is about, in the middle of the field."""
        cursor = self._cursor_of(remark)
        if cursor is not None:
            self.setTextCursor(cursor)
            self.centerCursor()
        self.setFocus()

    def remark_at(self, place: QPoint) -> Remark | None:
        """The remark on the words at a place of the viewport."""
        position = self.cursorForPosition(place).position()
        for remark in self._remarks:
            cursor = self._cursor_of(remark)
            if cursor is not None and cursor.selectionStart() <= position <= cursor.selectionEnd() and remark.length:
                return remark
        return None

    def viewportEvent(self, event: QEvent) -> bool:
        """The tooltip says what is wrong under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            remark = self.remark_at(event.pos())
            if remark is None:
                QToolTip.hideText()
            else:
                words = "\n".join(filter(None, (f"{SYMBOLS[remark.mark]} {remark.what}", remark.hint)))
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    # -- find ------------------------------------------------------------------------------------------------------

    def find_next(self, words: str, *, backward: bool = False) -> bool:
        """Mark the next place, from the beginning again after the last; whether there is one."""
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        if self.find(words, flags):
            return True
        kept = self.textCursor()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        if self.find(words, flags):
            return True
        self.setTextCursor(kept)
        return False

    # -- line numbers ----------------------------------------------------------------------------------------------

    def numbers_width(self) -> int:
        """Of the column, in pixels: a mark and the digits of the last line."""
        digits = max(2, len(str(self.blockCount())))
        return (digits + 2) * self.fontMetrics().horizontalAdvance("9") + GRID

    @Slot()
    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)

    @Slot(QRect, int)
    def _scroll_numbers(self, where: QRect, by: int) -> None:
        if by:
            self._numbers.scroll(0, by)
        else:
            self._numbers.update(0, where.y(), self._numbers.width(), where.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column is as high as the field."""
        super().resizeEvent(event)
        inner = self.contentsRect()
        self._numbers.setGeometry(QRect(inner.left(), inner.top(), self.numbers_width(), inner.height()))

    def paint_numbers(self, column: QWidget, event: QPaintEvent) -> None:
        """Draw what is seen of the column."""
        painter = QPainter(column)
        colors = colors_of(self.palette())
        painter.fillRect(event.rect(), QColor(colors.stripe))
        current = self.textCursor().blockNumber()
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self._area_of(block)
            if area.top() > event.rect().bottom():
                break
            if block.isVisible() and area.bottom() >= event.rect().top():
                self._paint_number(painter, block, area, is_current=block.blockNumber() == current)
            block = block.next()

    def _area_of(self, block: QTextBlock) -> QRectF:
        return self.blockBoundingGeometry(block).translated(self.contentOffset())

    def _paint_number(self, painter: QPainter, block: QTextBlock, area: QRectF, *, is_current: bool) -> None:
        colors = colors_of(self.palette())
        number, top = block.blockNumber() + 1, int(area.top())
        height, width = self.fontMetrics().height(), self._numbers.width()
        mark = self._marks.get(number)
        if mark is not None:
            painter.setPen(mark_color(mark, self.palette()))
            painter.drawText(GRID // 4, top, width, height, Qt.AlignmentFlag.AlignLeft, SYMBOLS[mark])
        painter.setPen(QColor(colors.text if is_current else colors.faint))
        painter.drawText(0, top, width - GRID // 2, height, Qt.AlignmentFlag.AlignRight, str(number))

    def changeEvent(self, event: QEvent) -> None:
        """Colours follow a change between light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._highlighter is not None:
            self._showing = True  # colouring is no change of the text
            self._highlighter.dress(self.palette())
            self._showing = False
            self._underline()
