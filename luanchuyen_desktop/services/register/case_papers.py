"""Papers about one case and the register: a number for one, a check of what is typed, issuing it from its print.

A case may have several papers of one kind of document (two decisions, four minutes), and an entry of the register says
only which case it is of. Which number is whose is told by the case itself (its decisions), else by what was typed for
the paper (``particulars``): a number of the case that another of its papers goes by is not this one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry, RotationPlan
from luanchuyen_desktop.domain.vocabulary import Outcome, PaperState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Cited, FormKind, Subject
from luanchuyen_desktop.services.papers.contents.settings import load_form_settings
from luanchuyen_desktop.services.papers.joint import Joint
from luanchuyen_desktop.services.papers.offers import ending_form
from luanchuyen_desktop.services.papers.particulars import (
    Case,
    Particulars,
    case_of,
    joint_papers,
    recorded,
    remember,
    remembered,
)
from luanchuyen_desktop.services.register import desk, state
from luanchuyen_desktop.services.register.case_paper import (
    CasePaper,
    about_of,
    entries_about,
    numbered_as,
    said,
    said_in,
    signer_of,
)
from luanchuyen_desktop.services.register.desk import Issue, Wanted
from luanchuyen_desktop.services.register.series import Series, numbering_of, read_number, symbol_key
from luanchuyen_desktop.services.register.state import Register, SeriesState, series_of
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes


@dataclass(frozen=True, slots=True)
class Checked:
    """What the register says to a number typed for a paper. ``stops``: it must not be given."""

    words: str
    stops: bool = False


# -- numbers -----------------------------------------------------------------------------------------------------------


def take_number(book: Book, resources: Path, paper: CasePaper, day: date) -> Changes | None:
    """Keep the next number for a paper; ``None`` when one is kept for it in that series already."""
    register = state.load(book, resources)
    series = _series(book, resources, register, paper, day)
    standing = register.of(series)
    if any(series_of(each) == series for each in _kept(book, paper)):
        return None
    wanted = Wanted(
        series.kind,
        series.symbol,
        day,
        standing.offer(day),
        about_of(book, paper),
        rotation=None if paper.of_plan else paper.codes[0],
        plan=paper.code if paper.of_plan else None,
    )
    return desk.reserve(book, resources, wanted)


def take_numbers(book: Book, resources: Path, papers: Sequence[CasePaper], day: date) -> Changes | None:
    """Keep a number for each of these papers that has none, and write it down with the paper; an act for each.

    Where one is refused, those before it are kept.
    """
    last: Changes | None = None
    for paper in papers:
        case = case_of(book, paper.kind, paper.code)
        if said(book, paper.kind, case).number:
            continue
        taken = take_number(book, resources, paper, day)
        typed = remembered(book.settings(), paper.kind, case)
        noted = remember(book, paper.kind, paper.code, replace(typed, number=kept_number(book, paper)))
        made = noted or taken
        if made is not None:
            tables = made.tables | (last.tables if last else frozenset()) | (taken.tables if taken else frozenset())
            last = Changes(made.operation, tables, frozenset())
    return last


def kept_number(book: Book, paper: CasePaper) -> str:
    """The number that is kept for a paper, as it is written; blank if there is none."""
    kept = list(_kept(book, paper))
    return series_of(kept[-1]).text(kept[-1].number) if kept else ""


def _kept(book: Book, paper: CasePaper) -> Iterator[RegisterEntry]:
    others = _of_others(book, paper)
    for each in entries_about(book, paper):
        is_own = each.kind is numbered_as(paper) and each.state is PaperState.RESERVED
        if is_own and (each.number, symbol_key(each.symbol)) not in others:
            yield each


def _of_others(book: Book, paper: CasePaper) -> dict[tuple[int, str], FormKind]:
    """The numbers that the other papers of the same case go by, and whose they are."""
    found: dict[tuple[int, str], FormKind] = {}
    case, settings = case_of(book, paper.kind, paper.code), book.settings()
    for other in KINDS.values():
        is_same = other.cited is paper.kind.cited and other.cited is not Cited.NOWHERE
        if is_same or other.symbol != paper.kind.symbol:
            continue
        for each in _cases_of(book, other, case):
            if other.key == paper.form and each == case:
                continue
            number = read_number(said_in(settings, other, each).number)
            if number is not None:
                found[number[0], symbol_key(number[1])] = other
    return found


def _cases_of(book: Book, kind: FormKind, case: Case) -> Sequence[Case]:
    """What papers of that kind could be about, of those that share a rotation with this case; or the plan itself."""
    if isinstance(case, RotationPlan):
        return [case] if kind.subject is Subject.PLAN else []
    rotations = case.rotations if isinstance(case, Joint) else (case,)
    if kind.subject is Subject.ROTATIONS:
        return joint_papers(book, kind, rotations)
    return rotations if kind.subject is Subject.ROTATION else []


def _series(
    book: Book, resources: Path, register: Register, paper: CasePaper, day: date, symbol: str | None = None
) -> Series:
    """The series of a paper. ``symbol``: as typed; else that of the form, in Party form else the first of its kind."""
    kind = numbered_as(paper)
    if symbol is None:
        symbol = load_form_settings(resources, book.settings()).symbol(paper.frame, paper.kind.symbol)
        if paper.frame == PARTY and numbering_of(register.settings.numberings, kind, symbol) is None:
            first = numbering_of(register.settings.numberings, kind)
            symbol = first.symbol if first is not None else symbol
    return desk.series_wanted(register, kind, symbol, day)


def check_number(book: Book, resources: Path, paper: CasePaper, text: str, day: PartialDate | None) -> Checked:
    """What the register says to this number for a paper, on that day if it is known.

    A number that another document has stops it, unless that is the same decision: several cases, one date.
    """
    found = read_number(text)
    if found is None:
        return (
            Checked("Sổ văn bản không đọc được số này (dạng thường dùng: 12-QĐ/TU).") if text.strip() else Checked("")
        )
    if day is None or not day.is_exact:
        what = "quyết định" if paper.kind.cited in {Cited.DECISION, Cited.END} else "văn bản"
        return Checked(f"Ghi ngày {what} để đối chiếu số với sổ văn bản.")
    register = state.load(book, resources)
    number, symbol = found
    try:
        series = _series(book, resources, register, paper, day.earliest, symbol or None)
    except UserError as error:
        return Checked(error.message)
    other = _of_others(book, paper).get((number, symbol_key(series.symbol)))
    if other is not None:
        return Checked(f"{series.text(number)} đã dùng cho {other.name.lower()} của trường hợp này.", stops=True)
    return _checked(register.of(series), number, paper, day)


def refuse_number(book: Book, resources: Path, paper: CasePaper, text: str, day: PartialDate | None) -> None:
    """``UserError`` for a number that must not be given to a paper (``check_number``)."""
    said = check_number(book, resources, paper, text, day)
    if said.stops:
        raise UserError(said.words, "Lấy số khác, hoặc sửa ngày của văn bản.")


def ending_paper(rotation: str, outcome: Outcome | None) -> CasePaper:
    """The decision that ends a rotation with that outcome."""
    return CasePaper(ending_form(outcome), rotation)


def keep_day(book: Book, paper: CasePaper, day: PartialDate | None, before: Changes | None) -> Changes | None:
    """Keep the day of a paper whose case has no field for it; what changed by that and by the act ``before`` it."""
    typed = remembered(book.settings(), paper.kind, case_of(book, paper.kind, paper.code))
    noted = remember(book, paper.kind, paper.code, replace(typed, issued=day)) if day is not None else None
    if noted is None or before is None:
        return noted or before
    cadres = None if noted.cadres is None or before.cadres is None else noted.cadres | before.cadres
    return Changes(noted.operation, noted.tables | before.tables, cadres)


def _checked(standing: SeriesState, number: int, paper: CasePaper, day: PartialDate) -> Checked:
    text, holder = standing.series.text(number), standing.holders.get(number)
    if holder is not None and _is_of(holder, paper):
        return Checked(f"✓ {text} được giữ cho trường hợp này.")
    if standing.is_taken(number, paper.codes[0]):
        words = f"{text} đã có: {standing.taken_words(number)}."
        known = standing.day_of(number)
        is_same_day = known is not None and known.earliest <= day.latest and day.earliest <= known.latest
        if is_same_day and paper.kind.cited is Cited.DECISION:
            return Checked(f"{words} Chỉ dùng nếu là quyết định chung, cùng ngày.")
        return Checked(f"{words} Số tiếp theo là {standing.series.text(standing.last + 1)}.", stops=True)
    if disorder := standing.out_of_order(number, day):
        return Checked(disorder)
    if number > standing.last + 1:
        words = f"Bỏ qua {standing.series.text(standing.last + 1)}"
        through = f" đến {standing.series.text(number - 1)}" if number > standing.last + 2 else ""
        return Checked(f"{words}{through}; các số trống sẽ được nêu trong sổ văn bản.")
    return Checked(f"✓ {text} chưa dùng cho văn bản nào.")


def _is_of(entry: RegisterEntry, paper: CasePaper) -> bool:
    return (entry.plan if paper.of_plan else entry.rotation) in paper.codes


# -- issuing -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a paper would be issued as: its entry, not stored yet if its number was typed by hand."""

    paper: CasePaper
    entry: RegisterEntry
    date: PartialDate | None
    about: str
    signer: str
    register: Register

    @property
    def is_issued(self) -> bool:
        """Whether that was done already."""
        return self.entry.state is PaperState.ISSUED


def proposal(book: Book, resources: Path, paper: CasePaper) -> Proposal:
    """What the book says of a paper; ``UserError`` where it has no number or no whole date."""
    with book.snapshot():
        told, entry, register = _entry(book, resources, paper)
        return Proposal(
            paper=paper,
            entry=entry,
            date=told.issued or entry.date,
            about=entry.about or about_of(book, paper),
            signer=entry.signer or signer_of(book, resources, paper, told),
            register=register,
        )


def issue(book: Book, resources: Path, paper: CasePaper, wanted: Issue, day: date) -> Changes | None:
    """Issue a paper with its print; a number typed by hand is first kept for the case.

    Two operations then, so that undoing the issue leaves the number with its case. Raises as ``desk.issue``, and for a
    date that is not the one on the paper; then nothing is written.
    """
    told, entry, register = _entry(book, resources, paper)
    desk.refuse_issue(book, register, entry, wanted)
    if told.issued is not None and wanted.date != told.issued:
        words = f"{series_of(entry).named(entry.number)} ghi ngày {told.issued}, không phải {wanted.date}."
        raise UserError(words, "Sửa ngày trên văn bản, in lại rồi ban hành.")
    if entry.id is None:
        series = series_of(entry)
        held = Wanted(
            series.kind,
            series.symbol,
            _day(paper, told),
            entry.number,
            about=wanted.about,
            rotation=entry.rotation,
            plan=entry.plan,
        )
        desk.reserve(book, resources, held)
        _said_again, entry, _register = _entry(book, resources, paper)
    return desk.issue(book, resources, entry.code, wanted, day)


def _entry(book: Book, resources: Path, paper: CasePaper) -> tuple[Particulars, RegisterEntry, Register]:
    """What is said of the paper, with its entry: the one in the register, else one that is not stored yet."""
    case = case_of(book, paper.kind, paper.code)
    told = said(book, paper.kind, case)
    found = read_number(told.number)
    if found is None:
        raise _no_number(paper, told.number)
    if paper.kind.cited is Cited.END and not recorded(paper.kind, case).number:
        words = f"Luân chuyển {paper.code} chưa ghi số quyết định kết thúc."
        raise UserError(words, "Ghi số này ở phần Kết thúc của luân chuyển rồi ban hành.")
    register = state.load(book, resources)
    series = _series(book, resources, register, paper, _day(paper, told), found[1] or None)
    standing = register.of(series)
    holder = standing.holders.get(found[0])
    if holder is None:
        rotation, plan = (None, paper.code) if paper.of_plan else (paper.codes[0], None)
        made = RegisterEntry("", series.kind, series.symbol, series.period, found[0], rotation=rotation, plan=plan)
        desk.refuse_number(standing, found[0], rotation=paper.codes[0])
        return told, made, register
    if not _is_of(holder, paper):
        words = f"{series.named(found[0])} trong sổ văn bản là của: {state.holder_words(holder)}."
        raise UserError(words, "Đối chiếu số của trường hợp này với sổ văn bản.")
    other = _of_others(book, paper).get((found[0], symbol_key(series.symbol)))
    if other is not None:
        words = f"{series.named(found[0])} đã dùng cho {other.name.lower()} của trường hợp này."
        raise UserError(words, "Lấy số khác cho văn bản này.")
    return told, holder, register


def _no_number(paper: CasePaper, text: str) -> UserError:
    if paper.kind.cited is Cited.DECISION:
        told = f"ghi số “{text}”, không đọc được" if text else "chưa có số quyết định"
        return UserError(f"Luân chuyển {paper.code} {told}.", "Ra quyết định với số lấy từ sổ văn bản trước.")
    told = f"ghi số “{text}”, không đọc được" if text else "chưa có số"
    return UserError(f"{paper.label} {told}.", "Bấm “Lấy số”, hoặc ghi số của văn bản.")


def _day(paper: CasePaper, told: Particulars) -> date:
    if told.issued is None or not told.issued.is_exact:
        if paper.kind.cited is Cited.DECISION:
            words = f"Luân chuyển {paper.code} chưa ghi đủ ngày quyết định."
            raise UserError(words, "Ghi ngày, tháng, năm quyết định.")
        raise UserError(f"{paper.label} chưa ghi đủ ngày văn bản.", "Ghi ngày, tháng, năm.")
    return told.issued.earliest
