"""The command that prints the CV form 2C."""

from __future__ import annotations

import argparse
from typing import Final

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.cv.paper import CvPapers, cv_papers
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.law.rule_state import workspace_of

_PDF: Final = ".pdf"
_WORD: Final = ".docx"


def cv(options: argparse.Namespace) -> int:
    """``cv BOOK CODE… --out F.pdf|F.docx``: 1 where a cadre could not be printed, the others are."""
    suffix = options.out.suffix.lower()
    if suffix not in {_PDF, _WORD}:
        raise UserError(f"Không ghi được sơ yếu lý lịch vào {options.out.name}.", "Đặt tên tệp .pdf hoặc .docx.")
    if options.out.exists() and options.out.samefile(options.book):
        raise UserError(f"{options.out} chính là sổ, không ghi đè.", "Chọn tên khác cho --out.")
    with reading(options.book) as book:
        workspace = workspace_of(book, options.as_of, paths.resources())
        made = cv_papers(workspace, options.codes, pdf=suffix == _PDF, word=suffix == _WORD)
    write_whole(options.out, made.word if suffix == _WORD else made.pdf)
    _tell(made)
    say(f"Đã in {len(made.states) - len(made.faults)} sơ yếu lý lịch vào {options.out}.")
    return 1 if made.faults else 0


def _tell(made: CvPapers) -> None:
    for state in made.states:
        if state.fault:
            say(f"{state.code}: không in được. {state.fault}")
            continue
        if state.notice:
            say(f"{state.code} ({state.name}): {state.notice}")
        if state.gaps:
            labels = ", ".join(gap.label for gap in state.gaps)
            say(f"{state.code} ({state.name}): còn để trống {len(state.gaps)} mục: {labels}.")
