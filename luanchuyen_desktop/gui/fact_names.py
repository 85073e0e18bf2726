"""The figures of a finding with their names, for the detail pane: codes as names, dates as staff write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.gui.catalogue_entries import place_name, title_name, unit_name
from luanchuyen_desktop.rules.finding import JsonValue

_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")
_MONTHS = re.compile(r"(.*_)?months(_min|_max)?|needed|limit|planned_months")
_PAIRS = (("_min", "_max"), ("_earliest", "_latest"))
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Behind:
    """Where the names behind codes are found."""

    catalogue: Catalogue
    rule_title: Callable[[str], str]

    def name(self, key: str, code: str) -> str:
        """The name of the unit, title, place or rule that a fact of this key names; else the text itself."""
        kind = key.rsplit("_", 1)[-1]
        if kind == "unit" or key == "joined":
            return unit_name(self.catalogue, code)
        if kind == "title":
            return title_name(self.catalogue, code)
        if kind in {"place", "locality"}:
            return place_name(self.catalogue, code)
        if kind == "rule":
            return f"{code} · {title}" if (title := self.rule_title(code)) else code
        return _words().get((key, code), code)


def figures(facts: Mapping[str, JsonValue], behind: Behind) -> Iterator[str]:
    """``Số tháng ít nhất: 27 (2 năm 3 tháng)``, in the order of the facts. Bounds that are equal are told once."""
    names = _names()
    told = dict(_once(facts))
    for key, value in told.items():
        if text := _shown(key, value, behind):
            yield f"{names.get(key, key)}: {text}"


def _once(facts: Mapping[str, JsonValue]) -> Iterator[tuple[str, JsonValue]]:
    """The facts; of two bounds that are equal only one, under the name of what they bound."""
    for key, value in facts.items():
        for least, most in _PAIRS:
            base = key.removesuffix(least).removesuffix(most)
            if base == key or facts.get(f"{base}{least}") != facts.get(f"{base}{most}"):
                continue
            if isinstance(facts.get(base), Sequence) and not isinstance(facts[base], str):
                continue  # the name stands for a list of them already
            if key.endswith(least) and facts.get(base) != value:
                yield base, value
            break
        else:
            yield key, value


def _shown(key: str, value: JsonValue, behind: Behind) -> str:
    """What is read beside the name; blank for what is not known."""
    translate = QCoreApplication.translate
    if value is None:
        return ""
    if isinstance(value, bool):
        return translate("Fact", "yes") if value else translate("Fact", "no")
    if isinstance(value, int):
        return _months(value) if _MONTHS.fullmatch(key) and value >= _YEAR else str(value)
    if isinstance(value, str):
        is_date = "-" in value and _ISO.fullmatch(value) is not None
        return "/".join(reversed(value.split("-"))) if is_date else behind.name(key, value)
    parts = value if isinstance(value, Sequence) else value.values()
    return "; ".join(text for part in parts if (text := _shown(key, part, behind)))


def _months(count: int) -> str:
    """``27 (2 năm 3 tháng)``."""
    translate = QCoreApplication.translate
    years, rest = divmod(count, _YEAR)
    text = translate("Fact", "%1 years %2 months") if rest else translate("Fact", "%1 years")
    return f"{count} ({text.replace('%1', str(years)).replace('%2', str(rest))})"


def _words() -> dict[tuple[str, str], str]:
    """Facts that are one of a few words of the rules."""
    translate = QCoreApplication.translate
    return {
        ("direction", "xuong"): translate("Fact", "from a higher level to a lower one"),
        ("direction", "len"): translate("Fact", "from a lower level to a higher one"),
        ("direction", "dia_phuong"): translate("Fact", "to another locality of the same level"),
        ("direction", "ngang_cap"): translate("Fact", "between agencies of the same level"),
        ("direction", "ngang"): translate("Fact", "equivalent"),
        ("direction", "cao_hon"): translate("Fact", "higher"),
        ("direction", "thap_hon"): translate("Fact", "lower"),
        ("basis", "ghi_nhan"): translate("Fact", "as recorded"),
        ("basis", "tinh_tuoi"): translate("Fact", "reckoned from the age"),
        ("basis", "que_quan"): translate("Fact", "by the hometown"),
        ("basis", "xac_dinh"): translate("Fact", "by a recorded determination"),
        ("basis", "thoi_gian_cong_tac"): translate("Fact", "by the years of work there"),
    }


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "act": translate("Fact", "day of the act"),
        "as_of": translate("Fact", "judged by the day"),
        "level_from": translate("Fact", "level of the unit left"),
        "level_to": translate("Fact", "level of the destination"),
        "rank_from": translate("Fact", "rank of the present post"),
        "rank_to": translate("Fact", "rank of the post at the destination"),
        "planned_months": translate("Fact", "months planned"),
        "needed": translate("Fact", "months needed"),
        "limit": translate("Fact", "limit in months"),
        "months_min": translate("Fact", "months, at least"),
        "months_max": translate("Fact", "months, at most"),
        "reached_on": translate("Fact", "reached on"),
        "planned_end": translate("Fact", "planned end"),
        "start": translate("Fact", "start"),
        "ended": translate("Fact", "end"),
        "birth": translate("Fact", "date of birth"),
        "retirement": translate("Fact", "retires on"),
        "retirement_earliest": translate("Fact", "retires at the earliest on"),
        "retirement_latest": translate("Fact", "retires at the latest on"),
        "running_rotation": translate("Fact", "rotation under way"),
        "running_start": translate("Fact", "start of the rotation under way"),
        "running_months_min": translate("Fact", "months of the rotation under way, at least"),
        "running_months_max": translate("Fact", "months of the rotation under way, at most"),
        "approved": translate("Fact", "planning approved on"),
        "removed": translate("Fact", "taken off the planning on"),
        "term": translate("Fact", "term"),
        "determined_on": translate("Fact", "determined on"),
        "end_decision_no": translate("Fact", "number of the decision at the end"),
        "day": translate("Fact", "day that counts"),
        "form": translate("Fact", "form of discipline"),
        "discipline_date": translate("Fact", "disciplined on"),
        "discipline_expires": translate("Fact", "discipline in effect until"),
        "planned_end_earliest": translate("Fact", "planned end, at the earliest"),
        "planned_end_latest": translate("Fact", "planned end, at the latest"),
        "years_finished": translate("Fact", "finished years"),
        "years_lacking": translate("Fact", "years without an evaluation"),
        "unit_valid_from": translate("Fact", "unit exists since"),
        "unit_valid_to": translate("Fact", "unit existed until"),
        "reviewed": translate("Fact", "planning reviewed on"),
        "party_joined": translate("Fact", "joined the Party on"),
        "party_official": translate("Fact", "full member since"),
        "lost": translate("Fact", "codes not in the catalogue"),
        "quota": translate("Fact", "places in the post"),
        "holders_min": translate("Fact", "people in the post with this cadre, at least"),
        "holders_max": translate("Fact", "people in the post with this cadre, at most"),
        "rule": translate("Fact", "rule"),
        "document_no": translate("Fact", "document"),
        "valid_from": translate("Fact", "valid from"),
        "valid_to": translate("Fact", "valid until"),
        "joined": translate("Fact", "service in these units counts too"),
        "standards": translate("Fact", "standards of the title"),
        "standard": translate("Fact", "standard"),
        "level_needed": translate("Fact", "least level"),
        "recorded": translate("Fact", "recorded as"),
        "steps_needed": translate("Fact", "steps that need a date"),
        "steps_lacking": translate("Fact", "steps without a date"),
        "appraised": translate("Fact", "appraised on"),
        "appraisal_result": translate("Fact", "conclusion of the appraisal"),
        "appraisal_no": translate("Fact", "document of the appraisal"),
        "items_needed": translate("Fact", "papers asked for"),
        "items_lacking": translate("Fact", "papers missing"),
        "items_expired": translate("Fact", "papers too old"),
        "items_unsure": translate("Fact", "papers of unclear date"),
        "basis": translate("Fact", "told from"),
        "codes": translate("Fact", "codes looked at"),
        "date": translate("Fact", "date"),
        "dates": translate("Fact", "dates looked at"),
        "direction": translate("Fact", "direction"),
        "entries": translate("Fact", "planning entries"),
        "gaps": translate("Fact", "gaps"),
        "hometown_place": translate("Fact", "hometown"),
        "level": translate("Fact", "level"),
        "locality": translate("Fact", "locality"),
        "months": translate("Fact", "months"),
        "move_start": translate("Fact", "took up the new post on"),
        "move_title": translate("Fact", "new post"),
        "move_unit": translate("Fact", "unit of the new post"),
        "overlaps": translate("Fact", "overlaps"),
        "pairs": translate("Fact", "pairs of dates looked at"),
        "party": translate("Fact", "joined the Party on"),
        "party_months": translate("Fact", "age in months when joining the Party"),
        "party_months_max": translate("Fact", "age in months when joining the Party, at most"),
        "party_months_min": translate("Fact", "age in months when joining the Party, at least"),
        "possible_overlaps": translate("Fact", "possible overlaps"),
        "post": translate("Fact", "took up the first post on"),
        "post_months": translate("Fact", "age in months in the first post"),
        "post_months_max": translate("Fact", "age in months in the first post, at most"),
        "post_months_min": translate("Fact", "age in months in the first post, at least"),
        "posts": translate("Fact", "posts looked at"),
        "records": translate("Fact", "disciplines recorded"),
        "running_months": translate("Fact", "months of the rotation under way"),
        "texts": translate("Fact", "texts looked at"),
        "title": translate("Fact", "title"),
        "unit": translate("Fact", "unit"),
        "unsure": translate("Fact", "cannot be told"),
        "waivers": translate("Fact", "exceptions granted"),
        "wrong": translate("Fact", "wrong"),
        "namesakes": translate("Fact", "records that look like the same person"),
        "possible_namesakes": translate("Fact", "records that may be the same person"),
        "holders": translate("Fact", "holders counted"),
        "possible_holders": translate("Fact", "may be holders too"),
        "leavers": translate("Fact", "leaving the post, not counted"),
        "unmet": translate("Fact", "standards not met"),
        "steps_backwards": translate("Fact", "steps that run backwards"),
        "steps_after": translate("Fact", "steps after the decision"),
    }
