"""The office's own texts: kept, taken up again, put away; what is wrong in them; the page they give."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE
from luanchuyen_desktop.domain.records import TemplateVersion
from luanchuyen_desktop.errors import BookError, DocumentError, UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.lists.roster import roster_pdf
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.slips import SlipRequest, slips_pdf
from luanchuyen_desktop.services.papers.wording import template_desk as desk
from luanchuyen_desktop.services.papers.wording.template_guide import GUIDE
from luanchuyen_desktop.services.papers.wording.template_kinds import REPORT, TEMPLATES, SlipKind, looked_at_with
from luanchuyen_desktop.services.papers.wording.template_preview import (
    SAMPLE,
    cases_of,
    mistakes_in,
    placeholders,
    preview,
    read_context,
)
from luanchuyen_desktop.services.papers.wording.templates import (
    GONE,
    LEFT_OUT,
    NEW,
    SAME,
    OwnText,
    differences,
    fingerprint,
    own_texts,
    shipped_text,
    template_state,
    text_in_use,
)
from luanchuyen_desktop.services.reports.entries import ReportText
from luanchuyen_desktop.services.reports.paper import report_pdf
from luanchuyen_desktop.services.reports.report import report_of
from luanchuyen_desktop.services.reports.spans import year_span
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.templates import versions_of
from tests.services.papers.form_book import AS_OF, RESOURCES, form_book

NOW = datetime(2026, 11, 23, 14, 32)
KIND = TEMPLATES["decision"]


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture
def book(tmp_path: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    with form_book(tmp_path, rule_book) as workspace:
        yield workspace


@pytest.fixture
def empty(tmp_path: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    with Book.create(tmp_path / "trống.lccb", user="Hạnh") as made:
        yield Workspace(made, rule_book, AS_OF, RESOURCES)


def own(text: str = "về việc điều động, luân chuyển cán bộ") -> str:
    return shipped_text(RESOURCES, KIND).replace("về việc luân chuyển cán bộ", text, 1)


def flat(pdf: bytes | None) -> str:
    assert pdf is not None
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def printed(workspace: Workspace) -> str:
    return flat(form_papers(workspace, FormRequest("decision", ["LC0001"])).pdf)


def test_papers_are_printed_from_the_version_in_use(book: Workspace) -> None:
    assert text_in_use(book.book, RESOURCES, KIND).name == "decision.txt"
    assert "điều động, luân chuyển" not in printed(book)
    changes = desk.save_version(book, "decision", own(), " Theo  góp ý ", NOW)
    assert changes is not None
    assert (changes.operation, changes.tables) == (
        "Sửa mẫu Quyết định luân chuyển (bản 2)",
        frozenset({"template_version"}),
    )
    assert "về việc điều động, luân chuyển cán bộ" in printed(book)
    book.book.undo()
    assert "điều động, luân chuyển" not in printed(book)
    book.book.redo()
    assert "điều động, luân chuyển" in printed(book)


def test_the_shipped_text_is_kept_with_the_first_version(book: Workspace) -> None:
    desk.save_version(book, "decision", own(), " Theo  góp ý ", NOW)
    desk.save_version(book, "decision", own("về luân chuyển"), "", NOW.replace(hour=15))
    third, second, first = versions_of(book.book, "decision")
    assert (first.version, first.text, first.note) == (1, shipped_text(RESOURCES, KIND), desk.ORIGINAL_NOTE)
    assert (second.version, second.note, second.created, second.author) == (2, "Theo góp ý", "2026-11-23 14:32", "thử")
    assert (third.version, third.note, third.created, third.in_use) == (3, None, "2026-11-23 15:32", True)
    assert {each.shipped for each in (first, second, third)} == {fingerprint(shipped_text(RESOURCES, KIND))}


def test_an_earlier_version_is_taken_up_again_and_the_shipped_one(book: Workspace) -> None:
    for text in (own(), own("về luân chuyển")):
        desk.save_version(book, "decision", text, "", NOW)
    changes = desk.use_again(book, "decision", 2)
    assert changes is not None
    assert changes.operation == "Dùng lại bản 2 của mẫu Quyết định luân chuyển"
    assert template_state(book.book, RESOURCES, "decision").text == own()
    assert desk.use_again(book, "decision", 2) is None
    assert desk.reset(book.book, "decision") is not None
    assert template_state(book.book, RESOURCES, "decision").used is None
    desk.use_again(book, "decision", 3)
    desk.use_again(book, "decision", 1)  # which is the text of the program
    assert template_state(book.book, RESOURCES, "decision").used is None
    desk.use_again(book, "decision", 3)
    assert desk.save_version(book, "decision", shipped_text(RESOURCES, KIND), "", NOW) is not None
    assert template_state(book.book, RESOURCES, "decision").used is None
    assert len(versions_of(book.book, "decision")) == 3
    with pytest.raises(BookError, match="không còn bản 9"):
        desk.use_again(book, "decision", 9)


def test_what_is_in_use_already_is_not_kept_twice(book: Workspace) -> None:
    assert desk.save_version(book, "decision", shipped_text(RESOURCES, KIND), "", NOW) is None
    desk.save_version(book, "decision", own(), "", NOW)
    assert desk.save_version(book, "decision", own().replace("\n", "\r\n"), "", NOW) is None
    assert len(versions_of(book.book, "decision")) == 2


def test_a_text_with_a_mistake_is_not_kept(book: Workspace) -> None:
    with pytest.raises(DocumentError) as caught:
        desk.save_version(book, "decision", own("{{ho_tenn}} {{x}}"), "", NOW)
    assert (
        "Mẫu “Quyết định luân chuyển” còn 2 lỗi. Dòng 10, cột 3: không có ô điền {{ho_tenn}}." in caught.value.message
    )
    assert "{{ho_ten}}" in caught.value.advice
    assert versions_of(book.book, "decision") == []
    # A mistake in what only the other frame prints stops as well: who prints that frame is not who writes.
    with pytest.raises(DocumentError, match="doi_tuon"):
        desk.save_version(book, "decision", own().replace("{{doi_tuong}}", "{{doi_tuon}}"), "", NOW)


def test_a_version_whose_placeholders_have_gone_neither_prints_nor_comes_back(book: Workspace) -> None:
    bad = TemplateVersion("decision", 1, own("{{o_cu}}"), "2026-01-01 08:00", shipped="0", in_use=True)
    with book.book.operate("Một bản cũ") as write:
        write.insert(bad)
        write.insert(replace(bad, version=2, in_use=False))
    with pytest.raises(DocumentError, match=r"“Quyết định luân chuyển” \(bản 1 của đơn vị\), dòng 10: .*o_cu"):
        printed(book)
    with pytest.raises(DocumentError, match="o_cu"):
        desk.use_again(book, "decision", 2)


def test_a_book_that_is_read_only_is_not_written(book: Workspace) -> None:
    path, resources = book.book.path, book.resources
    book.book.close()
    with Book.open(path, user="Hạnh", read_only=True) as opened:
        workspace = Workspace(opened, book.rule_book, AS_OF, resources)
        with pytest.raises(BookError, match="chỉ đọc"):
            desk.save_version(workspace, "decision", own(), "", NOW)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The resources of a later program that ships another text."""
    folder = tmp_path / "mới"
    shutil.copytree(RESOURCES, folder)
    path = folder / "templates" / "decision.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Điều 1.", "Điều thứ nhất."), encoding="utf-8")
    return folder


def test_a_newer_shipped_text_is_told_and_shown(book: Workspace, newer: Path) -> None:
    assert own_texts(book.book, newer) == {}
    desk.save_version(book, "decision", own(), "", NOW)
    assert own_texts(book.book, RESOURCES) == {"decision": OwnText(2, has_changed=False)}
    assert own_texts(book.book, newer) == {"decision": OwnText(2, has_changed=True)}
    state = template_state(book.book, newer, "decision")
    assert state.has_changed
    assert state.began_from == shipped_text(RESOURCES, KIND)
    assert [each.mark for each in differences(state.began_from, state.shipped) if each.mark in {GONE, NEW}].count(
        NEW
    ) == 2
    later = replace(book, resources=newer)
    assert "điều động, luân chuyển" in printed(later)  # the office's own still counts
    assert desk.keep_own(later, "decision") is not None
    assert not template_state(book.book, newer, "decision").has_changed
    book.book.undo()
    desk.save_version(later, "decision", own("về luân chuyển"), "", NOW)
    assert not template_state(book.book, newer, "decision").has_changed
    assert [each.note for each in versions_of(book.book, "decision")].count(desk.ORIGINAL_NOTE) == 2


def test_differences_are_marked_line_by_line() -> None:
    old = "\n".join("abcdefghij")
    new = old.replace("d", "D").replace("j", "j\nk")
    assert [(each.mark, each.text, each.number) for each in differences(old, new)] == [
        (LEFT_OUT, "", 0),
        (SAME, "b", 2),
        (SAME, "c", 3),
        (GONE, "d", 4),
        (NEW, "D", 4),
        (SAME, "e", 5),
        (SAME, "f", 6),
        (LEFT_OUT, "", 0),
        (SAME, "i", 9),
        (SAME, "j", 10),
        (NEW, "k", 11),
    ]
    assert differences(old, old) == ()
    assert differences("a\r\nb", "a\nb") == ()


def test_differences_of_hostile_texts_come_soon() -> None:
    begun = time.process_time()
    differences("a\nb\n" * 25_000, "b\na\n" * 25_000)
    differences("\n".join(map(str, range(20_000))), "\n".join(map(str, reversed(range(20_000)))))
    assert time.process_time() - begun < 5


# -- looked at ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", TEMPLATES)
@pytest.mark.parametrize("frame", FRAMES)
def test_every_shipped_text_is_whole_and_prints_the_sample(empty: Workspace, form: str, frame: str) -> None:
    context = read_context(empty, form, frame)
    text = shipped_text(RESOURCES, TEMPLATES[form])
    assert mistakes_in(text, context) == ()
    found = preview(text, context)
    assert found.problem == ""
    assert not found.stops
    nameless = {"plan", "slip_names"} | {each for each in TEMPLATES if looked_at_with(each) is None}
    assert ("Nguyễn Văn A" in flat(found.pdf)) is (form not in nameless)
    assert cases_of(empty.book, form) == []


@pytest.mark.parametrize("form", ["roster", "annex", "slip_vote", "report"])
def test_lists_slips_and_the_report_are_printed_from_the_version_in_use(book: Workspace, form: str) -> None:
    """The office's own words stand on the paper, not only in the editor."""
    text = shipped_text(RESOURCES, TEMPLATES[form])
    at = text.index("[tên loại]")
    line_end = text.index("\n", at)
    desk.save_version(book, form, f"{text[:line_end]}\nMẪU CỦA TỈNH{text[line_end:]}", "", NOW)
    makers: dict[str, Callable[[], bytes]] = {
        "roster": lambda: roster_pdf(book),
        "annex": lambda: form_papers(book, FormRequest("plan", ["KH26"])).pdf,
        "slip_vote": lambda: slips_pdf(book, SlipRequest(SlipKind.VOTE, ["LC0001"], "Hội nghị", 1)),
        "report": lambda: report_pdf(book, a_report(book)),
    }
    assert "MẪU CỦA TỈNH" in flat(makers[form]())
    desk.reset(book.book, form)
    assert "MẪU CỦA TỈNH" not in flat(makers[form]())


def a_report(book: Workspace) -> ReportText:
    span = year_span(AS_OF.year)
    return ReportText(report_of(book.book, book.rule_book, span.period, AS_OF), span, span.kind)


def test_the_report_is_looked_at_with_its_tables(book: Workspace) -> None:
    found = preview(shipped_text(RESOURCES, REPORT), read_context(book, "report"))
    assert "Biểu 1." in flat(found.pdf)
    assert "Tổng số" in flat(found.pdf)


def test_a_body_that_is_gone_is_told_where_it_is_written_but_may_stay(book: Workspace) -> None:
    context = read_context(book, "decision")
    text = own("về việc luân chuyển cán bộ của Huyện ủy")
    (mistake,) = mistakes_in(text, context)
    assert not mistake.stops
    assert text.split("\n")[mistake.line - 1][mistake.column :][: mistake.length] == "Huyện ủy"
    assert "không còn từ 01/07/2025" in mistake.what
    assert mistakes_in(f"{own()}\n# thay cho Huyện ủy", context) == ()  # a note is not printed
    assert desk.save_version(book, "decision", text, "", NOW) is not None


def test_a_real_case_is_looked_at_with_its_values(book: Workspace) -> None:
    assert [(each.code, each.name) for each in cases_of(book.book, "decision")] == [("LC0001", "Trần Đức Nam")]
    assert [(each.code, each.name) for each in cases_of(book.book, "plan")] == [
        ("KH26", "Kế hoạch luân chuyển năm 2026")
    ]
    context = read_context(book, "decision", PARTY, "LC0001")
    named = {each.name: each for each in placeholders(context)}
    assert (named["ho_ten"].value, named["ho_ten"].label) == ("Trần Đức Nam", "Họ và tên")
    assert named["ho_ten"].field
    assert named["buoc.ten"].is_several
    assert "; " in named["buoc.ten"].value
    assert named["can_cu_khac"].value == ""
    found = preview(own(), context)
    assert "Trần Đức Nam" in flat(found.pdf)
    assert [each.slot for each in found.missing] == []
    assert "DỰ THẢO" not in flat(found.pdf)
    holes = preview(own("về {{gio_bat_dau}}"), context)
    assert [(each.slot, each.line) for each in holes.missing] == [("gio_bat_dau", 10)]
    assert "DỰ THẢO" in flat(holes.pdf)


def test_the_page_shows_as_long_as_its_frame_can_be_read(book: Workspace) -> None:
    text = own().replace("{{doi_tuong}}", "{{doi_tuon}}")
    party, state = (preview(text, read_context(book, "decision", frame, "LC0001")) for frame in (PARTY, STATE))
    assert party.stops
    assert party.pdf is not None
    assert state.pdf is None
    assert "dòng 13" in state.problem
    assert "doi_tuon" in state.problem
    assert "doi_tuong" in state.problem


def test_a_case_that_is_gone_is_told(book: Workspace) -> None:
    with pytest.raises(UserError):
        read_context(book, "decision", PARTY, "LC9999")


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2028, 2, 29), date(2026, 12, 31)])
def test_the_sample_can_be_made_up_on_any_day(empty: Workspace, day: date) -> None:
    for form in TEMPLATES:
        assert placeholders(read_context(replace(empty, as_of=day), form, PARTY, SAMPLE))


def test_a_preview_of_a_changed_text_is_quick(book: Workspace) -> None:
    context = read_context(book, "submission", PARTY, "LC0001")
    text = shipped_text(RESOURCES, TEMPLATES["submission"])
    preview(text, context)
    begun = time.process_time()
    for turn in range(5):
        preview(f"{text}\n# {turn}", context)
    assert (time.process_time() - begun) / 5 < 0.2


# -- files -------------------------------------------------------------------------------------------------------------


def test_a_text_goes_out_as_a_file_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "mẫu.txt"
    desk.write_file(path, own())
    assert path.read_bytes().startswith(b"\xef\xbb\xbf#")
    assert desk.read_file(path) == own()
    path.write_bytes(own().replace("\n", "\r\n").encode())
    assert desk.read_file(path) == own()


@pytest.mark.parametrize(
    ("content", "told"),
    [("Điều".encode("utf-16"), "UTF-8"), (b"\xff\xd8\xff\xe0", "UTF-8"), (b"a" * 1_000_001, "quá lớn")],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "mẫu.txt"
    path.write_bytes(content)
    with pytest.raises(UserError, match=told):
        desk.read_file(path)
    with pytest.raises(UserError, match="Không đọc được"):
        desk.read_file(tmp_path / "không có.txt")


def test_every_example_of_the_guide_can_be_written(empty: Workspace) -> None:
    headings = [example for example, _ in GUIDE if example.startswith("[n")]
    lines = [example for example, _ in GUIDE if example not in headings]
    text = "\n".join([f"{heading}\n" + "\n".join(lines) for heading in headings])
    context = replace(read_context(empty, "submission"), needed=())
    assert mistakes_in(text, context) == ()
    found = preview(text, context)
    assert "Đồng chí Nguyễn Văn A" in flat(found.pdf)
    assert "Ghi chú của đơn vị" not in flat(found.pdf)
