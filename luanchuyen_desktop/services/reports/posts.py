"""B8 titles that people from elsewhere must hold, B9 heads whose years are full: on the last day of the period."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.services.overview.charts import reached_text
from luanchuyen_desktop.services.overview.figures import HeadService, HeldTitle, KeyPosts
from luanchuyen_desktop.services.reports.figures import (
    Block,
    Column,
    Counting,
    Figure,
    Member,
    Row,
    Share,
    Sums,
    Table,
    figure,
)
from luanchuyen_desktop.services.reports.shapes import Shape

FULL: Final = "da_du"
_NEAR: Final = "sap_du"
_NOT_YET: Final = "chua_du"
_LAST_RANK: Final = 999
_WORDS: Final = {
    Verdict.SATISFIED: "không là người địa phương",
    Verdict.BREACHED: "là người địa phương",
    Verdict.UNDETERMINED: "chưa xác định được",
}


def outsiders_table(posts: KeyPosts, catalogue: Catalogue, day: date) -> Table:
    """B8: of the posts that somebody holds, how many a person from elsewhere holds. Who is not known counts apart."""

    def taker(*verdicts: Verdict) -> Callable[[Sequence[HeldTitle]], Figure]:
        return lambda items: figure(
            Counting.HOLDERS, (_holder(item) for item in items if not verdicts or item.verdict in verdicts)
        )

    shape: Shape[HeldTitle] = Shape(
        (
            Column("Tổng số đang có người giữ", Counting.HOLDERS),
            Column("Đã bố trí không là người địa phương (tỷ lệ)", Counting.HOLDERS, Share.FIRST),
            Column("Là người địa phương", Counting.HOLDERS),
            Column("Chưa xác định được", Counting.HOLDERS),
        ),
        (
            taker(),
            taker(Verdict.SATISFIED),
            taker(Verdict.BREACHED),
            taker(Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE),
        ),
        (Sums((1, 2, 3), 0),),
    )
    return Table(
        "B8",
        "8",
        f"Chức danh không bố trí người địa phương, tính đến ngày {day:%d/%m/%Y}",
        shape.columns,
        (Block("", tuple(_by_title(shape, posts.titles, catalogue))),),
        shape.total(posts.titles, "Tổng số vị trí"),
        shape.sums,
        (
            "“Chưa xác định được” không tính là chưa bố trí; đọc như quy tắc LC06 và LC19. "
            "Vị trí đang khuyết không tính vào tổng số.",
        ),
    )


def _holder(one: HeldTitle) -> Member:
    words = _WORDS.get(one.verdict, "chưa xác định được")
    return Member(f"{one.cadre}\t{one.unit}\t{one.title}", one.cadre, f"{one.unit}\t{one.title}\t{words}")


def _by_title(shape: Shape[HeldTitle], held: Sequence[HeldTitle], catalogue: Catalogue) -> list[Row]:
    named: dict[str, list[HeldTitle]] = {}
    ranks: dict[str, int] = {}
    for one in held:
        title = catalogue.titles.get(one.title)
        name = title.name if title else one.title
        rank = title.rank if title is not None and title.rank is not None else _LAST_RANK
        named.setdefault(name, []).append(one)
        ranks[name] = min(rank, ranks.get(name, _LAST_RANK))
    return [
        shape.row(name, name, named[name]) for name in sorted(named, key=lambda name: (ranks[name], text_key(name)))
    ]


def heads_table(posts: KeyPosts, day: date) -> Table:
    """B9: heads by the months that rule LC05 has in the law of the day; nobody where the law had no such rule."""
    limits = posts.head_limits
    shape: Shape[HeadService] = Shape(
        (Column("Số người (tỷ lệ)", Counting.PERSONS, Share.TOTAL),),
        (
            lambda items: figure(
                Counting.PERSONS,
                (Member(each.cadre, each.cadre, f"{each.unit}\t{each.title}\t{reached_text(each)}") for each in items),
            ),
        ),
    )
    heads = posts.heads if limits is not None else ()
    full, notice = (limits.full, limits.notice) if limits is not None else (0, 0)
    labels = {
        FULL: f"Đã giữ chức vụ đủ {months_in_words(full)}",
        _NEAR: f"Sẽ đủ trong {notice} tháng tới",
        _NOT_YET: f"Còn trên {notice} tháng mới đủ",
    }
    rows = shape.split(heads, labels, _stage, "Chưa xác định được (chưa rõ ngày bắt đầu giữ chức vụ)")
    notes = () if limits else (f"Vào ngày {day:%d/%m/%Y} chưa có quy định về hai nhiệm kỳ liên tiếp để đối chiếu.",)
    words = f" từ {months_in_words(full)} trở lên" if limits else " liên tục"
    return Table(
        "B9",
        "9",
        f"Cấp trưởng giữ chức vụ liên tục{words if limits else ''}, tính đến ngày {day:%d/%m/%Y}",
        shape.columns,
        (Block("", rows if limits else ()),),
        shape.total(heads, "Tổng số cấp trưởng"),
        notes=notes,
    )


def _stage(head: HeadService) -> str:
    if head.verdict is Verdict.BREACHED:
        return FULL
    if head.verdict is not Verdict.SATISFIED:
        return "khong_ro"
    return _NEAR if head.is_near else _NOT_YET


def months_in_words(months: int) -> str:
    """``8 năm (96 tháng)``; months alone where they make no whole years."""
    years, rest = divmod(months, 12)
    return f"{months} tháng" if rest or not years else f"{years} năm ({months} tháng)"
