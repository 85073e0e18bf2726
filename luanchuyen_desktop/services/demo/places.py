"""The places of the sample province before and after 01/07/2025, and the provinces that people come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place
from luanchuyen_desktop.domain.vocabulary import Level

REFORM = date(2025, 7, 1)  # two levels of local government; the districts end the day before
_LAST_DAY = PartialDate.of(REFORM - timedelta(days=1))
_FIRST_DAY = PartialDate.of(REFORM)


@dataclass(frozen=True, slots=True)
class Locality:
    """A place with what its offices are named after: ``kind`` "xã", ``name`` "Tân Lâm"; ``district``: its number."""

    code: str
    kind: str
    name: str
    district: int
    successors: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """``xã Tân Lâm``."""
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class OtherProvince:
    """A province that cadres come from. ``code``: as it was before the mergers of 2025."""

    code: str
    name: str
    districts: Sequence[str]
    weight: int


@dataclass(frozen=True, slots=True)
class Geography:
    """The whole map. ``old_by_district`` and ``new_by_district`` list communes by the number of their district."""

    code: str
    name: str
    short: str
    capital: str
    districts: Sequence[Locality]
    old_communes: Sequence[Locality]
    communes: Sequence[Locality]
    others: Sequence[OtherProvince]
    kinds: Mapping[str, Any]
    old_by_district: Sequence[Sequence[Locality]] = field(default=())
    new_by_district: Sequence[Sequence[Locality]] = field(default=())

    def records(self) -> list[Place]:
        """All places, those above before those below."""
        places = [Place(self.code, self.name, Level.PROVINCE)]
        places += self._other_records()
        places += [
            Place(each.code, each.full_name, Level.DISTRICT, self.code, None, _LAST_DAY, each.successors)
            for each in self.districts
        ]
        places += [
            Place(
                each.code,
                each.full_name,
                Level.COMMUNE,
                self.districts[each.district].code,
                None,
                _LAST_DAY,
                each.successors,
            )
            for each in self.old_communes
        ]
        places += [Place(each.code, each.full_name, Level.COMMUNE, self.code, _FIRST_DAY) for each in self.communes]
        return places

    def _other_records(self) -> list[Place]:
        return [
            Place(other.code, other.name, Level.PROVINCE)
            if not into
            else Place(other.code, other.name, Level.PROVINCE, None, None, _LAST_DAY, (into,))
            for other, into in ((other, self.kinds["merged"].get(other.code)) for other in self.others)
        ]


def build_geography(rng: Random, table: Mapping[str, Any], cadres: int) -> Geography:
    """A map whose size follows the number of cadres: 6 to 24 districts of 8 to 13 communes each."""
    count = max(6, min(len(table["districts"]), 5 + cadres // 2000))
    kinds = ["thành phố", "thị xã"] + ["huyện"] * (count - 2)
    names = _CommuneNames(rng, table)
    old, new, districts = _communes(rng, table["code"], kinds, names)
    localities = [
        Locality(f"{table['code']}H{number + 1:02d}", kind, table["districts"][number], number, districts[number])
        for number, kind in enumerate(kinds)
    ]
    merged = {row["code"]: row["into"] for row in table["province"] if "into" in row}
    others = [OtherProvince(row["code"], row["name"], row["districts"], row["weight"]) for row in table["province"]]
    return Geography(
        table["code"],
        table["name"],
        table["short"],
        table["capital"],
        localities,
        old,
        new,
        others,
        {**table["kinds"], "merged": merged},
        [[each for each in old if each.district == number] for number in range(count)],
        [[each for each in new if each.district == number] for number in range(count)],
    )


class _CommuneNames:
    """Names that are each handed out once."""

    def __init__(self, rng: Random, table: Mapping[str, Any]) -> None:
        lowland = [f"{a} {b}" for a in table["first"] for b in table["second"] if a != b]
        highland = [f"{a} {b}" for a in table["highland_first"] for b in table["highland_second"]]
        taken = set(table["districts"])
        self._names = [name for name in lowland + highland if name not in taken]
        rng.shuffle(self._names)

    def next(self) -> str:
        return self._names.pop()


def _communes(
    rng: Random, province: str, kinds: Sequence[str], names: _CommuneNames
) -> tuple[list[Locality], list[Locality], list[tuple[str, ...]]]:
    """Old communes, the new ones that took their place, and the successors of each district."""
    drafts: list[tuple[int, str, str, list[str]]] = []
    new: list[Locality] = []
    for district, kind in enumerate(kinds):
        first = len(drafts)
        number = rng.randint(8, 13)
        drafts += [(district, _old_kind(rng, kind, position), names.next(), []) for position in range(number)]
        new += _merge(rng, province, kind, drafts[first:], names, len(new))
    _divide_some(rng, drafts, new)
    old = [
        Locality(f"{province}C{number + 1:03d}", kind, name, district, tuple(successors))
        for number, (district, kind, name, successors) in enumerate(drafts)
    ]
    reached: list[dict[str, None]] = [{} for _ in kinds]
    for commune in old:
        reached[commune.district].update(dict.fromkeys(commune.successors))
    return old, new, [tuple(codes) for codes in reached]


def _old_kind(rng: Random, district_kind: str, position: int) -> str:
    if district_kind == "huyện":
        return "thị trấn" if position == 0 else "xã"
    return "phường" if position < 5 or rng.random() < 0.2 else "xã"


def _merge(
    rng: Random,
    province: str,
    district_kind: str,
    drafts: Sequence[tuple[int, str, str, list[str]]],
    names: _CommuneNames,
    known: int,
) -> list[Locality]:
    """New communes out of two to four neighbouring old ones each."""
    made: list[Locality] = []
    at = 0
    while at < len(drafts):
        size = rng.randint(2, 4)
        group = drafts[at : at + size] if len(drafts) - at - size != 1 else drafts[at : at + size + 1]
        code = f"{province}X{known + len(made) + 1:03d}"
        kind = "phường" if district_kind != "huyện" and not made else "xã"
        name = names.next() if rng.random() < 0.25 else group[0][2]
        made.append(Locality(code, kind, name, group[0][0]))
        for _, _, _, successors in group:
            successors.append(code)
        at += len(group)
    return made


def _divide_some(rng: Random, drafts: Sequence[tuple[int, str, str, list[str]]], new: Sequence[Locality]) -> None:
    """One old commune in twelve was divided: part of it went to another new commune, at times across districts."""
    for district, _, _, successors in drafts:
        if rng.random() < 1 / 12:
            near = [each.code for each in new if abs(each.district - district) <= 1 and each.code not in successors]
            successors.append(rng.choice(near))
