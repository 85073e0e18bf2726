"""The shipped administrative units: provinces and communes since 01/07/2025, and those before with their successors.

Loaded for the province that the office picks. What the book holds already stays as it is: only blanks are filled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

REFORM = date(2025, 7, 1)
SOURCE = "Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg"
_LEVELS = {"T": Level.PROVINCE, "H": Level.DISTRICT, "X": Level.COMMUNE}
_FIRST_DAY, _LAST_DAY = PartialDate.of(REFORM), PartialDate.of(REFORM - timedelta(days=1))
_KINDS = ("tinh", "thanh pho", "thi xa", "thi tran", "huyen", "quan", "xa", "phuong", "dac khu")


@dataclass(frozen=True, slots=True)
class Shipped:
    """All of it, as places: those of today, and those that ended on 30/06/2025 (``former``)."""

    present: Mapping[str, Place]
    former: Mapping[str, Place]

    def provinces(self) -> list[Place]:
        """The 34 provinces, in the order of their codes."""
        return [place for place in self.present.values() if place.level is Level.PROVINCE]

    def communes(self, province: str) -> list[Place]:
        """The communes, wards and special zones of a province."""
        return [place for place in self.present.values() if place.parent == province]

    def former_of(self, province: str) -> list[Place]:
        """What lay in the province of today before: merged provinces, districts, communes; those above first."""
        inside = {province}
        found = []
        for place in self.former.values():  # the file has them in the order of their levels
            if place.parent in inside or (place.level is Level.PROVINCE and province in place.successors):
                inside.add(place.code)
                found.append(place)
        return found


def load_shipped(resources: Path) -> Shipped:
    """Read the two files. ``UserError`` when one is missing or damaged: the program has to be installed again."""
    folder = resources / "catalogues"
    try:
        present = {place.code: _begun(place) for place in _read(folder / "places_2025.tsv")}
        former = {place.code: replace(place, valid_to=_LAST_DAY) for place in _read(folder / "places_before_2025.tsv")}
    except (OSError, ValueError, KeyError) as fault:
        raise UserError("Danh mục địa bàn kèm chương trình bị thiếu hoặc hỏng.", "Cài lại chương trình.") from fault
    return _with_lasting_provinces(Shipped(present, former))


def _read(path: Path) -> Iterator[Place]:
    for line in path.read_text("utf-8").splitlines()[1:]:
        code, name, level, parent, *successors = line.split("\t")
        yield Place(code, name, _LEVELS[level], parent or None, successors=tuple(" ".join(successors).split()))


def _begun(place: Place) -> Place:
    """Communes stand below the province since the reform; a province was there before, under this name."""
    return place if place.level is Level.PROVINCE else replace(place, valid_from=_FIRST_DAY)


def _with_lasting_provinces(shipped: Shipped) -> Shipped:
    """A province that took others in under its own name stays one place: its former districts lie below it."""
    lasting = {
        place.code: place.successors[0]
        for place in shipped.former.values()
        if place.level is Level.PROVINCE and shipped.present[place.successors[0]].name == place.name
    }
    former = {
        place.code: replace(place, parent=lasting.get(place.parent or "", place.parent))
        for place in shipped.former.values()
        if place.code not in lasting
    }
    return Shipped(shipped.present, former)


# -- what a province would bring ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlacePlan:
    """``added``: new places. ``filled``: stored places with blanks filled (successors, last day). ``kept``: (shipped
    place, the stored one that stands for it). ``renumbered``: (place as it will be added, whose code was taken).
    """

    province: Place
    added: tuple[Place, ...] = ()
    filled: tuple[Place, ...] = ()
    kept: tuple[tuple[Place, Place], ...] = ()
    renumbered: tuple[Place, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether the book holds all of it."""
        return not (self.added or self.filled)


def plan_province(shipped: Shipped, stored: Mapping[str, Place], province: str, *, with_former: bool) -> PlacePlan:
    """What loading a province would add and fill in. ``with_former``: also its places until 30/06/2025.

    ``UserError`` for a code that is none of the 34.
    """
    if province not in shipped.present or shipped.present[province].level is not Level.PROVINCE:
        raise UserError(f"Không có tỉnh mang mã {province} trong danh mục kèm chương trình.", "Chọn một tỉnh có tên.")
    matching = _Matching(stored)
    for place in [shipped.present[province], *shipped.communes(province)]:
        matching.take(place, former=False, wanted=True)
    for place in shipped.former_of(province):
        matching.take(place, former=True, wanted=with_former)
    return PlacePlan(
        shipped.present[province],
        tuple(matching.added),
        tuple(matching.filled),
        tuple(matching.kept),
        tuple(matching.renumbered),
    )


@dataclass
class _Matching:
    """Finds the stored place of each shipped one. ``codes``: shipped code → code in the book."""

    stored: Mapping[str, Place]
    codes: dict[str, str] = field(default_factory=dict)
    added: list[Place] = field(default_factory=list)
    filled: list[Place] = field(default_factory=list)
    kept: list[tuple[Place, Place]] = field(default_factory=list)
    renumbered: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_name: dict[tuple[Level, str], list[Place]] = defaultdict(list)
        for place in self.stored.values():
            self._by_name[place.level, fold(place.name)].append(place)
        self._taken = set(self.stored)

    def take(self, place: Place, *, former: bool, wanted: bool) -> None:
        """Find it, or add it where it is wanted."""
        own = self._find(place, former=former)
        if own is not None:
            self.codes[place.code] = own.code
            self.kept.append((place, own))
            if former:
                self._fill(place, own)
        elif wanted and (place.parent is None or place.parent in self.codes):
            self._add(place)

    def _find(self, place: Place, *, former: bool) -> Place | None:
        same_name = [
            own
            for name in (fold(place.name), bare_name(place.name))
            for own in self._by_name.get((place.level, name), ())
            if place.level is not Level.COMMUNE or self._is_former(own) is former
        ]
        above = self.codes.get(place.parent or "")
        if place.level is Level.PROVINCE:
            return same_name[0] if same_name else None
        return next((own for own in same_name if above is not None and above in self._lines_up(own)), None)

    def _is_former(self, own: Place) -> bool:
        if own.valid_to is not None:
            return own.valid_to.latest < REFORM
        above = self.stored.get(own.parent or "")
        return above is not None and above.level is Level.DISTRICT

    def _lines_up(self, own: Place) -> set[str]:
        """The places above a stored one, and what succeeded them: a district may stand under either province."""
        found: set[str] = set()
        above = own.parent
        while above is not None and above not in found:
            found.add(above)
            record = self.stored.get(above)
            found.update(record.successors if record else ())
            above = record.parent if record else None
        return found

    def _fill(self, place: Place, own: Place) -> None:
        heirs = tuple(self.codes[code] for code in place.successors if code in self.codes)
        if heirs == (own.code,):
            return
        full = replace(own, successors=own.successors or heirs, valid_to=own.valid_to or place.valid_to)
        if full != own:
            self.filled.append(full)

    def _add(self, place: Place) -> None:
        code = self._free(place.code)
        self._taken.add(code)
        self.codes[place.code] = code
        made = replace(
            place,
            code=code,
            parent=self.codes.get(place.parent or ""),
            successors=tuple(self.codes[heir] for heir in place.successors if heir in self.codes),
        )
        self.added.append(made)
        if code != place.code:
            self.renumbered.append(made)

    def _free(self, code: str) -> str:
        """The code, or one with an M (mã mới) before it where the book uses it for another place."""
        while code in self._taken:
            code = f"M{code}"
        return code


def bare_name(name: str) -> str:
    """The folded name without the word for its kind: ``Xã Hàm Thuận`` is ``ham thuan``."""
    folded = fold(name)
    for kind in sorted(_KINDS, key=len, reverse=True):
        if folded.startswith(f"{kind} "):
            return folded[len(kind) + 1 :]
    return folded


def load_province(book: Book, shipped: Shipped, province: str, *, with_former: bool) -> Changes | None:
    """Write what ``plan_province`` says of the book as it is now, as one operation; ``None`` if nothing is missing."""
    name = f"Nạp địa bàn {shipped.present[province].name} ({SOURCE})" if province in shipped.present else ""
    with book.operate(name) as write:
        plan = plan_province(shipped, book.catalogue().places, province, with_former=with_former)
        write.insert_many(in_order(plan.added))
        for place in plan.filled:
            write.update(place)
    return write.changes


def in_order(places: Iterable[Place]) -> Sequence[Place]:
    """Those above before those below."""
    return sorted(places, key=lambda place: place.level.order)
