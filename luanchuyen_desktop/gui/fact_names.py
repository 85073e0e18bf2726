"""The figures of a finding with their names, for the detail pane; those without a name are in the sentence already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.rules.finding import JsonValue

_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")


def figures(facts: Mapping[str, JsonValue]) -> Iterator[str]:
    """``Số tháng ít nhất: 27``, in the order of the facts; dates as staff write them."""
    names = _names()
    for key, value in facts.items():
        if key in names and isinstance(value, str | int) and value != "":
            yield f"{names[key]}: {_shown(value)}"


def _shown(value: str | int) -> str:
    if isinstance(value, bool):
        yes, no = QCoreApplication.translate("Fact", "yes"), QCoreApplication.translate("Fact", "no")
        return yes if value else no
    text = str(value)
    return "/".join(reversed(text.split("-"))) if "-" in text and _ISO.fullmatch(text) else text


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
    }
