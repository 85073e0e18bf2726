"""How each frozen record lies in its table: columns named as the fields, values as the fewest SQLite types."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from types import UnionType
from typing import Any, Generic, TypeVar

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    Attachment,
    Cadre,
    CvFacts,
    Discipline,
    DossierItem,
    Evaluation,
    FamilyMember,
    FollowUp,
    LocalityDetermination,
    Opinion,
    Place,
    PlanLine,
    PlanningEntry,
    PlanningRound,
    PlanningVote,
    Position,
    ProcedureStep,
    Record,
    RegisterEntry,
    Reward,
    Rotation,
    RotationPlan,
    SourceEntry,
    TemplateVersion,
    Tenure,
    Title,
    TitleStandard,
    Training,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vn_text import fold, name_key, nfc
from luanchuyen_desktop.errors import BookError, DateError
from luanchuyen_desktop.store.making import made

R = TypeVar("R", bound=Record)
Decoder = Callable[[Any], Any]

_SEPARATOR = ";"
_BATCH = 50  # rows decoded at once; as many may be missing before a row that cannot be read
_NO_RECORD = (KeyError, ValueError, TypeError, AttributeError, DateError)  # what a value that no record can have raises
# Further columns of a cadre: for order, for search, for namesakes.
_KEYS: Mapping[str, Callable[[Cadre], str]] = {
    "name_key": lambda cadre: name_key(cadre.name),
    "search": lambda cadre: f"{fold(cadre.name)} {fold(cadre.code)}",
    "name_fold": lambda cadre: fold(cadre.name),
}


def _decode_codes(text: str) -> tuple[str, ...]:
    return tuple(text.split(_SEPARATOR)) if text else ()


def _decoder(kind: Any) -> Decoder | None:
    """What turns a stored value that is not NULL into the field's type; ``None`` where it is that type already."""
    candidates = [part for part in typing.get_args(kind) if part is not type(None)] if _is_union(kind) else [kind]
    candidate = candidates[0]
    if typing.get_origin(candidate) is tuple:
        return _decode_codes
    if candidate is PartialDate:
        return from_iso
    if candidate is bool:
        return bool
    if candidate is Decimal:
        return Decimal
    if isinstance(candidate, type) and issubclass(candidate, StrEnum):
        # A dict look-up is several times faster than calling the enumeration.
        return {member.value: member for member in candidate}.__getitem__
    return None


def _is_union(kind: Any) -> bool:
    return isinstance(kind, UnionType) or typing.get_origin(kind) is typing.Union


_ENCODERS: Mapping[type, Callable[[Any], Any]] = {
    int: lambda value: value,
    str: nfc,
    PartialDate: PartialDate.iso,
    bool: int,
    tuple: lambda codes: _SEPARATOR.join(nfc(code) for code in codes),
    Decimal: str,
}


def encode(value: Any) -> Any:
    """A field's value as SQLite stores it; texts in NFC."""
    if value is None:
        return value
    encoder = _ENCODERS.get(type(value))
    return encoder(value) if encoder is not None else value.value  # the word of a closed list


@dataclass(frozen=True)
class TableMap(Generic[R]):
    """One table: its name, its record type, and the columns in the order of the record's fields (``id`` last).

    ``label``: what one of its records is called in a Vietnamese sentence.
    """

    name: str
    label: str
    record: type[R]
    columns: tuple[str, ...]
    decoders: tuple[tuple[int, Decoder], ...]

    @property
    def is_coded(self) -> bool:
        """Whether its records are named by a code of their own."""
        return self.columns[0] == "code"

    @property
    def select_list(self) -> str:
        """The quoted columns, for a SELECT whose rows ``decode`` reads."""
        return ", ".join(f'{self.name}."{column}"' for column in self.columns)

    @property
    def stored_columns(self) -> tuple[str, ...]:
        """The columns that ``encode`` gives values for: without ``id``, with the keys for search and order."""
        return (*self.columns[:-1], *_KEYS) if self.record is Cadre else self.columns[:-1]

    def decode(self, rows: Iterable[Sequence[Any]]) -> Iterator[R]:
        """Records from rows that hold exactly ``columns``. ``BookError`` for a value that no record can have."""
        left = iter(rows)
        while batch := list(islice(left, _BATCH)):
            try:
                records = self._records(batch)
            except _NO_RECORD as error:
                if len(batch) == 1:
                    raise BookError(
                        f"Sổ có bản ghi {self.label} không đọc được (dòng {batch[0][-1]} của bảng {self.name}).",
                        "Phục hồi từ bản sao lưu gần nhất.",
                    ) from error
                records = [record for row in batch for record in self.decode([row])]  # to find the row
            yield from records

    def _records(self, rows: Sequence[Sequence[Any]]) -> list[R]:
        """Decoded column by column, which is quicker than row by row."""
        columns: list[Any] = list(zip(*rows, strict=True))
        for index, decoder in self.decoders:
            columns[index] = [value if value is None else decoder(value) for value in columns[index]]
        return made(self.record, columns)

    def encode(self, record: Record) -> tuple[Any, ...]:
        """The values of ``stored_columns`` for a record."""
        values = [encode(getattr(record, column)) for column in self.columns[:-1]]
        if isinstance(record, Cadre):
            values += [key(record) for key in _KEYS.values()]
        return tuple(values)


def _table(name: str, label: str, record: type[R]) -> TableMap[R]:
    hints = typing.get_type_hints(record)
    columns = tuple(field.name for field in dataclasses.fields(record))
    decoders = [(index, _decoder(hints[column])) for index, column in enumerate(columns)]
    return TableMap(name, label, record, columns, tuple((index, decoder) for index, decoder in decoders if decoder))


# In the order in which rows may be written: what is referred to comes first.
TABLES: tuple[TableMap[Any], ...] = (
    _table("place", "địa bàn", Place),
    _table("unit", "đơn vị", Unit),
    _table("title", "chức danh", Title),
    _table("position", "vị trí", Position),
    _table("title_standard", "tiêu chuẩn chức danh", TitleStandard),
    _table("allowance_rate", "mức hỗ trợ", AllowanceRate),
    _table("cadre", "cán bộ", Cadre),
    _table("tenure", "quá trình công tác", Tenure),
    _table("planning_round", "đợt quy hoạch", PlanningRound),
    _table("planning_entry", "quy hoạch", PlanningEntry),
    _table("planning_vote", "phiếu quy hoạch", PlanningVote),
    _table("source_entry", "nguồn luân chuyển", SourceEntry),
    _table("evaluation", "đánh giá", Evaluation),
    _table("discipline", "kỷ luật", Discipline),
    _table("locality_determination", "xác định người địa phương", LocalityDetermination),
    _table("rotation_plan", "kế hoạch luân chuyển", RotationPlan),
    _table("plan_line", "nội dung kế hoạch", PlanLine),
    _table("rotation", "luân chuyển", Rotation),
    _table("procedure_step", "quy trình luân chuyển", ProcedureStep),
    _table("dossier_item", "hồ sơ luân chuyển", DossierItem),
    _table("opinion", "ý kiến về luân chuyển", Opinion),
    _table("follow_up", "theo dõi luân chuyển", FollowUp),
    _table("register_entry", "sổ văn bản", RegisterEntry),
    _table("attachment", "tệp đính kèm", Attachment),
    _table("template_version", "mẫu văn bản", TemplateVersion),
    _table("waiver", "ngoại lệ", Waiver),
    _table("cv_facts", "lý lịch 2C", CvFacts),
    _table("training", "đào tạo, bồi dưỡng", Training),
    _table("reward", "khen thưởng", Reward),
    _table("family_member", "quan hệ gia đình", FamilyMember),
)
_BY_RECORD: dict[type, TableMap[Any]] = {table.record: table for table in TABLES}
_BY_NAME: dict[str, TableMap[Any]] = {table.name: table for table in TABLES}

TABLE_NAMES: tuple[str, ...] = (*_BY_NAME, "setting")


def table_of(kind: type[R]) -> TableMap[R]:
    """The table of a record type."""
    return _BY_RECORD[kind]


def table_named(name: str) -> TableMap[Any]:
    """The table of that name."""
    return _BY_NAME[name]
