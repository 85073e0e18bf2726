"""Two records of one person: what must be alike, and that it does not matter which is asked first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import parse_date
from luanchuyen_desktop.domain.namesakes import likeness, may_be_one_day
from luanchuyen_desktop.domain.records import Cadre


def person(name: str, birth: str = "", hometown: str | None = None, place: str | None = None) -> Cadre:
    return Cadre(name, name, birth=parse_date(birth), hometown=hometown, hometown_place=place)


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        (person("Lò Văn Đức", "12/05/1976"), person("LÒ VĂN ĐỨC", "12/05/1976"), True),
        (person("Lò Văn Đức", "12/05/1976"), person("Lò Văn Đức", "12/06/1976"), False),
        (person("Lò Văn Đức", "12/05/1976"), person("Lò Văn Đạt", "12/05/1976"), False),
        (person("Lò Văn Đức", "1976"), person("Lò Văn Đức", "1976"), True),
        (person("Lò Văn Đức", "1976"), person("Lò Văn Đức", "12/05/1976"), None),
        (person("Lò Văn Đức", "1976", "Xã A"), person("Lò Văn Đức", "12/05/1976", "xã  a"), True),
        (person("Lò Văn Đức", "1976", "Xã A"), person("Lò Văn Đức", "12/05/1976", "Xã B"), False),
        (person("Lò Văn Đức", "1976"), person("Lò Văn Đức", "05/1977", "Xã B"), False),
        (person("Lò Văn Đức"), person("Lò Văn Đức"), None),
        (person("Lò Văn Đức"), person("Lò Văn Đức", "1976", "Xã A"), None),
        (person("Lò Văn Đức", "", "Xã A"), person("Lò Văn Đức", "1976", "Xã A"), True),
        (person("Lò Văn Đức", "", "Xã A cũ", "XA"), person("Lò Văn Đức", "1976", "Xã A", "XA"), True),
        (person("Lò Văn Đức", "", "Xã A", "XA"), person("Lò Văn Đức", "1976", "Xã A", "XA2"), True),
        (person("Lò Văn Đức", "", None, "XA"), person("Lò Văn Đức", "1976", "Xã A", "XB"), False),
        (person("Lò Văn Đức", "", None, "XA"), person("Lò Văn Đức", "1976", "Xã A"), None),
    ],
)
def test_likeness(first: Cadre, second: Cadre, alike: bool | None) -> None:
    assert likeness(first, second) is alike
    assert likeness(second, first) is alike


DATES = st.sampled_from(["", "1976", "1977", "05/1976", "06/1976", "12/05/1976", "13/05/1976", "31/12/1976"])


@given(DATES, DATES)
def test_iso_texts_tell_whether_two_births_may_be_one_day(first: str, second: str) -> None:
    """What the store's SQL relies on: the text of the coarser date begins that of the finer one."""
    one, other = parse_date(first), parse_date(second)
    texts = (one.iso() if one else "", other.iso() if other else "")
    assert may_be_one_day(one, other) is (texts[0].startswith(texts[1]) or texts[1].startswith(texts[0]))
