"""The Vietnamese sentences: templates from ``resources/wording/vi.toml`` filled with a finding's facts.

A template is plain text with fields ``{name}`` or ``{name:how}``. ``how`` turns a stored value into words: ``date``
(dd/mm/yyyy), ``on`` (ngày, tháng or năm and the date, by its precision), ``months`` (9 năm 4 tháng), ``age`` (17 tuổi
3 tháng), ``span`` (a pair of months), ``between`` (a pair of dates), ``time`` (from a date to a date), ``unit``,
``title``, ``place`` (the name behind a code), ``rule`` (a rule's id and name), ``known`` (a text, or that there is
none), ``what`` (a named field or post), ``more`` (a closing phrase for further
cases, empty for 0), ``people`` (names with codes, the first few), ``left`` (a closing phrase about people, empty for
none). Values are never markup; windows and papers escape them.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.finding import JsonValue

Values: TypeAlias = Mapping[str, JsonValue]
COMMON = "common"
_MOST_NAMED = 3  # a sentence names so many people; the facts have the codes of all


class WordingError(UserError):
    """The wording file is missing, unreadable or incomplete."""

    def __init__(self, message: str) -> None:
        super().__init__(f"Tệp câu chữ của các quy tắc: {message}", "Hãy cài đặt lại chương trình.")


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence cut into literal pieces and fields ``(literal, name, how)``; ``name`` empty: no field follows."""

    pieces: tuple[tuple[str, str, str], ...]

    @classmethod
    def parse(cls, text: str) -> Template:
        """Cut a text once, so that half a million sentences are only put together. Raises ``ValueError``."""
        pieces = []
        for literal, name, how, _ in string.Formatter().parse(text):
            if name == "" or (how or "") not in _SHOWN:
                raise ValueError(f"{{{name}:{how}}}")
            pieces.append((literal, name or "", how or ""))
        return cls(tuple(pieces))


@dataclass(frozen=True, slots=True)
class Reason:
    """The sentence of one reason of one rule, and what the clerk can do about it."""

    message: Template
    fixes: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """All words of the rules; ``reasons`` by (rule id or ``common``, reason key)."""

    names: Mapping[str, str]
    reasons: Mapping[tuple[str, str], Reason]
    missing: Mapping[str, str]
    fields: Mapping[str, Template]
    phrases: Mapping[str, Template]

    def reason(self, rule: str, key: str) -> Reason:
        """The rule's own sentence, else the common one. Raises ``WordingError`` when there is none."""
        found = self.reasons.get((rule, key)) or self.reasons.get((COMMON, key))
        if found is None:
            raise WordingError(f"thiếu câu cho “{rule}.{key}”.")
        return found

    def missing_name(self, key: str) -> str:
        """The words for a missing fact."""
        try:
            return self.missing[key]
        except KeyError:
            raise WordingError(f"thiếu tên cho dữ kiện “{key}”.") from None

    def render(self, template: Template, values: Values, catalogue: Catalogue) -> str:
        """The sentence. Raises ``KeyError`` for a field that the values lack: a bug, found by the case tables."""
        parts = []
        for literal, name, how in template.pieces:
            parts.append(literal)
            if name:
                parts.append(_SHOWN[how](values[name], self, catalogue))
        return "".join(parts)

    def phrase(self, name: str, values: Values, catalogue: Catalogue) -> str:
        """One of the small phrases that sentences are made of."""
        return self.render(self.phrases[name], values, catalogue)


def load_wording(path: Path) -> Wording:
    """Read the wording. Raises ``WordingError``."""
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        rules: dict[str, Any] = data["rules"]
        return Wording(
            names={rule: table["name"] for rule, table in rules.items()},
            reasons={
                (rule, key): Reason(
                    Template.parse(entry["message"]), tuple(Template.parse(fix) for fix in entry.get("fixes", ()))
                )
                for rule, table in (*rules.items(), (COMMON, data[COMMON]))
                for key, entry in table["reasons"].items()
            },
            missing=dict(data["missing"]),
            fields={key: Template.parse(text) for key, text in data["fields"].items()},
            phrases={key: Template.parse(text) for key, text in data["phrases"].items()},
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as fault:
        raise WordingError(f"không đọc được “{path.name}” ({fault}).") from fault


def _plain(value: JsonValue, _wording: Wording, _catalogue: Catalogue) -> str:
    if isinstance(value, str | int):
        return str(value)
    raise TypeError(f"no plain text: {value!r}")


def _date(value: JsonValue, _wording: Wording, _catalogue: Catalogue) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no date: {value!r}")
    return "/".join(reversed(value.split("-")))


def _on(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    precision = ("on_year", "on_month", "on_exact")[str(value).count("-")]
    return wording.phrase(precision, {"date": value}, catalogue)


def _months(value: JsonValue, _wording: Wording, _catalogue: Catalogue) -> str:
    return _in_years(value, "năm")


def _in_years(value: JsonValue, year: str) -> str:
    if not isinstance(value, int):
        raise TypeError(f"no months: {value!r}")
    years, months = divmod(value, 12)
    parts = [f"{years} {year}"] if years else []
    if months or not years:
        parts.append(f"{months} tháng")
    return " ".join(parts)


def _age(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    if isinstance(value, int):
        return _in_years(value, "tuổi")
    least, most = (_in_years(each, "tuổi") for each in _pair(value))
    return least if least == most else wording.phrase("range", {"least": least, "most": most}, catalogue)


def _pair(value: JsonValue) -> tuple[JsonValue, JsonValue]:
    """First and last of a list of one or two values."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError(f"no pair: {value!r}")
    return value[0], value[-1]


def _span(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    least, most = _pair(value)
    if least == most:
        return _months(least, wording, catalogue)
    name = "at_least" if most is None else "range"
    words = {"least": _months(least, wording, catalogue), "most": most and _months(most, wording, catalogue)}
    return wording.phrase(name, words, catalogue)


def _between(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    first, last = _pair(value)
    name = "on_day" if first == last else "between_days"
    return wording.phrase(name, {"first": first, "last": last}, catalogue)


def _time(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    start, end = _pair(value)
    name = ("since" if end is None else "from_to") if start is not None else ("unknown" if end is None else "until")
    return wording.phrase(name, {"start": start, "end": end}, catalogue)


def _named(kind: str) -> Callable[[JsonValue, Wording, Catalogue], str]:
    def show(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
        records: Mapping[str, Any] = getattr(catalogue, kind)
        record = records.get(str(value))
        if record is not None:
            return str(record.name)
        return wording.phrase("not_in_catalogue", {"code": str(value)}, catalogue)

    return show


def _rule(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    return wording.phrase("rule", {"id": value, "name": wording.names.get(str(value), "")}, catalogue)


def _known(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    return str(value) if value else wording.phrase("not_recorded", {}, catalogue)


def _what(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    if not isinstance(value, Mapping):
        raise TypeError(f"no named field: {value!r}")
    return wording.render(wording.fields[str(value["field"])], value, catalogue)


def _more(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    return wording.phrase("more", {"count": value}, catalogue) if value else ""


def _people(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError(f"no people: {value!r}")
    named = [wording.phrase("person", each, catalogue) for each in value if isinstance(each, Mapping)]
    shown = ", ".join(named[:_MOST_NAMED])
    rest = len(named) - _MOST_NAMED
    return wording.phrase("and_more", {"people": shown, "count": rest}, catalogue) if rest > 0 else shown


def _left(value: JsonValue, wording: Wording, catalogue: Catalogue) -> str:
    return wording.phrase("left", {"people": _people(value, wording, catalogue)}, catalogue) if value else ""


_SHOWN: Mapping[str, Callable[[JsonValue, Wording, Catalogue], str]] = {
    "": _plain,
    "date": _date,
    "on": _on,
    "months": _months,
    "age": _age,
    "span": _span,
    "between": _between,
    "time": _time,
    "unit": _named("units"),
    "title": _named("titles"),
    "place": _named("places"),
    "rule": _rule,
    "known": _known,
    "what": _what,
    "more": _more,
    "people": _people,
    "left": _left,
}
