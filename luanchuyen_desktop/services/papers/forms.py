"""The text forms from the book: papers in the Party or the state form, as PDF and Word, with what they lack.

Nothing final prints with a hole in it: a paper that lacks something is printed with the mark DỰ THẢO and dotted blanks,
and what is missing is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.form_slots import Missing
from luanchuyen_desktop.documents.frames import PARTY, Frame, load_frame
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import FollowUp, Opinion, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.checksheet import check_sheet
from luanchuyen_desktop.services.garbage import no_search
from luanchuyen_desktop.services.papers.contents.case import Checked, PaperCase, PaperFacts, Planned
from luanchuyen_desktop.services.papers.contents.entries import entries_of, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.contents.rotation_part import bygone_units
from luanchuyen_desktop.services.papers.contents.settings import load_form_settings
from luanchuyen_desktop.services.papers.official import with_dossiers
from luanchuyen_desktop.services.papers.settings import (
    Regulation,
    frame_settings,
    grounds_on,
    load_grounds,
    load_office,
    load_regulations,
)
from luanchuyen_desktop.services.plans.plans import plan_name, the_plan
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.plans import lines_of, rotations_of
from luanchuyen_desktop.store.rotation_parts import parts_of

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.laid_text import LaidText

_CONDITIONS: Final = "LC"  # rules on the rotation itself; the others are on the data
_DOES_NOT_APPLY: Final = "Không áp dụng"


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What is to be printed. ``codes``: of rotations, or of plans for a form that is about a plan.

    ``numbers``: code → number from the register; ``issued``: the day of the papers, ``None`` for dots; ``own``:
    placeholder → text typed for these papers.
    """

    kind: str
    codes: Sequence[str]
    frame: str = PARTY
    numbers: Mapping[str, str] = field(default_factory=dict)
    issued: PartialDate | None = None
    draft: bool = False
    own: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PaperState:
    """How one paper came out. ``draft``: it bears the mark; ``notices``: what should be looked at."""

    code: str
    name: str
    draft: bool
    missing: tuple[Missing, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormPapers:
    """The papers in one file. ``word``: only where it was asked for."""

    pdf: bytes
    states: tuple[PaperState, ...]
    word: bytes | None = None


@no_search()
def form_papers(
    workspace: Workspace, request: FormRequest, progress: Progress = no_progress, *, word: bool = False
) -> FormPapers:
    """The papers, each on pages of its own. Raises ``DocumentError`` for a code that points nowhere and for what
    cannot be printed, naming the case and the field.
    """
    from luanchuyen_desktop.documents.fonts import load_fonts
    from luanchuyen_desktop.documents.form import FormText, Layer, as_draft
    from luanchuyen_desktop.documents.form_pdf import render_forms

    if not request.codes:
        raise DocumentError("Chưa chọn trường hợp nào để in.")
    facts, cases = read_cases(workspace, request)
    fonts = load_fonts(workspace.resources)
    shared = shared_entries(facts)
    path = workspace.resources / "templates" / facts.kind.template
    layer = Layer.load(path, facts.frame, fonts, entries_of(facts, cases[0][1], shared))
    states: list[PaperState] = []
    kept: list[LaidText] = []

    def laid() -> Iterator[LaidText]:
        for code, case in cases:
            text = FormText(_name(case), entries_of(facts, case, shared), _about(facts.kind, code), request.draft)
            paper = layer.lay(text)
            if paper.missing and not request.draft:
                paper = as_draft(paper)
            draft = request.draft or bool(paper.missing)
            states.append(PaperState(code, text.name, draft, paper.missing, tuple(bygone_units(facts, case))))
            if word:
                kept.append(paper)
            yield paper

    title = f"{facts.kind.name} {_name(cases[0][1])}" if len(cases) == 1 else facts.kind.name
    author = clean(facts.office.committee or "")
    pdf = render_forms(laid(), len(cases), facts.frame, fonts, title=title, author=author, progress=progress)
    return FormPapers(pdf, tuple(states), _word(kept, facts.frame, title, author) if word else None)


def _word(laid: Sequence[LaidText], frame: Frame, title: str, author: str) -> bytes:
    from luanchuyen_desktop.documents.form_word import render_word

    return render_word(laid, frame, title=title, author=author)


def read_cases(workspace: Workspace, request: FormRequest) -> tuple[PaperFacts, list[tuple[str, PaperCase]]]:
    """What the papers are made from, read in one snapshot of the book."""
    kind = KINDS[request.kind]
    book = workspace.book
    with book.snapshot():
        facts = _facts(workspace, kind, request)
        is_plan = kind.subject is Subject.PLAN
        found = _plans(workspace, request.codes) if is_plan else _rotations(workspace, request.codes, facts)
        cases = [(code, replace(case, number=request.numbers.get(code), own=request.own)) for code, case in found]
    return facts, cases


def _facts(workspace: Workspace, kind: FormKind, request: FormRequest) -> PaperFacts:
    settings = workspace.book.settings()
    resources = workspace.resources
    later = [each for each in workspace.rule_book.data.rule_sets if each.replaces]
    regulations = load_regulations(
        resources, [Regulation(each.title, each.valid_from, each.valid_to) for each in later]
    )
    act = request.issued or PartialDate.of(workspace.as_of)
    return PaperFacts(
        kind=kind,
        frame=load_frame(resources, request.frame, frame_settings(settings, request.frame)),
        office=load_office(resources, settings),
        grounds=grounds_on(load_grounds(resources, settings), regulations, act),
        settings=load_form_settings(resources, settings),
        catalogue=workspace.book.catalogue(),
        as_of=workspace.as_of,
        issued=request.issued,
    )


def _rotations(workspace: Workspace, codes: Sequence[str], facts: PaperFacts) -> Iterable[tuple[str, PaperCase]]:
    book = workspace.book
    for rotation, dossier in with_dossiers(book, codes):
        if rotation.state is RotationState.CANCELLED:
            raise DocumentError(
                f"Luân chuyển {rotation.code} ({dossier.cadre.name}) đã hủy nên không in.",
                "Bỏ trường hợp này khỏi danh sách in.",
            )
        checked = check_sheet(workspace, rotation, dossier, facts.catalogue).lines if facts.kind.checked else ()
        yield (
            rotation.code,
            PaperCase(
                dossier=dossier,
                rotation=rotation,
                opinions=parts_of(book, Opinion, rotation.code),
                follow_ups=parts_of(book, FollowUp, rotation.code),
                checks=tuple(
                    Checked(line.name, line.verdict, line.message)
                    for line in checked
                    if line.rule.startswith(_CONDITIONS) and line.verdict != _DOES_NOT_APPLY
                ),
            ),
        )


def _plans(workspace: Workspace, codes: Sequence[str]) -> Iterable[tuple[str, PaperCase]]:
    book = workspace.book
    for code in codes:
        going = [each for each in rotations_of(book, code) if each.record.state is not RotationState.CANCELLED]
        going.sort(key=lambda each: (each.name_key, each.record.code))
        yield (
            code,
            PaperCase(
                plan=the_plan(book, code),
                lines=lines_of(book, code),
                people=tuple(Planned(each.name, each.record) for each in going),
            ),
        )


def _name(case: PaperCase) -> str:
    if case.plan is not None:
        return plan_name(case.plan)
    rotation: Rotation | None = case.rotation
    person = clean(case.dossier.cadre.name) if case.dossier is not None else ""
    return f"{person} ({rotation.code})" if rotation is not None else person


def _about(kind: FormKind, code: str) -> str:
    return f"Kế hoạch {code}" if kind.subject is Subject.PLAN else f"Luân chuyển {code}"
