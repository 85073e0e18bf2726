"""The calendar as an iCalendar file (RFC 5545), for the calendar programs of the office.

Every deadline is an all-day event. One that is known to the month or the year stands on the first day of it, and its
title begins with ``Trong tháng 05/2028:`` or ``Trong năm 2028:``; one that lies between two other days stands on the
first of them and says both. The same deadline has the same UID in every export, also after its date has moved, so that
a second import moves the event in the other program and does not double it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.deadlines.kind import KIND_NAMES

_OCTETS: Final = 75
_PRODUCT: Final = "-//luanchuyen-desktop//Lich thoi han//VI"
_DOMAIN: Final = "luanchuyen.local"
_CONTROL: Final = {code: None for code in range(32) if code != 10} | {127: None}


def as_ics(deadlines: Iterable[Deadline], stamp: datetime, lead_days: int = 0) -> bytes:
    """The file, UTF-8, lines ended by CRLF. ``stamp``: when it was made (with a time zone).

    ``lead_days``: an alarm so many days before each event; 0: none.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped('Lịch thời hạn luân chuyển cán bộ')}",
    ]
    seen: Counter[str] = Counter()
    for deadline in deadlines:
        digest = _digest(deadline)
        seen[digest] += 1
        number = f"-{seen[digest]}" if seen[digest] > 1 else ""
        lines += _event(deadline, f"{digest}{number}@{_DOMAIN}", stamp, lead_days)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in folded(line))


def _event(deadline: Deadline, uid: str, stamp: datetime, lead_days: int) -> Iterator[str]:
    day = _day(deadline)
    title = _title(deadline)
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(title)}"
    yield f"DESCRIPTION:{escaped(_description(deadline))}"
    yield f"CATEGORIES:{escaped(KIND_NAMES[deadline.kind])}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if lead_days > 0:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{escaped(title)}"
        yield f"TRIGGER:-P{lead_days}D"
        yield "END:VALARM"
    yield "END:VEVENT"


def _day(deadline: Deadline) -> date:
    month = deadline.month
    return month.earliest if month is not None else deadline.earliest


def _title(deadline: Deadline) -> str:
    head = f"{deadline.name} – {deadline.text.rstrip('.')}"
    month = deadline.month
    if month is not None:
        return f"Trong {'tháng' if month.month else 'năm'} {month}: {head}"
    return head if deadline.is_exact else f"{deadline.when.capitalize()}: {head}"


def _description(deadline: Deadline) -> str:
    parts = (deadline.post, f"Mã: {deadline.subject}", f"Căn cứ: {deadline.citation} ({deadline.rule})")
    return "\n".join(part for part in parts if part)


def _digest(deadline: Deadline) -> str:
    what = (deadline.kind, deadline.effect, deadline.rule, deadline.subject_kind, deadline.subject, deadline.text)
    return hashlib.sha256("\x1f".join(what).encode()).hexdigest()[:32]


def escaped(text: str) -> str:
    """Text as a property value: backslash, comma, semicolon and line end escaped, other control characters dropped."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROL)
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> Iterator[bytes]:
    """The line in pieces of at most 75 octets, each but the first begun by a space, no character cut in two."""
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _OCTETS:
            yield piece
            piece = b" "
        piece += octets
    yield piece
