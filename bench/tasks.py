"""What is measured, by name. Each task runs alone in its process; see ``task``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bench import papers, plain, windows
from bench.measuring import Context, Figures, Stopwatch, peak_megabytes, repeated, some_cadres, spread

EDITS = 200
SEARCHES = 200
OPENINGS = 15
_SEARCHED = ("nguyen van", "tran thi", "hung", "dung", "le", "k' ", "ho dan", "cb0001", "van duc", "hoa")


def generate(context: Context) -> Figures:
    """Make the records of the sample without storing them."""
    from luanchuyen_desktop.services.demo import sample_records

    watch = Stopwatch()
    with watch.running():
        records = sum(1 for _ in sample_records(context.cadres, context.seed, context.as_of))
    return {**watch.figures(), "records": records}


def demo(context: Context) -> Figures:
    """Make the sample book."""
    from luanchuyen_desktop.services.demo import build_demo
    from luanchuyen_desktop.store.book import Book

    watch = Stopwatch()
    with watch.running(), Book.create(context.book, user="bench") as book:
        build_demo(book, context.cadres, context.seed, context.as_of)
    with Book.open(context.book, user="bench", read_only=True) as book:
        counts = book.counts()
    return {
        **watch.figures(),
        "file_mb": context.book.stat().st_size / 1e6,
        **{f"rows_{table}": counts[table] for table in ("cadre", "tenure", "rotation")},
        "rows": sum(counts.values()),
    }


def demo_plain(context: Context) -> Figures:
    """The same rows through the driver alone, without journal."""
    target = context.folder / "plain.sqlite"
    watch = Stopwatch()
    with watch.running():
        rows = plain.copy_rows(context.book, target)
    return {**watch.figures(), "rows": rows, "file_mb": target.stat().st_size / 1e6}


def opening(context: Context) -> Figures:
    """Open for writing, with the check of the file, and close."""
    from luanchuyen_desktop.store.book import Book

    return spread("seconds", repeated(lambda _: Book.open(context.book, user="bench").close(), OPENINGS))


def opening_plain(context: Context) -> Figures:
    """Connect, read one row, close; and the same with SQLite's own quick check."""

    def look(check: str) -> None:
        connection = plain.connect(context.book)
        connection.execute("SELECT COUNT(*) FROM title").fetchone()
        if check:
            connection.execute(check).fetchone()
        connection.close()

    bare = spread("seconds", repeated(lambda _: look(""), OPENINGS))
    checked = repeated(lambda _: look("PRAGMA quick_check(1)"), 3)
    return {**bare, **spread("quick_check", checked)}


def full_check(context: Context) -> Figures:
    """Every rule on every cadre and rotation, findings that need attention counted."""
    from luanchuyen_desktop import paths
    from luanchuyen_desktop.rules.engine import RuleBook
    from luanchuyen_desktop.services.book_workers import cores_to_use
    from luanchuyen_desktop.services.findings.check_workers import check_whole
    from luanchuyen_desktop.services.findings.checking import ATTENTION
    from luanchuyen_desktop.store.book import Book

    watch, workers = Stopwatch(), cores_to_use()
    with Book.open(context.book, user="bench", read_only=True) as book, watch.running():
        rule_book = RuleBook.load(paths.resources())
        checked = check_whole(book, rule_book, context.as_of, workers, verdicts=ATTENTION)
        found = sum(len(judged.findings) for judged in checked)
    return {**watch.figures(), "findings": found, "workers": workers, "peak_mb": peak_megabytes(workers)}


def full_check_plain(context: Context) -> Figures:
    """Fetch the same rows with the driver alone; nothing is made of them."""
    watch = Stopwatch()
    connection = plain.connect(context.book)
    with watch.running():
        rows = plain.read_all(connection)
    connection.close()
    return {**watch.figures(), "rows": rows}


def deadlines(context: Context) -> Figures:
    """The calendar of the whole book for 12 months, as the overview asks for it."""
    from luanchuyen_desktop import paths
    from luanchuyen_desktop.rules.engine import RuleBook
    from luanchuyen_desktop.services.book_workers import cores_to_use
    from luanchuyen_desktop.services.deadlines.book import of_book
    from luanchuyen_desktop.services.overview.dues import whole_period
    from luanchuyen_desktop.store.book import Book

    watch, workers = Stopwatch(), cores_to_use()
    with Book.open(context.book, user="bench", read_only=True) as book, watch.running():
        rule_book = RuleBook.load(paths.resources())
        found = of_book(book, rule_book, whole_period(context.as_of), context.as_of, workers=workers)
    return {**watch.figures(), "deadlines": len(found), "workers": workers, "peak_mb": peak_megabytes(workers)}


def edit(context: Context) -> Figures:
    """Store a changed note of a cadre, then the findings of that cadre; and a draft checked beside the typing."""
    from luanchuyen_desktop import paths
    from luanchuyen_desktop.rules.engine import RuleBook
    from luanchuyen_desktop.services import editing
    from luanchuyen_desktop.services.findings.checking import compare_draft
    from luanchuyen_desktop.store.book import Book

    rule_book = RuleBook.load(paths.resources())
    saving, checking, whole, drafts = [], [], [], []
    watch = Stopwatch()
    with Book.open(context.book, user="bench") as book:
        catalogue = book.catalogue()
        for code in some_cadres(context, EDITS):
            stored = book.dossier(code)
            if stored is None:
                raise LookupError(code)
            changed = replace(stored.cadre, note=f"Đã đối chiếu {code}")
            with watch.running():
                compare_draft(rule_book, catalogue, context.as_of, stored, replace(stored, cadre=changed))
            drafts.append(watch.seconds)
            with watch.running():
                editing.save(book, changed, stored.cadre.name)
            saving.append(watch.seconds)
            with watch.running():
                after = book.dossier(code)
                if after is not None:
                    rule_book.check(after, catalogue, context.as_of)
            checking.append(watch.seconds)
            whole.append(saving[-1] + checking[-1])
    return {**spread("whole", whole), **spread("save", saving), **spread("check", checking), **spread("draft", drafts)}


def edit_plain(context: Context) -> Figures:
    """The same UPDATE, committed, and the rows of that cadre fetched, with the driver alone."""
    connection = plain.connect(context.folder / "plain.sqlite")
    codes = some_cadres(context, EDITS)

    def change(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE cadre SET note = ? WHERE code = ?", (f"Đã đối chiếu {number}", codes[number]))
        connection.execute("COMMIT")

    def fetch(number: int) -> None:
        connection.execute("SELECT * FROM cadre WHERE code = ?", (codes[number],)).fetchall()
        for table in plain.OF_A_CADRE:
            connection.execute(f"SELECT * FROM {table} WHERE cadre = ?", (codes[number],)).fetchall()

    saving, checking, whole = [], [], []
    watch = Stopwatch()
    for number in range(EDITS):
        with watch.running():
            change(number)
        saving.append(watch.seconds)
        with watch.running():
            fetch(number)
        checking.append(watch.seconds)
        whole.append(saving[-1] + checking[-1])
    connection.close()
    return {**spread("whole", whole), **spread("save", saving), **spread("check", checking)}


def search(context: Context) -> Figures:
    """Search-as-you-type: the codes in the order of names, and the first page of lines."""
    from luanchuyen_desktop.services.roster import RosterFilter, list_codes, list_rows
    from luanchuyen_desktop.store.book import Book

    with Book.open(context.book, user="bench", read_only=True) as book:
        catalogue = book.catalogue()

        def find(number: int) -> None:
            wanted = RosterFilter(text=_SEARCHED[number % len(_SEARCHED)])
            codes = list_codes(book, catalogue, wanted, context.as_of)
            list_rows(book, codes[:50], context.as_of)

        taken = spread("seconds", repeated(find, SEARCHES))
        everybody = repeated(lambda _: list_codes(book, catalogue, RosterFilter(), context.as_of), 5)
    return {**taken, **spread("all", everybody)}


def search_plain(context: Context) -> Figures:
    """The bare query: the folded column, ordered by the stored key, and fifty whole rows."""
    connection = plain.connect(context.book)

    def find(number: int) -> None:
        words = _SEARCHED[number % len(_SEARCHED)].split()
        conditions = " AND ".join("instr(search, ?)" for _ in words)
        query = f"SELECT code FROM cadre WHERE {conditions} ORDER BY name_key, code"
        codes = [row[0] for row in connection.execute(query, words).fetchall()][:50]
        marks = ", ".join("?" * len(codes))
        connection.execute(f"SELECT * FROM cadre WHERE code IN ({marks})", codes).fetchall()

    taken = spread("seconds", repeated(find, SEARCHES))
    connection.close()
    return taken


def backup(context: Context) -> Figures:
    """A proven backup: copied, synced, re-read, checked, counted."""
    from luanchuyen_desktop.services import backups
    from luanchuyen_desktop.store.book import Book

    target = context.folder / "usb"
    target.mkdir(exist_ok=True)
    watch = Stopwatch()
    with Book.open(context.book, user="bench") as book, watch.running():
        path = backups.make(book, target, datetime(2026, 11, 23, 8, 0, 0).astimezone())
    return {**watch.figures(), "file_mb": path.stat().st_size / 1e6}


def backup_plain(context: Context) -> Figures:
    """A plain copy of the closed file, not synced, not proven."""
    watch = Stopwatch()
    with watch.running():
        plain.copy_file(context.book, context.folder / "copy.lccb")
    return watch.figures()


# The plain copy of the rows is needed by later tasks, and the papers by their bare counterparts: keep the order.
TASKS: Mapping[str, Callable[[Context], Figures]] = {
    "generate": generate,
    "demo": demo,
    "demo_plain": demo_plain,
    "opening": opening,
    "opening_plain": opening_plain,
    "full_check": full_check,
    "full_check_plain": full_check_plain,
    "deadlines": deadlines,
    "edit": edit,
    "edit_plain": edit_plain,
    "search": search,
    "search_plain": search_plain,
    "backup": backup,
    "backup_plain": backup_plain,
    "decisions": papers.decisions,
    "decisions_plain": papers.decisions_plain,
    "decisions_office": papers.decisions_office,
    "preview": papers.preview,
    "roster": papers.roster,
    "roster_plain": papers.roster_plain,
    "roster_growth": papers.roster_growth,
    "period_report": papers.period_report,
    "window": windows.window,
    "window_book": windows.window_with_book,
    "window_plain": windows.bare_qt,
}
