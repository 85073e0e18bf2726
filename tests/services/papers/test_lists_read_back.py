"""Every paper that is a table, the slips and the 2C with bad data, read back from their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

import pytest

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.forms.frames import FRAMES
from luanchuyen_desktop.documents.tables.table_contents import SheetSize
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import AllowanceRate, CvFacts, FamilyMember, Record, RegisterEntry, SourceEntry
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, FamilySide, PaperKind, PaperState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.allowances.book import dues_of_book
from luanchuyen_desktop.services.allowances.out import dues_pdf
from luanchuyen_desktop.services.cv.paper import cv_papers
from luanchuyen_desktop.services.cv.photo import keep_photo, prepared
from luanchuyen_desktop.services.deadlines.book import of_book
from luanchuyen_desktop.services.deadlines.paper import deadlines_pdf
from luanchuyen_desktop.services.findings.findings_listing import list_book
from luanchuyen_desktop.services.findings.findings_paper import findings_pdf
from luanchuyen_desktop.services.needs.book import needs_of
from luanchuyen_desktop.services.needs.listing import Grouping, Listed, group, summed
from luanchuyen_desktop.services.needs.paper import needs_pdf
from luanchuyen_desktop.services.needs.seats import Moment
from luanchuyen_desktop.services.overview import charts
from luanchuyen_desktop.services.overview.dues import kind_chart, month_chart, whole_period
from luanchuyen_desktop.services.overview.figures import overview_of
from luanchuyen_desktop.services.overview.paper import overview_pdf
from luanchuyen_desktop.services.papers.lists.framing import ListHead
from luanchuyen_desktop.services.papers.lists.outputs import lists_pdf
from luanchuyen_desktop.services.papers.lists.plan_annexes import plan_annexes
from luanchuyen_desktop.services.papers.lists.roster import RosterRequest, roster_paper
from luanchuyen_desktop.services.papers.lists.roster_columns import COLUMNS
from luanchuyen_desktop.services.papers.lists.sources import source_paper
from luanchuyen_desktop.services.papers.slips import SlipRequest, slips_pdf
from luanchuyen_desktop.services.papers.wording.template_kinds import SlipKind
from luanchuyen_desktop.services.register.listing import read
from luanchuyen_desktop.services.register.out import register_pdf
from luanchuyen_desktop.services.rotations.sent_out_paper import sent_out_pdf
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace
from tests.documents import page_boxes, pdfa_check
from tests.services.cv.cv_book import picture
from tests.services.papers.bad_data import POST, Bad, bad_books
from tests.services.papers.form_book import AS_OF, RESOURCES, TODAY, form_book, records
from tests.services.papers.test_forms import squeezed
from tests.services.papers.test_forms_read_back import LYING, MARGINS, SIGNED

SIGNERS: Final = (*SIGNED, "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "TL. CHỦ TỊCH", "NGƯỜI LẬP BIỂU")
SLIP: Final = Margins(11, 9, 20, 14)  # of half a page, on either half
EVERY: Final = tuple(each.key for each in COLUMNS)
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))
_LONGEST: Final = 12  # letters that stand in one line of a cell
MODES: Final = ("RGB", "RGBA", "L", "LA", "P", "CMYK", "1", "I;16")
BAD: Final = bad_books()

Make = Callable[[Workspace, str], bytes]


def _roster(size: SheetSize) -> Make:
    return lambda book, frame: roster_paper(book, RosterRequest(None, None, None, size, EVERY, ListHead(frame))).pdf()


def _of_cases(book: Workspace, frame: str) -> bytes:
    return roster_paper(book, RosterRequest(plan="KH26", head=ListHead(frame))).pdf()


def _sources(book: Workspace, frame: str) -> bytes:
    return source_paper(book, 2026, head=ListHead(frame, "3", TODAY)).pdf()


def _annexes(book: Workspace, frame: str) -> bytes:
    return lists_pdf(plan_annexes(book, "KH26", ListHead(frame, "17-KH/TU", TODAY)), "Phụ lục")


FRAMED: Final[Mapping[str, Make]] = {
    "roster a4": _roster(SheetSize.A4_LANDSCAPE),
    "roster a3": _roster(SheetSize.A3_LANDSCAPE),
    "roster of cases": _of_cases,
    "sources": _sources,
    "annexes": _annexes,
}


def _findings(book: Workspace) -> bytes:
    return findings_pdf(book, list_book(book.book, book.rule_book, book.as_of))


def _register(book: Workspace) -> bytes:
    return register_pdf(book, read(book.book, book.resources).rows, POST * 3)


def _deadlines(book: Workspace) -> bytes:
    period = Period(date(2020, 1, 1), date(2040, 12, 31))
    return deadlines_pdf(book, period, of_book(book.book, book.rule_book, period, book.as_of))


def _needs(book: Workspace) -> bytes:
    found, catalogue = (
        needs_of(book.book, book.rule_book, Moment(AS_OF, date(2027, 12, 31))),
        book.book.catalogue(),
    )
    by = Grouping.POST
    return needs_pdf(book, Listed(found, by, group(found.posts, by, catalogue), summed(found.posts), catalogue))


def _dues(book: Workspace) -> bytes:
    return dues_pdf(book, YEAR, dues_of_book(book.book, YEAR))


def _overview(book: Workspace) -> bytes:
    found, catalogue = overview_of(book.book, book.rule_book, AS_OF), book.book.catalogue()
    dues = of_book(book.book, book.rule_book, whole_period(AS_OF), AS_OF)
    made = (
        *(month_chart(dues, AS_OF, 12), kind_chart(dues, AS_OF, 12), charts.finding_chart({}, is_checked=True)),
        *(charts.state_chart(found), charts.title_chart(found, catalogue), charts.head_chart(found, catalogue)),
        *(charts.age_chart(found), charts.needs_chart(found, catalogue), charts.short_chart(found, catalogue)),
    )
    return overview_pdf(book, found, made)


PLAIN: Final[Mapping[str, Callable[[Workspace], bytes]]] = {
    "findings": _findings,
    "register": _register,
    "deadlines": _deadlines,
    "needs": _needs,
    "allowances": _dues,
    "overview": _overview,
    "sent out": sent_out_pdf,
}


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module", params=BAD)
def bad(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook
) -> Iterator[tuple[Bad, Workspace]]:
    found = BAD[request.param]
    words = found.typed.get("dia_diem", "")
    own: tuple[Record, ...] = (
        SourceEntry("CB1", 2026, TODAY, words or None, words or None, words or None, TODAY, words or None),
        AllowanceRate(AllowanceKind.TRAVEL, 1_500_000, valid_from=PartialDate(2019), document=words or None),
        CvFacts("CB1", other_names=words or None, phone=words or None, honours=words or None, housing=words or None),
        *(_entry(number, found) for number in range(1, 4)),
        FamilyMember("CB1", FamilySide.OWN, "Con đẻ", found.says or "Trần An", 2010, words * 12 or None),
    )
    with form_book(tmp_path_factory.mktemp("bad"), rule_book, *found.records, *own, **found.settings) as workspace:
        yield found, workspace


def _entry(number: int, bad: Bad) -> RegisterEntry:
    words = bad.typed.get("dia_diem") or None
    return RegisterEntry(
        f"VB{number:04}",
        PaperKind.DECISION,
        "QĐ/TU",
        "2025-2030",
        number,
        PaperState.RELEASED,
        date=TODAY,
        about=words,
        signer=bad.settings.get("signer") or None,
        rotation="LC0001",
        reason=words or "Không dùng",
        note=words,
    )


def _whole(pdf: bytes) -> str:
    """All text without the numbers of the pages."""
    return squeezed("".join(page.text() for page in page_boxes.read_pages(pdf)))


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", FRAMED)
def test_the_pages_of_every_list_in_a_frame(bad: tuple[Bad, Workspace], name: str, frame: str) -> None:
    _, workspace = bad
    pdf = FRAMED[name](workspace, frame)
    assert page_boxes.faults(pdf, MARGINS, lying=LYING, signed=SIGNERS) == []
    assert pdfa_check.faults(pdf) == []
    assert "None" not in _whole(pdf)


@pytest.mark.parametrize("name", PLAIN)
def test_the_pages_of_every_other_list(bad: tuple[Bad, Workspace], name: str) -> None:
    _, workspace = bad
    pdf = PLAIN[name](workspace)
    assert page_boxes.faults(pdf, MARGINS, lying=LYING, signed=SIGNERS) == []
    assert pdfa_check.faults(pdf) == []
    assert "None" not in _whole(pdf)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", SlipKind)
def test_the_pages_of_every_slip(bad: tuple[Bad, Workspace], kind: SlipKind, frame: str) -> None:
    book, workspace = bad
    request = SlipRequest(kind, ["LC0001"], f"Hội nghị {book.typed.get('dia_diem', '')}", 3, frame, TODAY, lines=20)
    pdf = slips_pdf(workspace, request)
    assert page_boxes.faults(pdf, SLIP) == []
    assert pdfa_check.faults(pdf) == []
    if kind is not SlipKind.NAMES:
        # The name stands in a narrow cell: between its lines others are read, and what has no blank is cut.
        assert all(word in _whole(pdf) for word in book.says.split() if len(word) <= _LONGEST)


def test_the_pages_of_the_2c(bad: tuple[Bad, Workspace]) -> None:
    book, workspace = bad
    for mode in MODES if book is BAD["nothing bad"] else MODES[:1]:
        _look_at_the_2c(book, workspace, mode)


def _look_at_the_2c(book: Bad, workspace: Workspace, mode: str) -> None:
    kind = "JPEG" if mode in {"RGB", "L", "CMYK"} else "PNG"
    keep_photo(workspace.book, "CB1", prepared(picture(mode=mode, kind=kind), "ảnh"), "ảnh", AS_OF)
    made = cv_papers(workspace, ["CB1"])
    assert page_boxes.faults(made.pdf, MARGINS, signed=("Người khai",)) == []
    assert pdfa_check.faults(made.pdf) == []
    assert squeezed(book.says).upper() in _whole(made.pdf).upper()


@pytest.mark.parametrize("char", ["\U0001f600", "\U00020bb7", "ក", "\ue000", "\u202e", "\ufffd", "\u0306"])
def test_what_cannot_be_printed_is_refused_with_its_place(
    tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook, char: str
) -> None:
    found = [*records(name=f"Trần Đức{char} Nam"), SourceEntry("CB1", 2026, TODAY)]
    with form_book(tmp_path_factory.mktemp("refused"), rule_book, *found) as workspace:
        for name, make in FRAMED.items():
            with pytest.raises(DocumentError, match=r"cột Họ (và|,) ?tên.*U\+") as caught:
                make(workspace, FRAMES[0])
            assert caught.value.message, name
        for kind in (SlipKind.VOTE, SlipKind.OPINION):
            with pytest.raises(DocumentError, match=r"U\+"):
                slips_pdf(workspace, SlipRequest(kind, ["LC0001"], "Hội nghị", 1))
        with pytest.raises(DocumentError, match=r"U\+"):
            cv_papers(workspace, ["CB1"])
