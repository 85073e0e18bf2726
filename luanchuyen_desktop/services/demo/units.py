"""The units and titles of the sample province, with the mergers of 2008 and 2025, and the seats in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Position, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Block, Level
from luanchuyen_desktop.services.demo.data import DemoData
from luanchuyen_desktop.services.demo.places import REFORM, Geography, Locality
from luanchuyen_desktop.services.demo.seats import CENTRAL, PROVINCE, SCHOOLS, Seat

_BEFORE_REFORM = REFORM - timedelta(days=1)


@dataclass(slots=True)
class Organisation:
    """All units, the titles used in them, the seats, and the pairs (unit, successor)."""

    units: list[Unit] = field(default_factory=list)
    titles: dict[str, Title] = field(default_factory=dict)
    seats: list[Seat] = field(default_factory=list)

    def positions(self) -> Iterator[Position]:
        """The quota of every seat that has one."""
        return (Position(seat.unit, seat.title, seat.quota) for seat in self.seats if seat.quota)

    def links(self) -> Iterator[tuple[str, str]]:
        """Each unit with each of its successors, in any number of steps."""
        successors = {unit.code: unit.successors for unit in self.units}
        for unit in self.units:
            waiting = list(unit.successors)
            while waiting:
                successor = waiting.pop()
                yield unit.code, successor
                waiting += successors[successor]


@dataclass(frozen=True, slots=True)
class _Where:
    """Where a unit stands: level, number of the district, place, kind of the place ("xã", "phường", "")."""

    level: Level
    district: int
    place: str | None
    kind: str = ""


def build_organisation(data: DemoData, geography: Geography, cadres: int) -> Organisation:
    """Units from the Centre down to schools; more schools where there are more cadres."""
    builder = _Builder(data, geography)
    builder.central()
    builder.province()
    builder.communes()
    builder.districts()
    builder.old_communes()
    builder.schools(max(1, min(4, cadres // 3000)))
    return builder.made


class _Builder:
    def __init__(self, data: DemoData, geography: Geography) -> None:
        self.made = Organisation()
        self._table = data.units
        self._geography = geography
        self._catalogue = {row[0]: row for row in data.titles["titles"]}
        for code in ("DB-HDND", "BT-CB"):
            self.made.titles[code] = self._title(code, "")

    def central(self) -> None:
        """The central offices from which a few cadres come."""
        for row in self._table["central"]:
            self._add(row, row["code"], row["name"], _Where(Level.CENTRAL, CENTRAL, None))

    def province(self) -> None:
        """Provincial offices and the rooms inside them."""
        where = _Where(Level.PROVINCE, PROVINCE, self._geography.code)
        rows = {row["code"]: row for row in self._table["province"]}
        for row in rows.values():
            name = row["name"].format(p=self._geography.short)
            self._add(row, row["code"], name, where, successors=row.get("into", ()))
        for row in rows.values():
            for number, room in enumerate(row.get("rooms", ())):
                heirs = [_room(rows[heir], number) for heir in row.get("into", ())]
                room_row = {**row, "titles": self._table["room_titles"][room.split()[0]]}
                name = room if "Đảng ủy" in room or "tỉnh" in room else f"{room}, {row['name']}"
                name = name.format(p=self._geography.short)
                self._add(room_row, f"{row['code']}-P{number + 1}", name, where, parent=row["code"], successors=heirs)
        for number in range(1, self._regions() + 1):
            for row in self._table["region"]:
                name = row["name"].format(i=number, p=self._geography.short)
                self._add({**row, "from": REFORM}, f"{row['code']}{number}", name, where)

    def communes(self) -> None:
        """The offices of the communes since the reform."""
        for place in self._geography.communes:
            where = _Where(Level.COMMUNE, place.district, place.code, place.kind)
            for row in self._table["commune"]:
                code = f"{_short(place)}-{row['code']}"
                parent = None if row["code"] in {"DU", "HD", "UB", "MT"} else f"{_short(place)}-{_above(row)}"
                name = row["name"].format(d=place.full_name)
                self._add({**row, "from": REFORM}, code, name, where, parent=parent)

    def districts(self) -> None:
        """The offices of the districts until the reform."""
        for place in self._geography.districts:
            kind = self._geography.kinds[place.kind]
            where = _Where(Level.DISTRICT, place.district, place.code, place.kind)
            for row in self._table["district"]:
                name = row["name"].format(d=place.full_name, n=place.name, party=kind["party"], youth=kind["youth"])
                heirs = self._heirs(place, row["into"])
                ended = {**row, "to": _BEFORE_REFORM}
                self._add(ended, f"{_short(place)}-{row['code']}", name, where, successors=heirs)

    def old_communes(self) -> None:
        """The offices of the communes until the reform."""
        for place in self._geography.old_communes:
            where = _Where(Level.COMMUNE, place.district, place.code, place.kind)
            for row in self._table["old_commune"]:
                name = row["name"].format(d=place.full_name)
                heirs = self._heirs(place, row["into"])
                ended = {**row, "to": _BEFORE_REFORM}
                self._add(ended, f"{_short(place)}-{row['code']}", name, where, successors=heirs)

    def schools(self, each: int) -> None:
        """Schools named after old communes; they go on through the reform."""
        for place in self._geography.old_communes:
            where = _Where(Level.COMMUNE, place.district, place.code)
            for number in range(each):
                name = self._table["schools"][number].format(n=place.name)
                row = {"block": Block.PUBLIC_SERVICE.value, "line": SCHOOLS, "titles": self._table["school_titles"]}
                self._add(row, f"{_short(place)}-TH{number + 1}", name, where)

    def _heirs(self, place: Locality, kind: str) -> list[str]:
        if kind in {"TAKV", "VKSKV"}:
            return [f"{kind}{place.district // 2 + 1}"]
        return [f"{code[2:]}-{kind}" for code in place.successors]

    def _regions(self) -> int:
        return (len(self._geography.districts) + 1) // 2

    def _add(
        self,
        row: Mapping[str, Any],
        code: str,
        name: str,
        where: _Where,
        *,
        parent: str | None = None,
        successors: Sequence[str] = (),
    ) -> None:
        opens: date | None = row.get("from")
        closes: date | None = row.get("to")
        self.made.units.append(
            Unit(
                code,
                name,
                where.level,
                Block(row["block"]),
                parent,
                where.place,
                PartialDate.of(opens) if opens else None,
                PartialDate.of(closes) if closes else None,
                tuple(successors),
            )
        )
        self._add_seats(row["titles"], code, row, where)

    def _add_seats(self, titles: Sequence[str], unit: str, row: Mapping[str, Any], where: _Where) -> None:
        for entry in titles:
            title_code, _, quota = entry.partition(":")
            title = self._use_title(title_code, where.kind)
            self.made.seats.append(
                Seat(
                    unit,
                    title.code,
                    title.rank or 0,
                    int(quota or 0),
                    where.level,
                    where.district,
                    where.place,
                    row.get("from", date.min),
                    row.get("to", date.max),
                    title.is_head,
                    title.is_non_local,
                    row.get("line", ""),
                )
            )

    def _use_title(self, code: str, kind: str) -> Title:
        title = self._title(code, kind)
        return self.made.titles.setdefault(title.code, title)

    def _title(self, code: str, kind: str) -> Title:
        """The title as it is called in such a place: ``Bí thư Huyện ủy`` of a city is ``Bí thư Thành ủy``."""
        _, name, rank, marks, mode = self._catalogue[code]
        called = name
        for word, other in self._geography.kinds[kind]["words"].items() if kind else ():
            called = called.replace(word, other)
        suffix = self._geography.kinds[kind]["suffix"] if called != name else ""
        return Title(code + suffix, called, rank or None, "t" in marks, "c" in marks, "d" in marks, mode or None)


def _short(place: Locality) -> str:
    """A place's code without the number of the province: ``X012``."""
    return place.code[2:]


def _room(heir: Mapping[str, Any], number: int) -> str:
    return f"{heir['code']}-P{number % len(heir['rooms']) + 1}"


def _above(row: Mapping[str, Any]) -> str:
    return "DU" if row["block"] == Block.PARTY.value else "UB"
