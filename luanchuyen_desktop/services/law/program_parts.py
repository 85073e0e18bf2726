"""The checks on the data and the ages of retirement as rule sets among the others: always on, no regulation's own.

They can be looked at and their settings changed like those of a regulation, but neither switched nor carried out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.law import RuleData, RuleSet, Terms
from luanchuyen_desktop.rules.limits import Limits
from luanchuyen_desktop.rules.retirement import RetirementAges

DATA: Final = "DU-LIEU"
AGES: Final = "TUOI-NGHI-HUU"
PARTS: Final = frozenset({DATA, AGES})
AGE_RULE: Final = "NGHI-HUU"
"""Stands in the place of a rule where a setting is an age of retirement."""
AGE_NAME: Final = "Tuổi nghỉ hưu"
_SEXES: Final[Mapping[str, Sex]] = {"men": Sex.MALE, "women": Sex.FEMALE}
_WORDS: Final[Mapping[Sex, str]] = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}


def program_parts(data: RuleData) -> tuple[RuleSet, ...]:
    """Both, as they are in ``data``."""
    return _checks(data), _ages(data.retirement_ages)


def _checks(data: RuleData) -> RuleSet:
    title = "Kiểm tra dữ liệu hồ sơ: các yêu cầu của chương trình"
    return RuleSet(DATA, title, title, date.min, None, "Chương trình", "D", data.data_rules, None, "")


def _ages(ages: RetirementAges) -> RuleSet:
    numbers = {
        age_limit(sex, year): months for sex in _WORDS for year, months in sorted(ages.months.get(sex, {}).items())
    }
    terms = Terms(AGE_RULE, ages.citation, Severity.INFO, ages.confidence, Limits(numbers))
    return RuleSet(
        AGES, ages.citation, ages.title, date.min, None, ages.source, ages.confidence, {AGE_RULE: terms}, None, ""
    )


def age_limit(sex: Sex, year: int) -> str:
    """The name of the setting: ``men_2027_months``."""
    key = next(key for key, one in _SEXES.items() if one is sex)
    return f"{key}_{year}_months"


def age_of_limit(limit: str) -> tuple[Sex, int] | None:
    """Sex and year that such a setting is of; ``None`` for any other name."""
    key, _, rest = limit.partition("_")
    year, _, unit = rest.partition("_")
    if key not in _SEXES or unit != "months" or not (year.isascii() and year.isdecimal() and len(year) == 4):
        return None
    return _SEXES[key], int(year)


def age_label(limit: str) -> str:
    """``Nam, năm 2027``; the name itself where it is none of an age."""
    found = age_of_limit(limit)
    return f"{_WORDS[found[0]]}, năm {found[1]}" if found else limit


def age_row(limit: str, months: int) -> str:
    """The age in the words of a rule file: ``men = { years = 61, months = 9 }``; with its year before it."""
    found = age_of_limit(limit)
    if found is None:
        raise ValueError(limit)
    key = limit.partition("_")[0]
    years, rest = divmod(months, 12)
    return f"year = {found[1]}\n{key} = {{ years = {years}, months = {rest} }}"
