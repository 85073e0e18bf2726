"""The table of all exceptions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.waiver_desk import judged
from luanchuyen_desktop.services.waiver_list import Standing, WaiverRow, standing

_ORDER = list(Standing)
_RUNNING = {Standing.VALID, Standing.TO_COME, Standing.UNSURE}


def _iso(day: PartialDate | None) -> str:
    return day.iso() if day is not None else ""


class WaiverModel(RowsModel):
    """Rows are ``WaiverRow``; by themselves in the order of names."""

    columns = (
        Column("name", 22, sort=True),
        Column("subject", 20, sort=True),
        Column("rule", 30, sort=True),
        Column("standing", 20, sort=True),
        Column("needed", 14, sort=True),
        Column("document", 16, sort=True),
        Column("date", 10, right=True, sort=True),
        Column("authority", 22, sort=True),
        Column("valid_from", 10, right=True, sort=True),
        Column("valid_to", 10, right=True, sort=True),
        Column("reason", 30),
    )

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sort: Callable[[WaiverRow], Any] | None = None
        self._descending = False
        self.headings = {
            "name": self.tr("Full name"),
            "subject": self.tr("Exception for"),
            "rule": self.tr("Rule"),
            "standing": self.tr("State"),
            "needed": self.tr("Still needed"),
            "document": self.tr("Document no."),
            "date": self.tr("Dated"),
            "authority": self.tr("Authority"),
            "valid_from": self.tr("Valid from"),
            "valid_to": self.tr("Valid until"),
            "reason": self.tr("Reason"),
        }
        self._needed_words = {True: self.tr("yes"), False: self.tr("no longer"), None: ""}

    def take(self, rows: Sequence[WaiverRow]) -> None:
        """Show these in the order chosen."""
        ordered = list(rows)
        if self._sort is not None:
            ordered.sort(key=self._sort, reverse=self._descending)
        self.show_rows(ordered)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is that of names."""
        by = self._orders()
        key = self.columns[column].key if 0 <= column < len(self.columns) else "name"
        self._sort = by.get(key, by["name"])
        self._descending = order is Qt.SortOrder.DescendingOrder and column >= 0
        self.take(self.rows)

    def _orders(self) -> Mapping[str, Callable[[WaiverRow], Any]]:
        return {
            "name": lambda row: (name_key(row.name), row.cadre, row.waiver.rule),
            "subject": lambda row: (row.waiver.subject_kind, row.waiver.subject),
            "rule": lambda row: row.waiver.rule,
            "standing": lambda row: _ORDER.index(self.standing(row)),
            "needed": lambda row: str(self.is_needed(row)),
            "document": lambda row: row.waiver.document_no or "",
            "date": lambda row: _iso(row.waiver.date),
            "authority": lambda row: row.waiver.authority or "",
            "valid_from": lambda row: _iso(row.waiver.valid_from),
            "valid_to": lambda row: _iso(row.waiver.valid_to),
        }

    def standing(self, row: WaiverRow) -> Standing:
        """How it stands on the as-of date."""
        return standing(row.waiver, self._session.as_of)

    def is_needed(self, row: WaiverRow) -> bool | None:
        """Whether a breach calls for it; ``None`` where that is not known or the exception does not run."""
        waiver = row.waiver
        if not self._session.is_checked or self.standing(row) not in _RUNNING:
            return None
        if waiver.rule not in judged(waiver.subject_kind):
            return None
        found = [
            one
            for one in self._session.findings.of(row.cadre)
            if (one.rule, one.subject_kind, one.subject) == (waiver.rule, waiver.subject_kind, waiver.subject)
        ]
        if not found:
            return False
        return None if any(one.mark is Mark.UNKNOWN for one in found) else True

    def key_of(self, row: WaiverRow) -> int | None:
        """The number that the row is known by."""
        return row.waiver.id

    def texts_of(self, _position: int, row: WaiverRow) -> Sequence[str]:
        """One text a column."""
        one = row.waiver
        return (
            row.name or one.subject,
            f"{SUBJECT_NAMES[one.subject_kind]} {one.subject}",
            f"{one.rule} {self._session.rule_title(one.rule)}",
            self.standing(row).value,
            self._needed_words[self.is_needed(row)],
            one.document_no or "",
            str(one.date or ""),
            one.authority or "",
            str(one.valid_from or ""),
            str(one.valid_to or ""),
            one.reason or "",
        )
