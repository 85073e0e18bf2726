"""How the numbers of a book stand: taken, offered, missing, given twice. Read once, then asked; writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.services.register import settings as register_settings
from luanchuyen_desktop.services.register.series import Numbering, Series, numbering_of, read_number, series_around
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.store import register as stored
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.register import Cited

UNKNOWN: Final = "chưa rõ"
_KINDS: Final[Mapping[str, PaperKind]] = {
    "rotation": PaperKind.DECISION,
    "end": PaperKind.DECISION,
    "plan": PaperKind.PLAN,
    "round": PaperKind.DECISION,
}


@dataclass(frozen=True, slots=True)
class Use:
    """A number that a record of the book names. ``day``: of the document, where the record tells it."""

    number: int
    day: PartialDate | None
    source: str
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers in a row, below the last one, that no document stands behind, for one reason.

    ``is_known``: whether that is explained.
    """

    series: Series
    first: int
    last: int
    words: str
    is_known: bool

    @property
    def text(self) -> str:
        """``14-QĐ/TU``, or ``14-QĐ/TU đến 17-QĐ/TU``."""
        first = self.series.text(self.first)
        return first if self.first == self.last else f"{first} đến {self.series.text(self.last)}"

    @property
    def numbers(self) -> range:
        """Each of them."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class Double:
    """A number that stands for several documents, in a sentence."""

    series: Series
    number: int
    words: str


@dataclass(frozen=True)
class SeriesState:
    """One series. ``before``: the last number given on paper, before the register was kept."""

    series: Series
    before: int = 0
    entries: tuple[RegisterEntry, ...] = ()
    uses: tuple[Use, ...] = ()

    @cached_property
    def holders(self) -> dict[int, RegisterEntry]:
        """Number → the entry that holds it: kept for somebody, issued, or accounted for elsewhere."""
        return {each.number: each for each in self.entries if each.state.holds_number}

    @cached_property
    def used(self) -> dict[int, list[Use]]:
        """Number → the records of the book that name it."""
        found: dict[int, list[Use]] = {}
        for use in self.uses:
            found.setdefault(use.number, []).append(use)
        return found

    @cached_property
    def last(self) -> int:
        """The highest number given so far, in whatever way."""
        return max([self.before, *self.holders, *self.used, *self._released], default=0)

    @cached_property
    def _released(self) -> dict[int, RegisterEntry]:
        """Number → the latest cancellation of it."""
        return {each.number: each for each in self.entries if each.state is PaperState.RELEASED}

    @property
    def released(self) -> list[int]:
        """Numbers that were cancelled and stand for nothing since: they are offered again."""
        return sorted(each for each in self._released if not self.is_taken(each))

    def is_taken(self, number: int, rotation: str | None = None) -> bool:
        """Whether a document stands behind the number already, or it is kept for one.

        ``rotation``: for which the number is wanted: that its own record names it takes it from nobody.
        """
        if number in self.holders:
            return True
        uses = self.used.get(number, [])
        if rotation is not None and uses:
            return any(each.code != rotation for each in uses)
        return bool(uses) or number <= self.before

    def offer(self, day: date) -> int:
        """The number to give a document of that day: a cancelled one where the dates stay in order, else the next."""
        for number in self.released:
            if not self.out_of_order(number, PartialDate.of(day)):
                return number
        return self.last + 1

    def taken_words(self, number: int) -> str:
        """What stands behind a number, for a sentence."""
        if number in self.holders:
            return holder_words(self.holders[number])
        if number in self.used:
            return "; ".join(each.label for each in self.used[number][:3])
        return f"cấp ở sổ giấy (đến số {self.before})" if number <= self.before else ""

    def day_of(self, number: int) -> PartialDate | None:
        """The date of the document behind a number, where it is known."""
        holder = self.holders.get(number)
        if holder is not None and holder.state is PaperState.ISSUED:
            return holder.date
        return next((each.day for each in self.used.get(number, ()) if each.day is not None), None)

    @cached_property
    def _days(self) -> list[tuple[int, PartialDate]]:
        numbers = sorted(each for each in {*self.holders, *self.used} if each > self.before)
        return [(number, day) for number in numbers if (day := self.day_of(number)) is not None]

    def out_of_order(self, number: int, day: PartialDate) -> str:
        """Which neighbour has a date on the wrong side of this one, in a sentence; blank if none.

        Numbers of the paper register are not judged: it is not here to be compared with.
        """
        if number <= self.before:
            return ""
        for other, known in reversed(self._days):
            if other < number and day.latest < known.earliest:
                return f"Ngày {day} trước ngày của số {self.series.text(other)} đứng trước nó ({known})."
        for other, known in self._days:
            if other > number and day.earliest > known.latest:
                return f"Ngày {day} sau ngày của số {self.series.text(other)} đứng sau nó ({known})."
        return ""

    def gaps(self) -> list[Gap]:
        """All numbers up to the last that no document stands behind, with what is known of them."""
        found: list[Gap] = []
        for number in range(self.before + 1, self.last + 1):
            holder, cancelled = self.holders.get(number), self._released.get(number)
            if number in self.used or (holder is not None and holder.state is PaperState.ISSUED):
                continue
            entry = holder or cancelled
            words = _gap_words(entry) if entry is not None else UNKNOWN
            if found and found[-1].last == number - 1 and found[-1].words == words:
                found[-1] = replace(found[-1], last=number)
            else:
                found.append(Gap(self.series, number, number, words, is_known=entry is not None))
        return found

    def doubles(self) -> list[Double]:
        """Numbers that stand for documents of different dates, or are kept for one case and named by another.

        Steps are left out: many cases name one notice or submission, and by other dates than its own.
        """
        found = []
        for number, named in sorted(self.used.items()):
            uses = [each for each in named if each.source != "step"]
            holder = self.holders.get(number)
            days = [each.day for each in uses if each.day is not None]
            labels = [each.label for each in uses]
            if holder is not None:
                labels.insert(0, f"Sổ văn bản {holder.code}: {holder_words(holder)}")
                if holder.state is PaperState.ISSUED and holder.date is not None:
                    days.append(holder.date)
            owned = holder is not None and holder.rotation is not None and _only_others(holder.rotation, uses)
            if owned or _are_apart(days):
                found.append(Double(self.series, number, "; ".join(labels)))
        return found


def holder_words(entry: RegisterEntry) -> str:
    """What a number stands for: its state, abstract and case."""
    case = entry.rotation or entry.plan
    parts = [entry.state.value.lower(), str(entry.date) if entry.date else "", entry.about or "", case or ""]
    return ", ".join(part for part in parts if part)


def _gap_words(entry: RegisterEntry) -> str:
    reason = entry.reason or "không ghi lý do"
    if entry.state is PaperState.RESERVED:
        if case := entry.rotation or entry.plan:
            return f"đang giữ cho {case}"
        return f"đang giữ ({entry.about})" if entry.about else "đang giữ"
    if entry.state is PaperState.ELSEWHERE:
        return f"dùng ngoài sổ: {reason}"
    return f"đã hủy, chờ cấp lại: {reason}"


def _only_others(rotation: str, uses: Sequence[Use]) -> bool:
    """Whether none of the cases that name a number is the one that it was given for."""
    cases = {each.code for each in uses if each.source in {"rotation", "end"}}
    return bool(cases) and rotation not in cases


def _are_apart(days: Sequence[PartialDate]) -> bool:
    """Whether two of these dates cannot be the same day."""
    return bool(days) and max(each.earliest for each in days) > min(each.latest for each in days)


@dataclass(frozen=True, slots=True)
class Register:
    """The register with the numbers that the book's other records name, by series."""

    settings: RegisterSettings
    entries: tuple[RegisterEntry, ...] = ()
    uses: Mapping[Series, tuple[Use, ...]] = field(default_factory=dict)

    def of(self, series: Series) -> SeriesState:
        """How one series stands."""
        own = tuple(each for each in self.entries if series_of(each) == series)
        return SeriesState(series, self.settings.before.get(series, 0), own, self.uses.get(series, ()))

    def all_series(self) -> list[Series]:
        """Every series that has a number, in the order of kinds and periods."""
        kinds = list(PaperKind)
        found = {series_of(each) for each in self.entries} | set(self.uses)
        return sorted(found, key=lambda each: (kinds.index(each.kind), each.symbol, each.period))

    def gaps(self) -> list[Gap]:
        """The gaps of the series that this register keeps: those with entries, and those that still run.

        Of a term that was over before the register was begun it cannot know what is missing.
        """
        kept = {series_of(each) for each in self.entries}
        running = {self.settings.terms[-1].name} if self.settings.terms else set[str]()
        running |= {max((each.period for each in self.uses if each.period.isdigit()), default="")}
        return [
            gap
            for series in self.all_series()
            if series in kept or series.period in running
            for gap in self.of(series).gaps()
        ]

    def doubles(self) -> list[Double]:
        """The numbers given twice, of all series."""
        return [double for series in self.all_series() for double in self.of(series).doubles()]


def series_of(entry: RegisterEntry) -> Series:
    """The series that an entry belongs to."""
    return Series(entry.kind, entry.symbol, entry.series)


def load(book: Book, resources: Path) -> Register:
    """Read all of it in one view of the book."""
    with book.snapshot():
        known = register_settings.load(resources, book.settings())
        return Register(known, tuple(stored.entries(book)), _uses(known, stored.cited(book)))


def _uses(settings: RegisterSettings, cited: Iterable[Cited]) -> dict[Series, tuple[Use, ...]]:
    """The cited numbers that belong to a series of this office; those of other bodies and other times are left out."""
    found: dict[Series, list[Use]] = {}
    for each in cited:
        numbered = read_number(each.text)
        if numbered is None or each.day is None:
            continue
        number, symbol = numbered
        numbering = _numbering(settings, each.source, symbol)
        series = series_around(numbering, settings.terms, each.day) if numbering is not None else None
        if series is not None:
            day = None if each.source == "end" else each.day
            found.setdefault(series, []).append(Use(number, day, each.source, each.code, _label(each)))
    return {series: tuple(uses) for series, uses in found.items()}


def _numbering(settings: RegisterSettings, source: str, symbol: str) -> Numbering | None:
    kind = _KINDS.get(source)
    return None if kind is None and not symbol else numbering_of(settings.numberings, kind, symbol)


def _label(each: Cited) -> str:
    day = f", ngày {each.day}" if each.day is not None and each.source != "end" else ""
    words = {
        "rotation": f"{each.code} ({each.name})",
        "end": f"kết thúc {each.code} ({each.name})",
        "plan": f"kế hoạch {each.code}",
        "round": f"đợt quy hoạch {each.code}",
        "step": f"quy trình {each.code} ({each.name})",
    }
    return words[each.source] + day
