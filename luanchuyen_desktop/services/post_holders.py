"""Who holds a post on a day, in one sentence, for whoever is about to put another person into it."""

from __future__ import annotations

from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.services.moves.what_if_posts import Person, holders
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.posts import tied_cadres


def holders_words(book: Book, catalogue: Catalogue, unit: str, title: str, day: date, besides: str) -> str:
    """``Đang giữ: Nguyễn Văn A (1/1).``; ``besides``: code of the person who is to come, who does not count."""
    codes = [code for code in tied_cadres(book, {(unit, title)}, day) if code != besides]
    files = {dossier.cadre.code: dossier for dossier in book.dossiers(codes)} if codes else {}
    found = holders(files, (unit, title), day)
    position = catalogue.positions.get((unit, title))
    places = position.quota if position is not None else None
    if not found.most:
        return "Vị trí đang trống." if places is None else f"Vị trí đang trống (0/{places})."
    names = ", ".join([*map(_name, found.sure), *(f"{_name(each)} (chưa chắc)" for each in found.maybe)])
    if places is None:
        return f"Đang giữ: {names}."
    full = " Thêm người là vượt số lượng." if found.least >= places else ""
    return f"Đang giữ: {names} ({found.least}/{places}).{full}"


def _name(person: Person) -> str:
    return person.name
