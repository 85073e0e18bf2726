"""Papers of a run in one PDF: each that was issued as it was kept, byte for byte; the others made from the book now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.papers.request import FormPapers, FormRequest
from luanchuyen_desktop.services.papers.request import PaperState as Made
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.register.case_paper import CasePaper, paper_asked
from luanchuyen_desktop.services.register.issued_papers import as_issued
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.register import entries

DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Printed:
    """``states``: of the papers that were made now; ``issued``: the codes of those that are as they were issued."""

    pdf: bytes
    states: tuple[Made, ...]
    issued: tuple[str, ...] = ()


def decisions_pdf(workspace: Workspace, codes: Sequence[str], progress: Progress = no_progress) -> bytes:
    """The decisions on these rotations in Party form, in the order given, each bookmarked; issued ones as issued.

    A decision that is not taken, not dated or lacks a value bears DỰ THẢO. Raises ``DocumentError`` for a code that
    points nowhere, a cancelled rotation, and what cannot be printed.
    """
    return print_papers(workspace, FormRequest(DECISION, codes), progress).pdf


def print_papers(workspace: Workspace, request: FormRequest, progress: Progress = no_progress) -> Printed:
    """The papers in the order of their codes. Raises as ``form_papers``, and ``BookError`` for a damaged kept one."""
    kept = _kept(workspace.book, request)
    others = [code for code in request.codes if code not in kept]
    if not kept:
        made = form_papers(workspace, request, progress)
        return Printed(made.pdf, made.states)
    if len(request.codes) == 1 or KINDS[request.kind].subject is Subject.ROTATIONS:
        return Printed(kept[request.codes[0]], (), tuple(kept))
    fresh = form_papers(workspace, replace(request, codes=others), progress) if others else None
    return Printed(_joined(workspace, request, kept, fresh), fresh.states if fresh is not None else (), tuple(kept))


def words_on(printed: Printed) -> list[str]:
    """What should be known of the papers: which are drafts and why, what to look at, which are as they were issued."""
    lines = []
    for each in printed.states:
        lacks = "; ".join(f"{one.label} ({one.field})" for one in each.missing)
        if each.draft:
            why = " ".join(part for part in (each.why_draft, f"Còn thiếu: {lacks}." if lacks else "") if part)
            lines.append(f"{each.name}: DỰ THẢO. {why}".rstrip())
        lines += [f"{each.name}: {notice}" for notice in each.notices]
    return [*lines, *(f"{code}: bản đã ban hành, in lại nguyên như đã lưu." for code in printed.issued)]


def _kept(book: Book, request: FormRequest) -> dict[str, bytes]:
    """Code → the PDF as it was issued. None where the request says something of the papers: then they are made anew."""
    if request.draft or request.numbers or request.issued or request.own or request.signer:
        return {}
    if request.secrecy is not None:
        return {}
    issued = {each.plan or each.rotation for each in entries(book) if each.state is PaperState.ISSUED}
    found: dict[str, bytes] = {}
    if KINDS[request.kind].subject is Subject.ROTATIONS:
        pdf = as_issued(book, paper_asked(request)) if issued & set(request.codes) else None
        return dict.fromkeys(request.codes, pdf) if pdf is not None else {}
    for code in request.codes:
        if code in issued and code not in found and not request.particulars.get(code):
            pdf = as_issued(book, CasePaper(request.kind, code, request.frame))
            if pdf is not None:
                found[code] = pdf
    return found


def _joined(workspace: Workspace, request: FormRequest, kept: Mapping[str, bytes], fresh: FormPapers | None) -> bytes:
    from luanchuyen_desktop.documents.pdf.joining import Piece, join, starts_of

    kind = KINDS[request.kind]
    starts = starts_of(fresh.pdf) if fresh is not None else []
    spans = iter(zip(starts, [*starts[1:], None], strict=False))
    pieces = []
    for code in request.codes:
        if code in kept:  # what is kept may be a scan, or what another program made
            pieces.append(Piece(f"{kind.name} {code} (bản đã ban hành)", kept[code], foreign=True))
        elif fresh is not None:
            first, last = next(spans)
            pieces.append(Piece("", fresh.pdf, first=first, last=last))
    office = load_office(workspace.resources, workspace.book.settings())
    return join(pieces, title=kind.name, author=clean(office.committee or ""))
