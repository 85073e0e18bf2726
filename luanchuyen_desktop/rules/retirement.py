"""The day of retirement: by the recorded date, else from birth date and sex and the ages of the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from luanchuyen_desktop.domain.dates import PartialDate, add_months, end_of_month
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vocabulary import Sex


@dataclass(frozen=True, eq=False)
class RetirementAges:
    """Ages in months by year and sex. Years before the first row have its age, years after the last row the last.

    ``title``, ``source``, ``confidence``: the document that gives them, where it was read, how sure they are.
    """

    months: Mapping[Sex, Mapping[int, int]]
    citation: str
    title: str = ""
    source: str = ""
    confidence: str = "M"

    def age(self, sex: Sex, year: int) -> int:
        """The retirement age in months that counts in a year."""
        table = self.months[sex]
        return table[min(max(year, min(table)), max(table))]

    def changed(self, months: Mapping[Sex, Mapping[int, int]], citation: str) -> RetirementAges:
        """The same with other ages in these years; a year between that nobody gives has the age of the one before."""
        found = {sex: {**of_years, **months.get(sex, {})} for sex, of_years in self.months.items()}
        for of_years in found.values():
            for year in range(min(of_years) + 1, max(of_years)):
                of_years.setdefault(year, of_years[year - 1])
        return replace(self, months=found, citation=f"{self.citation}; {citation}")

    def retires_on(self, birth: date, sex: Sex) -> date:
        """The last day of the month in which the age of that year is reached, in the first year where it is."""
        return _retires_on(self, birth, sex)

    def interval(self, birth: PartialDate, sex: Sex) -> tuple[date, date]:
        """The earliest and the latest day of retirement over all the days that the birth date may be."""
        first, last = birth.bounds
        return self.retires_on(first, sex), self.retires_on(last, sex)


def retirement_days(cadre: Cadre, ages: RetirementAges) -> tuple[date, date] | None:
    """Earliest and latest day of retirement, by record or by age; ``None`` where birth date or sex is missing."""
    if cadre.retirement is not None:
        return cadre.retirement.bounds
    if cadre.birth is None or cadre.sex is None:
        return None
    return ages.interval(cadre.birth, cadre.sex)


@lru_cache(maxsize=65536)
def _retires_on(ages: RetirementAges, birth: date, sex: Sex) -> date:
    year = birth.year + min(ages.months[sex].values()) // 12  # nobody retires in a year before
    while True:
        reached = add_months(birth, ages.age(sex, year))
        if reached.year <= year:
            return end_of_month(reached)
        year += 1
