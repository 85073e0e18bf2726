"""The measured figures as ``docs/PERFORMANCE.md``."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

Results = Mapping[str, Mapping[str, float] | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure of the program, a figure of the plain side, and what each is."""

    label: str
    ours: tuple[str, str]  # task, key
    plain: tuple[str, str] | None
    unit: str  # s, ms or MB
    note: str


_ROWS = (
    Row("Making the sample: the records alone", ("generate", "seconds"), None, "s", "once; nothing stored"),
    Row(
        "Making the sample book, journal included",
        ("demo", "seconds"),
        ("demo_plain", "seconds"),
        "s",
        "once; plain: the same rows read from the book and written to the same tables and indexes, no journal",
    ),
    Row("… memory at its peak", ("demo", "peak_mb"), ("demo_plain", "peak_mb"), "MB", ""),
    Row("… size of the file", ("demo", "file_mb"), ("demo_plain", "file_mb"), "MB", "the book holds its journal"),
    Row(
        "Opening the book, p50",
        ("opening", "seconds_p50"),
        ("opening_plain", "seconds_p50"),
        "ms",
        "15 times, file in the system's cache; plain: connect, read one row, close",
    ),
    Row("… p95", ("opening", "seconds_p95"), ("opening_plain", "seconds_p95"), "ms", ""),
    Row(
        "… SQLite's quick check of the file alone",
        ("opening_plain", "quick_check_p50"),
        None,
        "ms",
        "3 times, median; with the driver alone",
    ),
    Row(
        "Full check: every rule on every cadre and rotation",
        ("full_check", "seconds"),
        ("full_check_plain", "seconds"),
        "s",
        "once, by a process for each core (at most four); plain: the same rows fetched, nothing made of them",
    ),
    Row("… memory at its peak", ("full_check", "peak_mb"), ("full_check_plain", "peak_mb"), "MB", "all processes"),
    Row(
        "Calendar: every deadline of the next 12 months",
        ("deadlines", "seconds"),
        None,
        "s",
        "once, by a process for each core (at most four)",
    ),
    Row("… memory at its peak", ("deadlines", "peak_mb"), None, "MB", "all processes"),
    Row(
        "One edit stored, then the findings of that cadre, p50",
        ("edit", "whole_p50"),
        ("edit_plain", "whole_p50"),
        "ms",
        "200 edits; plain: the same UPDATE committed and the cadre's rows fetched",
    ),
    Row("… p95", ("edit", "whole_p95"), ("edit_plain", "whole_p95"), "ms", ""),
    Row("… without the commit, p50", ("edit", "check_p50"), ("edit_plain", "check_p50"), "ms", "read and check only"),
    Row("… without the commit, p95", ("edit", "check_p95"), ("edit_plain", "check_p95"), "ms", ""),
    Row("Draft checked beside the typing, p50", ("edit", "draft_p50"), None, "ms", "in memory, before and after"),
    Row("… p95", ("edit", "draft_p95"), None, "ms", ""),
    Row(
        "Roster search, p50",
        ("search", "seconds_p50"),
        ("search_plain", "seconds_p50"),
        "ms",
        "200 searches of 10 kinds, all codes in order and the first 50 lines with their posts; plain: the query alone",
    ),
    Row("… p95", ("search", "seconds_p95"), ("search_plain", "seconds_p95"), "ms", ""),
    Row("… nothing typed: all codes in order, p50", ("search", "all_p50"), None, "ms", "5 times"),
    Row(
        "Proven backup",
        ("backup", "seconds"),
        ("backup_plain", "seconds"),
        "s",
        "once, same disk; plain: file copy, not synced, not read again",
    ),
    Row(
        "Rotation decisions in one PDF",
        ("decisions", "seconds"),
        ("decisions_plain", "seconds"),
        "s",
        "the best of 5; plain: the same lines of text at the same places with reportlab's canvas, the best of 5",
    ),
    Row("… each of its own day, processor", ("decisions", "by_day"), None, "s", "the best of 3"),
    Row(
        "… beside LibreOffice",
        ("decisions", "seconds"),
        ("decisions_office", "seconds"),
        "s",
        "plain: LibreOffice makes a PDF of the Word file with the same decisions, the better of 2",
    ),
    Row(
        "… one decision from the request to the picture of its first page, p50",
        ("preview", "seconds_p50"),
        None,
        "ms",
        "20 decisions, warm; 100 dots an inch",
    ),
    Row("… p95", ("preview", "seconds_p95"), None, "ms", ""),
    Row("… the first in the process", ("preview", "first"), None, "ms", "what prints is imported then"),
    Row("… memory at its peak", ("decisions", "peak_mb"), ("decisions_plain", "peak_mb"), "MB", ""),
    Row(
        "Danh sách trích ngang in one PDF",
        ("roster", "seconds"),
        ("roster_plain", "seconds"),
        "s",
        "the best of 3; plain: as above, without the lines of the table, the best of 5",
    ),
    Row("… of a quarter of the cadres, processor", ("roster_growth", "processor_1_4"), None, "ms", "the best of 3"),
    Row("… of half of them, processor", ("roster_growth", "processor_1_2"), None, "ms", "the best of 3"),
    Row("… of all of them, processor", ("roster_growth", "processor_1_1"), None, "ms", "the best of 3"),
    Row("… memory at its peak", ("roster", "peak_mb"), ("roster_plain", "peak_mb"), "MB", ""),
    Row(
        "Báo cáo tổng kết of six years: counted, proven, in one PDF",
        ("period_report", "seconds"),
        None,
        "s",
        "once, all tables B1 to B9",
    ),
    Row(
        "Window from process start to first paint, p50",
        ("window", "seconds_p50"),
        ("window_plain", "seconds_p50"),
        "ms",
        "5 starts, offscreen; plain: a Qt window with an empty table",
    ),
    Row(
        "… with the sample book, to the first rows, p50",
        ("window_book", "seconds_p50"),
        ("window_plain", "seconds_p50"),
        "ms",
        "5 starts; the full check begins after that",
    ),
    Row(
        "… memory by then",
        ("window_book", "window_peak_mb"),
        ("window_plain", "window_peak_mb"),
        "MB",
        "",
    ),
)

NOTES = Path(__file__).with_name("notes.md")  # what limits each figure, written by a person who looked


@dataclass(frozen=True, slots=True)
class Asked:
    """What was measured, and how many processes wanted the processor just before (the load average of a minute)."""

    cadres: int
    seed: int
    as_of: date
    load: float


def write_report(out: Path, results: Results, asked: Asked) -> None:
    """Write the page; ``notes.md`` beside this file is put under the table."""
    command = f"python -m bench --cadres {asked.cadres} --seed {asked.seed} --as-of {asked.as_of}"
    lines = [
        "# Performance",
        "",
        f"Measured on {date.today():%d/%m/%Y} with `{command}`. Each line was run in a process of its own, one after "
        "the other, on one book in the temporary folder. Nothing is extrapolated.",
        "",
        f"Machine: {_machine()}. Load before the run: {asked.load:.1f} (other work in the background lengthens every "
        "time here; “processor” is the time that the process itself was given).",
        "",
        _book(results),
        "",
        "| What | This program | Plain | Times plain | How |",
        "|---|---:|---:|---:|---|",
    ]
    lines += [_line(row, results) for row in _ROWS]
    text = "\n".join([*lines, "", NOTES.read_text(encoding="utf-8").strip(), ""])
    out.write_text(text, encoding="utf-8")


def _machine() -> str:
    from sqlcipher3 import dbapi2

    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GB memory, {platform.system()}, "
        f"Python {sys.version.split()[0]}, SQLite {dbapi2.sqlite_version}"
    )


def _book(results: Results) -> str:
    demo = results.get("demo") or {}
    counts = ", ".join(
        f"{int(demo[f'rows_{key}']):,} {name}"
        for key, name in (("cadre", "cadres"), ("tenure", "posts held"), ("rotation", "rotations"))
        if f"rows_{key}" in demo
    )
    check = results.get("full_check") or {}
    papers = results.get("decisions") or {}
    listed = results.get("roster") or {}
    more = f"; {int(check['findings']):,} findings" if check else ""
    printed = f" Printed: {int(papers['count']):,} decisions" if papers else ""
    printed += f", a list of {int(listed['count']):,} cadres." if listed else ""
    return f"Sample book: {counts} in {int(demo.get('rows', 0)):,} rows{more}.{printed}"


def _line(row: Row, results: Results) -> str:
    ours = _figure(results, row.ours)
    plain = _figure(results, row.plain) if row.plain else None
    times = f"{ours / plain:.1f}" if ours is not None and plain else ""
    beside = _shown(plain, row.unit) if row.plain else ""
    return f"| {row.label} | {_shown(ours, row.unit)} | {beside} | {times} | {row.note}{_processor(row, results)} |"


def _processor(row: Row, results: Results) -> str:
    """For what ran once: the processor time of what was timed, on both sides."""
    if row.unit != "s":
        return ""
    sides = [_figure(results, (where[0], "processor")) for where in (row.ours, row.plain) if where]
    return "; processor " + ", plain ".join(f"{seconds:.1f} s" for seconds in sides if seconds is not None)


def _figure(results: Results, where: tuple[str, str]) -> float | None:
    return (results.get(where[0]) or {}).get(where[1])


def _shown(value: float | None, unit: str) -> str:
    if value is None:
        return "not measured"
    if unit == "ms":
        return f"{value * 1000:.1f} ms"
    return f"{value:.2f} s" if unit == "s" else f"{value:.0f} MB"
