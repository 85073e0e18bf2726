"""What a person wants of the rule sets: switch one, take one in, change a setting. First looked at, then applied.

A proposal is what the book would say of some sets. ``BookLaw.with_stored`` judges by it in memory; ``apply`` records
it as one named operation with the person and the document that allows it, and it can be undone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import parameters
from luanchuyen_desktop.rules.law import RuleData
from luanchuyen_desktop.rules.limits import LimitValue, sense_of
from luanchuyen_desktop.rules.rule_sets import LEAST_AGE, MOST_AGE, Overlay, RuleDataError, RuleSet, Terms, parse_set
from luanchuyen_desktop.rules.toml_lines import line_numbers
from luanchuyen_desktop.services.law.program_parts import AGE_RULE, PARTS, age_of_limit, age_row
from luanchuyen_desktop.services.law.rule_state import PREFIX, BookLaw, StoredSet, law_of
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

FIXED_GRADES: Mapping[str, str] = {"A": "đã đối chiếu với văn bản", "B": "theo nguồn đã công bố"}
"""Grades of what the law itself says; a number graded D or M is a setting."""
MOST_LETTERS = 300
LONGEST_NAME = 60  # of a set in the name of an operation, which stands in the Edit menu


@dataclass(frozen=True, slots=True)
class Proposal:
    """``name``: in the user's words, such as ``Tắt bộ quy tắc “Giới hạn …”``. ``gone``: sets taken out of the book."""

    name: str
    sets: tuple[StoredSet, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def only_less(self) -> bool:
        """Whether it makes no set count."""
        return not any(each.is_on for each in self.sets)


@dataclass(frozen=True, slots=True)
class SettingChange:
    """Another value for one limit of a rule, as a document has it from a day on (to a last day, if there is one)."""

    rule: str
    limit: str
    label: str
    value: LimitValue
    document: str
    article: str
    valid_from: date
    valid_to: date | None = None


def switched(law: BookLaw, code: str, *, on: bool) -> Proposal:
    """Switch a set on or off. ``UserError`` for a regulation of the program: the Centre's law is always in force."""
    if code in PARTS:
        raise UserError(
            "Phần này có sẵn trong chương trình và luôn áp dụng, không bật hay tắt được.",
            "Nếu cần giá trị khác, hãy sửa thiết đặt.",
        )
    found = law.find(code)
    if found is None and (on or code not in law.broken):
        raise UserError(f"Không có bộ quy tắc mã {code}.", "Xem các mã trong danh sách bộ quy tắc.")
    if found is not None and code not in law.own and not isinstance(found, Overlay):
        raise UserError(
            f"{found.document} là quy định của Trung ương, không bật hay tắt được.",
            "Nếu đã có quy định mới thay thế, hãy nạp bộ quy tắc của quy định ấy.",
        )
    stored = law.stored.get(code, StoredSet(code, is_on=on))
    title = _short(found.title) if found is not None else code
    return Proposal(f"{'Bật' if on else 'Tắt'} bộ quy tắc “{title}”", (replace(stored, is_on=on),))


def removed(law: BookLaw, code: str) -> Proposal:
    """Take one of the book's own sets out of it. ``UserError`` for one of the program, which is only switched."""
    if code not in law.own and code not in law.broken:
        raise UserError(
            f"Không có bộ quy tắc riêng mã {code} trong sổ.", "Chỉ bỏ được bộ quy tắc đã nạp hoặc đã sửa trong sổ này."
        )
    found = law.own.get(code)
    title = _short(found.title) if found is not None else code
    return Proposal(f"Bỏ bộ quy tắc “{title}” khỏi sổ", gone=(code,))


def taken_in(law: BookLaw, rule_set: RuleSet) -> Proposal:
    """Add a set from a file and switch it on. ``UserError`` for an id that exists, and for what may not be changed."""
    present = law.find(rule_set.id)
    if present is not None or rule_set.id in law.stored:
        line = line_numbers(rule_set.text).get("id")
        document = f" ({present.document})" if present else ""
        raise RuleDataError(rule_set.id, f"mã “{rule_set.id}” đã có{document}; đặt mã khác ở dòng “id”.", line)
    proposal = Proposal(
        f"Thêm bộ quy tắc “{_short(rule_set.title)}”", (StoredSet(rule_set.id, is_on=True, text=rule_set.text),)
    )
    refuse_unfit(law, proposal)
    return proposal


def setting_changed(law: BookLaw, change: SettingChange) -> Proposal:
    """Change a setting: an overlay of the book's own that says so. ``UserError`` for a fixed or impossible value."""
    _refuse_senseless(change)
    if change.rule == AGE_RULE:
        _refuse_age(change)
    code = _free_code(law, f"SUA-{change.rule}")
    text = _overlay_text(code, change)
    parse_set(code, text, parameters())  # a value without sense is told here
    proposal = Proposal(_change_name(change), (StoredSet(code, is_on=True, text=text),))
    refuse_unfit(law, proposal)
    if _same(law, law.with_stored(proposal.sets), change):
        raise UserError(
            "Sửa như vậy không làm thay đổi gì: giá trị như cũ, hoặc quy tắc đang tắt.",
            "Nhập giá trị khác rồi làm lại.",
        )
    return proposal


def _refuse_senseless(change: SettingChange) -> None:
    """What a form can tell before a text is made of it."""
    for text, label in ((change.document, "văn bản cho phép"), (change.article, "điều, khoản của văn bản")):
        if not squeeze(text):
            raise UserError(f"Chưa ghi {label}.", "Ghi rồi làm lại.")
        if len(text) > MOST_LETTERS:
            raise UserError(f"Mục {label} dài quá {MOST_LETTERS} chữ.", "Ghi ngắn lại.")
    if change.valid_to is not None and change.valid_to < change.valid_from:
        raise UserError("Ngày hết hiệu lực ở trước ngày có hiệu lực.", "Sửa lại ngày.")
    least, most = sense_of(change.limit)
    if isinstance(change.value, int) and not least <= change.value <= most:
        raise UserError(f"“{change.label}”: {change.value} không hợp lý.", f"Ghi số từ {least} đến {most}.")
    if isinstance(change.value, str | tuple) and not change.value:
        raise UserError(f"“{change.label}” còn trống.", "Ghi ít nhất một mục.")


def _change_name(change: SettingChange) -> str:
    if change.rule == AGE_RULE:
        return f"Sửa tuổi nghỉ hưu: {change.label}"
    return f"Sửa thiết đặt “{change.label}” của quy tắc {change.rule}"


def _change_title(change: SettingChange) -> str:
    """Of the set that holds it: without quotation marks, since others put it between some."""
    return _change_name(change) if change.rule == AGE_RULE else f"Sửa thiết đặt của {change.rule}: {change.label}"


def _refuse_age(change: SettingChange) -> None:
    if age_of_limit(change.limit) is None or not isinstance(change.value, int):
        raise UserError(f"Không có tuổi nghỉ hưu “{change.limit}”.", "Ví dụ: men_2027_months.")
    if not LEAST_AGE <= change.value <= MOST_AGE:
        raise UserError(
            f"Tuổi nghỉ hưu {change.value} tháng không hợp lý.", f"Ghi số tháng từ {LEAST_AGE} đến {MOST_AGE}."
        )


def refuse_unfit(law: BookLaw, proposal: Proposal) -> BookLaw:
    """The law with the proposal; ``UserError`` where it does not fit, or touches what the law fixes (grade A or B)."""
    after = law.with_stored(proposal.sets, proposal.gone)
    for entry in proposal.sets:
        if entry.is_on and entry.id in after.broken:
            raise RuleDataError(entry.id, after.broken[entry.id])
    if after.fault is not None and not (proposal.only_less and law.fault is not None):
        raise _placed(after, after.fault)  # of several that are broken, each can be taken away by itself
    for entry in proposal.sets:
        own = after.own.get(entry.id)
        if entry.is_on and own is not None:
            without = law.with_stored([replace(entry, is_on=False)])
            _refuse_fixed(own, without.rule_book.data, after.rule_book.data)
    return after


def _placed(law: BookLaw, fault: RuleDataError) -> RuleDataError:
    """A fault in the dates of the book's own set, with the line where they stand."""
    own = law.own.get(fault.file)
    line = line_numbers(own.text).get("replaces" if own.replaces else "valid_from") if own else None
    return RuleDataError(fault.file, fault.why, fault.line or line)


def apply(book: Book, proposal: Proposal, person: str, document: str) -> Changes | None:
    """Record the proposal. ``UserError`` without the person who decides or the document that allows it."""
    person, document = squeeze(person), squeeze(document)
    for text, label in ((person, "họ tên người quyết định"), (document, "văn bản cho phép")):
        if not text:
            raise UserError(f"Chưa ghi {label}.", "Ghi rồi áp dụng lại.")
        if len(text) > MOST_LETTERS:
            raise UserError(f"Mục {label} dài quá {MOST_LETTERS} chữ.", "Ghi ngắn lại.")
    with book.operate(f"{proposal.name} ({person}; {document})") as write:
        for entry in proposal.sets:
            write.set(entry.key, replace(entry, person=person, document=document).encoded())
        for code in proposal.gone:
            write.unset(PREFIX + code)
    return write.changes


def apply_checked(book: Book, shipped: BookLaw, proposal: Proposal, person: str, document: str) -> Changes | None:
    """As ``apply``, after making sure that the proposal still fits what the book says now."""
    refuse_unfit(law_of(book.settings(), shipped.shipped), proposal)
    return apply(book, proposal, person, document)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1].rstrip()}…"


# -- what the law fixes ----------------------------------------------------------------------------------------------


def fixed_because(grade: str) -> str:
    """Why a limit of this grade cannot be changed; blank if it can."""
    if grade not in FIXED_GRADES:
        return ""
    return f"Mức {grade}: {FIXED_GRADES[grade]} nên không sửa được; chỉ thay bằng bộ quy tắc của văn bản mới."


def _refuse_fixed(own: RuleSet, before: RuleData, after: RuleData) -> None:
    """``RuleDataError`` with the line where a set of the book changes what a regulation in force fixes."""
    days = {period.valid_from for data in (before, after) for period in data.periods}
    for day in sorted(days):
        old, new = before.in_force(day), after.in_force(day)
        if old is None or new is None or old.id != new.id:
            continue  # another regulation has its own numbers
        for rule, terms in old.terms.items():
            if name := _touched(terms, new.terms[rule]):
                raise _fixed_fault(own, rule, name, terms)


def _touched(old: Terms, new: Terms) -> str:
    """The name of a fixed limit (or ``severity``) that is another now; blank if there is none."""
    if (old.severity, old.graver) != (new.severity, new.graver):
        return "severity"
    now = new.limits.values_by_name()
    lists = old.limits.lists
    for name, value in old.limits.values_by_name().items():
        grown = name in lists and set(lists[name]) <= set(new.limits.lists.get(name, ()))
        if old.grades.get(name, old.confidence) in FIXED_GRADES and not grown and now.get(name) != value:
            return name
    return ""


def _fixed_fault(own: RuleSet, rule: str, name: str, terms: Terms) -> RuleDataError:
    lines = line_numbers(own.text)
    places = (
        f"{part}.{rule}{inner}" for part in ("changes", "additions", "rules") for inner in (f".parameters.{name}", "")
    )
    line = next((lines[place] for place in places if place in lines), None)
    if name == "severity":
        return RuleDataError(own.id, f"{rule}: mức độ của quy tắc không sửa được ({terms.citation}).", line)
    grade = terms.grades.get(name, terms.confidence)
    why = f"“{name}” của {rule} là {FIXED_GRADES[grade]} (mức {grade}; {terms.citation}) nên không sửa được."
    return RuleDataError(own.id, why, line)


def _same(law: BookLaw, after: BookLaw, change: SettingChange) -> bool:
    """Whether the limit is what it was on the first day of the change."""
    age = age_of_limit(change.limit) if change.rule == AGE_RULE else None

    def value(data: RuleData) -> LimitValue | None:
        if age is not None:
            return data.retirement_ages.months[age[0]].get(age[1])
        period = data.in_force(change.valid_from)
        terms = (period.terms.get(change.rule) if period else None) or data.data_rules.get(change.rule)
        return terms.limits.values_by_name().get(change.limit) if terms else None

    return value(law.rule_book.data) == value(after.rule_book.data)


# -- the text of a changed setting -----------------------------------------------------------------------------------


def _free_code(law: BookLaw, stem: str) -> str:
    number = 1
    while law.find(f"{stem}-{number}") is not None or f"{stem}-{number}" in law.stored:
        number += 1
    return f"{stem}-{number}"


def _overlay_text(code: str, change: SettingChange) -> str:
    lines = [
        'kind = "overlay"',
        f"id = {_toml(code)}",
        f"document = {_toml(squeeze(change.document))}",
        f"title = {_toml(_change_title(change))}",
        f"valid_from = {change.valid_from.isoformat()}",
        *([f"valid_to = {change.valid_to.isoformat()}"] if change.valid_to else []),
        f"source = {_toml('Ghi trong sổ')}",
        'confidence = "A"',
        "switched_on = true",
        "",
        "[ages]" if change.rule == AGE_RULE else f"[changes.{change.rule}]",
        f"article = {_toml(squeeze(change.article))}",
        'confidence = "A"',
    ]
    if change.rule == AGE_RULE and isinstance(change.value, int):
        lines += ["[[ages.age]]", age_row(change.limit, change.value)]
    else:
        lines += [f"[changes.{change.rule}.parameters]", f"{change.limit} = {_toml(change.value)}"]
    return "\n".join(lines) + "\n"


def _toml(value: LimitValue) -> str:
    """A value as TOML writes it; JSON's strings are TOML's but for the one letter that JSON leaves as it is."""
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
