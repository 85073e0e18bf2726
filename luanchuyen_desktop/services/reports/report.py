"""The report of a period: its tables in one view of the book, each proven before anybody sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Cadre, Discipline, Evaluation, Rotation, Tenure
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.overview.behind import Behind, Listed
from luanchuyen_desktop.services.overview.figures import KeyPosts, key_posts
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.reports.acts import acts_table
from luanchuyen_desktop.services.reports.destinations import block_table, rank_table, title_table
from luanchuyen_desktop.services.reports.figures import Counting, Figure, Row, Table
from luanchuyen_desktop.services.reports.moves import direction_table, purpose_table
from luanchuyen_desktop.services.reports.people import outcome_table, rating_table, structure_table
from luanchuyen_desktop.services.reports.posts import heads_table, outsiders_table
from luanchuyen_desktop.services.reports.shapes import years_of
from luanchuyen_desktop.services.reports.titles import is_leading
from luanchuyen_desktop.services.summary import Json, Period, Selection, Summary, select, summary_of
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.reports import TakenUp, files_of_rotated, posts_taken_up, rotated_cadres

KEYS: Final = ("B1", "B1b", "B2", "B3", "B4", "B4b", "B5", "B6", "B7", "B8", "B9")
_STEPS: Final = 4
_DISTRICTS: Final = ("LC17", "district_level_ends")


@dataclass(frozen=True, slots=True)
class Report:
    """``day``: on which B8 and B9 stand, the last of the period or, while that is to come, the as-of date.

    ``names``: cadre → name of everybody who is in a figure; ``catalogue``: as it was read with the figures.
    """

    period: Period
    as_of: date
    day: date
    selection: Selection
    summary: Summary
    tables: tuple[Table, ...]
    names: Mapping[str, str]
    events: Mapping[str, Rotation]
    catalogue: Catalogue

    def table(self, key: str) -> Table | None:
        """The table of that key; ``None`` where the period has none (B1b without other acts)."""
        return next((table for table in self.tables if table.key == key), None)

    def chosen(self, keys: Sequence[str] | None) -> tuple[Table, ...]:
        """Those of these keys in the order of the report, or all."""
        return tuple(table for table in self.tables if keys is None or table.key in keys)


def behind(title: str, figure: Figure) -> Behind:
    """Who is behind a figure: the rotations, or the cadres with what is said of them."""
    if figure.counting is Counting.EVENTS:
        return Behind(Listed.ROTATIONS, title, tuple(member.key for member in figure.members))
    return Behind(
        Listed.CADRES,
        title,
        tuple(member.cadre for member in figure.members),
        tuple(member.detail for member in figure.members),
    )


def report_of(book: Book, rule_book: RuleBook, period: Period, as_of: date, progress: Progress = no_progress) -> Report:
    """Count everything. ``DocumentError`` naming the table when parts and totals should ever differ."""
    progress(0, _STEPS)
    with book.snapshot():
        catalogue = book.catalogue()
        cadres = rotated_cadres(book)
        rotations = list(book.records(Rotation))
        pairs = [(each, cadres.get(each.cadre) or nobody(each)) for each in rotations]
        selection = select(pairs, catalogue, period)
        tenures = files_of_rotated(book, Tenure)
        evaluations = files_of_rotated(book, Evaluation)
        disciplines = files_of_rotated(book, Discipline)
        progress(1, _STEPS)
        leading = [code for code, title in catalogue.titles.items() if is_leading(title)]
        taken_up = list(posts_taken_up(book, period.start, period.end, leading))
        progress(2, _STEPS)
        day = min(period.end, as_of)
        posts = key_posts(book, rule_book, day)
        names = _names(book, cadres, taken_up, posts)
    progress(3, _STEPS)
    events, years = selection.events, years_of(period)
    found = (
        direction_table(selection, with_districts=had_districts(rule_book, period)),
        acts_table(period, events, taken_up),
        purpose_table(selection),
        structure_table(events, rule_book.scales),
        block_table(events, catalogue),
        title_table(events, catalogue, tenures),
        rank_table(events, catalogue, tenures, years),
        rating_table(pairs, evaluations, period, as_of),
        outcome_table(pairs, disciplines, period),
        outsiders_table(posts, catalogue, day),
        heads_table(posts, day),
    )
    tables = tuple(table for table in found if table is not None)
    for table in tables:
        table.verify()
    progress(_STEPS, _STEPS)
    by_code = {each.code: each for each in rotations}
    return Report(period, as_of, day, selection, summary_of(selection), tables, names, by_code, catalogue)


def _names(book: Book, cadres: Mapping[str, Cadre], taken_up: Sequence[TakenUp], posts: KeyPosts) -> dict[str, str]:
    """Of everybody who may be in a figure."""
    names = {code: cadre.name for code, cadre in cadres.items()} | {each.cadre: each.name for each in taken_up}
    names |= {each.cadre: each.name for each in posts.heads}
    rest = {each.cadre for each in posts.titles} - names.keys()
    return names | {dossier.cadre.code: dossier.cadre.name for dossier in book.dossiers(rest)}


def nobody(rotation: Rotation) -> Cadre:
    """For a rotation whose cadre's code points nowhere: counted all the same, nothing known of the person."""
    return Cadre(rotation.cadre, f"(không có hồ sơ {rotation.cadre})")


def had_districts(rule_book: RuleBook, period: Period) -> bool:
    """Whether the district level existed on some day of the period, by the day that rule LC17 has; unknown: yes."""
    rule, name = _DISTRICTS
    in_force = rule_book.data.in_force(period.end)
    terms = in_force.terms.get(rule) if in_force is not None else None
    ends = terms.limits.days.get(name) if terms is not None else None
    return ends is None or period.start < ends


# -- JSON --------------------------------------------------------------------------------------------------------------


def report_json(report: Report) -> dict[str, Json]:
    """The figures of the summary under their keys of old, then the tables B1 to B9 with the people behind them."""
    return {
        **report.summary.to_json(),
        "day": report.day.isoformat(),
        "report_tables": [_table_json(table) for table in report.tables],
    }


def _table_json(table: Table) -> dict[str, Json]:
    return {
        "key": table.key,
        "title": table.title,
        "columns": [{"label": each.label, "counts": each.counting.value} for each in table.columns],
        "blocks": [
            {
                "title": block.title,
                "covers_total": block.covers,
                "overlapping_columns": [at for at in range(len(table.columns)) if table.overlap_in(block, at)],
                "rows": [_row_json(table, row) for row in block.rows],
            }
            for block in table.blocks
        ],
        "total": _row_json(table, table.total),
        "notes": list(table.notes),
        "undetermined": _figure_json(table.undetermined) if table.undetermined else None,
        "undetermined_why": table.why if table.undetermined else None,
    }


def _row_json(table: Table, row: Row) -> dict[str, Json]:
    found: dict[str, Json] = {
        "key": row.key,
        "label": row.label,
        "is_unknown": row.is_unknown,
        "texts": [table.text(row, at) for at in range(len(table.columns))],
        "figures": [_figure_json(each) for each in row.figures],
    }
    if row.parts:
        found["parts"] = [_row_json(table, part) for part in row.parts]
    return found


def _figure_json(figure: Figure) -> dict[str, Json]:
    return {
        "count": figure.count,
        "counts": figure.counting.value,
        "people": [member.key if figure.counting is Counting.EVENTS else member.cadre for member in figure.members],
    }
