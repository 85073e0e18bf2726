"""Reading the template of a text form: all that is wrong in it is gathered with its place before it is refused."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.forms.form_slots import Entries, Rows
from luanchuyen_desktop.documents.forms.form_template import SECTIONS, FormLine, FormTable, FormTemplate, Part
from luanchuyen_desktop.documents.forms.frames import VARIANTS
from luanchuyen_desktop.documents.forms.laid_text import Kind
from luanchuyen_desktop.documents.forms.template_mistakes import (
    MOST_CHARACTERS,
    MOST_IN_LINE,
    Fault,
    Mistake,
    Mistakes,
    normal_text,
    unknown_name,
    unprintable,
)
from luanchuyen_desktop.documents.forms.templates import OptionalPart, Piece, Slot, Words, scan_line
from luanchuyen_desktop.errors import DocumentError

_KINDS: Final[Mapping[str, Kind]] = {
    "kính gửi": Kind.ADDRESSEE,
    "căn cứ": Kind.GROUND,
    "thẩm quyền": Kind.AUTHORITY,
}
_HEADING = re.compile(r"\[([^\[\]:]+)(?::([^\[\]:]+))?\]")
_PART = re.compile(r"[IVX]+\. ")
_SHARE = re.compile(r"(.*?) ?\{(\d{1,3})\}")
_SINGLE = re.compile(r"(?<!\{)\{ ?([a-z][a-z0-9_.]*) ?\}(?!\})")
_LEAST_SHARE: Final = 0.03  # of the width of the text: a narrower column does not hold two letters
_MOST_IN_NAME: Final = 60
_LONGEST_TOLD: Final = 40
_MOST_HEADING: Final = 600  # characters over the whole width, less in a column: a heading stands on one page
_SIGNED: Final = frozenset(
    {"trích yếu công văn", "quyền hạn", "chức vụ", "họ tên"}
    | {"chức vụ trái", "họ tên trái", "chức vụ dưới", "họ tên dưới"}
)  # set as one block beside another: must stand on one page
_MOST_SIGNED: Final = 300  # characters of such a section
_MOST_SIGNED_LINES: Final = 6
_LISTED: Final = ("căn cứ", "thẩm quyền", "kính gửi", "nội dung", "kết thúc")  # where a table is printed


def read_form_template(
    name: str, text: str, frame: str, entries: Entries, characters: Collection[int] | None = None
) -> FormTemplate:
    """Read a template for a frame (``party``, ``state``) and check it against the placeholders that there are.

    ``name``: what an error calls it; ``characters``: code points that the font has, where that is asked. Raises
    ``DocumentError`` naming the first line and word that are wrong; placeholders in sections of the other frame are not
    looked at.
    """
    reading = _Reading(normal_text(text), entries, VARIANTS[frame], characters)
    for wrong in reading.mistakes.all():
        raise DocumentError(f"Mẫu {name}, dòng {wrong.line}: {wrong.what}.", wrong.hint)
    return FormTemplate(name, reading.chosen(VARIANTS[frame]))


def form_mistakes(
    text: str, entries: Entries, characters: Collection[int], needed: Collection[str] = ()
) -> tuple[Mistake, ...]:
    """All that is wrong in a text, for both frames, in the order of its lines; in time linear in the text.

    ``characters``: code points that the font has. ``needed``: sections that each frame must have a line in.
    """
    if len(text) > MOST_CHARACTERS:
        words = f"mẫu dài {len(text)} ký tự, nhiều nhất là {MOST_CHARACTERS}"
        return (Mistake(1, 0, 0, words, "Rút ngắn mẫu này."),)
    reading = _Reading(text, entries, None, characters)
    for variant in VARIANTS.values():
        reading.ask_for(needed, variant)
    return reading.mistakes.all()


def sections_in(text: str) -> list[str]:
    """The names of the sections in which a text has a line for both frames, in its order."""
    reading = _Reading(normal_text(text), {}, None)
    found = [reading.chosen(variant) for variant in VARIANTS.values()]
    return [name for name in found[0] if all(sections[name] for sections in found)]


def _name(text: str) -> str:
    return text.strip().casefold()


_Section: TypeAlias = tuple[str, str]  # name and variant; blank: for both frames


class _Reading:
    """One text on its way to a template: what was read, and what is wrong."""

    def __init__(
        self, text: str, entries: Entries, variant: str | None, characters: Collection[int] | None = None
    ) -> None:
        """``variant``: read only what is printed in this one; ``None``: everything."""
        raw = dict(enumerate(text.split("\n"), start=1))
        self.mistakes = Mistakes(raw)
        self._entries = entries
        self._tables = {name: each.value.columns for name, each in entries.items() if isinstance(each.value, Rows)}
        columns = {f"{name}.{column}" for name, found in self._tables.items() for column in found}
        self._known = {name for name in entries if name not in self._tables} | columns
        self._lines = self._sections(raw)
        if characters is not None:
            for number, line in raw.items():
                if not line.lstrip().startswith("#"):
                    self._look_at_characters(number, line, characters)
        shown = set(self._lines) if variant is None else {self._of(name, variant) for name, _ in self._lines}
        self._parts = {section: tuple(self._read(section)) for section in self._lines if section in shown}

    def chosen(self, variant: str) -> dict[str, tuple[Part, ...]]:
        """The variant of each section where there is one, else what is for both frames."""
        names = dict.fromkeys(name for name, _ in self._lines)
        return {name: self._parts.get(self._of(name, variant), ()) for name in names}

    def ask_for(self, needed: Collection[str], variant: str) -> None:
        """Tell the sections without a line."""
        found = self.chosen(variant)
        for name in needed:
            if not found.get(name) and (name, variant) not in self._empty_told:
                own = (name, variant) in self._lines
                heading = f"[{name}: {variant}]" if own else f"[{name}]"
                hint = f"Thêm dòng {heading} và lời văn bên dưới, hoặc dùng lại mẫu gốc."
                self.mistakes.add(1, Fault(0, 0, f"thiếu phần {heading} hoặc phần này không có chữ", hint))
                self._empty_told.update((name, each) for each in (VARIANTS.values() if not own else (variant,)))

    def _of(self, name: str, variant: str) -> _Section:
        return (name, variant) if (name, variant) in self._lines else (name, "")

    def _look_at_characters(self, number: int, raw: str, characters: Collection[int]) -> None:
        for fault in unprintable(raw, characters):
            if self.mistakes.is_full:
                return
            self.mistakes.mark(number, fault)

    # -- sections --------------------------------------------------------------------------------------------------

    def _sections(self, raw: Mapping[int, str]) -> dict[_Section, list[tuple[int, str]]]:
        """Lines with their numbers by section, in the order of the text."""
        self._empty_told: set[_Section] = set()
        found: dict[_Section, list[tuple[int, str]]] = {}
        begun: dict[_Section, int] = {}
        current: list[tuple[int, str]] | None = None
        for number, typed in raw.items():
            line = " ".join(typed.split())
            if not line or line.startswith("#"):
                continue
            if heading := _HEADING.fullmatch(line):
                section = (_name(heading[1]), _name(heading[2] or ""))
                fault = _wrong_heading(line, section, begun)
                current = [] if fault else found.setdefault(section, [])
                if fault:
                    self.mistakes.add(number, fault)
                begun.setdefault(section, number)
            elif current is None:
                words = "có chữ đứng trước phần đầu tiên"
                self.mistakes.add(number, Fault(0, len(line), words, "Đặt dòng này dưới một phần, ví dụ [nội dung]."))
                current = []
            elif len(line) > MOST_IN_LINE:
                words = f"dòng dài {len(line)} ký tự, nhiều nhất là {MOST_IN_LINE}"
                self.mistakes.add(number, Fault(0, len(line), words, "Chia thành nhiều dòng."))
            else:
                current.append((number, line))
        return found

    # -- lines -----------------------------------------------------------------------------------------------------

    def _read(self, section: _Section) -> Iterator[Part]:
        lines = self._lines[section]
        at = 0
        if section[0] in _SIGNED and (
            len(lines) > _MOST_SIGNED_LINES or sum(len(text) for _, text in lines) > _MOST_SIGNED
        ):
            words = f"phần [{section[0]}] quá dài, nhiều nhất {_MOST_SIGNED_LINES} dòng và {_MOST_SIGNED} ký tự"
            number, text = lines[-1]
            self.mistakes.add(number, Fault(0, len(text), words, "Rút ngắn phần này."))
        while at < len(lines):
            number, text = lines[at]
            if not text.startswith("|"):
                yield self._line(number, text, _KINDS.get(section[0]))
                at += 1
            else:
                end = at
                while end < len(lines) and lines[end][1].startswith("|"):
                    end += 1
                table = self._table(lines[at:end], section[0])
                if table is not None:
                    yield table
                at = end

    def _line(self, number: int, text: str, kind: Kind | None, at: int = 0) -> FormLine:
        """``at``: where in the squeezed line the cell begins."""
        pieces, faults = scan_line(text)
        if unclosed := _unclosed_heading(text):
            faults = [unclosed]
        for fault in faults:
            self.mistakes.add(number, fault, at)
        for single in _SINGLE.finditer(text):
            if single[1] in self._known:
                words = f"“{single[0]}” là ô điền viết thiếu dấu ngoặc"
                found = Fault(single.start(), len(single[0]), words, f"Viết {{{{{single[1]}}}}}.")
                self.mistakes.add(number, found, at)
        slots, needed = _slots(pieces)
        for slot in slots:
            if slot.name not in self._known and not self.mistakes.is_full:
                self.mistakes.add(number, unknown_name(slot.name, self._known, self._tables, column=slot.column), at)
        names = tuple(slot.name for slot in slots)
        if not at:
            self._refuse_two_lists(number, slots)
        return FormLine(number, kind or _kind(text, pieces), pieces, names, needed)

    def _refuse_two_lists(self, number: int, slots: Sequence[Slot]) -> None:
        lists = {slot.name.partition(".")[0]: slot for slot in slots if "." in slot.name or self._is_several(slot.name)}
        if len(lists) > 1:
            *_, second = lists.values()
            words = f"một dòng chỉ lặp theo một danh sách, không theo cả {' và '.join(sorted(lists))}"
            self.mistakes.add(number, Fault(second.column, len(second.name), words, "Chia thành hai dòng."))

    def _is_several(self, name: str) -> bool:
        return name in self._entries and isinstance(self._entries[name].value, tuple)

    # -- tables ----------------------------------------------------------------------------------------------------

    def _table(self, lines: Sequence[tuple[int, str]], section: str) -> FormTable | None:
        number, first = lines[0]
        if section not in _LISTED:
            self.mistakes.add(number, Fault(0, len(first), f"phần [{section}] không in được bảng", "Viết thành dòng."))
        headings, shares = self._headings(number, first)
        rows = tuple(self._row(row, text, len(headings)) for row, text in lines[1:])
        if not rows:
            words = "bảng không có dòng nào dưới tiêu đề"
            self.mistakes.add(number, Fault(0, len(first), words, "Thêm một dòng có cùng số ô ở bên dưới."))
        if not rows or not headings or not all(shares):
            return None
        return FormTable(number, headings, tuple(share / sum(shares) for share in shares), rows)

    def _headings(self, number: int, text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
        headings: list[str] = []
        shares: list[int] = []
        cells = list(_cells(text))
        for at, cell in cells:
            share = _SHARE.fullmatch(cell)
            if share is None or int(share[2]) == 0:
                words = f"tiêu đề cột “{cell[:_LONGEST_TOLD]}” thiếu phần bề rộng, ví dụ {{20}}"
                self.mistakes.add(number, Fault(at, len(cell), words, "Ghi số trong một dấu ngoặc nhọn sau tiêu đề."))
            headings.append(share[1] if share else cell)
            shares.append(int(share[2]) if share else 0)
        whole = sum(shares)
        for (at, cell), share_of in zip(cells, shares, strict=True):
            if share_of and share_of < _LEAST_SHARE * whole:
                words = f"cột “{cell[:_LONGEST_TOLD]}” quá hẹp so với cả bảng"
                self.mistakes.add(number, Fault(at, len(cell), words, "Ghi số lớn hơn, hoặc bớt cột."))
            elif share_of and len(cell) * whole > _MOST_HEADING * share_of:
                words = f"tiêu đề cột “{cell[:_LONGEST_TOLD]}” quá dài so với bề rộng của cột"
                self.mistakes.add(number, Fault(at, len(cell), words, "Rút ngắn tiêu đề, hoặc ghi số lớn hơn."))
        return tuple(headings), tuple(shares)

    def _row(self, number: int, text: str, columns: int) -> tuple[FormLine, ...]:
        cells = list(_cells(text))
        if len(cells) != columns:
            words = f"bảng có {columns} cột mà dòng này có {len(cells)} ô"
            self.mistakes.add(number, Fault(0, len(text), words, "Thêm hoặc bớt dấu | giữa các ô."))
        row = tuple(self._line(number, cell, Kind.BODY, at) for at, cell in cells)
        lists = sorted({name.partition(".")[0] for cell in row for name in cell.names if "." in name})
        if len(lists) > 1:
            words = f"một dòng của bảng chỉ lặp theo một danh sách, không theo cả {' và '.join(lists)}"
            self.mistakes.add(number, Fault(0, len(text), words, "Làm hai bảng."))
        for (at, _), cell in zip(cells, row, strict=True):
            for slot in _slots(cell.pieces)[0]:
                if self._is_several(slot.name):
                    words = f"ô điền {{{{{slot.name}}}}} có nhiều giá trị nên không dùng được trong bảng"
                    fault = Fault(slot.column, len(slot.name), words, "Viết thành dòng bên ngoài bảng.")
                    self.mistakes.add(number, fault, at)
        return row


def _wrong_heading(line: str, section: _Section, begun: Mapping[_Section, int]) -> Fault | None:
    name, variant = section
    if section in begun and name in SECTIONS:
        words = f"phần {line} bị lặp, đã có ở dòng {begun[section]}"
        return Fault(0, len(line), words, "Gộp hai phần lại, hoặc xóa một phần.")
    if name not in SECTIONS:
        close = get_close_matches(name, SECTIONS, n=1) if len(name) < _MOST_IN_NAME else []
        hint = f"Có phải là [{close[0]}]?" if close else f"Các phần có thể dùng: {', '.join(SECTIONS)}."
        return Fault(0, len(line), f"không có phần {line} trong mẫu này", hint)
    if variant and variant not in VARIANTS.values():
        told = " hoặc ".join(f"[{name}: {each}]" for each in VARIANTS.values())
        return Fault(0, len(line), f"phần {line} ghi một thể thức không có", f"Ghi {told}.")
    return None


def _unclosed_heading(text: str) -> Fault | None:
    """A line that begins as the heading of a section does, but is none."""
    if not text.startswith("[") or text.startswith("[["):
        return None
    begins = _name(re.split(r"[\]:]", text[1 : _MOST_IN_NAME + 1])[0])
    if begins not in SECTIONS:
        return None
    return Fault(0, len(text), "dòng này giống tên một phần nhưng viết chưa đúng", f"Viết [{begins}] riêng một dòng.")


def _slots(pieces: Sequence[Piece]) -> tuple[tuple[Slot, ...], tuple[bool, ...]]:
    """Every placeholder of a line, and whether its value is needed."""
    found: list[tuple[Slot, bool]] = []
    for piece in pieces:
        if isinstance(piece, OptionalPart):
            found += [(part, False) for part in piece.pieces if isinstance(part, Slot)]
        elif isinstance(piece, Slot):
            found.append((piece, True))
    return tuple(slot for slot, _ in found), tuple(needed for _, needed in found)


def _kind(text: str, pieces: Sequence[Piece]) -> Kind:
    if not text.strip("…. "):
        return Kind.FILL
    if _PART.match(text):
        return Kind.PART
    parts = [part for piece in pieces for part in (piece.pieces if isinstance(piece, OptionalPart) else (piece,))]
    fixed = [part for part in parts if isinstance(part, Words) and part.text.strip()]
    heads = len(fixed) == len(parts) or text.rstrip("*] ").endswith(":")
    return Kind.HEADED if fixed and heads and all(part.bold for part in parts) else Kind.BODY


def _cells(text: str) -> Iterator[tuple[int, str]]:
    """The cells of a line ``| a | b |``, each with where it begins."""
    inner = text.strip("|")
    at = text.index(inner) if inner else 0
    for cell in inner.split("|"):
        yield at + len(cell) - len(cell.lstrip()), cell.strip()
        at += len(cell) + 1
