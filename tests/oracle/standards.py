"""LC09: the standards of a title against what is written of somebody's education.

Which words mean which level is data of the product (``resources/education_levels.toml``), as is the order of levels;
how the words are found is read here a second time: part by part, whole words, the highest level of any part.

Where the contract is silent: a standard without a first or a last day has none; text that is blank or names no level
may mean any; a standard that may be in force asks for nothing of those who meet it anyway.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from tests.oracle.facts import NONE, OK, Facts, Row, When, act_of, either, not_after, verdict_if, when, worst

LEVELS = Path(__file__).parents[2] / "resources" / "education_levels.toml"
KINDS = {
    "Trình độ chuyên môn": "education",
    "Lý luận chính trị": "political_theory",
    "Quản lý nhà nước": "state_management",
    "Ngoại ngữ": "languages",
    "Tin học": "it_skills",
}


def lc09(facts: Facts, rotation: Row) -> frozenset[str]:
    """Every standard of the title in force on the date of the act is met."""
    act = act_of(facts, rotation)
    cadre = facts.cadres[rotation["Mã cán bộ"]]
    return worst(standard_met(row, cadre, act) for row in facts.standards.get(rotation["Mã chức danh đến"], []))


def standard_met(standard: Row, cadre: Row, act: When) -> frozenset[str]:
    starts, ends = when(standard["Hiệu lực từ"]), when(standard["Hiệu lực đến"])
    begun = not_after(starts, act) if starts else frozenset({True})
    lasts = not_after(act, ends) if ends else frozenset({True})
    in_force = {one and other for one in begun for other in lasts}
    result = verdict_if(is_met(standard, cadre))
    if in_force == {True} or (True in in_force and result == OK):
        return result
    return either(result, OK) if True in in_force else NONE


def is_met(standard: Row, cadre: Row) -> frozenset[bool]:
    kind = KINDS[standard["Tiêu chuẩn"]]
    needed, has = level_of(kind, standard["Mức tối thiểu"]), level_of(kind, cadre[standard["Tiêu chuẩn"]])
    if needed is None or has is None:
        return frozenset({True, False})
    return frozenset({has >= needed})


@cache
def table() -> dict[str, Any]:
    with LEVELS.open("rb") as stream:
        return tomllib.load(stream)


def level_of(kind: str, text: str) -> int | None:
    """The highest level that a part of the text names, from 0; parts about studies that go on name none."""
    found = []
    for part in re.split(r"[;,\n]", text):
        plain = bare(part)
        if any(bare(word) in plain for word in table()[kind]["pending"]):
            continue
        for number, level in enumerate(table()[kind]["levels"]):
            if any(bare(word) in plain for word in (level["name"], *level["words"])):
                found.append(number)
    return max(found, default=None)


def bare(text: str) -> str:
    """Words in small letters between single blanks, a blank at either end."""
    return " " + " ".join(re.findall(r"[^\W_]+", text.casefold())) + " "
