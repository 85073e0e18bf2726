"""The settings of the papers while they are edited: what is typed, what is wrong, what is to be stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.services.papers.contents.settings import DatedText, load_dated_texts, load_form_settings
from luanchuyen_desktop.services.papers.office.bygone import Watch, load_gone
from luanchuyen_desktop.services.papers.office.former_province import former_hint
from luanchuyen_desktop.services.papers.office.keys import NAMES, PREFIX, SIGNERS
from luanchuyen_desktop.services.papers.office.names import (
    OFFICE_NAMES,
    NameRow,
    name_faults,
    name_gaps,
    names_text,
    stored_names,
)
from luanchuyen_desktop.services.papers.office.settings_form import PaperField, Part, fault_of, tidied
from luanchuyen_desktop.services.papers.office.settings_list import paper_parts
from luanchuyen_desktop.services.papers.office.signers import OLDER, Body, Signer, signer_faults, signers_text
from luanchuyen_desktop.services.register import settings as register_settings
from luanchuyen_desktop.services.register.series import numbering_of


class SettingsDraft:
    """Begins as the book is; knows only what the person changes. ``today`` judges words of bodies that are gone.

    Raises ``DocumentError`` where the shipped files or what is stored cannot be read.
    """

    def __init__(self, resources: Path, settings: Mapping[str, str], today: date) -> None:
        self._resources = resources
        self._stored = dict(settings)
        self.parts = paper_parts(resources, settings)
        self.fields: dict[str, PaperField] = {field.key: field for part in self.parts.values() for field in part}
        self.texts: dict[str, str] = {key: field.value for key, field in self.fields.items()}
        self.signers: list[Signer] = list(load_form_settings(resources, _without_tables(settings, SIGNERS)).signers)
        self.names: list[NameRow] = list(stored_names(settings))
        self._signers_at_first, self._names_at_first = list(self.signers), list(self.names)
        self.shipped: tuple[DatedText, ...] = load_dated_texts(resources)
        self.name_labels: dict[str, str] = {**OFFICE_NAMES, **{each.slot: each.label for each in self.shipped}}
        self._hints: dict[str, str] = {}
        self._watch = Watch.on(load_gone(resources), today)

    # -- what is typed ---------------------------------------------------------------------------------------------

    def fault(self, key: str) -> str:
        """What is wrong with a setting as typed; blank if nothing."""
        return fault_of(self.fields[key], self.texts[key])

    def notice(self, key: str) -> str:
        """What should be looked at in a setting as typed: bodies that are gone, a symbol that the register lacks."""
        field, text = self.fields[key], self.texts[key]
        if field.part is Part.SYMBOLS:
            return self._symbol_notice(field, squeeze(text) or field.default)
        return self._watch.in_setting(text) if field.watched else ""

    def is_own(self, key: str) -> bool:
        """Whether the office says something else than the default."""
        field = self.fields[key]
        text = tidied(field, self.texts[key])
        return bool(text) and text != field.default

    def own_count(self, part: Part) -> int:
        """How many settings of a part are the office's own."""
        return sum(self.is_own(field.key) for field in self.parts[part])

    def faults(self) -> dict[str, str]:
        """Every setting that is wrong, by key, in the order of the parts."""
        return {key: fault for key in self.fields if (fault := self.fault(key))}

    def signer_faults(self) -> list[tuple[int, str]]:
        """What is wrong in the list of signers, each with its place; what older settings say is left as it is."""
        places = {id(each): at for at, each in enumerate(self.signers)}
        kept = self._signers_to_store()
        return [(places[id(kept[at])], fault) for at, fault in signer_faults(kept)]

    def name_faults(self) -> list[tuple[int, str]]:
        """What is wrong in the table of names."""
        return name_faults(self.names, self.name_labels)

    def name_gaps(self) -> list[str]:
        """Days between two names that no row covers."""
        return name_gaps(self.names, self.name_labels)

    def name_hint(self) -> str:
        """What an office of a merged province should write down; blank where it did, or need not."""
        committee = squeeze(self.texts["committee"])
        if not committee or any(row.slot == "committee" for row in self.names):
            return ""
        if committee not in self._hints:  # the places are a large file, and this is asked at every key
            self._hints[committee] = former_hint(self._resources, committee)
        return self._hints[committee]

    # -- what follows ----------------------------------------------------------------------------------------------

    def changes(self) -> dict[str, str]:
        """What is to be stored, by whole key; nothing where all is as it was."""
        found: dict[str, str] = {}
        for key, field in self.fields.items():
            text = tidied(field, self.texts[key])
            if text != field.value:
                for each in filter(None, (key, field.same_as)):
                    found[PREFIX + each] = text
        if self.signers != self._signers_at_first:
            found |= self._signer_changes()
        if self.names != self._names_at_first:
            found[NAMES] = names_text(self.names)
        return found

    def settings(self) -> dict[str, str]:
        """The settings of the book as they would be; what is wrong is left as it was."""
        wrong = {PREFIX + each for key in self.faults() for each in (key, self.fields[key].same_as) if each}
        if self.name_faults():
            wrong.add(NAMES)
        return {**self._stored, **{key: text for key, text in self.changes().items() if key not in wrong}}

    def _signers_to_store(self) -> list[Signer]:
        """Without those that older settings name, as long as nothing was changed or added beside them."""
        older = [each for each in self._signers_at_first if each.key == each.body.name]
        alone = {body for body in Body if sum(each.body is body for each in self.signers) == 1}
        return [each for each in self.signers if each not in older or (each.body not in alone and each.name)]

    def _signer_changes(self) -> dict[str, str]:
        kept = self._signers_to_store()
        found = {SIGNERS: signers_text(kept)}
        left = {each.body for each in self.signers}
        for body, older in OLDER.items():
            if body not in left:  # the last one was taken out: the older setting must not bring one back
                found |= {PREFIX + older.name: "", PREFIX + older.post: ""}
        return {key: text for key, text in found.items() if text != self._stored.get(key, "")}

    def follow(self, settings: Mapping[str, str]) -> None:
        """The book was changed by somebody else: what this draft does not touch is as it is there."""
        self._stored = dict(settings)

    def put_signer(self, at: int, signer: Signer) -> None:
        """Change one."""
        self.signers[at] = signer

    def _symbol_notice(self, field: PaperField, symbol: str) -> str:
        """A symbol without numbers of its own in the register."""
        kind = register_settings.KIND_OF_SYMBOL.get(field.key.removeprefix("symbol_").partition("_")[2])
        if kind is None or not symbol:
            return ""
        own = {**self._stored, **{PREFIX + key: self.texts[key] for key in self.fields if key.startswith("symbol_")}}
        own[f"{PREFIX}decision_symbol"] = self.texts["symbol_party_decision"]
        numberings = register_settings.load(self._resources, own).numberings
        if numbering_of(numberings, kind, symbol) is not None:
            return ""
        return f"Sổ văn bản chưa đánh số {kind} ký hiệu {symbol}; thêm vào trong Thiết lập sổ văn bản."


def _without_tables(settings: Mapping[str, str], kept: str) -> dict[str, str]:
    """The settings with one table only: the other one must not change what is shown of it."""
    return {key: text for key, text in settings.items() if key not in {SIGNERS, NAMES} or key == kept}
