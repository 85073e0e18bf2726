"""A packet: the chosen parts for the chosen cases, in one PDF with bookmarks or as files in a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.documents.pdf.foreign_pdf import PdfTidier
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.papers.packets.file_names import FileNames
from luanchuyen_desktop.services.papers.packets.part import Case, CaseFault, Part, PartPaper, Wish
from luanchuyen_desktop.services.papers.packets.result import Ledger, RunResult
from luanchuyen_desktop.services.papers.packets.setting_aside import Finished, Meter, finish
from luanchuyen_desktop.services.papers.packets.shipped import PARTS
from luanchuyen_desktop.services.papers.packets.whole_folder import whole_folder
from luanchuyen_desktop.services.plans.plans import the_plan
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import rotations_of

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.pdf.joining import Piece

TITLE: Final = "Bộ hồ sơ họp"
MOST_COPIES: Final = 200


@dataclass(frozen=True, slots=True)
class Chosen:
    """A part by its key. ``copies``: how often its pages stand there, for slips that are handed out."""

    key: str
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted. ``codes``: of rotations; ``parts``: in their order; ``issued``: the day of the papers.

    ``word``: Word copies of the text forms beside the PDFs; only in a folder. ``fronts``: in one PDF, each paper
    begins on the front of a sheet that is printed on both sides.
    """

    codes: Sequence[str]
    parts: Sequence[Chosen]
    frame: str = PARTY
    issued: PartialDate | None = None
    title: str = TITLE
    word: bool = False
    fronts: bool = False


@dataclass(frozen=True, slots=True)
class Packet:
    """``pdf``: empty when nothing could be made."""

    pdf: bytes
    result: RunResult


def make_packet(
    workspace: Workspace, order: Order, progress: Progress = no_progress, parts: Mapping[str, Part] = PARTS
) -> Packet:
    """One PDF, bookmarked part by part and case by case, read in one view of the book. Same book, same bytes.

    What cannot be made is named in the result and the rest is there. Raises ``UserError`` for an empty or unknown
    choice.
    """
    from luanchuyen_desktop.documents.pdf.joining import Piece, join, page_count

    chosen = _chosen(order, parts)
    with workspace.book.snapshot(), PdfTidier() as tidier:
        cases, wish, ledger = _begun(workspace, replace(order, word=False), tidier)
        meter = Meter(progress, len(cases) * len(chosen))
        pieces: list[Piece] = []
        for number, (part, copies) in enumerate(chosen, start=1):
            made = _finished(part, wish, cases, meter)
            _enter(ledger, part, made)
            if made.paper is not None and made.paper.pdf:
                pieces.append(Piece(part.title, made.paper.pdf, f"{number}-", copies))
            meter.add(len(cases))
        author = clean(load_office(workspace.resources, workspace.book.settings()).committee or "")
    if not pieces:
        return Packet(b"", ledger.result((), 0))
    if len(pieces) == len(chosen) == pieces[0].copies == 1 and not order.fronts:
        pdf = pieces[0].pdf  # one kind of paper is a file as it is printed alone
    else:
        pdf = join(pieces, title=order.title, author=author, fronts=order.fronts, progress=lambda *_: meter.add(0))
    return Packet(pdf, ledger.result((), page_count(pdf)))


def save_packet(
    workspace: Workspace,
    order: Order,
    target: Path,
    progress: Progress = no_progress,
    parts: Mapping[str, Part] = PARTS,
) -> RunResult:
    """The packet as one file, written whole; no file where nothing could be made."""
    packet = make_packet(workspace, order, progress, parts)
    if not packet.pdf:
        return packet.result
    write_whole(target, packet.pdf)
    return replace(packet.result, files=(target.name,))


def save_folder(
    workspace: Workspace,
    order: Order,
    target: Path,
    progress: Progress = no_progress,
    parts: Mapping[str, Part] = PARTS,
) -> RunResult:
    """A file for each paper in a folder that has its name only when all are there; no folder where there are none.

    ``03 Dự thảo quyết định – Nguyễn Văn An (LC0001).pdf``: the number is that of the part. Raises ``UserError`` as
    ``make_packet``, for a folder with something in it, and where the disk does not allow it.
    """
    chosen = _chosen(order, parts)
    with workspace.book.snapshot(), PdfTidier() as tidier, whole_folder(target) as folder:
        cases, wish, ledger = _begun(workspace, order, tidier)
        meter = Meter(progress, len(cases) * len(chosen))
        files = _Files(folder)
        for number, (part, copies) in enumerate(chosen, start=1):
            for some in [cases] if part.joint else [[case] for case in cases]:
                made = _finished(part, wish, some, meter)
                _enter(ledger, part, made)
                whom = "" if part.joint else f" – {some[0].in_words}"
                files.write(f"{number:02d} {part.title}{whom}", made.paper, copies)
                meter.add(len(some))
    return ledger.result(files.names, files.pages)


def codes_of_plan(book: Book, plan: str) -> list[str]:
    """The rotations of a yearly plan that are not cancelled, in the order of names. ``UserError`` without the plan."""
    the_plan(book, plan)
    found = [each for each in rotations_of(book, plan) if each.record.state is not RotationState.CANCELLED]
    return [each.record.code for each in sorted(found, key=lambda each: (each.name_key, each.record.code))]


class _Files:
    """The files of a folder, one after the other; ``names`` and ``pages`` of those written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = FileNames()
        self.names: list[str] = []
        self.pages = 0

    def write(self, stem: str, paper: PartPaper | None, copies: int) -> None:
        """A paper, where there is something on it, and its Word copy."""
        from luanchuyen_desktop.documents.pdf.joining import Piece, join, page_count

        if paper is None or not paper.pdf:
            return
        pdf = paper.pdf if copies == 1 else join([Piece("", paper.pdf, copies=copies)], title=stem, author="")
        self.pages += page_count(pdf)
        for content, suffix in ((pdf, ".pdf"), (paper.word, ".docx")):
            if content:
                name = self._names.take(stem, suffix)
                write_whole(self._folder / name, content)
                self.names.append(name)


def _chosen(order: Order, parts: Mapping[str, Part]) -> list[tuple[Part, int]]:
    if not order.parts:
        raise UserError("Chưa chọn loại giấy tờ nào.", "Chọn ít nhất một loại giấy tờ.")
    for each in order.parts:
        if each.key not in parts:
            raise UserError(f"Không có loại giấy tờ “{each.key}”.", f"Các loại: {', '.join(parts)}.")
        if not 1 <= each.copies <= MOST_COPIES:
            raise UserError(f"Số bản của “{parts[each.key].title}” phải từ 1 đến {MOST_COPIES}.", "Sửa lại số bản.")
    if not order.codes:
        raise UserError("Chưa chọn trường hợp nào.", "Thêm ít nhất một trường hợp luân chuyển.")
    copies = {each.key: each.copies for each in order.parts}  # a part that is named twice stands there once
    return [(parts[key], number) for key, number in copies.items()]


def _begun(workspace: Workspace, order: Order, tidier: PdfTidier) -> tuple[list[Case], Wish, Ledger]:
    """The cases for which papers can be made, and the ledger in which the others are noted already."""
    codes = list(dict.fromkeys(order.codes))
    rotations = {code: workspace.book.rotation(code) for code in codes}
    wanted = {rotation.cadre for rotation in rotations.values() if rotation is not None}
    cadres = {cadre.code: cadre for cadre in workspace.book.records(Cadre) if cadre.code in wanted}
    every, good, faults = [], [], []
    for code, rotation in rotations.items():
        cadre = cadres.get(rotation.cadre) if rotation is not None else None
        case = Case(code, clean(cadre.name) if cadre is not None else "", cadre.code if cadre is not None else "")
        every.append(case)
        fault = _fault_of(code, rotation, cadre)
        if fault is None:
            good.append(case)
        else:
            faults.append(fault)
    ledger = Ledger(every)
    ledger.fault("", faults)
    wish = Wish(workspace, good, tidier, order.frame, order.issued, order.word)
    return good, wish, ledger


def _fault_of(code: str, rotation: Rotation | None, cadre: Cadre | None) -> CaseFault | None:
    if rotation is None:
        return CaseFault(code, f"Không có trường hợp luân chuyển nào mang mã {code}.", "Kiểm tra lại mã.")
    if cadre is None:
        return CaseFault(code, f"Không có cán bộ mang mã {rotation.cadre}.", "Sửa mã cán bộ của trường hợp này.")
    if rotation.state is RotationState.CANCELLED:
        return CaseFault(code, "Trường hợp này đã hủy nên không in.", "Bỏ khỏi danh sách, hoặc mở lại trường hợp.")
    return None


def _finished(part: Part, wish: Wish, cases: Sequence[Case], meter: Meter) -> Finished:
    if not cases:
        return Finished((), None)
    progress = meter.of(len(cases))
    return finish(lambda some: part.make(replace(wish, cases=tuple(some)), progress), cases)


def _enter(ledger: Ledger, part: Part, made: Finished) -> None:
    ledger.fault(part.title, made.faults)
    if made.paper is not None:
        ledger.note_made(case.code for case in made.cases if case.code not in made.paper.without)
        ledger.note(part.title, made.paper.notes)
        ledger.fault(part.title, made.paper.faults)
