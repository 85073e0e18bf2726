"""``calendar`` and ``rejudge``, in process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from luanchuyen_desktop.cli.__main__ import main

AS_OF = ("--as-of", "2026-11-01")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "mẫu.lccb"
    assert main(["demo", str(path), "--cadres", "60", "--seed", "3", *AS_OF]) == 0
    return path


class Shell:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object, code: int = 0) -> str:
        self._capsys.readouterr()
        answer = main([str(word) for word in words])
        out, err = self._capsys.readouterr()
        assert answer == code, err
        if code:
            assert err.startswith("luanchuyen: ")
            assert err.count("\n") == 1
            return str(err)
        assert err == ""
        return str(out)

    def facts(self, *words: object) -> Any:
        return json.loads(self(*words, "--format", "json"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


def test_a_year_from_the_day_of_asking(run: Shell, book: Path) -> None:
    facts = run.facts("calendar", book, *AS_OF)
    assert facts
    assert all(each["from"] <= "2027-11-01" and each["to"] >= "2026-11-01" for each in facts)
    assert [each["from"] for each in facts] == sorted(each["from"] for each in facts)
    assert set(facts[0]) == {
        "from", "to", "exact", "when", "kind", "effect", "rule", "subject", "cadre", "name", "post", "text", "citation",
    }  # fmt: skip
    assert {"planning", "retirement"} <= {each["kind"] for each in facts}
    assert not {"data", "other"} & {each["kind"] for each in facts}
    lines = run("calendar", book, *AS_OF).splitlines()
    assert lines[-1] == f"{len(facts)} việc."
    assert len(lines) == len(facts) + 1
    assert facts[0]["text"] in lines[0]


def test_period_and_kinds(run: Shell, book: Path) -> None:
    facts = run.facts("calendar", book, *AS_OF, "--from", "1/1/2028", "--to", "31/12/2028", "--kinds", "retirement")
    assert {each["kind"] for each in facts} == {"retirement"}
    assert all(each["from"].startswith("2028") or each["to"] >= "2028-01-01" for each in facts)


def test_files(run: Shell, book: Path, tmp_path: Path) -> None:
    ics, pdf = tmp_path / "lịch.ics", tmp_path / "lịch.pdf"
    count = len(run.facts("calendar", book, *AS_OF))
    assert f"{count} mục" in run("calendar", book, *AS_OF, "--format", "ics", "--lead", "14", "--out", ics)
    content = ics.read_bytes()
    assert content.count(b"BEGIN:VEVENT\r\n") == count
    assert content.count(b"TRIGGER:-P14D\r\n") == count
    run("calendar", book, *AS_OF, "--format", "pdf", "--out", pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert run("calendar", book, *AS_OF, "--format", "ics").startswith("BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--from", "2028-01-01", "--to", "2027-01-01"], "Ngày cuối trước ngày đầu"),
        (["--from", "5/2028"], "không phải là một ngày đầy đủ"),
        (["--format", "pdf"], "Thiếu --out"),
        (["--kinds", "gì đó"], "không có"),
        (["--lead", "-3"], "--lead"),
        (["--lead", "400"], "số ngày từ 0 đến 366"),
    ],
)
def test_wrong_use_of_the_calendar(run: Shell, book: Path, words: list[str], part: str) -> None:
    assert part in run("calendar", book, *AS_OF, *words, code=2)


def test_the_book_itself_is_not_overwritten(run: Shell, book: Path) -> None:
    before = book.read_bytes()
    assert "chính là sổ" in run("calendar", book, *AS_OF, "--out", book, code=2)
    assert "chính là sổ" in run("rejudge", book, *AS_OF, "--out", book, code=2)
    assert book.read_bytes() == before


def test_rejudge(run: Shell, book: Path) -> None:
    every = run.facts("rejudge", book, *AS_OF, "--all")
    assert every
    assert all(each["then"]["rule_set"] in {None, "98-QD-TW", "65-QD-TW"} for each in every)
    assert [each for each in every if each["differs"]] == run.facts("rejudge", book, *AS_OF)
    none = run.facts("rejudge", book, *AS_OF, "--law-of", "2016-01-01")
    assert none
    assert {each["now"]["verdict"] for each in none} == {"not_applicable"}
    text = run("rejudge", book, *AS_OF, "--law-of", "2016-01-01")
    assert "như khi chưa có quy định nào có hiệu lực" in text.splitlines()[-1]
    code = none[0]["rotation"]
    one = run.facts("rejudge", book, *AS_OF, "--law-of", "2016-01-01", "--rotation", code)
    assert {each["rotation"] for each in one} == {code}


def test_rejudge_then_is_what_check_says(run: Shell, book: Path) -> None:
    rejudged = run.facts("rejudge", book, *AS_OF, "--all")
    checked = json.loads(_check(run, book))
    found = {(each["rule"], each["subject"]["code"]): each for each in checked if each["subject"]["kind"] == "rotation"}
    for each in rejudged:
        finding = found[each["rule"], each["rotation"]]
        assert all(finding[key] == value for key, value in each["then"].items())


def _check(run: Shell, book: Path) -> str:
    main(["check", str(book), *AS_OF, "--all", "--format", "json"])
    return str(run._capsys.readouterr().out)


def test_rejudge_to_excel(run: Shell, book: Path, tmp_path: Path) -> None:
    path = tmp_path / "xét lại.xlsx"
    words = ("rejudge", book, *AS_OF, "--law-of", "2016-01-01", "--format", "xlsx")
    assert f"mục vào {path}" in run(*words, "--out", path)
    assert path.read_bytes().startswith(b"PK")
    assert "Thiếu --out" in run(*words, code=2)
    assert "chính là sổ" in run(*words, "--out", book, code=2)


def test_wrong_use_of_rejudge(run: Shell, book: Path) -> None:
    assert "không có luân chuyển mã XX" in run("rejudge", book, *AS_OF, "--rotation", "XX", code=2)
    assert "Ngày cuối trước ngày đầu" in run(
        "rejudge", book, *AS_OF, "--from", "2028-01-01", "--to", "2027-01-01", code=2
    )
