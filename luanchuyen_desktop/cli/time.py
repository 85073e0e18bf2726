"""Commands about other days: ``calendar``, what falls due; ``rejudge``, old decisions under other law."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from datetime import UTC, date, datetime

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.law import rules_of
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import as_json, say
from luanchuyen_desktop.cli.rules import mark_of
from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.book_workers import cores_to_use
from luanchuyen_desktop.services.deadlines.book import of_book
from luanchuyen_desktop.services.deadlines.event import EFFECT_NAMES, Deadline
from luanchuyen_desktop.services.deadlines.kind import USUAL, Kind
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.findings.rejudging import Pair, Question, law_words, rejudge_book
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace

USUAL_MONTHS = 12


def calendar(options: argparse.Namespace) -> int:
    """``calendar BOOK [--from D] [--to D] [--kinds K…] [--lead N] [--format text|json|ics|pdf] [--out F]``."""
    first = options.first or options.as_of
    last = options.last or add_months(first, USUAL_MONTHS)
    _refuse_backwards(first, last)
    if options.format == "pdf":
        _refuse_without_file(options, "lịch PDF")
    period = Period(first, last)
    kinds = frozenset(map(Kind, options.kinds)) if options.kinds else USUAL
    with reading(options.book) as book:
        rule_book = rules_of(book)
        deadlines = of_book(book, rule_book, period, options.as_of, kinds=kinds, workers=cores_to_use())
        if options.format == "pdf":
            from luanchuyen_desktop.services.deadlines.paper import deadlines_pdf

            workspace = Workspace(book, rule_book, options.as_of, paths.resources())
            return _give(options, deadlines_pdf(workspace, period, deadlines), len(deadlines))
    if options.format == "ics":
        from luanchuyen_desktop.services.deadlines.ics import as_ics

        return _give(options, as_ics(deadlines, datetime.now(UTC), options.lead), len(deadlines))
    if options.format == "json":
        return _give(options, as_json([each.to_json() for each in deadlines]).encode(), len(deadlines))
    return _give(options, _lines(deadlines).encode(), len(deadlines))


def _lines(deadlines: Sequence[Deadline]) -> str:
    lines = [
        f"{each.when} · {EFFECT_NAMES[each.effect]} · {each.rule} · {each.name} ({each.subject}) · {each.text}"
        for each in deadlines
    ]
    return "\n".join([*lines, f"{len(deadlines)} việc."])


def rejudge(options: argparse.Namespace) -> int:
    """``rejudge BOOK [--law-of D] [--from D] [--to D] [--rotation CODE] [--all] [--format text|json|xlsx]``."""
    if options.format == "xlsx":
        _refuse_without_file(options, "bảng Excel")
    if options.first is not None and options.last is not None:
        _refuse_backwards(options.first, options.last)
    law_of = options.law_of or options.as_of
    question = Question(law_of, options.as_of, options.first, options.last)
    with reading(options.book) as book:
        rule_book = rules_of(book)
        if options.rotation is not None and book.rotation(options.rotation) is None:
            raise UserError(f"{options.book.name}: không có luân chuyển mã {options.rotation}.")
        wanted = None if options.rotation is None else [options.rotation]
        pairs = rejudge_book(book, rule_book, question, rotations=wanted)
    shown = [pair for pair in pairs if options.all or pair.differs]
    if options.format == "xlsx":
        from luanchuyen_desktop.services.findings.rejudging_workbook import export_rejudged

        law = law_words(rule_book.data.in_force(law_of))
        export_rejudged(options.out, question, law, shown, rule_book.titles())
        say(f"Đã ghi {len(shown)} mục vào {options.out}.")
        return 0
    if options.format == "json":
        return _give(options, as_json([pair.to_json() for pair in shown]).encode(), len(shown))
    law = law_words(rule_book.data.in_force(law_of))
    rotations = len({pair.rotation for pair in pairs})
    differing = {pair.rotation for pair in pairs if pair.differs}
    summary = (
        f"{rotations} quyết định xét lại {law} (ngày {law_of:%d/%m/%Y}); "
        f"{len(differing)} quyết định có kết luận khác, ở {sum(pair.differs for pair in pairs)} quy tắc."
    )
    return _give(options, "\n".join([*map(_pair_line, shown), summary]).encode(), len(shown))


def _pair_line(pair: Pair) -> str:
    changed = "" if pair.differs else " (như nhau)"
    return (
        f"{pair.rotation} · {pair.name} · quyết định {pair.decided} · {pair.rule}{changed}\n"
        f"  khi quyết định: {mark_of(pair.then)} · {pair.then.message} ({pair.then.citation})\n"
        f"  theo luật chọn: {mark_of(pair.now)} · {pair.now.message} ({pair.now.citation})"
    )


def _refuse_backwards(first: date, last: date) -> None:
    if last < first:
        raise UserError("Ngày cuối trước ngày đầu.", "Đổi lại --from và --to.")


def _refuse_without_file(options: argparse.Namespace, what: str) -> None:
    if options.out is None:
        raise UserError(f"Thiếu --out cho {what}.", f"Thêm --out F.{options.format}, hoặc dùng --format text.")
    _refuse_book(options)


def _refuse_book(options: argparse.Namespace) -> None:
    if options.out.exists() and options.out.samefile(options.book):
        raise UserError(f"{options.out} chính là sổ, không ghi đè.", "Chọn tên khác cho --out.")


def _give(options: argparse.Namespace, content: bytes, count: int) -> int:
    """To the file, or on stdout."""
    if options.out is None:
        text = content.decode()
        # On Windows the stream itself makes CRLF of each line end.
        say((text.replace("\r\n", "\n") if os.linesep == "\r\n" else text).removesuffix("\n"))
        return 0
    _refuse_book(options)
    write_whole(options.out, content)
    say(f"Đã ghi {count} mục vào {options.out}.")
    return 0
