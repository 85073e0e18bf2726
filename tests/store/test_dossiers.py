"""Reading whole files of cadres: the stream is what loading one by one gives, and what the records say."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    ProcedureStep,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Grade, Level, Stage, SubjectKind
from luanchuyen_desktop.store import dossiers
from luanchuyen_desktop.store.book import Book

# Codes whose order differs by alphabet, case and bytes, and one that is the beginning of another.
CODES = ["a", "A", "B", "Đ", "đ", "Ấ", "Z", "_", "a1", "a 1"]
CADRES = st.lists(st.sampled_from(CODES), unique=True, max_size=8)
DATES = st.sampled_from([None, PartialDate(2020), PartialDate(2020, 2), PartialDate(2020, 2, 1), PartialDate(2019, 12)])


def parts(code: str) -> st.SearchStrategy[list[Record]]:
    one = st.one_of(
        st.builds(Tenure, st.just(code), DATES, DATES, st.just("U"), st.just("T")),
        st.builds(PlanningEntry, st.just(code), st.just("2025-2030"), st.just("T")),
        st.builds(SourceEntry, st.just(code), st.integers(2020, 2022)),
        st.builds(Evaluation, st.just(code), st.integers(2020, 2022), st.sampled_from(Grade)),
        st.builds(Discipline, st.just(code), st.just("Cảnh cáo"), DATES.filter(bool)),
        st.builds(LocalityDetermination, st.just(code), st.just("P"), st.booleans()),
        st.builds(Waiver, st.just("LC05"), st.just(SubjectKind.CADRE), st.just(code)),
    )
    return st.lists(one, max_size=6)


@st.composite
def populations(draw: st.DrawFn) -> list[Record]:
    codes = draw(CADRES)
    records: list[Record] = [part for code in codes for part in draw(parts(code))]
    rotations = (
        draw(st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from(codes)), unique_by=lambda r: r[0]))
        if codes
        else []
    )
    records += [Rotation(code, cadre, None, None, "U", "T") for code, cadre in rotations]
    if rotations:
        owned = st.sampled_from([code for code, _ in rotations])
        steps = st.builds(ProcedureStep, owned, st.sampled_from(Stage))
        papers = st.builds(DossierItem, owned, st.sampled_from(["Tờ trình", "Ảnh màu 4×6"]))
        records += draw(st.lists(st.one_of(steps, papers), max_size=6))
    # Waivers on rotations and cadres, also on such as are not there.
    kinds = st.sampled_from([SubjectKind.ROTATION, SubjectKind.CADRE, SubjectKind.UNIT, SubjectKind.POST])
    records += draw(
        st.lists(st.builds(Waiver, st.just("LC04"), kinds, st.sampled_from([*CODES, "không có"])), max_size=6)
    )
    return [*(Cadre(code, f"Tên {code}") for code in codes), *draw(st.permutations(records))]


def expected(records: Iterable[Record], code: str) -> Dossier:
    """The file of one cadre, put together from the list of all records in the plainest way; ``id`` is the order."""
    records = list(records)

    def of(kind: type) -> list[Any]:
        return [record for record in records if type(record) is kind and getattr(record, "cadre", None) == code]

    def of_rotations(kind: type) -> list[Any]:
        own = {r.code for r in records if isinstance(r, Rotation) and r.cadre == code}
        return [record for record in records if type(record) is kind and getattr(record, "rotation", None) in own]

    rotations = sorted((r for r in records if isinstance(r, Rotation) and r.cadre == code), key=lambda r: r.code)
    subjects = {(SubjectKind.CADRE, code), *((SubjectKind.ROTATION, rotation.code) for rotation in rotations)}
    return Dossier(
        cadre=next(r for r in records if isinstance(r, Cadre) and r.code == code),
        tenures=tuple(sorted(of(Tenure), key=lambda r: r.start.iso() if r.start else "")),
        planning=tuple(of(PlanningEntry)),
        sources=tuple(sorted(of(SourceEntry), key=lambda r: r.year)),
        evaluations=tuple(sorted(of(Evaluation), key=lambda r: r.year)),
        disciplines=tuple(sorted(of(Discipline), key=lambda r: r.date.iso())),
        determinations=tuple(of(LocalityDetermination)),
        rotations=tuple(rotations),
        waivers=tuple(r for r in records if isinstance(r, Waiver) and (r.subject_kind, r.subject) in subjects),
        steps=tuple(sorted(of_rotations(ProcedureStep), key=lambda r: (r.rotation, r.step.number))),
        items=tuple(sorted(of_rotations(DossierItem), key=lambda r: r.rotation)),
    )


def without_ids(dossier: Dossier) -> Dossier:
    plain = {
        field.name: tuple(dataclasses.replace(record, id=None) for record in getattr(dossier, field.name))
        for field in dataclasses.fields(dossier)[1:]
        if field.name not in {"claims", "namesakes"}  # of other cadres: test_context
    }
    return Dossier(dataclasses.replace(dossier.cadre, id=None), **plain)


@settings(max_examples=60, deadline=None)
@given(records=populations(), asked=st.lists(st.sampled_from([*CODES, "không có"]), max_size=6))
def test_the_stream_is_what_one_by_one_gives(records: list[Record], asked: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, Book.create(Path(folder) / "a.lccb", user="Hạnh") as book:
        book.database.execute_sql("PRAGMA synchronous = 0")
        with book.operate("Nhập") as write:
            write.insert_many([Place("P", "Xã", Level.COMMUNE), Unit("U", "Đơn vị"), Title("T", "Chức danh"), *records])
        streamed = list(book.dossiers())
        codes = [dossier.cadre.code for dossier in streamed]
        assert codes == sorted(record.code for record in records if isinstance(record, Cadre))
        assert [book.dossier(code) for code in codes] == streamed
        assert [without_ids(dossier) for dossier in streamed] == [expected(records, code) for code in codes]
        wanted = set(asked)
        assert list(book.dossiers(asked)) == [each for each in streamed if each.cadre.code in wanted]


def test_more_codes_than_one_chunk(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dossiers, "_FEW", 3)
    monkeypatch.setattr(dossiers, "_MANY", 7)
    with book.operate("Nhập") as write:
        write.insert_many(Cadre(f"C{number:02}", "Tên") for number in range(10))
        write.insert_many(Evaluation(f"C{number:02}", 2024, Grade.GOOD) for number in range(10))
        write.insert_many(SourceEntry(f"C{number:02}", 2025) for number in range(10))
    codes = [f"C{number:02}" for number in (9, 0, 3, 4, 5, 6, 7, 7)]
    found = list(book.dossiers(codes))
    assert [dossier.cadre.code for dossier in found] == sorted(set(codes))
    assert all(len(dossier.evaluations) == len(dossier.sources) == 1 for dossier in found)
    everybody = list(book.dossiers())
    assert [dossier.cadre.code for dossier in everybody] == [f"C{number:02}" for number in range(10)]
    assert found == [dossier for dossier in everybody if dossier.cadre.code in codes]
    assert list(book.dossiers_between("C02", "C08")) == everybody[2:9]
    assert list(book.dossiers_between("C02x", "C04")) == everybody[3:5]
    assert list(book.dossiers_between("D", "E")) == []


def test_no_codes_is_nobody_and_none_is_all(full: Book) -> None:
    assert list(full.dossiers([])) == []
    assert [dossier.cadre.code for dossier in full.dossiers()] == ["C1", "C2", "C3"]
    assert full.dossier("không có") is None


def test_a_broken_off_stream_leaves_no_view_open(full: Book) -> None:
    for _ in full.dossiers():
        break
    with full.operate("Ghi ngay sau đó") as write:
        write.insert(Title("T9", "Mới"))
    assert write.changes is not None


def test_records_come_in_order_of_code_or_of_entry(book: Book) -> None:
    with book.operate("Nhập") as write:
        write.insert_many([Title("b", "1"), Title("a", "2"), Cadre("y", "3"), Cadre("x", "4")])
        write.insert_many([SourceEntry("y", 2026), SourceEntry("x", 2025)])
    assert [title.code for title in book.records(Title)] == ["a", "b"]
    assert [entry.cadre for entry in book.records(SourceEntry)] == ["y", "x"]


def test_the_catalogue_by_code(full: Book, province: list[Record]) -> None:
    catalogue = full.catalogue()
    assert list(catalogue.places) == ["P1", "P2", "P3", "P4"]
    assert catalogue.units["U3"].successors == ("U2",)
    assert list(catalogue.titles) == ["T1", "T2"]
    assert {key: position.quota for key, position in catalogue.positions.items()} == {
        ("U1", "T1"): 1,
        ("U2", "T2"): None,
    }


def test_steps_and_papers_stand_in_the_file_of_the_rotations_cadre(full: Book) -> None:
    first, second = full.dossier("C1"), full.dossier("C2")
    assert first is not None
    assert second is not None
    assert [(step.rotation, step.step) for step in first.steps] == [("R1", Stage.POLICY), ("R1", Stage.CONSULTATION)]
    assert [item.item for item in first.items] == ["Ảnh màu 4×6"]
    assert (second.steps, [item.item for item in second.items]) == ((), ["Tờ trình"])


def test_the_standards_of_a_title(full: Book) -> None:
    standards = full.catalogue().standards
    assert {title: [one.level for one in of_title] for title, of_title in standards.items()} == {"T1": ["Đại học"]}


def test_a_rotation_by_its_code(full: Book) -> None:
    found = full.rotation("R2")
    assert found is not None
    assert (found.cadre, found.from_unit) == ("C2", None)
    assert full.rotation("C1") is None


def test_counts_are_of_every_table(full: Book) -> None:
    assert full.counts() == {
        "place": 4,
        "unit": 3,
        "title": 2,
        "position": 2,
        "title_standard": 1,
        "allowance_rate": 1,
        "cadre": 3,
        "tenure": 3,
        "planning_round": 1,
        "planning_entry": 2,
        "planning_vote": 1,
        "source_entry": 1,
        "evaluation": 2,
        "discipline": 1,
        "locality_determination": 1,
        "rotation_plan": 1,
        "plan_line": 1,
        "rotation": 2,
        "procedure_step": 2,
        "dossier_item": 2,
        "opinion": 1,
        "follow_up": 1,
        "register_entry": 2,
        "attachment": 1,
        "template_version": 2,
        "waiver": 3,
        "cv_facts": 2,
        "training": 2,
        "reward": 2,
        "family_member": 2,
        "setting": 0,
    }
