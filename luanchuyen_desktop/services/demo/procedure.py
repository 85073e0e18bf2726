"""How the sample rotations were prepared: the five steps, the papers, the standards of titles, and joined service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.records import DossierItem, ProcedureStep, Rotation, Title, TitleStandard
from luanchuyen_desktop.domain.vocabulary import (
    ASSESSMENT,
    DOSSIER_ITEMS,
    HEALTH_CERTIFICATE,
    PHOTO,
    SELF_REVIEW,
    Appraisal,
    RotationState,
    Stage,
    StandardKind,
)
from luanchuyen_desktop.rules.procedure import PRESENT_STAGE, SUBMITTED_OR_LATER, stages_up_to
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.seats import Seating

_DOCUMENT = "Quy định số 08-QĐ/TU, ngày 28/12/2017 của Ban Thường vụ Tỉnh ủy"
_SINCE = PartialDate(2018, 1, 1)
_LOWEST_RANK = 60  # of the titles that have standards
_OF_HEADS, _OF_DEPUTIES = 30, 50
_FILED = DOSSIER_ITEMS[:10]  # the others only where there is something to file

_DONE: Mapping[Stage, tuple[str, str]] = {
    Stage.POLICY: ("Ban Thường vụ Tỉnh ủy", "Đồng ý chủ trương"),
    Stage.NOMINATION: ("Ban Tổ chức Tỉnh ủy", "Thống nhất giới thiệu nhân sự"),
    Stage.PREPARATION: ("Ban Tổ chức Tỉnh ủy", "Đã rà soát tiêu chuẩn, có nhận xét của nơi công tác"),
    Stage.CONSULTATION: ("Ủy ban Kiểm tra Tỉnh ủy, nơi đi, nơi đến", "Thống nhất phương án"),
    Stage.DECISION: ("Ban Thường vụ Tỉnh ủy", "Đồng ý luân chuyển"),
}
# How many days before the decision a paper was made, from and to.
_AGES: Mapping[str, tuple[int, int]] = {
    PHOTO: (15, 120),
    HEALTH_CERTIFICATE: (15, 120),
    SELF_REVIEW: (30, 330),
    ASSESSMENT: (30, 330),
}
_FRESH = (6, 40)
_STILL_FAR = 84  # months: joined service stays well within the limit of LC05


def standards(titles: Iterable[Title]) -> Iterator[TitleStandard]:
    """What leading titles ask for, as provinces usually have it."""
    for title in titles:
        if title.rank is None or title.rank > _LOWEST_RANK:
            continue
        theory = "Cao cấp" if title.rank <= _OF_DEPUTIES else "Trung cấp"
        management = "Chuyên viên chính" if title.rank <= _OF_HEADS else "Chuyên viên"
        for kind, level in (
            (StandardKind.EDUCATION, "Đại học"),
            (StandardKind.POLITICAL_THEORY, theory),
            (StandardKind.STATE_MANAGEMENT, management),
        ):
            yield TitleStandard(title.code, kind, level, _SINCE, document=_DOCUMENT)


class ProcedureWriter:
    """Adds to a finished draft what led to its rotations, all of it in order."""

    def __init__(self, rng: Random, seating: Seating, titles: Mapping[str, Title], as_of: date) -> None:
        self._rng = rng
        self._seating = seating
        self._titles = titles
        self._as_of = as_of

    def write(self, draft: Draft) -> None:
        """Steps, opinion and papers of every rotation; education that fits it; service that goes on after a merger."""
        draft.rotations[:] = [self._appraised(rotation) for rotation in draft.rotations]
        for rotation in draft.rotations:
            draft.steps += self._steps(rotation)
            if rotation.state in SUBMITTED_OR_LATER:
                draft.items += self._items(rotation)
        if draft.rotations:
            self._educate(draft)
        self._join_service(draft)

    def _act(self, rotation: Rotation) -> date:
        return rotation.decided.earliest if rotation.decided else self._as_of

    def _appraised(self, rotation: Rotation) -> Rotation:
        """An opinion for those that were submitted and lost theirs when their dates were changed."""
        if rotation.state not in SUBMITTED_OR_LATER or rotation.appraised is not None:
            return rotation
        day = self._act(rotation) - timedelta(days=self._rng.randint(8, 30))
        number = f"{self._rng.randint(20, 900)}-CV/UBKTTU"
        return replace(rotation, appraised=dates.exact(day), appraisal_result=Appraisal.AGREED, appraisal_no=number)

    def _steps(self, rotation: Rotation) -> Iterator[ProcedureStep]:
        rng = self._rng
        act = self._act(rotation)
        consulted = rotation.appraised.earliest if rotation.appraised else act - timedelta(days=rng.randint(1, 6))
        prepared = consulted - timedelta(days=rng.randint(5, 20))
        nominated = prepared - timedelta(days=rng.randint(5, 20))
        days = {
            Stage.POLICY: nominated - timedelta(days=rng.randint(10, 40)),
            Stage.NOMINATION: nominated,
            Stage.PREPARATION: prepared,
            Stage.CONSULTATION: consulted,
            Stage.DECISION: act - timedelta(days=rng.randint(0, 4)),
        }
        called_off = rotation.state is RotationState.CANCELLED
        for stage in stages_up_to(Stage.NOMINATION if called_off else PRESENT_STAGE[rotation.state]):
            yield self._step(rotation, stage, days[stage])

    def _step(self, rotation: Rotation, stage: Stage, day: date) -> ProcedureStep:
        body, result = _DONE[stage]
        voted = stage in {Stage.POLICY, Stage.DECISION}
        present = self._rng.randint(11, 15) if voted else None
        number = f"{self._rng.randint(10, 900)}-{'TB/TU' if voted else 'CV/BTCTU'}"
        agreed = present - (self._rng.random() < 0.2) if present is not None else None
        return ProcedureStep(rotation.code, stage, dates.exact(day), body, result, number, agreed, present)

    def _items(self, rotation: Rotation) -> Iterator[DossierItem]:
        act = self._act(rotation)
        for name in _FILED:
            age = timedelta(days=self._rng.randint(*_AGES.get(name, _FRESH)))
            yield DossierItem(rotation.code, name, dates.exact(act - age))

    def _educate(self, draft: Draft) -> None:
        """Who was sent to a post that asks for more political theory had been to the school before."""
        ranks = [self._titles[rotation.to_title].rank or _LOWEST_RANK for rotation in draft.rotations]
        theory = draft.cadre.political_theory
        if theory == "Sơ cấp" or (theory == "Trung cấp" and min(ranks) <= _OF_DEPUTIES):
            draft.cadre = replace(
                draft.cadre, political_theory="Cao cấp" if min(ranks) <= _OF_DEPUTIES else "Trung cấp"
            )
        if (draft.cadre.education or "").startswith("Cao đẳng"):
            draft.cadre = replace(draft.cadre, education="Đại học Luật")

    def _join_service(self, draft: Draft) -> None:
        """A head who went on as head of the unit that succeeded the old one: on record as one service."""
        for index, (before, after) in enumerate(pairwise(draft.tenures), start=1):
            heads = self._titles[before.title].is_head and self._titles[after.title].is_head
            if not heads or before.start is None or not self._seating.linked(before.unit, after.unit):
                continue
            begun = min(
                each.start.earliest for each in draft.tenures if each.start is not None and each.unit == before.unit
            )
            if months_between(begun, self._as_of) < _STILL_FAR:
                draft.tenures[index] = replace(after, continues=True)
