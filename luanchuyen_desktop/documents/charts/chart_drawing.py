"""Charts on paper: the same as in the window, in black and white, each area told by its pattern and its figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from luanchuyen_desktop.documents.charts.chart_contents import Bar, Chart, Fill, Part, Shape
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts, word_width
from luanchuyen_desktop.documents.pdf.typeset import Run, Style, TextLine, set_lines
from luanchuyen_desktop.documents.text import number

Draw = Callable[[PaperCanvas, float, float], None]

_SIZE = 9.0
_ROW = 12.0  # points of a row
_BAR = 7.5
_GAP = 4.0
_COLUMNS_HEIGHT = 78.0
_LINE_WEIGHT, _HATCH_WEIGHT = 0.5, 0.4
_LABEL_SHARE = 0.52  # of the width, at most
_DARK, _DARKEST_CELL = 0.35, 0.38
_TITLE = Style(11, 14, bold=True)
_SUBJECT = Style(_SIZE, 11.5, after=2)
_NOTE = Style(8, 10, italic=True)
_LINE = Style(8.5, 10.5)


@dataclass(frozen=True, slots=True)
class Block:
    """A drawing of that height, from its upper left corner."""

    height: float
    draw: Draw


def chart_block(chart: Chart, width: float, fonts: Fonts) -> Block:
    """Title, subject, chart, legend, note: ``width`` points wide. ``DocumentError`` for what cannot be printed."""
    pen = _Pen(fonts, chart.title)
    head = [*pen.lines(chart.title, _TITLE, width), *pen.lines(chart.subject, _SUBJECT, width)]
    if chart.is_empty:
        return _stacked([_text(head), _text(pen.lines(chart.empty, _NOTE, width))])
    parts = [_text(head), _shape(chart, width, pen), *_legend(chart, width, pen)]
    parts += [_text(pen.lines(line, _LINE, width)) for line in chart.lines]
    return _stacked([*parts, _text(pen.lines(chart.note, _NOTE, width))])


def beside(blocks: Sequence[Block], step: float) -> Block:
    """Blocks side by side, each ``step`` points further to the right."""

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        for at, block in enumerate(blocks):
            block.draw(canvas, x + at * step, top)

    return Block(max(block.height for block in blocks), draw)


def _stacked(blocks: Sequence[Block]) -> Block:
    shown = [block for block in blocks if block.height]

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        for block in shown:
            block.draw(canvas, x, top)
            top -= block.height

    return Block(sum(block.height for block in shown), draw)


def _text(lines: Sequence[TextLine]) -> Block:
    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        for line in lines:
            line.draw(canvas, x, top)
            top -= line.style.leading

    return Block(sum(line.style.leading for line in lines), draw)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes short texts on one line; ``field`` names the chart where a character cannot be printed."""

    fonts: Fonts
    field: str

    @property
    def face(self) -> str:
        return self.fonts.name()

    def lines(self, text: str, style: Style, width: float) -> list[TextLine]:
        if not text:
            return []
        return list(set_lines([Run(self.fonts.printable(text, self.field))], style, width, self.fonts))

    def width(self, text: str) -> float:
        return word_width(self.fonts.printable(text, self.field), self.face) * _SIZE

    def widest(self, texts: Sequence[str]) -> float:
        return max((self.width(text) for text in texts), default=0.0)

    def cut(self, text: str, room: float) -> str:
        """The text, its end left out where there is no room for it."""
        shown = self.fonts.printable(text, self.field)
        if self.width(shown) <= room:
            return shown
        while shown and self.width(f"{shown}…") > room:
            shown = shown[:-1]
        return f"{shown.rstrip()}…"

    def left(self, canvas: PaperCanvas, x: float, y: float, text: str, room: float) -> None:
        canvas.setFont(self.face, _SIZE)
        canvas.drawString(x, y, self.cut(text, room))

    def right(self, canvas: PaperCanvas, x: float, y: float, text: str, room: float) -> None:
        canvas.setFont(self.face, _SIZE)
        canvas.drawRightString(x, y, self.cut(text, room))

    def centre(self, canvas: PaperCanvas, x: float, y: float, text: str, room: float) -> None:
        canvas.setFont(self.face, _SIZE)
        canvas.drawCentredString(x, y, self.cut(text, room))


def _shape(chart: Chart, width: float, pen: _Pen) -> Block:
    makers = {Shape.BARS: _bars, Shape.COLUMNS: _columns, Shape.PYRAMID: _pyramid, Shape.GRID: _grid}
    return makers[chart.shape](chart, width, pen)


def _bars(chart: Chart, width: float, pen: _Pen) -> Block:
    """Labels that take more than half of the width stand above their bars."""
    left = pen.widest([bar.label for bar in chart.bars]) + _GAP
    figures = pen.widest([bar.text for bar in chart.bars]) + _GAP
    above = _ROW if left > width * _LABEL_SHARE else 0.0
    left, room = (0.0, width) if above else (left, left - _GAP)
    scale = (width - left - figures) / (max(bar.total for bar in chart.bars) or 1)

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        for bar in chart.bars:
            base = top - _ROW + 3
            pen.left(canvas, x, base, bar.label, room)
            top, base = top - above, base - above
            at = x + left
            for part in bar.parts:
                if part.count:
                    fill_area(canvas, at, top - _ROW + 1.5, part.count * scale, _BAR, part.fill)
                    at += part.count * scale
            pen.right(canvas, x + width, base, bar.text, figures)
            top -= _ROW
        _axis(canvas, x + left, top, top + len(chart.bars) * (_ROW + above))

    return Block((_ROW + above) * len(chart.bars) + _GAP, draw)


def _axis(canvas: PaperCanvas, x: float, low: float, high: float) -> None:
    canvas.setLineWidth(_LINE_WEIGHT)
    canvas.setStrokeGray(0)
    canvas.line(x, low, x, high)


def _columns(chart: Chart, width: float, pen: _Pen) -> Block:
    step = width / len(chart.bars)
    thick = min(step * 0.62, 26)
    scale = (_COLUMNS_HEIGHT - _ROW) / (max(bar.total for bar in chart.bars) or 1)

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        base = top - _COLUMNS_HEIGHT
        for at, bar in enumerate(chart.bars):
            middle, y = x + (at + 0.5) * step, base
            for part in bar.parts:
                if part.count:
                    fill_area(canvas, middle - thick / 2, y, thick, part.count * scale, part.fill)
                    y += part.count * scale
            pen.centre(canvas, middle, y + 2.5, bar.text, step)
            pen.centre(canvas, middle, base - 9.5, bar.label, step)
        canvas.line(x, base, x + width, base)

    return Block(_COLUMNS_HEIGHT + _ROW + _GAP, draw)


def _pyramid(chart: Chart, width: float, pen: _Pen) -> Block:
    half = pen.widest([bar.label for bar in chart.bars]) / 2 + _GAP
    most = max(part.count for bar in chart.bars for part in bar.parts) or 1
    figure = pen.widest([number(most)]) + _GAP
    scale = (width / 2 - half - figure) / most

    def side(canvas: PaperCanvas, edge: float, y: float, part: Part, sign: int) -> None:
        length = part.count * scale
        if part.count:
            fill_area(canvas, edge if sign > 0 else edge - length, y - _ROW + 1.5, length, _BAR, part.fill)
        write = pen.left if sign > 0 else pen.right
        write(canvas, edge + sign * (length + _GAP / 2), y - _ROW + 3, number(part.count), figure)

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        middle = x + width / 2
        for head, at, write in zip(chart.heads, (middle - half, middle + half), (pen.right, pen.left), strict=False):
            write(canvas, at, top - _ROW + 3, head, width / 2)
        for bar in chart.bars:
            top -= _ROW
            pen.centre(canvas, middle, top - _ROW + 3, bar.label, 2 * half)
            if len(bar.parts) > 1:
                side(canvas, middle - half, top, bar.parts[0], -1)
            side(canvas, middle + half, top, bar.parts[-1], 1)

    return Block(_ROW * (len(chart.bars) + 1) + _GAP, draw)


def _grid(chart: Chart, width: float, pen: _Pen) -> Block:
    left = min(pen.widest([bar.label for bar in chart.bars]) + _GAP, width * _LABEL_SHARE)
    step = (width - left) / max(len(chart.heads), 1)

    def cell(canvas: PaperCanvas, x: float, top: float, part: Part) -> None:
        if part.text:
            canvas.setFillGray(1 - _DARKEST_CELL * part.share)
            canvas.rect(x, top - _ROW, step, _ROW, fill=1)
            canvas.setFillGray(0)
        pen.centre(canvas, x + step / 2, top - _ROW + 3, part.text or "–", step)

    def row(canvas: PaperCanvas, x: float, top: float, bar: Bar) -> None:
        pen.left(canvas, x, top - _ROW + 3, bar.label, left - _GAP)
        for at, part in enumerate(bar.parts):
            cell(canvas, x + left + at * step, top, part)

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        canvas.setLineWidth(_LINE_WEIGHT)
        for at, head in enumerate(chart.heads):
            pen.centre(canvas, x + left + (at + 0.5) * step, top - _ROW + 3, head, step)
        for at, bar in enumerate(chart.bars, start=1):
            row(canvas, x, top - at * _ROW, bar)

    return Block(_ROW * (len(chart.bars) + 1) + _GAP, draw)


def _legend(chart: Chart, width: float, pen: _Pen) -> list[Block]:
    """What the patterns stand for, one after the other, in as many lines as they need."""
    entries = list(chart.legend())
    if not entries:
        return []
    rows: list[list[tuple[float, Fill, str]]] = [[]]
    x = 0.0
    for fill, name in entries:
        needed = 22 + pen.width(name) + 3 * _GAP
        if x and x + needed > width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, fill, name))
        x += needed

    def draw(canvas: PaperCanvas, left: float, top: float) -> None:
        for row in rows:
            for at, fill, name in row:
                fill_area(canvas, left + at, top - _ROW + 2, 18, _BAR, fill)
                pen.left(canvas, left + at + 22, top - _ROW + 3, name, width)
            top -= _ROW

    return [Block(_ROW * len(rows) + 2, draw)]


def fill_area(canvas: PaperCanvas, x: float, y: float, width: float, height: float, fill: Fill) -> None:
    """A framed rectangle from its lower left corner, in a pattern that a copy still shows."""
    canvas.saveState()
    canvas.setLineWidth(_LINE_WEIGHT)
    canvas.setStrokeGray(0)
    if fill is Fill.SOLID:
        canvas.setFillGray(_DARK)
        canvas.rect(x, y, width, height, fill=1)
    else:
        path = canvas.beginPath()
        path.rect(x, y, width, height)
        canvas.clipPath(path, stroke=1, fill=0)
        if fill is Fill.HATCHED:
            _hatch(canvas, x, y, width, height)
        elif fill is Fill.DOTTED:
            _dots(canvas, x, y, width, height)
        canvas.restoreState()
        canvas.saveState()
        canvas.setLineWidth(_LINE_WEIGHT)
        canvas.rect(x, y, width, height, fill=0)
    canvas.restoreState()


def _hatch(canvas: PaperCanvas, x: float, y: float, width: float, height: float) -> None:
    step = 3.0
    canvas.setLineWidth(_HATCH_WEIGHT)
    for at in range(int((width + height) / step) + 1):
        canvas.line(x + at * step - height, y, x + at * step, y + height)


def _dots(canvas: PaperCanvas, x: float, y: float, width: float, height: float) -> None:
    step = 2.4
    canvas.setFillGray(0)
    for across in range(int(width / step) + 1):
        for up in range(int(height / step) + 1):
            canvas.circle(x + (across + 0.5) * step, y + (up + 0.5) * step, 0.45, stroke=0, fill=1)
