"""Words for bodies that are gone: found in a paper, or in what the office has set, dated after they ended.

The words, with the day and the source, are data: ``[[gone]]`` in ``resources/frames/dated.toml``. A notice blocks
nothing, since a history of posts may name old bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from luanchuyen_desktop.documents.forms.frames import CONFIDENCES
from luanchuyen_desktop.domain.vn_text import nfc, squeeze
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.contents.settings import read_toml

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.forms.laid_text import LaidText, Lines

_KEYS: Final = {"words", "from", "now", "source", "confidence"}
_KEPT: Final = 256  # paragraphs remembered: those that the papers of a run have in common
_SHOWN: Final = 60  # letters of a paragraph by which a notice names it


@dataclass(frozen=True, slots=True)
class Gone:
    """A word that names nothing from a day on. ``now``: what to write in its place."""

    word: str
    since: date
    now: str
    source: str
    confidence: str

    def sentence(self, found: str) -> str:
        """``còn ghi “Huyện ủy”, không còn từ 01/07/2025; nay ghi Đảng ủy xã``."""
        return f"còn ghi “{found}”, không còn từ {self.since:%d/%m/%Y}; nay ghi {self.now}"


@dataclass(slots=True)
class Watch:
    """Looks for the words that are gone by one day."""

    gone: Mapping[str, Gone]
    _pattern: re.Pattern[str] | None = None
    _seen: dict[str, tuple[tuple[str, Gone], ...]] = field(default_factory=dict)

    @classmethod
    def on(cls, gone: Iterable[Gone], day: date) -> Watch:
        """For papers of that day."""
        words = {each.word.casefold(): each for each in gone if each.since <= day}
        longest_first = sorted(words, key=len, reverse=True)
        pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if words else ""
        return cls(words, re.compile(pattern, re.IGNORECASE) if pattern else None)

    def found(self, text: str) -> tuple[tuple[str, Gone], ...]:
        """The words in a text as they stand there, each once, with what is known of them."""
        if self._pattern is None:
            return ()
        known = self._seen.get(text)
        if known is None:
            hits = {hit.casefold(): hit for hit in self._pattern.findall(squeeze(nfc(text)))}
            known = tuple((hit, self.gone[key]) for key, hit in hits.items())
            if len(self._seen) < _KEPT:
                self._seen[text] = known
        return known

    def in_paper(self, paper: LaidText) -> list[str]:
        """A sentence for each word, naming the first paragraph with it and how many others there are."""
        places: dict[str, tuple[str, Gone, list[str]]] = {}
        for text in paper_texts(paper):
            for hit, gone in self.found(text):
                places.setdefault(hit.casefold(), (hit, gone, []))[2].append(text)
        told = []
        for hit, gone, texts in places.values():
            more = f" và {len(texts) - 1} đoạn khác" if len(texts) > 1 else ""
            told.append(f"Đoạn “{_short(texts[0])}”{more}: {gone.sentence(hit)}.")
        return told

    def in_setting(self, text: str) -> str:
        """What a text of the office says that is gone; blank if nothing."""
        told = "; ".join(gone.sentence(hit) for hit, gone in self.found(text))
        return f"{told[0].upper()}{told[1:]}." if told else ""


def load_gone(resources: Path) -> tuple[Gone, ...]:
    """Every word that is known to be gone. ``DocumentError`` for an entry that is not whole."""
    entries = read_toml(resources / "frames" / "dated.toml").get("gone", [])
    return tuple(gone for entry in entries for gone in _read(entry))


def _read(entry: Mapping[str, Any]) -> Iterator[Gone]:
    whole = entry.keys() == _KEYS and entry["words"] and entry["confidence"] in CONFIDENCES and entry["source"]
    if not whole or not isinstance(entry["from"], date):
        raise DocumentError(
            "Tệp dated.toml: mỗi mục [[gone]] phải có words, from, now, source, confidence.",
            "Sửa tệp này hoặc dùng lại tệp gốc.",
        )
    for word in entry["words"]:
        yield Gone(nfc(word), entry["from"], entry["now"], entry["source"], entry["confidence"])


def paper_texts(paper: LaidText) -> Iterator[str]:
    """What stands on the paper, paragraph by paragraph."""
    from luanchuyen_desktop.documents.forms.laid_text import Paragraph, text_of

    head, end = paper.head, paper.end
    yield from _lines(head.superior, head.issuer, head.letter_subject, head.kind, head.subject)
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for row in block.rows:
                yield " – ".join(filter(None, map(text_of, row)))
    boxes = (end.left, end.right, end.below)
    yield from _lines(end.recipients, *(lines for box in boxes for lines in (box.authority, box.post)))


def _lines(*found: Lines) -> Iterator[str]:
    from luanchuyen_desktop.documents.forms.laid_text import text_of

    for lines in found:
        yield from map(text_of, lines)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]}…"
