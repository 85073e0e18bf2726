"""The charts of the overview, each number with what is behind it. The window and the paper draw the same ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from luanchuyen_desktop.documents.charts.chart_contents import Bar, Chart, Fill, Part, Shape
from luanchuyen_desktop.documents.text import number, share
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.domain.vocabulary import Block, Level, RotationState, Sex
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.services.findings.findings_listing import Gravity
from luanchuyen_desktop.services.needs.figures import Count
from luanchuyen_desktop.services.overview.behind import Behind, Listed, post_key
from luanchuyen_desktop.services.overview.figures import HeadService, HeldTitle, Overview
from luanchuyen_desktop.services.overview.structure import BANDS
from luanchuyen_desktop.services.overview.vacancies import PostCount
from luanchuyen_desktop.services.post_names import post_in

STATES, FINDINGS, TITLES, HEADS, AGES, NEEDS, SHORT = (
    *("states", "findings", "titles", "heads"),
    *("ages", "needs", "short"),
)
_UNPLACED: Final = "Chưa ghi"
_NO_NUMBERS: Final = "Chưa có số lượng của vị trí nào: ghi số lượng ở trang Vị trí trong Danh mục."
_MOST_UNITS = 8  # of those that lack most
_MOST_HEADS = 6
_GRAVITY_FILLS = {
    Gravity.ERROR: Fill.SOLID,
    Gravity.WARNING: Fill.HATCHED,
    Gravity.UNKNOWN: Fill.DOTTED,
}


def state_chart(overview: Overview) -> Chart:
    """Rotations by state. Lượt: one person may be in several states."""
    every = [cadre for rows in overview.rotations.values() for _, cadre in rows]
    bars = []
    for state, rows in overview.rotations.items():
        codes = tuple(code for code, _ in rows)
        behind = Behind(Listed.ROTATIONS, f"Luân chuyển: {state.value}", codes, state=state)
        fill = Fill.SOLID if state is RotationState.RUNNING else Fill.HATCHED
        persons = len({cadre for _, cadre in rows})
        told = f"{number(len(codes))} lượt, {number(persons)} người"
        bars.append(Bar(state.value, (Part(len(codes), state.value, fill, behind, told=told),), number(len(codes))))
    return Chart(
        STATES,
        Shape.BARS,
        "Luân chuyển theo trạng thái",
        f"{number(len(every))} lượt của {number(len(set(every)))} người",
        tuple(bars) if every else (),
        "Số của từng trạng thái là lượt; một người có thể có nhiều lượt.",
        "Chưa có trường hợp luân chuyển nào: đề xuất ở thẻ Luân chuyển hoặc nhập tệp Excel.",
    )


def finding_chart(counts: Mapping[Gravity, int], *, is_checked: bool) -> Chart:
    """Findings by gravity, as the panel counts them."""
    bars = []
    for gravity in Gravity:
        count = counts.get(gravity, 0)
        behind = Behind(Listed.FINDINGS, gravity.value, gravity=gravity)
        fill = _GRAVITY_FILLS.get(gravity, Fill.BLANK)
        label = gravity.value[0].upper() + gravity.value[1:]
        bars.append(Bar(label, (Part(count, label, fill, behind),), number(count)))
    total = sum(counts.values())
    waiting = "Đang kiểm tra cả sổ; số liệu hiện ra khi kiểm tra xong."
    return Chart(
        FINDINGS,
        Shape.BARS,
        "Kết quả kiểm tra theo mức",
        f"{number(total)} kết quả cần xem" if is_checked else waiting,
        tuple(bars) if total else (),
        "Mỗi kết quả là một quy tắc đối với một cán bộ hoặc một lượt luân chuyển.",
        "Không có gì phải sửa." if is_checked else waiting,
    )


# -- people ------------------------------------------------------------------------------------------------------------


def title_chart(overview: Overview, catalogue: Catalogue) -> Chart:
    """Who of the holders of titles meant for people from elsewhere is not local: n/N by title."""
    rows: dict[str, list[HeldTitle]] = defaultdict(list)
    for each in overview.titles:
        rows[each.title].append(each)
    names = {code: catalogue.titles[code].name if code in catalogue.titles else code for code in rows}
    ordered = sorted(rows, key=lambda code: (_rank(catalogue, code), text_key(names[code]), code))
    whole = overview.titles
    outside = sum(each.verdict is Verdict.SATISFIED for each in whole)
    persons = len({each.cadre for each in whole})
    return Chart(
        TITLES,
        Shape.BARS,
        "Chức danh không bố trí người địa phương",
        f"Không là người địa phương: {share(outside, len(whole))} vị trí đang có người giữ; {number(persons)} người",
        tuple(_title_bar(names[code], rows[code]) for code in ordered),
        "Đọc như quy tắc LC06, LC19. Người giữ nhiều chức danh được tính ở từng chức danh.",
        "Chưa có ai giữ chức danh được đánh dấu “không là người địa phương”: đánh dấu chức danh trong Danh mục.",
    )


def _rank(catalogue: Catalogue, title: str) -> int:
    record = catalogue.titles.get(title)
    return record.rank if record is not None and record.rank is not None else 999


def _title_bar(name: str, rows: Sequence[HeldTitle]) -> Bar:
    parts = []
    for verdict, words, fill in (
        (Verdict.SATISFIED, "Không là người địa phương", Fill.SOLID),
        (Verdict.BREACHED, "Là người địa phương", Fill.HATCHED),
        (Verdict.UNDETERMINED, "Chưa xác định được", Fill.BLANK),
    ):
        members = [each for each in rows if each.verdict is verdict]
        keys, details = (
            tuple(each.cadre for each in members),
            tuple(post_key(each.unit, each.title) for each in members),
        )
        behind = Behind(Listed.CADRES, f"{name}: {words[0].lower()}{words[1:]}", keys, details)
        parts.append(Part(len(members), words, fill, behind))
    return Bar(name, tuple(parts), share(parts[0].count, len(rows)))


def head_chart(overview: Overview, catalogue: Catalogue) -> Chart:
    """Heads by how near they are to the months of LC05."""
    limits, heads = overview.head_limits, overview.heads
    if limits is None:
        empty = "Quy định có hiệu lực vào ngày này không có quy tắc về hai nhiệm kỳ liên tiếp (LC05)."
        return Chart(HEADS, Shape.BARS, "Cấp trưởng giữ chức vụ liên tục", "", (), "", empty)
    full = f"{limits.full} tháng"
    groups = (
        (f"Đã đủ {full}", Fill.SOLID, [each for each in heads if each.verdict is Verdict.BREACHED]),
        (f"Sẽ đủ trong {limits.notice} tháng tới", Fill.HATCHED, [each for each in heads if each.is_near]),
        ("Chưa xác định được", Fill.DOTTED, [each for each in heads if each.verdict is Verdict.UNDETERMINED]),
        (
            f"Còn trên {limits.notice} tháng mới đủ",
            Fill.BLANK,
            [each for each in heads if each.verdict is Verdict.SATISFIED and not each.is_near],
        ),
    )
    bars = tuple(
        Bar(words, (Part(len(members), words, fill, _heads_behind(words, members)),), share(len(members), len(heads)))
        for words, fill, members in groups
    )
    return Chart(
        HEADS,
        Shape.BARS,
        f"Cấp trưởng giữ chức vụ liên tục ({full})",
        f"{number(len(heads))} người đang giữ chức vụ cấp trưởng",
        bars if heads else (),
        "Tính như quy tắc LC05: mỗi người một lần, theo đơn vị cần chú ý nhất.",
        "Chưa có ai đang giữ chức vụ cấp trưởng: đánh dấu cấp trưởng cho chức danh trong Danh mục.",
        lines=tuple(
            f"{each.name}, {post_in(catalogue, each.title, each.unit) or each.title}: {reached_text(each)}"
            for each in first_heads(overview)
        ),
    )


def first_heads(overview: Overview) -> Sequence[HeadService]:
    """Those whose months are full or soon will be, the earliest first; no more than find room in a card."""
    near = [each for each in overview.heads if each.is_near or each.verdict is Verdict.BREACHED]
    return near[:_MOST_HEADS]


def _heads_behind(words: str, heads: Iterable[HeadService]) -> Behind:
    chosen = list(heads)
    return Behind(
        Listed.CADRES,
        f"Cấp trưởng: {words[0].lower()}{words[1:]}",
        tuple(each.cadre for each in chosen),
        tuple(f"{post_key(each.unit, each.title)}\t{reached_text(each)}" for each in chosen),
    )


def reached_text(head: HeadService) -> str:
    """``đủ ngày 01/05/2027``; where the start is coarse, the month or the year."""
    if head.reached is None:
        return "chưa rõ ngày bắt đầu giữ chức vụ"
    return f"đủ {'ngày' if head.reached.is_exact else 'trong'} {head.reached}"


def age_chart(overview: Overview) -> Chart:
    """The pyramid; women to the left, men to the right, and who is in neither in words."""
    structure = overview.structure
    bars = []
    for at, (label, _, _) in enumerate(BANDS):
        parts = []
        for sex, fill in ((Sex.FEMALE, Fill.HATCHED), (Sex.MALE, Fill.SOLID)):
            codes = structure.members[at, sex]
            title = f"{sex.value}, {label[0].lower()}{label[1:]}" + ("" if "tuổi" in label else " tuổi")
            parts.append(Part(len(codes), sex.value, fill, Behind(Listed.CADRES, title, codes, is_whole=True)))
        bars.append(Bar(label, tuple(parts)))
    for label, title, codes in (
        ("Chưa rõ tuổi", "Chưa xác định được nhóm tuổi", structure.unknown_age),
        ("Chưa rõ giới tính", "Chưa ghi giới tính", structure.unknown_sex),
    ):
        if codes:
            part = Part(len(codes), title, Fill.BLANK, Behind(Listed.CADRES, title, codes, is_whole=True))
            bars.append(Bar(label, (part,), number(len(codes))))
    known = structure.of_sex(Sex.FEMALE) + structure.of_sex(Sex.MALE)
    return Chart(
        AGES,
        Shape.PYRAMID,
        "Cơ cấu tuổi và giới tính",
        f"{number(structure.total)} người đang giữ chức vụ; nữ {share(structure.of_sex(Sex.FEMALE), known)}",
        tuple(bars) if structure.total else (),
        "Ngày sinh để trống, hoặc chỉ có năm mà có thể thuộc hai nhóm tuổi, thì đếm riêng là chưa rõ.",
        "Chưa có ai đang giữ chức vụ: nhập cán bộ và quá trình công tác, hoặc nhập tệp Excel.",
        (Sex.FEMALE.value, Sex.MALE.value),
    )


# -- posts -------------------------------------------------------------------------------------------------------------


def needs_chart(overview: Overview, catalogue: Catalogue) -> Chart:
    """Free places by level and block of the unit."""
    cells: dict[tuple[str, str], list[PostCount]] = defaultdict(list)
    for post in overview.posts:
        unit = catalogue.units[post.unit]
        cells[unit.level.value if unit.level else _UNPLACED, unit.block.value if unit.block else _UNPLACED].append(post)
    levels = [each for each in (*Level, _UNPLACED) if any(level == each for level, _ in cells)]
    blocks = [each for each in (*Block, _UNPLACED) if any(block == each for _, block in cells)]
    bars = tuple(
        Bar(block, tuple(_cell(f"{block}, cấp {level.lower()}", cells[level, block]) for level in levels))
        for block in blocks
    )
    vacant, places = _vacant(overview.posts)
    note = (
        "Mỗi ô: số vị trí khuyết trên tổng số vị trí, tính như cửa sổ Nhu cầu; ô càng đậm, tỷ lệ khuyết càng cao. "
        "Không tính đơn vị cấp Trung ương."
    )
    if vacant.unsure:
        note += f" Thêm {number(vacant.unsure)} vị trí chưa rõ có khuyết không vì hồ sơ thiếu ngày."
    return Chart(
        NEEDS,
        Shape.GRID,
        "Bản đồ nhu cầu: vị trí khuyết",
        f"Khuyết {share(vacant.sure, places)} vị trí",
        bars,
        note,
        _NO_NUMBERS,
        tuple(levels),
    )


def _cell(title: str, posts: Sequence[PostCount]) -> Part:
    vacant, places = _vacant(posts)
    if not places:
        return Part(0, title)
    text, behind = f"{number(vacant.sure)}/{number(places)}", _posts_behind(f"Vị trí khuyết: {title}", posts)
    return Part(vacant.sure, title, Fill.SOLID, behind, text, vacant.sure / places)


def _vacant(posts: Iterable[PostCount]) -> tuple[Count, int]:
    """Vacancies and places in all."""
    vacant, places = Count(), 0
    for post in posts:
        vacant, places = vacant + post.vacant, places + post.places
    return vacant, places


def short_chart(overview: Overview, catalogue: Catalogue) -> Chart:
    """The units that lack most, those in difficulty marked."""
    by_unit: dict[str, list[PostCount]] = defaultdict(list)
    for post in overview.posts:
        by_unit[post.unit].append(post)
    vacant = {unit: sum(post.vacant.sure for post in posts) for unit, posts in by_unit.items()}
    lacking = [unit for unit in vacant if vacant[unit]]
    lacking.sort(key=lambda unit: (-vacant[unit], text_key(catalogue.units[unit].name), unit))
    bars = []
    for code in lacking[:_MOST_UNITS]:
        unit, places = catalogue.units[code], sum(post.places for post in by_unit[code])
        words = "Nơi khó khăn" if unit.is_difficult else "Nơi khác"
        fill = Fill.SOLID if unit.is_difficult else Fill.HATCHED
        behind = _posts_behind(f"Vị trí khuyết: {unit.name}", by_unit[code])
        bars.append(Bar(unit.name, (Part(vacant[code], words, fill, behind),), f"{vacant[code]}/{places}"))
    surplus = sum(post.surplus.sure for post in overview.posts)
    return Chart(
        SHORT,
        Shape.BARS,
        "Đơn vị khuyết nhiều nhất",
        f"{number(len(lacking))} đơn vị có vị trí khuyết; xếp {number(len(bars))} đơn vị khuyết nhiều nhất",
        tuple(bars),
        f"Số vị trí khuyết trên tổng số vị trí. Vượt số lượng ở các vị trí khác: {number(surplus)}.",
        "Không đơn vị nào có vị trí khuyết." if overview.posts else _NO_NUMBERS,
    )


def _posts_behind(title: str, posts: Sequence[PostCount]) -> Behind:
    lacking = [post for post in posts if post.vacant.sure]
    return Behind(
        Listed.POSTS,
        title,
        tuple(post_key(post.unit, post.title) for post in lacking),
        tuple(f"khuyết {number(post.vacant.sure)} trên {number(post.places)}" for post in lacking),
    )
