"""The command line, in process: what each command does, prints and answers."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.__main__ import main
from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.domain.records import Attachment, Cadre, Rotation, Title
from luanchuyen_desktop.domain.vocabulary import AttachedTo, RotationState
from luanchuyen_desktop.services.moves import packages
from luanchuyen_desktop.store.book import Book
from tests.province import fill_province

DATA = Path(__file__).parents[1] / "data"
CASES = DATA / "published_cases.xlsx"
AS_OF = ("--as-of", "2026-11-01")


class Shell:
    """Runs commands and keeps what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object, code: int = 0) -> str:
        """The output of a command that must end with this code; only code 2 says something on stderr: one line."""
        answer = main([str(word) for word in words])
        out, err = self._capsys.readouterr()
        assert answer == code, err
        if code == 2:
            assert err.startswith("luanchuyen: ")
            assert err.count("\n") == 1
            return str(err)
        assert err == ""
        return str(out)

    def facts(self, *words: object, code: int = 0) -> Any:
        return json.loads(self(*words, "--format", "json", code=code))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture(scope="module")
def cases_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = tmp_path_factory.mktemp("cases") / "công bố.lccb"
    assert main(["new", str(book)]) == 0
    assert main(["import", str(book), str(CASES)]) == 0
    return book


@pytest.fixture(scope="module")
def demo_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = tmp_path_factory.mktemp("demo") / "mẫu.lccb"
    assert main(["demo", str(book), "--cadres", "60", "--seed", "3", *AS_OF]) == 0
    return book


@pytest.fixture
def demo(demo_book: Path, tmp_path: Path) -> Path:
    """A copy of the sample book, to be changed at will."""
    return Path(shutil.copyfile(demo_book, tmp_path / "sổ tỉnh.lccb"))


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages)


class TestNewAndInfo:
    def test_a_new_book_is_empty(self, run: Shell, tmp_path: Path) -> None:
        book = tmp_path / "sổ.lccb"
        assert str(book) in run("new", book)
        assert set(run.facts("info", book)["counts"].values()) == {0}
        assert names(tmp_path) == ["sổ.lccb"]

    def test_nothing_is_overwritten(self, run: Shell, demo: Path) -> None:
        content = demo.read_bytes()
        assert "đã có" in run("new", demo, code=2)
        assert "đã có" in run("demo", demo, code=2)
        assert demo.read_bytes() == content

    def test_info_in_words_and_in_json(self, run: Shell, demo: Path) -> None:
        facts = run.facts("info", demo)
        assert facts["book"] == str(demo)
        assert facts["counts"]["cadre"] == 60
        assert facts["last_backup"] is None
        words = run("info", demo)
        assert "  Lý lịch 2C: " in words
        assert "Cán bộ: 60\n" in words
        assert "Sao lưu gần nhất: chưa có" in words
        assert names(demo.parent) == [demo.name]


class TestDemo:
    def test_the_same_seed_gives_the_same_book(self, run: Shell, tmp_path: Path) -> None:
        books = [tmp_path / f"{number}.lccb" for number in range(3)]
        for book, seed in zip(books, (1, 1, 2), strict=True):
            run("demo", book, "--cadres", 20, "--seed", seed, *AS_OF)
            run("export", book, book.with_suffix(".xlsx"))
        first, second, third = (book.with_suffix(".xlsx").read_bytes() for book in books)
        assert first == second
        assert first != third

    @pytest.mark.parametrize(("fault", "code"), [(KeyboardInterrupt, 2), (ZeroDivisionError, 3)])
    def test_a_broken_off_one_leaves_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException], code: int
    ) -> None:
        def fail(*_: object) -> None:
            raise fault

        monkeypatch.setattr("luanchuyen_desktop.services.demo.build_demo", fail)
        (tmp_path / "log").mkdir()
        monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "log" / "a.log")
        assert main(["demo", str(tmp_path / "a.lccb")]) == code
        assert names(tmp_path) == ["log"]

    def test_breaking_off_never_takes_a_book_that_was_there(
        self, demo: Path, monkeypatch: pytest.MonkeyPatch, run: Shell
    ) -> None:
        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        content = demo.read_bytes()
        monkeypatch.setattr(Book, "create", interrupt)
        run("demo", demo, code=2)
        assert demo.read_bytes() == content

    def test_a_day_for_which_there_is_no_story(self, run: Shell, tmp_path: Path) -> None:
        assert "01/01/2026" in run("demo", tmp_path / "a.lccb", "--as-of", "2025-12-31", code=2)
        assert names(tmp_path) == []


class TestImportAndExport:
    def test_a_dry_run_writes_nothing(self, run: Shell, tmp_path: Path) -> None:
        book = tmp_path / "sổ.lccb"
        run("new", book)
        before = book.read_bytes()
        facts = run.facts("import", book, CASES, "--dry-run")
        assert (facts["written"], facts["errors"]) == (False, 0)
        assert facts["new"] > 100
        assert "bản ghi mới" in run("import", book, CASES, "--dry-run")
        assert book.read_bytes() == before

    def test_there_and_back_again(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        first, second, book = tmp_path / "một.xlsx", tmp_path / "hai.xlsx", tmp_path / "bản khác.lccb"
        run("export", demo, first)
        run("new", book)
        assert run.facts("import", book, first)["written"] is True
        run("export", book, second)
        assert first.read_bytes() == second.read_bytes()
        again = run.facts("import", book, first)
        assert (again["new"], again["changed"]) == (0, 0)

    def test_export_tells_that_files_stay_behind(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        with Book.open(demo, user="Hạnh") as book, book.operate("Đính kèm") as write:
            code = next(book.records(Cadre)).code
            for name in ("a.pdf", "b.pdf"):
                write.insert(Attachment(AttachedTo.CADRE, code, name, 3, "0" * 64))
        told = run("export", demo, tmp_path / "ra.xlsx")
        assert told.splitlines()[-1] == "Sổ có 2 tệp đính kèm; bảng Excel không mang theo tệp."

    @pytest.fixture
    def bad(self, tmp_path: Path) -> Path:
        """A workbook with a code that points nowhere."""
        book, workbook = tmp_path / "tạm.lccb", tmp_path / "sai.xlsx"
        with Book.create(book, user="Hạnh") as made:
            made.database.execute_sql("PRAGMA foreign_keys = 0")
            with made.operate("Thêm") as write:
                write.insert_many([Cadre("C1", "Một"), Rotation("R1", "C1", None, None, "KHONG-CO", "T9")])
        assert main(["export", str(book), str(workbook)]) == 0
        book.unlink()
        return workbook

    def test_problems_stop_everything(self, run: Shell, tmp_path: Path, bad: Path) -> None:
        book = tmp_path / "sổ.lccb"
        run("new", book)
        before = book.read_bytes()
        words = run("import", book, bad, "--dry-run", code=1)
        assert "KHONG-CO" in words
        assert "Luân chuyển" in words
        facts = run.facts("import", book, bad, "--dry-run", code=1)
        assert facts["errors"] >= 1
        assert "KHONG-CO" in str(facts["problems"])
        told = run("import", book, bad, code=2)
        assert "chưa nhập gì" in told
        assert str(bad) in told
        assert run.facts("info", book)["counts"]["cadre"] == 0
        assert book.read_bytes() == before

    def test_unreadable_workbooks(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        text = tmp_path / "danh sách.xlsx"
        text.write_text("không phải Excel", encoding="utf-8")
        for path in (text, tmp_path / "không có.xlsx", tmp_path):
            for dry in ([], ["--dry-run"]):
                assert path.name in run("import", demo, path, *dry, code=2)

    def test_the_book_is_never_overwritten(self, run: Shell, demo: Path) -> None:
        content = demo.read_bytes()
        assert "không ghi đè" in run("export", demo, demo, code=2)
        assert "không ghi đè" in run("roster", demo, "--out", demo, code=2)
        assert demo.read_bytes() == content


class TestCheck:
    def test_every_expected_verdict_of_the_published_cases(self, run: Shell, cases_book: Path) -> None:
        findings = run.facts("check", cases_book, "--all", *AS_OF, code=1)
        found = {(each["subject"]["code"], each["rule"]): each for each in findings}
        with (DATA / "published_cases_expected.csv").open(encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) > 100
        for row in rows:
            subject, rule, verdict = list(row.values())[:3]
            assert found[subject, rule]["verdict"] == verdict, row
        keys = [(each["subject"]["kind"], each["subject"]["code"], each["rule"]) for each in findings]
        assert keys == sorted(keys)
        assert len(set(keys)) == len(keys)
        assert list(findings[0]) == [
            "rule", "subject", "verdict", "severity", "waived", "message", "citation", "rule_set", "facts", "missing",
            "clears_on", "fixes",
        ]  # fmt: skip

    def test_without_all_only_what_needs_attention(self, run: Shell, demo: Path) -> None:
        everything = run.facts("check", demo, "--all", *AS_OF, code=1)
        listed = run.facts("check", demo, *AS_OF, code=1)
        assert listed == [each for each in everything if each["verdict"] in {"breached", "undetermined"}]
        assert {each["verdict"] for each in everything} == {"satisfied", "breached", "undetermined", "not_applicable"}

    def test_one_rotation(self, run: Shell, demo: Path) -> None:
        everything = run.facts("check", demo, "--all", *AS_OF, code=1)
        code = next(each["subject"]["code"] for each in everything if each["subject"]["kind"] == "rotation")
        mine = [each for each in everything if each["subject"] == {"kind": "rotation", "code": code}]
        errors = [e for e in mine if (e["verdict"], e["severity"], e["waived"]) == ("breached", "error", False)]
        assert run.facts("check", demo, "--all", "--rotation", code, *AS_OF, code=1 if errors else 0) == mine
        assert "KHÔNG" in run("check", demo, "--rotation", "KHÔNG", code=2)

    def test_in_words(self, run: Shell, demo: Path) -> None:
        listed = run.facts("check", demo, *AS_OF, code=1)
        *lines, total = run("check", demo, *AS_OF, code=1).splitlines()
        assert len(lines) == len(listed)
        for line, each in zip(lines, listed, strict=True):
            assert f" · {each['rule']} · " in line
            assert each["message"] in line
            assert each["citation"] in line
        breached = [each for each in listed if each["verdict"] == "breached"]
        errors = [each for each in breached if each["severity"] == "error" and not each["waived"]]
        assert total == (
            f"{len(breached)} vi phạm, trong đó {len(errors)} lỗi chưa có ngoại lệ; "
            f"{len(listed) - len(breached)} chưa đủ dữ liệu."
        )

    def test_an_empty_book_has_no_errors(self, run: Shell, tmp_path: Path) -> None:
        run("new", tmp_path / "a.lccb")
        assert run.facts("check", tmp_path / "a.lccb", "--all") == []
        assert run("check", tmp_path / "a.lccb").startswith("0 vi phạm")

    def test_the_day_matters(self, run: Shell, demo: Path) -> None:
        now, long_ago = (
            run.facts("check", demo, "--all", "--as-of", day, code=1) for day in ("2026-11-01", "01/11/2016")
        )
        assert now != long_ago


class TestPapers:
    def test_decisions_roster_and_report(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        with Book.open(demo, user="Hạnh", read_only=True) as book:
            decided = [each for each in book.records(Rotation) if each.state is RotationState.RUNNING][:2]
            first = next(book.dossiers([decided[0].cadre])).cadre.name
        out = tmp_path / "giấy.pdf"
        assert "2 quyết định" in run("decision", demo, *(each.code for each in decided), "--out", out, *AS_OF)
        assert first in " ".join(text_of(out).split())
        bytes_before = out.read_bytes()
        run("decision", demo, *(each.code for each in decided), "--out", out, *AS_OF)
        assert out.read_bytes() == bytes_before
        assert "2 phiếu" in run("checksheet", demo, *(each.code for each in decided), "--out", out, *AS_OF)
        assert "PHIẾU KIỂM TRA ĐIỀU KIỆN" in text_of(out)
        run("roster", demo, "--out", out, *AS_OF)
        assert "CB00001" in text_of(out) or "TRÍCH NGANG" in text_of(out).upper()
        run("roster", demo, "--out", out, "--paper", "a3", "--columns", "nam,nu,chuc_vu", *AS_OF)
        assert "Chức vụ, đơn vị hiện nay" in " ".join(text_of(out).split())
        assert "Quê quán" not in text_of(out)
        table = tmp_path / "trích ngang.xlsx"
        run("roster", demo, "--out", table, "--format", "xlsx", *AS_OF)
        assert table.read_bytes().startswith(b"PK")
        table.unlink()
        assert "Không có cột “luong”" in run("roster", demo, "--out", out, "--columns", "luong", code=2)
        run("report", demo, "--from", "2020-01-01", "--to", "31/12/2026", "--out", out, *AS_OF)
        assert "BÁO CÁO" in text_of(out).upper()
        assert names(tmp_path) == ["giấy.pdf", demo.name]

    def test_cvs_as_pdf_and_word(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        out, word = tmp_path / "lý lịch.pdf", tmp_path / "lý lịch.docx"
        told = run("cv", demo, "CB00001", "CB00002", "--out", out, *AS_OF)
        assert "Đã in 2 sơ yếu lý lịch" in told
        assert "CB00001" in told
        assert "Chưa có ảnh 4×6" in told
        assert text_of(out).count("SƠ YẾU LÝ LỊCH") == 2
        run("cv", demo, "CB00001", "--out", word, *AS_OF)
        assert word.read_bytes().startswith(b"PK")
        told = run("cv", demo, "CB00001", "KHÔNG-CÓ", "--out", out, *AS_OF, code=1)
        assert "KHÔNG-CÓ: không in được." in told
        assert text_of(out).count("SƠ YẾU LÝ LỊCH") == 1

    def test_the_report_in_word_and_excel_and_of_both_kinds(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        period = ("--from", "2026-01-01", "--to", "2026-12-31", *AS_OF)
        out = tmp_path / "giấy.pdf"
        said = run("report", demo, *period, "--out", out)
        assert "Bản in có dấu DỰ THẢO" in said  # nobody has typed anything yet
        assert "sơ kết công tác luân chuyển cán bộ" in " ".join(text_of(out).split())
        run("report", demo, *period, "--kind", "tong-ket", "--out", out)
        assert "tổng kết công tác luân chuyển cán bộ" in " ".join(text_of(out).split())
        run("report", demo, *period, "--format", "docx", "--out", tmp_path / "giấy.docx")
        run("report", demo, *period, "--format", "xlsx", "--out", tmp_path / "giấy.xlsx")
        assert names(tmp_path) == ["giấy.docx", "giấy.pdf", "giấy.xlsx", demo.name]

    def test_the_figures_of_the_report(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        period = ("--from", "2020-01-01", "--to", "2026-12-31")
        facts = run.facts("report", demo, *period)
        out = tmp_path / "số liệu.json"
        run("report", demo, *period, "--out", out, "--format", "json")
        assert json.loads(out.read_text(encoding="utf-8")) == facts
        assert {"period", "events", "persons", "tables", "undetermined"} <= facts.keys()
        assert facts["report_tables"][0]["total"]["texts"][-2:] == [str(facts["events"]), str(facts["persons"])]

    def test_the_ending_of_the_file_says_what_it_is(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        with Book.open(demo, user="Hạnh", read_only=True) as book:
            decided = next(each for each in book.records(Rotation) if each.state is RotationState.RUNNING)
        word, sheet, report = (tmp_path / name for name in ("giấy.docx", "giấy.xlsx", "báo cáo.docx"))
        run("decision", demo, decided.code, "--out", word, *AS_OF)
        run("roster", demo, "--out", sheet, *AS_OF)
        run("report", demo, "--from", "2026-01-01", "--to", "2026-12-31", "--out", report, *AS_OF)
        assert docx.Document(str(word)).paragraphs
        assert CalamineWorkbook.from_path(str(sheet)).sheet_names
        assert docx.Document(str(report)).paragraphs

    @pytest.mark.parametrize(
        "words",
        [
            ("decision", "KHÔNG-CÓ", "--out", "a.pdf"),
            ("checksheet", "KHÔNG-CÓ", "--out", "a.pdf"),
            ("cv", "KHÔNG-CÓ", "--out", "a.pdf"),
            ("cv", "CB00001", "--out", "a.txt"),
            ("report", "--from", "2026-12-31", "--to", "2026-01-01", "--out", "a.pdf"),
            ("report", "--from", "2026-01-01", "--to", "2026-12-31"),
            ("report", "--from", "2026-01-01", "--to", "2026-12-31", "--format", "xlsx"),
            ("report", "--from", "2026-01-01", "--to", "2026-12-31", "--kind", "khác", "--out", "a.pdf"),
            ("report", "--from", "2026-01-01", "--to", "2026-12-31", "--out", "không có/a.docx", "--format", "docx"),
            ("report", "--from", "2026", "--to", "2026-12-31", "--out", "a.pdf"),
            ("report", "--from", "31/02/2026", "--to", "2026-12-31", "--out", "a.pdf"),
            ("roster",),
            ("roster", "--out", "a.pdf", "--paper", "a5"),
            ("roster", "--out", "a.pdf", "--columns", " , "),
            ("roster", "--out", "a.pdf", "--format", "docx"),
            ("roster", "--out", "a.docx"),
            ("roster", "--out", "a.pdf", "--format", "xlsx"),
            ("checksheet", "CB00001", "--out", "a.docx"),
            ("decision", "LC0001", "--out", "a.xlsx"),
            ("report", "--from", "2026-01-01", "--to", "2026-12-31", "--out", "a.pdf", "--format", "docx"),
            ("roster", "--out", "."),
            ("roster", "--out", "không có/a.pdf"),
        ],
    )
    def test_refused(
        self, run: Shell, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        run(words[0], demo, *words[1:], code=2)
        assert names(tmp_path) == [demo.name]


class TestBackups:
    @pytest.fixture
    def stick(self, tmp_path: Path) -> Path:
        folder = tmp_path / "thẻ nhớ"
        folder.mkdir()
        return folder

    def test_backup_verify_restore(self, run: Shell, demo: Path, stick: Path, tmp_path: Path) -> None:
        facts = run.facts("backup", demo, stick)
        made = Path(facts["backup"])
        assert facts["manifest"]["counts"]["cadre"] == 60
        assert run.facts("verify", made) == {
            "backup": str(made), "sound": True, "problems": [], "manifest": facts["manifest"],
        }  # fmt: skip
        assert run.facts("info", demo)["last_backup"].startswith(f"{date.today():%Y-}")
        assert "nguyên vẹn" in run("verify", made)
        with Book.open(demo, user="Hạnh") as book, book.operate("Sửa") as write:
            write.insert(Title("MỚI", "Mới"))
        assert "giữ ở" in run("restore", made, demo)
        with Book.open(demo, user="Hạnh") as book:
            assert "MỚI" not in {title.code for title in book.records(Title)}
        assert "giữ ở" not in run("restore", made, tmp_path / "khác.lccb")
        assert run.facts("info", tmp_path / "khác.lccb")["counts"] == facts["manifest"]["counts"]

    def test_a_book_in_use_can_be_backed_up_but_not_replaced(self, run: Shell, demo: Path, stick: Path) -> None:
        with Book.open(demo, user="Bình"):
            made = Path(run.facts("backup", demo, stick)["backup"])
            assert "Bình" in run("restore", made, demo, code=2)
        assert run.facts("info", demo)["last_backup"] is None

    def test_a_damaged_backup_is_code_1_and_not_restored(self, run: Shell, demo: Path, stick: Path) -> None:
        made = Path(run.facts("backup", demo, stick)["backup"])
        made.write_bytes(made.read_bytes()[:-4096])
        facts = run.facts("verify", made, code=1)
        assert facts["sound"] is False
        assert facts["problems"]
        assert "SHA-256" in run("verify", made, code=1)
        content = demo.read_bytes()
        assert "không dùng được" in run("restore", made, demo, code=2)
        assert demo.read_bytes() == content

    def test_refused(self, run: Shell, demo: Path, stick: Path) -> None:
        assert "Không có thư mục" in run("backup", demo, stick / "không có", code=2)
        assert "Không có tệp" in run("verify", stick / "không có", code=2)
        assert "Không có tệp" in run("restore", stick / "không có", demo, code=2)
        assert names(stick) == []


BOOK_COMMANDS: list[Callable[[Path, Path], tuple[object, ...]]] = [
    lambda book, _out: ("info", book),
    lambda book, _out: ("import", book, CASES),
    lambda book, _out: ("import", book, CASES, "--dry-run"),
    lambda book, out: ("export", book, out / "a.xlsx"),
    lambda book, _out: ("check", book),
    lambda book, out: ("decision", book, "R1", "--out", out / "a.pdf"),
    lambda book, out: ("checksheet", book, "R1", "--out", out / "a.pdf"),
    lambda book, out: ("roster", book, "--out", out / "a.pdf"),
    lambda book, out: ("report", book, "--from", "2026-01-01", "--to", "2026-12-31", "--out", out / "a.pdf"),
    lambda book, out: ("backup", book, out),
]


@pytest.mark.parametrize("command", BOOK_COMMANDS)
def test_what_is_no_book_is_one_line_and_code_2(
    run: Shell, tmp_path: Path, demo_book: Path, command: Callable[[Path, Path], tuple[object, ...]]
) -> None:
    out = tmp_path / "kết quả"
    out.mkdir()
    content = demo_book.read_bytes()
    for name, bad in {
        "văn bản": "không phải sổ".encode(),
        "rỗng": b"",
        "cụt": content[: len(content) // 3],
        "rác": os.urandom(9000),
    }.items():
        book = tmp_path / f"{name}.lccb"
        book.write_bytes(bad)
        assert book.name in run(*command(book, out), code=2)
        assert book.read_bytes() == bad
    assert "không có.lccb" in run(*command(tmp_path / "không có.lccb", out), code=2)
    assert names(out) == []


class TestWrongUse:
    @pytest.mark.parametrize(
        ("words", "told"),
        [
            ((), "thiếu LỆNH"),
            (("dance",), "không có 'dance'"),
            (("info",), "thiếu SỔ"),
            (("info", "a", "b"), "không hiểu b"),
            (("info", "a", "--format", "xml"), "--format: không có 'xml'"),
            (("demo", "a", "--cadres", "0"), "“0” không phải là số từ 1 đến 200000"),
            (("demo", "a", "--cadres", "nhiều"), "“nhiều” không phải là số từ 1 đến 200000"),
            (("demo", "a", "--seed", "x"), "--seed: 'x' không phải là số nguyên"),
            (("check", "a", "--as-of", "31/02/2026"), "Không có ngày 31/02/2026"),
            (("check", "a", "--as-of", "2026"), "không phải là một ngày đầy đủ"),
            (("check", "a", "--as-of", ""), "không phải là một ngày đầy đủ"),
            (("check", "a", "--as-of"), "--as-of: thiếu giá trị"),
            (("check", "a", "--all=3"), "--all: không nhận giá trị '3'"),
            (("check", "a", "--a"), "--a chưa rõ là --as-of, --all"),
            (("demo", "a", "--cadres", "9" * 5000), "không phải là số từ 1 đến 200000"),
            (("calendar", "a", "--lead", "9" * 5000), "không phải là số ngày từ 0 đến 366"),
            (("info", ""), "SỔ: tên tệp hoặc thư mục để trống"),
            (("backup", "a", " "), "THƯ-MỤC: tên tệp hoặc thư mục để trống"),
            (("roster", "a", "--out", ""), "--out: tên tệp hoặc thư mục để trống"),
            (("new", "/"), "là thư mục"),
            (("info", "a\x1b[2J\nb"), "Không có tệp a�[2J b."),
            (("decision", "a", "--out", "b"), "thiếu MÃ"),
            (("report", "a"), "thiếu --from, --to"),
        ],
    )
    def test_one_line_that_says_what(self, run: Shell, words: tuple[str, ...], told: str) -> None:
        assert told in run(*words, code=2)

    def test_help_and_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        for words in (["--help"], ["--version"], ["check", "--help"]):
            with pytest.raises(SystemExit) as ended:
                main(words)
            assert ended.value.code == 0
            said = capsys.readouterr().out
            assert said
            assert not re.search(r"\b(usage|options|arguments|show|exit)\b", said)
        assert "Mã thoát: 0 xong" in said

    def test_what_was_typed_comes_back_cut(self, run: Shell, demo: Path) -> None:
        assert len(run("check", demo, "--rotation", "x" * 200_000, code=2)) < 2_200

    def test_results_never_take_the_name_of_a_book(self, run: Shell, demo: Path, tmp_path: Path) -> None:
        other = Path(shutil.copyfile(demo, tmp_path / "khác.LCCB"))
        content = other.read_bytes()
        for words in (
            ("export", demo, other),
            ("roster", demo, "--out", other),
            ("check", demo, "--format", "xlsx", "--out", other),
            ("calendar", demo, "--format", "ics", "--out", other),
            ("rules", "export", demo, "98-QD-TW", other),
        ):
            assert "tên của một sổ" in run(*words, code=2)
        assert other.read_bytes() == content

    def test_a_bug_is_one_line_and_lies_in_the_log(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise ZeroDivisionError("Nguyễn Văn An 12/03/1970")

        monkeypatch.setattr(Book, "open", fail)
        monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "nhật ký.log")
        assert main(["info", "a.lccb"]) == 3
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert "nhật ký.log" in err
        logged = (tmp_path / "nhật ký.log").read_text(encoding="utf-8")
        assert "ZeroDivisionError" in logged
        assert "1970" not in logged
        monkeypatch.setattr(Book, "open", lambda *_, **__: (_ for _ in ()).throw(MemoryError))
        assert main(["info", "a.lccb"]) == 2
        assert "bộ nhớ" in capsys.readouterr().err


def test_check_writes_a_workbook(run: Shell, cases_book: Path, tmp_path: Path) -> None:
    target = tmp_path / "kết quả.xlsx"
    facts = run.facts("check", cases_book, *AS_OF, code=1)
    said = run("check", cases_book, *AS_OF, "--format", "xlsx", "--out", target, code=1)
    assert said == f"Đã ghi {len(facts)} kết quả vào {target}.\n"
    with CalamineWorkbook.from_path(target) as workbook:
        rows = workbook.get_sheet_by_name("Kết quả kiểm tra").to_python()
    assert len(rows) == len(facts) + 1
    assert sorted(str(row[8]) for row in rows[1:]) == sorted(fact["message"] for fact in facts)


def test_check_to_a_workbook_refuses_what_does_not_fit(run: Shell, cases_book: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.xlsx"
    assert "đi cùng nhau" in run("check", cases_book, "--format", "xlsx", code=2)
    assert "đi cùng nhau" in run("check", cases_book, "--out", target, code=2)
    assert "--all" in run("check", cases_book, "--format", "xlsx", "--out", target, "--all", code=2)
    assert "chính là sổ" in run("check", cases_book, "--format", "xlsx", "--out", cases_book, code=2)
    assert not target.exists()


# -- moves that are only thought of ----------------------------------------------------------------------------------


@pytest.fixture
def province(tmp_path: Path) -> Path:
    path = tmp_path / "tỉnh.lccb"
    with Book.create(path, user="Người thử") as book:
        fill_province(book)
        moves = (Move("C1", "X2", "BT", months=36), Move("C2", "X1", "BT", months=36))
        packages.keep(book, "package.1", Package("Đổi chỗ", moves))
        packages.keep(book, "package.2", Package("Một người", moves[:1]))
    return path


def test_why(run: Shell, province: Path) -> None:
    question = ("why", province, "--cadre", "C1", "--unit", "X2", "--title", "BT", *AS_OF)
    text = run(*question, code=1)
    assert "Chưa được: 1 điều trái quy định." in text
    assert "● lỗi · LC03" in text
    facts = run.facts(*question, code=1)
    assert (facts["errors"], facts["lawful_from"], facts["begins"]) == (1, None, "2026-11-01")
    taken = next(one for one in facts["findings"] if one["rule"] == "LC03")
    assert taken["verdict"] == "breached"
    assert taken["ways"]
    assert taken["fields"] == [{"record": "tenure", "key": "2", "field": "end"}]
    assert [one["rule"] for one in facts["solved"]] == ["LC05"]
    free = run.facts(*question[:-3], "PB", *AS_OF, "--months", "12", "--start", "1/3/2027", code=1)
    assert free["begins"] == "2027-03-01"
    assert {"LC02", "LC04"} <= {one["rule"] for one in free["findings"] if one["verdict"] == "breached"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--cadre", "KHONG", "--unit", "X2", "--title", "BT"), "Không có cán bộ mã KHONG"),
        (("--cadre", "C1", "--unit", "KHONG", "--title", "BT"), "Không có đơn vị mã KHONG"),
        (("--cadre", "C1", "--unit", "X2"), "thiếu --title"),
        (("--cadre", "C1", "--unit", "X2", "--title", "BT", "--purpose", "Du lịch"), "--purpose: không có"),
        (("--cadre", "C1", "--unit", "X2", "--title", "BT", "--start", "2027"), "không phải là một ngày đầy đủ"),
    ],
)
def test_why_asked_wrongly(run: Shell, province: Path, words: tuple[str, ...], told: str) -> None:
    assert told in run("why", province, *words, code=2)


def test_whatif(run: Shell, province: Path) -> None:
    facts = run.facts("whatif", province, "--package", "doi cho", *AS_OF)
    assert facts["package"] == "Đổi chỗ"
    assert [one["state"] for one in facts["posts"]] == ["fits", "fits"]
    assert [[finding["rule"] for finding in one["removed"]] for one in facts["cadres"]] == [["LC05"], []]
    alone = run("whatif", province, "--package", "Một người", *AS_OF, code=1)
    assert "Bị trống: từ ngày 01/11/2026 không còn ai giữ vị trí này." in alone
    assert "không có phương án tên “Lạ”" in run("whatif", province, "--package", "Lạ", code=2)
