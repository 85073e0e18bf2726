"""Colours, icons and words that do not depend on any window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QTabBar,
)
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui import i18n, theme
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, label
from luanchuyen_desktop.gui.theme import DARK, LIGHT, Colors
from luanchuyen_desktop.gui.widgets import tab_bar
from luanchuyen_desktop.gui.widgets.tab_bar import TallTabBar

SOURCES = Path(i18n.__file__).parent


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(colors: Colors) -> None:
    for ground in (colors.window, colors.base, colors.stripe):
        for text in (colors.text, colors.faint, colors.link, *colors.marks.values()):
            assert theme.contrast(text, ground) >= 4.5, (text, ground)
    assert theme.contrast(colors.on_accent, colors.accent) >= 4.5
    assert theme.contrast(colors.text, colors.banner) >= 4.5
    assert theme.contrast(colors.text, colors.button) >= 4.5
    assert theme.contrast(colors.on_marked, colors.marked) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_edge_of_a_field_is_seen(scheme: str, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, scheme)
    colors = DARK if scheme == "dark" else LIGHT
    try:
        for made in (QLineEdit(), QComboBox(), QPlainTextEdit(), QCheckBox("Có"), QSpinBox()):
            qtbot.addWidget(made)
            made.resize(120, 40)
            image = made.grab().toImage()
            shades = {image.pixelColor(x, y).name() for x in range(60) for y in range(image.height())}
            strongest = max(theme.contrast(shade, colors.window) for shade in shades if shade != colors.text)
            assert strongest >= 3, type(made).__name__
    finally:
        theme.apply(qapp, "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_field_with_the_cursor_is_seen(scheme: str, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, scheme)
    colors = DARK if scheme == "dark" else LIGHT
    try:
        field = QLineEdit()
        qtbot.addWidget(field)
        field.show()
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        edge = field.grab().toImage().pixelColor(field.width() // 2, 0).name()
        for other in (colors.window, colors.base):
            assert theme.contrast(edge, other) >= 3
        assert edge != colors.edge
        field.close()
    finally:
        theme.apply(qapp, "light")


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_stand_out_from_what_is_around_and_inside(colors: Colors) -> None:
    for ground in (colors.window, colors.base, colors.stripe):
        assert theme.contrast(colors.edge, ground) >= 3, ground


def test_stacked_marks_are_not_cut_off(qtbot: QtBot) -> None:
    label = QLabel("ỄẬỔỦ")
    qtbot.addWidget(label)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.3)
    label.setFont(font)
    theme.give_headroom(label)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    label.adjustSize()
    marks = ink(label.grab().toImage())
    label.setContentsMargins(20, 20, 20, 20)
    label.adjustSize()
    assert marks == ink(label.grab().toImage())


def test_tabs_show_their_whole_text(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def text_of(bar: QTabBar) -> int:
        for text in ("Một", "Ổ gà"):  # the second is drawn lower, being behind
            bar.addTab(text)
        bar.resize(bar.sizeHint())
        return ink(bar.grab().toImage())

    tall, roomy = TallTabBar(), TallTabBar()
    for bar in (tall, roomy):
        qtbot.addWidget(bar)
    as_shown = text_of(tall)
    monkeypatch.setattr(tab_bar, "GRID", 80)
    assert as_shown == text_of(roomy)


def ink(image: QImage) -> int:
    """How many dots are nearly as dark as text."""
    return sum(image.pixelColor(x, y).lightness() < 110 for x in range(image.width()) for y in range(image.height()))


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


def test_an_icon_in_a_field_squeezed_to_nothing_is_nothing() -> None:
    for size in (QSize(0, 0), QSize(12, 0), QSize(-1, 12)):
        assert icon("printer").pixmap(size).isNull()
