"""The catalogue as lists to pick from, in the Vietnamese order of names."""

from __future__ import annotations

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.gui.widgets.entries import Entry


def unit_entries(catalogue: Catalogue) -> list[Entry]:
    """Units, told apart by level and the unit above."""
    made = []
    for unit in sorted(catalogue.units.values(), key=lambda unit: text_key(unit.name)):
        above = catalogue.units.get(unit.parent or "")
        detail = [unit.level.value if unit.level else "", above.name if above else ""]
        made.append(Entry.of(unit.code, unit.name, " · ".join(part for part in detail if part)))
    return made


def title_entries(catalogue: Catalogue) -> list[Entry]:
    """Titles, by rank (highest first, unknown last) and name."""
    titles = sorted(
        catalogue.titles.values(),
        key=lambda title: (title.rank is None, title.rank or 0, text_key(title.name)),
    )
    return [Entry.of(title.code, title.name) for title in titles]


def place_entries(catalogue: Catalogue) -> list[Entry]:
    """Places, told apart by level and the place above."""
    made = []
    for place in sorted(catalogue.places.values(), key=lambda place: text_key(place.name)):
        above = catalogue.places.get(place.parent or "")
        made.append(Entry.of(place.code, place.name, " · ".join([place.level.value, *([above.name] if above else [])])))
    return made


def unit_name(catalogue: Catalogue, code: str | None) -> str:
    """The name of a unit, the code itself if the catalogue does not have it, blank for none."""
    unit = catalogue.units.get(code or "")
    return unit.name if unit else (code or "")


def title_name(catalogue: Catalogue, code: str | None) -> str:
    """The name of a title, as ``unit_name``."""
    title = catalogue.titles.get(code or "")
    return title.name if title else (code or "")


def place_name(catalogue: Catalogue, code: str | None) -> str:
    """The name of a place, as ``unit_name``."""
    place = catalogue.places.get(code or "")
    return place.name if place else (code or "")
