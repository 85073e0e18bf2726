"""Colours, icons and words that do not depend on any window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui import i18n, theme
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, label
from luanchuyen_desktop.gui.theme import DARK, LIGHT, Colors

SOURCES = Path(i18n.__file__).parent


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(colors: Colors) -> None:
    for ground in (colors.window, colors.base, colors.stripe):
        for text in (colors.text, colors.faint, colors.link, *colors.marks.values()):
            assert theme.contrast(text, ground) >= 4.5, (text, ground)
    assert theme.contrast(colors.on_accent, colors.accent) >= 4.5
    assert theme.contrast(colors.text, colors.banner) >= 4.5
    assert theme.contrast(colors.text, colors.button) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_scheme_is_told_from_the_palette() -> None:
    assert theme.colors_of(theme.palette(LIGHT)) is LIGHT
    assert theme.colors_of(theme.palette(DARK)) is DARK


def test_marks_differ_by_shape_and_word() -> None:
    assert len(set(SYMBOLS.values())) == len(Mark)
    assert len({label(mark) for mark in Mark}) == len(Mark)
    assert label(Mark.ERROR) == "● lỗi"


def test_every_icon_that_is_named_is_there_and_every_one_there_is_named() -> None:
    used = set()
    for path in SOURCES.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"icon\(\"([a-z\-]+)\"\)", text))
        used |= set(re.findall(r"(?:_add\(\w+(?:\.\w+)?|_action\(bar|_action\(), ?\"([a-z\-]+)\"", text))
    there = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    assert used - there == set()


@pytest.mark.parametrize("side", [16, 20, 24, 32])
def test_icons_are_drawn_in_the_colour_of_the_text_at_each_size(side: int, qapp: QApplication) -> None:
    image = icon("printer").pixmap(QSize(side, side)).toImage()
    assert (image.width(), image.height()) == (side, side)
    opaque = [image.pixelColor(x, y) for x in range(side) for y in range(side) if image.pixelColor(x, y).alpha() > 200]
    assert len(opaque) > side
    wanted = QColor(LIGHT.text)
    for color in opaque:  # half-covered dots are a shade off
        assert max(abs(color.red() - wanted.red()), abs(color.blue() - wanted.blue())) <= 2


def test_qts_own_words_are_vietnamese(qtbot: QtBot) -> None:
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Yes | QDialogButtonBox.StandardButton.No | QDialogButtonBox.StandardButton.Save
    )
    qtbot.addWidget(box)
    assert {each.text().replace("&", "") for each in box.buttons()} == {"Có", "Không", "Lưu"}
    assert QCoreApplication.translate("QLineEdit", "Select All") == "Chọn tất cả"


def test_missing_language_file_is_a_sentence(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(i18n.TranslationError, match=r"luanchuyen_vi\.qm"):
        i18n.install(qapp, tmp_path, "vi")


def test_compiled_file_is_made_again_only_when_the_source_is_newer(tmp_path: Path) -> None:
    for language in i18n.LANGUAGES:
        source = i18n.source_file(paths.translations(), language)
        i18n.source_file(tmp_path, language).write_bytes(source.read_bytes())
    assert len(i18n.compile_all(tmp_path)) == len(i18n.LANGUAGES)
    assert i18n.compile_all(tmp_path) == []
