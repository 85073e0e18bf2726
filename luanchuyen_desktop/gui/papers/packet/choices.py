"""What the person chose for the last packet, to be there again for the next."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY
from luanchuyen_desktop.gui.papers.packet.parts_list import Line
from luanchuyen_desktop.services.papers.packets.packet import MOST_COPIES
from luanchuyen_desktop.settings import Json, Settings

_KEY = "packet"


@dataclass(frozen=True, slots=True)
class Choices:
    """``lines``: the kinds of papers, none before the first packet."""

    lines: tuple[Line, ...] = ()
    frame: str = PARTY
    as_folder: bool = False
    word: bool = False
    fronts: bool = False


def load_choices(settings: Settings) -> Choices:
    """As they were stored; whatever cannot be read is as at first."""
    kept = settings.mapping(_KEY)
    stored = kept.get("parts")
    lines = [line for each in stored if (line := _line(each))] if isinstance(stored, list) else []
    frame = kept.get("frame")
    return Choices(
        tuple({line.key: line for line in lines}.values()),
        frame if isinstance(frame, str) and frame in FRAMES else PARTY,
        kept.get("folder") is True,
        kept.get("word") is True,
        kept.get("fronts") is True,
    )


def store_choices(settings: Settings, choices: Choices) -> None:
    """Remember them."""
    parts: list[Json] = [{"key": line.key, "ticked": line.ticked, "copies": line.copies} for line in choices.lines]
    kept: dict[str, Json] = {
        "parts": parts,
        "frame": choices.frame,
        "folder": choices.as_folder,
        "word": choices.word,
        "fronts": choices.fronts,
    }
    settings.set(_KEY, kept)


def _line(stored: Json) -> Line | None:
    if not isinstance(stored, dict):
        return None
    key, copies = stored.get("key"), stored.get("copies")
    if not isinstance(key, str):
        return None
    is_count = isinstance(copies, int) and not isinstance(copies, bool) and 1 <= copies <= MOST_COPIES
    return Line(key, stored.get("ticked") is True, copies if isinstance(copies, int) and is_count else 1)
