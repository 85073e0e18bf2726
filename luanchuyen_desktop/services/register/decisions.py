"""Decisions on rotations and the register: a number for one, issuing it from its print, printing it again as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry, Rotation
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.services.papers.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.register import desk, state
from luanchuyen_desktop.services.register.desk import Issue, Wanted
from luanchuyen_desktop.services.register.series import numbering_of, read_number, symbol_key
from luanchuyen_desktop.services.register.state import Register, SeriesState, series_of
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store import register as stored
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_ABOUT = "về việc luân chuyển cán bộ ({name})"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the register says to a number typed for a decision. ``stops``: it must not be given."""

    words: str
    stops: bool = False


def take_number(book: Book, resources: Path, rotation: str, day: date) -> Changes | None:
    """Keep the next number of decisions for a rotation; ``None`` when one is kept for it in that series already."""
    register = state.load(book, resources)
    numbering = numbering_of(register.settings.numberings, PaperKind.DECISION)
    series = desk.series_wanted(register, PaperKind.DECISION, numbering.symbol if numbering else "", day)
    if desk.kept_for(register.of(series), rotation) is not None:
        return None
    about = _ABOUT.format(name=_name_of(book, rotation))
    return desk.reserve(book, resources, Wanted(series.kind, series.symbol, day, about=about, rotation=rotation))


def kept_number(book: Book, rotation: str) -> str:
    """The number of a decision that is kept for a rotation, as it is written; blank if there is none."""
    kept = [
        each
        for each in stored.entries_of(book, rotation)
        if each.state is PaperState.RESERVED and each.kind is PaperKind.DECISION
    ]
    return series_of(kept[-1]).text(kept[-1].number) if kept else ""


def check_number(book: Book, resources: Path, rotation: str, text: str, day: PartialDate | None) -> Checked:
    """What the register says to this number for the decision of a rotation, on that day if it is known.

    A number that another document has stops it, unless that is the same decision: several cases, one date.
    """
    found = read_number(text)
    if found is None:
        return (
            Checked("Sổ văn bản không đọc được số này (dạng thường dùng: 12-QĐ/TU).") if text.strip() else Checked("")
        )
    if day is None or not day.is_exact:
        return Checked("Ghi ngày quyết định để đối chiếu số với sổ văn bản.")
    register = state.load(book, resources)
    number, symbol = found
    try:
        series = desk.series_wanted(register, PaperKind.DECISION, symbol, day.earliest)
    except UserError as error:
        return Checked(error.message)
    return _checked(register.of(series), number, rotation, day)


def _checked(standing: SeriesState, number: int, rotation: str, day: PartialDate) -> Checked:
    text, holder = standing.series.text(number), standing.holders.get(number)
    if holder is not None and holder.rotation == rotation:
        return Checked(f"✓ {text} được giữ cho trường hợp này.")
    if standing.is_taken(number, rotation):
        words = f"{text} đã có: {standing.taken_words(number)}."
        known = standing.day_of(number)
        if known is not None and known.earliest <= day.latest and day.earliest <= known.latest:
            return Checked(f"{words} Chỉ dùng nếu là quyết định chung, cùng ngày.")
        return Checked(f"{words} Số tiếp theo là {standing.series.text(standing.last + 1)}.", stops=True)
    if disorder := standing.out_of_order(number, day):
        return Checked(disorder)
    if number > standing.last + 1:
        words = f"Bỏ qua {standing.series.text(standing.last + 1)}"
        through = f" đến {standing.series.text(number - 1)}" if number > standing.last + 2 else ""
        return Checked(f"{words}{through}; các số trống sẽ được nêu trong sổ văn bản.")
    return Checked(f"✓ {text} chưa dùng cho văn bản nào.")


# -- issuing -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a decision would be issued as: its entry, not stored yet if its number was typed by hand."""

    rotation: str
    entry: RegisterEntry
    date: PartialDate | None
    about: str
    signer: str
    register: Register

    @property
    def is_issued(self) -> bool:
        """Whether that was done already."""
        return self.entry.state is PaperState.ISSUED


def proposal(book: Book, resources: Path, rotation: str) -> Proposal:
    """What the book says of the decision of a rotation; ``UserError`` where it is not decided or has no number."""
    with book.snapshot():
        record, entry, register = _decision_entry(book, resources, rotation)
        day = record.decided.earliest if record.decided is not None else date.max
        return Proposal(
            rotation=rotation,
            entry=entry,
            date=record.decided,
            about=entry.about or _ABOUT.format(name=_name_of(book, rotation)),
            signer=entry.signer or load_office(resources, book.settings(), day).signer or "",
            register=register,
        )


def issue_decision(book: Book, resources: Path, rotation: str, wanted: Issue, day: date) -> Changes | None:
    """Issue the decision of a rotation with its print; a number typed by hand is first kept for the rotation.

    Two operations then, so that undoing the issue leaves the number with its case. Raises as ``desk.issue``, and
    then nothing is written.
    """
    record, entry, register = _decision_entry(book, resources, rotation)
    desk.refuse_issue(book, register, entry, wanted)
    if entry.id is None:
        series = series_of(entry)
        held = Wanted(series.kind, series.symbol, _day(record), entry.number, about=wanted.about, rotation=rotation)
        desk.reserve(book, resources, held)
        _record, entry, _register = _decision_entry(book, resources, rotation)
    return desk.issue(book, resources, entry.code, wanted, day)


def _decision_entry(book: Book, resources: Path, rotation: str) -> tuple[Rotation, RegisterEntry, Register]:
    """The rotation with the entry of its decision: the one in the register, else one that is not stored yet."""
    record = book.rotation(rotation)
    if record is None:
        raise BookError(f"Luân chuyển {rotation} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    found = read_number(record.decision_no or "")
    if found is None:
        said = f"ghi số “{record.decision_no}”, không đọc được" if record.decision_no else "chưa có số quyết định"
        raise UserError(f"Luân chuyển {rotation} {said}.", "Ra quyết định với số lấy từ sổ văn bản trước.")
    register = state.load(book, resources)
    series = desk.series_wanted(register, PaperKind.DECISION, found[1], _day(record))
    standing = register.of(series)
    holder = standing.holders.get(found[0])
    if holder is None:
        made = RegisterEntry("", series.kind, series.symbol, series.period, found[0], rotation=rotation)
        desk.refuse_number(standing, found[0], rotation=rotation)
        return record, made, register
    if holder.rotation != rotation:
        words = f"{series.named(found[0])} trong sổ văn bản là của: {state.holder_words(holder)}."
        raise UserError(words, "Đối chiếu số quyết định của trường hợp này với sổ văn bản.")
    return record, holder, register


def _day(rotation: Rotation) -> date:
    if rotation.decided is None or not rotation.decided.is_exact:
        raise UserError(f"Luân chuyển {rotation.code} chưa ghi đủ ngày quyết định.", "Ghi ngày, tháng, năm quyết định.")
    return rotation.decided.earliest


def _name_of(book: Book, rotation: str) -> str:
    record = book.rotation(rotation)
    dossier = book.dossier(record.cadre) if record is not None else None
    return dossier.cadre.name if dossier is not None else rotation


# -- printing again ----------------------------------------------------------------------------------------------------


def decisions_as_issued(workspace: Workspace, codes: Sequence[str], progress: Progress = no_progress) -> bytes:
    """One decision that was issued comes back byte for byte as it was kept; anything else is made anew."""
    from luanchuyen_desktop.services.papers import official

    if len(codes) == 1 and (entry := issued_entry(workspace.book, codes[0])) is not None:
        return stored.issued_pdf(workspace.book, entry, series_of(entry).named(entry.number))
    return official.decisions_pdf(workspace, codes, progress)


def issued_entry(book: Book, rotation: str) -> RegisterEntry | None:
    """The entry of a rotation's own decision if it was issued with its PDF and the rotation still names it."""
    with book.snapshot():
        record = book.rotation(rotation)
        found = read_number((record.decision_no if record is not None else None) or "")
        if found is None:
            return None
        number, symbol = found
        return next(
            (
                each
                for each in stored.entries_of(book, rotation)
                if each.state is PaperState.ISSUED
                and each.kind is PaperKind.DECISION
                and each.sha256 is not None
                and each.number == number
                and (not symbol or symbol_key(symbol) == symbol_key(each.symbol))
            ),
            None,
        )
