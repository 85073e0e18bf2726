"""Thousands of cases at once: the work grows with their number, and one at fault does not slow the others down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import Cancelled
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers import cases, forms, standing
from luanchuyen_desktop.services.papers.contents.case import PaperCase
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.standing import standings
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import form_book, records

MANY = 120
CODES = [f"LD{number}" for number in range(MANY)]


@contextmanager
def crowd(folder: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    people = [Cadre(f"D{number}", f"Nguyễn Văn {number}", PartialDate(1980)) for number in range(MANY)]
    moves = [
        Rotation(f"LD{number}", f"D{number}", "SNV", "PGD", "TP", "BT", state=RotationState.RUNNING)
        for number in range(MANY)
    ]
    with form_book(folder, rule_book, *records(), *people, *moves) as workspace:
        yield workspace


def test_the_settings_of_the_book_are_not_read_for_each_case(
    tmp_path: Path, rule_book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, named = [0], [0]
    real_settings, real_name = Book.settings, cases.name_of

    def settings(book: Book) -> dict[str, str]:
        read[0] += 1
        return real_settings(book)

    def name_of(case: PaperCase) -> str:
        named[0] += 1
        return real_name(case)

    monkeypatch.setattr(Book, "settings", settings)
    monkeypatch.setattr(forms, "name_of", name_of)
    with crowd(tmp_path, rule_book) as workspace:
        read[0] = 0
        found = standings(workspace, FormRequest("minutes_meeting", []), CODES)
    assert len(found) == MANY
    assert read[0] < 10
    assert named[0] <= 2 * MANY


def test_one_case_at_fault_is_found_without_asking_for_each_alone(
    tmp_path: Path, rule_book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = forms.paper_states

    def paper_states(workspace: Workspace, request: FormRequest, *rest: object) -> object:
        asked.append(len(request.codes))
        return real(workspace, request, *rest)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(standing, "paper_states", paper_states)
    beats: list[tuple[int, int]] = []
    with crowd(tmp_path, rule_book) as workspace:
        codes = [*CODES[:70], "KHONG", *CODES[70:]]
        found = standings(workspace, FormRequest("minutes_meeting", []), codes, lambda *beat: beats.append(beat))
    assert [each.code for each in found] == codes
    assert [each.code for each in found if each.fault is not None] == ["KHONG"]
    assert len(asked) < 20
    assert all(done <= total == MANY + 1 for done, total in beats)


def test_nobody_is_asked_about_and_the_work_can_be_stopped(tmp_path: Path, rule_book: RuleBook) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 5:
            raise Cancelled

    with crowd(tmp_path, rule_book) as workspace:
        assert standings(workspace, FormRequest("minutes_meeting", []), []) == []
        with pytest.raises(Cancelled):
            standings(workspace, FormRequest("minutes_meeting", []), CODES, stop)
        assert len(standings(workspace, FormRequest("minutes_meeting", []), CODES[:3])) == 3
