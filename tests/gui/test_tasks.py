from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.tasks import Job, Kind, TaskRunner
from luanchuyen_desktop.services.progress import Progress


class Ends:
    """Notes how a job ended, and on which thread."""

    def __init__(self, job: Job) -> None:
        self.seen: list[tuple[str, object]] = []
        self.threads: list[QThread] = []
        job.done.connect(lambda value: self._note("done", value))
        job.failed.connect(lambda error: self._note("failed", error))
        job.cancelled.connect(lambda: self._note("cancelled", None))

    def _note(self, kind: str, value: object) -> None:
        self.seen.append((kind, value))
        self.threads.append(QThread.currentThread())


@pytest.fixture
def errors() -> list[BaseException]:
    return []


@pytest.fixture
def runner(errors: list[BaseException], qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner(errors.append)
    yield made
    made.close()
    made.deleteLater()


def wait(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.jobs, timeout=5_000)


def test_result_arrives_once_on_the_windows_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    workers: list[int] = []

    def work(_progress: Progress) -> int:
        workers.append(threading.get_ident())
        return 7

    ends = Ends(runner.read("Đọc", work))
    wait(qtbot, runner)
    assert ends.seen == [("done", 7)]
    assert ends.threads == [runner.thread()]
    assert workers != [threading.get_ident()]


def test_writes_run_one_after_another_in_order(runner: TaskRunner, qtbot: QtBot) -> None:
    seen: list[str] = []

    def write(name: str) -> Callable[[Progress], None]:
        def work(_progress: Progress) -> None:
            seen.append(f"{name} begins")
            time.sleep(0.02)
            seen.append(f"{name} ends")

        return work

    for name in "abc":
        runner.write(name, write(name))
    wait(qtbot, runner)
    assert seen == [f"{name} {what}" for name in "abc" for what in ("begins", "ends")]


def test_a_failure_nobody_listens_for_reaches_the_runner(
    runner: TaskRunner, errors: list[BaseException], qtbot: QtBot
) -> None:
    def work(_progress: Progress) -> None:
        raise UserError("Hết chỗ.")

    runner.write("Ghi", work)
    wait(qtbot, runner)
    assert [str(error) for error in errors] == ["Hết chỗ."]


def test_a_failure_that_is_listened_for_is_told_once(
    runner: TaskRunner, errors: list[BaseException], qtbot: QtBot
) -> None:
    fault = ValueError("x")

    def work(_progress: Progress) -> None:
        raise fault

    ends = Ends(runner.read("Đọc", work))
    wait(qtbot, runner)
    assert ends.seen == [("failed", fault)]
    assert errors == []


def test_cancel_stops_at_the_next_progress_report(runner: TaskRunner, qtbot: QtBot) -> None:
    started = threading.Event()

    def work(progress: Progress) -> str:
        for step in range(10_000):
            started.set()
            progress(step, 10_000)
            time.sleep(0.001)
        return "finished"

    job = runner.read("Lâu", work)
    ends = Ends(job)
    assert started.wait(5)
    job.cancel()
    wait(qtbot, runner)
    assert ends.seen == [("cancelled", None)]


def test_a_job_cancelled_before_it_begins_does_nothing(runner: TaskRunner, qtbot: QtBot) -> None:
    gate, ran = threading.Event(), threading.Event()
    runner.write("Chặn", lambda _progress: gate.wait(5))
    job = runner.write("Sau", lambda _progress: ran.set())
    ends = Ends(job)
    job.cancel()
    gate.set()
    wait(qtbot, runner)
    assert ends.seen == [("cancelled", None)]
    assert not ran.is_set()


def test_work_that_does_not_notice_the_cancel_is_done(runner: TaskRunner, qtbot: QtBot) -> None:
    gate = threading.Event()
    job = runner.write("Ghi", lambda _progress: gate.wait(5))
    ends = Ends(job)
    qtbot.wait(20)
    job.cancel()
    gate.set()
    wait(qtbot, runner)
    assert ends.seen == [("done", True)]


def test_progress_is_thinned_but_the_last_step_arrives(runner: TaskRunner, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for step in range(5_001):
            progress(step, 5_000)

    job = runner.read("Nhanh", work)
    job.progress.connect(lambda done, total: steps.append((done, total)))
    wait(qtbot, runner)
    assert steps[-1] == (5_000, 5_000)
    assert len(steps) < 200


def test_release_follows_every_read_and_the_writers_end(qtbot: QtBot, errors: list[BaseException]) -> None:
    released: list[str] = []
    runner = TaskRunner(errors.append, lambda: released.append(threading.current_thread().name.split("_")[0]))
    runner.read("Đọc", lambda _progress: None)
    runner.write("Ghi", lambda _progress: None)
    wait(qtbot, runner)
    assert released == ["reader"]
    runner.close()
    assert released == ["reader", "writer"]
    runner.deleteLater()


def test_close_waits_for_the_write_under_way(qtbot: QtBot, errors: list[BaseException]) -> None:
    runner = TaskRunner(errors.append)
    started, finished = threading.Event(), threading.Event()

    def work(_progress: Progress) -> None:
        started.set()
        time.sleep(0.05)
        finished.set()

    runner.write("Ghi", work)
    assert started.wait(5)
    runner.close()
    assert finished.is_set()
    qtbot.wait(10)
    runner.deleteLater()


def test_close_does_not_lose_an_edit_that_waits(qtbot: QtBot, errors: list[BaseException]) -> None:
    runner = TaskRunner(errors.append)
    gate, written = threading.Event(), threading.Event()
    runner.write("Nhập", lambda _progress: gate.wait(0.1))
    ends = Ends(runner.write("", lambda _progress: written.set(), Kind.EDIT))
    long = Ends(runner.write("Nhập nữa", lambda _progress: None))
    runner.close()
    assert written.is_set()
    assert ends.seen == [("done", None)]
    assert long.seen == [("cancelled", None)]
    assert runner.jobs == ()
    runner.deleteLater()


def test_a_job_started_after_close_is_cancelled(qtbot: QtBot, errors: list[BaseException]) -> None:
    runner = TaskRunner(errors.append)
    runner.close()
    ends = Ends(runner.read("Đọc", lambda _progress: 1))
    wait(qtbot, runner)
    assert ends.seen == [("cancelled", None)]
    runner.deleteLater()
