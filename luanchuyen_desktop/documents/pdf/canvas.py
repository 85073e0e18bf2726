"""reportlab's canvas with a short way for what papers consist of: texts in embedded fonts, rules and boxes.

A paper sets the same words again and again. Here a text is encoded for its font once and its PDF operators are
written at one go; reportlab's own way formats each number and walks through each letter every time.

Every PDF of the program is written by it, and is one that an archive takes (``archival``).
"""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final, TypeAlias

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop.documents.pdf.archival import make_archival
from luanchuyen_desktop.documents.pdf.fonts import PLAIN_FACE
from luanchuyen_desktop.documents.pdf.pictures import plain_jpeg

Encoded: TypeAlias = tuple[tuple[str, str], ...]
"""A text as it stands in the PDF: for each part the font's name there, and the string in its brackets."""

# A page begins in a face of its own: reportlab's Helvetica is not embedded.
_SETTINGS: Final = {"invariant": 1, "pdfVersion": (1, 7), "initialFontName": PLAIN_FACE}


class PaperCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draws in points from the lower left corner. Faces are those of ``fonts``, which must have been loaded."""

    def __init__(self, *args: Any, title: str = "", author: str = "", **settings: Any) -> None:
        """``settings``: of reportlab's canvas. Same calls, same bytes."""
        super().__init__(*args, **{**settings, **_SETTINGS})
        self._encoded: dict[tuple[str, str], Encoded] = {}
        make_archival(self._doc, title=title, author=author)
        self.setViewerPreference("DisplayDocTitle", "true")

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """End the page. What stands on it makes the identity of the file."""
        self._doc.updateSignature("\n".join(self._code))
        super().showPage()

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

    def put_photo(self, picture: bytes, x: float, y: float, width: float, height: float, field: str) -> None:
        """A picture as large as it goes into the box, in its middle. ``DocumentError`` with ``field``: not readable."""
        jpeg = plain_jpeg(picture, field)
        self.drawImage(ImageReader(BytesIO(jpeg)), x, y, width, height, preserveAspectRatio=True, anchor="c")

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
