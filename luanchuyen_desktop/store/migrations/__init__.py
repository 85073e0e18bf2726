"""Numbered scripts that bring a book from one schema version to the next. A script that was released never changes."""

from luanchuyen_desktop.store.migrations import (
    m0001_initial,
    m0002_cross_checks,
    m0003_facts,
    m0004_whole_year,
    m0005_register,
    m0006_templates,
    m0007_cv,
)

# Script n (counting from 1) brings a book from version n - 1 to version n.
SCRIPTS: tuple[str, ...] = (
    m0001_initial.SCRIPT,
    m0002_cross_checks.SCRIPT,
    m0003_facts.SCRIPT,
    m0004_whole_year.SCRIPT,
    m0005_register.SCRIPT,
    m0006_templates.SCRIPT,
    m0007_cv.SCRIPT,
)
