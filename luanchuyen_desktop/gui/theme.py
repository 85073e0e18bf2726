"""Colours: one accent, light or dark, every text at least 4.5 to 1 on its ground, the edge of every field at least 3.

The font is the system's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QDialogButtonBox, QLabel, QMessageBox, QWidget

from luanchuyen_desktop.gui.marks import Mark

GRID = 8
"""Pixels; margins and gaps are multiples of it, or half of it."""

_FOLLOWS = "follows the system"  # a property of the program: connected once, however often it is chosen
SCHEMES = ("system", "light", "dark")
FIGURE_GAP = "\u2002"
"""Half an em, behind figures and their headings: set to the right, but not against the next column."""
# What is filled in, and how much darker than the window Fusion draws its edge, in per cent.
_EDGED = {
    "QLineEdit": 140,
    "QComboBox": 140,
    "QAbstractSpinBox": 140,
    "QPlainTextEdit": 130,
    "QCheckBox": 127,
    "QRadioButton": 127,
}
_STACKED = "ỄẬỔỦ"


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one scheme, as ``#rrggbb``."""

    window: str
    base: str
    stripe: str
    button: str
    text: str
    faint: str
    disabled: str
    line: str
    edge: str
    accent: str
    on_accent: str
    marked: str  # the ground of marked text in a field; its edge while it has the cursor is a shade darker
    on_marked: str
    link: str
    banner: str
    marks: dict[Mark, str]


LIGHT = Colors(
    window="#f1f3f5",
    base="#ffffff",
    stripe="#f7f8fa",
    button="#fbfcfd",
    text="#1b1f24",
    faint="#5b6470",
    disabled="#8b929b",
    line="#c9ced5",
    edge="#838a93",
    accent="#1c5fa8",
    on_accent="#ffffff",
    marked="#1c5fa8",
    on_marked="#ffffff",
    link="#1c5fa8",
    banner="#fdf3d7",
    marks={
        Mark.ERROR: "#ae1c28",
        Mark.WARNING: "#8a5000",
        Mark.UNKNOWN: "#4a5a6e",
        Mark.NOTE: "#1c5fa8",
        Mark.WAIVED: "#6a4a9c",
        Mark.OK: "#1d6b3a",
        Mark.NOT_APPLICABLE: "#5b6470",
    },
)

DARK = Colors(
    window="#24272b",
    base="#1a1c1f",
    stripe="#1f2225",
    button="#2e3237",
    text="#e7e9ec",
    faint="#a5adb7",
    disabled="#747c86",
    line="#454b53",
    edge="#7a828d",
    accent="#2c6db3",
    on_accent="#ffffff",
    marked="#83b9f3",
    on_marked="#10151b",
    link="#83b9f3",
    banner="#3d3418",
    marks={
        Mark.ERROR: "#ff9088",
        Mark.WARNING: "#f3b04f",
        Mark.UNKNOWN: "#b3c0cf",
        Mark.NOTE: "#83b9f3",
        Mark.WAIVED: "#c7acf2",
        Mark.OK: "#7fcf9a",
        Mark.NOT_APPLICABLE: "#a5adb7",
    },
)


def apply(app: QApplication, scheme: str = "system") -> None:
    """Dress the program; ``system`` follows the system now and when it changes."""
    app.setStyle("Fusion")
    hints = app.styleHints()
    if scheme == "system":
        hints.unsetColorScheme()
        if not app.property(_FOLLOWS):
            app.setProperty(_FOLLOWS, True)  # noqa: FBT003 - Qt's signature
            hints.colorSchemeChanged.connect(_follow_system)
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
    else:
        dark = scheme == "dark"
        hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    _dress(app, DARK if dark else LIGHT)


def _dress(app: QApplication, colors: Colors) -> None:
    app.setPalette(palette(colors))
    dressed: Any = app  # PySide says the name of a class is bytes, but takes text only
    for kind, darker in _EDGED.items():
        dressed.setPalette(_field_palette(colors, darker), kind)


def _field_palette(colors: Colors, darker: int) -> QPalette:
    """The palette of what is filled in: as that of the scheme, with an edge that is seen.

    Fusion draws the edge of a field in the colour of the window, darkened: too faint on white, none at all on black.
    A field is filled with the base colour, so that its window colour does nothing else. The edge of the one with the
    cursor is that of marked text, darkened.
    """
    made = palette(colors)
    for group, edge in ((QPalette.ColorGroup.All, colors.edge), (QPalette.ColorGroup.Disabled, colors.line)):
        made.setColor(group, QPalette.ColorRole.Window, QColor(edge).lighter(darker))
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        made.setColor(group, QPalette.ColorRole.Highlight, QColor(colors.marked))
        made.setColor(group, QPalette.ColorRole.HighlightedText, QColor(colors.on_marked))
    return made


def palette(colors: Colors) -> QPalette:
    """The palette of a scheme."""
    made = QPalette(QColor(colors.button), QColor(colors.window))
    role = QPalette.ColorRole
    for which, value in {
        role.Window: colors.window,
        role.WindowText: colors.text,
        role.Base: colors.base,
        role.AlternateBase: colors.stripe,
        role.Text: colors.text,
        role.Button: colors.button,
        role.ButtonText: colors.text,
        role.BrightText: colors.on_accent,
        role.ToolTipBase: colors.base,
        role.ToolTipText: colors.text,
        role.PlaceholderText: colors.faint,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Accent: colors.accent,
        role.Link: colors.link,
        role.LinkVisited: colors.link,
    }.items():
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colors.disabled))
    # A selection stays readable in a window that is not in front.
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colors.line))
    return made


def colors_of(current: QPalette) -> Colors:
    """Which scheme a palette belongs to."""
    return DARK if current.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def mark_color(mark: Mark, current: QPalette) -> QColor:
    """The colour of a mark on the ground of that palette."""
    return QColor(colors_of(current).marks[mark])


def contrast(first: str, second: str) -> float:
    """Contrast of two colours after WCAG 2: 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def plain_buttons(box: QDialogButtonBox | QMessageBox) -> None:
    """Take the old pictures off standard buttons, which some Linux desktops put there: one family of icons only."""
    for button in box.buttons():
        if box.standardButton(button) != type(box).StandardButton.NoButton:
            button.setIcon(QIcon())


def grow(dialog: QDialog) -> None:
    """Make a dialog as high as its wrapped texts need at its width; Qt itself does not count their lines."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        width = max(dialog.width() if dialog.isVisible() else 0, dialog.minimumWidth())
        needed = layout.totalHeightForWidth(width)
        dialog.resize(width, max(dialog.height(), needed) if dialog.isVisible() else needed)


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what a small screen leaves of it."""
    room = window.screen().availableGeometry().size() - QSize(4 * GRID, 8 * GRID)  # less the frame
    window.resize(QSize(width, height).boundedTo(room))


def give_headroom(*labels: QLabel) -> None:
    """Keep the marks of Ễ, Ậ, Ủ from being cut off: in some fonts they stand higher than the font says its line is."""
    for label in labels:
        metrics = label.fontMetrics()
        above = -metrics.tightBoundingRect(_STACKED).top() - metrics.ascent()
        label.setContentsMargins(0, max(0, above), 0, 0)


def color_text(widget: QWidget, color: QColor) -> None:
    """Give a widget's text a colour; the same again does nothing, since a widget is told of its own change too."""
    palette = widget.palette()
    if palette.color(QPalette.ColorRole.WindowText) != color:
        palette.setColor(QPalette.ColorRole.WindowText, color)
        widget.setPalette(palette)


def show_missing(box: QComboBox, *, missing: bool) -> None:
    """Write in a box that nothing is recorded as faintly as a text field does."""
    current = box.palette()
    colors = colors_of(QApplication.palette())
    wanted = QColor(colors.faint if missing else colors.text)
    if current.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText) == wanted:
        return  # its own change of palette is told to it too
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        current.setColor(group, QPalette.ColorRole.ButtonText, wanted)
    box.setPalette(current)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _follow_system(scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _dress(app, DARK if scheme == Qt.ColorScheme.Dark else LIGHT)
