"""A package laid out, in words: the sum, each post in a sentence, all of it as text."""

from __future__ import annotations

from collections.abc import Callable

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.moves.what_if import CadreChange, WhatIf
from luanchuyen_desktop.services.moves.what_if_posts import Between, Holders, PostChange, PostState
from luanchuyen_desktop.services.post_names import post_in

_NOBODY = "không có ai"
FULL = (PostState.OVER, PostState.MAY_BE_OVER)
EMPTY = (PostState.EMPTY, PostState.MAY_BE_EMPTY)


def headline(result: WhatIf) -> str:
    """The package in a sentence: people, findings, posts."""
    moved = sum(cadre.number is not None for cadre in result.cadres)
    parts = [
        f"{moved} người",
        f"thêm {result.added} kết luận kiểm tra ({result.errors} lỗi)",
        f"bớt {result.removed}",
        f"{len(result.posts_in(PostState.EMPTY))} vị trí bị trống",
        f"{len(result.posts_in(PostState.OVER))} vị trí vượt số lượng",
    ]
    blocked = sum(fault.blocks for fault in result.faults)
    if blocked:
        parts.append(f"{blocked} dòng chưa xét được")
    return "; ".join(parts) + "."


def cadre_heading(cadre: CadreChange, catalogue: Catalogue) -> str:
    """Who goes from where to where; or who waits for a post that the package touches."""
    if cadre.move is None:
        return f"{cadre.name} ({cadre.cadre}) không ở trong phương án, nhưng chờ đến một vị trí có thay đổi"
    origin = post_in(catalogue, cadre.origin.title, cadre.origin.unit) if cadre.origin else "chưa rõ nơi đi"
    goal = post_in(catalogue, cadre.move.to_title, cadre.move.to_unit)
    return f"{cadre.name} ({cadre.cadre}): {origin} → {goal}, từ {cadre.judged_on:%d/%m/%Y}"


def post_heading(post: PostChange, catalogue: Catalogue) -> str:
    """Which post, and how many places it has."""
    name = post_in(catalogue, post.title, post.unit) or f"{post.title}, {post.unit}"
    if post.places is None:
        return f"{name} (chưa ghi số lượng)"
    return f"{name} (cấp trưởng, tính 1 người)" if post.presumed else f"{name} (số lượng {post.places})"


def post_people(holders: Holders) -> str:
    """``Nguyễn Văn A (C1), Nguyễn Văn B (C2, chưa chắc)``."""
    people = [f"{one.name} ({one.code})" for one in holders.sure]
    people += [f"{one.name} ({one.code}, chưa chắc)" for one in holders.maybe]
    return ", ".join(people) or _NOBODY


def post_verdict(post: PostChange) -> str:
    """What is amiss with it after the package; blank where nothing is."""
    after, day = post.after, f"{post.day:%d/%m/%Y}"
    already = "" if post.worse else " (trước đó cũng vậy)"
    if post.state is PostState.OVER:
        return f"Vượt số lượng: ngày {day} có {after.least} người, chỉ có {post.places} chỗ{already}."
    if post.state is PostState.EMPTY:
        return f"Bị trống: từ ngày {day} không còn ai giữ vị trí này."
    if post.state is PostState.MAY_BE_OVER:
        return f"Có thể vượt số lượng: ngày {day} có đến {after.most} người, {post.places} chỗ{already}."
    if post.state is PostState.MAY_BE_EMPTY:
        return f"Có thể bị trống: ngày {day} chưa chắc còn ai giữ; ghi rõ ngày thôi giữ của người chưa chắc."
    if post.state is PostState.UNCOUNTED:
        count = after.most
        return f"Có {count} người cùng giữ; chưa ghi số lượng của vị trí trong danh mục nên chưa biết có vượt không."
    return ""


def between_words(between: Between) -> str:
    """A time inside the package in which the post is empty or overfull."""
    span = f"từ {between.first:%d/%m/%Y} đến {between.last:%d/%m/%Y}"
    if between.state is PostState.EMPTY:
        return f"Tạm trống {span}, vì người đi trước người đến."
    return f"Vượt số lượng {span}, vì người đến trước khi người giữ đi."


def as_text(result: WhatIf, catalogue: Catalogue, mark: Callable[[Finding], str]) -> str:
    """All of it as plain text. ``mark``: ``● lỗi`` for a finding."""
    lines = [result.package.name, headline(result)]
    lines += [f"! Dòng {fault.number + 1}: {fault.text} {fault.advice}" for fault in result.faults]
    for cadre in result.cadres:
        lines += ["", cadre_heading(cadre, catalogue)]
        lines += [f"  thêm {mark(one)} · {one.rule} {one.message} ({one.citation})" for one in cadre.added]
        lines += [f"  bớt ✓ {one.rule} {one.message} ({one.citation})" for one in cadre.removed]
        lines += [f"  vẫn còn {mark(one)} · {one.rule} {one.message} ({one.citation})" for one in cadre.changed]
        if not (cadre.added or cadre.removed or cadre.changed):
            lines.append("  Không thêm, không bớt kết luận nào.")
    for post in result.posts:
        lines += ["", post_heading(post, catalogue)]
        lines.append(f"  {post_people(post.before)} → {post_people(post.after)}")
        lines += [f"  {text}" for text in (post_verdict(post), *map(between_words, post.between)) if text]
    return "\n".join(lines)
