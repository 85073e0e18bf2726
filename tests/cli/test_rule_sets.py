"""``rules …`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from luanchuyen_desktop.cli.__main__ import main
from luanchuyen_desktop.services.law.rule_state import PREFIX
from luanchuyen_desktop.store.book import Book

BY = ("--person", "Nguyễn Văn A", "--document", "12-QĐ/TU")
AS_OF = ("--as-of", "2026-11-01")


class Shell:
    """Runs commands and keeps what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.told = ""

    def __call__(self, *words: object, code: int = 0) -> str:
        answer = main([str(word) for word in words])
        out, self.told = self._capsys.readouterr()
        assert answer == code, self.told
        return str(out)

    def facts(self, *words: object) -> Any:
        return json.loads(self(*words, "--format", "json"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = tmp_path_factory.mktemp("demo") / "mẫu.lccb"
    assert main(["demo", str(book), "--cadres", "60", "--seed", "3", *AS_OF]) == 0
    return book


@pytest.fixture
def book(demo: Path, tmp_path: Path) -> Path:
    path = tmp_path / "sổ.lccb"
    path.write_bytes(demo.read_bytes())
    return path


def test_list_show_and_diff(run: Shell, book: Path) -> None:
    sets = {each["id"]: each for each in run.facts("rules", "list", book)}
    assert (sets["65-QD-TW"]["on"], sets["65-QD-TW"]["valid_from"]) == (True, "2022-04-28")
    assert (sets["201-KL-TW"]["on"], sets["201-KL-TW"]["overlay"]) == (False, True)
    assert "65-QD-TW · bật · từ 28/04/2022" in run("rules", "list", book)
    rules = {each["rule"]: each for each in run.facts("rules", "show", book, "65-QD-TW")}
    assert rules["LC04"]["settings"][0] == {
        "name": "min_months", "label": "Thời gian luân chuyển ít nhất", "value": 36, "confidence": "A", "now": None,
    }  # fmt: skip
    assert "min_months (Thời gian luân chuyển ít nhất): 36 tháng (3 năm) · mức A" in run(
        "rules", "show", book, "65-QD-TW"
    )
    found = run.facts("rules", "diff", book, "98-QD-TW", "65-QD-TW")
    assert {"rule", "name", "what", "one", "other"} == set(found[0])
    assert run("rules", "diff", book, "98-QD-TW", "65-QD-TW").splitlines()[-1].startswith(f"{len(found)} điểm khác")


def test_a_switch_is_tried_then_written_and_the_check_follows(run: Shell, book: Path) -> None:
    words = ("rules", "switch", book, "TRAN-TUOI", "on", *AS_OF)
    tried = run.facts(*words, "--dry-run")
    assert not tried["written"]
    assert tried["counts"]["LC08"]["gained"] > 0
    assert run.facts("rules", "history", book) == []
    done = run.facts(*words, *BY)
    assert (done["written"], done["counts"]) == (True, tried["counts"])
    gained = {
        (each["after"]["rule"], each["after"]["subject"]["code"])
        for each in done["effects"]
        if each["change"] == "gained"
    }
    checked = json.loads(run("check", book, *AS_OF, "--format", "json", code=1))
    assert gained <= {(each["rule"], each["subject"]["code"]) for each in checked}
    history = run.facts("rules", "history", book)
    assert [(each["code"], each["state"], each["person"]) for each in history] == [("TRAN-TUOI", "bật", "Nguyễn Văn A")]
    assert "Đã ghi." in run("rules", "switch", book, "TRAN-TUOI", "off", *BY)


def test_a_setting_is_changed(run: Shell, book: Path) -> None:
    words = ("--article", "mục 2", "--from", "2022-05-01", *AS_OF)
    done = run.facts("rules", "set", book, "65-QD-TW", "LC08", "min_months_short", 400, *words, *BY)
    assert done["written"]
    rules = {each["rule"]: each for each in run.facts("rules", "show", book, "65-QD-TW", *AS_OF)}
    now = {each["name"]: each["now"] for each in rules["LC08"]["settings"]}
    assert now == {"min_months": None, "min_months_short": "400 tháng (33 năm 4 tháng)"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("65-QD-TW", "LC04", "min_months", "24"), "không sửa được"),
        (("65-QD-TW", "LC04", "max", "24"), "min_months"),
        (("65-QD-TW", "LC15", "notice_months", "sáu"), "không phải là số nguyên"),
        (("65-QD-TW", "LC15", "notice_months", "9999"), "từ 0 đến 1200"),
        (("65-QD-TW", "LC17", "district_level_ends", "2025"), "không sửa được"),
        (("X", "LC15", "notice_months", "9"), "Không có bộ quy tắc mã X"),
    ],
)
def test_a_wrong_change_is_one_line_and_writes_nothing(
    run: Shell, book: Path, words: tuple[str, ...], told: str
) -> None:
    run("rules", "set", book, *words, "--article", "m", "--from", "2026-01-01", *BY, code=2)
    assert told in run.told
    assert run.told.count("\n") == 1
    assert run.facts("rules", "history", book) == []


def test_a_set_is_carried_to_another_book(run: Shell, book: Path, tmp_path: Path) -> None:
    run("rules", "set", book, "65-QD-TW", "LC15", "notice_months", 9, "--article", "m", "--from", "2026-01-01", *BY)
    file, other = tmp_path / "bộ.toml", tmp_path / "khác.lccb"
    run("rules", "export", book, "SUA-LC15-1", file)
    run("new", other)
    assert run.facts("rules", "import", other, file, *BY)["written"]
    assert run.told == ""
    rules = {each["rule"]: each for each in run.facts("rules", "show", other, "65-QD-TW", *AS_OF)}
    assert rules["LC15"]["settings"][0]["now"] == "9 tháng"
    run("rules", "import", other, file, *BY, code=2)
    assert "dòng 3" in run.told
    file.write_text(file.read_text(encoding="utf-8").replace("= 9", "= 8"), encoding="utf-8")
    run("rules", "import", other, file, *BY, code=2)
    assert "mã kiểm chứng không khớp" in run.told
    lines = file.read_text(encoding="utf-8").replace("SUA-LC15-1", "TAY").splitlines()[1:]
    file.write_text("\n".join(lines), encoding="utf-8")
    run("rules", "import", other, file, *BY)
    assert "không có dòng mã kiểm chứng" in run.told


@pytest.mark.parametrize(
    "words",
    [
        ("switch", "65-QD-TW", "off", *BY),
        ("switch", "TRAN-TUOI", "on"),
        ("switch", "TRAN-TUOI", "on", "--person", "A"),
        ("switch", "X", "on", *BY),
        ("switch", "TRAN-TUOI", "maybe"),
        ("show", "X"),
        ("diff", "X", "65-QD-TW"),
        ("export", "X", "f.toml"),
        ("import", "khong-co.toml", *BY),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(run: Shell, book: Path, words: tuple[str, ...]) -> None:
    before = book.read_bytes()
    run("rules", words[0], book, *words[1:], code=2)
    assert run.told.startswith("luanchuyen: ")
    assert run.told.count("\n") == 1
    assert book.read_bytes() == before


def test_a_broken_set_is_told_beside_the_check(run: Shell, book: Path) -> None:
    with Book.open(book, user="thử") as opened, opened.operate("Hỏng") as write:
        write.set(f"{PREFIX}HONG", "{")
    found = json.loads(run("check", book, *AS_OF, "--format", "json", code=1))
    assert found
    assert "“HONG”" in run.told
    assert run.told.count("\n") == 1
    assert "HONG · hỏng" in run("rules", "list", book)
    run("roster", book, "--out", book.with_suffix(".pdf"))
    assert "“HONG”" in run.told


def test_a_setting_of_the_program_is_changed_and_its_set_taken_out(run: Shell, book: Path) -> None:
    change = (
        "rules",
        "set",
        book,
        "DU-LIEU",
        "DL04",
        "max_gap_months",
        "240",
        "--article",
        "mục 2",
        "--from",
        "2026-01-01",
    )
    done = run.facts(*change, *BY, *AS_OF)
    assert done["written"]
    assert "đang áp dụng: 240 tháng" in run("rules", "show", book, "DU-LIEU", *AS_OF)
    assert "luôn áp dụng" in run("rules", "list", book)
    tried = run("rules", "remove", book, "SUA-DL04-1", "--dry-run", *AS_OF)
    assert tried.endswith("Chưa ghi gì.\n")
    assert run("rules", "remove", book, "SUA-DL04-1", *BY, *AS_OF).endswith("Đã ghi.\n")
    assert "SUA-DL04-1" not in run("rules", "list", book)
    run("rules", "remove", book, "65-QD-TW", *BY, code=2)
    assert "Không có bộ quy tắc riêng" in run.told
    run("rules", "export", book, "TUOI-NGHI-HUU", book.with_suffix(".toml"), code=2)
    assert "có sẵn của chương trình" in run.told
