"""The papers from the book: decisions and the Danh sách trích ngang.

The printing library takes a third of a second to load, so it is loaded with the first paper, not with the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from luanchuyen_desktop.documents.contents import (
    DecisionContent,
    Grounds,
    Office,
    RosterContent,
    RosterRow,
)
from luanchuyen_desktop.documents.frames import PARTY, load_frame
from luanchuyen_desktop.documents.text import BLANK, heading_date, long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.roster_row import roster_row
from luanchuyen_desktop.services.papers.settings import (
    Regulation,
    frame_settings,
    grounds_on,
    load_grounds,
    load_office,
    load_regulations,
)
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.rotations.rotation_desk import main_post
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import plan_of

_BEFORE_DECISION = (
    RotationState.PLANNED,
    RotationState.PROPOSED,
    RotationState.APPRAISED,
    RotationState.SUBMITTED,
)
_SHORT_BLANK = "……"


def decisions_pdf(workspace: Workspace, codes: Sequence[str], progress: Progress = no_progress) -> bytes:
    """The decisions of these rotations in one PDF, in the order given, each numbered by itself and bookmarked.

    A rotation that is not decided or has no decision date prints as DỰ THẢO. Raises ``DocumentError`` for a code that
    points nowhere, a cancelled rotation, and what cannot be printed.
    """
    from luanchuyen_desktop.documents.decision import render_decisions

    book = workspace.book
    with book.snapshot():
        settings = book.settings()
        office = load_office(workspace.resources, settings)
        frame = load_frame(workspace.resources, PARTY, frame_settings(settings, PARTY))
        grounds = load_grounds(workspace.resources, settings)
        later = [each for each in workspace.rule_book.data.rule_sets if each.replaces]
        from_book = [Regulation(each.title, each.valid_from, each.valid_to) for each in later]
        regulations = load_regulations(workspace.resources, from_book)
        catalogue = book.catalogue()
        contents = []
        for rotation, dossier in with_dossiers(book, codes):
            act = rotation.decided or PartialDate.of(workspace.as_of)
            own = grounds_on(_by_plan(grounds, book, rotation), regulations, act)
            contents.append(_decision(rotation, dossier, catalogue, office, own, act.earliest))
    return render_decisions(contents, office, workspace.resources, progress, frame)


def _by_plan(grounds: Grounds, book: Book, rotation: Rotation) -> Grounds:
    """With the yearly plan that the rotation belongs to, once that has its number; else what the office has set."""
    plan = plan_of(book, rotation.plan) if rotation.plan is not None else None
    if plan is None or not plan.number or plan.issued is None:
        return grounds
    of = f" của {plan.body}" if plan.body else ""
    words = f"Kế hoạch số {plan.number}, ngày {plan.issued}{of} về luân chuyển cán bộ năm {plan.year}"
    return replace(grounds, rotation_plan=words)


def roster_pdf(workspace: Workspace, cadres: Iterable[str] | None = None, progress: Progress = no_progress) -> bytes:
    """The Danh sách trích ngang of these cadres, or of all, in the Vietnamese order of names."""
    from luanchuyen_desktop.documents.roster import render_roster

    book = workspace.book
    with book.snapshot():
        office = load_office(workspace.resources, book.settings())
        catalogue = book.catalogue()
        ages = workspace.rule_book.data.retirement_ages
        wanted = None if cadres is None else list(cadres)
        total = book.counts()["cadre"] if wanted is None else len(wanted)
        rows: list[tuple[str, str, RosterRow]] = []
        for dossier in book.dossiers(wanted):
            cadre = dossier.cadre
            rows.append((name_key(cadre.name), cadre.code, roster_row(dossier, catalogue, ages, workspace.as_of)))
            if len(rows) % 100 == 0:
                progress(0, total)  # still reading; a chance to cancel
    rows.sort(key=lambda each: each[:2])
    content = RosterContent(
        rows=tuple(row for _, _, row in rows),
        as_of=long_date(PartialDate.of(workspace.as_of)),
        people=number(len(rows)),
    )
    return render_roster(content, office, workspace.resources, progress)


def with_dossiers(book: Book, codes: Sequence[str]) -> Iterator[tuple[Rotation, Dossier]]:
    """The rotations of these codes, in their order. ``DocumentError`` for a code that points nowhere."""
    found: list[Rotation] = []
    for code in codes:
        rotation = book.rotation(code)
        if rotation is None:
            raise DocumentError(f"Không có trường hợp luân chuyển nào mang mã {code}.", "Kiểm tra lại mã.")
        found.append(rotation)
    dossiers = {dossier.cadre.code: dossier for dossier in book.dossiers({each.cadre for each in found})}
    for rotation in found:
        dossier = dossiers.get(rotation.cadre)
        if dossier is None:
            raise DocumentError(
                f"Luân chuyển {rotation.code}: không có cán bộ mang mã {rotation.cadre}.", "Sửa mã cán bộ rồi in lại."
            )
        yield rotation, dossier


def _decision(
    rotation: Rotation, dossier: Dossier, catalogue: Catalogue, office: Office, grounds: Grounds, act: date
) -> DecisionContent:
    if rotation.state is RotationState.CANCELLED:
        raise DocumentError(
            f"Luân chuyển {rotation.code} ({dossier.cadre.name}) đã hủy nên không in quyết định.",
            "Bỏ trường hợp này khỏi danh sách in.",
        )
    origin_unit, origin_title = origin_of(rotation, dossier, act)
    from_unit = _unit_name(origin_unit, catalogue)
    to_unit = _unit_name(rotation.to_unit, catalogue)
    return DecisionContent(
        code=rotation.code,
        draft=rotation.state in _BEFORE_DECISION or rotation.decided is None,
        grounds=grounds,
        number=_numbered(rotation.decision_no, office.decision_symbol),
        issued=heading_date(rotation.decided),
        name=dossier.cadre.name,
        birth=long_date(dossier.cadre.birth) if dossier.cadre.birth else None,
        present_post=post_in(catalogue, origin_title, origin_unit),
        from_unit=from_unit if from_unit != to_unit else None,
        to_unit=to_unit,
        new_post=post_in(catalogue, rotation.to_title, None),
        period=f"{_SHORT_BLANK if rotation.planned_months is None else rotation.planned_months} tháng",
        start=long_date(rotation.start),
    )


def origin_of(rotation: Rotation, dossier: Dossier, day: date) -> tuple[str | None, str | None]:
    """Unit and title that the cadre leaves: as the rotation says, else the post held on the day."""
    if rotation.from_unit is not None or rotation.from_title is not None:
        return rotation.from_unit, rotation.from_title
    post = main_post(dossier, day)
    return (post.unit, post.title) if post else (None, None)


def _unit_name(code: str | None, catalogue: Catalogue) -> str | None:
    unit = catalogue.units.get(code or "")
    return unit.name if unit else None


def _numbered(decision_no: str | None, symbol: str | None) -> str:
    """``12`` becomes ``12-QĐ/TU``; a number with its symbol stays; none prints as dots to be filled in."""
    text = (decision_no or "").strip()
    if text and not text.isdigit():
        return text
    return f"{text or _SHORT_BLANK}-{symbol or BLANK}"
