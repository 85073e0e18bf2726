"""Packages kept in the book: codes that change, cadres that go, undo, and proposals in one step."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.domain.records import Cadre, Rotation, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.moves import packages, what_if
from luanchuyen_desktop.store.book import Book
from tests.province import AS_OF

FIRST = Move("C1", "X2", "BT", PartialDate(2027, 1, 1), Purpose.TRAINING, 36, "Nguyễn Văn A")
SECOND = Move("C2", "X1", "BT", None, None, None, "Nguyễn Văn B")
PLAN = Package("Phương án A", (FIRST, SECOND))


@pytest.fixture
def kept(province: Book) -> Book:
    packages.keep(province, "package.1", PLAN)
    return province


def only(book: Book) -> Package:
    (found,) = packages.kept_packages(book)
    assert not found.fault
    return found.package


def test_what_is_kept_comes_back(kept: Book) -> None:
    assert only(kept) == PLAN
    assert kept.undo_name() == "Thêm phương án luân chuyển: Phương án A"
    assert packages.keep(kept, "package.1", PLAN) is None  # nothing differs
    kept.undo()
    assert packages.kept_packages(kept) == []
    kept.redo()
    assert only(kept) == PLAN


def test_edits_are_operations_with_names(kept: Book) -> None:
    changes = packages.keep(kept, "package.1", replace(PLAN, moves=(FIRST,)))
    assert changes is not None
    assert changes.tables == frozenset({"setting"})
    assert changes.cadres == frozenset()  # nobody need be judged again
    assert kept.undo_name() == "Sửa phương án luân chuyển: Phương án A"
    packages.keep(kept, "package.1", replace(PLAN, name="B"), "Đổi tên")
    assert kept.undo_name() == "Đổi tên phương án luân chuyển: B"
    packages.delete(kept, "package.1")
    assert packages.kept_packages(kept) == []
    kept.undo()
    assert only(kept).name == "B"
    with pytest.raises(UserError, match="không còn trong sổ"):
        packages.delete(kept, "package.7")


def test_codes_that_change_are_followed(kept: Book) -> None:
    with kept.operate("Đổi mã") as edit:
        for record, code in (
            (next(one for one in kept.records(Cadre) if one.code == "C1"), "CB-MỚI"),
            (next(one for one in kept.records(Unit) if one.code == "X2"), "XÃ-MỚI"),
            (next(one for one in kept.records(Title) if one.code == "BT"), "BÍ-THƯ"),
        ):
            edit.update(replace(record, code=code))
    first, second = only(kept).moves
    assert (first.cadre, first.to_unit, first.to_title) == ("CB-MỚI", "XÃ-MỚI", "BÍ-THƯ")
    assert (second.cadre, second.to_unit, second.to_title) == ("C2", "X1", "BÍ-THƯ")


def test_a_deleted_cadre_is_told_and_comes_back_with_undo(kept: Book, rule_book: RuleBook) -> None:
    cadre = next(one for one in kept.records(Cadre) if one.code == "C1")
    editing.delete(kept, cadre)
    package = only(kept)
    result = what_if.lay_out(kept, rule_book, AS_OF, package)
    assert [fault.text for fault in result.faults] == ["Nguyễn Văn A không còn trong sổ: hồ sơ cán bộ này đã bị xóa."]
    with pytest.raises(UserError, match="Dòng 1: Nguyễn Văn A không còn trong sổ"):
        packages.turn_into_proposals(kept, package, AS_OF)
    packages.keep(kept, "package.1", replace(package, moves=package.moves[::-1]))  # stored again without it
    kept.undo()
    kept.undo()
    assert only(kept) == PLAN
    kept.redo()
    packages.keep(kept, "package.1", replace(only(kept), name="Khác"))
    assert json.loads(kept.settings()["package.1"])["moves"][0]["cadre"] == cadre.id


@pytest.mark.parametrize(
    ("package", "text"),
    [
        (Package("  "), "chưa có tên"),
        (Package("PHUONG AN a"), "Đã có phương án tên"),
        (Package("B", (replace(FIRST, cadre="KHÔNG"),)), "Trong sổ không có cán bộ mã “KHÔNG”"),
        (Package("B", (replace(FIRST, to_unit="KHÔNG"),)), "Trong sổ không có đơn vị mã “KHÔNG”"),
        (Package("B", (replace(FIRST, to_title="#x"),)), "Trong sổ không có chức danh mã “#x”"),
    ],
)
def test_what_is_refused(kept: Book, package: Package, text: str) -> None:
    before = kept.last_operation()
    with pytest.raises(UserError, match=text):
        packages.keep(kept, packages.next_key(kept), package)
    assert kept.last_operation() == before


@pytest.mark.parametrize(
    "value",
    [
        "",
        "[]",
        "không phải JSON",
        '{"version": 2, "name": "A", "moves": []}',
        '{"version": 1, "name": 7, "moves": []}',
        '{"version": 1, "name": "A", "moves": [{"cadre": "C1", "unit": 1, "title": 1}]}',
        '{"version": 1, "name": "A", "moves": [{"cadre": 1, "unit": 1, "title": 1, "start": "2027-02-30"}]}',
        '{"version": 1, "name": "A", "moves": [{"cadre": 1, "unit": 1, "title": 1, "purpose": "Du lịch"}]}',
        '{"version": 1, "name": "A", "moves": [{"cadre": 1, "unit": 1, "title": 1, "months": "36"}]}',
        '{"version": 1, "name": "A", "moves": 3}',
    ],
)
def test_what_cannot_be_read_is_told_and_spoils_nothing(kept: Book, value: str) -> None:
    with kept.operate("Hỏng") as edit:
        edit.set("package.2", value)
    found = {one.key: one for one in packages.kept_packages(kept)}
    assert found["package.1"].package == PLAN
    assert "Phương án số 2 không đọc được" in found["package.2"].fault
    with pytest.raises(UserError, match="không đọc được"):
        packages.named_package(kept, "Phương án số 2")
    packages.delete(kept, "package.2")
    assert only(kept) == PLAN


def test_names_that_are_free() -> None:
    assert packages.new_name([]) == "Phương án 1"
    assert packages.new_name(["PHƯƠNG ÁN 1", "Phương án 3"]) == "Phương án 2"
    assert packages.copy_name("A", ["A"]) == "A (bản 2)"
    assert packages.copy_name("A", ["A", "a (BẢN 2)"]) == "A (bản 3)"


def test_found_by_name(kept: Book) -> None:
    assert packages.named_package(kept, "phuong an a").key == "package.1"
    with pytest.raises(UserError, match="không có phương án tên “C”"):
        packages.named_package(kept, "C")


def test_in_the_order_of_names(kept: Book) -> None:
    for key, name in (("package.2", "Đợt hai"), ("package.3", "Dự phòng")):
        packages.keep(kept, key, Package(name))
    assert [one.package.name for one in packages.kept_packages(kept)] == ["Dự phòng", "Đợt hai", "Phương án A"]
    assert packages.next_key(kept) == "package.4"


# -- proposals -------------------------------------------------------------------------------------------------------


def test_all_moves_are_proposed_in_one_step(kept: Book) -> None:
    packages.turn_into_proposals(kept, PLAN, AS_OF)
    note = "Theo phương án luân chuyển “Phương án A”."
    assert [replace(one, id=None) for one in kept.records(Rotation)] == [
        Rotation(
            "LC0001",
            "C1",
            "X1",
            "BT",
            "X2",
            "BT",
            Purpose.TRAINING,
            start=PartialDate(2027, 1, 1),
            planned_months=36,
            state=RotationState.PROPOSED,
            note=note,
        ),
        Rotation("LC0002", "C2", "X2", "BT", "X1", "BT", state=RotationState.PROPOSED, note=note),
    ]
    assert kept.undo_name() == "Đề xuất theo phương án Phương án A (2 người)"
    kept.undo()
    assert list(kept.records(Rotation)) == []
    assert only(kept) == PLAN


@pytest.mark.parametrize("state", [RotationState.PLANNED, RotationState.SUBMITTED, RotationState.DECIDED])
def test_one_that_waits_stands_against_all(kept: Book, state: RotationState) -> None:
    with kept.operate("Đã có") as edit:
        edit.insert(Rotation("LC0007", "C2", "X2", "BT", "X3", "BT", state=state))
    with pytest.raises(UserError, match=f"Nguyễn Văn B đã có luân chuyển LC0007 ở trạng thái “{state}”") as refused:
        packages.turn_into_proposals(kept, PLAN, AS_OF)
    assert "bỏ người này khỏi phương án" in refused.value.advice
    assert [one.code for one in kept.records(Rotation)] == ["LC0007"]  # nothing half done


@pytest.mark.parametrize("state", [RotationState.RUNNING, RotationState.ENDED, RotationState.CANCELLED])
def test_a_running_one_is_a_finding_and_no_refusal(kept: Book, state: RotationState) -> None:
    with kept.operate("Đã có") as edit:
        edit.insert(Rotation("LC0007", "C2", "X3", "BT", "X2", "BT", start=PartialDate(2026, 1, 1), state=state))
    packages.turn_into_proposals(kept, PLAN, AS_OF)
    assert [one.code for one in kept.records(Rotation)] == ["LC0007", "LC0008", "LC0009"]


@pytest.mark.parametrize(
    ("package", "text"),
    [
        (Package("A"), "Phương án chưa có ai"),
        (Package("A", (FIRST, FIRST)), "Dòng 2: Nguyễn Văn A đã có ở dòng 1"),
        (Package("A", (replace(FIRST, start=PartialDate(2027)),)), "chưa rõ ngày"),
    ],
)
def test_no_proposals_of_what_cannot_be_laid_out(kept: Book, package: Package, text: str) -> None:
    with pytest.raises(UserError, match=text):
        packages.turn_into_proposals(kept, package, AS_OF)
    assert list(kept.records(Rotation)) == []
