"""Writing: one operation is one transaction, journalled, guarded and told in plain words when refused."""

from __future__ import annotations

import dataclasses
import json
import unicodedata
from collections.abc import Callable
from datetime import datetime
from typing import Any

import peewee
import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    DossierItem,
    Evaluation,
    Place,
    Position,
    ProcedureStep,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    TitleStandard,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Grade, Level, StandardKind, SubjectKind
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.mapping import TABLES
from luanchuyen_desktop.store.writer import Writer

Rows = dict[str, list[tuple[Any, ...]]]


def journal(book: Book) -> list[tuple[Any, ...]]:
    return list(book.database.execute_sql('SELECT "table", row, before, after FROM journal ORDER BY id').fetchall())


def by_code(book: Book, kind: type[Any], code: str) -> Any:
    return next(record for record in book.records(kind) if record.code == code)


def test_every_record_comes_back_as_it_was_stored(full: Book, province: list[Record]) -> None:
    for table in TABLES:
        stored = {dataclasses.replace(record, id=None) for record in full.records(table.record)}
        assert stored == {record for record in province if type(record) is table.record}
        assert stored


def test_insert_returns_the_number_of_the_row(book: Book) -> None:
    with book.operate("Thêm") as write:
        first, second = write.insert(Title("B", "Hai")), write.insert(Title("A", "Một"))
    assert [(title.code, title.id) for title in book.records(Title)] == [("A", second.id), ("B", first.id)]
    assert second.id == (first.id or 0) + 1


def test_a_number_is_never_given_twice(book: Book) -> None:
    with book.operate("Thêm") as write:
        first = write.insert(Title("A", "Một"))
    with book.operate("Xóa") as write:
        write.delete(first)
    with book.operate("Thêm") as write:
        second = write.insert(Title("A", "Một"))
    assert second.id != first.id
    with pytest.raises(BookError, match="không còn trong sổ"), book.operate("Sửa") as write:
        write.update(first)


def test_an_exception_in_the_block_leaves_nothing(full: Book, rows: Callable[[Book], Rows]) -> None:
    before, written = rows(full), len(journal(full))

    def fail(write: Writer) -> None:
        write.insert(Cadre("C9", "Mới"))
        write.delete(by_code(full, Cadre, "C1"))
        write.set("a", "b")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), full.operate("Sửa") as write:
        fail(write)
    assert rows(full) == before
    assert len(journal(full)) == written
    assert full.undo_name() == "Nhập tỉnh mẫu"


@pytest.mark.parametrize("net_zero", [False, True])
def test_an_operation_that_changes_nothing_leaves_no_step(full: Book, net_zero: bool) -> None:
    cadre = by_code(full, Cadre, "C1")
    with full.operate("Sửa") as write:
        write.update(cadre)
        if net_zero:
            write.update(dataclasses.replace(cadre, name="Khác"))
            write.update(cadre)
            write.delete(write.insert(Title("T9", "Tạm")))
    assert write.changes is None
    assert full.undo_name() == "Nhập tỉnh mẫu"
    assert full.database.execute_sql("SELECT COUNT(*) FROM operation").fetchone() == (1,)


def test_an_empty_operation_does_not_cut_off_redo(full: Book) -> None:
    with full.operate("Thêm") as write:
        write.insert(Title("T9", "Mới"))
    full.undo()
    with full.operate("Không gì") as write:
        pass
    assert full.redo_name() == "Thêm"


@pytest.mark.parametrize("table", [table.name for table in TABLES] + ["setting"])
def test_no_row_changes_outside_an_operation(full: Book, table: str) -> None:
    with full.operate("Thiết lập") as write:
        write.set("a", "b")
    for change in ("DELETE FROM {}", "UPDATE {} SET id = id + 1000"):
        with pytest.raises(peewee.IntegrityError, match=r"journal\.operation"):
            full.database.execute_sql(change.format(table))


def test_a_writer_kept_after_its_block_writes_nothing(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(Title("A", "Một"))
    with pytest.raises(peewee.IntegrityError, match=r"journal\.operation"):
        write.insert(Title("B", "Hai"))
    assert book.counts()["title"] == 1


def test_an_operation_inside_another_or_inside_a_read_is_a_bug_that_shows(full: Book) -> None:
    with full.operate("Ngoài") as write:
        write.set("a", "b")
        with pytest.raises(RuntimeError), full.operate("Trong"):
            pass
    for _ in full.dossiers():
        with pytest.raises(RuntimeError), full.operate("Trong lúc đọc"):
            pass
    assert full.settings() == {"a": "b"}


def test_the_journal_holds_before_after_who_and_when(book: Book) -> None:
    started = datetime.now().astimezone().replace(microsecond=0)
    with book.operate("Thêm chức danh") as write:
        title = write.insert(Title("T", "Trưởng ban", 30))
    with book.operate("Sửa chức danh") as write:
        write.update(dataclasses.replace(title, name="Trưởng phòng", rank=None))
    with book.operate("Xóa chức danh") as write:
        write.delete(title)
    entries = [(*entry[:2], *(json.loads(state) if state else None for state in entry[2:])) for entry in journal(book)]
    flags = {"is_head": 0, "is_key": 0, "is_non_local": 0}
    later = {"valid_from": None, "valid_to": None, "is_draft": 0, "allowance": None}
    first = {"id": 1, "code": "T", "name": "Trưởng ban", "rank": 30, **flags, "mode": None, **later}
    second = {**first, "name": "Trưởng phòng", "rank": None}
    assert entries == [
        ("title", 1, None, first),
        ("title", 1, first, second),
        ("title", 1, second, None),
    ]
    operations = book.database.execute_sql("SELECT name, user, at FROM operation ORDER BY id").fetchall()
    assert [name for name, _, _ in operations] == ["Thêm chức danh", "Sửa chức danh", "Xóa chức danh"]
    for _, user, at in operations:
        assert user == "Hạnh"
        assert started <= datetime.fromisoformat(at) <= datetime.now().astimezone()


class TestChanges:
    def test_a_cadre_is_named_by_what_hangs_on_it(self, full: Book) -> None:
        with full.operate("Sửa") as write:
            write.insert(Evaluation("C2", 2024, Grade.GOOD))
            write.insert(Waiver("LC08", SubjectKind.ROTATION, "R1"))
            write.insert(Waiver("LC05", SubjectKind.CADRE, "C3"))
            write.insert(Waiver("LC17", SubjectKind.UNIT, "U1"))
            write.insert(Waiver("LC05", SubjectKind.CADRE, "không có"))
        assert write.changes is not None
        assert write.changes.operation == "Sửa"
        assert write.changes.tables == {"evaluation", "waiver"}
        assert write.changes.cadres == frozenset({"C1", "C2", "C3", "không có"})

    def test_a_renamed_cadre_is_named_by_both_codes(self, full: Book) -> None:
        with full.operate("Đổi mã") as write:
            write.update(dataclasses.replace(by_code(full, Cadre, "C2"), code="C2b"))
        assert write.changes is not None
        assert write.changes.cadres == frozenset({"C2", "C2b"})

    def test_the_catalogue_concerns_all(self, full: Book) -> None:
        with full.operate("Sửa") as write:
            write.update(dataclasses.replace(by_code(full, Title, "T2"), rank=41))
        assert write.changes is not None
        assert (write.changes.tables, write.changes.cadres) == (frozenset({"title"}), None)

    def test_a_setting_concerns_none(self, full: Book) -> None:
        with full.operate("Thiết lập") as write:
            write.set("a", "b")
        assert write.changes is not None
        assert (write.changes.tables, write.changes.cadres) == (frozenset({"setting"}), frozenset())

    @pytest.mark.parametrize(("cadres", "named"), [(500, True), (501, False)])
    def test_too_many_are_all(self, book: Book, cadres: int, named: bool) -> None:
        with book.operate("Nhập") as write:
            assert write.insert_many(Cadre(f"C{number}", "Tên") for number in range(cadres)) == cadres
        assert write.changes is not None
        assert (write.changes.cadres is not None) is named


class TestCodes:
    def test_a_taken_code_is_named(self, full: Book) -> None:
        attempts: tuple[Callable[[Writer], object], ...] = (
            lambda write: write.insert(Cadre("C2", "Người khác")),
            lambda write: write.insert_many([Cadre("C8", "a"), Cadre("C2", "b"), Cadre("C9", "c")]),
            lambda write: write.update(dataclasses.replace(by_code(full, Cadre, "C1"), code="C2")),
        )
        for attempt in attempts:
            with pytest.raises(BookError, match="Mã C2 đã có trong sổ"), full.operate("Thử") as write:
                attempt(write)
        with pytest.raises(BookError, match="Vị trí T1 ở U1 đã có trong sổ"), full.operate("Thử") as write:
            write.insert(Position("U1", "T1", 2))
        assert full.counts()["cadre"] == 3

    @pytest.mark.parametrize(
        ("record", "told"),
        [
            (Tenure("C1", None, None, "U9", "T1"), "quá trình công tác ghi mã đơn vị “U9”"),
            (Tenure("C1", None, None, "U1", "T9"), "quá trình công tác ghi mã chức danh “T9”"),
            (Tenure("C9", None, None, "U1", "T1"), "quá trình công tác ghi mã cán bộ “C9”"),
            (Cadre("C9", "Mới", hometown_place="P9"), "cán bộ ghi mã địa bàn “P9”"),
            (Unit("U9", "Mới", parent="U8"), "đơn vị ghi mã đơn vị “U8”"),
            (Rotation("R9", "C1", "U1", "T1", "U9", "T1"), "luân chuyển ghi mã đơn vị “U9”"),
        ],
    )
    def test_a_code_that_points_nowhere_is_named(
        self, full: Book, rows: Callable[[Book], Rows], record: Record, told: str
    ) -> None:
        before = rows(full)
        with pytest.raises(BookError, match=told) as caught, full.operate("Thêm") as write:
            write.insert(record)
        assert "Thêm " in caught.value.advice
        assert rows(full) == before
        with full.operate("Vẫn ghi được") as write:
            write.insert(Title("T9", "Mới"))

    def test_what_is_referred_to_may_come_later_in_the_same_operation(self, full: Book) -> None:
        with full.operate("Thêm") as write:
            write.insert_many([Tenure("C9", None, None, "U9", "T1"), Unit("U9", "Mới"), Cadre("C9", "Mới")])
        assert write.changes is not None

    def test_a_new_code_is_followed_everywhere_and_undone(self, full: Book, rows: Callable[[Book], Rows]) -> None:
        before = rows(full)
        with full.operate("Đổi mã") as write:
            kinds: tuple[type[Any], ...] = (Place, Unit, Title, Cadre, Rotation)
            for kind in kinds:
                for code in [record.code for record in full.records(kind)]:
                    write.update(dataclasses.replace(by_code(full, kind, code), code=code + "-mới"))
        dossier = full.dossier("C1-mới")
        assert dossier is not None
        assert [tenure.unit for tenure in dossier.tenures] == ["U3-mới", "U1-mới"]
        assert [waiver.subject for waiver in dossier.waivers] == ["R1-mới", "C1-mới"]
        catalogue = full.catalogue()
        assert catalogue.places["P2-mới"].successors == ("P3-mới", "P4-mới")
        assert catalogue.units["U3-mới"].successors == ("U2-mới",)
        assert {waiver.subject for waiver in full.records(Waiver)} == {"R1-mới", "C1-mới", "U2-mới"}
        assert "-mới" in str(rows(full)["position"])
        for table in TABLES:
            for record in full.records(table.record):
                named = {column: getattr(record, column) for column in table.columns if column in _REFERENCES}
                assert all(code is None or code.endswith("-mới") for code in named.values()), record
        after = rows(full)
        full.undo()
        assert rows(full) == before
        full.redo()
        assert rows(full) == after

    def test_codes_that_change_places_are_undone(self, full: Book, rows: Callable[[Book], Rows]) -> None:
        before = rows(full)
        first, second = by_code(full, Unit, "U1"), by_code(full, Unit, "U2")
        with full.operate("Tráo mã") as write:
            write.update(dataclasses.replace(first, code="tạm"))
            write.update(dataclasses.replace(second, code="U1"))
            write.update(dataclasses.replace(first, code="U2"))
        after = rows(full)
        full.undo()
        assert rows(full) == before
        full.redo()
        assert rows(full) == after


_REFERENCES = {
    "cadre",
    "unit",
    "title",
    "place",
    "parent",
    "hometown_place",
    "from_unit",
    "to_unit",
    "to_title",
    "rotation",
}


class TestDelete:
    def test_a_cadre_goes_with_everything_and_comes_back(self, full: Book, rows: Callable[[Book], Rows]) -> None:
        before = rows(full)
        with full.operate("Xóa") as write:
            write.delete(by_code(full, Cadre, "C1"))
        left = full.counts()
        assert (left["cadre"], left["tenure"], left["rotation"], left["evaluation"]) == (2, 1, 1, 0)
        assert (left["procedure_step"], left["dossier_item"]) == (0, 1)  # the other rotation keeps its own
        assert [waiver.subject for waiver in full.records(Waiver)] == ["U2"]
        assert full.dossier("C1") is None
        changes = full.undo()
        assert changes is not None
        assert changes.cadres == frozenset({"C1"})
        assert rows(full) == before

    def test_a_rotation_goes_with_its_steps_and_papers_and_comes_back(
        self, full: Book, rows: Callable[[Book], Rows]
    ) -> None:
        before = rows(full)
        with full.operate("Xóa") as write:
            write.delete(by_code(full, Rotation, "R1"))
        assert write.changes is not None
        assert write.changes.cadres == frozenset({"C1"})
        assert list(full.records(ProcedureStep)) == []
        assert [item.rotation for item in full.records(DossierItem)] == ["R2"]
        full.undo()
        assert rows(full) == before

    def test_a_step_or_a_paper_concerns_the_rotations_cadre(self, full: Book) -> None:
        step = next(full.records(ProcedureStep))
        with full.operate("Sửa") as write:
            write.update(dataclasses.replace(step, result="khác"))
        assert write.changes is not None
        assert (write.changes.tables, write.changes.cadres) == (frozenset({"procedure_step"}), frozenset({"C1"}))
        paper = next(full.records(DossierItem))
        with full.operate("Xóa giấy") as write:
            write.delete(paper)
        assert write.changes is not None
        assert write.changes.cadres == frozenset({"C1"})

    def test_a_standard_concerns_everybody(self, full: Book) -> None:
        with full.operate("Thêm") as write:
            write.insert(TitleStandard("T2", StandardKind.IT_SKILLS, "Cơ bản"))
        assert write.changes is not None
        assert write.changes.cadres is None

    def test_a_stale_record_does_not_take_what_is_not_its_own(self, full: Book) -> None:
        """The form still shows C1; meanwhile that cadre became C7, and another was entered as C1."""
        stale = by_code(full, Cadre, "C1")
        with full.operate("Đổi mã") as write:
            write.update(dataclasses.replace(stale, code="C7"))
            write.insert(Cadre("C1", "Người khác"))
            write.insert(SourceEntry("C1", 2026))
        with full.operate("Xóa") as write:
            write.delete(stale)
        assert full.dossier("C7") is None
        other = full.dossier("C1")
        assert other is not None
        assert len(other.sources) == 1

    @pytest.mark.parametrize(
        ("kind", "code", "told"),
        [
            (Place, "P1", "P1 đang được dùng ở 3 bản ghi địa bàn"),
            (Place, "P4", "P4 đang được dùng ở 1 bản ghi địa bàn"),  # only as a successor
            (Unit, "U3", "U3 đang được dùng ở 1 bản ghi quá trình công tác"),
            (Title, "T2", "T2 đang được dùng ở 1 bản ghi vị trí"),
        ],
    )
    def test_a_used_catalogue_record_stays(self, full: Book, kind: type[Any], code: str, told: str) -> None:
        with pytest.raises(BookError, match=told), full.operate("Xóa") as write:
            write.delete(by_code(full, kind, code))
        assert by_code(full, kind, code)

    def test_what_is_gone_cannot_be_changed_or_deleted_again(self, full: Book) -> None:
        for kind in (Cadre, Rotation, Tenure, Waiver):
            record = next(iter(full.records(kind)))
            with full.operate("Xóa") as write:
                write.delete(record)
            for again in ("update", "delete"):
                with pytest.raises(BookError, match="không còn trong sổ"), full.operate("Sửa") as write:
                    getattr(write, again)(record)
            full.undo()


class TestText:
    def test_every_text_is_stored_composed(self, book: Book) -> None:
        apart = unicodedata.normalize("NFD", "Nguyễn Văn Hoà")
        with book.operate(unicodedata.normalize("NFD", "Thêm cán bộ")) as write:
            write.insert(Cadre(unicodedata.normalize("NFD", "CB-Đà"), apart, note=apart))
            write.insert(Place("P", apart, Level.COMMUNE, successors=(unicodedata.normalize("NFD", "Ố"),)))
            write.set("tên", apart)
        together = unicodedata.normalize("NFC", apart)
        cadre = next(iter(book.records(Cadre)))
        assert (cadre.code, cadre.name, cadre.note) == ("CB-Đà", together, together)
        assert next(iter(book.records(Place))).successors == ("Ố",)
        assert book.settings() == {"tên": together}
        assert book.undo_name() == "Thêm cán bộ"

    def test_strange_but_storable_text_survives_undo_and_redo(self, book: Book, rows: Callable[[Book], Rows]) -> None:
        strange = ["a\x00b", "\"\\'", "\x01\x1f\x7f\u2028", "x" * 100_000, "=cmd|'/c calc'!A0", "<b>&amp;", "😀", "  "]
        with book.operate("Thêm") as write:
            write.insert_many(Title(str(number), text) for number, text in enumerate(strange))
        before = rows(book)
        with book.operate("Xóa") as write:
            for title in list(book.records(Title)):
                write.delete(title)
        book.undo()
        assert rows(book) == before
        assert [title.name for title in book.records(Title)] == strange

    def test_half_of_a_character_is_told(self, book: Book) -> None:
        attempts: tuple[Callable[[Writer], object], ...] = (
            lambda write: write.insert(Title("T", "hỏng \ud83d")),
            lambda write: write.insert_many([Title("T", "hỏng \ud83d")]),
            lambda write: write.set("a", "\ud83d"),
        )
        for attempt in attempts:
            with pytest.raises(BookError, match="ký tự hỏng"), book.operate("Thêm") as write:
                attempt(write)
        assert book.undo_name() is None


def test_a_setting_is_replaced_and_undone(book: Book) -> None:
    for value in ("một", "hai"):
        with book.operate("Thiết lập") as write:
            write.set("khóa", value)
    assert book.settings() == {"khóa": "hai"}
    book.undo()
    assert book.settings() == {"khóa": "một"}
    book.undo()
    assert book.settings() == {}


def test_a_note_is_kept_through_undo_and_redo(book: Book) -> None:
    with book.operate("Thiết lập") as write:
        write.set("a", "1")
    book.undo()
    with book.operate("Ghi chú của chương trình", undoable=False) as write:
        write.set("sao lưu", "hôm nay")
    assert book.undo_name() is None
    assert book.redo_name() == "Thiết lập"
    book.redo()
    assert book.settings() == {"a": "1", "sao lưu": "hôm nay"}


def test_insert_many_takes_a_stream_and_a_cancel_from_it(book: Book) -> None:
    def records() -> Any:
        for number in range(5000):
            if number == 4000:
                raise KeyboardInterrupt
            yield Title(str(number), "a")

    with pytest.raises(KeyboardInterrupt), book.operate("Nhập") as write:
        write.insert_many(records())
    assert book.counts()["title"] == 0


def test_partial_dates_keep_their_precision(book: Book) -> None:
    dates = [
        None,
        PartialDate(2020),
        PartialDate(2020, 2),
        PartialDate(2020, 2, 29),
        PartialDate(1850),
        PartialDate(2199),
    ]
    with book.operate("Thêm") as write:
        write.insert_many(Cadre(str(number), "a", birth=day) for number, day in enumerate(dates))
    assert [cadre.birth for cadre in book.records(Cadre)] == dates
