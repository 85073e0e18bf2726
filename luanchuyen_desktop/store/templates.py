"""The office's own texts of the papers: which is in use, and all that were kept."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.records import TemplateVersion
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

_TABLE = table_of(TemplateVersion)


def versions_of(book: Book, form: str) -> list[TemplateVersion]:
    """Every version of a form, the latest first."""
    return _found(book, "WHERE form = ? ORDER BY version DESC", form)


def version_in_use(book: Book, form: str) -> TemplateVersion | None:
    """The office's own text that papers are made from; ``None`` where that of the program counts."""
    return next(iter(_found(book, "WHERE form = ? AND in_use", form)), None)


def forms_with_own_text(book: Book) -> dict[str, TemplateVersion]:
    """Form → the version in use, of the forms for which the text of the program does not count."""
    return {version.form: version for version in _found(book, "WHERE in_use")}


@dataclass(frozen=True, slots=True)
class CaseName:
    """Something that a paper can be about. ``name``: of the cadre, or of the plan; ``state``: where a rotation is."""

    code: str
    name: str
    state: str = ""


def rotation_cases(book: Book) -> list[CaseName]:
    """Every rotation that papers are made for, the latest decision first."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            "SELECT rotation.code, cadre.name, rotation.state FROM rotation JOIN cadre ON cadre.code = rotation.cadre "
            "WHERE rotation.state <> ? ORDER BY coalesce(rotation.decided, '') DESC, rotation.code DESC",
            (RotationState.CANCELLED.value,),
        ).fetchall()
    return [CaseName(*row) for row in rows]


def plan_cases(book: Book) -> list[CaseName]:
    """Every yearly plan, the latest year first."""
    with plain_faults(book.path):
        rows = book.database.execute_sql("SELECT code, year FROM rotation_plan ORDER BY year DESC, code").fetchall()
    return [CaseName(code, f"Kế hoạch luân chuyển năm {year}") for code, year in rows]


def _found(book: Book, condition: str, *values: str) -> list[TemplateVersion]:
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_TABLE.select_list} FROM template_version {condition}", values
        ).fetchall()
        return list(_TABLE.decode(rows))
