"""Settings and templates of a book that another version or a hand wrote: a sentence or the default, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.errors import DocumentError, UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.moves.packages import kept_packages
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.office.names import stored_names
from luanchuyen_desktop.services.papers.office.signers import stored_signers
from luanchuyen_desktop.services.papers.particulars import NOTHING, find_case, remembered
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.wording import template_desk
from luanchuyen_desktop.services.papers.wording.template_preview import mistakes_in, preview, read_context
from luanchuyen_desktop.services.papers.wording.templates import shipped_text
from luanchuyen_desktop.services.register import settings as register_settings
from tests.services.papers.form_book import RESOURCES, form_book

DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "text",
    [
        DEEP,
        '[["committee", 5, "", ""]]',
        '[[null, "X", "", ""]]',
        '[[1, 2, "", ""]]',
        '[["committee", "\\ud800", "", ""]]',
    ],
)
def test_names_that_are_no_texts_are_told_in_a_sentence(text: str) -> None:
    with pytest.raises(DocumentError, match="tên gọi theo ngày"):
        stored_names({"paper.names": text})


@pytest.mark.parametrize("text", [DEEP, '[{"key": "1"}]', "5", '["a"]', '{"a":' * 9000])
def test_signers_that_cannot_be_read_are_told_in_a_sentence(text: str) -> None:
    with pytest.raises(DocumentError, match="người ký"):
        stored_signers({"paper.signers": text})


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("register.terms", DEEP),
        ("register.terms", '[[5, "2025-01-01", ""]]'),
        ("register.numberings", '[["Quyết định", 5, "Theo nhiệm kỳ"]]'),
        ("register.before", '[["Quyết định", "QĐ/TU", "2025-2030", 1e400]]'),
        ("register.before", '[["Quyết định", "QĐ/TU", "2025-2030", 999999999999]]'),
        ("register.before", '[["Quyết định", "QĐ/TU", null, 5]]'),
        ("register.before", '[["Quyết định", "QĐ/TU", "2025-2030", true]]'),
    ],
)
def test_settings_of_the_register_are_told_in_a_sentence(key: str, text: str) -> None:
    with pytest.raises(DocumentError, match="sổ văn bản"):
        register_settings.load(RESOURCES, {key: text})


@pytest.mark.parametrize("text", [DEEP, "5", '{"own": 5}', '{"number": "\\ud800"}', '{"date": ["x"]}'])
def test_particulars_that_cannot_be_read_count_as_not_typed(text: str, tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book) as workspace:
        case = find_case(workspace.book, KINDS["decision"], "LC0001")
        assert case is not None
        assert remembered({f"case_paper.decision.rotation.{case.id}": text}, KINDS["decision"], case) == NOTHING


@pytest.mark.parametrize(
    "move", [f'{{"cadre": 1{"0" * 30}, "unit": 1, "title": 1}}', '{"cadre": 1, "unit": 1, "title": 1, "start": 5}']
)
def test_a_package_that_cannot_be_read_leaves_a_sentence(move: str, tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book) as workspace:
        with workspace.book.operate("Ghi tay") as write:
            write.set("package.1", f'{{"version": 1, "name": "x", "moves": [{move}]}}')
        assert "không đọc được" in kept_packages(workspace.book)[0].fault


def test_an_emptied_template_is_previewed_and_printed_as_an_empty_page(tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book) as workspace:
        context = read_context(workspace, "decision")
        shown = preview("", context)
        assert shown.stops
        assert shown.pdf is not None


def test_a_character_that_nothing_can_show_is_named_by_its_number_only(tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book) as workspace:
        text = shipped_text(workspace.resources, KINDS["decision"]) + "\nx\ud800\x00"
        told = [each.what for each in mistakes_in(text, read_context(workspace, "decision"))]
        assert any("U+D800" in words for words in told)
        assert any("U+0000" in words for words in told)
        assert all(words.isprintable() for words in told)
        target = tmp_path / "mau.txt"
        with pytest.raises(UserError, match="ký tự hỏng ở dòng"):
            template_desk.write_file(target, text)
        assert not target.exists()


def test_papers_are_made_where_a_later_version_left_settings_unknown_here(tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book, unknown_of_later="x", signers="", names="[]") as workspace:
        assert form_papers(workspace, FormRequest("decision", ["LC0001"])).pdf.startswith(b"%PDF")


@pytest.mark.parametrize("frame", ["party", "state"])
@pytest.mark.parametrize("key", ["header_title", "header_motto", "header_issuer_mark", "number_prefix", "number_joint"])
def test_the_head_of_a_paper_has_no_box_and_no_hidden_character(
    frame: str, key: str, tmp_path: Path, rule_book: RuleBook
) -> None:
    request = FormRequest("decision", ["LC0001"], frame=frame)
    with form_book(tmp_path, rule_book, **{f"{frame}.{key}": "a\x00b\u202ec"}) as workspace:
        assert form_papers(workspace, request, word=True).word
        with workspace.book.operate("Ghi tay") as write:
            write.set(f"paper.{frame}.{key}", "Số 😀")
        with pytest.raises(DocumentError, match=r"Thể thức, .*U\+1F600"):
            form_papers(workspace, request)


@pytest.mark.parametrize("key", ["party.size_body", "party.look_post_bold", "portrait_left"])
def test_a_sentence_about_a_wrong_number_stays_short(key: str, tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book, **{key: "9" * 5000}) as workspace, pytest.raises(DocumentError) as told:
        form_papers(workspace, FormRequest("decision", ["LC0001"]))
    assert len(str(told.value)) < 250
