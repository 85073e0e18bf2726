"""Acts on a rotation that a window names: its file is read when the turn of the act to write has come."""

from __future__ import annotations

from datetime import date

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes


def propose(book: Book, record: Rotation, day: date) -> Changes | None:
    """See ``rotation_desk.propose``. ``BookError`` when the cadre is gone."""
    dossier = book.dossier(record.cadre)
    if dossier is None:
        raise BookError(f"Không còn cán bộ {record.cadre} trong sổ.", "Chọn lại cán bộ.")
    return rotation_desk.propose(book, dossier, record, day)


def begin(book: Book, code: str, day: date) -> Changes | None:
    """See ``rotation_desk.begin``. ``BookError`` when the rotation is gone."""
    rotation, dossier = _with_dossier(book, code)
    return rotation_desk.begin(book, dossier, rotation, day)


def call_off(book: Book, code: str) -> Changes | None:
    """See ``rotation_desk.cancel``. ``BookError`` when the rotation is gone."""
    rotation, dossier = _with_dossier(book, code)
    return rotation_desk.cancel(book, dossier, rotation)


def _with_dossier(book: Book, code: str) -> tuple[Rotation, Dossier]:
    rotation = book.rotation(code)
    dossier = book.dossier(rotation.cadre) if rotation is not None else None
    if rotation is None or dossier is None:
        raise BookError(f"Luân chuyển {code} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    return rotation, dossier
