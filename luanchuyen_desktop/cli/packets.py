"""``packet``: the papers of many cases in one run, as one PDF or as files in a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.frames import FRAMES
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say, say_json, warn
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.law.rule_state import workspace_of
from luanchuyen_desktop.services.papers.packets.packet import Chosen, Order, codes_of_plan, save_folder, save_packet
from luanchuyen_desktop.services.papers.packets.result import RunResult
from luanchuyen_desktop.services.papers.packets.shipped import PARTS


def packet(options: argparse.Namespace) -> int:
    """``packet BOOK CODE… --out F.pdf|FOLDER``; 1 if something could not be made, which is told on stderr."""
    out: Path = options.out
    as_file = out.suffix.lower() == ".pdf"
    if options.word and as_file:
        raise UserError("Bản Word chỉ ghi được vào thư mục.", "Bỏ --word, hoặc ghi tên thư mục sau --out.")
    if options.duplex and not as_file:
        raise UserError("--duplex chỉ dùng cho một tệp PDF chung.", "Bỏ --duplex, hoặc ghi tên tệp .pdf sau --out.")
    if out.exists() and out.samefile(options.book):
        raise UserError(f"{out} chính là sổ, không ghi đè.", "Chọn tên khác cho --out.")
    chosen = _parts(options.parts)
    with reading(options.book) as book:
        workspace = workspace_of(book, options.as_of, paths.resources())
        if workspace.rule_problem:
            warn(workspace.rule_problem)
        issued = PartialDate.of(options.issued) if options.issued is not None else None
        codes = [*options.codes, *(codes_of_plan(book, options.plan) if options.plan is not None else ())]
        order = Order(codes, chosen, FRAMES[options.frame], issued, options.title, options.word, options.duplex)
        result = (save_packet if as_file else save_folder)(workspace, order, out)
    _tell(result, out, as_json=options.format == "json")
    return 0 if result.is_clean else 1


def _parts(typed: list[str] | None) -> list[Chosen]:
    """``roster`` or, in several copies, ``roster=15``; nothing typed stands for the usual ones."""
    if typed is None:
        return [Chosen(part.key) for part in PARTS.values() if part.usual]
    chosen = []
    for text in typed:
        key, equals, copies = text.partition("=")
        if equals and not (copies.isdecimal() and len(copies) < 6):
            raise UserError(f"--parts: “{text}” không hợp lệ.", "Ghi số bản sau dấu bằng, ví dụ roster=15.")
        chosen.append(Chosen(key, int(copies) if equals else 1))
    return chosen


def _tell(result: RunResult, out: Path, *, as_json: bool) -> None:
    for fault in result.faults:
        warn(f"{fault.words} {fault.advice}")
    for each in result.cases:
        for fault in each.faults:
            whom = f"{each.case.name} ({each.case.code})" if each.case.name else each.case.code
            warn(f"{whom}: {fault.words} {fault.advice}")
    if as_json:
        say_json(result.to_json(out if result.files else None))
        return
    say(result.summary)
    if not result.files:
        say("Không có gì để ghi.")
    elif out.suffix.lower() == ".pdf":
        say(f"Đã ghi {result.pages} trang vào {out}.")
    else:
        say(f"Đã ghi {len(result.files)} tệp, {result.pages} trang vào thư mục {out}.")
