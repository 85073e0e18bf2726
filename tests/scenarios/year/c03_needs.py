"""Still November 2026: what is free, what will be by the end of 2027, and where there is one too many."""

from __future__ import annotations

from luanchuyen_desktop.gui.needs.model import FIGURES
from luanchuyen_desktop.gui.needs.window import NeedsWindow
from luanchuyen_desktop.services.needs.listing import Figure
from tests.scenarios.office import SHIFT, Key, Office


def run(office: Office) -> None:
    """Two free now; with Hải retired, Giang and Long too long at the head, five by the end of 2027."""
    needs = office.beside(NeedsWindow, Key.Key_B, SHIFT)
    office.until(lambda: needs.survey is not None, "the needs")
    office.write(needs.filters.day, "31/12/2027")
    office.key(Key.Key_Return)
    office.settle()
    # 13 posts: GD, PGD, TB, PTB and two in each of the four communes make 12 lines of the catalogue.
    assert needs.summary.text() == ("12 vị trí · hiện có 12, thiếu 2, thừa 1 · đến ngày đó còn 9, thiếu 5, thừa 1")
    assert figures(needs) == {
        # places, now, leaving, free now, too many now, free then, too many then
        "Ban Tổ chức Tỉnh ủy": ("3", "2", "0", "1", "0", "1", "0"),
        "Sở Nội vụ": ("2", "3", "0", "0", "1", "0", "1"),
        "Đảng ủy xã Một": ("2", "2", "1", "0", "0", "1", "0"),
        "Đảng ủy xã Hai": ("2", "2", "1", "0", "0", "1", "0"),
        "Đảng ủy xã Ba": ("2", "2", "1", "0", "0", "1", "0"),
        "Đảng ủy xã Bốn": ("2", "1", "0", "1", "0", "1", "0"),
    }
    behind = {
        "Đảng ủy xã Một": ("Đỗ Văn Giang", "Quá hai nhiệm kỳ liên tiếp 01/06/2027 (đủ 96 tháng)"),
        "Đảng ủy xã Hai": ("Vũ Minh Hải", "Nghỉ hưu 30/04/2027"),
        "Đảng ủy xã Ba": ("Ngô Đức Long", "Quá hai nhiệm kỳ liên tiếp 01/09/2027 (đủ 96 tháng)"),
    }
    for unit, (person, why) in behind.items():
        click(office, needs, unit, Figure.LEAVING)
        assert (needs.people.model.text(0, "person"), needs.people.model.text(0, "why")) == (person, why)
        assert needs.people.model.rowCount() == 1
    office.shut(needs)


def figures(needs: NeedsWindow) -> dict[str, tuple[str, ...]]:
    """Of each unit, as they stand in the table."""
    shown = (
        Figure.PLACES,
        Figure.NOW,
        Figure.LEAVING,
        Figure.VACANT_NOW,
        Figure.SURPLUS_NOW,
        Figure.VACANT_THEN,
        Figure.SURPLUS_THEN,
    )
    return {
        group.label: tuple(needs.model.text(row, figure.value) for figure in shown)
        for row, group in enumerate(needs.groups)
    }


def click(office: Office, needs: NeedsWindow, unit: str, figure: Figure) -> None:
    """A number, by mouse."""
    at = needs.model.position_of(next(one.key for one in needs.groups if one.label == unit))
    assert at is not None
    office.click(needs.table, at, 1 + FIGURES.index(figure))
