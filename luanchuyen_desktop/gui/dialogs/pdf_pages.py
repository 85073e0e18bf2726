"""Pages of a PDF as pictures and as text, made when they are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

POINTS_AN_INCH = 72.0
_SURROGATES: Final = 0xD800  # from here on no letter of this program's papers


class PdfPages:
    """An open PDF. Not for use from several threads: PDFium is not made for that."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # loaded with the first preview, not with the window

        self._document: Any = pypdfium2.PdfDocument(pdf)
        self._sizes = [QSizeF(*self._document.get_page_size(index)) for index in range(len(self._document))]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, index: int) -> QSizeF:
        """Width and height of a page in points of 1/72 inch."""
        return self._sizes[index]

    def image(self, index: int, scale: float) -> QImage:
        """The page drawn with ``scale`` pixels a point."""
        page = self._document[index]
        try:
            bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            try:
                data = bytes(bitmap.buffer)
                image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
                return image.copy()  # the bytes go, the picture stays
            finally:
                bitmap.close()
        finally:
            page.close()

    def characters(self, index: int) -> str:
        """The characters drawn on a page, one for each that PDFium counts."""
        import pypdfium2.raw as pdfium

        with self._text(index) as text:
            codes = (pdfium.FPDFText_GetUnicode(text, at) for at in range(text.count_chars()))
            return "".join(chr(code) if 0 < code < _SURROGATES else " " for code in codes)

    def boxes(self, index: int, first: int, last: int) -> list[QRectF]:
        """Around characters of a page, both ends included: one a line, in points from the upper left corner."""
        height = self.size(index).height()
        with self._text(index) as text:
            found = (text.get_rect(at) for at in range(text.count_rects(first, last - first + 1)))
            return [QRectF(left, height - top, right - left, top - bottom) for left, bottom, right, top in found]

    @contextmanager
    def _text(self, index: int) -> Iterator[Any]:
        page = self._document[index]
        text = page.get_textpage()
        try:
            yield text
        finally:
            text.close()
            page.close()

    def close(self) -> None:
        """Free the document."""
        self._document.close()
