"""LC10 Kỷ luật: none in effect on the date of the act; for a higher post the waiting time after it is over as well.

The waiting times are those of an overlay: before it is in force, only discipline in effect counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate, add_months, month_span
from luanchuyen_desktop.domain.records import Discipline
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, coarse, ref, satisfied, undetermined
from luanchuyen_desktop.rules.ranks import HIGHER, Promotion, promotion
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, all_of, at_least, negation, not_after, shifted

LASTING = "lasting_months"
# The form of the discipline, as it begins in plain letters, and the limit that says how long to wait after it.
WAITING = {
    "khien trach": "wait_months_reprimand",
    "canh cao": "wait_months_warning",
    "cach": "wait_months_removal",
}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Bar:
    """What one record stands in the way of.

    ``lasting``: months that it lasts where its end is not recorded; ``needed``: months to wait for a higher post,
    ``None`` where there is nothing to wait for; ``limit``: the name of the limit that says so.
    """

    record: Discipline
    in_effect: Truth
    within_wait: Truth
    limit: str | None
    needed: int | None
    lapses: PartialDate | None
    lasting: int


def check(case: RotationCase, limits: Limits) -> Outcome:
    """The gravest record gives the sentence: in effect, still to wait, then what is not certain."""
    records = case.dossier.disciplines
    if not records:
        return satisfied("none", {"act": case.act.iso(), "records": len(records)})
    bars = [_bar(record, case.act, limits) for record in records]
    may_bar = any(bar.in_effect is not False or bar.within_wait is not False for bar in bars)
    higher = promotion(case) if may_bar else None
    outcome = _certain(case, bars, higher) or _uncertain(case, bars, higher)
    if outcome is not None:
        return outcome
    return satisfied("over", {"act": case.act.iso(), "records": len(bars)})


def _bar(record: Discipline, act: PartialDate, limits: Limits) -> _Bar:
    begun, span = not_after(record.date, act), month_span(record.date, act)
    if record.expires is not None:
        parts = [begun, not_after(act, record.expires), not_after(record.date, record.expires)]
        lapses: PartialDate | None = record.expires
    else:
        parts = [begun, negation(at_least(span, limits[LASTING]))]
        lapses = shifted(record.date, limits[LASTING])
    name = next((name for form, name in WAITING.items() if fold(record.form).startswith(form)), None)
    needed = limits.get(name) if name else None
    within = all_of([begun, negation(at_least(span, needed))]) if needed is not None else False
    return _Bar(record, all_of(parts), within, name, needed, lapses, limits[LASTING])


def _certain(case: RotationCase, bars: list[_Bar], higher: Promotion | None) -> Outcome | None:
    rises = higher is not None and higher.truth is True
    barring = [bar for bar in bars if bar.in_effect or (rises and bar.within_wait)]
    if not barring:
        return None
    bar = next((bar for bar in barring if bar.in_effect), barring[0])
    fields = [ref(bar.record, "expires" if bar.in_effect else "date"), ref(case.rotation, "decided")]
    facts, words = _facts(case, bar, rises=rises), _words(case, bar)
    reason = ("in_effect" if bar.record.expires else "in_effect_by_default") if bar.in_effect else "waiting"
    outcome = breached(reason, facts, words, fields=fields, clears_on=_clears_on(case, barring, rises=rises))
    return outcome._replace(graver=rises, cites=None if bar.in_effect else bar.limit)


def _uncertain(case: RotationCase, bars: list[_Bar], higher: Promotion | None) -> Outcome | None:
    rises = higher.truth if higher else False
    unsure = [bar for bar in bars if bar.in_effect is None or all_of([rises, bar.within_wait]) is None]
    if higher is None or not unsure:
        return None
    bar = next((bar for bar in unsure if bar.in_effect is None), unsure[0])
    dates = [need for one in unsure if one.in_effect is None or one.within_wait is None for need in _needs(case, one)]
    ranks = higher.needs if rises is None and any(one.within_wait is not False for one in unsure) else ()
    in_wait = "unsure_wait" if bar.within_wait is None else "unsure_rank"
    reason = "unsure_effect" if bar.in_effect is None else in_wait
    facts = _facts(case, bar, rises=rises is True)
    outcome = undetermined(reason, facts, _words(case, bar), needs=[*dates, *ranks], half_known=True)
    return outcome._replace(graver=rises is not False, cites=None if bar.in_effect is None else bar.limit)


def _needs(case: RotationCase, bar: _Bar) -> list[Need]:
    needs = [*coarse("discipline_date", bar.record, "date")]
    if bar.record.expires is not None:
        needs += coarse("discipline_expires", bar.record, "expires")
    if case.rotation.decided is not None:
        needs += coarse("decided", case.rotation, "decided")
    return needs


def _facts(case: RotationCase, bar: _Bar, *, rises: bool) -> dict[str, JsonValue]:
    record, span = bar.record, month_span(bar.record.date, case.act)
    until = shifted(record.date, bar.needed) if bar.needed is not None else None
    return {
        "act": case.act.iso(),
        "form": record.form,
        "discipline_date": record.date.iso(),
        "discipline_expires": bar.lapses.iso() if bar.lapses else None,
        "direction": HIGHER if rises else None,
        "needed": bar.needed if rises else None,
        "months_min": max(span.min, 0),
        "months_max": max(span.max, 0),
        "reached_on": until.iso() if until and rises else None,
    }


def _words(case: RotationCase, bar: _Bar) -> dict[str, JsonValue]:
    span = month_span(bar.record.date, case.act)
    return {
        "title_to": case.rotation.to_title,
        "wait": bar.needed,
        "lasting": bar.lasting,
        "served": [max(span.min, 0), max(span.max, 0)],
        "lapses": bar.lapses.iso() if bar.lapses else bar.record.date.iso(),
    }


def _clears_on(case: RotationCase, barring: list[_Bar], *, rises: bool) -> date | None:
    """While no decision fixes the date of the act: the day on which the last of the bars is gone."""
    if case.rotation.decided is not None:
        return None
    days: list[date] = []
    for bar in barring:
        record = bar.record
        if bar.in_effect:
            if bar.lapses is None or not bar.lapses.is_exact:
                return None
            days.append(bar.lapses.latest + _DAY if record.expires else bar.lapses.latest)
        if rises and bar.within_wait and bar.needed is not None:
            if not record.date.is_exact:
                return None
            days.append(add_months(record.date.latest, bar.needed))
    return max(days)


RULE = Rule("LC10", check, limits=frozenset({LASTING}), optional=frozenset(WAITING.values()))
