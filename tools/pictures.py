"""Pictures of every window, dialog and printed page, into ``out/pictures``: ``make pictures``.

The scenes drive the real main window by keys and mouse, in a process of its own for each scale and colour scheme.
What a program can see to be wrong (cut-off texts, English words) is listed; the rest is for a person to look at.

    python tools/pictures.py                  all
    python tools/pictures.py SCENE…           only these scenes, at 100 %, light (names: see ``ACTS``)
"""

from __future__ import annotations

import faulthandler
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from scenes import (
    after,
    allowances,
    catalogue,
    cross,
    cv,
    days,
    dialogs,
    facts,
    findings,
    lists,
    moves,
    overview,
    packet,
    paper_settings,
    passwords,
    planning_year,
    pool,
    register,
    reorganisation,
    reports,
    roster,
    rule_sets,
    steps,
    templates,
    writing,
    year_plan,
)
from scenes.books import Books, make_big, make_books

if TYPE_CHECKING:
    from scenes.stage import Stage

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out" / "pictures"
BIG = ROOT / "out" / "50000.lccb"
SCREEN = '{"screens": [{"name": "small", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}]}'

ACTS: dict[str, Callable[[Stage], None]] = {
    "roster": roster.main_views,
    "sections": roster.sections,
    "typing": roster.typing,
    "cv": cv.cv,
    "new-cadre": roster.new_cadre,
    "findings": findings.findings,
    "findings-empty": findings.empty_states,
    "cross": cross.across_cadres,
    "planning": pool.planning,
    "planning-year": planning_year.planning_year,
    "rotations": pool.rotations,
    "deciding": pool.deciding,
    "after": after.after,
    "procedure": facts.procedure,
    "steps": steps.procedure,
    "standards": facts.standards,
    "why": moves.why,
    "packages": moves.packages_of_moves,
    "start-page": dialogs.start_page,
    "menus": dialogs.menus,
    "catalogue": catalogue.catalogue,
    "waivers": catalogue.waivers,
    "small": dialogs.small,
    "paper-settings": paper_settings.paper_settings,
    "workbooks": dialogs.workbooks,
    "backups": dialogs.backups,
    "passwords": passwords.passwords,
    "previews": dialogs.previews,
    "days": days.days,
    "faults": dialogs.faults,
    "long": roster.long_names,
    "empty": dialogs.empty_book,
    "published": dialogs.published,
    "packet": packet.packet,
    "rule-sets": rule_sets.rule_sets,
    "allowances": allowances.allowances,
    "reports": reports.reports,
    "reorganisation": reorganisation.reorganisation,
    "lists": lists.lists,
    "needs": year_plan.needs,
    "plans": year_plan.plans,
    "register": register.register,
    "templates": templates.templates,
    "writing": writing.writing,
    "overview": overview.overview,
    "overview-empty": overview.overview_empty,
}
MAIN = (
    *("roster", "cv", "typing", "findings", "planning", "rotations", "deciding", "why", "packages"),
    *("small", "workbooks", "start-page", "rule-sets", "overview"),
)
BIG_ACT = "big"


def main(arguments: Sequence[str]) -> int:
    """Make the books, then each set of pictures; returns 1 if a set failed."""
    if arguments[:1] == ["--play"]:
        scale, scheme, *names = arguments[1:]
        return play(scale, scheme, names)
    wanted = list(arguments)
    if not wanted:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    books = make_books(OUT / "books")
    if not wanted or BIG_ACT in wanted:
        make_big(BIG)
    sets = (
        [("100", "light", wanted)]
        if wanted
        else [
            ("100", "light", [*ACTS, BIG_ACT]),
            ("100", "dark", list(MAIN)),
            ("150", "light", list(ACTS)),
        ]
    )
    failed = [(scale, scheme) for scale, scheme, names in sets if run(scale, scheme, names) != 0]
    if not wanted:
        from scenes.papers import print_papers

        _tell(print_papers(books, OUT / "papers"))
    for scale, scheme in failed:
        print(f"failed: {scale} % {scheme}", file=sys.stderr)
    return 1 if failed else 0


def run(scale: str, scheme: str, names: Sequence[str]) -> int:
    """One set in a process of its own: Qt takes its scale when it starts."""
    screen = OUT / "screen.json"
    screen.write_text(SCREEN, encoding="utf-8")
    home = OUT / "home"
    home.mkdir(exist_ok=True)
    settings = {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(int(scale) / 100),
        "QT_LOGGING_RULES": "qt.qpa.*=false",
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, __file__, "--play", scale, scheme, *names]
    return subprocess.run(command, env={**os.environ, **settings}, check=False).returncode


def play(scale: str, scheme: str, names: Sequence[str]) -> int:
    """Run the scenes in this process; one that fails is told, the others go on."""
    from PySide6.QtWidgets import QApplication
    from scenes.big import big_book
    from scenes.stage import Stage

    from luanchuyen_desktop.gui.app import SWITCH_INTERVAL

    faulthandler.enable()
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = QApplication(sys.argv[:1])
    stage = Stage(app, Books(OUT / "books"), OUT / f"{scale}-{scheme}", scheme)
    failed = 0
    for name in names:
        try:
            if name == BIG_ACT:
                for line in big_book(stage, BIG):
                    print(line, flush=True)
            else:
                ACTS[name](stage)
        except Exception as error:
            failed += 1
            _tell_failure(name, error)
            stage.close_all()
    _tell(stage.made)
    for fault in stage.faults:
        print(f"  ? {scale} % {scheme}: {fault}")
    stage.start()
    stage.window.close()
    return 1 if failed else 0


def _tell_failure(name: str, error: Exception) -> None:
    import traceback

    print(f"scene {name} failed:", file=sys.stderr)
    traceback.print_exception(error)


def _tell(made: Sequence[Path]) -> None:
    for path in made:
        print(path.relative_to(ROOT), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
