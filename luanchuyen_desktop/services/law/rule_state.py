"""Which rule sets count in a book: those of the program, switched on or off, and those that the book brings itself.

Each set that the book says something of is one setting ``rules.set.<id>``: whether it is on, its text if it is the
book's own, who decided so and by which document. The journal keeps every earlier state with day and user.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.rules.rule_sets import Overlay, RuleDataError, RuleSet, parse_set
from luanchuyen_desktop.services.law.program_parts import PARTS, program_parts
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import RULE_SETTINGS

PREFIX = f"{RULE_SETTINGS}set."


@dataclass(frozen=True, slots=True)
class StoredSet:
    """What the book says of one set. ``text``: of one of its own; ``person``, ``document``: who decided, by what."""

    id: str
    is_on: bool
    text: str | None = None
    person: str = ""
    document: str = ""

    @property
    def key(self) -> str:
        """The setting that holds it."""
        return PREFIX + self.id

    def encoded(self) -> str:
        """The value of that setting."""
        facts = {"on": self.is_on, "text": self.text, "person": self.person, "document": self.document}
        return json.dumps(facts, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class BookLaw:
    """The rules of one book. ``rule_book``: what counts; ``shipped``: what the program brings.

    ``own``: the book's sets that can be read, on or off; ``broken``: id → why one cannot. ``fault``: why the shipped
    sets count instead of what the book says.
    """

    rule_book: RuleBook
    shipped: RuleBook
    stored: Mapping[str, StoredSet] = field(default_factory=dict)
    own: Mapping[str, RuleSet] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)
    fault: RuleDataError | None = None

    @property
    def problem(self) -> str:
        """The fault in sentences, for the person who opens the book; blank if all is well."""
        if self.fault is None:
            return ""
        return (
            f"Bộ quy tắc “{self.fault.file}” ghi trong sổ không dùng được: {self.fault.why} "
            "Sổ đang được kiểm tra theo các bộ quy tắc có sẵn của chương trình."
        )

    def is_on(self, code: str) -> bool:
        """Whether a set is to count: as the book says, else an overlay as shipped and a regulation always."""
        if code in self.stored:
            return self.stored[code].is_on
        if code in self.broken:
            return True  # not even whether it is on can be read
        if code in PARTS:
            return True
        overlays = {overlay.id: overlay.switched_on for overlay in self.shipped.data.overlays}
        return overlays.get(code, any(one.id == code for one in self.shipped.data.rule_sets))

    def find(self, code: str) -> RuleSet | None:
        """A set by its id, whether it counts or not."""
        data = self.shipped.data
        known = {each.id: each for each in (*data.rule_sets, *data.overlays, *program_parts(data), *self.own.values())}
        return known.get(code)

    def with_stored(self, sets: Iterable[StoredSet], gone: Collection[str] = ()) -> BookLaw:
        """The law where the book says this of these sets, and no more of those ``gone``, in memory."""
        stored = {**self.stored, **{each.id: each for each in sets}}
        for code in gone:
            stored.pop(code, None)
        return _judged(stored, {}, self.shipped)


def open_rules(book: Book, resources: Path) -> BookLaw:
    """The law of a book. A set that cannot be used makes ``problem``, never an error; faults of the program raise."""
    return law_of(book.settings(), RuleBook.load(resources))


def workspace_of(book: Book, as_of: date, resources: Path) -> Workspace:
    """A book with the rules that count in it."""
    law = open_rules(book, resources)
    return Workspace(book, law.rule_book, as_of, resources, law.problem)


def refresh(workspace: Workspace) -> None:
    """Take what the book says now."""
    law = open_rules(workspace.book, workspace.resources)
    workspace.rule_book, workspace.rule_problem = law.rule_book, law.problem


def law_of(settings: Mapping[str, str], shipped: RuleBook) -> BookLaw:
    """The law by a book's settings."""
    stored: dict[str, StoredSet] = {}
    unreadable: dict[str, str] = {}
    for key, value in settings.items():
        if key.startswith(PREFIX):
            code = key.removeprefix(PREFIX)
            found = decode(code, value)
            if found is None:
                unreadable[code] = "nội dung ghi trong sổ bị hỏng."
            else:
                stored[code] = found
    return _judged(stored, unreadable, shipped)


def _judged(stored: Mapping[str, StoredSet], unreadable: Mapping[str, str], shipped: RuleBook) -> BookLaw:
    own: dict[str, RuleSet] = {}
    broken = dict(unreadable)
    for code, entry in stored.items():
        if entry.text is not None:
            try:
                own[code] = _parsed(code, entry.text)
            except RuleDataError as fault:
                broken[code] = fault.why
        elif not _is_shipped(code, shipped):
            broken[code] = "bản chương trình này không có bộ quy tắc ấy."
    wanted = [code for code in broken if code not in stored or stored[code].is_on]
    law = BookLaw(shipped, shipped, stored, own, broken)
    if wanted:
        return replace(law, fault=RuleDataError(wanted[0], broken[wanted[0]]))
    counting = [each for code, each in own.items() if stored[code].is_on]
    overlays = [each.id for each in shipped.data.overlays if law.is_on(each.id)]
    overlays += [each.id for each in counting if isinstance(each, Overlay)]
    try:
        return replace(law, rule_book=shipped.with_sets(counting, overlays))
    except RuleDataError as fault:
        return replace(law, fault=fault)


def _parsed(code: str, text: str) -> RuleSet:
    found = parse_set(code, text, parameters())
    if found.id != code:
        raise RuleDataError(code, f"ghi trong sổ với mã {code} nhưng bên trong là “{found.id}”.")
    return found


def _is_shipped(code: str, shipped: RuleBook) -> bool:
    return any(code == each.id for each in (*shipped.data.rule_sets, *shipped.data.overlays))


def decode(code: str, value: str) -> StoredSet | None:
    """What a setting says of a set; ``None`` where it cannot be read."""
    try:
        facts = read_json(value)
    except ValueError:
        return None
    if not isinstance(facts, dict) or not isinstance(facts.get("on"), bool):
        return None
    text = facts.get("text")
    if text is not None and not isinstance(text, str):
        return None
    return StoredSet(code, facts["on"], text, str(facts.get("person", "")), str(facts.get("document", "")))
