"""The two frames of the papers, in the words that every window uses for them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from luanchuyen_desktop.documents.forms.frames import PARTY, STATE

translate = QCoreApplication.translate


def frame_names() -> dict[str, str]:
    """The frames by key, in words."""
    return {
        PARTY: translate("PaperFields", "Party form"),
        STATE: translate("PaperFields", "State form (Decree 30/2020)"),
    }


def offer_frames(chooser: QComboBox) -> None:
    """A line for each frame; its data is the key."""
    for key, name in frame_names().items():
        chooser.addItem(name, key)
