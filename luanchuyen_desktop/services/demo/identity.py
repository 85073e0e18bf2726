"""Who the cadre of a career is: hometown, Party membership, education."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.services.demo import dates, people
from luanchuyen_desktop.services.demo.careers import Career
from luanchuyen_desktop.services.demo.drafts import Draft, seats_to_be_non_local
from luanchuyen_desktop.services.demo.places import REFORM, Geography, Locality
from luanchuyen_desktop.services.demo.roles import Role
from luanchuyen_desktop.services.demo.seats import Seat


@dataclass(frozen=True, slots=True)
class _Home:
    """Quê quán: its text, the code of the place, and the birthplace where it is another."""

    text: str
    place: str


class Registrar:
    """Makes the identity that goes with a career."""

    def __init__(self, rng: Random, geography: Geography, populace: people.Populace, as_of: date) -> None:
        self._rng = rng
        self._geography = geography
        self._populace = populace
        self._as_of = as_of
        self._others = people.Weighted({number: other.weight for number, other in enumerate(geography.others)})

    def cadre(self, code: str, role: Role, career: Career) -> Cadre:
        """Everything but the hometown."""
        rng, rank = self._rng, min(stint.seat.rank or 90 for stint in career.stints)
        identity = self._populace.draw(rng, role.sex)
        joined = self._joined(role.birth, career.stints[0].start, rank)
        age = self._as_of.year - role.birth.year
        return Cadre(
            code,
            identity.name,
            self._birth(role.birth),
            identity.sex,
            identity.ethnicity,
            identity.religion,
            party_joined=self._party_date(joined),
            party_official=self._party_date(add_months(joined, 12)) if joined else None,
            education=people.education(rng, rank, age),
            political_theory=people.political_theory(rng, rank),
            state_management=people.state_management(rank),
            languages=people.languages(rng, identity.ethnicity),
            it_skills=people.it_skills(rng),
            retirement=dates.exact(role.until) if role.until else None,
        )

    def settle(self, draft: Draft) -> None:
        """Give the cadre a hometown that lets him or her hold the posts meant for people from elsewhere."""
        barred = seats_to_be_non_local(draft)
        home = self._home(draft, barred)
        born = home.text if self._rng.random() < 0.8 else self._elsewhere().text
        draft.cadre = replace(
            draft.cadre,
            hometown=home.text,
            hometown_place=home.place,
            birthplace=born,
            residence=self._residence(draft),
        )

    def _home(self, draft: Draft, barred: Sequence[Seat]) -> _Home:
        geography, rng = self._geography, self._rng
        needs_other_province = any(seat.place == geography.code and seat.is_non_local for seat in barred)
        if needs_other_province or (draft.cadre.ethnicity in {"Kinh", "Tày", "Nùng", "Mông"} and rng.random() < 0.3):
            return self._elsewhere()
        places = {seat.place for seat in barred}
        districts = {draft.career.home} | ({rng.randrange(len(geography.districts))} if rng.random() < 0.4 else set())
        for district in sorted(districts) + rng.sample(range(len(geography.districts)), 3):
            found = self._commune(district, places, modern=not barred and rng.random() < 0.2)
            if found is not None:
                return found
        return self._elsewhere()

    def _commune(self, district: int, barred: set[str | None], *, modern: bool) -> _Home | None:
        """A commune of the district, by its old or its present name, that has nothing to do with the barred places."""
        geography, rng = self._geography, self._rng
        if geography.districts[district].code in barred:
            return None
        commune = rng.choice(geography.old_by_district[district])
        if barred & {commune.code, *commune.successors}:
            return None
        if modern:
            new = rng.choice(geography.new_by_district[district])
            return _Home(f"{new.full_name}, {geography.name}", new.code)
        return _Home(f"{commune.full_name}, {self._district(commune)}, {geography.name}", commune.code)

    def _district(self, commune: Locality) -> str:
        return self._geography.districts[commune.district].full_name

    def _elsewhere(self) -> _Home:
        other = self._geography.others[self._others.draw(self._rng)]
        return _Home(f"{self._rng.choice(other.districts)}, {other.name}", other.code)

    def _residence(self, draft: Draft) -> str:
        geography, seat = self._geography, draft.career.stints[-1].seat
        if seat.district < 0 or draft.role.until:
            nearby: Sequence[Locality] = geography.new_by_district[0]
        else:
            nearby = geography.new_by_district[seat.district]
        return f"{self._rng.choice(nearby).full_name}, {geography.name}"

    def _birth(self, birth: date) -> PartialDate:
        """Exact, but for a few older people of whom the month or the year is recorded."""
        if birth.year < 1980:
            chance = self._rng.random()
            if chance < 0.01:
                return PartialDate(birth.year)
            if chance < 0.04:
                return dates.month(birth)
        return dates.exact(birth)

    def _joined(self, birth: date, begun: date, rank: int) -> date | None:
        """Every leader is a member; of the staff three in four."""
        rng = self._rng
        if rank > 70 and rng.random() < 0.25:
            return None
        months = rng.randint(8, 110) if rank > 30 else rng.randint(0, 48)
        day = max(add_months(begun, months), add_months(birth, 20 * 12))
        latest = add_months(self._as_of, -14)
        anniversary = (day.replace(day=19, month=5), day.replace(day=3, month=2), day.replace(day=2, month=9))
        day = rng.choice(anniversary) if rng.random() < 0.4 else day.replace(day=rng.randint(1, 28))
        if rank <= 70:
            day = min(day, latest)
        day = max(day, add_months(birth, 19 * 12))
        return day if day <= latest else None

    def _party_date(self, day: date | None) -> PartialDate | None:
        if day is None:
            return None
        return dates.month(day) if day.year < REFORM.year - 30 and day.month % 3 == 0 else dates.exact(day)
