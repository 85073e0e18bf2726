"""The main job without a window: sample book, check, papers, backup, a picture of the window; names what it made.

``python tools/main_job.py FOLDER``. ``tools/package.py`` runs the same steps with the built program and compares.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CADRES = "300"
SEED = "1"
AS_OF = "2026-11-01"


@dataclass(frozen=True)
class Programs:
    """How to start the command line and the window."""

    command_line: Sequence[str]
    window: Sequence[str]


SOURCE = Programs([sys.executable, "-m", "luanchuyen_desktop.cli"], [sys.executable, "-m", "luanchuyen_desktop"])


def do_main_job(programs: Programs, folder: Path) -> dict[str, Path]:
    """Do every step in a fresh ``folder``; returns what was made, by name. Raises ``SystemExit`` if a step fails."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    book = folder / "so-mau.lccb"
    made = {
        "book": book,
        "findings": folder / "kiem-tra.json",
        "decision": folder / "quyet-dinh.pdf",
        "roster": folder / "trich-ngang.pdf",
        "report": folder / "bao-cao.pdf",
        "picture": folder / "cua-so.png",
    }
    run = _Runner(programs)
    run("demo", book, "--cadres", CADRES, "--seed", SEED, "--as-of", AS_OF)
    # Exit code 1: the sample book holds some of each finding, errors too.
    findings = run("check", book, "--as-of", AS_OF, "--all", "--format", "json", allowed=(0, 1))
    made["findings"].write_text(findings, encoding="utf-8")
    rotation = _first_rotation(findings)
    run("decision", book, rotation, "--as-of", AS_OF, "--out", made["decision"])
    run("roster", book, "--as-of", AS_OF, "--out", made["roster"])
    run("report", book, "--from", "2021-01-01", "--to", AS_OF, "--as-of", AS_OF, "--out", made["report"])
    sticks = folder / "usb"
    sticks.mkdir()
    backup = json.loads(run("backup", book, sticks, "--format", "json"))["backup"]
    run("verify", backup)
    made["backup"] = Path(backup)
    run.window("--picture", made["picture"], "--as-of", AS_OF, book)
    return made


class _Runner:
    """Runs steps, and stops the whole job at the first that fails."""

    def __init__(self, programs: Programs) -> None:
        self._programs = programs

    def __call__(self, *arguments: str | Path, allowed: tuple[int, ...] = (0,)) -> str:
        return self._run(self._programs.command_line, arguments, allowed)

    def window(self, *arguments: str | Path) -> None:
        self._run(self._programs.window, arguments, (0,))

    @staticmethod
    def _run(program: Sequence[str], arguments: Sequence[str | Path], allowed: tuple[int, ...]) -> str:
        command = [*program, *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        if done.returncode not in allowed:
            sys.exit(f"{' '.join(command)}\nexit code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout


def _first_rotation(findings: str) -> str:
    """The first rotation under way: its decision is complete."""
    for finding in json.loads(findings):
        if finding["subject"]["kind"] == "rotation" and finding["rule"] == "LC04" and finding["verdict"] == "satisfied":
            return str(finding["subject"]["code"])
    sys.exit("The sample book has no rotation in order.")


def main() -> None:
    """Do the job from the source and say what lies where."""
    names = {
        "book": "Sổ mẫu",
        "findings": "Kết quả kiểm tra",
        "decision": "Quyết định luân chuyển",
        "roster": "Danh sách trích ngang",
        "report": "Báo cáo tổng hợp",
        "backup": "Bản sao lưu đã kiểm chứng",
        "picture": "Ảnh cửa sổ chính",
    }
    made = do_main_job(SOURCE, Path(sys.argv[1]))
    findings = json.loads(made["findings"].read_text(encoding="utf-8"))
    breached = sum(finding["verdict"] == "breached" for finding in findings)
    print(f"Đã kiểm tra: {len(findings)} kết luận, {breached} vi phạm.")
    for key, name in names.items():
        print(f"  {name}: {made[key]}")


if __name__ == "__main__":
    main()
