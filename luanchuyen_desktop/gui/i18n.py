"""The language of the window: loads the translations, also those of Qt's own words, which Qt lacks in Vietnamese."""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from luanchuyen_desktop.errors import UserError

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
DEFAULT_LANGUAGE = "vi"


class TranslationError(UserError):
    """The texts of the window cannot be loaded."""


def source_file(folder: Path, language: str) -> Path:
    """The translators' file."""
    return folder / f"luanchuyen_{language}.ts"


def compiled_file(folder: Path, language: str) -> Path:
    """What the program loads; made from the source file, never kept in the repository."""
    return folder / f"luanchuyen_{language}.qm"


def compile_all(folder: Path) -> list[Path]:
    """Make the ``.qm`` files that are missing or older than their source; the files made."""
    stale = [language for language in LANGUAGES if _is_stale(folder, language)]
    for language in stale:
        _compile(source_file(folder, language), compiled_file(folder, language))
    return [compiled_file(folder, language) for language in stale]


def install(app: QCoreApplication, folder: Path, language: str = DEFAULT_LANGUAGE) -> QTranslator:
    """Make the program speak the language; the translator installed. ``TranslationError`` if there is no such text."""
    if language not in LANGUAGES:
        language = DEFAULT_LANGUAGE
    if _is_stale(folder, language):
        _compile(source_file(folder, language), compiled_file(folder, language))
    translator = QTranslator(app)
    if not translator.load(str(compiled_file(folder, language))):
        raise TranslationError(f"Không đọc được {compiled_file(folder, language)}.", "Cài đặt lại chương trình.")
    app.installTranslator(translator)
    territory = QLocale.Country.Vietnam if language == "vi" else QLocale.Country.UnitedStates
    QLocale.setDefault(
        QLocale(QLocale.Language.Vietnamese if language == "vi" else QLocale.Language.English, territory)
    )
    return translator


def _is_stale(folder: Path, language: str) -> bool:
    """Whether the compiled file must be made; a packaged program has compiled files only."""
    source, compiled = source_file(folder, language), compiled_file(folder, language)
    if not compiled.exists():
        return True
    return source.exists() and source.stat().st_mtime > compiled.stat().st_mtime


def _compile(source: Path, compiled: Path) -> None:
    advice = "Cài đặt lại chương trình, hoặc chạy lại bước chuẩn bị của mã nguồn."
    if not source.exists():
        raise TranslationError(f"Thiếu tệp ngôn ngữ {compiled.name}.", advice)
    try:
        run = subprocess.run(  # noqa: S603 - Qt's own compiler, beside the library, on our own files
            [str(_lrelease()), "-silent", str(source), "-qm", str(compiled)],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        raise TranslationError(f"Không tạo được {compiled.name}: {error.strerror}.", advice) from error
    if run.returncode != 0 or not compiled.exists():
        raise TranslationError(f"Không tạo được {compiled.name}: {run.stderr.strip() or run.stdout.strip()}.", advice)


def _lrelease() -> Path:
    folder = Path(PySide6.__file__).resolve().parent
    return next(
        (found for found in (folder / "lrelease", folder / "lrelease.exe") if found.exists()), folder / "lrelease"
    )
