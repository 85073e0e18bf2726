"""One post of the planning pool: its number, who holds it, who is planned for it and whether each is ready."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luanchuyen_desktop.services.planning.pool import PostGroup
from luanchuyen_desktop.services.planning.readiness import Measure, Readiness, State, assess_all
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.planning import holders


@dataclass(frozen=True, slots=True)
class Planned:
    """Somebody planned for the post."""

    cadre: str
    name: str
    readiness: Readiness


@dataclass(frozen=True, slots=True)
class PostReport:
    """``quota``: how many may hold the post, ``None`` where it is not recorded; ``holders``: (code, name).

    ``unit``: ``None`` where the entries name none; then nothing is known of quota and holders. ``planned``: ready ones
    first, those taken off last, each in the order of names.
    """

    title: str
    unit: str | None
    term: str
    name: str
    quota: int | None
    holders: tuple[tuple[str, str], ...]
    planned: tuple[Planned, ...]

    def count(self, *states: State) -> int:
        """How many of the planned stand so."""
        return sum(each.readiness.state in states for each in self.planned)

    @property
    def standing(self) -> int:
        """How many are planned now."""
        return len(self.planned) - self.count(State.OFF)


_ORDER = list(State)


def post_report(book: Book, measure: Measure, group: PostGroup, progress: Progress = no_progress) -> PostReport:
    """The report of one post in one term."""
    catalogue = measure.catalogue
    found = assess_all(book, measure, [named.record for named in group.entries], progress)
    planned = [
        Planned(named.record.cadre, named.name, found[number])
        for named in group.entries
        if (number := named.record.id or 0) in found
    ]
    planned.sort(key=lambda each: _ORDER.index(each.readiness.state))
    position = catalogue.positions.get((group.unit or "", group.title))
    held = tuple(holders(book, group.unit, group.title, measure.as_of)) if group.unit is not None else ()
    name = post_in(catalogue, group.title, group.unit) or group.title
    return PostReport(
        group.title, group.unit, group.term, name, position.quota if position else None, held, tuple(planned)
    )


def counts_in_words(report: PostReport) -> list[str]:
    """How many there are, and how many there may be, in sentences."""
    lines = [f"Được quy hoạch: {report.standing} người, sẵn sàng: {report.count(State.READY)}."]
    if report.unit is None:
        return [*lines, "Quy hoạch chưa ghi đơn vị nên chưa biết số lượng và người đang giữ."]
    number = f"{report.quota}" if report.quota is not None else "chưa ghi trong danh mục vị trí"
    lines.append(f"Số lượng của vị trí: {number}; đang giữ: {len(report.holders)}{_names(report.holders)}.")
    if report.quota is not None:
        free = report.quota - len(report.holders)
        words = f"còn {free} chỗ trống" if free > 0 else "không còn chỗ trống" if free == 0 else f"quá {-free} người"
        lines.append(f"Hiện {words}.")
    return lines


def _names(held: Sequence[tuple[str, str]]) -> str:
    return f" ({', '.join(name for _, name in held)})" if held else ""


def report_text(report: PostReport) -> str:
    """All of it as plain text, for the clipboard."""
    lines = [f"{report.name} · nhiệm kỳ {report.term}", *counts_in_words(report)]
    for each in report.planned:
        lines += ["", f"{each.name} ({each.cadre}): {each.readiness.headline}"]
        for head, texts in reasons_in_words(each.readiness):
            lines += [f"  {head}: {text}" for text in texts]
    return "\n".join(lines)


def reasons_in_words(readiness: Readiness) -> list[tuple[str, tuple[str, ...]]]:
    """What is said of one, under its heads; heads with nothing under them are left out."""
    parts = [("Vướng", readiness.against), ("Chưa rõ", readiness.open), ("Lưu ý", readiness.remarks)]
    return [(head, texts) for head, texts in parts if texts]
