"""All settings of the papers with what the book says, part by part: made from the files of defaults and frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.contents import Grounds, Office
from luanchuyen_desktop.documents.forms.frames import CONFIDENCES, PARTY, STATE, frame_range, load_frame
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Issuer
from luanchuyen_desktop.services.papers.contents.settings import NO_MARK, FormSetting, load_form_settings, read_toml
from luanchuyen_desktop.services.papers.office.frame_labels import FRAME_GROUPS
from luanchuyen_desktop.services.papers.office.settings import PREFIX, labels_of, load_defaults
from luanchuyen_desktop.services.papers.office.settings_form import Kind, PaperField, Part

_EXAMPLES: Final = {
    "committee": "TỈNH ỦY LÂM ĐỒNG",
    "place": "Đà Lạt",
    "committee_number": "XII",
    "committee_term": "2025-2030",
    "delegation_rule": "Quy định số 60-QĐ/TU, ngày 15/01/2021 của Ban Thường vụ Tỉnh ủy về phân cấp quản lý cán bộ",
    "rotation_plan": "Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về luân chuyển cán bộ năm 2026",
    "conclusion": "Kết luận của Ban Thường vụ Tỉnh ủy tại cuộc họp ngày 05/01/2026",
    "submission": "Tờ trình số 15-TTr/BTCTU, ngày 05/01/2026",
    "state_proposal": "Tờ trình số 21/TTr-SNV ngày 12/11/2026",
    "state_committee": "ỦY BAN NHÂN DÂN|TỈNH LÂM ĐỒNG",
    "more_grounds": "mỗi dòng một căn cứ, không ghi chữ “Căn cứ” và dấu chấm phẩy",
}
_RECIPIENTS: Final = "mỗi dòng một nơi, không ghi gạch đầu dòng và dấu chấm phẩy"
LEVELS: Final = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
_DOTS: Final = "in dòng chấm"
_LEFT_OUT: Final = "không in"
_OFFICE: Final = {
    "Cơ quan đảng": ("committee", "department", "place", "committee_number", "committee_term", "archive"),
    "Cơ quan nhà nước": ("state_committee", "state_department"),
}
_GROUNDS: Final = (
    "delegation_rule",
    "rotation_plan",
    "conclusion",
    "submission",
    "state_proposal",
    "more_grounds",
)
_LIST_KEYS: Final = ("more_grounds", "more_recipients")
_PAPERS: Final = {"landscape": "Danh sách, biểu khổ ngang (mm)", "portrait": "Báo cáo, phiếu khổ đứng (mm)"}
_SIDES: Final = {"top": "Lề trên", "bottom": "Lề dưới", "left": "Lề trái", "right": "Lề phải"}
_AS_ABOVE: Final = "như trên"  # how the files of the frames name the source of the line before


def paper_parts(resources: Path, settings: Mapping[str, str]) -> dict[Part, tuple[PaperField, ...]]:
    """All settings of the papers with what the book says. ``DocumentError`` where the defaults cannot be read."""
    found: dict[Part, list[PaperField]] = {part: [] for part in Part}
    above = ""
    for field in _Maker(resources, settings).fields():
        source = field.source.replace(_AS_ABOVE, above) if field.source.startswith(_AS_ABOVE) else field.source
        found[field.part].append(replace(field, source=source))
        above = source
    return {part: tuple(fields) for part, fields in found.items()}


class _Maker:
    """Makes the fields of one book."""

    def __init__(self, resources: Path, settings: Mapping[str, str]) -> None:
        self._resources, self._settings = resources, settings
        self._defaults = load_defaults(resources)
        self._sources = _sources(resources)
        self._labels = labels_of(Office, Grounds)
        # What the book itself says, whatever the day: rows by date are shown in a part of their own.
        self._form = load_form_settings(resources, {})

    def fields(self) -> Iterator[PaperField]:
        for group, keys in _OFFICE.items():
            for key in keys:
                yield self._text(Part.OFFICE, group, key, _DOTS)
        for key in _GROUNDS:
            yield self._text(Part.GROUNDS, "Căn cứ của quyết định", key, _LEFT_OUT)
        yield from self._recipients()
        yield from self._secrecy()
        yield from self._frame(Part.PARTY, PARTY)
        yield from self._frame(Part.STATE, STATE)
        yield from self._symbols()
        yield from self._lists()

    def _own(self, key: str) -> str:
        return self._settings.get(PREFIX + key, "").strip()

    def _text(self, part: Part, group: str, key: str, when_blank: str) -> PaperField:
        example = _EXAMPLES.get(key, "")
        kind = Kind.LINES if key in _LIST_KEYS else Kind.LINE
        if key in self._form.settings:
            return self._of_form(part, group, self._form.settings[key], when_blank, example)
        default = str(self._defaults.get("office", {}).get(key, ""))
        source, confidence = self._sources[key]
        return PaperField(
            key,
            part,
            group,
            self._labels[key],
            kind,
            self._own(key),
            default,
            source,
            confidence,
            when_blank,
            example,
            watched=True,
        )

    def _of_form(
        self, part: Part, group: str, given: FormSetting, when_blank: str = _LEFT_OUT, example: str = ""
    ) -> PaperField:
        return PaperField(
            given.key,
            part,
            group,
            given.label,
            Kind.LINE,
            self._own(given.key),
            given.default,
            given.source,
            given.confidence,
            when_blank,
            example,
            watched=True,
        )

    def _recipients(self) -> Iterator[PaperField]:
        group = "Nơi nhận"
        source, confidence = self._sources["more_recipients"]
        yield PaperField(
            "more_recipients",
            Part.GROUNDS,
            group,
            "Nơi nhận khác của quyết định, kế hoạch",
            Kind.LINES,
            self._own("more_recipients"),
            "",
            source,
            confidence,
            _LEFT_OUT,
            _RECIPIENTS,
            watched=True,
        )
        for kind in KINDS.values():
            template = self._resources / "templates" / kind.template
            if template.is_file() and "{{noi_nhan_khac}}" in template.read_text(encoding="utf-8"):
                general = kind.issuer is Issuer.COMMITTEE
                yield PaperField(
                    f"recipients_{kind.key}",
                    Part.GROUNDS,
                    group,
                    kind.name,
                    Kind.LINES,
                    self._own(f"recipients_{kind.key}"),
                    "",
                    source,
                    confidence,
                    "như “Nơi nhận khác của quyết định, kế hoạch”" if general else _LEFT_OUT,
                    _RECIPIENTS,
                    watched=True,
                )

    def _secrecy(self) -> Iterator[PaperField]:
        given = self._form.settings["secrecy"]
        group = "Độ mật"
        own = self._own("secrecy").upper()
        levels = (*LEVELS, own) if own and own not in LEVELS else LEVELS  # an older book takes any text
        base = (given.source, given.confidence)
        yield PaperField(
            "secrecy", Part.GROUNDS, group, "Mọi văn bản", Kind.CHOICE, own, "", *base, _LEFT_OUT, choices=levels
        )
        for kind in KINDS.values():
            key = f"secrecy_{kind.key}"
            value = self._own(key)
            yield PaperField(
                key,
                Part.GROUNDS,
                group,
                kind.name,
                Kind.CHOICE,
                value if value.casefold() == NO_MARK else value.upper(),
                "",
                *base,
                "như “Mọi văn bản”",
                choices=(*LEVELS, NO_MARK),
            )

    def _frame(self, part: Part, frame: str) -> Iterator[PaperField]:
        shipped = load_frame(self._resources, frame)
        for group, labels in FRAME_GROUPS.items():
            for name, label in labels.items():
                given = shipped.sources[name]
                older = name.replace("margin_", "portrait_") if name.startswith("margin_") else ""
                default = self._own(older) if older else ""  # margins of portrait papers hold for both frames
                key = f"{frame}.{name}"
                least, most = frame_range(name)
                kind = (
                    Kind.CHOICE
                    if isinstance(given.value, bool)
                    else Kind.LINE
                    if isinstance(given.value, str)
                    else Kind.NUMBER
                )
                yield PaperField(
                    key,
                    part,
                    group,
                    label,
                    kind,
                    self._own(key),
                    default or _words(given.value),
                    given.source,
                    given.confidence,
                    _LEFT_OUT,
                    choices=("có", "không") if kind is Kind.CHOICE else (),
                    least=least,
                    most=most,
                )

    def _symbols(self) -> Iterator[PaperField]:
        groups = {PARTY: "Văn bản của Đảng", STATE: "Văn bản hành chính nhà nước"}
        for name, given in self._form.symbols.items():
            group = groups[name.partition("_")[0]]
            older = "decision_symbol" if name == "party_decision" else ""
            yield PaperField(
                given.key,
                Part.SYMBOLS,
                group,
                given.label,
                Kind.LINE,
                self._own(given.key) or (self._own(older) if older else ""),
                given.default,
                given.source,
                given.confidence,
                _DOTS,
                choices=("QĐ/TU", "QĐi/TU") if older else (),
                same_as=older,
            )
        yield self._report_symbol(groups[PARTY])

    def _report_symbol(self, group: str) -> PaperField:
        default = str(self._defaults.get("office", {}).get("report_symbol", ""))
        source, confidence = self._sources["report_symbol"]
        own = self._own("report_symbol")
        label = "Ký hiệu báo cáo (Đảng)"
        return PaperField(
            "report_symbol", Part.SYMBOLS, group, label, Kind.LINE, own, default, source, confidence, _DOTS
        )

    def _lists(self) -> Iterator[PaperField]:
        for paper, group in _PAPERS.items():
            for side, label in _SIDES.items():
                key = f"{paper}_{side}"
                default = _words(self._defaults.get(paper, {}).get(side, ""))
                yield PaperField(
                    key, Part.LISTS, group, label, Kind.NUMBER, self._own(key), default, *self._sources[key]
                )


def _sources(resources: Path) -> dict[str, tuple[str, str]]:
    """Key of a default → source and confidence. ``DocumentError`` for an entry that is not whole."""
    found = {}
    for key, given in read_toml(resources / "frames" / "sources.toml").get("default", {}).items():
        if given.keys() != {"source", "confidence"} or given["confidence"] not in CONFIDENCES or not given["source"]:
            raise DocumentError(f"Tệp sources.toml: khóa “{key}” phải có source, confidence.", "Sửa tệp này.")
        found[key] = (given["source"], given["confidence"])
    return found


def _words(value: str | float | bool) -> str:  # noqa: FBT001 - a value of a frame
    """A value as it is typed."""
    if isinstance(value, bool):
        return "có" if value else "không"
    return value if isinstance(value, str) else f"{value:g}".replace(".", ",")
