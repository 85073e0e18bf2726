"""One measurement in a process of its own, so that its memory and its caches are its own.

``python -m bench.task NAME FOLDER CADRES SEED AS_OF`` prints one JSON object of figures.
"""

from __future__ import annotations

import gc
import json
import sys
from datetime import date
from pathlib import Path

from bench.measuring import Context, peak_megabytes
from bench.tasks import TASKS


def main() -> None:
    """Run the task named on the command line."""
    name, folder, cadres, seed, as_of = sys.argv[1:]
    context = Context(Path(folder), int(cadres), int(seed), date.fromisoformat(as_of))
    gc.collect()
    figures = TASKS[name](context)
    print(json.dumps({"peak_mb": peak_megabytes(), **figures}))


if __name__ == "__main__":
    main()
