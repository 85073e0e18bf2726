"""The plain side of the comparisons: the SQLite driver alone, with the settings of the book, and bare reportlab."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

# In the order in which they may be written.
TABLES = (
    "place",
    "unit",
    "title",
    "position",
    "title_standard",
    "cadre",
    "tenure",
    "planning_round",
    "planning_entry",
    "source_entry",
    "evaluation",
    "discipline",
    "locality_determination",
    "rotation_plan",
    "rotation",
    "procedure_step",
    "dossier_item",
    "waiver",
)
OF_A_CADRE = (
    "tenure",
    "planning_entry",
    "source_entry",
    "evaluation",
    "discipline",
    "locality_determination",
    "rotation",
)


def connect(path: Path) -> Any:
    """A connection with the durability and cache of the book's own."""
    connection = sqlite.connect(str(path), isolation_level=None)
    for pragma in ("journal_mode=wal", "synchronous=2", "cache_size=-32768", "temp_store=2", "foreign_keys=1"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def read_all(connection: Any) -> int:
    """Fetch every row of every table that the rules look at, in the order in which dossiers are put together."""
    rows = 0
    for table in TABLES:
        order = "cadre" if table in OF_A_CADRE else "id"
        rows += sum(1 for _ in connection.execute(f"SELECT * FROM {table} ORDER BY {order}"))
    return rows


def copy_rows(source: Path, target: Path) -> int:
    """Write the same rows into the same tables and indexes, without journal and triggers, in one transaction."""
    reader, writer = connect(source), connect(target)
    for sql in _schema(reader):
        writer.execute(sql)
    rows = 0
    writer.execute("BEGIN IMMEDIATE")
    for table in TABLES:
        width = len(reader.execute(f"PRAGMA table_info({table})").fetchall())
        marks = ", ".join("?" * width)
        rows += writer.executemany(
            f"INSERT INTO {table} VALUES ({marks})", reader.execute(f"SELECT * FROM {table} ORDER BY id")
        ).rowcount
    writer.execute("COMMIT")
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    reader.close()
    writer.close()
    return rows


def _schema(connection: Any) -> Iterator[str]:
    names = ", ".join(f"'{name}'" for name in TABLES)
    query = f"SELECT sql FROM sqlite_master WHERE tbl_name IN ({names}) AND type IN ('table', 'index') AND sql NOTNULL"
    return (row[0] for row in connection.execute(f"{query} ORDER BY type DESC").fetchall())


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one baseline: where it begins, in points from the bottom left, and its size."""

    left: float
    baseline: float
    size: float
    text: str


def lines_of(pdf: bytes) -> tuple[list[list[Line]], tuple[float, float]]:
    """The lines of every page of a PDF, and the size of its first page in points."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    pages = [_lines_of_page(page.get_textpage()) for page in document]
    width, height = document[0].get_size()
    return pages, (width, height)


def _lines_of_page(page: Any) -> list[Line]:
    """Characters in the order of the page; a step down, or far to the side, begins a new line."""
    from pypdfium2 import raw

    lines: list[Line] = []
    x, y = c_double(), c_double()
    last_x = 0.0
    for index in range(page.count_chars()):
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        size = raw.FPDFText_GetFontSize(page, index)
        char = chr(raw.FPDFText_GetUnicode(page, index))
        if char in "\r\n":
            continue
        before = lines[-1] if lines else None
        if before and abs(before.baseline - y.value) < 0.3 and 0 <= x.value - last_x < 2.5 * size:
            lines[-1] = replace(before, text=before.text + char)
        elif char != " ":
            lines.append(Line(x.value, y.value, size, char))
        last_x = x.value
    return lines


def bare_canvas(pages: list[list[Line]], size: tuple[float, float], font: Path) -> bytes:
    """A PDF of these lines with reportlab's canvas alone: one font, no layout."""
    from io import BytesIO

    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("plain", str(font)))
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for lines in pages:
        for line in lines:
            canvas.setFont("plain", line.size)
            canvas.drawString(line.left, line.baseline, line.text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def copy_file(source: Path, target: Path) -> None:
    """What a person does in the file manager."""
    shutil.copyfile(source, target)
