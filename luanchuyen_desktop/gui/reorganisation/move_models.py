"""The lists of posts, people, rotations and planning entries that move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.gui.catalogue_entries import title_name, unit_name
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.reorganisation.draft import PlanDraft
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.reorganisation.plan import PersonMove, Plan, PlanningMove, PostMove, RotationMove
from luanchuyen_desktop.services.reorganisation.questions import asks_continues


class MoveModel(RowsModel):
    """Has the plan at hand to name things."""

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft

    @property
    def plan(self) -> Plan:
        """The plan whose rows are shown."""
        plan = self.draft.plan
        assert plan is not None  # noqa: S101 - rows come from a plan
        return plan

    def post(self, title: str | None, unit: str | None) -> str:
        """A post in words."""
        return post_in(self.plan.catalogue, title, unit) or ""

    def none(self) -> str:
        """What stands where nobody has said anything."""
        return self.tr("— not yet —")


class PostModel(MoveModel):
    """Posts of the ending units."""

    columns = (
        *(Column("post", 48), Column("quota", 10, right=True), Column("held", 10, right=True)),
        *(Column("unit", 34), Column("title", 30), Column("after", 12, right=True)),
    )

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.headings = {
            "post": self.tr("Post that ends"),
            "quota": self.tr("Places"),
            "held": self.tr("Held by"),
            "unit": self.tr("Goes on in"),
            "title": self.tr("As"),
            "after": self.tr("Places there"),
        }

    def key_of(self, row: PostMove) -> Any:
        """Unit and title."""
        return row.key

    def texts_of(self, _position: int, row: PostMove) -> Sequence[str]:
        """One text a column."""
        held = sum((move.tenure.unit, move.tenure.title) == row.key for move in self.plan.people)
        after = self.plan.quota_of(row.target) if row.target else None
        return (
            f"{title_name(self.plan.catalogue, row.title)} · {unit_name(self.plan.catalogue, row.unit)}",
            "" if row.quota is None else str(row.quota),
            str(held),
            unit_name(self.plan.catalogue, row.to_unit) or self.none(),
            title_name(self.plan.catalogue, row.to_title) or self.none(),
            "" if after is None else str(after),
        )


class PersonModel(MoveModel):
    """People who hold a post of an ending unit."""

    columns = (
        *(Column("name", 24), Column("post", 40), Column("start", 13, right=True), Column("unit", 32)),
        *(Column("title", 28), Column("form", 13), Column("continues", 20)),
    )

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Post that ends"),
            "start": self.tr("Since"),
            "unit": self.tr("New unit"),
            "title": self.tr("New title"),
            "form": self.tr("Form"),
            "continues": self.tr("Service goes on"),
        }

    def key_of(self, row: PersonMove) -> Any:
        """The row number of the tenure."""
        return row.tenure.id

    def texts_of(self, _position: int, row: PersonMove) -> Sequence[str]:
        """One text a column."""
        tenure = row.tenure
        return (
            self.plan.affairs.name(tenure.cadre),
            self.post(tenure.title, tenure.unit) + self._aside(tenure),
            str(tenure.start or ""),
            unit_name(self.plan.catalogue, row.to_unit) or self.none(),
            title_name(self.plan.catalogue, row.to_title) or self.none(),
            row.form.value if row.form and row.target else "",
            self._continues(row),
        )

    def _aside(self, tenure: Tenure) -> str:
        return f" ({self.tr('concurrent')})" if tenure.concurrent else ""

    def _continues(self, row: PersonMove) -> str:
        if not asks_continues(self.plan, row):
            return ""
        if row.continues is None:
            return self.none()
        return self.tr("yes") if row.continues else self.tr("no")


class RotationModel(MoveModel):
    """Rotations to or from an ending unit."""

    columns = (
        *(Column("name", 24), Column("code", 10), Column("state", 16), Column("start", 13, right=True)),
        *(Column("post", 40), Column("way", 34), Column("to", 40)),
    )

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.headings = {
            "name": self.tr("Full name"),
            "code": self.tr("Rotation"),
            "state": self.tr("State"),
            "start": self.tr("Since"),
            "post": self.tr("Destination decided"),
            "way": self.tr("What becomes of it"),
            "to": self.tr("New destination"),
        }

    def key_of(self, row: RotationMove) -> Any:
        """The code."""
        return row.rotation.code

    def texts_of(self, _position: int, row: RotationMove) -> Sequence[str]:
        """One text a column."""
        rotation = row.rotation
        return (
            self.plan.affairs.name(rotation.cadre),
            rotation.code,
            str(rotation.state),
            str(rotation.start or ""),
            self.post(rotation.to_title, rotation.to_unit),
            str(row.way) if row.way else self.none(),
            self.post(row.to_title, row.to_unit) if row.to_title else "",
        )


class PlanningModel(MoveModel):
    """Planning entries for posts that end."""

    columns = (
        *(Column("name", 24), Column("post", 44), Column("term", 13), Column("way", 28)),
        *(Column("unit", 34), Column("title", 30)),
    )

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Planned for"),
            "term": self.tr("Term"),
            "way": self.tr("What becomes of it"),
            "unit": self.tr("New unit"),
            "title": self.tr("New title"),
        }

    def key_of(self, row: PlanningMove) -> Any:
        """The row number."""
        return row.entry.id

    def texts_of(self, _position: int, row: PlanningMove) -> Sequence[str]:
        """One text a column."""
        entry = row.entry
        return (
            self.plan.affairs.name(entry.cadre),
            self.post(entry.title, entry.unit),
            entry.term,
            str(row.way) if row.way else self.none(),
            unit_name(self.plan.catalogue, row.to_unit) or "",
            title_name(self.plan.catalogue, row.to_title) or "",
        )
