"""What if: a package of moves is laid out in memory, and everybody and every post that it touches is judged.

All moves are in place when each is judged: in a chain the one who comes finds the post that the other has left, in a
swap both find it free. Nothing is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.holders import PostKey, destinations_of, with_drafts
from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.findings.checking import FindingsDiff, compare_draft, is_unwaived_error
from luanchuyen_desktop.services.moves.move_drafts import LaidMove
from luanchuyen_desktop.services.moves.package_moves import Fault, laid_moves
from luanchuyen_desktop.services.moves.what_if_posts import PostChange, PostState, post_changes, touched_posts
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.posts import tied_cadres


@dataclass(frozen=True, slots=True)
class CadreChange:
    """What the package changes for one cadre: findings that appear, that go, that stay with another sentence.

    ``number``: the place of the cadre's move in the package; ``None`` for somebody who is not moved, but waits for a
    post that is.
    """

    cadre: str
    name: str
    number: int | None
    origin: Tenure | None
    move: Move | None
    judged_on: date
    added: tuple[Finding, ...]
    removed: tuple[Finding, ...]
    changed: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """Errors without an exception that appear."""
        return sum(is_unwaived_error(finding) for finding in self.added)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A package laid out. ``cadres`` in the order of the moves, then those who are not moved."""

    package: Package
    cadres: tuple[CadreChange, ...]
    posts: tuple[PostChange, ...]
    faults: tuple[Fault, ...]

    @property
    def errors(self) -> int:
        """Errors without an exception that the package would bring."""
        return sum(cadre.errors for cadre in self.cadres)

    @property
    def added(self) -> int:
        """All findings that would appear."""
        return sum(len(cadre.added) for cadre in self.cadres)

    @property
    def removed(self) -> int:
        """All findings that would go."""
        return sum(len(cadre.removed) for cadre in self.cadres)

    def posts_in(self, *states: PostState) -> tuple[PostChange, ...]:
        """The posts that the package puts into one of these states."""
        return tuple(post for post in self.posts if post.state in states and post.worse)


def lay_out(book: Book, rule_book: RuleBook, as_of: date, package: Package, progress: Progress = no_progress) -> WhatIf:
    """Judge the package in one view of the book. Moves that cannot be laid out are told in ``faults``."""
    with book.snapshot():
        catalogue = book.catalogue()
        stored = {one.cadre.code: one for one in book.dossiers({move.cadre for move in package.moves if move.cadre})}
        laid, faults = laid_moves(catalogue, stored, package, as_of)
        touched = touched_posts(laid.values())
        first = min((each.begins for each in laid.values()), default=as_of)
        tied = tied_cadres(book, touched, min(first, as_of))
        others = {one.cadre.code: one for one in book.dossiers(code for code in tied if code not in stored)}
        drafts = {each.before.cadre.code: each.after for each in laid.values()}
        changes: list[CadreChange] = []
        for number, each in laid.items():
            progress(len(changes), len(laid))
            after = with_drafts(book.in_context(each.after), drafts)
            changes.append(_of_move(rule_book, catalogue, number, replace(each, after=after)))
        last = max((each.judged_on for each in laid.values()), default=as_of)
        waiting = [one for one in others.values() if destinations_of(one) & touched.keys()]
        changes += _of_others(rule_book, catalogue, last, waiting, drafts)
    posts = post_changes(catalogue, touched, {**others, **stored}, drafts)
    return WhatIf(package, tuple(changes), posts, tuple(faults))


# -- findings --------------------------------------------------------------------------------------------------------


def _of_move(rule_book: RuleBook, catalogue: Catalogue, number: int, laid: LaidMove) -> CadreChange:
    diff = compare_draft(rule_book, catalogue, laid.judged_on, laid.before, laid.after)
    cadre = laid.before.cadre
    parts = _parted(diff)
    return CadreChange(cadre.code, cadre.name, number, laid.origin, laid.move, laid.judged_on, *parts)


def _of_others(
    rule_book: RuleBook,
    catalogue: Catalogue,
    day: date,
    waiting: Sequence[Dossier],
    drafts: Mapping[str, Dossier],
) -> list[CadreChange]:
    """Those who are to follow into a touched post by a rotation of their own, where the package changes a finding."""
    changes = []
    for stored in waiting:
        diff = compare_draft(rule_book, catalogue, day, stored, with_drafts(stored, drafts))
        if diff.created or diff.cleared:
            cadre = stored.cadre
            changes.append(CadreChange(cadre.code, cadre.name, None, None, None, day, *_parted(diff)))
    return changes


def _parted(diff: FindingsDiff) -> tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[Finding, ...]]:
    """Added, removed, and those that stand before and after with another sentence (as they would be)."""
    before, after = Counter(map(_kind, diff.cleared)), Counter(map(_kind, diff.created))
    changed = before & after
    return (
        tuple(finding for finding in diff.created if _kind(finding) not in changed),
        tuple(finding for finding in diff.cleared if _kind(finding) not in changed),
        tuple(finding for finding in diff.created if _kind(finding) in changed),
    )


def _kind(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.subject_kind, finding.subject, finding.verdict, finding.severity, finding.waived


# -- two packages side by side ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NamedFinding:
    """A finding with the name of its cadre; ``goes``: the package would clear it."""

    cadre: str
    name: str
    finding: Finding
    goes: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two packages: what only one of them would bring or clear, and the posts that only one leaves in a bad state."""

    first: WhatIf
    second: WhatIf
    only_first: tuple[NamedFinding, ...]
    only_second: tuple[NamedFinding, ...]
    both: int
    posts_first: tuple[PostChange, ...]
    posts_second: tuple[PostChange, ...]


def compare(first: WhatIf, second: WhatIf) -> Comparison:
    """What tells the two apart."""
    one, other = _effects(first), _effects(second)
    bad_one, bad_other = _bad_posts(first), _bad_posts(second)
    return Comparison(
        first,
        second,
        tuple(found for key, found in one.items() if key not in other),
        tuple(found for key, found in other.items() if key not in one),
        len(one.keys() & other.keys()),
        tuple(post for key, post in bad_one.items() if key not in bad_other),
        tuple(post for key, post in bad_other.items() if key not in bad_one),
    )


def _effects(result: WhatIf) -> dict[tuple[object, ...], NamedFinding]:
    found: dict[tuple[object, ...], NamedFinding] = {}
    for cadre in result.cadres:
        for finding, goes in [(one, False) for one in cadre.added] + [(one, True) for one in cadre.removed]:
            key = (cadre.cadre, goes, finding.rule, finding.verdict, finding.waived, finding.message)
            found[key] = NamedFinding(cadre.cadre, cadre.name, finding, goes)
    return found


def _bad_posts(result: WhatIf) -> dict[tuple[PostKey, PostState], PostChange]:
    return {((post.unit, post.title), post.state): post for post in result.posts if post.worse}
