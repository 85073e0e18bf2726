"""B4 which posts people were moved to, B4b which they came from, B5 whether those are equal or higher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.domain.vocabulary import Block as UnitBlock
from luanchuyen_desktop.rules import lc02_rank
from luanchuyen_desktop.rules.limits import Limits
from luanchuyen_desktop.rules.posts import career_of
from luanchuyen_desktop.rules.ranks import EQUAL, HIGHER, LOWER, origin_posts
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.rule import RotationCase
from luanchuyen_desktop.services.reports.figures import Block, Column, Counting, Figure, Row, Share, Sums, Table, figure
from luanchuyen_desktop.services.reports.shapes import Shape, event_member, event_persons, of_events
from luanchuyen_desktop.services.reports.titles import is_deputy
from luanchuyen_desktop.services.summary import UNKNOWN, Event

Tenures = Mapping[str, Sequence[Tenure]]

_MAIN_BLOCKS: Final = frozenset(
    {UnitBlock.PARTY.name, UnitBlock.GOVERNMENT.name, UnitBlock.FRONT.name, UnitBlock.ARMED_FORCES.name}
)
_HEAD, _DEPUTY, _OTHER = "truong", "pho", "khac"
_KINDS: Final = {_HEAD: "Cấp trưởng", _DEPUTY: "Cấp phó", _OTHER: "Khác", UNKNOWN: "Không rõ"}
_RANKS: Final = {EQUAL: "Chức vụ tương đương", HIGHER: "Chức vụ cao hơn", LOWER: "Chức vụ thấp hơn (cần rà soát)"}
_RANKS_NOTE: Final = "So bậc của chức vụ đến với bậc cao nhất đang giữ vào ngày quyết định, như quy tắc LC02."


def block_table(events: Sequence[Event], catalogue: Catalogue) -> Table:
    """B4: the khối of the destination, and whether the post is that of a head."""

    def posts_of(kind: str) -> Callable[[Sequence[Event]], Figure]:
        return lambda items: figure(
            Counting.EVENTS, (event_member(item) for item in items if _kind_of(item, catalogue) == kind)
        )

    shape: Shape[Event] = Shape(
        (
            *(Column(label, Counting.EVENTS) for label in _KINDS.values()),
            Column("Tổng số lượt (tỷ lệ)", Counting.EVENTS, Share.TOTAL),
            Column("Số người", Counting.PERSONS, may_overlap=True),
        ),
        (
            *map(posts_of, _KINDS),
            lambda items: figure(Counting.EVENTS, map(event_member, items)),
            event_persons,
        ),
        (Sums(tuple(range(len(_KINDS))), len(_KINDS)),),
    )

    def block_of(event: Event) -> str:
        unit = catalogue.units.get(event.rotation.to_unit)
        return unit.block.name if unit is not None and unit.block is not None else UNKNOWN

    labels = {block.name: f"Khối {_in_sentence(block.value)}" for block in UnitBlock}
    rows = shape.split(events, labels, block_of, "Đơn vị chưa ghi khối", frozenset(labels) - _MAIN_BLOCKS)
    title = "Chức vụ luân chuyển đến, theo khối và theo cấp trưởng, cấp phó"
    return Table("B4", "4", title, shape.columns, (Block("", rows),), shape.total(events), shape.sums)


def _in_sentence(name: str) -> str:
    return name if name == UnitBlock.PARTY.value else f"{name[0].lower()}{name[1:]}"


def _kind_of(event: Event, catalogue: Catalogue) -> str:
    title = catalogue.titles.get(event.rotation.to_title)
    if title is None:
        return UNKNOWN
    if title.is_head:
        return _HEAD
    return _DEPUTY if is_deputy(title) else _OTHER


def title_table(events: Sequence[Event], catalogue: Catalogue, tenures: Tenures) -> Table:
    """B4b: every title held when it was decided, posts held beside the main one too, and every title gone to.

    Somebody who held two is in both groups, so that these need not add up.
    """
    shape: Shape[Event] = Shape(
        (
            Column("Số lượt (tỷ lệ)", Counting.EVENTS, Share.TOTAL, may_overlap=True),
            Column("Số người (tỷ lệ)", Counting.PERSONS, Share.TOTAL, may_overlap=True),
        ),
        (lambda items: figure(Counting.EVENTS, map(event_member, items)), event_persons),
    )
    before = {event.rotation.code: _titles_before(event, catalogue, tenures) for event in events}
    blocks = (
        Block("Chức vụ đang giữ khi luân chuyển (kể cả kiêm nhiệm)", _by_title(shape, events, catalogue, before)),
        Block(
            "Chức vụ luân chuyển đến",
            _by_title(shape, events, catalogue, {each.rotation.code: [each.rotation.to_title] for each in events}),
        ),
    )
    return Table("B4b", "4b", "Chức vụ trước và khi luân chuyển", shape.columns, blocks, shape.total(events))


def _by_title(
    shape: Shape[Event], events: Sequence[Event], catalogue: Catalogue, held: Mapping[str, Iterable[str]]
) -> tuple[Row, ...]:
    """A row for each name of a title, the highest first."""
    named: dict[str, list[Event]] = {}
    ranks: dict[str, int] = {}
    unknown: list[Event] = []
    for event in events:
        known = [catalogue.titles[code] for code in held[event.rotation.code] if code in catalogue.titles]
        if not known:
            unknown.append(event)
        for title in known:
            named.setdefault(title.name, []).append(event)
            ranks[title.name] = min(ranks.get(title.name, 999), 999 if title.rank is None else title.rank)
    order = sorted(named, key=lambda name: (ranks[name], text_key(name)))
    rows = [shape.row(name, name, named[name]) for name in order]
    if unknown:
        rows.append(shape.row(UNKNOWN, "Không rõ chức vụ", unknown, unknown=True))
    return tuple(rows)


def _titles_before(event: Event, catalogue: Catalogue, tenures: Tenures) -> list[str]:
    posts = origin_posts(_case(event, catalogue, tenures))
    return list(Counter(post.title for post in posts if not post.tenure_needs))


def _case(event: Event, catalogue: Catalogue, tenures: Tenures) -> RotationCase:
    """As rule LC02 looks at it, on the day of the decision, whatever law was in force."""
    day = event.decided
    own = tuple(sorted(tenures.get(event.cadre.code, ()), key=lambda each: each.start.iso() if each.start else ""))
    return RotationCase(
        dossier=Dossier(event.cadre, tenures=own),
        catalogue=catalogue,
        as_of=day.latest,
        career=career_of(own, day.latest),
        ages=RetirementAges({}, ""),
        scales={},
        rotation=event.rotation,
        act=day,
    )


def rank_table(events: Sequence[Event], catalogue: Catalogue, tenures: Tenures, years: Sequence[int]) -> Table:
    """B5."""
    shape = of_events(years)

    def rank_of(event: Event) -> str:
        outcome = lc02_rank.check(_case(event, catalogue, tenures), Limits())
        return str(outcome.facts["direction"]) if outcome.reason in {"equal", "higher", "lower"} else UNKNOWN

    rows = shape.split(events, _RANKS, rank_of, "Không rõ bậc chức vụ", frozenset({LOWER}))
    title = "Chức vụ luân chuyển đến so với chức vụ đang giữ"
    total = shape.total(events)
    return Table("B5", "5", title, shape.columns, (Block("", rows),), total, shape.sums, (_RANKS_NOTE,))
