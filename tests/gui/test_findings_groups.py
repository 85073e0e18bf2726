"""The list behind the findings panel: what an edit does to it is what making it anew would give."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.vn_text import fold, text_key
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.findings_groups import Column, FindingsFilter, FindingsList, Group, People
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import LISTED, Mark
from luanchuyen_desktop.services.findings.findings_listing import Grouping

RULES = {"DL01": "Ngày không hợp lý", "LC04": "Thời gian luân chuyển", "LC08": "Thời gian công tác còn lại"}
PEOPLE = People(
    names={"A": "Lê An", "B": "Trần Bình", "C": "Võ Cúc"},
    cadres={"A": 0, "B": 1, "C": 2},
    units={"SNV": text_key("Sở Nội vụ"), "DU": text_key("Đảng ủy xã Đào"), "BTC": text_key("Ban Tổ chức")},
    rule_titles=RULES,
)


def row(
    cadre: str = "A",
    rule: str = "LC04",
    mark: Mark = Mark.ERROR,
    unit: str = "SNV",
    message: str = "sai",
    clears_on: date | None = None,
) -> FindingRow:
    name = PEOPLE.names.get(cadre, "")
    key = fold(f"{rule} {name} {cadre} {message}")
    return FindingRow(rule, mark, SubjectKind.CADRE, cadre, cadre, message, clears_on, key, unit)


def shown(listing: FindingsList) -> list[object]:
    """Headings as their key, findings as cadre and rule."""
    return [line.key if isinstance(line, Group) else (line.cadre, line.rule) for line in listing.lines]


def listing(*rows: FindingRow, grouping: Grouping = Grouping.NONE) -> FindingsList:
    made = FindingsList()
    made.set_grouping(grouping)
    made.take(rows, PEOPLE)
    return made


def test_groups_stand_in_the_order_of_people_and_units_not_of_codes() -> None:
    rows = [row("C", unit=""), row("B", unit="DU"), row("A", unit="SNV"), row("B", unit="BTC", rule="DL01")]
    by_cadre = listing(*rows, grouping=Grouping.CADRE)
    assert [group.key for group in by_cadre.groups] == ["A", "B", "C"]
    by_unit = listing(*rows, grouping=Grouping.UNIT)
    assert [group.key for group in by_unit.groups] == ["BTC", "DU", "SNV", ""]  # not known: last


def test_units_outside_the_catalogue_come_before_those_not_known() -> None:
    made = listing(row(unit=""), row("B", unit="LẠ"), row("C", unit="SNV"), grouping=Grouping.UNIT)
    assert [group.key for group in made.groups] == ["SNV", "LẠ", ""]


def test_text_is_found_folded_in_name_sentence_code_and_title_of_the_rule() -> None:
    made = listing(row("A"), row("B", rule="DL01", message="Ngày kết thúc"), row("C", rule="LC08"))
    for text, expected in (
        ("lê an", [("A", "LC04")]),
        ("KET THUC", [("B", "DL01")]),
        ("hop ly", [("B", "DL01")]),  # only in the title
        ("thoi gian", [("A", "LC04"), ("C", "LC08")]),
        ("thoi gian vo", [("C", "LC08")]),  # one word in the title, one in the name
        ("lc04 binh", []),
    ):
        made.set_filter(FindingsFilter(text=text))
        assert shown(made) == expected, text


def test_counts_of_marks_follow_text_and_rule_but_not_the_marks_themselves() -> None:
    made = listing(row("A"), row("B", mark=Mark.WAIVED), row("C", rule="DL01"))
    made.set_filter(FindingsFilter(marks=frozenset({Mark.WAIVED}), rule="LC04"))
    assert shown(made) == [("B", "LC04")]
    assert made.counts == {Mark.ERROR: 1, Mark.WAIVED: 1}
    assert made.rules == {"LC04": 2, "DL01": 1}


def test_sorting_is_within_the_groups_and_ties_stand_by_gravity() -> None:
    rows = [row("B"), row("A", mark=Mark.NOTE), row("A", rule="DL01", clears_on=date(2027, 1, 1))]
    made = listing(*rows, grouping=Grouping.RULE)
    assert made.set_sort(Column.WHO, descending=True)
    assert shown(made) == ["DL01", ("A", "DL01"), "LC04", ("B", "LC04"), ("A", "LC04")]
    assert not made.set_sort(Column.WHO, descending=True)
    made.set_grouping(Grouping.NONE)
    made.set_sort(Column.CLEARS, descending=False)
    assert shown(made)[0] == ("A", "DL01")  # those without a day come last


def test_folding_hides_and_is_kept_for_each_grouping() -> None:
    made = listing(row("A"), row("B"), row("A", rule="DL01"), grouping=Grouping.RULE)
    assert shown(made) == ["DL01", ("A", "DL01"), "LC04", ("A", "LC04"), ("B", "LC04")]
    assert made.fold(2) == 2
    assert made.fold(2) == 0
    assert made.fold(1) == 0  # no heading
    assert shown(made) == ["DL01", ("A", "DL01"), "LC04"]
    made.put({"C"}, [row("C")])
    assert shown(made) == ["DL01", ("A", "DL01"), "LC04"]
    assert made.folded_over(row("C")) == 2
    assert made.find(row("C")) == -1
    made.set_grouping(Grouping.CADRE)
    assert len(shown(made)) == 7
    made.set_grouping(Grouping.RULE)
    assert made.unfold(2) == 3
    made.fold_all(folded=True)
    assert shown(made) == ["DL01", "LC04"]
    made.fold_all(folded=False)
    assert len(made.lines) == 6
    assert [made.heading_of(line) for line in range(6)] == [0, 0, 2, 2, 2, 2]


def test_a_heading_stands_for_all_that_is_under_it_once() -> None:
    made = listing(row("A"), row("B"), row("A", rule="DL01"), grouping=Grouping.RULE)
    made.fold(2)
    assert [found.cadre for found in made.rows_in([1, 2])] == ["A", "A", "B"]
    made.unfold(2)
    assert len(made.rows_in(range(5))) == 3


def test_what_an_edit_leaves_as_it_was_stays_the_same_object() -> None:
    made = listing(row("A"), row("A", rule="DL01"), row("B"))
    before = {id(line) for line in made.lines}
    made.put({"A"}, [row("A"), row("A", rule="LC08")])
    assert sum(id(line) in before for line in made.lines) == 2
    assert made.find(row("A")) == 0


def test_put_of_a_cadre_without_findings_takes_its_group_away() -> None:
    made = listing(row("A"), row("B"), grouping=Grouping.CADRE)
    made.put({"A"}, [])
    assert shown(made) == ["B", ("B", "LC04")]
    assert made.find_heading("A") == -1
    made.put({"B"}, [])
    assert made.lines == []
    assert made.rules == {}


_ROWS = st.builds(
    row,
    cadre=st.sampled_from("ABC"),
    rule=st.sampled_from(sorted(RULES)),
    mark=st.sampled_from(LISTED),
    unit=st.sampled_from(["SNV", "DU", "LẠ", ""]),
    message=st.sampled_from(["sai", "thiếu ngày", "trùng"]),
    clears_on=st.sampled_from([None, date(2027, 1, 1)]),
)
_FILTERS = st.builds(
    FindingsFilter,
    marks=st.frozensets(st.sampled_from(LISTED)) | st.just(frozenset(LISTED)),
    rule=st.sampled_from(["", "LC04"]),
    text=st.sampled_from(["", "ngay", "an", "lc0"]),
)


@settings(max_examples=80, deadline=None)
@given(
    start=st.lists(_ROWS, max_size=12),
    edits=st.lists(
        st.tuples(st.frozensets(st.sampled_from("ABC"), min_size=1), st.lists(_ROWS, max_size=6)), max_size=5
    ),
    grouping=st.sampled_from(list(Grouping)),
    column=st.sampled_from(list(Column)),
    descending=st.booleans(),
    wanted=_FILTERS,
    folded=st.booleans(),
)
def test_edits_give_what_making_the_list_anew_would_give(
    start: list[FindingRow],
    edits: list[tuple[frozenset[str], list[FindingRow]]],
    grouping: Grouping,
    column: Column,
    descending: bool,
    wanted: FindingsFilter,
    folded: bool,
) -> None:
    made = listing(*start, grouping=grouping)
    made.set_sort(column, descending=descending)
    made.set_filter(wanted)
    made.fold_all(folded=folded)
    by_cadre: dict[str, list[FindingRow]] = {}
    for each in start:
        by_cadre.setdefault(each.cadre, []).append(each)
    for cadres, rows in edits:
        mine = [each for each in rows if each.cadre in cadres]
        made.put(cadres, mine)
        by_cadre |= {cadre: [each for each in mine if each.cadre == cadre] for cadre in cadres}
    fresh = listing(*(each for rows in by_cadre.values() for each in rows), grouping=grouping)
    fresh.set_sort(column, descending=descending)
    fresh.set_filter(wanted)
    # Those under headings, as what came new after the folding stands open.
    assert [(group.key, group.rows) for group in made.groups] == [(group.key, group.rows) for group in fresh.groups]
    assert [group.counts for group in made.groups] == [group.counts for group in fresh.groups]
    assert (made.counts, made.rules) == (fresh.counts, fresh.rules)
    made.fold_all(folded=False)
    assert shown(made) == shown(fresh)


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_line_can_be_found(grouping: Grouping) -> None:
    rows = [row(cadre, rule, mark) for cadre in "ABC" for rule in RULES for mark in LISTED]
    made = listing(*rows, grouping=grouping)
    for each in rows:
        assert made.lines[made.find(each)] == each
    assert made.find(row("D")) == -1
    assert [made.find_heading(group.key) for group in made.groups] == (
        [-1] if grouping is Grouping.NONE else [n for n, line in enumerate(made.lines) if isinstance(line, Group)]
    )
