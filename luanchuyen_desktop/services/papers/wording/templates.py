"""Which text a form is printed from: the office's own version that is in use, else that of the program."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.forms.template_file import read_text
from luanchuyen_desktop.documents.forms.template_mistakes import normal_text
from luanchuyen_desktop.domain.records import TemplateVersion
from luanchuyen_desktop.services.papers.contents.kinds import FormKind
from luanchuyen_desktop.services.papers.wording.template_kinds import TEMPLATES
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.templates import forms_with_own_text, version_in_use, versions_of

SAME: Final = " "
GONE: Final = "-"
NEW: Final = "+"
LEFT_OUT: Final = "…"
_AROUND: Final = 2  # lines shown before and after a difference


@dataclass(frozen=True, slots=True)
class TemplateText:
    """A text and what an error calls it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class TemplateState:
    """Everything there is of one form. ``versions``: the latest first; ``used``: ``None`` for the shipped text.

    ``has_changed``: the program brings another text than the one that the office began from. ``began_from``: that text,
    where the book has it.
    """

    kind: FormKind
    shipped: str
    versions: tuple[TemplateVersion, ...]
    used: TemplateVersion | None
    has_changed: bool
    began_from: str | None

    @property
    def text(self) -> str:
        """What papers are made from."""
        return self.used.text if self.used is not None else self.shipped


def shipped_text(resources: Path, kind: FormKind) -> str:
    """The text that came with the program. ``DocumentError`` where its file cannot be read."""
    return read_text(resources / "templates" / kind.template)


def text_in_use(book: Book, resources: Path, kind: FormKind) -> TemplateText:
    """What papers of this kind are made from."""
    version = version_in_use(book, kind.key)
    if version is None:
        return TemplateText(kind.template, shipped_text(resources, kind))
    return TemplateText(f"“{kind.name}” (bản {version.version} của đơn vị)", version.text)


def template_state(book: Book, resources: Path, form: str) -> TemplateState:
    """The shipped text, the versions kept, which is in use, and whether the shipped one has changed since."""
    kind = TEMPLATES[form]
    shipped = shipped_text(resources, kind)
    versions = tuple(versions_of(book, form))
    used = next((version for version in versions if version.in_use), None)
    has_changed = used is not None and used.shipped != fingerprint(shipped)
    began = None
    if used is not None and has_changed:
        began = next((each.text for each in versions if fingerprint(each.text) == used.shipped), None)
    return TemplateState(kind, shipped, versions, used, has_changed, began)


@dataclass(frozen=True, slots=True)
class OwnText:
    """That an office's own text counts. ``has_changed``: the program brings another one than it began from."""

    version: int
    has_changed: bool


def own_texts(book: Book, resources: Path) -> dict[str, OwnText]:
    """Form → the version in use, of the forms for which the office's own text counts."""
    return {
        form: OwnText(version.version, version.shipped != fingerprint(shipped_text(resources, TEMPLATES[form])))
        for form, version in forms_with_own_text(book).items()
        if form in TEMPLATES
    }


def fingerprint(text: str) -> str:
    """SHA-256 of a text as it is kept."""
    return hashlib.sha256(normal_text(text).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line of a comparison. ``mark``: same, gone, new, left out; ``number``: of the line in the text it is from."""

    mark: str
    text: str
    number: int = 0


def differences(old: str, new: str) -> tuple[DiffLine, ...]:
    """What must change in ``old`` to have ``new``, with two lines around each place; nothing where they are alike."""
    before, after = normal_text(old).split("\n"), normal_text(new).split("\n")
    found: list[DiffLine] = []
    if before == after:
        return ()
    seen = 0  # lines of ``before`` that are told or left out
    for group in SequenceMatcher(None, before, after).get_grouped_opcodes(_AROUND):
        if group[0][1] > seen:
            found.append(DiffLine(LEFT_OUT, ""))
        for tag, first, last, new_first, new_last in group:
            if tag == "equal":
                found += _lines(SAME, before, first, last)
            else:
                found += _lines(GONE, before, first, last)
                found += _lines(NEW, after, new_first, new_last)
        seen = group[-1][2]
    if seen < len(before):
        found.append(DiffLine(LEFT_OUT, ""))
    return tuple(found)


def _lines(mark: str, lines: Sequence[str], first: int, last: int) -> Iterator[DiffLine]:
    for at in range(first, last):
        yield DiffLine(mark, lines[at], at + 1)
