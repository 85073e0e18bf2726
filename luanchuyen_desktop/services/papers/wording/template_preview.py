"""A text that is being written: what is wrong in it, its placeholders with their values, and the page it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.forms.form_reading import form_mistakes, sections_in
from luanchuyen_desktop.documents.forms.form_slots import Entries, Entry, Missing, Rows
from luanchuyen_desktop.documents.forms.frames import PARTY, Frame
from luanchuyen_desktop.documents.forms.template_mistakes import Mistake
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.cases import facts_and_cases, name_of
from luanchuyen_desktop.services.papers.contents.case import PaperCase
from luanchuyen_desktop.services.papers.contents.kinds import FormKind, Subject
from luanchuyen_desktop.services.papers.facts import facts_of
from luanchuyen_desktop.services.papers.office.bygone import Watch, load_gone
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.wording.template_kinds import TEMPLATES, looked_at_with
from luanchuyen_desktop.services.papers.wording.template_sample import (
    SAMPLE_NAME,
    sample_catalogue,
    sample_plan,
    sample_rotation,
)
from luanchuyen_desktop.services.papers.wording.template_samples import Finish, sample_entries
from luanchuyen_desktop.services.papers.wording.templates import shipped_text
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.templates import CaseName, plan_cases, rotation_cases

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.pdf.fonts import Fonts

SAMPLE: Final = ""
"""The code that stands for the made-up case."""

_NEEDED: Final = ("tên loại", "trích yếu công văn", "nội dung", "chức vụ", "họ tên")
_NUMBER: Final = "so_ky_hieu"  # given when the paper is issued, so it says nothing of a template


@dataclass(frozen=True, slots=True)
class TemplateContext:
    """What a text is looked at with: one case in one frame. ``name``: of the case, in words.

    ``watch``: finds words of bodies that are gone; ``finish``: what is made of a laid page, such as its tables.
    """

    kind: FormKind
    frame: Frame
    name: str
    entries: Entries
    fonts: Fonts
    needed: tuple[str, ...]
    watch: Watch = field(default_factory=lambda: Watch({}))
    finish: Finish | None = None


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One that may be written. ``value``: blank where the case has none; ``field``: where it is entered.

    ``is_several``: its line is repeated for each value.
    """

    name: str
    label: str
    value: str
    field: str
    is_several: bool = False


@dataclass(frozen=True, slots=True)
class TemplatePreview:
    """What came of a text. ``pdf``: ``None`` where nothing could be laid out, and then ``problem`` says why."""

    mistakes: tuple[Mistake, ...]
    pdf: bytes | None
    missing: tuple[Missing, ...] = ()
    problem: str = ""

    @property
    def stops(self) -> bool:
        """Whether papers could not be printed from it."""
        return any(each.stops for each in self.mistakes)


def cases_of(book: Book, form: str) -> list[CaseName]:
    """What a form can be looked at with, the latest first."""
    subject = looked_at_with(form)
    if subject is None:
        return []
    return plan_cases(book) if subject is Subject.PLAN else rotation_cases(book)


def read_context(workspace: Workspace, form: str, frame: str = PARTY, code: str = SAMPLE) -> TemplateContext:
    """Read one case from the book, or make the sample up. ``DocumentError`` for a code that points nowhere."""
    from luanchuyen_desktop.documents.pdf.fonts import load_fonts

    kind = TEMPLATES[form]
    request = FormRequest(form, [code], frame, issued=PartialDate.of(workspace.as_of))
    if code == SAMPLE or looked_at_with(form) is None:
        facts = replace(facts_of(workspace, kind, request), catalogue=sample_catalogue())
        made = sample_plan if kind.subject is Subject.PLAN else sample_rotation
        case, name = made(workspace.as_of), SAMPLE_NAME
        if kind.subject is Subject.ROTATIONS:
            case = PaperCase(batch=(case,))
    else:
        facts, cases = facts_and_cases(workspace, request, kind)
        case = cases[0][1]
        name = name_of(case)
    entries, finish = sample_entries(workspace, kind, facts, case)
    return TemplateContext(
        kind,
        facts.frame,
        name,
        entries,
        load_fonts(workspace.resources),
        needed_sections(workspace, kind),
        Watch.on(load_gone(workspace.resources), workspace.as_of),
        finish,
    )


def needed_sections(workspace: Workspace, kind: FormKind) -> tuple[str, ...]:
    """Those without which a paper of this kind says nothing, or is signed by nobody."""
    own = sections_in(shipped_text(workspace.resources, kind))
    return tuple(name for name in _NEEDED if name in own)


def mistakes_in(text: str, context: TemplateContext) -> tuple[Mistake, ...]:
    """All that is wrong in a text, for both frames."""
    found = form_mistakes(text, context.entries, context.fonts.characters, context.needed)
    return (*found, *_bygone(text, context.watch))


def _bygone(text: str, watch: Watch) -> Iterator[Mistake]:
    """Bodies that are gone, where they are named: what stands in the text itself, not what is filled in."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.lstrip().startswith("#"):
            continue
        for hit, _gone in watch.found(line):
            told = watch.in_setting(hit).rstrip(".")
            what = f"{told[0].lower()}{told[1:]}"
            hint = "Sửa lại, trừ khi văn bản nói về thời gian trước đó."
            yield Mistake(number, max(line.find(hit), 0), len(hit), what, hint, stops=False)


def preview(text: str, context: TemplateContext, progress: Progress = no_progress) -> TemplatePreview:
    """What is wrong in a text, and the paper of the case as it would be printed from it."""
    from luanchuyen_desktop.documents.forms.form import FormText, Layer
    from luanchuyen_desktop.documents.forms.form_pdf import render_forms

    mistakes = mistakes_in(text, context)
    progress(0, 1)
    about = FormText(context.name, context.entries)
    try:
        layer = Layer.read(f"“{context.kind.name}”", text, context.frame, context.fonts, context.entries)
        paper = layer.lay(about)
        missing = tuple(each for each in paper.missing if each.slot != _NUMBER)
        if missing:
            paper = layer.lay(replace(about, draft=True))
        if context.finish is not None:
            paper = context.finish(paper, context.fonts)
        title = context.kind.name
        pdf = render_forms([paper], 1, context.frame, context.fonts, title=title, author="", progress=progress)
    except DocumentError as error:
        return TemplatePreview(mistakes, None, problem=str(error))
    return TemplatePreview(mistakes, pdf, missing)


def placeholders(context: TemplateContext) -> list[Placeholder]:
    """Every placeholder with its value in this case, in the order in which the program fills them."""
    return [found for name, entry in context.entries.items() for found in _placeholders(name, entry)]


def _placeholders(name: str, entry: Entry) -> Iterator[Placeholder]:
    value = entry.value
    if isinstance(value, Rows):
        for column, label in value.columns.items():
            texts = [row.get(column) for row in value.rows]
            yield Placeholder(
                f"{name}.{column}", f"{entry.label}: {label}", _several(texts), entry.field, is_several=True
            )
    elif isinstance(value, tuple):
        yield Placeholder(name, entry.label, _several(value), entry.field, is_several=True)
    else:
        yield Placeholder(name, entry.label, value or "", entry.field)


def _several(texts: Sequence[str | None]) -> str:
    return "; ".join(text for text in texts if text)
