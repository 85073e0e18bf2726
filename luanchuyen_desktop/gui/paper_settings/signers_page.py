"""Người ký: who signs for which body, by what right, from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from luanchuyen_desktop.documents.forms.frames import PARTY, STATE, Frame
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.paper_settings.rows_page import RowsPage
from luanchuyen_desktop.gui.theme import give_headroom
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.papers.office.settings_draft import SettingsDraft
from luanchuyen_desktop.services.papers.office.signers import (
    OLDER,
    Authority,
    Body,
    Papers,
    Signer,
    new_key,
    superior_of,
)

POSTS: Final = (
    "BÍ THƯ",
    "PHÓ BÍ THƯ",
    "PHÓ BÍ THƯ THƯỜNG TRỰC",
    "TRƯỞNG BAN",
    "PHÓ TRƯỞNG BAN",
    "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
    "CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "GIÁM ĐỐC SỞ NỘI VỤ",
    "CHÁNH VĂN PHÒNG",
)
_STATE_BODIES: Final = frozenset({Body.STATE_COMMITTEE, Body.STATE_DEPARTMENT})


class SignersPage(RowsPage):
    """The list in the order in which a default is looked for; ``body_shown``: whose papers the chosen one signs."""

    body_shown = Signal(object)  # Body

    def __init__(
        self, draft: SettingsDraft, frames: Sequence[Frame], parent: QWidget | None = None, *, read_only: bool = False
    ) -> None:
        self._draft = draft
        self._frames = {frame.key: frame for frame in frames}
        super().__init__(parent, read_only=read_only)
        self._set_up()
        self.refresh(0)

    def _set_up(self) -> None:
        self.told.setText(
            self.tr(
                "A paper takes the first who may sign for its body, kind and day; another can be chosen when it is "
                "made. The marks (T/M or TM.) come from the form."
            )
        )
        self.up_button = QPushButton(icon("chevron-up"), self.tr("&Up"), self)
        self.down_button = QPushButton(icon("chevron-down"), self.tr("&Down"), self)
        for button, step in ((self.up_button, -1), (self.down_button, 1)):
            self.put_act(button)
            button.clicked.connect(partial(self._move, step))
        self._make_fields()

    def _make_fields(self) -> None:
        self.body = ChoiceBox(Body, empty=None)
        self.papers = ChoiceBox(Papers, empty=None)
        self.name = TextEdit()
        self.post = TextEdit(POSTS)
        self.authority = ChoiceBox(Authority, empty=None)
        self.whom = TextEdit()
        self.instead = TextEdit()
        self.first = PartialDateEdit()
        self.last = PartialDateEdit()
        self.put_field(self.tr("Body"), self.body, 0, 0)
        self.put_field(self.tr("Papers"), self.papers, 0, 1)
        self.put_field(self.tr("Name"), self.name, 1, 0)
        self.put_field(self.tr("Post (in capitals)"), self.post, 1, 1)
        self.put_field(self.tr("Authority"), self.authority, 2, 0)
        self.put_field(self.tr("On behalf of, on the order of"), self.whom, 2, 1)
        self.put_field(self.tr("Signs for the post of"), self.instead, 3, 0)
        self.put_field(self.tr("Signs from"), self.first, 4, 0)
        self.put_field(self.tr("Signs until"), self.last, 4, 1)
        self.shown = QLabel(self)
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        give_headroom(self.shown)
        self.form.addWidget(self.shown, 3, 1)
        for field in (
            self.body,
            self.papers,
            self.name,
            self.post,
            self.authority,
            self.whom,
            self.instead,
            self.first,
            self.last,
        ):
            field.value_edited.connect(self._on_edited)

    # -- rows ------------------------------------------------------------------------------------------------------

    def heads(self) -> tuple[Sequence[str], Sequence[int]]:
        """Body, name, how it is signed, what, when."""
        heads = (self.tr("Body"), self.tr("Name"), self.tr("Signs as"), self.tr("For"), self.tr("From – to"))
        return heads, (24, 20, 30, 18)

    def texts(self) -> Sequence[Sequence[str]]:
        """One line for each signer; who is taken today needs no mark: the first of the body that covers the day."""
        return [
            (
                str(each.body),
                each.name or self.tr("(no name yet)"),
                ", ".join((*each.authority_lines(self._frame_of(each)), each.post)),
                str(each.papers),
                self._span(each),
            )
            for each in self._draft.signers
        ]

    def faults(self) -> Sequence[tuple[int, str]]:
        """As the services say."""
        return self._draft.signer_faults()

    def show_chosen(self, at: int) -> None:
        """Fill the fields."""
        each = self._draft.signers[at] if 0 <= at < len(self._draft.signers) else None
        self.body.set_value(each.body if each else None)
        self.papers.set_value(each.papers if each else Papers.ALL)
        self.name.set_value(each.name if each else None)
        self.post.set_value(each.post if each else None)
        self.authority.set_value(each.authority if each else None)
        self.whom.set_value(each.whom if each else None)
        self.instead.set_value(each.instead if each else None)
        self.first.set_value(PartialDate.of(each.valid_from) if each and each.valid_from else None)
        self.last.set_value(PartialDate.of(each.valid_to) if each and each.valid_to else None)
        self._show_box(each)
        movable = not self.read_only
        self.up_button.setEnabled(movable and at > 0)
        self.down_button.setEnabled(movable and 0 <= at < len(self._draft.signers) - 1)
        if each is not None:
            self.body_shown.emit(each.body)

    @Slot()
    def add(self) -> None:
        """A new signer of the body that is chosen, below it."""
        at = self.chosen()
        body = self._draft.signers[at].body if at >= 0 else Body.COMMITTEE
        authority = Authority.ON_BEHALF if body is Body.COMMITTEE else Authority.DIRECT
        self._draft.signers.insert(at + 1, Signer(new_key(self._draft.signers), body, "", "", authority))
        self.refresh(at + 1)
        self.name.setFocus()
        self.edited.emit()

    @Slot()
    def remove(self) -> None:
        """Take the chosen one out."""
        at = self.chosen()
        if at >= 0:
            del self._draft.signers[at]
            self.refresh()
            self.edited.emit()

    def _move(self, step: int) -> None:
        signers, at = self._draft.signers, self.chosen()
        if 0 <= at + step < len(signers) and at >= 0:
            signers[at], signers[at + step] = signers[at + step], signers[at]
            self.refresh(at + step)
            self.edited.emit()

    @Slot()
    def _on_edited(self) -> None:
        at = self.chosen()
        if at < 0:
            return
        old = self._draft.signers[at]
        first, last = self.first.value(), self.last.value()
        new = replace(
            old,
            body=self.body.value() or old.body,
            papers=self.papers.value() or old.papers,
            name=self.name.value() or "",
            post=self.post.value() or "",
            authority=self.authority.value() or old.authority,
            whom=self.whom.value() or "",
            instead=self.instead.value() or "",
            valid_from=first.earliest if first is not None else None,
            valid_to=last.latest if last is not None else None,
        )
        self._draft.put_signer(at, new)
        self._show_box(new)
        self.refresh_texts()
        if new.body is not old.body:
            self.body_shown.emit(new.body)
        self.edited.emit()

    def dates_fault(self) -> str:
        """A date that cannot be read."""
        return next((edit.fault() for edit in (self.first, self.last) if not edit.is_valid()), "")

    # -- the box of the signature ----------------------------------------------------------------------------------

    def _show_box(self, signer: Signer | None) -> None:
        """The lines as they will be printed, and which fields this authority needs."""
        authority = signer.authority if signer is not None else Authority.DIRECT
        self.whom.setEnabled(
            not self.read_only and authority in {Authority.ON_BEHALF, Authority.BOTH, Authority.BY_ORDER}
        )
        self.instead.setEnabled(not self.read_only and authority in {Authority.FOR, Authority.BOTH})
        if signer is None:
            self.shown.setText("")
            return
        older = OLDER[signer.body]
        self.whom.setPlaceholderText(older.ordered_by if authority is Authority.BY_ORDER else older.whom)
        self.instead.setPlaceholderText(superior_of(signer.post) if signer.post != superior_of(signer.post) else "")
        lines = (*signer.authority_lines(self._frame_of(signer)), signer.post or "…", signer.name or "…")
        self.shown.setText("\n".join(lines))

    def _frame_of(self, signer: Signer) -> Frame:
        return self._frames[STATE if signer.body in _STATE_BODIES else PARTY]

    def _span(self, signer: Signer) -> str:
        first = f"{signer.valid_from:%d/%m/%Y}" if signer.valid_from else ""
        last = f"{signer.valid_to:%d/%m/%Y}" if signer.valid_to else ""
        return f"{first} – {last}" if first or last else self.tr("always")
