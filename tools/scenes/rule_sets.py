"""The window of the rule sets: each page, a change looked at, refused files, a broken set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.rule_sets.examples_dialog import ExamplesDialog
from luanchuyen_desktop.gui.rule_sets.proposal_dialog import ProposalDialog
from luanchuyen_desktop.gui.rule_sets.setting_dialog import SettingDialog
from luanchuyen_desktop.gui.rule_sets.window import RuleSetsWindow
from luanchuyen_desktop.services.law.program_parts import AGES, DATA
from luanchuyen_desktop.services.law.rule_state import PREFIX

if TYPE_CHECKING:
    from luanchuyen_desktop.store.book import Book
    from luanchuyen_desktop.store.journal import Changes
    from scenes.stage import Stage


def rule_sets(stage: Stage) -> None:
    """As a person goes through it."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.rule_sets.trigger()
    window = stage.dialog(RuleSetsWindow)
    stage.settle()
    stage.shot("rule-sets")
    rules = [rule.rule for rule in window.rules._lines]  # noqa: SLF001 - to choose by name
    window.rules.table.selectRow(rules.index("LC08"))
    window.rules.settings.selectRow(1)
    stage.shot("rule-sets-setting")
    stage.click(window.rules.examples_button)
    stage.dialog(ExamplesDialog)
    stage.settle()
    stage.shot("rule-sets-examples")
    stage.dialog(ExamplesDialog).close()
    window.tabs.setCurrentIndex(1)
    stage.shot("rule-sets-compare")
    window.tabs.setCurrentIndex(2)
    stage.shot("rule-sets-history-empty")
    window.tabs.setCurrentIndex(0)
    _change(stage, window)
    _switch(stage, window)
    window.tabs.setCurrentIndex(2)
    stage.settle()
    stage.shot("rule-sets-history")
    window.tabs.setCurrentIndex(0)
    _parts(stage, window)
    bad = stage.books.folder / "hong.toml"
    bad.write_text('kind = "overlay"\nid = "X"\n[rules.LC99]\nseverity = \n', encoding="utf-8")
    window.load_from(bad)
    stage.settle()
    stage.shot("rule-sets-refused")
    stage.close_all()
    _broken(stage)


def _change(stage: Stage, window: RuleSetsWindow) -> None:
    stage.click(window.rules.change_button)
    dialog = stage.dialog(SettingDialog)
    stage.shot("rule-sets-change")
    dialog.buttons.accepted.emit()
    stage.shot("rule-sets-change-blank")
    stage.retype("400", dialog.value.editor)
    dialog.document_edit.set_value("Công văn số 12-CV/TU, ngày 05/11/2026 của Tỉnh ủy")
    dialog.article_edit.set_value("Mục 2")
    dialog.since_edit.set_value(PartialDate(2022, 4, 28))
    dialog.buttons.accepted.emit()
    proposal = stage.dialog(ProposalDialog)
    stage.until(proposal.apply_button.isEnabled)
    stage.shot("rule-sets-proposal")
    stage.click(proposal.apply_button)
    stage.shot("rule-sets-proposal-blank")
    proposal.person_edit.set_value("Nguyễn Văn Đức")
    stage.click(proposal.apply_button)
    stage.settle()
    stage.shot("rule-sets-changed")


def _switch(stage: Stage, window: RuleSetsWindow) -> None:
    window.choose("TRAN-TUOI")
    stage.settle()
    stage.shot("rule-sets-overlay")
    stage.click(window.switch_button)
    proposal = stage.dialog(ProposalDialog)
    stage.until(proposal.apply_button.isEnabled)
    stage.shot("rule-sets-switch")
    proposal.person_edit.set_value("Nguyễn Văn Đức")
    proposal.document_edit.set_value("Quy định số 15-QĐ/TU, ngày 01/10/2026")
    stage.click(proposal.apply_button)
    stage.settle()


def _parts(stage: Stage, window: RuleSetsWindow) -> None:
    """The checks on the data, the ages of retirement, a set of the book that is taken out."""
    window.choose(DATA)
    rules = [rule.rule for rule in window.rules._lines]  # noqa: SLF001 - to choose by name
    window.rules.table.selectRow(rules.index("DL04"))
    stage.shot("rule-sets-data")
    window.choose(AGES)
    window.rules.settings.selectRow(7)
    stage.shot("rule-sets-ages")
    stage.click(window.rules.change_button)
    stage.retype("744", stage.dialog(SettingDialog).value.editor)
    stage.shot("rule-sets-age")
    stage.dialog(SettingDialog).reject()
    window.choose("SUA-LC08-1")
    stage.click(window.remove_button)
    stage.until(stage.dialog(ProposalDialog).apply_button.isEnabled)
    stage.shot("rule-sets-remove")
    stage.dialog(ProposalDialog).close()
    stage.settle()


def _broken(stage: Stage) -> None:
    """A book whose own set cannot be read."""
    path = stage.books.copy(stage.books.demo)
    stage.open(path)
    stage.session.submit(_spoil)
    stage.settle()
    stage.shot("rule-sets-problem")
    stage.close_all()
    stage.window.menu.rule_sets.trigger()
    window = stage.dialog(RuleSetsWindow)
    window.choose("HONG")
    stage.settle()
    stage.shot("rule-sets-broken")
    stage.close_all()


def _spoil(book: Book) -> Changes | None:
    with book.operate("Ghi hỏng") as write:
        write.set(f"{PREFIX}HONG", "{")
    return write.changes
