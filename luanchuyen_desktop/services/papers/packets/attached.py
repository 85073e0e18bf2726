"""The PDFs that are attached to rotations, as a part of a packet."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import Final

from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.packets.part import CaseFault, CaseNote, PartPaper, Wish
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.attached_files import attachments_of, content_of

_TITLE: Final = "Tài liệu kèm theo"
_MOST_BYTES: Final = 200_000_000  # of all files of a run: they are in memory together


def make_attached(wish: Wish, progress: Progress) -> PartPaper:
    """The attached PDFs, case by case. One that cannot be taken is told of, the others are there all the same."""
    from luanchuyen_desktop.documents.pdf.joining import Piece, join

    book = wish.workspace.book
    pieces: list[Piece] = []
    notes: list[CaseNote] = []
    faults: list[CaseFault] = []
    found: set[str] = set()
    size = 0
    for done, case in enumerate(wish.cases):
        progress(done, len(wish.cases))
        for each in attachments_of(book, AttachedTo.ROTATION, case.code):
            if PurePath(each.name).suffix.lower() != ".pdf":
                notes.append(CaseNote(case.code, f"Không ghép tệp “{each.name}” vì không phải PDF."))
                continue
            progress(done, len(wish.cases))
            try:
                if size + each.size > _MOST_BYTES:
                    raise UserError(
                        f"Không ghép tệp “{each.name}”: các tệp kèm theo của bộ quá lớn.",
                        "Lập bộ hồ sơ cho ít trường hợp hơn, hoặc ghi từng tệp vào thư mục.",
                    )
                tidied = wish.tidier.tidied(each.name, content_of(book, each), partial(progress, done, len(wish.cases)))
                # Each by itself first: what cannot be joined must not take the others with it.
                piece = Piece(f"{case.in_words}: {each.name}", tidied, foreign=True)
                pieces.append(Piece("", join([piece], title="", author="")))
            except UserError as error:
                faults.append(CaseFault(case.code, error.message, error.advice))
            else:
                size += each.size
                found.add(case.code)
    joined = join(pieces, title=_TITLE, author="") if pieces else b""
    without = frozenset(case.code for case in wish.cases) - found
    return PartPaper(joined, tuple(notes), tuple(faults), without)
