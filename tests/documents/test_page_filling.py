from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop.documents.pdf.page import Strip, fill_pages, gap, glue_tail


def ink(height: float, *, glued: bool = False, header: Strip | None = None) -> Strip:
    def draw(_canvas: Canvas, _x: float, _y: float) -> None: ...

    return Strip(height, draw, glued=glued, header=header)


def heights(pages: list[list[Strip]]) -> list[list[float]]:
    return [[strip.height for strip in page] for page in pages]


def test_pages_are_filled_from_the_top() -> None:
    assert heights(list(fill_pages([ink(40), ink(40), ink(40)], 100))) == [[40, 40], [40]]


def test_there_is_always_a_page() -> None:
    assert heights(list(fill_pages([], 100))) == [[]]


def test_a_gap_at_the_end_makes_no_empty_page() -> None:
    assert heights(list(fill_pages([ink(95), gap(10)], 100))) == [[95]]


def test_gaps_are_dropped_at_the_head_of_a_page() -> None:
    assert heights(list(fill_pages([gap(5), ink(95), gap(20), ink(50)], 100))) == [[95], [50]]


def test_glued_strips_move_together() -> None:
    strips = [ink(60), ink(20, glued=True), gap(5, glued=True), ink(30)]
    assert heights(list(fill_pages(strips, 100))) == [[60], [20, 5, 30]]


def test_glue_that_cannot_hold_on_any_page_gives_way() -> None:
    strips = [ink(30), *(ink(40, glued=True) for _ in range(4)), ink(40)]
    pages = heights(list(fill_pages(strips, 100)))
    assert sum(map(sum, pages)) == 30 + 5 * 40
    assert all(sum(page) <= 100 for page in pages)


def test_the_end_of_what_no_page_holds_stays_together() -> None:
    """The last row of a table goes with the closing words and the signature."""
    strips = [ink(30), ink(45, glued=True), ink(45, glued=True), gap(5, glued=True), ink(5, glued=True), ink(40)]
    assert heights(list(fill_pages(strips, 100))) == [[30, 45], [45, 5, 5, 40]]
    whole = [ink(30), ink(99, glued=True), gap(5, glued=True), ink(40)]
    assert heights(list(fill_pages(whole, 100))) == [[30], [99], [40]]


def test_a_header_is_repeated_on_the_next_page_only() -> None:
    header = ink(10)
    rows = [ink(40, header=header) for _ in range(4)]
    first = Strip(10, header.draw, glued=True)
    assert heights(list(fill_pages([first, *rows], 100))) == [[10, 40, 40], [10, 40, 40]]


def test_the_tail_stays_with_what_comes_next() -> None:
    strips = [*glue_tail([ink(30), ink(30), gap(5), ink(20)]), gap(5, glued=True), ink(40)]
    assert heights(list(fill_pages(strips, 100))) == [[30], [30, 5, 20, 5, 40]]
    assert glue_tail([]) == []
    assert [strip.glued for strip in glue_tail([ink(1), ink(2, glued=True), ink(3)], 1)] == [False, True, True]


@given(st.lists(st.tuples(st.floats(1, 90), st.booleans()), max_size=60))
def test_no_page_overflows_and_no_strip_is_lost(parts: list[tuple[float, bool]]) -> None:
    header = ink(10)
    strips = [ink(height, glued=glued, header=header) for height, glued in parts]
    pages = list(fill_pages(strips, 100))
    assert [strip for page in pages for strip in page if strip is not header] == strips
    assert all(sum(strip.height for strip in page) <= 100 + 0.001 for page in pages)
