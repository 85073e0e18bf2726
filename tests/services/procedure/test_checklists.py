"""Which papers a rotation should have: those of the rule set of its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import (
    ASSESSMENT,
    DOSSIER_ITEMS,
    HEALTH_CERTIFICATE,
    PHOTO,
    SELF_REVIEW,
)
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.lc13_dossier import required_items
from luanchuyen_desktop.rules.procedure import item_key
from luanchuyen_desktop.services.procedure.checklists import papers_asked
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book


@pytest.mark.parametrize(
    ("decided", "asked"),
    [
        (PartialDate(2026, 3, 1), DOSSIER_ITEMS[:10]),
        (PartialDate(2020), DOSSIER_ITEMS[:10]),
        (None, DOSSIER_ITEMS[:10]),
        (PartialDate(2015), DOSSIER_ITEMS),  # before there was any rule set: the usual ones
    ],
)
def test_papers_asked(tmp_path: Path, decided: PartialDate | None, asked: tuple[str, ...]) -> None:
    with Book.create(tmp_path / "a.lccb", user="Hạnh") as book:
        workspace = Workspace(book, RuleBook.load(paths.resources()), date(2026, 11, 1), paths.resources())
        found = papers_asked(workspace, Rotation("R", "C", None, None, "U", "T", decided=decided))
        assert tuple(paper.name for paper in found) == asked
        months = {paper.name: paper.months for paper in found if paper.months}
        held = {PHOTO: 6, HEALTH_CERTIFICATE: 6, SELF_REVIEW: 36, ASSESSMENT: 36}
        assert months == ({} if decided == PartialDate(2015) else held)


def test_every_paper_that_ships_as_required_is_a_known_one() -> None:
    data = RuleBook.load(paths.resources()).data
    known = {item_key(name) for name in DOSSIER_ITEMS}
    for rule_set in data.rule_sets:
        names = required_items(rule_set.terms["LC13"].limits)
        assert {item_key(name) for name in names} <= known
        assert len(set(names)) == len(names)
