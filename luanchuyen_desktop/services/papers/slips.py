"""Slips for the meetings of the procedure: votes, opinions, nominations; about one person or several."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Entries, Entry, Rows
from luanchuyen_desktop.documents.forms.frames import CONFIDENCES, PARTY
from luanchuyen_desktop.documents.text import clean, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.cases import facts_and_cases
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.committee import committee_of
from luanchuyen_desktop.services.papers.contents.entries import entries_of, shared_entries
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.wording.template_kinds import SlipKind
from luanchuyen_desktop.services.papers.wording.templates import text_in_use
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace

MOST_COPIES: Final = 500
MOST_LINES: Final = 20
_MEETING: Final = "Hội nghị lấy phiếu"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of one step at which slips are handed out. ``slip``: the kind that is usual there."""

    step: Stage
    name: str
    slip: SlipKind


@dataclass(frozen=True, slots=True)
class SlipRequest:
    """Which slips. ``codes``: of the rotations, none for nominations; ``meeting``: who votes; ``issued``: ``None`` for
    dots; ``lines``: of a nomination slip.
    """

    kind: SlipKind
    codes: Sequence[str]
    meeting: str
    copies: int
    frame: str = PARTY
    issued: PartialDate | None = None
    lines: int = 5


def load_meetings(resources: Path, committee: str) -> tuple[Meeting, ...]:
    """In the order of the steps. ``committee``: as ``Tỉnh ủy``. ``DocumentError`` for a file not whole."""
    path = resources / "meetings.toml"
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))["meeting"]
        stages = {stage.number: stage for stage in Stage}
        meetings = tuple(
            Meeting(stages[each["step"]], each["name"].replace("{cap_uy}", committee), SlipKind(each["slip"]))
            for each in found
            if each["source"] and each["confidence"] in CONFIDENCES
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as error:
        raise DocumentError(f"Không đọc được tệp {path.name} ({error}).", "Dùng lại tệp gốc.") from error
    return tuple(sorted(meetings, key=lambda meeting: meeting.step.number))


def meetings_of(workspace: Workspace) -> tuple[Meeting, ...]:
    """The meetings by the name of the office's committee."""
    office = load_office(workspace.resources, workspace.book.settings())
    return load_meetings(workspace.resources, committee_of(office.committee or "").kind)


def slips_pdf(workspace: Workspace, request: SlipRequest, progress: Progress = no_progress) -> bytes:
    """Two slips on an A4 page; one whose text needs more than half a page has whole pages.

    Raises ``DocumentError`` where nobody is chosen, a number makes no sense, or something cannot be printed.
    """
    from luanchuyen_desktop.documents.forms.form import FormText, Layer
    from luanchuyen_desktop.documents.pdf.fonts import load_fonts
    from luanchuyen_desktop.documents.tables.slip_pdf import Slips, render_slips

    _refuse(request)
    kind, title = request.kind.form, request.kind.title
    codes = () if request.kind is SlipKind.NAMES else request.codes
    with workspace.book.snapshot():
        facts, cases = facts_and_cases(
            workspace, FormRequest(kind.key, codes, request.frame, issued=request.issued), kind
        )
        template = text_in_use(workspace.book, workspace.resources, kind)
    entries = slip_entries(facts, cases[0][1] if cases else PaperCase(), request)
    fonts = load_fonts(workspace.resources)
    layer = Layer.read(template.name, template.text, facts.frame, fonts, entries)
    laid = layer.lay(FormText(title, entries, title, numbered=False))
    author = clean(facts.office.committee or "")
    return render_slips(Slips(laid, request.copies, title, author), facts.frame, fonts, progress)


def slip_entries(facts: PaperFacts, case: PaperCase, request: SlipRequest) -> Entries:
    """Every placeholder of a slip: those of its cases, and the meeting in the place of who issues it."""
    entries = dict(entries_of(facts, case, shared_entries(facts)))
    committee = entries["co_quan"]
    return entries | {
        "co_quan_chu_quan": committee._replace(label="Cơ quan cấp trên"),
        "co_quan": Entry(_MEETING, clean(request.meeting).upper(), "Nhập khi in"),
        "dong": Entry("Các dòng của phiếu", _blank_lines(request.lines), "Nhập khi in"),
        "so_dong": Entry("Số dòng của phiếu", f"{request.lines:02d}", "Nhập khi in"),
    }


def _blank_lines(count: int) -> Rows:
    return Rows({"tt": "TT"}, tuple({"tt": str(at)} for at in range(1, count + 1)))


def _refuse(request: SlipRequest) -> None:
    if not clean(request.meeting):
        raise DocumentError("Chưa ghi hội nghị lấy phiếu.", "Chọn hoặc ghi tên hội nghị.")
    if not 1 <= request.copies <= MOST_COPIES:
        raise DocumentError(f"Số phiếu phải từ 1 đến {number(MOST_COPIES)}.", "Sửa lại số phiếu.")
    if not 1 <= request.lines <= MOST_LINES:
        raise DocumentError(f"Số dòng của phiếu giới thiệu phải từ 1 đến {MOST_LINES}.", "Sửa lại số dòng.")
    if request.kind is not SlipKind.NAMES and not request.codes:
        raise DocumentError("Chưa chọn trường hợp luân chuyển nào để in phiếu.", "Đánh dấu các trường hợp rồi in lại.")
