"""LC90 and LC91: exceptions that have run out and are still needed, and those that are not needed any more.

Where the contract is silent: an exception without a first or a last day has none. The day that counts is that of the
act, for a cadre the as-of date. An exception has run out when its last day lies before that day; it is still needed
when its rule is breached and no other exception covers the day. It is not needed any more when its rule is kept or does
not apply; one that has run out asks for nothing.
"""

from __future__ import annotations

from tests.oracle.facts import (
    BAD,
    BREACHED,
    EITHER,
    NONE,
    NOT_APPLICABLE,
    OK,
    SATISFIED,
    UNDETERMINED,
    Facts,
    Row,
    When,
    not_after,
    on,
    when,
    worst,
)

KINDS = {"rotation": "Luân chuyển", "cadre": "Cán bộ"}
BY_NOBODY = {"LC01", "LC11", "LC13", "LC14", "LC15", "LC16", "LC17"}


def granted(facts: Facts, kind: str, code: str) -> list[Row]:
    return [
        row
        for row in facts.exceptions.get(code, [])
        if row["Loại đối tượng"] == KINDS[kind] and row["Trạng thái"] == "Đồng ý"
    ]


def covers(row: Row, day: When) -> frozenset[bool]:
    starts, ends = when(row["Hiệu lực từ"]), when(row["Hiệu lực đến"])
    begun = not_after(starts, day) if starts else frozenset({True})
    lasts = not_after(day, ends) if ends else frozenset({True})
    return frozenset(one and other for one in begun for other in lasts)


def has_run_out(row: Row, day: When) -> frozenset[bool]:
    ends = when(row["Hiệu lực đến"])
    return frozenset(not lasts for lasts in not_after(day, ends)) if ends else frozenset({False})


def lc90(facts: Facts, kind: str, code: str, day: When, verdicts: dict[str, str]) -> frozenset[str]:
    """``verdicts``: what the other rules say of this subject."""
    rows = [row for row in granted(facts, kind, code) if row["Mã quy tắc"] in verdicts]
    return worst(still_needed(row, rows, day, verdicts[row["Mã quy tắc"]]) for row in rows)


def still_needed(row: Row, rows: list[Row], day: When, verdict: str) -> frozenset[str]:
    if verdict in {SATISFIED, NOT_APPLICABLE}:
        return OK
    out = has_run_out(row, day)
    others = [covers(other, day) for other in rows if other is not row and other["Mã quy tắc"] == row["Mã quy tắc"]]
    if out == {False} or {True} in others:
        return OK
    sure = out == {True} and verdict == BREACHED and not any(True in answer for answer in others)
    return BAD if sure else EITHER


def lc91(facts: Facts, kind: str, code: str, verdicts: dict[str, str]) -> frozenset[str]:
    parts = [NONE]
    for row in granted(facts, kind, code):
        verdict = verdicts.get(row["Mã quy tắc"])
        if verdict is None:
            continue
        out = has_run_out(row, on(facts.as_of))
        needed = verdict == BREACHED
        if needed or out == {True}:
            parts.append(OK)
        else:
            parts.append(EITHER if verdict == UNDETERMINED or len(out) > 1 else BAD)
    return worst(parts)


def is_waived(facts: Facts, kind: str, code: str, day: When, rule: str) -> bool:
    """Whether a breach is set aside: granted for this rule and subject, and surely valid on the day."""
    return rule not in BY_NOBODY and any(
        covers(row, day) == {True}
        for row in granted(facts, kind, code)
        if row["Mã quy tắc"] == rule and (rule != "LC03" or row["Thẩm quyền"].casefold() == "bộ chính trị")
    )
