"""Conditions that several queries share: who holds a post on a day, which rotations are in force."""

from __future__ import annotations

from luanchuyen_desktop.domain.holders import MOVING_STATES

# Held on some day from :first to :last, each date as far as it is known.
HELD_WITHIN = """(tenure.start IS NULL OR tenure.start <= :last)
    AND (tenure."end" IS NULL OR tenure."end" >= substr(:first, 1, length(tenure."end")))"""
# A post may be held on :day: it began no later, and did not end before, each as far as the date is known.
HELD = HELD_WITHIN.replace(":first", ":day").replace(":last", ":day")
_MOVING = ", ".join(f"'{state.value}'" for state in MOVING_STATES)
IN_FORCE = f"rotation.ended IS NULL AND rotation.state IN ({_MOVING})"
