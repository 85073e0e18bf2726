"""Cases at fault are found by halves, named, and the rest is made."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.errors import Cancelled, DocumentError
from luanchuyen_desktop.services.papers.packets.part import Case, PartPaper
from luanchuyen_desktop.services.papers.packets.setting_aside import Meter, finish


def cases_of(count: int) -> list[Case]:
    return [Case(f"LC{number}", f"Người {number}", f"CB{number}") for number in range(count)]


class Maker:
    """Fails for the first bad case that it meets, as papers do; counts what it was asked for."""

    def __init__(self, bad: set[str]) -> None:
        self.bad = bad
        self.made: list[list[str]] = []

    def __call__(self, cases: Sequence[Case]) -> PartPaper:
        codes = [case.code for case in cases]
        self.made.append(codes)
        for code in codes:
            if code in self.bad:
                raise DocumentError(f"{code}: không in được.", "Sửa.")
        return PartPaper(" ".join(codes).encode())


@given(st.integers(1, 40), st.sets(st.integers(0, 39)))
def test_exactly_the_bad_ones_are_set_aside(count: int, bad: set[int]) -> None:
    cases = cases_of(count)
    wrong = {f"LC{number}" for number in bad if number < count}
    found = finish(Maker(wrong), cases)
    good = [case for case in cases if case.code not in wrong]
    assert [fault.code for fault in found.faults] == [case.code for case in cases if case.code in wrong]
    assert all(fault.words == f"{fault.code}: không in được." for fault in found.faults)
    assert list(found.cases) == good
    assert (found.paper is not None) == bool(good)
    if found.paper is not None:
        assert found.paper.pdf.decode().split() == [case.code for case in good]


def test_without_a_fault_it_is_made_once() -> None:
    maker = Maker(set())
    finish(maker, cases_of(1000))
    assert len(maker.made) == 1


def test_one_fault_in_a_thousand_is_soon_found() -> None:
    maker = Maker({"LC637"})
    finish(maker, cases_of(1000))
    assert len(maker.made) < 30


def test_a_fault_in_what_all_share_is_told_once_and_soon() -> None:
    tried: list[int] = []

    def make(cases: Sequence[Case]) -> PartPaper:
        tried.append(len(cases))
        raise DocumentError("Mẫu decision.txt, dòng 3: không có chỗ trống này.")

    found = finish(make, cases_of(1000))
    assert [fault.code for fault in found.faults] == [""]
    assert tried == [1000, 1, 1, 1]


def test_what_only_fails_together() -> None:
    def make(cases: Sequence[Case]) -> PartPaper:
        if len(cases) > 2:
            raise DocumentError(f"{len(cases)} người không vừa một trang.")
        return PartPaper(b"x")

    found = finish(make, cases_of(5))
    assert found.paper is None
    assert [(fault.code, fault.words) for fault in found.faults] == [("", "5 người không vừa một trang.")]


def test_a_single_case_has_its_own_fault() -> None:
    assert [fault.code for fault in finish(Maker({"LC0"}), cases_of(1)).faults] == ["LC0"]


def test_cancel_and_faults_of_the_program_pass_through() -> None:
    for kind in (Cancelled, KeyError):

        def make(_cases: Sequence[Case], kind: type[Exception] = kind) -> PartPaper:
            raise kind

        with pytest.raises(kind):
            finish(make, cases_of(3))


@given(st.lists(st.tuples(st.integers(1, 9), st.lists(st.integers(0, 50))), max_size=8))
def test_the_meter_never_goes_back_and_ends_at_the_end(steps: list[tuple[int, list[int]]]) -> None:
    total = sum(papers for papers, _ in steps)
    seen: list[tuple[int, int]] = []
    meter = Meter(lambda done, whole: seen.append((done, whole)), total)
    for papers, reports in steps:
        for done in reports:
            meter.of(papers)(done, 50)
        meter.of(papers)(1, 0)  # the whole is not known
        meter.add(papers)
    assert seen == sorted(seen)
    if steps:
        assert seen[-1] == (total, total)
