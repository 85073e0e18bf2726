"""The window. PySide6 lives here and nowhere else."""

from luanchuyen_desktop.gui.pyside_refs import hold_singletons

hold_singletons()
