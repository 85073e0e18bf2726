"""Commands that print: decision, check sheet, roster."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.formats import PDF, format_of
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say, warn
from luanchuyen_desktop.documents.tables.table_contents import SheetSize
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.checksheet import check_sheets_pdf
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.law.rule_state import workspace_of
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.printing import DECISION, Printed, print_papers, words_on
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace


@contextmanager
def _workspace(options: argparse.Namespace) -> Iterator[Workspace]:
    with reading(options.book) as book:
        workspace = workspace_of(book, options.as_of, paths.resources())
        if workspace.rule_problem:
            warn(workspace.rule_problem)
        yield workspace


def decision(options: argparse.Namespace) -> int:
    """``decision BOOK CODE… --out F.pdf|F.docx``."""
    as_word = format_of(None, options.out, (PDF, "docx")) == "docx"
    with _workspace(options) as workspace:
        content, told = made(workspace, FormRequest(DECISION, options.codes), word=as_word)
    write_paper(options, content)
    say(f"Đã in {len(options.codes)} quyết định vào {options.out}.")
    for line in told:
        say(line)
    return 0


def made(workspace: Workspace, request: FormRequest, *, word: bool) -> tuple[bytes, Sequence[str]]:
    """The file, and what should be known of its papers."""
    if word:
        papers = form_papers(workspace, request, word=True)
        return papers.word or b"", words_on(Printed(papers.pdf, papers.states))
    printed = print_papers(workspace, request)
    return printed.pdf, words_on(printed)


def checksheet(options: argparse.Namespace) -> int:
    """``checksheet BOOK CODE… --out F.pdf``."""
    format_of(None, options.out, (PDF,))
    with _workspace(options) as workspace:
        content = check_sheets_pdf(workspace, options.codes)
    write_paper(options, content)
    say(f"Đã in {len(options.codes)} phiếu kiểm tra điều kiện vào {options.out}.")
    return 0


def roster(options: argparse.Namespace) -> int:
    """``roster BOOK --out F [--paper a4|a3] [--columns K,K…] [--format pdf|xlsx]``."""
    from luanchuyen_desktop.services.papers.lists.roster import RosterRequest, roster_paper

    as_excel = format_of(options.format, options.out, (PDF, "xlsx")) == "xlsx"
    request = RosterRequest(size=SheetSize(options.paper), columns=options.columns)
    with _workspace(options) as workspace:
        paper = roster_paper(workspace, request)
        if as_excel:
            refuse_book(options)
            paper.excel(options.out)
        else:
            write_paper(options, paper.pdf())
    say(f"Đã in danh sách trích ngang vào {options.out}.")
    return 0


def write_paper(options: argparse.Namespace, content: bytes) -> None:
    """Write to ``--out``, whole or not at all, and never over the book."""
    refuse_book(options)
    write_whole(options.out, content)


def refuse_book(options: argparse.Namespace) -> None:
    """``UserError`` where ``--out`` is the book itself."""
    if options.out.exists() and options.out.samefile(options.book):
        raise UserError(f"{options.out} chính là sổ, không ghi đè.", "Chọn tên khác cho --out.")
