"""LC06 Không là người địa phương: by a recorded determination, else by hometown against the destination's locality."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import LocalityDetermination
from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, not_applicable, ref, satisfied, undetermined
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.succession import Map, maps_during
from luanchuyen_desktop.rules.three_valued import bounds

BY_DETERMINATION, BY_HOMETOWN = "xac_dinh", "que_quan"


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """Only for a title or a purpose that asks for someone from elsewhere."""
    rotation, cadre = case.rotation, case.dossier.cadre
    title = case.catalogue.titles.get(rotation.to_title)
    if rotation.purpose is not Purpose.NON_LOCAL and not (title and title.is_non_local):
        return not_applicable("not_required", {"title_to": rotation.to_title})
    unit = case.catalogue.units.get(rotation.to_unit)
    locality = unit.place if unit and unit.place in case.catalogue.places else None
    facts: dict[str, JsonValue] = {"locality": locality, "hometown_place": cadre.hometown_place, "basis": None}
    words: dict[str, JsonValue] = {"unit_to": rotation.to_unit, "act": case.act.iso()}
    if locality is None:
        need = Need("destination_place", ref(unit, "place") if unit else ref(rotation, "to_unit"))
        return undetermined("no_locality", facts, words, needs=[need])
    maps = maps_during(case.catalogue.places, case.act)
    recorded = _determinations(case, maps[0], locality)
    if any(_determinations(case, later, locality) != recorded for later in maps[1:]):
        return _boundary_coarse(case, facts, words)
    if recorded:
        return _by_determination(recorded, facts, words)
    return _by_hometown(case, maps, locality, facts, words)


def _determinations(case: RotationCase, province: Map, locality: str) -> list[LocalityDetermination]:
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
        last = bounds(entry.date)[1]
        return any(other.date is not None and bounds(other.date)[0] > last for other in recorded)

    return [entry for entry in recorded if not superseded(entry)]


def _by_hometown(
    case: RotationCase, maps: list[Map], locality: str, facts: dict[str, JsonValue], words: dict[str, JsonValue]
) -> Outcome:
    cadre = case.dossier.cadre
    where = ref(cadre, "hometown_place")
    if cadre.hometown_place is None or cadre.hometown_place not in case.catalogue.places:
        return undetermined("no_hometown", facts, words, needs=[Need("hometown_place", where)])
    facts = facts | {"basis": BY_HOMETOWN}
    answers = {each.inside(cadre.hometown_place, locality) for each in maps}
    if len(answers) > 1:
        return _boundary_coarse(case, facts, words)
    inside = answers.pop()
    if inside is None:
        return undetermined("hometown_coarse", facts, words, needs=[Need("hometown_place", where)], half_known=True)
    if inside:
        return breached("hometown_inside", facts, words, fields=[ref(case.rotation, "to_unit"), where])
    return satisfied("hometown_outside", facts, words)


def _boundary_coarse(case: RotationCase, facts: dict[str, JsonValue], words: dict[str, JsonValue]) -> Outcome:
    """The boundaries changed within the time that the date of the act may be."""
    need = Need("decided", ref(case.rotation, "decided"))
    return undetermined("boundary_coarse", facts, words, needs=[need], half_known=True)


RULE = Rule("LC06", check)
