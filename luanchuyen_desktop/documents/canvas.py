"""reportlab's canvas with a short way for what papers consist of: texts in embedded fonts, rules and boxes.

A paper sets the same words again and again. Here a text is encoded for its font once and its PDF operators are
written at one go; reportlab's own way formats each number and walks through each letter every time.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

Encoded: TypeAlias = tuple[tuple[str, str], ...]
"""A text as it stands in the PDF: for each part the font's name there, and the string in its brackets."""


class PaperCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draws in points from the lower left corner. Faces are TrueType fonts that are registered with reportlab."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._encoded: dict[tuple[str, str], Encoded] = {}

    def put_text(self, x: float, baseline: float, text: str, face: str, size: float, stretch: float = 0.0) -> None:
        """Draw a text from ``x`` on. ``stretch``: points added to each blank; see ``can_stretch``."""
        parts = self._encode(text, face)
        spacing = f"{stretch:.4f} Tw " if stretch else ""
        shown = " ".join(f"{font} {size:g} Tf {string} Tj" for font, string in parts)
        # Blanks are narrow again after it: the spacing would outlive the text object.
        after = " 0 Tw" if stretch else ""
        self._code.append(f"BT {x:.3f} {baseline:.3f} Td {spacing}{shown}{after} ET")

    def can_stretch(self, text: str, face: str) -> bool:
        """Whether blanks can be widened by the viewer: only where the whole text lies in one part of the font."""
        return len(self._encode(text, face)) == 1

    def put_rule(self, x: float, y: float, to_x: float, to_y: float, weight: float) -> None:
        """A straight line."""
        self._code.append(f"{weight:g} w {x:.3f} {y:.3f} m {to_x:.3f} {to_y:.3f} l S")

    def put_box(self, x: float, y: float, width: float, height: float, weight: float) -> None:
        """A rectangle with its lower left corner at (x, y)."""
        self._code.append(f"{weight:g} w {x:.3f} {y:.3f} {width:.3f} {height:.3f} re S")

    def put_cutting_line(self, y: float, width: float) -> None:
        """A broken line over the whole width, to cut along."""
        self._code.append(f"q [6 4] 0 d 0.5 w 0 {y:.3f} m {width:.3f} {y:.3f} l S Q")

    def set_aside(self) -> str:
        """What is on the page, which is blank again: for pages that are finished when the last one is known."""
        drawn = "\n".join(self._code)
        self._code.clear()
        return drawn

    def put_back(self, drawn: str) -> None:
        """Draw what was set aside."""
        self._code.append(drawn)

    def _encode(self, text: str, face: str) -> Encoded:
        found = self._encoded.get((text, face))
        if found is None:
            font = pdfmetrics.getFont(face)
            found = tuple(
                (font.getSubsetInternalName(subset, self._doc), f"({self._escape(codes)})")
                for subset, codes in font.splitString(text, self._doc)
            )
            self._encoded[text, face] = found
        return found
