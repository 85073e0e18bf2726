"""The text forms from the book: papers in the Party or the state form, as PDF and Word, with what they lack.

Nothing final prints with a hole in it: a paper that lacks something is printed with the mark DỰ THẢO and dotted blanks,
and what is missing is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from luanchuyen_desktop.documents.forms.form_slots import Entries
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.garbage import no_search
from luanchuyen_desktop.services.papers.cases import name_of, read_cases
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.entries import PARTS, Part, entries_of, parts_used, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.contents.office_part import foreign_number, number_entry
from luanchuyen_desktop.services.papers.contents.procedure_part import BY_HAND
from luanchuyen_desktop.services.papers.contents.rotation_part import bygone_units
from luanchuyen_desktop.services.papers.facts import FactsMaker
from luanchuyen_desktop.services.papers.office.bygone import Watch
from luanchuyen_desktop.services.papers.office.signing import SignerOption, signer_options
from luanchuyen_desktop.services.papers.request import FormPapers, FormRequest, PaperState
from luanchuyen_desktop.services.papers.wording.templates import text_in_use
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.forms.form import Layer
    from luanchuyen_desktop.documents.forms.laid_text import LaidText
    from luanchuyen_desktop.documents.tables.table_pdf import TablePart

_NUMBER: Final = "so_ky_hieu"  # in the head of every paper
_SIGNER: Final = "nguoi_ky"


@no_search()
def form_papers(
    workspace: Workspace, request: FormRequest, progress: Progress = no_progress, *, word: bool = False
) -> FormPapers:
    """The papers, each on pages of its own. Raises ``DocumentError`` for a code that points nowhere and for what
    cannot be printed, naming the case and the field.
    """
    from luanchuyen_desktop.documents.forms.form_pdf import render_forms

    run = _run(workspace, request)
    states: list[PaperState] = []
    kept: list[LaidText | TablePart] = []

    def laid() -> Iterator[LaidText | TablePart]:
        for (paper, state), (_code, case) in zip(run.papers(), run.cases, strict=True):
            states.append(state)
            whole: list[LaidText | TablePart] = [paper, *_annexes(workspace, request, run.facts, case)]
            if word:
                kept.extend(whole)
            yield from whole

    facts, layer, names = run.facts, run.layer, run.names
    title = _title(facts.kind, names)
    author = clean(facts.office.committee or "")
    pdf = render_forms(laid(), len(names), facts.frame, layer.fonts, title=title, author=author, progress=progress)
    return FormPapers(pdf, tuple(states), _word(kept, facts.frame, title, author) if word else None)


def paper_states(
    workspace: Workspace, request: FormRequest, progress: Progress = no_progress
) -> tuple[PaperState, ...]:
    """How the papers would come out, without setting their pages. Raises as ``form_papers``."""
    states: list[PaperState] = []
    for _paper, state in laid_papers(workspace, request):
        states.append(state)
        progress(len(states), len(request.codes))
    return tuple(states)


def laid_papers(workspace: Workspace, request: FormRequest) -> Iterator[tuple[LaidText, PaperState]]:
    """The text of each paper with how it would come out, one after the other. Raises as ``form_papers``."""
    return _run(workspace, request).papers()


@dataclass(frozen=True, slots=True)
class Choices:
    """What is said of the first paper of a request beside its case. ``slots``: placeholder → label of what nobody
    stores, in the order of the text; ``signers``: who may be chosen, none where the text names nobody of the office;
    ``secrecy``: the mark that it bears where none is chosen.
    """

    slots: Mapping[str, str] = field(default_factory=dict)
    signers: tuple[SignerOption, ...] = ()
    secrecy: str = ""


def choices(workspace: Workspace, request: FormRequest) -> Choices:
    """By the template in use, in this frame. Raises as ``form_papers``."""
    run = _run(workspace, request)
    first, facts, names = run.cases[0][1], run.facts, _names_in(run.layer)
    entries = entries_of(facts, first, shared_entries(facts))
    able = signer_options(facts.settings, facts.kind, facts.frame, first.signer, facts.day)
    return Choices(
        {name: entries[name].label for name in names if entries[name].field == BY_HAND},
        able if _SIGNER in names else (),
        facts.settings.secrecy(facts.kind.key),
    )


# The day of a paper, the plan that is its ground, who was chosen to sign it, its mark.
_Day: TypeAlias = tuple[PartialDate | None, str | None, str, str | None]


@dataclass(frozen=True, slots=True)
class _Run:
    """The papers of a request, about to be laid. ``facts``: of the first."""

    request: FormRequest
    maker: FactsMaker
    facts: PaperFacts
    cases: Sequence[tuple[str, PaperCase]]
    layer: Layer
    parts: Sequence[Part]
    days: dict[_Day, tuple[PaperFacts, Entries, Watch]]

    @property
    def names(self) -> list[str]:
        return [name_of(case) for _code, case in self.cases]

    def papers(self) -> Iterator[tuple[LaidText, PaperState]]:
        from luanchuyen_desktop.documents.forms.form import FormText, as_draft

        for code, case in self.cases:
            facts, shared, watch = self._on_day(case)
            entries = entries_of(facts, case, shared, self.parts)
            draft = self.request.draft or bool(case.why_draft)
            text = FormText(name_of(case), entries, _about(facts.kind, code), draft, facts.kind.numbered)
            paper = self.layer.lay(text)
            if paper.missing and facts.kind.strict and not draft:
                draft = True
                paper = as_draft(paper)
            notices = (
                *facts.notices,
                *bygone_units(facts, case),
                *foreign_number(facts, case),
                *watch.in_paper(paper),
            )
            yield paper, PaperState(code, text.name, draft, paper.missing, notices, case.why_draft)

    def _on_day(self, case: PaperCase) -> tuple[PaperFacts, Entries, Watch]:
        """Names and laws go by the day of each paper; what papers of one day and signer share is made once."""
        day = (case.issued, case.plan_cited, case.signer, case.secrecy)
        if day not in self.days:
            facts = self.maker.of_case(case)
            self.days[day] = facts, shared_entries(facts), self.maker.watch(facts.day)
        return self.days[day]


def _run(workspace: Workspace, request: FormRequest) -> _Run:
    from luanchuyen_desktop.documents.forms.form import Layer
    from luanchuyen_desktop.documents.pdf.fonts import load_fonts

    if not request.codes:
        raise DocumentError("Chưa chọn trường hợp nào để in.")
    kind = KINDS[request.kind]
    with workspace.book.snapshot():
        maker = FactsMaker.in_book(workspace, kind, request)
        cases = read_cases(workspace, kind, request, maker.catalogue)
        template = text_in_use(workspace.book, workspace.resources, kind)
    first = cases[0][1]
    facts = maker.of_case(first)
    entries = entries_of(facts, first, shared_entries(facts))
    layer = Layer.read(template.name, template.text, facts.frame, load_fonts(workspace.resources), entries)
    used = parts_used(facts, first, {*_names_in(layer), _NUMBER})
    return _Run(request, maker, facts, cases, layer, used if len(cases) > 1 else PARTS, {})


def _names_in(layer: Layer) -> list[str]:
    """The placeholders of the template without their columns, in the order of the text."""
    return list(dict.fromkeys(name.partition(".")[0] for line in layer.template.lines() for name in line.names))


def _annexes(workspace: Workspace, request: FormRequest, facts: PaperFacts, case: PaperCase) -> Iterator[TablePart]:
    """The annexes of a yearly plan go with its text."""
    if case.plan is None or not case.lines:
        return
    from luanchuyen_desktop.services.papers.lists.framing import ListHead
    from luanchuyen_desktop.services.papers.lists.plan_annexes import plan_annexes

    number = next(entry.value for _, entry in number_entry(facts, case)) if case.number else None
    head = ListHead(request.frame, str(number) if number else None, case.issued)
    for annex in plan_annexes(workspace, case.plan.code, head):
        yield annex.part()[0]


def _title(kind: FormKind, names: Sequence[str]) -> str:
    """Of the file: the kind and whom it is about; a plan says its kind in its name."""
    if len(names) != 1 or names[0].startswith(kind.name):
        return names[0] if len(names) == 1 else kind.name
    return f"{kind.name} {names[0]}"


def _word(laid: Sequence[LaidText | TablePart], frame: Frame, title: str, author: str) -> bytes:
    from luanchuyen_desktop.documents.forms.form_word import render_word

    return render_word(laid, frame, title=title, author=author)


def _about(kind: FormKind, code: str) -> str:
    return f"Kế hoạch {code}" if kind.subject is Subject.PLAN else f"Luân chuyển {code}"
