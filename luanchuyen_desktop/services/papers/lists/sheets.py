"""A set list as an Excel sheet: the same lines, cells and signature as on paper."""

from __future__ import annotations

from itertools import zip_longest

from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import LaidEnd, LaidHead, Lines, Paragraph, SignatureBox, text_of
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.tables.table_contents import Look, SheetSize, TableRow
from luanchuyen_desktop.documents.tables.table_pdf import TablePart, fitted, in_brackets
from luanchuyen_desktop.documents.tables.table_setting import TableSetter
from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.exchange.paper_sheets import PaperSheet, SheetColumn, SheetRow, SheetText, Side

_SIDES = {Look.PLAIN: Side.LEFT, Look.BOLD: Side.LEFT, Look.CENTRE: Side.CENTRE, Look.RIGHT: Side.RIGHT}
_SIGNING_LINES = 4
_EXCEL_LETTERS = 10.0  # the least that is pleasant on a screen
_LETTERS_A_POINT = 0.2  # of a note, about

_Pair = tuple[SheetText | None, SheetText | None]


def paper_sheet(part: TablePart, frame: Frame, fonts: Fonts) -> PaperSheet:
    """Widths as on paper. Raises ``DocumentError`` as the PDF does where a character or a column has no room."""
    table, text, content = fitted(part, fonts), part.text, part.content
    scale = max(_EXCEL_LETTERS / table.letters.size, 1.0)
    columns = [SheetColumn("TT", table.widths[0] * scale, side=Side.CENTRE)]
    for column, width in zip(content.columns, table.widths[1:], strict=True):
        look = column.look
        columns.append(SheetColumn(column.heading, width * scale, column.group, look is Look.BOLD, _SIDES[look]))
    room = sum(column.width for column in columns) * _LETTERS_A_POINT
    closing = len(text.blocks) - text.closing
    opening = [_note(block, room) for block in text.blocks[:closing] if isinstance(block, Paragraph)]
    if content.unit is not None:
        opening.append(SheetText(f"Đơn vị tính: {content.unit}", italic=True, size=11, side=Side.RIGHT))
    margins = part.sheet.margins
    return PaperSheet(
        name=text.name,
        columns=columns,
        rows=_rows(content.rows, table),
        heading_lines=table.heading_lines(),
        title=[*_title(text.head)],
        above=opening,
        head=_head(text.head, frame) if part.headed else (),
        notes=[_note(block, room) for block in text.blocks[closing:] if isinstance(block, Paragraph)],
        foot=_foot(text.end),
        landscape=part.sheet.size is not SheetSize.A4_PORTRAIT,
        large=part.sheet.size is SheetSize.A3_LANDSCAPE,
        margins=(margins.left, margins.right, margins.top, margins.bottom),
    )


def _rows(rows: tuple[TableRow, ...], table: TableSetter) -> list[SheetRow]:
    made, index = [], 0
    for row in rows:
        index += row.numbered
        texts = ("\n".join(texts) for texts in table.texts(row))
        made.append(SheetRow((number(index) if row.numbered else "", *texts), not row.numbered, table.lines(row)))
    return made


def _title(head: LaidHead) -> list[SheetText]:
    lines = [SheetText(text_of(line), bold=True, size=15) for line in head.kind]
    for line in head.subject:
        remark = in_brackets(line)
        lines.append(SheetText(text_of(line), bold=not remark, italic=remark))
    return lines


def _head(head: LaidHead, frame: Frame) -> list[_Pair]:
    """The two boxes, line by line; place and date stand on the line of the number."""
    left = [SheetText(text_of(line)) for line in head.superior]
    left += [SheetText(text_of(line), bold=True) for line in head.issuer]
    if frame.issuer_mark:
        left.append(SheetText(frame.issuer_mark))
    right = [SheetText(text_of(line), bold=True, underline=not head.motto) for line in head.title]
    right += [SheetText(text_of(line), bold=True, underline=True) for line in head.motto]
    place = [SheetText(text_of(line), italic=True) for line in head.place_date]
    while len(right) < len(left):
        right.append(SheetText(""))
    rest = [SheetText(text_of(line)) for line in head.number]
    rest += [SheetText(text_of(line), bold=True) for line in head.marks]
    return [*zip_longest(left, right), *zip_longest(rest, place)]


def _foot(end: LaidEnd) -> list[_Pair]:
    left = [
        SheetText(text_of(line), underline=not at, size=12, side=Side.LEFT) for at, line in enumerate(end.recipients)
    ]
    return [*zip_longest(left or _signer(end.left), _signer(end.right))]


def _signer(box: SignatureBox) -> list[SheetText]:
    if not box:
        return []
    lines = _bold(box.authority) + [SheetText(text_of(line)) for line in box.post]
    return [*lines, *(SheetText("") for _ in range(_SIGNING_LINES)), *_bold(box.name)]


def _bold(lines: Lines) -> list[SheetText]:
    return [SheetText(text_of(line), bold=True) for line in lines]


def _note(block: Paragraph, room: float) -> SheetText:
    lines = 1 + int(len(block.text) / max(room, 1))
    return SheetText(block.text, italic=True, size=11, side=Side.LEFT, lines=lines)
