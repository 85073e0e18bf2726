"""Pages of a PDF as pictures, made when they are looked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_AN_INCH = 72.0


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

    def close(self) -> None:
        """Free the document."""
        self._document.close()
