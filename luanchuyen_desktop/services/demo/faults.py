"""Slips and cases for the rules to find: a few of each kind, spread over the book, at most one a cadre."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from luanchuyen_desktop.services.demo import (
    faults_between,
    faults_in_careers,
    faults_in_records,
    faults_in_rotations,
    faults_of_course,
)
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.fault_tools import Scene

Fault = Callable[[Scene, Draft], bool]

# What fits fewest files comes first.
_IN_ROTATIONS: Mapping[str, Fault] = {
    **faults_of_course.FAULTS,
    **faults_in_rotations.FAULTS,
    **faults_between.IN_ROTATIONS,
}

_CADRES_A_COPY = 300  # one of each kind for so many cadres, or so many rotations
_ROTATIONS_A_COPY = 120
_SMALL_BOOK = 320  # smaller books have some kinds only, or every second cadre would have a finding
_LATEST_DUE = 0.5  # all are due in the first half, so that each still meets a file that it fits


def kinds() -> Mapping[str, Fault]:
    """Name → function, which changes a fitting draft and says so, or leaves it as it is."""
    return {**_IN_ROTATIONS, **faults_in_records.FAULTS, **faults_between.IN_RECORDS, **faults_in_careers.FAULTS}


class FaultPlanter:
    """Plants each kind of fault once in so many cadres or rotations; in a book of some size each at least once."""

    def __init__(self, scene: Scene, rng: Random, cadres: int, rotations: int) -> None:
        self._scene = scene
        self._faults = kinds()
        in_careers = max(1, round(cadres / _CADRES_A_COPY))
        in_rotations = max(1, round(rotations / _ROTATIONS_A_COPY))
        self._due: dict[str, list[int]] = {}
        for name in self._faults:
            copies = in_rotations if name in _IN_ROTATIONS else in_careers
            if rng.random() > cadres / _SMALL_BOOK:
                copies = 0
            due = (int(rng.random() * _LATEST_DUE * cadres) for _ in range(copies))
            self._due[name] = sorted(due, reverse=True)

    def plant(self, draft: Draft, number: int) -> str | None:
        """Plant the first fault that is due and fits the draft; returns its name."""
        for name, fault in self._faults.items():
            due = self._due[name]
            if due and due[-1] <= number and fault(self._scene, draft):
                due.pop()
                return name
        self._scene.remember(draft)
        return None
