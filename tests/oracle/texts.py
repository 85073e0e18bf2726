"""DL01, DL07, DL08, DL10: single dates, likeness of two records, codes, and the letters of names.

Where the contract is silent: a date is impossible before 1900. What has happened cannot lie ahead: a birth, joining the
Party, the start of a post, a discipline, an approval, a determination, a year that is evaluated, a decision that is
said to have been taken, an appraisal, a step, a paper. A date known to the month or year that has begun may lie ahead.
Two dates of birth that may be one day tell nobody apart (DL07): then the hometown does, by place or by words. Nothing
can be stored that points nowhere or is not in NFC; what is left of DL10 are letters of the old one-byte and two-byte
encodings: one damaged word of a name, place or form, two of any longer text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from tests.oracle.facts import BAD, EITHER, NONE, OK, Facts, Row, When, not_after, on, verdict_if, when, worst

EARLIEST = date(1900, 1, 1)
DECIDED = ("Đã quyết định", "Đang luân chuyển", "Đã kết thúc")
# Letters that these encodings show in place of Vietnamese ones, and that no Vietnamese word has.
TCVN3 = set("µ¸¶·¹¨»¾¼½Æ©ÇËÐÎÏÑªÖ×ØÜÞßä«åæç¬ëîïñ\u00adøö÷ûüþ§®")


def dl01(facts: Facts, cadre: str) -> frozenset[str]:
    """Dates of the cadre's own records."""
    row = facts.cadres[cadre]
    cells = [row["Ngày sinh"], row["Ngày vào Đảng"], row["Ngày chính thức"]]
    cells += [tenure["Từ ngày"] for tenure in facts.tenures.get(cadre, [])]
    cells += [discipline["Ngày"] for discipline in facts.disciplines.get(cadre, [])]
    cells += [entry[day] for entry in facts.planning.get(cadre, []) for day in ("Ngày phê duyệt", "Ngày rà soát")]
    cells += [entry["Ngày"] for entry in facts.determinations_of.get(cadre, [])]
    years = [on(date(int(entry["Năm"]), 1, 1)) for entry in facts.evaluations.get(cadre, [])]
    return possible_and_past(facts, [*(when(cell) for cell in cells), *years]) if any(cells) or years else NONE


def dl01_of_rotation(facts: Facts, rotation: Row) -> frozenset[str]:
    """Dates of the rotation, its appraisal, its steps and its papers."""
    if rotation["Trạng thái"] == "Hủy":
        return NONE
    code = rotation["Mã luân chuyển"]
    cells = [rotation.get("Ngày thẩm định", "")]
    cells += [row["Ngày"] for row in (*facts.steps.get(code, []), *facts.papers.get(code, []))]
    if rotation["Trạng thái"] in DECIDED:
        cells.append(rotation["Ngày quyết định"])
    return possible_and_past(facts, [when(cell) for cell in cells]) if any(cells) else NONE


def possible_and_past(facts: Facts, moments: Iterable[When | None]) -> frozenset[str]:
    return worst([OK, *(possible_and_past_one(facts, moment) for moment in moments if moment is not None)])


def possible_and_past_one(facts: Facts, moment: When) -> frozenset[str]:
    return BAD if moment.last < EARLIEST else verdict_if(not_after(moment, on(facts.as_of)))


# ---------------------------------------------------------------------------------------------------------------- DL07


def dl07(facts: Facts, cadre: str) -> frozenset[str]:
    """Nobody else has the same name and date of birth, or where that is missing the same name and hometown."""
    row = facts.cadres[cadre]
    others = namesakes(facts)[folded(row["Họ và tên"])]
    return worst([OK, *(unlike(row, other) for other in others if other["Mã cán bộ"] != cadre)])


def namesakes(facts: Facts) -> dict[str, list[Row]]:
    if not facts.by_name:
        for row in facts.cadres.values():
            facts.by_name.setdefault(folded(row["Họ và tên"]), []).append(row)
    return facts.by_name


def unlike(one: Row, other: Row) -> frozenset[str]:
    first, second = when(one["Ngày sinh"]), when(other["Ngày sinh"])
    if first is not None and first == second:
        return BAD
    if first is not None and second is not None and (first.last < second.first or second.last < first.first):
        return OK
    places = one["Mã địa bàn quê quán"], other["Mã địa bàn quê quán"]
    words = folded(one["Quê quán"]), folded(other["Quê quán"])
    recorded = [pair for pair in (places, words) if all(pair)]
    if not recorded:
        return EITHER
    return BAD if any(a == b for a, b in recorded) else OK


def folded(text: str) -> str:
    """Small letters without marks, đ as d, single blanks."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in letters if not unicodedata.category(c).startswith("M")).split())


# ---------------------------------------------------------------------------------------------------------- DL08, DL10


def dl08(facts: Facts, cadre: str) -> frozenset[str]:
    """Places, units and titles that are named exist."""
    tenures, planning = facts.tenures.get(cadre, []), facts.planning.get(cadre, [])
    places = [facts.cadres[cadre]["Mã địa bàn quê quán"]]
    places += [row["Mã địa bàn"] for row in facts.determinations_of.get(cadre, [])]
    units = [row["Mã đơn vị"] for row in (*tenures, *planning)]
    titles = [row["Mã chức danh"] for row in (*tenures, *planning)]
    if not any((*places, *units, *titles)):
        return NONE
    return verdict_if(frozenset({known(facts, places, units, titles)}))


def dl08_of_rotation(facts: Facts, rotation: Row) -> frozenset[str]:
    if rotation["Trạng thái"] == "Hủy":
        return NONE
    units = [rotation["Mã đơn vị đi"], rotation["Mã đơn vị đến"]]
    titles = [rotation["Mã chức danh đi"], rotation["Mã chức danh đến"]]
    return verdict_if(frozenset({known(facts, [], units, titles)}))


def known(facts: Facts, places: list[str], units: list[str], titles: list[str]) -> bool:
    return (
        facts.places.keys() >= set(filter(None, places))
        and facts.units.keys() >= set(filter(None, units))
        and facts.titles.keys() >= set(filter(None, titles))
    )


SHORT = ("Họ và tên", "Dân tộc", "Tôn giáo", "Quê quán", "Nơi sinh", "Nơi ở hiện nay")
LONG = ("Trình độ chuyên môn", "Lý luận chính trị", "Quản lý nhà nước", "Ngoại ngữ", "Tin học", "Ghi chú")


def dl10(facts: Facts, cadre: str) -> frozenset[str]:
    """No letters of an old encoding in the cadre's texts."""
    row = facts.cadres[cadre]
    bad = any(damaged(row[column]) >= 1 for column in SHORT) or any(damaged(row[column]) >= 2 for column in LONG)
    bad = bad or any(damaged(entry["Hình thức"]) >= 1 for entry in facts.disciplines.get(cadre, []))
    return BAD if bad else OK


def dl10_of_rotation(_facts: Facts, rotation: Row) -> frozenset[str]:
    if rotation["Trạng thái"] == "Hủy":
        return NONE
    return BAD if any(damaged(rotation[column]) >= 2 for column in ("Ý kiến thẩm định", "Ghi chú")) else OK


def damaged(text: str) -> int:
    """How many words show letters that only an old encoding puts there."""
    return sum(1 for word in re.split(r"[\s,;.]+", text) if is_damaged(word))


def is_damaged(word: str) -> bool:
    has_capital = any(small.islower() and not big.isascii() and big.isupper() for small, big in pairwise(word))
    return has_capital or any(letter in TCVN3 for letter in word) or is_vni(word)


def is_vni(word: str) -> bool:
    """A vowel with a mark of VNI behind it: pairs of letters that Vietnamese does not have."""
    return re.search(r"[aeouyôö][ùøûïõ]|a[âáàåãäêéèúüë]|e[âáàåãä]|o[âåä]", word.casefold()) is not None
