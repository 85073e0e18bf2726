"""Choosing files and folders, with the folder of the last time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from luanchuyen_desktop.settings import Settings

Chosen = Callable[[Path], None]


def choose_existing(parent: QWidget, settings: Settings, key: str, title: str, kinds: str, then: Chosen) -> QFileDialog:
    """Ask for a file that is there; ``kinds`` as ``Books (*.lccb)``; ``key`` remembers the folder."""
    dialog = _dialog(parent, settings, key, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    return _open(dialog, settings, key, then)


def choose_new(
    parent: QWidget, settings: Settings, key: str, title: str, kinds: str, proposal: str, then: Chosen
) -> QFileDialog:
    """Ask where to save; the suffix of ``proposal`` is added if none is typed; an existing file is asked about."""
    dialog = _dialog(parent, settings, key, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(Path(proposal).suffix.lstrip("."))
    dialog.selectFile(proposal)
    return _open(dialog, settings, key, then)


def choose_several(
    parent: QWidget, settings: Settings, key: str, title: str, kinds: str, then: Callable[[list[Path]], object]
) -> QFileDialog:
    """Ask for one file or more that are there."""
    dialog = _dialog(parent, settings, key, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(kinds)

    def chosen(names: list[str]) -> None:
        paths = [Path(name) for name in names]
        settings.set(f"folder/{key}", str(paths[0].parent))
        then(paths)

    dialog.filesSelected.connect(chosen)
    dialog.open()
    return dialog


def choose_folder(parent: QWidget, settings: Settings, key: str, title: str, then: Chosen) -> QFileDialog:
    """Ask for a folder."""
    dialog = _dialog(parent, settings, key, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, settings, key, then)


def _dialog(parent: QWidget, settings: Settings, key: str, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    folder = settings.text(f"folder/{key}")
    if folder and Path(folder).is_dir():
        dialog.setDirectory(folder)
    return dialog


def _open(dialog: QFileDialog, settings: Settings, key: str, then: Chosen) -> QFileDialog:
    def chosen(name: str) -> None:
        path = Path(name)
        settings.set(f"folder/{key}", str(path if path.is_dir() else path.parent))
        then(path)

    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
