"""Of a question asked again and again only the newest answer is told, and never one that nobody wants any more."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book

Work = Callable[[Book, Progress], str]


@pytest.fixture
def latest(session: Session) -> Latest:
    return Latest(session, session)


@pytest.fixture
def told(latest: Latest) -> list[str]:
    """What was told, in order, with whether an answer was awaited then."""
    heard: list[str] = []
    latest.done.connect(lambda found: heard.append(f"{found} {latest.is_busy}"))
    latest.cancelled.connect(lambda: heard.append("cancelled"))
    latest.ended.connect(lambda: heard.append("ended"))
    return heard


def answer(text: str, gate: threading.Event | None = None) -> Work:
    def work(_book: Book, progress: Progress) -> str:
        if gate is not None:
            gate.wait(5)
        progress(0, 1)
        return text

    return work


def quiet(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.tasks.jobs, timeout=5_000)


def test_the_answer_is_told_once_and_then_the_end(
    latest: Latest, told: list[str], session: Session, qtbot: QtBot
) -> None:
    latest.ask("Hỏi", answer("một"))
    assert latest.is_busy
    quiet(session, qtbot)
    assert told == ["một False", "ended"]
    assert not latest.is_busy


def test_only_the_newest_counts(latest: Latest, told: list[str], session: Session, qtbot: QtBot) -> None:
    gate = threading.Event()
    latest.ask("Hỏi", answer("cũ", gate))
    latest.ask("Hỏi", answer("mới"))
    gate.set()
    quiet(session, qtbot)
    assert told == ["mới False", "ended"]


def test_what_the_person_cancels_is_told(latest: Latest, told: list[str], session: Session, qtbot: QtBot) -> None:
    gate = threading.Event()
    job = latest.ask("Hỏi", answer("một", gate))
    job.cancel()
    gate.set()
    quiet(session, qtbot)
    assert told == ["cancelled", "ended"]
    assert not latest.is_busy


def test_nothing_is_told_after_stop(latest: Latest, told: list[str], session: Session, qtbot: QtBot) -> None:
    gate = threading.Event()
    latest.ask("Hỏi", answer("một", gate))
    latest.stop()
    assert not latest.is_busy
    gate.set()
    quiet(session, qtbot)
    assert told == []


def test_asking_in_an_answer_waits_for_the_next_one(latest: Latest, session: Session, qtbot: QtBot) -> None:
    found: list[str] = []

    def take(text: str) -> None:
        found.append(text)
        if len(found) < 3:
            latest.ask("Hỏi", answer(f"{text}+"))

    latest.done.connect(take)
    latest.ask("Hỏi", answer("a"))
    qtbot.waitUntil(lambda: len(found) == 3, timeout=5_000)
    quiet(session, qtbot)
    assert found == ["a", "a+", "a++"]
    assert not latest.is_busy


def test_a_failure_is_told_by_the_session(
    latest: Latest, told: list[str], session: Session, qtbot: QtBot, faults: list[BaseException]
) -> None:
    def work(_book: Book, _progress: Progress) -> str:
        raise BookError("Không đọc được sổ.")

    latest.ask("Hỏi", work)
    quiet(session, qtbot)
    assert told == ["ended"]
    assert [str(fault) for fault in faults] == ["Không đọc được sổ."]
