"""The life of an exception, and the list of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation, Title, Unit, Waiver
from luanchuyen_desktop.domain.vocabulary import Level, RotationState, SubjectKind, WaiverState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services import waiver_desk as desk
from luanchuyen_desktop.services.findings.checking import check_cadre
from luanchuyen_desktop.services.waiver_list import (
    Standing,
    WaiverFilter,
    WaiverRow,
    choose,
    standing,
    subject_words,
    waiver_rows,
)
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

DAY = date(2026, 11, 22)
WHO = "Nguyễn Văn Đức"
ALLOWED = {"LC04": "Ban Thường vụ Tỉnh ủy"}
ASKED = Waiver("LC04", SubjectKind.ROTATION, "R1", state=WaiverState.REQUESTED)
ANSWERED = replace(ASKED, authority="Ban Thường vụ Tỉnh ủy", document_no="9-KL/TU", date=PartialDate(2025, 8, 20))
ROTATION = SubjectKind.ROTATION


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Tạo") as write:
            write.insert(Unit("U", "Sở Nội vụ", Level.PROVINCE))
            write.insert(Unit("V", "Đảng ủy xã", Level.COMMUNE))
            write.insert(Title("T", "Bí thư", 40))
            write.insert(Cadre("C", WHO))
            write.insert(Cadre("D", "Lê An"))
            begun = PartialDate(2025, 9, 1)
            short = Rotation("R1", "C", "U", "T", "V", "T", decided=begun, start=begun, planned_months=24)
            write.insert(replace(short, state=RotationState.RUNNING))
        yield made


def kept(book: Book) -> Waiver:
    return next(iter(book.records(Waiver)))


def stored(book: Book, state: WaiverState | None = WaiverState.REQUESTED) -> Waiver:
    with book.operate("Thêm") as write:
        write.insert(replace(ASKED, state=state))
    return kept(book)


def test_asked_for_then_granted_then_the_breach_is_waived(book: Book, rule_book: RuleBook) -> None:
    def waived() -> bool | None:
        findings = check_cadre(book, rule_book, DAY, "C")
        return next((one.waived for one in findings if one.rule == "LC04" and one.verdict.value == "breached"), None)

    assert waived() is False
    assert desk.request(book, ASKED, ALLOWED, WHO) is not None
    assert book.undo_name() == f"Đề nghị ngoại lệ LC04: {WHO}"
    assert waived() is False
    changes = desk.grant(book, replace(ANSWERED, id=kept(book).id), WHO)
    assert changes is not None
    assert changes.cadres == frozenset({"C"})
    assert book.undo_name() == f"Đồng ý ngoại lệ LC04: {WHO}"
    assert waived() is True
    book.undo()
    assert kept(book).state is WaiverState.REQUESTED
    assert waived() is False


def test_refused(book: Book) -> None:
    waiver = stored(book)
    desk.refuse(book, replace(waiver, reason="Không phù hợp"), WHO)
    assert book.undo_name() == f"Không đồng ý ngoại lệ LC04: {WHO}"
    assert (kept(book).state, kept(book).reason) == (WaiverState.REFUSED, "Không phù hợp")


@pytest.mark.parametrize(
    ("without", "told"),
    [("authority", "phải ghi thẩm quyền"), ("document_no", "phải ghi số văn bản"), ("date", "phải ghi ngày văn bản")],
)
def test_consent_needs_authority_document_and_date(book: Book, without: str, told: str) -> None:
    waiver = stored(book)
    with pytest.raises(UserError, match=told):
        desk.grant(book, replace(ANSWERED, id=waiver.id, **{without: None}))  # type: ignore[arg-type]  # of a waiver
    assert kept(book) == waiver


def test_no_exception_where_the_regulation_gives_none(book: Book) -> None:
    with pytest.raises(UserError, match="không cho ngoại lệ đối với quy tắc LC01"):
        desk.request(book, replace(ASKED, rule="LC01"), ALLOWED)
    with pytest.raises(UserError, match="Không có đối tượng mang mã R9"):
        desk.request(book, replace(ASKED, subject="R9"), ALLOWED)
    assert book.counts()["waiver"] == 0


def test_only_a_request_is_withdrawn_anything_may_be_deleted(book: Book) -> None:
    waiver = stored(book, WaiverState.GRANTED)
    with pytest.raises(UserError, match="đã có trả lời"):
        desk.withdraw(book, waiver, WHO)
    desk.delete(book, waiver, WHO)
    assert book.undo_name() == f"Xóa ngoại lệ LC04: {WHO}"
    asked = stored(book)
    desk.withdraw(book, asked, WHO)
    assert book.undo_name() == f"Rút đề nghị ngoại lệ LC04: {WHO}"
    assert book.counts()["waiver"] == 0
    book.undo()
    assert kept(book) == asked


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        (None, ASKED, "Đề nghị ngoại lệ"),
        (None, replace(ANSWERED, state=WaiverState.GRANTED), "Đồng ý ngoại lệ"),
        (WaiverState.REQUESTED, replace(ANSWERED, state=WaiverState.GRANTED), "Đồng ý ngoại lệ"),
        (WaiverState.REQUESTED, replace(ASKED, state=WaiverState.REFUSED), "Không đồng ý ngoại lệ"),
        (WaiverState.REQUESTED, replace(ASKED, reason="Cần"), "Sửa ngoại lệ"),
        (WaiverState.REFUSED, ASKED, "Đề nghị ngoại lệ"),
    ],
)
def test_the_act_follows_from_the_states(book: Book, before: WaiverState | None, after: Waiver, name: str) -> None:
    number = stored(book, before).id if before is not None else None
    changes: Changes | None = desk.store(book, before, replace(after, id=number), ALLOWED, WHO)
    assert changes is not None
    assert changes.operation == f"{name} LC04: {WHO}"


def test_what_may_be_excused_follows_the_law_of_the_day(rule_book: RuleBook) -> None:
    now = desk.excusable(rule_book, ROTATION, DAY)
    assert now["LC04"] == "Ban Thường vụ Tỉnh ủy"
    assert "LC01" not in now
    assert "LC05" not in now  # judged on cadres
    assert "LC05" in desk.excusable(rule_book, SubjectKind.CADRE, DAY)
    assert not desk.excusable(rule_book, ROTATION, date(2015, 1, 1))
    assert not desk.excusable(rule_book, SubjectKind.UNIT, DAY)


def test_the_day_of_the_act(book: Book) -> None:
    dossier = book.dossier("C")
    assert desk.day_of_act(dossier, ROTATION, "R1", DAY) == date(2025, 9, 1)
    assert desk.day_of_act(dossier, ROTATION, "R9", DAY) == DAY
    assert desk.day_of_act(dossier, SubjectKind.CADRE, "C", DAY) == DAY
    assert desk.day_of_act(None, ROTATION, "R1", DAY) == DAY


GRANTED = replace(ANSWERED, state=WaiverState.GRANTED)


@pytest.mark.parametrize(
    ("waiver", "expected"),
    [
        (ASKED, Standing.REQUESTED),
        (replace(ASKED, state=WaiverState.REFUSED), Standing.REFUSED),
        (replace(ASKED, state=None), Standing.NOT_STATED),
        (GRANTED, Standing.VALID),
        (replace(GRANTED, valid_to=PartialDate(2026, 11, 22)), Standing.VALID),
        (replace(GRANTED, valid_to=PartialDate(2026, 11, 21)), Standing.EXPIRED),
        (replace(GRANTED, valid_to=PartialDate(2026, 10)), Standing.EXPIRED),
        (replace(GRANTED, valid_to=PartialDate(2026, 11)), Standing.UNSURE),
        (replace(GRANTED, valid_from=PartialDate(2026, 11, 23)), Standing.TO_COME),
        (replace(GRANTED, valid_from=PartialDate(2026)), Standing.UNSURE),
        (replace(GRANTED, valid_from=PartialDate(2026, 11, 22)), Standing.VALID),
    ],
)
def test_how_it_stands_on_a_day(waiver: Waiver, expected: Standing) -> None:
    assert standing(waiver, DAY) is expected


def test_all_of_them_with_their_cadres(book: Book) -> None:
    with book.operate("Thêm") as write:
        for waiver in (
            GRANTED,
            Waiver("LC05", SubjectKind.CADRE, "D", state=WaiverState.REQUESTED),
            Waiver("LC05", SubjectKind.UNIT, "U"),
            Waiver("LC02", ROTATION, "mất"),
        ):
            write.insert(waiver)
    rows = waiver_rows(book, {"C": WHO, "D": "Lê An"})
    assert [(row.cadre, row.name, row.waiver.rule) for row in rows] == [
        ("", "", "LC02"),
        ("", "", "LC05"),
        ("D", "Lê An", "LC05"),
        ("C", WHO, "LC04"),
    ]
    assert subject_words(rows[3].waiver, rows[3].name) == f"Luân chuyển R1 · {WHO}"
    assert subject_words(rows[1].waiver, "") == "Đơn vị U"

    def found(wanted: WaiverFilter, unneeded: Callable[[WaiverRow], bool] = lambda _row: False) -> list[str]:
        return [row.waiver.subject for row in choose(rows, wanted, DAY, unneeded)]

    assert found(WaiverFilter("duc van")) == ["R1"]
    assert found(WaiverFilter("9-kl")) == ["R1"]
    assert found(WaiverFilter(standing=Standing.REQUESTED)) == ["D"]
    assert found(WaiverFilter(unneeded=True)) == []
    assert found(WaiverFilter(unneeded=True), lambda row: row.cadre == "D") == ["D"]
