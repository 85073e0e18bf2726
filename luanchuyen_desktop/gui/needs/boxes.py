"""The places of posts drawn as boxes, told apart by shape before colour, so that they are read in black and white."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPalette, QPen

from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.needs.figures import Post
from luanchuyen_desktop.services.needs.reasons import Cause


class Box(Enum):
    """What one box says of a place after the day, in the order in which they are drawn."""

    STAYS = auto()
    COMES = auto()
    UNSURE = auto()
    LEAVES = auto()  # empty, because the one who holds it now leaves
    EMPTY = auto()  # empty, and nobody holds it now


@dataclass(frozen=True, slots=True)
class Row:
    """The boxes of some posts. ``places``: how many the law allows, ``None`` where no post has a number on record;
    ``partly``: some of them have none.
    """

    boxes: tuple[Box, ...]
    places: int | None
    partly: bool = False

    @property
    def holders(self) -> int:
        """How many certainly sit there after the day."""
        return sum(box in {Box.STAYS, Box.COMES} for box in self.boxes)


def row_of(posts: Sequence[Post], counted: frozenset[Cause]) -> Row:
    """The boxes of these posts together, post by post: what is too much in one fills no gap in another."""
    boxes = sorted((box for post in posts for box in _boxes(post, counted)), key=lambda box: box.value)
    stated = [post for post in posts if not post.then.unstated]
    places = sum(post.then.places for post in stated) if stated else None
    return Row(tuple(boxes), places, len(stated) < len(posts))


def _boxes(post: Post, counted: frozenset[Cause]) -> Iterable[Box]:
    for seat in post.seats:
        then = seat.then(counted)
        if then is None:
            yield Box.UNSURE
        elif then:
            yield Box.STAYS if seat.now is not False else Box.COMES
    leaving = post.leaving.sure
    if post.then.unstated:
        yield from [Box.LEAVES] * leaving
        return
    lacking = post.then.vacant.sure
    yield from [Box.LEAVES] * min(lacking, leaving)
    yield from [Box.EMPTY] * max(lacking - leaving, 0)


def draw_box(painter: QPainter, rect: QRectF, box: Box, palette: QPalette) -> None:
    """One box: full, with a core, with a question mark, hatched, or empty."""
    ink = palette.color(palette.ColorRole.Text)
    lacking = mark_color(Mark.ERROR, palette)
    painter.setPen(QPen(lacking if box in {Box.LEAVES, Box.EMPTY} else ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if box is Box.STAYS:
        painter.setBrush(QBrush(ink))
    elif box is Box.LEAVES:
        painter.setBrush(QBrush(lacking, Qt.BrushStyle.BDiagPattern))
    elif box is Box.EMPTY:
        painter.setPen(QPen(lacking, 1.2, Qt.PenStyle.DashLine))
    painter.drawRect(rect)
    if box is Box.COMES:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ink))
        inset = rect.width() / 4
        painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
    elif box is Box.UNSURE:
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")


def draw_limit(painter: QPainter, at: float, top: float, bottom: float, palette: QPalette) -> None:
    """The line that what is allowed ends at: boxes behind it are too many."""
    painter.setPen(QPen(palette.color(palette.ColorRole.Text), 2.0))
    painter.drawLine(QRectF(at, top, 0, bottom - top).topLeft(), QRectF(at, top, 0, bottom - top).bottomLeft())
