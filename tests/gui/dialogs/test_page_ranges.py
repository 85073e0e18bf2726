from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.page_ranges import Parity, of_parity, read_pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("1", [0]),
        ("1-3, 5", [0, 1, 2, 4]),
        ("5; 1 – 2", [4, 0, 1]),
        ("4-", [3, 4, 5]),
        ("-2", [0, 1]),
        ("2,2,1-2", [1, 0]),
        (" 6 ,", [5]),
    ],
)
def test_pages_as_people_write_them(text: str, pages: list[int]) -> None:
    assert read_pages(text, 6) == pages


@pytest.mark.parametrize("text", ["", " , ", "0", "7", "3-2", "a", "1-7", "1 2", "-", "1.5", "--2"])
def test_what_is_no_page_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_pages(text, 6)
    assert caught.value.message.endswith(".")
    assert caught.value.advice


@given(st.text(alphabet="0123456789-–,; x", max_size=12), st.integers(1, 40))
def test_pages_are_pages_of_the_paper_whatever_is_typed(text: str, count: int) -> None:
    try:
        pages = read_pages(text, count)
    except UserError:
        return
    assert pages
    assert len(set(pages)) == len(pages)
    assert all(0 <= page < count for page in pages)


def test_odd_and_even_go_by_the_printed_number() -> None:
    assert of_parity([0, 1, 2, 3], Parity.ODD) == [0, 2]
    assert of_parity([3, 2, 1, 0], Parity.EVEN) == [3, 1]
    assert of_parity([1], Parity.ALL) == [1]
