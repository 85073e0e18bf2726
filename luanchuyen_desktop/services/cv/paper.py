"""The 2C of one or many cadres as PDF and Word, with what each of them lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.contents import Office
from luanchuyen_desktop.documents.forms.frames import PARTY, Frame, load_frame
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.cv.content import CvCase, cv_content
from luanchuyen_desktop.services.cv.gaps import CvGap, cv_gaps
from luanchuyen_desktop.services.cv.photo import usable_photo
from luanchuyen_desktop.services.cv.present_names import PresentNames
from luanchuyen_desktop.services.papers.office.settings import frame_settings, load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.cv import cv_parts

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.cv.cv_layout import LaidCv
    from luanchuyen_desktop.documents.pdf.fonts import Fonts

_TITLE: Final = "Sơ yếu lý lịch"
_COMMITTEES: Final = ("TỈNH ỦY ", "THÀNH ỦY ")


@dataclass(frozen=True, slots=True)
class CvState:
    """How one 2C came out. ``notice``: of the photo; ``fault``: why there is none for this cadre, else blank."""

    code: str
    name: str
    gaps: tuple[CvGap, ...] = ()
    notice: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class CvPapers:
    """The papers in one file, in the order asked for. ``pdf``, ``word``: empty unless it was asked for."""

    states: tuple[CvState, ...]
    pdf: bytes = b""
    word: bytes = b""

    @property
    def faults(self) -> tuple[CvState, ...]:
        """The cadres that there is no paper for."""
        return tuple(state for state in self.states if state.fault)

    def summary(self) -> str:
        """What to look at, in a sentence or two; blank when everything is there."""
        done = [state for state in self.states if not state.fault]
        told = [f"{state.name}: không in được. {state.fault}" for state in self.faults]
        notices = [state for state in done if state.notice]
        if len(self.states) == 1 and done:
            told += [state.notice for state in notices]
            if done[0].gaps:
                told.append(f"Còn {len(done[0].gaps)} mục để trống, xem phần Lý lịch 2C của hồ sơ.")
        else:
            open_ones = sum(bool(state.gaps) for state in done)
            told += [f"{len(notices)} lý lịch không có ảnh 4×6."] if notices else []
            told += [f"{open_ones} lý lịch còn mục để trống."] if open_ones else []
        return " ".join(told)


def cv_papers(
    workspace: Workspace,
    codes: Sequence[str],
    progress: Progress = no_progress,
    *,
    pdf: bool = True,
    word: bool = False,
) -> CvPapers:
    """The 2C of these cadres, each on pages of its own, with bookmarks.

    What is wrong with one cadre is told in its state, and the others are finished. ``DocumentError`` where nobody is
    chosen, or where none can be printed.
    """
    if not codes:
        raise DocumentError("Chưa chọn cán bộ nào để in sơ yếu lý lịch.", "Đánh dấu cán bộ trong danh sách.")
    from luanchuyen_desktop.documents.cv.cv_pdf import render_cvs
    from luanchuyen_desktop.documents.cv.cv_word import render_cv_word
    from luanchuyen_desktop.documents.pdf.fonts import load_fonts

    settings = workspace.book.settings()
    frame = load_frame(workspace.resources, PARTY, frame_settings(settings, PARTY))
    office = load_office(workspace.resources, settings)
    fonts = load_fonts(workspace.resources)
    run = _Run(_Facts(workspace, fonts, frame, office), codes, progress, keep=pdf and word)
    author = clean(office.committee or "")
    content = render_cvs(run.laid(), frame, fonts, title=_TITLE, author=author) if pdf else b""
    papers = run.kept if pdf else run.laid()
    document = render_cv_word(papers, frame, title=_TITLE, author=author) if word else b""
    progress(len(codes), len(codes))
    if all(state.fault for state in run.states):
        raise DocumentError(run.states[0].fault, "" if len(codes) == 1 else "Không in được lý lịch nào.")
    return CvPapers(tuple(run.states), content, document)


class _Run:
    """Lays one paper after the other as they are asked for, and remembers how each came out."""

    def __init__(self, facts: _Facts, codes: Sequence[str], progress: Progress, *, keep: bool) -> None:
        """``keep``: the papers are written once more, in another format."""
        self._facts, self._codes, self._progress, self._keep = facts, codes, progress, keep
        self.states: list[CvState] = []
        self.kept: list[LaidCv] = []

    def laid(self) -> Iterator[LaidCv]:
        """Those that can be printed."""
        for done, code in enumerate(self._codes):
            self._progress(done, len(self._codes))
            state, paper = self._facts.paper(code)
            self.states.append(state)
            if paper is None:
                continue
            if self._keep:
                self.kept.append(paper)
            yield paper


class _Facts:
    """What the papers of a run have in common, and each of them by its code."""

    def __init__(self, workspace: Workspace, fonts: Fonts, frame: Frame, office: Office) -> None:
        from luanchuyen_desktop.documents.cv.cv_pdf import text_width

        self._workspace, self._fonts, self._width = workspace, fonts, text_width(frame)
        self._names = PresentNames(workspace.book.catalogue(), workspace.as_of)
        self._province, self._place = _province(office.committee), office.place

    def paper(self, code: str) -> tuple[CvState, LaidCv | None]:
        """The state of one paper, and the paper unless something in it cannot be printed."""
        from luanchuyen_desktop.documents.cv.cv_layout import lay_cv

        book = self._workspace.book
        with book.snapshot():
            dossier, parts = book.dossier(code), cv_parts(book, code)
            photo, notice = usable_photo(book, code)
        if dossier is None:
            return CvState(code, code, fault=f"Không có cán bộ nào mang mã {code}."), None
        gaps = cv_gaps(dossier, parts, has_photo=photo is not None)
        case = CvCase(dossier, parts, photo, self._names, self._workspace.as_of, self._province, self._place)
        name = clean(dossier.cadre.name)
        try:
            return CvState(code, name, gaps, notice), lay_cv(cv_content(case), self._width, self._fonts)
        except DocumentError as error:
            return CvState(code, name, gaps, notice, str(error)), None


def _province(committee: str | None) -> str | None:
    """``TỈNH ỦY LÂM ĐỒNG`` is that of ``Lâm Đồng``; ``None`` where the office has not set its name."""
    words = clean(committee or "")
    for head in _COMMITTEES:
        if words.upper().startswith(head):
            words = words[len(head) :]
            break
    if not words.strip("…. "):
        return None
    return words.title() if words.isupper() else words
