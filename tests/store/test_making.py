"""Records made quickly are the same as those made by their class: equal, frozen, of that class."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from typing import Any

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.store.making import made
from luanchuyen_desktop.store.mapping import TABLES


@pytest.mark.parametrize("kind", [table.record for table in TABLES])
def test_a_made_record_is_like_any_other(kind: type) -> None:
    values = [f"{field.name} {number}" for number in range(2) for field in fields(kind)]
    width = len(fields(kind))
    rows = [values[:width], values[width:]]
    records: list[Any] = made(kind, list(zip(*rows, strict=True)))
    assert records == [kind(*row) for row in rows]
    assert [type(each) for each in records] == [kind, kind]
    assert hash(records[0]) == hash(kind(*rows[0]))
    assert pickle.loads(pickle.dumps(records)) == records  # noqa: S301 - just made
    assert repr(records[0]) == repr(kind(*rows[0]))


def test_a_made_record_is_frozen() -> None:
    values = ("C1", PartialDate(2020), None, "U1", "T1", False, None, None, None, False, 7)
    tenure = made(Tenure, [(value,) for value in values])[0]
    with pytest.raises(FrozenInstanceError):
        tenure.unit = "U2"  # type: ignore[misc]  # that is the point
    assert replace(tenure, unit="U2") == Tenure("C1", PartialDate(2020), None, "U2", "T1", id=7)


def test_a_missing_column_is_refused() -> None:
    with pytest.raises(TypeError):
        made(Tenure, [("C1",), (None,)])


def test_a_class_that_works_something_out_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Sum:
        one: int

        def __post_init__(self) -> None:
            raise AssertionError

    with pytest.raises(TypeError, match="Sum"):
        made(Sum, [[1]])
