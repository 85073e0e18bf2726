"""The commands of the text forms, in process: what they write, say and refuse."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pypdf
import pytest

from luanchuyen_desktop.cli.__main__ import main
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.particulars import Particulars, remember
from luanchuyen_desktop.services.papers.printing import decisions_pdf
from luanchuyen_desktop.services.register import case_papers, settings
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.series import Term
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import RESOURCES, TYPED, form_book
from tests.services.register_book import NUMBERINGS

DATA = Path(__file__).parents[1] / "data"
AS_OF = ("--as-of", "2026-11-23")
Run = Callable[..., str]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published cases."""
    book = tmp_path_factory.mktemp("cases") / "công bố.lccb"
    assert main(["new", str(book)]) == 0
    assert main(["import", str(book), str(DATA / "published_cases.xlsx")]) == 0
    return book


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A book in which everything is recorded."""
    with form_book(tmp_path, RuleBook.load(RESOURCES)) as workspace:
        return workspace.book.path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def said(*words: object, code: int = 0) -> str:
        answer = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert answer == code, err
        if code:
            assert err.startswith("luanchuyen: ")
            assert err.count("\n") == 1
            return str(err)
        assert err == ""
        return str(out)

    return said


def text_of(path: Path) -> str:
    pages = pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_forms_are_listed(run: Run) -> None:
    lines = run("forms").splitlines()
    assert len(lines) == len(KINDS)
    assert lines[0] == "decision          Quyết định luân chuyển (mã luân chuyển)"
    told = json.loads(run("forms", "--format", "json"))
    assert {"kind": "plan", "name": "Kế hoạch luân chuyển", "subject": "plan"} in told
    assert [each["kind"] for each in told] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_form_of_a_whole_book_as_pdf_and_word(run: Run, whole: Path, tmp_path: Path, kind: str) -> None:
    code = "KH26" if kind == "plan" else "LC0001"
    typed = [word for name, text in TYPED.items() for word in ("--set", f"{name}={text}")]
    pdf, word = tmp_path / "a.pdf", tmp_path / "a.docx"
    told = ("--number", "17", "--date", "23/11/2026", *typed, *AS_OF)
    assert "DỰ THẢO" not in run("form", whole, kind, code, "--out", pdf, *told)
    assert "DỰ THẢO" not in text_of(pdf)
    run("form", whole, KINDS[kind].name, code, "--out", word, *told, "--frame", "nha-nuoc")
    document = docx.Document(str(word))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in " ".join(cells + [each.text for each in document.paragraphs])


def test_published_cases_say_what_is_missing(run: Run, cases: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    said = run("form", cases, "minutes_talk", "C088", "C010", "--out", out, *AS_OF)
    assert said.startswith(f"Đã in 2 biên bản gặp gỡ cán bộ vào {out}.\n")
    assert "(C088): DỰ THẢO. Còn thiếu: " in said
    assert "Người gặp cán bộ (Nhập khi in)" in said
    assert text_of(out).count("DỰ THẢO") == 2


def test_what_was_typed_in_the_window_is_printed(run: Run, whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    with Book.open(whole, user="x") as book:
        typed = Particulars("9-BB/BTCTU", PartialDate(2026, 11, 20), {"chu_tri": "Trần Văn Chủ Trì"})
        remember(book, KINDS["minutes_meeting"], "LC0001", typed)
    run("form", whole, "minutes_meeting", "LC0001", "--out", out, *AS_OF)
    text = text_of(out)
    assert "Số 9-BB/BTCTU" in text
    assert "Trần Văn Chủ Trì" in text
    run("form", whole, "minutes_meeting", "LC0001", "--out", out, "--set", "chu_tri=Lê Văn An", *AS_OF)
    assert "Chủ trì: Lê Văn An" in text_of(out)


def test_an_issued_decision_is_printed_as_it_was_issued(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "b"
    folder.mkdir()
    with form_book(folder, RuleBook.load(RESOURCES)) as workspace:
        book, path = workspace.book, workspace.book.path
        settings.save(book, RegisterSettings((Term("2020-2025", date(2020, 10, 16)),), NUMBERINGS))
        kept = decisions_pdf(workspace, ["LC0001"])
        wanted = Issue(PartialDate(2024, 1, 5), "về việc luân chuyển", "Nguyễn Văn An", kept)
        case_papers.issue(book, workspace.resources, decision_of("LC0001"), wanted, date(2026, 11, 23))
        with book.operate("Đổi người ký") as write:
            write.set("paper.signer", "Người Khác")
    out = tmp_path / "a.pdf"
    for words in (("decision",), ("form",)):
        kind = ("decision",) if words == ("form",) else ()
        said = run(words[0], path, *kind, "LC0001", "--out", out, *AS_OF)
        assert "LC0001: bản đã ban hành, in lại nguyên như đã lưu." in said
        assert out.read_bytes() == kept
    run("form", path, "decision", "LC0001", "--number", "13", "--out", out, *AS_OF)
    assert "Người Khác" in text_of(out)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("la", "LC0001", "--out", "a.pdf"), "Không có biểu mẫu “la”"),
        (("decision", "LC9", "--out", "a.pdf"), "Không có trường hợp luân chuyển nào mang mã LC9"),
        (("plan", "LC0001", "--out", "a.pdf"), "Không có kế hoạch luân chuyển nào mang mã LC0001"),
        (("decision", "LC0001", "--out", "a.txt"), "chỉ ghi được tệp .pdf hoặc .docx"),
        (("decision", "LC0001", "--out", "a"), "chỉ ghi được tệp .pdf hoặc .docx"),
        (("decision", "LC0001", "LC0001", "--number", "3", "--out", "a.pdf"), "--number chỉ dùng khi in một"),
        (("decision", "LC0001", "--set", "chu_tri", "--out", "a.pdf"), "--set chu_tri: không đọc được"),
        (("decision", "LC0001", "--set", "=x", "--out", "a.pdf"), "--set =x: không đọc được"),
        (("decision", "LC0001", "--set", "khong_co=x", "--out", "a.pdf"), "Không có ô điền “khong_co”"),
        (("decision", "LC0001", "--date", "2026", "--out", "a.pdf"), "không phải là một ngày đầy đủ"),
        (("decision", "LC0001", "--frame", "xa", "--out", "a.pdf"), "--frame: không có “xa”"),
        (("decision", "--out", "a.pdf"), "thiếu MÃ"),
        (("decision", "LC0001"), "thiếu --out"),
        (("decision", "LC0001", "--set", "ho_ten=Nam \U0001f600", "--out", "a.pdf"), "U+1F600"),
    ],
)
def test_refused_in_one_line_and_nothing_is_written(
    run: Run, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(each.name for each in tmp_path.iterdir())
    assert told in run("form", whole, *words, code=2)
    assert sorted(each.name for each in tmp_path.iterdir()) == before


def test_the_book_itself_is_not_overwritten(run: Run, whole: Path) -> None:
    content = whole.read_bytes()
    run("form", whole, "decision", "LC0001", "--out", whole, code=2)
    assert whole.read_bytes() == content
