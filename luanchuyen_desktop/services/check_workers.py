"""The check of a large book by processes of its own: all cores help, and a window keeps its interpreter to itself.

Each worker opens the book once, to read, and is handed the first and the last code of some hundred cadres at a time
over a pipe. It ends when the other end of its pipe closes, so none outlives the program, however that ended.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import traceback
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import ALL_VERDICTS, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.checking import check_book
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.rotation_desk import main_post
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.roster import cadre_codes

LARGE = 3_000  # cadres: fewer are checked sooner than a process starts
_SHARE = 250  # cadres handed out at a time
_MOST_WORKERS = 4
_LOOK_UP = 0.1  # seconds between two looks at whether the job is cancelled
_PATIENCE = 5.0  # seconds for a worker to end by itself


@dataclass(frozen=True, slots=True)
class CadreFindings:
    """One cadre with the findings that were asked for; ``unit``: of the present main post, where there is a finding."""

    cadre: str
    name: str
    findings: tuple[Finding, ...]
    unit: str = ""

    @classmethod
    def of(cls, dossier: Dossier, findings: Sequence[Finding], as_of: date) -> CadreFindings:
        """With the unit looked up where it is needed."""
        post = main_post(dossier, as_of) if findings else None
        return cls(dossier.cadre.code, dossier.cadre.name, tuple(findings), post.unit if post else "")


@dataclass(frozen=True, slots=True)
class Task:
    """What every worker needs to know: the book, the law, the day, the verdicts wanted."""

    path: Path
    password: str | None
    rule_book: RuleBook
    as_of: date
    verdicts: frozenset[Verdict]


@dataclass(frozen=True, slots=True)
class _Share:
    """Some cadres as judged by a worker, and the last operation in the book when it read them.

    ``clean``: codes and names of those without findings, nearly all of them: half as dear to send as records.
    """

    judged: tuple[CadreFindings, ...]
    clean: tuple[tuple[str, str], ...]
    operation: int

    def everybody(self) -> Iterator[CadreFindings]:
        """Those with findings first."""
        yield from self.judged
        for code, name in self.clean:
            yield CadreFindings(code, name, ())


def cores_to_use(*, spare: int = 0) -> int:
    """How many workers are sensible here; ``spare``: cores to leave to others (a window)."""
    return max(1, min(_MOST_WORKERS, (os.cpu_count() or 1) - spare))


def check_whole(
    book: Book,
    rule_book: RuleBook,
    as_of: date,
    workers: int,
    progress: Progress = no_progress,
    verdicts: frozenset[Verdict] = ALL_VERDICTS,
    *,
    one_view: bool = True,
) -> Iterator[CadreFindings]:
    """Every cadre and the rotations, in no certain order; those without such findings too.

    A small book is judged on the spot, a large one by ``workers`` processes. ``one_view``: all as the book is now;
    without it a cadre edited meanwhile may be judged as before or as after the edit.
    """
    with book.snapshot():
        codes = cadre_codes(book)
        if len(codes) < LARGE:
            yield from check_some(book, rule_book, as_of, None, progress, verdicts)
            return
        shares = [codes[first : first + _SHARE] for first in range(0, len(codes), _SHARE)]
        task = Task(book.path, book.password, rule_book, as_of, verdicts)
        now = book.last_operation()
        done = 0
        with closing(_hand_out(task, shares, workers)) as answers:
            for cadres, share in answers:
                if share is None or (not one_view) or share.operation == now:
                    yield from share.everybody() if share else ()
                else:  # somebody wrote: judge these as this view of the book has them
                    yield from check_some(book, rule_book, as_of, cadres, verdicts=verdicts)
                done += len(cadres)
                progress(done, len(codes))


def check_some(
    book: Book,
    rule_book: RuleBook,
    as_of: date,
    cadres: Iterable[str] | None,
    progress: Progress = no_progress,
    verdicts: frozenset[Verdict] = ALL_VERDICTS,
) -> Iterator[CadreFindings]:
    """The cadres named (or all), in the order of their codes, judged on the spot and in one view of the book."""
    for dossier, findings in check_book(book, rule_book, as_of, cadres, progress, verdicts):
        yield CadreFindings.of(dossier, findings, as_of)


def _hand_out(
    task: Task, shares: list[list[str]], workers: int
) -> Generator[tuple[list[str], _Share | None], None, None]:
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
        "Việc kiểm tra bị hệ thống dừng giữa chừng, có thể vì máy thiếu bộ nhớ.",
        "Đóng bớt chương trình khác rồi kiểm tra lại.",
    )


def _received(pipe: Connection) -> _Share:
    try:
        answer = pipe.recv()
    except (EOFError, OSError) as error:
        raise _ended() from error
    if isinstance(answer, _Share):
        return answer
    raise answer if isinstance(answer, UserError) else RuntimeError(answer)


@contextmanager
def _workers(task: Task, number: int) -> Iterator[list[Connection]]:
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
    """Judges shares; reads the catalogue again only when somebody wrote to the book."""

    def __init__(self, book: Book, task: Task) -> None:
        self._book = book
        self._task = task
        self._operation = -1
        self._catalogue = Catalogue()

    def judge(self, first: str, last: str) -> _Share:
        """The findings on the cadres from one code to another as the book is now."""
        task = self._task
        with self._book.snapshot():
            operation = self._book.last_operation()
            if operation != self._operation:
                self._operation, self._catalogue = operation, self._book.catalogue()
            judged: list[CadreFindings] = []
            clean: list[tuple[str, str]] = []
            for dossier in self._book.dossiers_between(first, last):
                findings = task.rule_book.check(dossier, self._catalogue, task.as_of, task.verdicts)
                if findings:
                    judged.append(CadreFindings.of(dossier, findings, task.as_of))
                else:
                    clean.append((dossier.cadre.code, dossier.cadre.name))
        return _Share(tuple(judged), tuple(clean), operation)


def _work(pipe: Connection, task: Task) -> None:
    """What a worker does: judge what it is handed until the pipe closes. A fault goes back in the place of a share."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the program itself sees to it
    gc.disable()  # records form no cycles, and this process ends with the check: looking for some costs a tenth of it
    try:
        with Book.beside(task.path, user="", password=task.password) as book:
            worker = _Worker(book, task)
            while True:
                pipe.send(worker.judge(*pipe.recv()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # nobody wants more
    except UserError as error:
        pipe.send(error)
    except Exception:  # told where it can be logged
        pipe.send(traceback.format_exc())
