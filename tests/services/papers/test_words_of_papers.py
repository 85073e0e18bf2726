"""Every text form of every rotation of the sample book, in both frames, read through for faults of punctuation and
doubled words: with all that an office can set and type, and with nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE
from luanchuyen_desktop.documents.forms.laid_text import LaidText, Paragraph, text_of
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.forms import laid_papers
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import RESOURCES, SETTINGS, TYPED

AS_OF = date(2026, 11, 23)
ISSUED = PartialDate(2026, 2, 5)
FAULTS: Mapping[str, str] = {
    "two blanks": r"  ",
    "a blank at an end": r"^ | $",
    "empty brackets": r"\(\s*\)|\[\s*\]|“\s*”",
    "a blank inside brackets": r"\(\s|\s\)",
    "marks side by side": r"[,;:]\s*[,;:]|[,;:]\s*\.(?!\.)|(?<![./])\.\s*[,;]|\.\s+\.",
    "a blank before a mark": r" [,;:](?!\))| \.(?!/)",
    "a mark before the last one": r"[,;:. ]\./\.",
    "what a template is written with": r"\{\{|\}\}|\[\[|\]\]|\*\*",
    "a word of the program": r"\bNone\b|\bTrue\b|\bFalse\b",
    "doubled words": r"(?i)\b(ngày|tháng|năm|số|của|về|việc|giữ chức|điều|căn cứ|đồng chí|ông|bà|từ|đến|tại) \1\b",
    "a label before a label": r": [\w ]{1,14}:",
}


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module", params=["full", "bare"])
def sample(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook
) -> Iterator[tuple[Workspace, Mapping[str, str], PartialDate | None]]:
    """The sample book with complete settings, and one in which nothing of the papers is set."""
    full = request.param == "full"
    with Book.create(tmp_path_factory.mktemp(request.param) / "book.lccb", user="thử") as book:
        build_demo(book, 80, 1, AS_OF)
        with book.operate("Thiết lập văn bản") as write:
            for key in [each for each in book.settings() if each.startswith("paper.")]:
                write.set(key, "")
            for key, text in SETTINGS.items() if full else ():
                write.set(f"paper.{key}", text)
        yield Workspace(book, rule_book, AS_OF, RESOURCES), TYPED if full else {}, ISSUED if full else None


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_of_the_sample_book_has_a_slip(
    sample: tuple[Workspace, Mapping[str, str], PartialDate | None], kind: str, frame: str
) -> None:
    workspace, typed, issued = sample
    book = workspace.book
    going = [each.code for each in book.records(Rotation) if each.state is not RotationState.CANCELLED]
    plans = [each.code for each in book.records(RotationPlan)]
    codes = plans if KINDS[kind].subject is Subject.PLAN else going
    assert codes
    papers = [
        paper for paper, _state in laid_papers(workspace, FormRequest(kind, codes, frame, issued=issued, own=typed))
    ]
    assert len(papers) == (1 if KINDS[kind].subject is Subject.ROTATIONS else len(codes))
    assert [fault for paper in papers for fault in slips(paper)] == []


@pytest.mark.parametrize("name", FAULTS)
def test_the_reader_finds(name: str) -> None:
    seen = {
        "two blanks": "đồng chí  An",
        "a blank at an end": " thời hạn",
        "empty brackets": "Ban Tổ chức (), ngày",
        "a blank inside brackets": "(theo dõi )",
        "marks side by side": "Tỉnh ủy, ; ngày",
        "a blank before a mark": "Nguyễn Văn An , sinh",
        "a mark before the last one": "quyết định;./.",
        "what a template is written with": "đồng chí {{ho_ten}}",
        "a word of the program": "sinh None",
        "doubled words": "giữ chức giữ chức Bí thư",
        "a label before a label": "Xếp loại: năm 2025: tốt",
    }
    assert re.search(FAULTS[name], seen[name])
    clean = "Điều 1. Luân chuyển đồng chí An (sinh ngày 05/01/1980), thời hạn ……………; đến hết năm 2028./."
    assert not re.search(FAULTS[name], clean)


@pytest.mark.parametrize(
    ("frame", "number", "wanted"),
    [(PARTY, "7", "Số 07-QĐ/TU"), (STATE, "7", "Số: 07/QĐ-UBND"), (PARTY, "127", "Số 127-QĐ/TU")],
)
def test_numbers_below_ten_have_two_digits(
    sample: tuple[Workspace, Mapping[str, str], PartialDate | None], frame: str, number: str, wanted: str
) -> None:
    workspace, typed, issued = sample
    code = next(each.code for each in workspace.book.records(Rotation) if each.state is RotationState.RUNNING)
    request = FormRequest("decision", [code], frame, numbers={code: number}, issued=issued, own=typed)
    ((paper, _state),) = laid_papers(workspace, request)
    assert [text_of(line) for line in paper.head.number] == [wanted]


def test_a_body_is_told_to_carry_out_a_decision_once(
    sample: tuple[Workspace, Mapping[str, str], PartialDate | None],
) -> None:
    workspace, typed, issued = sample
    codes = [each.code for each in workspace.book.records(Rotation) if each.state is RotationState.ENDED]
    for kind in ("decision", "end_placement"):
        for frame in FRAMES:
            for paper, _state in laid_papers(workspace, FormRequest(kind, codes, frame, issued=issued, own=typed)):
                (article,) = [text for text in texts(paper) if text.startswith("Điều 3.")]
                named = re.split(r", | và ", article.removeprefix("Điều 3. "))
                bodies = [name.removeprefix("người đứng đầu ").removeprefix("Giám đốc ") for name in named]
                assert sorted(bodies) == sorted(set(bodies)), article


def texts(paper: LaidText) -> Iterator[str]:
    """Every line of words of a paper."""
    head, end = paper.head, paper.end
    for lines in (head.superior, head.issuer, head.number, head.letter_subject, head.title, head.motto):
        yield from map(text_of, lines)
    for lines in (head.place_date, head.marks, head.kind, head.subject):
        yield from map(text_of, lines)
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            yield block.text
            continue
        yield from block.headings
        for row in block.rows:
            yield from map(text_of, row)
    yield from map(text_of, end.recipients)
    for box in (end.left, end.right, end.below):
        yield from map(text_of, (*box.authority, *box.post, *box.name))


def slips(paper: LaidText) -> Iterator[str]:
    """What is wrong in its words, each with the place."""
    for text in texts(paper):
        for name, pattern in FAULTS.items():
            if found := re.search(pattern, text):
                yield f"{paper.name}: {name}: …{text[max(0, found.start() - 40) : found.end() + 40]}…"
