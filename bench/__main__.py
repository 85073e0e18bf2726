"""``python -m bench [--cadres 50000] [--seed 1] [--only NAME…] [--out docs/PERFORMANCE.md]``.

Every measurement runs once in a process of its own, one after the other, on one sample book. What was measured is
written as a table; nothing is extrapolated, and a measurement that failed is named as such.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from bench.report import Asked, write_report
from bench.tasks import TASKS

Results = dict[str, dict[str, float] | None]
_NEEDED = ("demo", "demo_plain")  # the others work on what these make


def main() -> int:
    """Measure and write. 0 when every measurement came through."""
    options = _options()
    names = [name for name in TASKS if name in _NEEDED or not options.only or name in options.only]
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        results = _measure(names, Path(folder), options)
    write_report(options.out, results, Asked(options.cadres, options.seed, options.as_of, load))
    print(f"written: {options.out.name}")
    return 0 if all(results.values()) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measure the program beside plain tools.")
    parser.add_argument("--cadres", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today())
    parser.add_argument("--only", nargs="+", choices=list(TASKS), help="these measurements and what they need")
    parser.add_argument("--folder", type=Path, help="where the books lie meanwhile (default: the temporary folder)")
    parser.add_argument("--out", type=Path, default=Path("docs/PERFORMANCE.md"))
    return parser.parse_args()


def _measure(names: list[str], folder: Path, options: argparse.Namespace) -> Results:
    results: Results = {}
    for name in names:
        command = [
            *(sys.executable, "-m", "bench.task", name, str(folder)),
            *(str(options.cadres), str(options.seed), options.as_of.isoformat()),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{name}: failed\n{done.stderr}", file=sys.stderr)
            results[name] = None
            continue
        results[name] = json.loads(done.stdout.splitlines()[-1])
        print(name, results[name], flush=True)
    return results


if __name__ == "__main__":
    sys.exit(main())
