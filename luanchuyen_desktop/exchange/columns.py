"""What a sheet and a column of the exchange workbook are, and the columns that recur."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from luanchuyen_desktop.domain.records import Cadre, Record


class Kind(Enum):
    """What the cells of a column hold, and so how they are read and written."""

    CODE = auto()
    CODES = auto()
    NAME = auto()
    TEXT = auto()
    DATE = auto()
    FLAG = auto()
    NUMBER = auto()
    COUNT = auto()
    YEAR = auto()
    AMOUNT = auto()
    DECIMAL = auto()
    CHOICE = auto()
    RULE = auto()


class Repeats(Enum):
    """What it means when two rows of a sheet have the same key."""

    FORBIDDEN = auto()
    DOUBTFUL = auto()
    USUAL = auto()
    """Only rows that are alike in every cell are doubtful."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its fixed header, the record's field, and what its cells hold.

    ``choices`` for a closed list, ``refers`` for the record that a code must name, ``blank`` for the value of a blank
    cell and of a column that is not there.
    """

    header: str
    field: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: type[StrEnum] | None = None
    refers: type[Record] | None = None
    blank: object = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its fixed name, the record of a row, the columns in the order of the record's fields.

    ``key``: the fields by which a row finds the stored record that it describes.
    """

    name: str
    record: type[Record]
    key: tuple[str, ...]
    repeats: Repeats
    columns: tuple[Column, ...]

    @property
    def is_coded(self) -> bool:
        """Whether other rows refer to its rows by code."""
        return self.key == ("code",)


def text(header: str, field: str, *, required: bool = False) -> Column:
    """A column of free text."""
    return Column(header, field, Kind.TEXT, required)


def date(header: str, field: str, *, required: bool = False) -> Column:
    """A column of dates of any precision."""
    return Column(header, field, Kind.DATE, required)


def flag(header: str, field: str, *, required: bool = False) -> Column:
    """A column of yes or no; blank is no unless it is required."""
    return Column(header, field, Kind.FLAG, required, blank=None if required else False)


def own_code(header: str) -> Column:
    """The code by which other rows refer to this one."""
    return Column(header, "code", Kind.CODE, required=True)


def name(header: str) -> Column:
    """A name."""
    return Column(header, "name", Kind.NAME, required=True)


def reference(header: str, field: str, record: type[Record], *, required: bool = False) -> Column:
    """The code of another record."""
    return Column(header, field, Kind.CODE, required, refers=record)


def references(header: str, field: str, record: type[Record]) -> Column:
    """Codes of other records."""
    return Column(header, field, Kind.CODES, refers=record, blank=())


def choice(header: str, field: str, choices: type[StrEnum], *, required: bool = False, blank: object = None) -> Column:
    """A word of a closed list."""
    return Column(header, field, Kind.CHOICE, required, choices=choices, blank=blank)


OF_CADRE = reference("Mã cán bộ", "cadre", Cadre, required=True)
