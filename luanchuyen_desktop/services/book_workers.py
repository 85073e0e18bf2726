"""A question about every cadre of a large book, answered by processes of its own: all cores help, and a window keeps
its interpreter to itself.

Each worker opens the book once, to read, and is handed the first and the last code of some hundred cadres at a time
over a pipe. It ends when the other end of its pipe closes, so none outlives the program, however that ended.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.roster import cadre_codes

LARGE = 3_000  # cadres: fewer are asked about sooner than a process starts
_SHARE = 250  # cadres handed out at a time
_AT_ONCE = 8  # cadres between two looks at progress: a millisecond or two, a window feels none of it
_MOST_WORKERS = 4
_LOOK_UP = 0.1  # seconds between two looks at whether the job is cancelled
_PATIENCE = 5.0  # seconds for a worker to end by itself

A = TypeVar("A")
A_co = TypeVar("A_co", covariant=True)


class Question(Protocol[A_co]):
    """What is asked; can be pickled, as a worker is handed it."""

    def ready(self, book: Book) -> Callable[[Iterable[Dossier]], A_co]:
        """What answers for some cadres, having read what of the book they share, as it is now."""
        ...


@dataclass(frozen=True, slots=True)
class _Task:
    """What every worker needs to know."""

    path: Path
    password: str | None
    question: Question[Any]


@dataclass(frozen=True, slots=True)
class _Answer(Generic[A]):
    """What a worker says of some cadres, and the last operation in the book when it read them."""

    content: A
    operation: int


def cores_to_use(*, spare: int = 0) -> int:
    """How many workers are sensible here; ``spare``: cores to leave to others (a window)."""
    return max(1, min(_MOST_WORKERS, (os.cpu_count() or 1) - spare))


def ask_whole(
    book: Book,
    question: Question[A],
    workers: int,
    progress: Progress = no_progress,
    *,
    one_view: bool = True,
) -> Iterator[A]:
    """What is said of all cadres, some at a time, in no certain order.

    A small book is gone through on the spot, a large one by ``workers`` processes. ``one_view``: all as the book is
    now; without it a cadre edited meanwhile may be taken as before or as after the edit.
    """
    with book.snapshot():
        codes = cadre_codes(book)
        if len(codes) < LARGE:
            yield from ask_some(book, question, None, progress)
            return
        shares = [codes[first : first + _SHARE] for first in range(0, len(codes), _SHARE)]
        task = _Task(book.path, book.password, question)
        now = book.last_operation()
        done = 0
        with closing(_hand_out(task, shares, workers)) as answers:
            for cadres, answer in answers:
                if answer is not None and one_view and answer.operation != now:
                    # Somebody wrote: answered here, as this view of the book has them.
                    yield from ask_some(book, question, cadres)
                elif answer is not None:
                    yield answer.content
                done += len(cadres)
                progress(done, len(codes))


def ask_some(
    book: Book, question: Question[A], cadres: Iterable[str] | None, progress: Progress = no_progress
) -> Iterator[A]:
    """What is said of the cadres named (or of all), in the order of codes, on the spot, in one view of the book."""
    with book.snapshot():
        answer = question.ready(book)
        wanted = None if cadres is None else list(cadres)
        total = book.counts()["cadre"] if wanted is None else len(wanted)
        dossiers = book.dossiers(wanted)
        done = 0
        while some := list(islice(dossiers, _AT_ONCE)):
            progress(done, total)
            yield answer(some)
            done += len(some)
        progress(total, total)


def _hand_out(
    task: _Task, shares: list[list[str]], workers: int
) -> Generator[tuple[list[str], _Answer[Any] | None], None, None]:
    """Each share with what came back for it; ``None`` now and then while nothing comes, to let a job be stopped."""
    waiting = list(reversed(shares))
    with _workers(task, min(workers, len(shares))) as pipes:
        under_way: dict[Connection, list[str]] = {}

        def hand_out(pipe: Connection) -> None:
            if waiting:
                cadres = under_way[pipe] = waiting.pop()
                _hand_over(pipe, cadres)

        for pipe in pipes:
            hand_out(pipe)
        while under_way:
            ready = wait(list(under_way), _LOOK_UP)
            if not ready:
                yield [], None
            for pipe in [each for each in under_way if each in ready]:
                answer = under_way.pop(pipe), _received(pipe)
                hand_out(pipe)  # first, so that the worker does not wait for whoever takes the answer
                yield answer


def _hand_over(pipe: Connection, cadres: list[str]) -> None:
    try:
        pipe.send((cadres[0], cadres[-1]))
    except OSError as error:
        raise _ended() from error


def _ended() -> UserError:
    """A worker does not end by itself: the system takes it away when memory is short, or a person does."""
    return UserError(
        "Việc đọc sổ bị hệ thống dừng giữa chừng, có thể vì máy thiếu bộ nhớ.",
        "Đóng bớt chương trình khác rồi làm lại.",
    )


def _received(pipe: Connection) -> _Answer[Any]:
    try:
        answer = pipe.recv()
    except (EOFError, OSError) as error:
        raise _ended() from error
    if isinstance(answer, _Answer):
        return answer
    raise answer if isinstance(answer, UserError) else RuntimeError(answer)


@contextmanager
def _workers(task: _Task, number: int) -> Iterator[list[Connection]]:
    """So many processes, each behind a pipe; they have ended after the block."""
    context = multiprocessing.get_context("spawn")  # the same everywhere; a fork would copy threads and connections
    started: list[tuple[SpawnProcess, Connection]] = []
    try:
        for _ in range(number):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, task), daemon=True)
            process.start()
            theirs.close()
            started.append((process, ours))
        yield [pipe for _, pipe in started]
    finally:
        for _, pipe in started:
            pipe.close()
        for process, _ in started:
            process.join(_PATIENCE)
            if process.is_alive():
                process.terminate()
                process.join()
            process.close()


class _Worker:
    """Answers for shares; gets ready again only when somebody wrote to the book."""

    def __init__(self, book: Book, question: Question[Any]) -> None:
        self._book = book
        self._question = question
        self._operation = -1
        self._answer: Callable[[Iterable[Dossier]], Any] | None = None

    def answer(self, first: str, last: str) -> _Answer[Any]:
        """What is said of the cadres from one code to another, as the book is now."""
        with self._book.snapshot():
            operation = self._book.last_operation()
            if self._answer is None or operation != self._operation:
                self._operation, self._answer = operation, self._question.ready(self._book)
            return _Answer(self._answer(self._book.dossiers_between(first, last)), operation)


def _work(pipe: Connection, task: _Task) -> None:
    """What a worker does: answer until the pipe closes. A fault goes back in the place of an answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the program itself sees to it
    gc.disable()  # records form no cycles, and this process ends with the answers: looking for some costs a tenth of it
    try:
        with Book.beside(task.path, user="", password=task.password) as book:
            worker = _Worker(book, task.question)
            while True:
                pipe.send(worker.answer(*pipe.recv()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # nobody wants more
    except UserError as error:
        pipe.send(error)
    except Exception:  # told where it can be logged
        pipe.send(traceback.format_exc())
