"""``packet`` on the command line: files, exit codes, faults on stderr."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.cli.__main__ import main
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.store.book import Book

AS_OF = ("--as-of", "2026-11-23")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "sổ.lccb"
    assert main(["demo", str(path), "--cadres", "60", "--seed", "3", "--as-of", "2026-11-23"]) == 0
    return path


def live(path: Path) -> list[Rotation]:
    with Book.open(path, user="thử", read_only=True) as book:
        return [each for each in book.records(Rotation) if each.state is not RotationState.CANCELLED]


def spoil(path: Path, rotation: Rotation) -> None:
    with Book.open(path, user="thử") as book:
        cadre = next(each for each in book.records(Cadre) if each.code == rotation.cadre)
        with book.operate("Sửa họ tên") as write:
            write.update(replace(cadre, name="Phạm ☃ Cúc"))


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


def test_a_file(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = [each.code for each in live(book)[:3]]
    target = tmp_path / "bộ.pdf"
    code, out, err = run(capsys, "packet", book, *codes, "--out", target, *AS_OF)
    assert (code, err) == (0, "")
    assert target.read_bytes().startswith(b"%PDF")
    assert out.startswith("3 trường hợp: 3 đã lập")
    assert f"trang vào {target}." in out


def test_a_folder_with_faults(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = live(book)[:2]
    spoil(book, second)
    target = tmp_path / "bộ"
    code, out, err = run(
        capsys, "packet", book, first.code, second.code, "LC99999", "--out", target, "--parts", "checksheet", "roster=2"
    )
    assert code == 1
    assert out.startswith("3 trường hợp: 1 đã lập, 2 không lập được.\nĐã ghi 2 tệp")
    lines = err.splitlines()
    assert all(line.startswith("luanchuyen: ") for line in lines)
    assert any(f"Phạm ☃ Cúc ({second.code}): Phiếu kiểm tra điều kiện: " in line for line in lines)
    assert any("LC99999: Không có trường hợp luân chuyển nào mang mã LC99999." in line for line in lines)
    assert [each.name[:2] for each in sorted(target.iterdir())] == ["01", "02"]


def test_json(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = live(book)[:2]
    spoil(book, second)
    target = tmp_path / "bộ.pdf"
    words = ("--parts", "checksheet", "--format", "json")
    code, out, _err = run(capsys, "packet", book, first.code, second.code, "--out", target, *words)
    facts = json.loads(out)
    assert code == 1
    assert facts["out"] == str(target)
    assert facts["files"] == ["bộ.pdf"]
    assert [each["outcome"] for each in facts["cases"]] == ["made", "failed"]
    assert "không in được ký tự" in facts["cases"][1]["faults"][0]["message"]


def test_all_at_fault_writes_nothing(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "bộ.pdf"
    code, out, _err = run(capsys, "packet", book, "LC99999", "--out", target)
    assert code == 1
    assert "Không có gì để ghi." in out
    assert not target.exists()


def test_the_cases_of_a_plan(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = next(each.plan for each in live(book) if each.plan is not None)
    wanted = [each.code for each in live(book) if each.plan == plan]
    words = ("--plan", plan, "--out", tmp_path / "bộ.pdf", "--parts", "checksheet", "--format", "json")
    code, out, _err = run(capsys, "packet", book, *words)
    assert code == 0
    assert sorted(each["code"] for each in json.loads(out)["cases"]) == sorted(wanted)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--out", "bộ.pdf"], "Chưa chọn trường hợp nào"),
        (["LC0001", "--out", "bộ.pdf", "--parts", "khong-co"], "khong-co"),
        (["LC0001", "--out", "bộ.pdf", "--parts", "roster=x"], "roster=x"),
        (["LC0001", "--out", "bộ.pdf", "--parts", "roster=0"], "Số bản"),
        (["LC0001", "--out", "bộ.pdf", "--word"], "Bản Word chỉ ghi được vào thư mục"),
        (["LC0001", "--out", "bộ", "--duplex"], "--duplex chỉ dùng"),
        (["LC0001", "--out", "sổ.lccb"], "không ghi đè"),
        (["--plan", "KH-khong-co", "--out", "bộ.pdf"], "KH-khong-co"),
        (["LC0001"], "thiếu --out"),
    ],
)
def test_wrong_use(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str], told: str
) -> None:
    monkeypatch.chdir(book.parent)
    before = sorted(book.parent.iterdir())
    code, out, err = run(capsys, "packet", book, *words)
    assert (code, out) == (2, "")
    assert told in err
    assert sorted(book.parent.iterdir()) == before


def test_the_frames_go_by_the_names_of_the_forms_and_by_the_older_ones(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = live(book)[0]
    for frame in ("nha-nuoc", "state"):
        target = tmp_path / f"{frame}.pdf"
        words = ("--parts", "submission", "--frame", frame, "--date", "2026-11-23")
        code, _, err = run(capsys, "packet", book, first.code, "--out", target, *words)
        assert (code, err) == (0, "")
        pages = pypdf.PdfReader(target).pages
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in "".join(page.extract_text() for page in pages)
