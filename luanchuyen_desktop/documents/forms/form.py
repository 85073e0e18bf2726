"""A text form with its values: the template of a frame filled in, laid as paragraphs and tables, with what is missing.

Lines whose values recur (most lines of a thousand decisions) are filled once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.forms.form_reading import read_form_template
from luanchuyen_desktop.documents.forms.form_slots import Entries, Entry, Missing, Rows
from luanchuyen_desktop.documents.forms.form_template import FormLine, FormTable, FormTemplate
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import (
    Block,
    Kind,
    LaidEnd,
    LaidHead,
    LaidTable,
    LaidText,
    Line,
    Lines,
    Paragraph,
    SignatureBox,
)
from luanchuyen_desktop.documents.forms.template_file import read_text
from luanchuyen_desktop.documents.forms.templates import OptionalPart, Slot, Words
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.typeset import Run
from luanchuyen_desktop.documents.text import BLANK, clean, sentence_case

DRAFT: Final = "DỰ THẢO"
_HOLE: Final = "……"  # the shortest dots that stand for something unknown inside a value
_BODY: Final = ("kính gửi", "căn cứ", "thẩm quyền", "nội dung", "kết thúc")
_FILL: Final = "…"
_POINTS_IN_MM: Final = 72 / 25.4

_Values: TypeAlias = tuple[str | None, ...]
_Named: TypeAlias = Callable[[str], tuple[str, str]]  # what an error calls a placeholder, and the dots for it
_Filled: TypeAlias = tuple[Line, tuple[int, ...]]  # the text, and which of the line's placeholders are holes


@dataclass(frozen=True, slots=True)
class FormText:
    """What one paper is made from. ``about``: what an error names it by; ``draft``: printed with the mark DỰ THẢO.

    ``numbered``: it lacks something as long as it has no number; else the number is left out.
    """

    name: str
    entries: Entries
    about: str = ""
    draft: bool = False
    numbered: bool = True


@dataclass(slots=True)
class Layer:
    """Lays papers of one template in one frame. ``width``: of the text, in millimetres, for lines of dots."""

    template: FormTemplate
    frame: Frame
    fonts: Fonts
    width: float
    _last: dict[tuple[int, int], tuple[_Values, _Filled]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path, frame: Frame, fonts: Fonts, entries: Entries) -> Layer:
        """For a template file. ``DocumentError`` naming what is wrong in it."""
        return cls.read(path.name, read_text(path), frame, fonts, entries)

    @classmethod
    def read(cls, name: str, text: str, frame: Frame, fonts: Fonts, entries: Entries) -> Layer:
        """For the text of a template; ``name``: what an error calls it. ``DocumentError`` naming what is wrong."""
        template = read_form_template(name, text, frame.key, entries, fonts.characters)
        for label, words in frame.head_texts.items():
            fonts.printable(words, f"Thể thức, {label}")
        return cls(template, frame, fonts, 210 - frame.left - frame.right)

    def lay(self, text: FormText) -> LaidText:
        """The paper. Raises ``DocumentError`` naming the field with a character that cannot be printed."""
        return _Laying(self, text).laid()

    def filled(self, line: FormLine, cell: int, values: _Values, named: _Named) -> _Filled:
        """The runs of a line with these values. ``cell``: of the row of a table, -1 for a paragraph."""
        # Only the last one is kept: papers of a batch have their grounds in common, and much that is kept slows Python.
        place = (line.number, cell)
        last = self._last.get(place)
        if last is None or last[0] != values:
            last = self._last[place] = (values, self._fill(line, values, named))
        return last[1]

    def _fill(self, line: FormLine, values: _Values, named: _Named) -> _Filled:
        runs: list[Run] = []
        holes: list[int] = []
        at = 0
        for piece in line.pieces:
            parts = piece.pieces if isinstance(piece, OptionalPart) else (piece,)
            count = sum(isinstance(part, Slot) for part in parts)
            if not isinstance(piece, OptionalPart) or all(values[at : at + count]):
                place = at
                for part in parts:
                    if isinstance(part, Words):
                        runs.append(Run(part.text, part.bold))
                        continue
                    label, blank = named(line.names[place])
                    text = self.fonts.printable(values[place] or "", label)
                    if not text or _HOLE in text:
                        holes.append(place)
                    runs.append(Run(text or blank, part.bold))
                    place += 1
            at += count
        begun = bool(line.pieces) and isinstance(line.pieces[0], OptionalPart) and not all(values[: _slots(line)])
        return _begun(_joined(runs)) if begun else _joined(runs), tuple(holes)


class _Laying:
    """One paper in the making: remembers what is missing."""

    def __init__(self, layer: Layer, text: FormText) -> None:
        self._layer, self._text, self._entries = layer, text, text.entries
        self._about = f"{text.about}, " if text.about else ""
        self._missing: dict[str, Missing] = {}
        self._row = 0  # of a list, from 1, while it is laid

    def laid(self) -> LaidText:
        blocks = tuple(block for section in _BODY for block in self._blocks(section))
        end = LaidEnd(
            self._lines("nơi nhận"),
            SignatureBox((), self._lines("chức vụ trái"), self._lines("họ tên trái")),
            SignatureBox(self._lines("quyền hạn"), self._lines("chức vụ"), self._lines("họ tên")),
            SignatureBox((), self._lines("chức vụ dưới"), self._lines("họ tên dưới")),
        )
        head = self._head()
        closing = sum(1 for _ in self._blocks("kết thúc"))
        return LaidText(clean(self._text.name), head, blocks, end, tuple(self._missing.values()), closing)

    def _head(self) -> LaidHead:
        frame = self._layer.frame
        number = self._value("so_ky_hieu") if self._text.numbered else self._optional("so_ky_hieu")
        date = self._value("ngay_van_ban")
        secrecy = self._optional("mat")
        return LaidHead(
            superior=_broken(self._optional("co_quan_chu_quan")),
            issuer=_broken(self._value("co_quan")),
            number=_line(f"{frame.number_prefix}{number}" if number else ""),
            letter_subject=self._lines("trích yếu công văn"),
            title=_line(frame.title),
            motto=_line(frame.motto),
            place_date=_line(f"{self._value('dia_danh')}, {date}"),
            marks=(*_line(secrecy), *_line(DRAFT if self._text.draft else "")),
            kind=self._lines("tên loại"),
            subject=self._lines("trích yếu"),
        )

    def _optional(self, name: str) -> str:
        entry = self._entries.get(name)
        value = entry.value if entry is not None else None
        return (
            self._layer.fonts.printable(value, f"{self._about}{entry.label}")
            if entry and isinstance(value, str)
            else ""
        )

    def _value(self, name: str) -> str:
        """Of a placeholder of the head, which every paper needs."""
        text = self._optional(name)
        if not text or _HOLE in text:
            self._note(name, self._entries[name], 0)
        return text or BLANK

    def _lines(self, section: str) -> Lines:
        """The paragraphs of a section without tables."""
        return tuple(block.runs for block in self._blocks(section) if isinstance(block, Paragraph))

    def _blocks(self, section: str) -> Iterator[Block]:
        for part in self._layer.template.sections.get(section, ()):
            if isinstance(part, FormTable):
                yield self._table(part)
            elif part.kind is Kind.FILL:
                yield Paragraph(Kind.FILL, (Run(_FILL * self._dots()),))
            else:
                yield from (Paragraph(part.kind, runs) for runs in self._repeated(part) if runs)

    def _dots(self) -> int:
        """A … is as wide as the letters are high."""
        return int(self._layer.width * _POINTS_IN_MM / self._layer.frame.body_size)

    def _table(self, table: FormTable) -> LaidTable:
        rows = [cells for row in table.rows for cells in self._table_rows(row)]
        if not rows:
            name = next(name for cell in table.rows[0] for name in cell.names if "." in name).partition(".")[0]
            self._note(name, self._entries[name], table.number)
            rows = [tuple((Run(BLANK),) for _ in table.headings)]
        return LaidTable(table.headings, table.shares, tuple(rows))

    def _table_rows(self, row: Sequence[FormLine]) -> Iterator[tuple[Line, ...]]:
        """One row for each of the values that its cells name; a cell without a value is blank, not a hole."""
        lists = {name.partition(".")[0] for cell in row for name in cell.names if "." in name}
        source = self._entries[lists.pop()].value if lists else None
        for number, values in enumerate(source.rows if isinstance(source, Rows) else (None,), start=1):
            self._row = number
            yield tuple(self._cell(cell, at, values) for at, cell in enumerate(row))

    def _cell(self, cell: FormLine, at: int, row: Mapping[str, str | None] | None) -> Line:
        values = tuple(self._single(name, row) for name in cell.names)
        if cell.names and not any(values) and all(isinstance(piece, Slot) for piece in cell.pieces):
            return ()
        runs, _ = self._layer.filled(cell, at, values, self._named)
        return runs

    def _repeated(self, line: FormLine) -> Iterator[Line]:
        """The line once, or for every value of a list that it names."""
        for values in self._values(line) if line.names else ((),):
            runs, holes = self._layer.filled(line, -1, values, self._named)
            for at in holes:
                name = line.names[at]
                self._note(name, self._entries[name.partition(".")[0]], line.number)
            yield runs

    def _values(self, line: FormLine) -> Iterator[_Values]:
        for name in line.names:
            base, _, column = name.partition(".")
            value = self._entries[base].value
            if column and isinstance(value, Rows):
                for number, row in enumerate(value.rows, start=1):
                    self._row = number
                    yield tuple(self._single(each, row) for each in line.names)
                return
            if isinstance(value, tuple):
                for one in value:
                    yield tuple(one if each == name else self._single(each, None) for each in line.names)
                return
        yield tuple(self._single(name, None) for name in line.names)

    def _single(self, name: str, row: Mapping[str, str | None] | None) -> str | None:
        _, _, column = name.partition(".")
        if column:
            return row.get(column) if row is not None else None
        value = self._entries[name].value
        return value if isinstance(value, str) else None

    def _named(self, name: str) -> tuple[str, str]:
        """What an error calls it, and what stands where it has no value.

        Of a list with the row, since the value may be what names the row elsewhere.
        """
        base, _, column = name.partition(".")
        row = f"dòng {self._row}, " if column else ""
        return f"{self._about}{row}{self._label(name)}", BLANK if column else self._entries[base].blank

    def _label(self, name: str) -> str:
        base, _, column = name.partition(".")
        entry = self._entries[base]
        if column and isinstance(entry.value, Rows):
            return f"{entry.label}: {entry.value.columns[column]}"
        return entry.label

    def _note(self, name: str, entry: Entry, line: int) -> None:
        if name not in self._missing:
            self._missing[name] = Missing(name, self._label(name), entry.field, line)


def as_draft(paper: LaidText) -> LaidText:
    """The same paper with the mark DỰ THẢO."""
    return replace(paper, head=replace(paper.head, marks=(*paper.head.marks, *_line(DRAFT))))


def _line(text: str) -> Lines:
    return ((Run(text),),) if text else ()


def _broken(text: str) -> Lines:
    """``ỦY BAN NHÂN DÂN|TỈNH LÂM ĐỒNG`` in two lines: names of bodies are broken where it makes sense."""
    return tuple((Run(part.strip()),) for part in text.split("|") if part.strip())


def _slots(line: FormLine) -> int:
    """How many placeholders the first part of the line has, if that may be left out."""
    first = line.pieces[0]
    return sum(isinstance(part, Slot) for part in first.pieces) if isinstance(first, OptionalPart) else 0


def _begun(line: Line) -> Line:
    """What begins a line since the part before it was left out: no blank, and a capital."""
    if not line:
        return line
    return (Run(sentence_case(line[0].text.lstrip()), line[0].bold), *line[1:])


def _joined(runs: Sequence[Run]) -> Line:
    """Neighbours of one weight as one run; nothing where there is no text."""
    if not any(run.text.strip() for run in runs):
        return ()
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].bold == run.bold:
            joined[-1] = Run(joined[-1].text + run.text, run.bold)
        elif run.text:
            joined.append(run)
    return tuple(joined)
