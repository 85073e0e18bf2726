"""How the Word file is set: what can be read from it without an office program."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml.ns import qn

from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.papers.form_book import RESOURCES, TODAY, form_book
from tests.services.papers.test_forms import printed


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with form_book(tmp_path_factory.mktemp("word"), RuleBook.load(RESOURCES)) as workspace:
        yield workspace


def word(workspace: Workspace, kind: str, frame: str = PARTY) -> Any:
    found = printed(workspace, kind, frame, word=True).word
    assert found is not None
    return docx.Document(BytesIO(found))


def rules(document: Any) -> list[tuple[float, float]]:
    """Of each paragraph that is a line: the free space on its left, and on its right."""
    found = []
    for borders in document.element.body.iter(qn("w:pBdr")):
        indent = borders.getparent().find(qn("w:ind"))
        found.append((int(indent.get(qn("w:left"))) / 20, int(indent.get(qn("w:right"))) / 20))
    return found


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_only_times_new_roman_is_named_and_nothing_is_left_empty(book: Workspace, kind: str, frame: str) -> None:
    document = word(book, kind, frame)
    named = {name for fonts in document.element.body.iter(qn("w:rFonts")) for name in fonts.attrib.values()}
    assert named <= {"Times New Roman"}
    assert document.styles["Normal"].font.name == "Times New Roman"
    for paragraph in document.paragraphs:  # distances are small and fixed: no empty line of the usual height
        if not paragraph.text.strip():
            assert paragraph.paragraph_format.line_spacing.pt <= 20
    for spacing in document.element.body.iter(qn("w:spacing")):
        assert all(not value.startswith("-") for value in spacing.attrib.values())


def test_rules_are_as_long_as_in_the_pdf(book: Workspace) -> None:
    """Party: under the title. State: under the motto, and short ones under the issuer and the subject."""
    (title,) = rules(word(book, "decision"))
    assert title[0] == title[1] > 0
    state = rules(word(book, "decision", STATE))
    assert len(state) == 3
    assert all(left == right > 0 for left, right in state)
    reader = pypdf.PdfReader(BytesIO(printed(book, "decision").pdf))
    drawn = [ops for ops, name in reader.pages[0].get_contents().operations if name in {b"m", b"l"}][:2]  # type: ignore[union-attr]  # there
    right_box = 165 * 72 / 25.4 * 0.55
    assert float(drawn[1][0]) - float(drawn[0][0]) == pytest.approx(right_box - 2 * title[0], abs=0.2)


def test_each_paper_of_a_batch_is_a_section_numbered_from_one(book: Workspace) -> None:
    codes = [each.code for each in book.book.records(Rotation)] * 3
    found = form_papers(book, FormRequest("decision", codes, issued=TODAY), word=True).word
    assert found is not None
    document = docx.Document(BytesIO(found))
    assert len(document.sections) == 3
    for number, section in enumerate(document.sections):
        assert section.different_first_page_header_footer
        start = section._sectPr.find(qn("w:pgNumType"))
        assert (start is not None and start.get(qn("w:start")) == "1") or number == 0
    titles = [at for at, each in enumerate(document.paragraphs) if each.text == "QUYẾT ĐỊNH"]
    assert len(titles) == 3
    assert not list(document.element.body.iter(qn("w:br")))  # a page break would leave an empty line behind it


def test_three_signers_stay_in_one_row(book: Workspace) -> None:
    last = word(book, "minutes_handover").tables[-1]
    assert len(last.rows) == 1
    assert last.rows[0]._tr.find(".//" + qn("w:cantSplit")) is not None
    assert len(last.rows[0].cells[0].tables) == 1
    assert "Đỗ Thị Hạnh" in last.rows[0].cells[0].text


def test_recipients_that_do_not_fit_beside_the_signature_follow_below(book: Workspace) -> None:
    many = "\n".join(f"Đảng ủy xã số {number}" for number in range(40))
    with book.book.operate("Nơi nhận") as write:
        before = book.book.settings().get("paper.more_recipients")
        write.set("paper.more_recipients", many)
    document = word(book, "decision")
    with book.book.operate("Nơi nhận") as write:
        write.set("paper.more_recipients", before or "")
    beside = document.tables[-1].rows[0].cells[0].text.splitlines()
    below = [paragraph.text for paragraph in document.paragraphs if paragraph.text.startswith("- Đảng ủy xã")]
    assert 3 < len(beside) < 15
    assert beside[-1].startswith("- Đảng ủy xã số")
    assert len(below) + sum("Đảng ủy xã số" in line for line in beside) == 40
