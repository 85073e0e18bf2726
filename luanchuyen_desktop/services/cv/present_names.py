"""``Xã Quảng Lập (nay là xã Đơn Dương)``: a place or unit by its name of then, and by that of what follows it today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Final, TypeAlias

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Place, Tenure, Unit
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.services.post_names import post_in

_NOW: Final = "nay là"
_KINDS: Final = ("Xã ", "Phường ", "Thị trấn ", "Thị xã ", "Quận ", "Huyện ", "Tỉnh ", "Thành phố ", "Đặc khu ")
_Records: TypeAlias = Mapping[str, Place] | Mapping[str, Unit]


class PresentNames:
    """Names over a catalogue as they are on a day; what it works out is kept for the papers of a run."""

    def __init__(self, catalogue: Catalogue, day: date) -> None:
        self._catalogue, self._day = catalogue, day

    def post(self, tenure: Tenure) -> str:
        """``Bí thư Huyện ủy A (nay là Đảng ủy xã B)``; codes that point nowhere stand as they are."""
        post = post_in(self._catalogue, tenure.title, tenure.unit) or f"{tenure.title}, {tenure.unit}"
        return post + self._now_called(tenure.unit)

    def unit(self, code: str) -> str:
        """``Sở Nội vụ``, with the name of the one unit that follows it where it has ended."""
        unit = self._catalogue.units.get(code)
        return (unit.name if unit is not None else code) + self._now_called(code)

    def _now_called(self, code: str) -> str:
        """Blank where the unit goes on, or where several follow it: then nobody can say which of them is meant."""
        heir, unit = self._heir(self._catalogue.units, code), self._catalogue.units.get(code)
        is_other = heir is not None and unit is not None and heir.name != unit.name
        return f" ({_NOW} {heir.name})" if heir is not None and is_other else ""

    def place(self, text: str | None, code: str | None = None) -> str | None:
        """A place as it was declared, with its present name behind it.

        ``code``: of the place, where that is recorded; else a text that spells the names of a place of the catalogue
        and of those above it leads to it. A text that says itself what the place is called today is left as it is.
        """
        if not text:
            place = self._catalogue.places.get(code or "")
            if place is None:
                return None
            text = self._chain(place)
        elif _NOW in text.casefold():
            return text
        found = code or self._by_names.get(_folded(text))
        heir = self._heir(self._catalogue.places, found) if found else None
        if not isinstance(heir, Place):
            return text
        present = self._chain(heir)
        return text if fold(present) in fold(text) else f"{text} ({_NOW} {present})"

    @cached_property
    def _by_names(self) -> Mapping[str, str]:
        """The folded names of a place and of all above it → its code; what is not plain is left out."""
        found: dict[str, str] = {}
        double: set[str] = set()
        for code, place in self._catalogue.places.items():
            key = _folded(self._chain(place))
            if found.setdefault(key, code) != code:
                double.add(key)
        return {key: code for key, code in found.items() if key not in double}

    def _chain(self, place: Place) -> str:
        """``xã Đơn Dương, tỉnh Lâm Đồng``."""
        names: list[str] = []
        walked: set[str] = set()
        above: Place | None = place
        while above is not None and above.code not in walked:
            walked.add(above.code)
            names.append(_in_sentence(above.name))
            above = self._catalogue.places.get(above.parent or "")
        return ", ".join(names)

    def _heir(self, records: _Records, code: str) -> Place | Unit | None:
        """What legally follows a record that has ended by the day, when it is one; ``None`` for one that goes on."""
        now: set[str] = set()
        walked: set[str] = set()
        waiting = [code]
        while waiting:
            at = waiting.pop()
            record = records.get(at)
            if record is None or at in walked:
                continue
            walked.add(at)
            has_ended = record.valid_to is not None and record.valid_to.latest < self._day
            if has_ended and record.successors:
                waiting.extend(record.successors)
            elif not has_ended and at != code:
                now.add(at)
        return records.get(now.pop()) if len(now) == 1 else None


def _in_sentence(name: str) -> str:
    """``Xã Đơn Dương`` inside a sentence is ``xã Đơn Dương``."""
    return name[0].lower() + name[1:] if name.startswith(_KINDS) else name


def _folded(text: str) -> str:
    return ",".join(fold(part) for part in text.split(","))
