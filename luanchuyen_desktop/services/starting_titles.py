"""The titles that a new book may start from: a draft of the program, to be confirmed by the office line by line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_FILE = "starting_titles.toml"
_HEAD, _KEY, _NON_LOCAL = "t", "c", "d"


@dataclass(frozen=True, slots=True)
class TitleGroup:
    """The titles of one level and time."""

    name: str
    titles: tuple[Title, ...]


def starting_titles(resources: Path) -> list[TitleGroup]:
    """All groups of the shipped list. ``UserError`` when the file is missing or broken."""
    path = resources / "catalogues" / _FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return [_group(each) for each in table["group"]]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise UserError(
            f"Không đọc được danh mục chức danh gợi ý trong {path.name}: {error}.", "Cài đặt lại chương trình."
        ) from error


def _group(table: dict[str, Any]) -> TitleGroup:
    valid_from, valid_to = (_day(table.get(key)) for key in ("valid_from", "valid_to"))
    titles = tuple(
        Title(
            code,
            name,
            rank,
            is_head=_HEAD in marks,
            is_key=_KEY in marks,
            is_non_local=_NON_LOCAL in marks,
            mode=mode or None,
            valid_from=valid_from,
            valid_to=valid_to,
            is_draft=True,
        )
        for code, name, rank, marks, mode in table["titles"]
    )
    return TitleGroup(table["name"], titles)


def _day(text: str | None) -> PartialDate | None:
    return from_iso(text) if text else None


def missing(titles: Iterable[Title], catalogue: Catalogue) -> list[Title]:
    """Those that the catalogue does not have, neither by code nor by name: nothing is ever overwritten."""
    names = {fold(title.name) for title in catalogue.titles.values()}
    return [title for title in titles if title.code not in catalogue.titles and fold(title.name) not in names]


def add_titles(book: Book, titles: Sequence[Title]) -> Changes | None:
    """Put in those that are not there yet, marked as to be confirmed, as one operation."""
    wanted = missing(titles, book.catalogue())
    with book.operate(f"Nạp {len(wanted)} chức danh gợi ý") as write:
        write.insert_many(wanted)
    return write.changes
