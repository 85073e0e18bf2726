"""Pictures of the window with whatever stands over it, and what a program can see to be wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

TITLE_BAR = 26  # pixels; stands for the frame of the window system
ROOM = 768 - 40 - TITLE_BAR  # of a small laptop, less task bar and frame
_ENGLISH = re.compile(
    r"\b(the|and|of|to|from|is|are|not|file|open|save|cancel|close|yes|no|name|date|size|type|print|page|search|look"
    r"|copy|cut|paste|select|all|delete|undo|redo|show|hide|detail|details|help|apply|choose|folder|directory|new"
    r"|computer|modified|back|forward|range|options|properties|location|color|quality)\b",
    re.IGNORECASE,
)
_VIETNAMESE = re.compile(r"[à-ỹđÀ-ỸĐ]")


def take(main: QWidget) -> QPixmap:
    """The main window, and over it every dialog, list and menu where it stands."""
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not main]
    others = [each for each in others if each.width() > 1 and each.windowType() != Qt.WindowType.ToolTip]
    front = QApplication.activeWindow()
    others.sort(key=lambda each: (each.windowType() == Qt.WindowType.Popup, _depth(each), each is front))
    area = _framed(main)
    for each in others:
        area = area.united(_framed(each))
    scale = main.devicePixelRatioF()
    canvas = QPixmap(area.size() * scale)
    canvas.setDevicePixelRatio(scale)
    canvas.fill(QColor("#70757c"))
    painter = QPainter(canvas)
    for each in [main, *others]:
        _draw(painter, each, area.topLeft())
    painter.end()
    return canvas


def _depth(window: QWidget) -> int:
    """How many windows it stands over: a dialog of a dialog is drawn after it."""
    above, depth = window.parentWidget(), 0
    while above is not None:
        depth += above.isWindow()
        above = above.parentWidget()
    return depth


def _framed(window: QWidget) -> QRect:
    shown = QRect(window.pos(), window.size())
    return shown if _is_bare(window) else shown.adjusted(-1, -TITLE_BAR, 1, 1)


def _is_bare(window: QWidget) -> bool:
    return window.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}


def _draw(painter: QPainter, window: QWidget, origin: QPoint) -> None:
    frame = _framed(window).translated(-origin)
    painter.fillRect(frame, QColor("#3b4048"))
    if not _is_bare(window):
        painter.setPen(QColor("white"))
        bar = QRect(frame.left() + 10, frame.top(), frame.width() - 20, TITLE_BAR)
        painter.drawText(bar, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, window.windowTitle())
    painter.drawPixmap(window.pos() - origin, window.grab())


def faults() -> Iterator[str]:
    """Cut-off texts, English words, windows that are too high, dialogs without a default button."""
    for window in QApplication.topLevelWidgets():
        if not window.isVisible():
            continue
        name = type(window).__name__
        if window.height() > ROOM + TITLE_BAR and not isinstance(window, QFileDialog):
            yield f"{name}: {window.height()} pixels high"
        buttons = window.findChildren(QPushButton)
        if isinstance(window, QDialog) and buttons and not any(button.isDefault() for button in buttons):
            yield f"{name}: no default button"
        for widget in [window, *window.findChildren(QWidget)]:
            if widget.isVisible():
                yield from _faults_of(widget, name)


def _faults_of(widget: QWidget, window: str) -> Iterator[str]:
    text = _text_of(widget)
    if isinstance(widget, QAbstractButton | QComboBox) and text and widget.width() < widget.sizeHint().width() - 2:
        yield f"{window}: cut off: {text!r} ({widget.width()} of {widget.sizeHint().width()})"
    if isinstance(widget, QLabel) and text and not widget.wordWrap() and type(widget) is QLabel:
        needed = widget.minimumSizeHint().width()
        if widget.width() < needed - 1:
            yield f"{window}: cut off: {text!r} ({widget.width()} of {needed})"
    for each in (text, widget.toolTip(), widget.windowTitle() if widget.isWindow() else "", *_actions(widget)):
        if _ENGLISH.search(each.replace("&", "")) and not _VIETNAMESE.search(each):
            yield f"{window}: English: {each!r}"


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.placeholderText() if isinstance(widget, QLineEdit) else ""


def _actions(widget: QWidget) -> list[str]:
    return [action.text() for action in widget.actions()] if isinstance(widget, QMenu) else []


def save(picture: QPixmap, path: Path) -> None:
    """Write a PNG; ``OSError`` where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(path)):
        message = f"cannot write {path}"
        raise OSError(message)
