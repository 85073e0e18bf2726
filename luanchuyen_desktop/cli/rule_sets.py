"""``rules``: the rule sets of a book: list, show, compare, carry in and out, switch, change a setting."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import date

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.law import law_of_book
from luanchuyen_desktop.cli.opening import reading, writing
from luanchuyen_desktop.cli.output import say, say_json, warn
from luanchuyen_desktop.domain.dates import parse_date
from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES
from luanchuyen_desktop.errors import DateError, UserError
from luanchuyen_desktop.rules.limits import LimitValue
from luanchuyen_desktop.services.law import rule_proposals, rule_set_files
from luanchuyen_desktop.services.law.rule_effects import EffectKind, Effects, compare_rules
from luanchuyen_desktop.services.law.rule_history import rule_history
from luanchuyen_desktop.services.law.rule_proposals import Proposal, SettingChange
from luanchuyen_desktop.services.law.rule_set_tables import (
    CONFIDENCE_WORDS,
    RuleTables,
    SetLine,
    SettingLine,
    as_facts,
    labels,
)
from luanchuyen_desktop.services.law.rule_state import BookLaw
from luanchuyen_desktop.store.book import Book


def list_sets(options: argparse.Namespace) -> int:
    """``rules list BOOK``."""
    with reading(options.book) as book:
        lines = _tables(law_of_book(book), options.as_of).sets()
    if options.format == "json":
        say_json([_facts(line) for line in lines])
        return 0
    for line in lines:
        state = "hỏng" if line.broken else "bật" if line.is_on else "tắt"
        say(f"{line.id} · {state} · {line.dates} · {line.title} ({CONFIDENCE_WORDS[line.confidence]})")
    return 0


def _facts(line: SetLine) -> dict[str, object]:
    return {
        "id": line.id,
        "document": line.document,
        "title": line.title,
        "overlay": line.is_overlay,
        "valid_from": line.valid_from.isoformat() if line.valid_from else None,
        "valid_to": line.valid_to.isoformat() if line.valid_to else None,
        "confidence": line.confidence,
        "source": line.source,
        "on": line.is_on,
        "own": line.is_own,
        "broken": line.broken or None,
        "decided": line.decided or None,
    }


def show_set(options: argparse.Namespace) -> int:
    """``rules show BOOK ID``."""
    with reading(options.book) as book:
        law = law_of_book(book)
        _known(law, options.id)
        lines = _tables(law, options.as_of).rules(options.id)
    if options.format == "json":
        say_json(as_facts(lines))
        return 0
    for line in lines:
        say(f"{line.rule} {line.name} · {line.part} · {line.severity} · ngoại lệ: {line.exception} · {line.citation}")
        for each in line.settings:
            now = f"; đang áp dụng: {each.now}" if each.now else ""
            say(f"    {each.limit} ({each.label}): {each.shown} · mức {each.confidence}{now}")
    return 0


def compare(options: argparse.Namespace) -> int:
    """``rules diff BOOK ID ID``."""
    with reading(options.book) as book:
        law = law_of_book(book)
        for code in (options.id, options.other):
            _known(law, code)
        found = _tables(law, options.as_of).differences(options.id, options.other)
    if options.format == "json":
        say_json([asdict(each) for each in found])
        return 0
    for each in found:
        say(f"{each.rule} {each.name} · {each.what}: {each.one} → {each.other}")
    say(f"{len(found)} điểm khác ở {len({each.rule for each in found})} quy tắc.")
    return 0


def history(options: argparse.Namespace) -> int:
    """``rules history BOOK``."""
    with reading(options.book) as book:
        lines = rule_history(book)
    if options.format == "json":
        say_json([asdict(line) for line in lines])
        return 0
    for line in lines:
        say(f"{line.at} · {line.operation} · {line.code} · {line.state} · {line.user}")
    return 0


def export_set(options: argparse.Namespace) -> int:
    """``rules export BOOK ID FILE``."""
    with reading(options.book) as book:
        law = law_of_book(book)
    found = law.find(options.id)
    if found is None:
        raise _unknown(options.id)
    rule_set_files.export_set(found, options.file)
    say(f"Đã lưu bộ quy tắc {found.id} vào {options.file}.")
    return 0


def import_set(options: argparse.Namespace) -> int:
    """``rules import BOOK FILE [--dry-run]``."""
    found = rule_set_files.read_set(options.file)
    if not found.is_proven:
        warn(f"{options.file}: tệp không có dòng mã kiểm chứng; hãy đối chiếu với văn bản.")
    with _opened(options) as book:
        law = law_of_book(book)
        return _apply(options, book, law, rule_proposals.taken_in(law, found.rule_set))


def switch(options: argparse.Namespace) -> int:
    """``rules switch BOOK ID on|off [--dry-run]``."""
    with _opened(options) as book:
        law = law_of_book(book)
        return _apply(options, book, law, rule_proposals.switched(law, options.id, on=options.state == "on"))


def remove(options: argparse.Namespace) -> int:
    """``rules remove BOOK ID [--dry-run]``."""
    with _opened(options) as book:
        law = law_of_book(book)
        return _apply(options, book, law, rule_proposals.removed(law, options.id))


def change(options: argparse.Namespace) -> int:
    """``rules set BOOK ID RULE LIMIT VALUE --article A --from D [--dry-run]``."""
    with _opened(options) as book:
        law = law_of_book(book)
        _known(law, options.id)
        setting = _setting(_tables(law, options.as_of), options)
        if setting.why_fixed:
            raise UserError(f"Không sửa được “{setting.label}” của {setting.rule}.", setting.why_fixed)
        last = getattr(law.find(options.id), "valid_to", None)
        wanted = SettingChange(
            setting.rule,
            setting.limit,
            setting.label,
            _value(setting, options.value),
            options.document or "",
            options.article,
            options.first,
            last,
        )
        return _apply(options, book, law, rule_proposals.setting_changed(law, wanted))


def _setting(tables: RuleTables, options: argparse.Namespace) -> SettingLine:
    for line in tables.rules(options.id):
        for each in line.settings:
            if (each.rule, each.limit) == (options.rule, options.limit):
                return each
    known = ", ".join(labels(paths.resources()).get(options.rule, {})) or "không có"
    raise UserError(
        f"Bộ quy tắc {options.id} không có thiết đặt {options.limit} của {options.rule}.",
        f"Thiết đặt của {options.rule}: {known}.",
    )


def _value(setting: SettingLine, text: str) -> LimitValue:
    """What was typed, as the setting holds it."""
    if isinstance(setting.value, tuple):
        return tuple(part.strip() for part in text.split(";") if part.strip())
    if isinstance(setting.value, date):
        try:
            day = parse_date(text)
        except DateError as error:
            raise UserError(error.message, error.advice) from error
        if day is None or not day.is_exact:
            raise UserError(f"“{text}” không phải là một ngày đầy đủ.", "Ví dụ: 2025-07-01.")
        return day.earliest
    if isinstance(setting.value, int):
        if not text.isdecimal() or len(text) > 6:
            raise UserError(f"“{text}” không phải là số nguyên.", "Ví dụ: 12.")
        return int(text)
    return text


# -- what they share -------------------------------------------------------------------------------------------------


def _opened(options: argparse.Namespace) -> Book:
    return reading(options.book) if options.dry_run else writing(options.book)


def _tables(law: BookLaw, as_of: date) -> RuleTables:
    return RuleTables(law, paths.resources(), as_of)


def _known(law: BookLaw, code: str) -> None:
    if law.find(code) is None:
        raise _unknown(code)


def _unknown(code: str) -> UserError:
    return UserError(f"Không có bộ quy tắc mã {code}.", "Xem các mã bằng lệnh rules list.")


def _apply(options: argparse.Namespace, book: Book, law: BookLaw, proposal: Proposal) -> int:
    """Say what the proposal would do, then apply it unless it is only to be looked at."""
    after = rule_proposals.refuse_unfit(law, proposal)
    found = compare_rules(book, law.rule_book, after.rule_book, options.as_of)
    if not options.dry_run:
        rule_proposals.apply_checked(book, law, proposal, options.person or "", options.document or "")
    if options.format == "json":
        say_json(_effect_facts(proposal, found, written=not options.dry_run))
        return 0
    for effect in found.rows:
        finding = effect.finding
        subject = f"{SUBJECT_NAMES[finding.subject_kind]} {finding.subject}"
        say(f"{effect.kind} · {finding.rule} · {subject} · {effect.name} · {finding.message}")
    totals = ", ".join(f"{kind} {found.total(kind)}" for kind in EffectKind)
    say(f"{proposal.name}: {totals} kết quả; {found.cadres} cán bộ, {found.rotations} lần luân chuyển.")
    say("Chưa ghi gì." if options.dry_run else "Đã ghi.")
    return 0


def _effect_facts(proposal: Proposal, found: Effects, *, written: bool) -> dict[str, object]:
    names = {EffectKind.GAINED: "gained", EffectKind.LOST: "lost", EffectKind.OTHER: "other"}
    return {
        "name": proposal.name,
        "written": written,
        "checked": found.checked,
        "cadres": found.cadres,
        "rotations": found.rotations,
        "counts": {rule: {names[kind]: count[kind] for kind in EffectKind} for rule, count in found.counts.items()},
        "effects": [
            {
                "change": names[effect.kind],
                "cadre": effect.cadre,
                "before": effect.before.to_json() if effect.before else None,
                "after": effect.after.to_json() if effect.after else None,
            }
            for effect in found.rows
        ],
    }
