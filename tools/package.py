"""Build the program folder with PyInstaller, then prove that it does what the source does.

``make package``: the built command line and window do the main job on a fresh sample book; every paper, finding and
backup must equal those of the source run. Fails otherwise.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from main_job import SOURCE, Programs, do_main_job

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "dist" / "luanchuyen-desktop"
TRIAL = ROOT / "build" / "trial"
SUFFIX = ".exe" if os.name == "nt" else ""
# Compared byte by byte: with the same input the program writes the same bytes.
SAME_BYTES = ("findings", "decision", "roster", "report")


def main() -> int:
    """Build and compare; 0 when the built program equals the source."""
    shutil.rmtree(BUILT, ignore_errors=True)
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", str(ROOT / "build.spec")],
        cwd=ROOT,
        check=True,
    )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    built = Programs([str(BUILT / f"luanchuyen{SUFFIX}")], [str(BUILT / f"luanchuyen-desktop{SUFFIX}")])
    from_source = do_main_job(SOURCE, TRIAL / "source")
    from_built = do_main_job(built, TRIAL / "built")
    different = [name for name in SAME_BYTES if from_source[name].read_bytes() != from_built[name].read_bytes()]
    if exported(SOURCE, from_source["backup"]) != exported(built, from_built["backup"]):
        different.append("backup")
    size = sum(path.stat().st_size for path in BUILT.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"Built {BUILT.relative_to(ROOT)}, {size / 1e6:.0f} MB.")
    if different:
        print(f"The built program differs from the source in: {', '.join(different)}", file=sys.stderr)
        return 1
    print("The built program checks, prints and backs up like the source.")
    return 0


def exported(programs: Programs, backup: Path) -> bytes:
    """The backup's content as a workbook; its own bytes hold the times at which it was made."""
    workbook = backup.with_suffix(".xlsx")
    subprocess.run([*programs.command_line, "export", str(backup), str(workbook)], check=True, capture_output=True)
    return workbook.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
