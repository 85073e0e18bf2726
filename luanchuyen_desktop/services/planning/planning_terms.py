"""The figures by which planning is looked at: majority of a vote, years and grades of evaluation. Data, not code."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from luanchuyen_desktop.domain.vocabulary import Grade
from luanchuyen_desktop.errors import UserError

FILE = "planning.toml"


@dataclass(frozen=True, slots=True)
class PlanningTerms:
    """``majority_percent``: more than this must be for; ``evaluation_years``: finished years that are looked at.

    ``citation``: where the majority is laid down.
    """

    majority_percent: int
    citation: str
    evaluation_years: int
    good_grades: frozenset[Grade]


def load_terms(resources: Path) -> PlanningTerms:
    """From ``resources/planning.toml``. ``UserError`` that names the file where it cannot be used."""
    path = resources / FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        vote, source = data["vote"], data["source"]
        return PlanningTerms(
            majority_percent=int(vote["majority_percent"]),
            citation=str(vote["citation"]),
            evaluation_years=int(source["evaluation_years"]),
            good_grades=frozenset(map(Grade, source["good_grades"])),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(f"Không đọc được số liệu quy hoạch trong {path.name}.", "Cài lại chương trình.") from error
