"""The text forms from the book: papers in the Party or the state form, as PDF and Word, with what they lack.

Nothing final prints with a hole in it: a paper that lacks something is printed with the mark DỰ THẢO and dotted blanks,
and what is missing is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from luanchuyen_desktop.documents.form_slots import Entries, Missing
from luanchuyen_desktop.documents.frames import PARTY, Frame, load_frame
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import FollowUp, Opinion, Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.checksheet import check_sheet
from luanchuyen_desktop.services.papers.contents.case import Checked, PaperCase, PaperFacts, Planned
from luanchuyen_desktop.services.papers.contents.entries import PARTS, Part, entries_of, parts_used, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.contents.office_part import foreign_number
from luanchuyen_desktop.services.papers.contents.procedure_part import BY_HAND
from luanchuyen_desktop.services.papers.contents.rotation_part import bygone_units
from luanchuyen_desktop.services.papers.contents.settings import load_form_settings
from luanchuyen_desktop.services.papers.official import with_dossiers
from luanchuyen_desktop.services.papers.particulars import Particulars, recorded, remembered
from luanchuyen_desktop.services.papers.settings import (
    Regulation,
    frame_settings,
    grounds_on,
    load_grounds,
    load_office,
    load_regulations,
)
from luanchuyen_desktop.services.plans.plans import plan_name
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.plans import lines_of, plan_of, rotations_of
from luanchuyen_desktop.store.rotation_parts import parts_of

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.form import Layer
    from luanchuyen_desktop.documents.laid_text import LaidText

_CONDITIONS: Final = "LC"  # rules on the rotation itself; the others are on the data
_NUMBER: Final = "so_ky_hieu"  # in the head of every paper
_DOES_NOT_APPLY: Final = "Không áp dụng"


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What is to be printed. ``codes``: of rotations, or of plans for a form that is about a plan.

    ``numbers``: code → number from the register; ``issued``: the day of the papers; ``own``: placeholder → text typed
    for these papers. Number and day that are not given are as the case records them, else as they were typed for the
    paper before, else dots. ``particulars``: code → what is typed now, in the place of what was typed before.
    """

    kind: str
    codes: Sequence[str]
    frame: str = PARTY
    numbers: Mapping[str, str] = field(default_factory=dict)
    issued: PartialDate | None = None
    draft: bool = False
    own: Mapping[str, str] = field(default_factory=dict)
    particulars: Mapping[str, Particulars] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PaperState:
    """How one paper came out. ``draft``: it bears the mark; ``notices``: what should be looked at.

    ``why_draft``: why it bears the mark though nothing is missing; mostly blank.
    """

    code: str
    name: str
    draft: bool
    missing: tuple[Missing, ...]
    notices: tuple[str, ...]
    why_draft: str = ""


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
    from luanchuyen_desktop.documents.form_pdf import render_forms

    run = _run(workspace, request)
    states: list[PaperState] = []
    kept: list[LaidText] = []

    def laid() -> Iterator[LaidText]:
        for paper, state in run.papers():
            states.append(state)
            if word:
                kept.append(paper)
            yield paper

    facts, layer, names = run.facts, run.layer, run.names
    title = f"{facts.kind.name} {names[0]}" if len(names) == 1 else facts.kind.name
    author = clean(facts.office.committee or "")
    pdf = render_forms(laid(), len(names), facts.frame, layer.fonts, title=title, author=author, progress=progress)
    return FormPapers(pdf, tuple(states), _word(kept, facts.frame, title, author) if word else None)


def paper_states(
    workspace: Workspace, request: FormRequest, progress: Progress = no_progress
) -> tuple[PaperState, ...]:
    """How the papers would come out, without setting their pages. Raises as ``form_papers``."""
    run = _run(workspace, request)
    states: list[PaperState] = []
    for _paper, state in run.papers():
        states.append(state)
        progress(len(states), len(run.names))
    return tuple(states)


def typed_slots(workspace: Workspace, request: FormRequest) -> dict[str, str]:
    """The placeholders of the template, in this frame, that nobody stores: name → label, in the order of the text."""
    run = _run(workspace, request)
    entries = entries_of(run.facts, run.cases[0][1], shared_entries(run.facts))
    return {name: entries[name].label for name in _names_in(run.layer) if entries[name].field == BY_HAND}


@dataclass(frozen=True, slots=True)
class _Run:
    """The papers of a request, about to be laid."""

    request: FormRequest
    facts: PaperFacts
    cases: Sequence[tuple[str, PaperCase]]
    layer: Layer
    parts: Sequence[Part]
    days: dict[_Day, tuple[PaperFacts, Entries]]

    @property
    def names(self) -> list[str]:
        return [_name(case) for _code, case in self.cases]

    def papers(self) -> Iterator[tuple[LaidText, PaperState]]:
        from luanchuyen_desktop.documents.form import FormText

        for code, case in self.cases:
            facts, entries = self._entries(case)
            draft = self.request.draft or bool(case.why_draft)
            text = FormText(_name(case), entries, _about(facts.kind, code), draft)
            paper = self.layer.lay(text)
            if paper.missing and not draft:
                draft = True
                paper = self.layer.lay(replace(text, draft=True))
            notices = (*bygone_units(facts, case), *foreign_number(facts, case))
            yield paper, PaperState(code, text.name, draft, paper.missing, notices, case.why_draft)

    def _entries(self, case: PaperCase) -> tuple[PaperFacts, Entries]:
        """Names and laws go by the day of each paper; what papers of one day share is made once."""
        day = (case.issued, case.plan_cited)
        if day not in self.days:
            facts = _on_day(self.facts, *day)
            self.days[day] = facts, shared_entries(facts)
        facts, shared = self.days[day]
        return facts, entries_of(facts, case, shared, self.parts)


_Day: TypeAlias = tuple[PartialDate | None, str | None]


def _run(workspace: Workspace, request: FormRequest) -> _Run:
    from luanchuyen_desktop.documents.fonts import load_fonts
    from luanchuyen_desktop.documents.form import Layer

    if not request.codes:
        raise DocumentError("Chưa chọn trường hợp nào để in.")
    facts, cases = read_cases(workspace, request)
    path = workspace.resources / "templates" / facts.kind.template
    first = cases[0][1]
    entries = entries_of(facts, first, shared_entries(facts))
    layer = Layer.load(path, facts.frame, load_fonts(workspace.resources), entries)
    used = parts_used(facts, first, {*_names_in(layer), _NUMBER})
    return _Run(request, facts, cases, layer, used if len(cases) > 1 else PARTS, {})


def _names_in(layer: Layer) -> list[str]:
    """The placeholders of the template without their columns, in the order of the text."""
    return list(dict.fromkeys(name.partition(".")[0] for line in layer.template.lines() for name in line.names))


def _on_day(facts: PaperFacts, issued: PartialDate | None, plan: str | None) -> PaperFacts:
    """With the grounds and the names of bodies of that day, and the plan that the rotation belongs to."""
    if facts.undated is None or (issued == facts.issued and plan is None):
        return facts
    known = facts.undated if plan is None else replace(facts.undated, rotation_plan=plan)
    day = issued or PartialDate.of(facts.as_of)
    return replace(facts, issued=issued, grounds=grounds_on(known, facts.regulations, day))


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
        settings = book.settings()
        cases = [(code, _particular(request, kind, settings, code, case)) for code, case in found]
    return facts, cases


def _particular(
    request: FormRequest, kind: FormKind, settings: Mapping[str, str], code: str, case: PaperCase
) -> PaperCase:
    """With its number, its day and the texts typed for it: as asked for, as recorded, as typed before."""
    record = case.plan or case.rotation
    if record is None:
        return case
    told = recorded(kind, record)
    known = request.particulars
    typed = known[code] if code in known else remembered(settings, kind, record)
    return replace(
        case,
        number=request.numbers.get(code) or told.number or typed.number or None,
        issued=request.issued or told.issued or typed.issued,
        own={**typed.own, **request.own},
        why_draft=told.why_draft,
    )


def _facts(workspace: Workspace, kind: FormKind, request: FormRequest) -> PaperFacts:
    settings = workspace.book.settings()
    resources = workspace.resources
    later = [each for each in workspace.rule_book.data.rule_sets if each.replaces]
    regulations = load_regulations(
        resources, [Regulation(each.title, each.valid_from, each.valid_to) for each in later]
    )
    act = request.issued or PartialDate.of(workspace.as_of)
    grounds = load_grounds(resources, settings)
    return PaperFacts(
        kind=kind,
        frame=load_frame(resources, request.frame, frame_settings(settings, request.frame)),
        office=load_office(resources, settings),
        grounds=grounds_on(grounds, regulations, act),
        settings=load_form_settings(resources, settings),
        catalogue=workspace.book.catalogue(),
        as_of=workspace.as_of,
        issued=request.issued,
        undated=grounds,
        regulations=regulations,
    )


def _rotations(workspace: Workspace, codes: Sequence[str], facts: PaperFacts) -> Iterable[tuple[str, PaperCase]]:
    book = workspace.book
    plans = {plan.code: plan for plan in book.records(RotationPlan)}
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
                plan_cited=_cited(plans.get(rotation.plan or "")),
                opinions=parts_of(book, Opinion, rotation.code),
                follow_ups=parts_of(book, FollowUp, rotation.code),
                checks=tuple(
                    Checked(line.name, line.verdict, line.message)
                    for line in checked
                    if line.rule.startswith(_CONDITIONS) and line.verdict != _DOES_NOT_APPLY
                ),
            ),
        )


def _cited(plan: RotationPlan | None) -> str | None:
    """The yearly plan that a rotation belongs to, as a ground, once that has its number."""
    if plan is None or not plan.number or plan.issued is None:
        return None
    of = f" của {plan.body}" if plan.body else ""
    return f"Kế hoạch số {plan.number}, ngày {plan.issued}{of} về luân chuyển cán bộ năm {plan.year}"


def _plans(workspace: Workspace, codes: Sequence[str]) -> Iterable[tuple[str, PaperCase]]:
    book = workspace.book
    for code in codes:
        plan = plan_of(book, code)
        if plan is None:
            raise DocumentError(f"Không có kế hoạch luân chuyển nào mang mã {code}.", "Kiểm tra lại mã.")
        going = [each for each in rotations_of(book, code) if each.record.state is not RotationState.CANCELLED]
        going.sort(key=lambda each: (each.name_key, each.record.code))
        yield (
            code,
            PaperCase(
                plan=plan,
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
