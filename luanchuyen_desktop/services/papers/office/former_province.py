"""What a province of today was made of: papers dated before the reform may have to bear another name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final

from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.services.papers.contents.committee import committee_of
from luanchuyen_desktop.services.papers.office.names import NameRow, stored_names
from luanchuyen_desktop.services.place_catalogue import REFORM, bare_name, load_shipped

_WHERE: Final = "Thiết lập văn bản, phần Tên gọi theo ngày"


# The places are large files, and every old paper asks this again; what is kept is a few names.
@lru_cache(maxsize=8)
def former_provinces(resources: Path, committee: str) -> tuple[str, ...]:
    """The provinces that became part of that of the committee: ``Tỉnh Bình Thuận``, ``Tỉnh Đắk Nông``.

    Empty for a province that was not merged, and for a name that is none of a province. ``UserError`` where the shipped
    places cannot be read.
    """
    name = bare_name(committee_of(committee).name)
    shipped = load_shipped(resources)
    present = next((each for each in shipped.provinces() if bare_name(each.name) == name), None)
    if present is None:
        return ()
    inside = (each for each in shipped.former_of(present.code) if each.level is Level.PROVINCE)
    return tuple(each.name for each in inside)


def former_notice(resources: Path, settings: Mapping[str, str], committee: str | None, day: date) -> str:
    """What is to be looked at on a paper of before the reform that bears the name of today; blank for any other."""
    if day >= REFORM or not committee or _is_named(stored_names(settings), day):
        return ""
    others = former_provinces(resources, committee)
    if not others:
        return ""
    words = f"Văn bản ngày {day:%d/%m/%Y} ghi {committee}; trước {REFORM:%d/%m/%Y} còn có {', '.join(others)}"
    return f"{words}. Nếu cấp ủy khi đó có tên khác, ghi tên đó trong {_WHERE}."


def former_hint(resources: Path, committee: str) -> str:
    """What an office of a merged province should write down; blank for any other."""
    others = former_provinces(resources, committee)
    if not others:
        return ""
    merged = f"Tỉnh, thành phố hiện nay được hợp nhất với {', '.join(others)} từ {REFORM:%d/%m/%Y}"
    return f"{merged}: ghi tên cấp ủy và địa danh trước ngày đó để in lại được văn bản cũ."


def _is_named(rows: Iterable[NameRow], day: date) -> bool:
    return any(row.slot == "committee" and row.covers(day) for row in rows)
