"""Set-up for scenarios that run in the window: Vietnamese, keys of undo, nothing left behind for other tests."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui import i18n, theme
from luanchuyen_desktop.gui.collector import Collector
from luanchuyen_desktop.gui.undo_keys import UndoKeys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _helpers in ("tests.scenarios.office", "tests.scenarios.year"):
    pytest.register_assert_rewrite(_helpers)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The program as it starts, unless other tests of this process have dressed it already."""
    if qapp.findChild(UndoKeys) is not None:
        yield qapp
        return
    qapp.setApplicationDisplayName("Luân chuyển")
    translator = i18n.install(qapp, paths.translations(), "vi")
    theme.apply(qapp, "light")
    keys, collector = UndoKeys(qapp), Collector()
    yield qapp
    collector.stop()
    keys.setParent(None)
    keys.deleteLater()
    qapp.removeTranslator(translator)
