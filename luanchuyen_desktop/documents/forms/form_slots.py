"""What is put into the placeholders of a text form: texts, lists, rows with named columns; and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from luanchuyen_desktop.documents.contents import Value
from luanchuyen_desktop.documents.text import BLANK


@dataclass(frozen=True, slots=True)
class Rows:
    """Values of a table or of a line that is repeated. ``columns``: name → label; a row has a text for each, or none.

    A template names a column as ``{{buoc.ngay}}``.
    """

    columns: Mapping[str, str]
    rows: tuple[Mapping[str, str | None], ...] = ()


FormValue: TypeAlias = Value | Rows


class Entry(NamedTuple):
    """The value of a placeholder. ``label``: what an error calls it; ``field``: where in the program it is entered.

    ``blank``: the dots that stand for it where it is missing and needed.
    """

    label: str
    value: FormValue
    field: str = ""
    blank: str = BLANK


Entries: TypeAlias = Mapping[str, Entry]
"""Placeholder name → its entry; every placeholder that a template may use is there, known or not."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A placeholder that has no value where the text needs one. ``line``: of the template file, from 1."""

    slot: str
    label: str
    field: str
    line: int
