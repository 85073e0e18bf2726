"""Every text form with bad data in both frames, read back from its pages: well laid out, or refused with the field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.workspace import Workspace
from tests.documents import page_boxes, pdfa_check
from tests.services.papers.bad_data import Bad, bad_books
from tests.services.papers.form_book import RESOURCES, form_book, records
from tests.services.papers.test_forms import flat, printed, squeezed, word_paragraphs

MARGINS = Margins(20, 20, 30, 15)  # of both frames as shipped
LYING = Margins(20, 15, 12, 12)  # of the annexes of a plan
SIGNED = (
    "T/M BAN THƯỜNG VỤ",
    "K/T TRƯỞNG BAN",
    "KT. CHỦ TỊCH",
    "BÍ THƯ",
    "GIÁM ĐỐC",
    "BÊN GIAO",
    "THƯ KÝ",
    "NGƯỜI ĐƯỢC NHẬN XÉT",
    "Phạm Văn Cường",
)
BAD = bad_books()


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module", params=BAD)
def bad(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook
) -> Iterator[tuple[Bad, Workspace]]:
    found = BAD[request.param]
    with form_book(tmp_path_factory.mktemp("bad"), rule_book, *found.records, **found.settings) as workspace:
        yield found, workspace


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_of_every_form(bad: tuple[Bad, Workspace], kind: str, frame: str) -> None:
    book, workspace = bad
    paper = printed(workspace, kind, frame, word=True, own=book.typed)
    assert page_boxes.faults(paper.pdf, MARGINS, signed=SIGNED, lying=LYING) == []
    assert pdfa_check.faults(paper.pdf) == []
    text = squeezed(flat(paper.pdf))
    assert "None" not in text
    assert paper.word is not None
    for paragraph in word_paragraphs(paper.word):
        # A page number may stand in the middle of a long one.
        assert squeezed(paragraph)[:150].strip("_") in text, paragraph
    if kind != "plan":
        assert squeezed(book.says) in text


@pytest.mark.parametrize("char", ["\U0001f600", "\U00020bb7", "ក", "\ue000", "\u202e", "\ufffd", "\u0306"])
def test_what_cannot_be_printed_is_refused_with_its_field(
    tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook, char: str
) -> None:
    found = records(name=f"Trần Đức{char} Nam")
    with form_book(tmp_path_factory.mktemp("refused"), rule_book, *found) as workspace:
        for kind in KINDS:
            if kind != "plan":
                with pytest.raises(DocumentError, match=r"Luân chuyển LC0001, (dòng 1, Cán bộ: )?Họ và tên: .*U\+"):
                    printed(workspace, kind)
    settings = {"signer": f"Nguyễn{char} An"}
    with (
        form_book(tmp_path_factory.mktemp("signer"), rule_book, **settings) as workspace,
        pytest.raises(DocumentError, match=r"Người ký: .*U\+"),
    ):
        printed(workspace, "decision", PARTY)
