"""Whether a cadre counts as local to a unit's place (LC06, LC19).

By a recorded determination, else by hometown, and by years of work there where a document counts them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import LocalityDetermination
from luanchuyen_desktop.rules.finding import FieldRef, JsonValue, Verdict
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, coarse, ref, satisfied, undetermined
from luanchuyen_desktop.rules.residence import LIMIT, Worked, worked_in
from luanchuyen_desktop.rules.rule import CadreCase
from luanchuyen_desktop.rules.succession import Map, maps_during

BY_DETERMINATION, BY_HOMETOWN, BY_YEARS = "xac_dinh", "que_quan", "thoi_gian_cong_tac"


@dataclass(frozen=True, slots=True)
class Asked:
    """A cadre in a post of a unit on a day. ``where``: the field that names the unit; ``when``: that of the day.

    ``words`` go into every sentence. ``enough``: months of work there that count as being local, if a document says
    so. ``moves``: the day goes on by itself, as there is no decision that fixes it.
    """

    case: CadreCase
    unit: str
    day: PartialDate
    where: FieldRef
    when: FieldRef
    words: dict[str, JsonValue]
    enough: int | None = None
    moves: bool = False


def judge_locality(asked: Asked) -> Outcome:
    """Breached when the cadre is local there, by presumption where only the hometown says so."""
    case, cadre = asked.case, asked.case.dossier.cadre
    unit = case.catalogue.units.get(asked.unit)
    locality = unit.place if unit and unit.place in case.catalogue.places else None
    facts: dict[str, JsonValue] = {"locality": locality, "hometown_place": cadre.hometown_place, "basis": None}
    if locality is None:
        need = Need("destination_place", ref(unit, "place") if unit else asked.where)
        return undetermined("no_locality", facts, asked.words, needs=[need])
    maps = maps_during(case.catalogue.places, asked.day)
    recorded = _determinations(case, maps[0], locality)
    if any(_determinations(case, later, locality) != recorded for later in maps[1:]):
        return _boundary_coarse(asked, facts)
    if recorded:
        return _by_determination(recorded, facts, asked.words)
    by_hometown = _by_hometown(asked, maps, locality, facts)
    if asked.enough is None or by_hometown.verdict is Verdict.BREACHED:
        return by_hometown
    return _by_years(asked, [worked_in(case, each, locality, asked.day) for each in maps], asked.enough, by_hometown)


def _determinations(case: CadreCase, province: Map, locality: str) -> list[LocalityDetermination]:
    """Those for the locality itself, and "local" for a place that has become it or a part of it.

    "Not local" to a part says nothing of the whole, so it is not carried over a merger.
    """
    targets = {locality, *province.present(locality)}
    return [
        entry
        for entry in case.dossier.determinations
        if entry.place == locality or (entry.is_local and province.present(entry.place) <= targets)
    ]


def _by_determination(
    recorded: list[LocalityDetermination], facts: dict[str, JsonValue], words: dict[str, JsonValue]
) -> Outcome:
    """The latest one decides; where the dates do not say which is the latest, they must agree."""
    facts = facts | {"basis": BY_DETERMINATION}
    latest = _latest(recorded)
    if len({entry.is_local for entry in latest}) > 1:
        needs = [Need("determination", ref(entry, "date")) for entry in latest]
        return undetermined("determinations_differ", facts, words, needs=needs, half_known=True)
    words = words | {"determined_on": latest[0].date.iso() if latest[0].date else None}
    if latest[0].is_local:
        reason = "determined_local" if latest[0].date else "determined_local_undated"
        return breached(reason, facts, words, fields=[ref(latest[0], "is_local")])
    return satisfied("determined_other", facts, words)


def _latest(recorded: list[LocalityDetermination]) -> list[LocalityDetermination]:
    """Those that no other one is certainly later than."""

    def superseded(entry: LocalityDetermination) -> bool:
        if entry.date is None:
            return False
        last = entry.date.bounds[1]
        return any(other.date is not None and other.date.bounds[0] > last for other in recorded)

    return [entry for entry in recorded if not superseded(entry)]


def _by_hometown(asked: Asked, maps: list[Map], locality: str, facts: dict[str, JsonValue]) -> Outcome:
    case, cadre, words = asked.case, asked.case.dossier.cadre, asked.words
    where = ref(cadre, "hometown_place")
    if cadre.hometown_place is None or cadre.hometown_place not in case.catalogue.places:
        return undetermined("no_hometown", facts, words, needs=[Need("hometown_place", where)])
    facts = facts | {"basis": BY_HOMETOWN}
    answers = {each.inside(cadre.hometown_place, locality) for each in maps}
    if len(answers) > 1:
        return _boundary_coarse(asked, facts)
    inside = answers.pop()
    if inside is None:
        return undetermined("hometown_coarse", facts, words, needs=[Need("hometown_place", where)], half_known=True)
    if inside:
        return breached("hometown_inside", facts, words, fields=[asked.where, where])
    return satisfied("hometown_outside", facts, words)


def _by_years(asked: Asked, worked: list[Worked], enough: int, otherwise: Outcome) -> Outcome:
    """What the years of work there make of a cadre whom the hometown does not make local."""
    least = min(each.least for each in worked)
    most = None if any(each.most is None for each in worked) else max(each.most or 0 for each in worked)
    facts = {**otherwise.facts, "basis": BY_YEARS, "months_min": least, "months_max": most, "needed": enough}
    words: dict[str, JsonValue] = {**asked.words, "worked": [least, most], "act": asked.day.iso()}
    posts = [post for each in worked for post in each.posts]
    if least >= enough:
        fields = [asked.where, *(ref(post.tenure, "start") for post in posts)]
        return breached("years_reached", facts, words, fields=fields)._replace(cites=LIMIT)
    if (most is None or most >= enough) and otherwise.verdict is Verdict.SATISFIED:
        needs = [need for post in posts for need in coarse("tenure_start", post.tenure, "start")]
        needs += [need for post in posts if post.tenure.end for need in coarse("tenure_end", post.tenure, "end")]
        needs += [] if asked.day.is_exact else [Need("decided", asked.when)]
        needs = needs or [Need("unit_places", ref(post.tenure, "unit")) for post in posts]
        return undetermined("years_unsure", facts, words, needs=needs, half_known=True)._replace(cites=LIMIT)
    reached: date | None = worked[0].reached_on(enough) if asked.moves and len(worked) == 1 else None
    return otherwise._replace(clears_on=reached) if otherwise.verdict is Verdict.SATISFIED else otherwise


def _boundary_coarse(asked: Asked, facts: dict[str, JsonValue]) -> Outcome:
    """The boundaries changed within the time that the day may be."""
    need = Need("decided", asked.when)
    return undetermined("boundary_coarse", facts, asked.words, needs=[need], half_known=True)
