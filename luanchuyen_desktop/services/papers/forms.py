"""The text forms from the book: papers in the Party or the state form, as PDF and Word, with what they lack.

Nothing final prints with a hole in it: a paper that lacks something is printed with the mark DỰ THẢO and dotted blanks,
and what is missing is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.form_slots import Missing
from luanchuyen_desktop.documents.frames import PARTY, Frame, load_frame
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import FollowUp, Opinion, Rotation
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.checksheet import check_sheet
from luanchuyen_desktop.services.papers.bygone import Watch, load_gone
from luanchuyen_desktop.services.papers.contents.case import Checked, PaperCase, PaperFacts, Planned
from luanchuyen_desktop.services.papers.contents.entries import entries_of, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.contents.office_part import number_entry
from luanchuyen_desktop.services.papers.contents.rotation_part import bygone_units
from luanchuyen_desktop.services.papers.contents.settings import FormSettings, load_form_settings
from luanchuyen_desktop.services.papers.former_province import former_notice
from luanchuyen_desktop.services.papers.official import with_dossiers
from luanchuyen_desktop.services.papers.settings import (
    Regulation,
    frame_settings,
    grounds_on,
    load_grounds,
    load_office,
    load_regulations,
)
from luanchuyen_desktop.services.papers.signers import Signer, body_of
from luanchuyen_desktop.services.papers.templates import text_in_use
from luanchuyen_desktop.services.plans.plans import plan_name, the_plan
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.plans import lines_of, rotations_of
from luanchuyen_desktop.store.rotation_parts import parts_of

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.laid_text import LaidText
    from luanchuyen_desktop.documents.table_pdf import TablePart

_CONDITIONS: Final = "LC"  # rules on the rotation itself; the others are on the data
_DOES_NOT_APPLY: Final = "Không áp dụng"


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What is to be printed. ``codes``: of rotations, or of plans for a form that is about a plan.

    ``numbers``: code → number from the register; ``issued``: the day of the papers, ``None`` for dots; ``own``:
    placeholder → text typed for these papers. ``signer``: the key of a signer (``signer_choices``), blank for the one
    of the day; ``secrecy``: the mark of these papers, blank for none, ``None`` for that of their kind.
    """

    kind: str
    codes: Sequence[str]
    frame: str = PARTY
    numbers: Mapping[str, str] = field(default_factory=dict)
    issued: PartialDate | None = None
    draft: bool = False
    own: Mapping[str, str] = field(default_factory=dict)
    signer: str = ""
    secrecy: str | None = None


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


def form_papers(
    workspace: Workspace, request: FormRequest, progress: Progress = no_progress, *, word: bool = False
) -> FormPapers:
    """The papers, each on pages of its own. Raises ``DocumentError`` for a code that points nowhere and for what
    cannot be printed, naming the case and the field.
    """
    from luanchuyen_desktop.documents.fonts import load_fonts
    from luanchuyen_desktop.documents.form import FormText, Layer
    from luanchuyen_desktop.documents.form_pdf import render_forms

    if not request.codes:
        raise DocumentError("Chưa chọn trường hợp nào để in.")
    facts, cases = read_cases(workspace, request)
    fonts = load_fonts(workspace.resources)
    shared = shared_entries(facts)
    template = text_in_use(workspace.book, workspace.resources, facts.kind)
    first = entries_of(facts, cases[0][1], shared)
    layer = Layer.read(template.name, template.text, facts.frame, fonts, first)
    watch = Watch.on(load_gone(workspace.resources), facts.day)
    states: list[PaperState] = []
    kept: list[LaidText | TablePart] = []

    def laid() -> Iterator[LaidText | TablePart]:
        for code, case in cases:
            entries = entries_of(facts, case, shared)
            text = FormText(name_of(case), entries, _about(facts.kind, code), request.draft, facts.kind.numbered)
            paper = layer.lay(text)
            lacks = bool(paper.missing) and facts.kind.strict
            if lacks and not request.draft:
                paper = layer.lay(replace(text, draft=True))
            draft = request.draft or lacks
            notices = (*facts.notices, *bygone_units(facts, case), *watch.in_paper(paper))
            states.append(PaperState(code, text.name, draft, paper.missing, notices))
            whole: list[LaidText | TablePart] = [paper, *_annexes(workspace, request, facts, case)]
            if word:
                kept.extend(whole)
            yield from whole

    title = f"{facts.kind.name} {name_of(cases[0][1])}" if len(cases) == 1 else facts.kind.name
    author = clean(facts.office.committee or "")
    pdf = render_forms(laid(), len(cases), facts.frame, fonts, title=title, author=author, progress=progress)
    return FormPapers(pdf, tuple(states), _word(kept, facts.frame, title, author) if word else None)


def _annexes(workspace: Workspace, request: FormRequest, facts: PaperFacts, case: PaperCase) -> Iterator[TablePart]:
    """The annexes of a yearly plan go with its text."""
    if case.plan is None or not case.lines:
        return
    from luanchuyen_desktop.services.papers.lists.framing import ListHead
    from luanchuyen_desktop.services.papers.lists.plan_annexes import plan_annexes

    number = next(entry.value for _, entry in number_entry(facts, case)) if case.number else None
    head = ListHead(request.frame, str(number) if number else None, request.issued)
    for annex in plan_annexes(workspace, case.plan.code, head):
        yield annex.part()[0]


def _word(laid: Sequence[LaidText | TablePart], frame: Frame, title: str, author: str) -> bytes:
    from luanchuyen_desktop.documents.form_word import render_word

    return render_word(laid, frame, title=title, author=author)


def read_cases(
    workspace: Workspace, request: FormRequest, kind: FormKind | None = None
) -> tuple[PaperFacts, list[tuple[str, PaperCase]]]:
    """What the papers are made from, read in one snapshot of the book. ``kind``: one that is not among the forms."""
    kind = kind or KINDS[request.kind]
    book = workspace.book
    with book.snapshot():
        facts = facts_of(workspace, kind, request)
        is_plan = kind.subject is Subject.PLAN
        found = _plans(workspace, request.codes) if is_plan else _rotations(workspace, request.codes, facts)
        if kind.subject is Subject.ROTATIONS and request.codes:
            found = [_together(list(found))]
        cases = [(code, replace(case, number=request.numbers.get(code), own=request.own)) for code, case in found]
    return facts, cases


def facts_of(workspace: Workspace, kind: FormKind, request: FormRequest) -> PaperFacts:
    """What the papers of a run have in common: the office, its frame, what is in force on the day of the papers."""
    later = [each for each in workspace.rule_book.data.rule_sets if each.replaces]
    return facts_from(
        workspace.resources,
        workspace.book.settings(),
        kind,
        request,
        workspace.as_of,
        workspace.book.catalogue(),
        [Regulation(each.title, each.valid_from, each.valid_to) for each in later],
    )


def facts_from(
    resources: Path,
    settings: Mapping[str, str],
    kind: FormKind,
    request: FormRequest,
    as_of: date,
    catalogue: Catalogue,
    later: Sequence[Regulation] = (),
) -> PaperFacts:
    """What the papers of a request have in common. ``settings``: of the book; ``later``: regulations that it brings."""
    act = request.issued or PartialDate.of(as_of)
    day = act.earliest
    form_settings = load_form_settings(resources, settings, day)
    office = load_office(resources, settings, day)
    signer = _signer(form_settings, kind, request, day)
    former = former_notice(resources, settings, office.committee, day)
    return PaperFacts(
        kind=kind,
        frame=load_frame(resources, request.frame, frame_settings(settings, request.frame)),
        office=office,
        grounds=grounds_on(load_grounds(resources, settings), load_regulations(resources, later), act),
        settings=form_settings,
        catalogue=catalogue,
        as_of=as_of,
        issued=request.issued,
        signer=signer,
        secrecy=form_settings.secrecy(kind.key) if request.secrecy is None else squeeze(request.secrecy).upper(),
        notices=tuple(filter(None, (_signing_notice(signer, day), former))),
    )


def _signing_notice(signer: Signer | None, day: date) -> str:
    """A signer who was chosen though the dates say otherwise."""
    if signer is None or signer.covers(day):
        return ""
    first = f" từ {signer.valid_from:%d/%m/%Y}" if signer.valid_from else ""
    last = f" đến {signer.valid_to:%d/%m/%Y}" if signer.valid_to else ""
    return f"{signer.name} chỉ ký văn bản{first}{last}, không ký văn bản ngày {day:%d/%m/%Y}."


def signer_choices(workspace: Workspace, kind: str, frame: str, issued: PartialDate | None) -> tuple[Signer, ...]:
    """Who may sign papers of that kind, in that frame, on that day (today where it is not known): the first by default.

    Their ``key`` goes into ``FormRequest.signer``, ``words(frame)`` says them in a line.
    """
    day = issued.earliest if issued is not None else workspace.as_of
    settings = load_form_settings(workspace.resources, workspace.book.settings(), day)
    return settings.signers_of(KINDS[kind], frame, day)


def _signer(settings: FormSettings, kind: FormKind, request: FormRequest, day: date) -> Signer | None:
    """The one that was chosen, also if the dates say otherwise, else the first of the day."""
    if not request.signer:
        return next(iter(settings.signers_of(kind, request.frame, day)), None)
    body = body_of(kind.issuer, request.frame)
    found = next((each for each in settings.signers if each.key == request.signer and each.body is body), None)
    if found is None:
        raise DocumentError(
            f"Người ký đã chọn không còn trong danh sách người ký của {body}.", "Chọn lại người ký của văn bản này."
        )
    return found


def _rotations(workspace: Workspace, codes: Sequence[str], facts: PaperFacts) -> Iterable[tuple[str, PaperCase]]:
    book = workspace.book
    for rotation, dossier in with_dossiers(book, codes):
        if rotation.state is RotationState.CANCELLED:
            raise DocumentError(
                f"Luân chuyển {rotation.code} ({dossier.cadre.name}) đã hủy nên không in.",
                "Bỏ trường hợp này khỏi danh sách in.",
            )
        sheet = check_sheet(workspace, rotation, dossier, facts.catalogue) if facts.kind.checked else None
        yield (
            rotation.code,
            PaperCase(
                dossier=dossier,
                rotation=rotation,
                opinions=parts_of(book, Opinion, rotation.code),
                follow_ups=parts_of(book, FollowUp, rotation.code),
                checks=tuple(
                    Checked(line.name, line.verdict, line.message)
                    for line in (sheet.lines if sheet is not None else ())
                    if line.rule.startswith(_CONDITIONS) and line.verdict != _DOES_NOT_APPLY
                ),
                sheet=sheet,
            ),
        )


def _together(found: Sequence[tuple[str, PaperCase]]) -> tuple[str, PaperCase]:
    """One paper for all of them, under the code of the first; ``DocumentError`` for a rotation named twice."""
    codes = [code for code, _ in found]
    for code in codes:
        if codes.count(code) > 1:
            raise DocumentError(f"Luân chuyển {code} được chọn hai lần.", "Bỏ bớt một lần rồi in lại.")
    return codes[0], PaperCase(batch=tuple(case for _, case in found))


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


def name_of(case: PaperCase) -> str:
    """What the case is called in the title of a file."""
    if case.plan is not None:
        return plan_name(case.plan)
    if case.batch:
        others = f" và {len(case.batch) - 1} người khác" if len(case.batch) > 1 else ""
        return f"{name_of(case.batch[0])}{others}"
    rotation: Rotation | None = case.rotation
    person = clean(case.dossier.cadre.name) if case.dossier is not None else ""
    return f"{person} ({rotation.code})" if rotation is not None else person


def _about(kind: FormKind, code: str) -> str:
    return f"Kế hoạch {code}" if kind.subject is Subject.PLAN else f"Luân chuyển {code}"
