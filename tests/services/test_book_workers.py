"""Check and calendar by several processes find what one process finds, and none of them stays behind."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.errors import BookError, Cancelled, UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services import book_workers
from luanchuyen_desktop.services.book_workers import cores_to_use
from luanchuyen_desktop.services.deadlines.book import of_book
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.findings.check_workers import CadreFindings, check_some, check_whole
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.store.book import Book

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 1)
PASSWORD = "một mật khẩu dài"  # noqa: S105 - of a book that lives for one test


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(ROOT / "resources")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sổ") / "mẫu.lccb"
    with Book.create(path, user="Hạnh", password=PASSWORD) as book:
        build_demo(book, 120, 7, AS_OF)
    return path


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    with Book.open(path, user="Hạnh", password=PASSWORD) as opened:
        yield opened


@pytest.fixture(autouse=True)
def small_shares(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every book counts as large, and is handed out in pieces. Afterwards no worker is left."""
    monkeypatch.setattr(book_workers, "LARGE", 0)
    monkeypatch.setattr(book_workers, "_SHARE", 25)
    yield
    assert multiprocessing.active_children() == []


def by_code(judged: Iterator[CadreFindings]) -> dict[str, CadreFindings]:
    return {each.cadre: each for each in judged}


@pytest.mark.parametrize("workers", [1, 2])
def test_workers_find_what_one_process_finds(book: Book, rule_book: RuleBook, workers: int) -> None:
    apart = by_code(check_whole(book, rule_book, AS_OF, workers))
    assert apart == by_code(check_some(book, rule_book, AS_OF, None))
    assert len(apart) == 120
    assert any(each.findings for each in apart.values())


def test_progress_counts_every_cadre(book: Book, rule_book: RuleBook) -> None:
    seen: list[tuple[int, int]] = []
    list(check_whole(book, rule_book, AS_OF, 1, lambda *at: seen.append(at)))
    assert seen[-1] == (120, 120)
    assert seen == sorted(seen)


def test_cancelling_ends_the_workers(book: Book, rule_book: RuleBook) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(check_whole(book, rule_book, AS_OF, 2, stop))


def test_a_write_meanwhile_does_not_mix_two_states(book: Book, rule_book: RuleBook) -> None:
    before = by_code(check_some(book, rule_book, AS_OF, None))
    last = list(book.records(Cadre))[-1]
    threads: list[threading.Thread] = []

    def make_too_young() -> None:
        with book.operate("Sửa ngày sinh") as write:
            write.update(replace(last, birth=PartialDate(2025)))
        book.release_thread()

    def write_after_the_first_share(done: int, _total: int) -> None:
        if done and not threads:
            threads.append(threading.Thread(target=make_too_young))
            threads[0].start()
            threads[0].join()

    during = by_code(check_whole(book, rule_book, AS_OF, 1, write_after_the_first_share))
    assert during == before
    assert by_code(check_whole(book, rule_book, AS_OF, 1))[last.code] != before[last.code]
    book.undo()
    assert by_code(check_whole(book, rule_book, AS_OF, 1)) == before


def test_a_damaged_record_is_told_as_on_the_spot(tmp_path: Path, rule_book: RuleBook) -> None:
    with Book.create(tmp_path / "hỏng.lccb", user="Hạnh") as book:
        with book.operate("Nhập") as write:
            write.insert(Cadre("C1", "Nguyễn Văn Đức"))
        book.database.execute_sql("DROP TRIGGER journal_cadre_before_update")
        book.database.execute_sql("UPDATE cadre SET birth = 'hôm qua'")
        with pytest.raises(BookError, match="cán bộ không đọc được") as told:
            list(check_whole(book, rule_book, AS_OF, 1))
        assert told.value.advice == "Phục hồi từ bản sao lưu gần nhất."


@pytest.mark.parametrize("after", [0, 30])
def test_a_worker_that_the_system_takes_away_is_a_sentence(book: Book, rule_book: RuleBook, after: int) -> None:
    def take_one(done: int, _total: int) -> None:
        workers = multiprocessing.active_children()
        if done >= after and workers:
            workers[0].kill()

    with pytest.raises(UserError, match="thiếu bộ nhớ"):
        list(check_whole(book, rule_book, AS_OF, 2, take_one))


@pytest.mark.parametrize("workers", [1, 2])
def test_workers_find_the_deadlines_that_one_process_finds(book: Book, rule_book: RuleBook, workers: int) -> None:
    period = Period(AS_OF, date(2028, 11, 1))
    seen: list[tuple[int, int]] = []
    apart = of_book(book, rule_book, period, AS_OF, workers=workers, progress=lambda *at: seen.append(at))
    everybody = [cadre.code for cadre in book.records(Cadre)]
    assert apart == of_book(book, rule_book, period, AS_OF, cadres=everybody)
    assert apart
    assert seen[-1] == (120, 120)


def test_looking_for_deadlines_can_be_stopped(book: Book, rule_book: RuleBook) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        of_book(book, rule_book, Period(AS_OF, AS_OF), AS_OF, workers=2, progress=stop)


def test_one_core_is_always_used() -> None:
    assert cores_to_use(spare=1000) == 1
    assert cores_to_use() >= 1
