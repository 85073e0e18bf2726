"""What the files of others say: the stream against a plain look through all records, and a draft's own short read."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.dossier import Dossier, PostClaim
from luanchuyen_desktop.domain.holders import claims_of
from luanchuyen_desktop.domain.namesakes import likeness
from luanchuyen_desktop.domain.records import Cadre, Position, Record, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.store.book import Book

CODES = ["a", "A", "B", "Đ", "đ", "a1"]
NAMES = ["Lê Thị Hoà", "LÊ THỊ HÒA", "le thi hoa", "Lê Thị Hoa ", "Đỗ Ân", "Do An"]
CATALOGUE: list[Record] = [
    *(Unit(code, f"Đơn vị {code}") for code in ("U", "V")),
    *(Title(code, f"Chức danh {code}") for code in ("S", "T")),
    Position("U", "T", 1),
    Position("U", "S", 2),
    Position("V", "T", None),
]
DATES = st.sampled_from([None, *map(from_iso, ("2020", "2020-02", "2020-02-01", "2021"))])
UNITS, TITLES = st.sampled_from(["U", "V"]), st.sampled_from(["S", "T"])


@st.composite
def populations(draw: st.DrawFn) -> list[Record]:
    codes = draw(st.lists(st.sampled_from(CODES), unique=True, min_size=1))
    hometowns = st.sampled_from([None, "Xã A", "xã  a", "Xã B"])
    cadres = [Cadre(code, draw(st.sampled_from(NAMES)), draw(DATES), hometown=draw(hometowns)) for code in codes]
    code = st.sampled_from(codes)
    tenures = draw(st.lists(st.builds(Tenure, code, DATES, DATES, UNITS, TITLES), max_size=8))
    origins = st.sampled_from([(None, None), ("U", None), ("U", "T"), ("V", "S")])
    rotations = []
    for number in range(draw(st.integers(0, 6))):
        from_unit, from_title = draw(origins)
        rotation = Rotation(f"R{number}", draw(code), from_unit, from_title, draw(UNITS), draw(TITLES))
        state, ended = draw(st.sampled_from(RotationState)), draw(st.none() | DATES)
        rotations.append(replace(rotation, start=draw(DATES), state=state, ended=ended))
    return [*cadres, *tenures, *rotations]


def expected_claims(dossier: Dossier, everybody: list[Dossier]) -> set[PostClaim]:
    posts = {(rotation.to_unit, rotation.to_title) for rotation in dossier.rotations} & {("U", "T"), ("U", "S")}
    others = [other for other in everybody if other.cadre.code != dossier.cadre.code]
    return {claim for other in others for claim in claims_of(other, posts)}


@settings(max_examples=40, deadline=None)
@given(populations(), st.lists(st.sampled_from(CODES), max_size=4))
def test_the_stream_says_what_the_other_files_say(records: list[Record], asked: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, Book.create(Path(folder) / "a.lccb", user="Hạnh") as book:
        book.database.execute_sql("PRAGMA synchronous = 0")
        with book.operate("Nhập") as write:
            write.insert_many([*CATALOGUE, *records])
        everybody = list(book.dossiers())
        for dossier in everybody:
            assert len(dossier.claims) == len(set(dossier.claims))
            assert set(dossier.claims) == expected_claims(dossier, everybody)
            alike = [each.cadre for each in everybody if each.cadre.code != dossier.cadre.code]
            assert list(dossier.namesakes) == [each for each in alike if likeness(dossier.cadre, each) is not False]
            assert book.in_context(dossier) == dossier
            assert book.dossier(dossier.cadre.code) == dossier
        assert list(book.dossiers(asked)) == [each for each in everybody if each.cadre.code in asked]


def test_a_draft_is_judged_by_its_own_name_and_destination(book: Book) -> None:
    with book.operate("Nhập") as write:
        write.insert_many(
            [
                *CATALOGUE,
                Cadre("C1", "Nguyễn Văn A", PartialDate(1980, 1, 2)),
                Cadre("C2", "Trần Thị Hoà", PartialDate(1980, 1, 2)),
                Tenure("C2", PartialDate(2020), None, "U", "T"),
                Rotation("R1", "C1", "V", "S", "V", "T"),
            ]
        )
    stored = book.dossier("C1")
    assert stored is not None
    assert (stored.claims, stored.namesakes) == ((), ())
    (rotation,) = stored.rotations
    draft = replace(
        stored, cadre=replace(stored.cadre, name="TRẦN THỊ HÒA"), rotations=(replace(rotation, to_unit="U"),)
    )
    seen = book.in_context(draft)
    assert [claim.name for claim in seen.claims] == ["Trần Thị Hoà"]
    assert [cadre.code for cadre in seen.namesakes] == ["C2"]
    blank = replace(
        draft, cadre=replace(draft.cadre, name=" "), rotations=(replace(rotation, to_unit="", to_title=""),)
    )
    assert (book.in_context(blank).claims, book.in_context(blank).namesakes) == ((), ())
    new = Dossier(Cadre("", "Trần Thị Hòa"), rotations=(replace(rotation, code="", cadre="", to_unit="U"),))
    assert len(book.in_context(new).claims) == len(book.in_context(new).namesakes) == 1
