"""Names and identity of invented people."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Any, Generic, TypeVar

from luanchuyen_desktop.domain.vocabulary import Sex

T = TypeVar("T")


class Weighted(Generic[T]):
    """Draws items in proportion to their weights."""

    def __init__(self, weights: Mapping[T, int]) -> None:
        self._items = list(weights)
        self._bounds = list(accumulate(weights.values()))

    def draw(self, rng: Random) -> T:
        """One item."""
        return self._items[bisect_right(self._bounds, rng.random() * self._bounds[-1])]


@dataclass(frozen=True, slots=True)
class _Names:
    """One sex of one people: whole names, or family, middle and given names to be joined."""

    whole: tuple[str, ...]
    family: Weighted[str] | None
    middle: Weighted[str] | None
    given: Weighted[str] | None

    def draw(self, rng: Random) -> str:
        if self.family is None or self.middle is None or self.given is None or (self.whole and rng.random() < 0.5):
            return rng.choice(self.whole)
        return " ".join(part for part in (self.family.draw(rng), self.middle.draw(rng), self.given.draw(rng)) if part)


@dataclass(frozen=True, slots=True)
class _People:
    ethnicity: str
    religions: Weighted[str]
    names: Mapping[Sex, _Names]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is: name, sex, ethnicity, religion."""

    name: str
    sex: Sex
    ethnicity: str
    religion: str


class Populace:
    """The people of the province in their proportions."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._peoples = [_people(row) for row in table["people"]]
        self._choice = Weighted({number: row["weight"] for number, row in enumerate(table["people"])})

    def draw(self, rng: Random, sex: Sex) -> Identity:
        """Somebody of that sex."""
        people = self._peoples[self._choice.draw(rng)]
        return Identity(people.names[sex].draw(rng), sex, people.ethnicity, people.religions.draw(rng))


def _people(row: Mapping[str, Any]) -> _People:
    names = {Sex.MALE: _names(row, row["male"]), Sex.FEMALE: _names(row, row["female"])}
    return _People(row["ethnicity"], Weighted(row["religions"]), names)


def _names(row: Mapping[str, Any], part: Mapping[str, Any]) -> _Names:
    family = part.get("family", row.get("family"))
    return _Names(
        tuple(part.get("whole", ())),
        Weighted(family) if family else None,
        Weighted(part["middle"]) if "middle" in part else None,
        Weighted(part["given"]) if "given" in part else None,
    )


def education(rng: Random, rank: int, age: int) -> str:
    """Trình độ chuyên môn: higher posts and younger people have more."""
    field = rng.choice(_FIELDS)
    chance = rng.random()
    if rank <= 30 and chance < 0.08:
        return f"Tiến sĩ {field}"
    if chance < {10: 0.85, 12: 0.85, 20: 0.8, 30: 0.75, 40: 0.62, 50: 0.45, 60: 0.3}.get(rank, 0.14):
        return f"Thạc sĩ {field}"
    if rank >= 70 and age > 45 and chance > 0.9:
        return f"Cao đẳng {field}"
    return f"Đại học {field}"


def political_theory(rng: Random, rank: int) -> str:
    """Lý luận chính trị, as posts of that rank usually require."""
    if rank <= 30:
        return "Cử nhân" if rng.random() < 0.15 else "Cao cấp"
    if rank <= 50:
        return "Cao cấp" if rng.random() < 0.92 else "Trung cấp"
    if rank <= 70:
        return "Cao cấp" if rng.random() < 0.35 else "Trung cấp"
    return "Trung cấp" if rng.random() < 0.45 else "Sơ cấp"


def state_management(rank: int) -> str:
    """Quản lý nhà nước."""
    return "Chuyên viên cao cấp" if rank <= 30 else "Chuyên viên chính" if rank <= 60 else "Chuyên viên"


def languages(rng: Random, ethnicity: str) -> str:
    """Ngoại ngữ, and for minorities or those who work among them their language."""
    foreign = rng.choice(("Anh B", "Anh B1", "Anh B", "Anh A2", "Anh C", "Anh B2"))
    if ethnicity != "Kinh":
        return f"{foreign}; tiếng {ethnicity}"
    return f"{foreign}; tiếng Cơ Ho" if rng.random() < 0.06 else foreign


def it_skills(rng: Random) -> str:
    """Tin học."""
    return rng.choice(("Ứng dụng CNTT cơ bản", "Tin học B", "Tin học văn phòng", "Ứng dụng CNTT nâng cao"))


_FIELDS = (
    "Luật",
    "Luật",
    "Kinh tế",
    "Quản lý công",
    "Quản lý kinh tế",
    "Xây dựng Đảng và Chính quyền nhà nước",
    "Hành chính học",
    "Chính trị học",
    "Tài chính - Ngân hàng",
    "Kế toán",
    "Nông học",
    "Lâm nghiệp",
    "Sư phạm Ngữ văn",
    "Sư phạm Toán",
    "Xã hội học",
    "Quản lý đất đai",
    "Kỹ thuật xây dựng",
    "Công nghệ thông tin",
)
