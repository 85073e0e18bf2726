"""The calendar file, read back with a small reader of its own that knows nothing of the writer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect
from luanchuyen_desktop.services.deadlines.ics import as_ics, escaped, folded
from luanchuyen_desktop.services.deadlines.kind import Kind

STAMP = datetime(2026, 11, 22, 14, 5, 9, tzinfo=timezone(timedelta(hours=7)))
HEAD = Deadline(
    kind=Kind.HEAD,
    effect=Effect.APPEARS,
    rule="LC05",
    subject_kind=SubjectKind.CADRE,
    subject="C1",
    cadre="C1",
    name="Nguyễn Văn Đức",
    post="Giám đốc, Sở Nội vụ; kiêm nhiệm",
    earliest=date(2028, 2, 29),
    latest=date(2028, 2, 29),
    text="Giữ chức cấp trưởng liên tục tại Sở Nội vụ đủ 8 năm.",
    citation="Điều 3 khoản 3, Quy định 65-QĐ/TW",
    field=FieldRef("cadre", "C1", "code"),
)


def unfolded(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    raw = content.split(b"\r\n")[:-1]
    assert all(b"\n" not in line and b"\r" not in line for line in raw)
    assert all(len(line) <= 75 for line in raw)
    lines: list[bytes] = []
    for line in raw:
        if line.startswith(b" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode() for line in lines]


def events(content: bytes) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    depth: list[str] = []
    for line in unfolded(content):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            depth.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert depth.pop() == value
        elif depth[-1] == "VEVENT":
            assert name not in found[-1]
            found[-1][name] = plain(value)
        elif depth[-1] == "VALARM":
            found[-1][f"ALARM-{name}"] = plain(value)
    assert depth == []
    return found


def plain(value: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def test_an_exact_day_is_an_all_day_event() -> None:
    (event,) = events(as_ics([HEAD], STAMP))
    assert event["DTSTART;VALUE=DATE"] == "20280229"
    assert event["DTEND;VALUE=DATE"] == "20280301"
    assert event["DTSTAMP"] == "20261122T070509Z"
    assert event["SUMMARY"] == "Nguyễn Văn Đức – Giữ chức cấp trưởng liên tục tại Sở Nội vụ đủ 8 năm"
    assert event["DESCRIPTION"].splitlines() == [
        "Giám đốc, Sở Nội vụ; kiêm nhiệm",
        "Mã: C1",
        "Căn cứ: Điều 3 khoản 3, Quy định 65-QĐ/TW (LC05)",
    ]
    assert event["CLASS"] == "PRIVATE"
    assert not [name for name in event if name.startswith("ALARM")]


@pytest.mark.parametrize(
    ("earliest", "latest", "day", "words"),
    [
        (date(2028, 5, 1), date(2028, 5, 31), "20280501", "Trong tháng 05/2028: "),
        (date(2028, 5, 2), date(2028, 6, 1), "20280501", "Trong tháng 05/2028: "),
        (date(2028, 1, 1), date(2028, 12, 31), "20280101", "Trong năm 2028: "),
        (date(2027, 12, 20), date(2028, 1, 10), "20271220", "Từ 20/12/2027 đến 10/01/2028: "),
    ],
)
def test_a_coarse_date_says_so(earliest: date, latest: date, day: str, words: str) -> None:
    (event,) = events(as_ics([replace(HEAD, earliest=earliest, latest=latest)], STAMP))
    assert event["DTSTART;VALUE=DATE"] == day
    assert event["SUMMARY"].startswith(words)


def test_an_alarm_comes_before() -> None:
    (event,) = events(as_ics([HEAD], STAMP, 30))
    assert event["ALARM-TRIGGER"] == "-P30D"
    assert event["ALARM-ACTION"] == "DISPLAY"
    assert event["ALARM-DESCRIPTION"] == event["SUMMARY"]


def test_the_same_deadline_keeps_its_number() -> None:
    moved = replace(HEAD, earliest=date(2028, 3, 9), latest=date(2028, 3, 9), post="khác")
    other = replace(HEAD, subject="C2", cadre="C2")
    uids = [event["UID"] for event in events(as_ics([HEAD, moved, other], STAMP))]
    assert len(set(uids)) == 3  # also two that say the same on two days
    (alone,) = events(as_ics([moved], datetime(2030, 1, 1, tzinfo=UTC)))
    assert alone["UID"] == uids[0]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert as_ics([HEAD], STAMP, 7) == as_ics([HEAD], STAMP, 7)
    assert events(as_ics([], STAMP)) == []


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(text: str) -> None:
    (event,) = events(as_ics([replace(HEAD, name=f"a{text}")], STAMP))
    expected = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c == "\n" or c >= " ")
    assert event["SUMMARY"] == f"a{expected} – {HEAD.text.rstrip('.')}".replace("\x7f", "")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")))
def test_lines_are_folded_at_75_octets(text: str) -> None:
    pieces = list(folded(f"X:{text}"))
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() for piece in pieces)  # no character is cut in two
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]).decode() == f"X:{text}"


def test_marks_are_escaped() -> None:
    assert escaped("a\\b;c,d\ne\tf\x00") == "a\\\\b\\;c\\,d\\nef"
