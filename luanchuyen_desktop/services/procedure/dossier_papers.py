"""The papers of a rotation's dossier together with the files attached to them: a paper's files go by its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from luanchuyen_desktop.domain.records import Attachment, DossierItem
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.rules.procedure import item_key
from luanchuyen_desktop.services.editing import operation_name, refuse_incomplete, tidied
from luanchuyen_desktop.store.attached_files import attachments_of
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.rotation_parts import parts_of


def files_of_paper(attachments: Sequence[Attachment], item: str) -> list[Attachment]:
    """Those of one paper of a dossier, whatever its capitals."""
    return [each for each in attachments if each.item is not None and item_key(each.item) == item_key(item)]


def save_paper(book: Book, paper: DossierItem, whose: str = "") -> Changes | None:
    """Store a paper as it was edited; the files of one whose name changes go with it. ``UserError`` for a blank name.

    ``whose``: the cadre's name, for the name of the operation.
    """
    paper = tidied(paper)
    refuse_incomplete(paper)
    with book.operate(operation_name("Thêm" if paper.id is None else "Sửa", paper, whose)) as write:
        if paper.id is None:
            write.insert(paper)
        else:
            before = next((one for one in parts_of(book, DossierItem, paper.rotation) if one.id == paper.id), paper)
            moved = _files_only_of(book, before) if before.item != paper.item else []
            write.update(paper)
            for file in moved:
                write.update(replace(file, item=paper.item))
    return write.changes


def delete_paper(book: Book, paper: DossierItem, whose: str = "") -> Changes | None:
    """Take a paper out of the dossier, with the files that are attached to it; undo brings all back."""
    with book.operate(operation_name("Xóa", paper, whose)) as write:
        for file in _files_only_of(book, paper):
            write.delete(file)
        write.delete(paper)
    return write.changes


def _files_only_of(book: Book, paper: DossierItem) -> list[Attachment]:
    """None while another paper of that name (a self-review for each year) is there to keep them."""
    others = [one for one in parts_of(book, DossierItem, paper.rotation) if one.id != paper.id]
    if any(item_key(one.item) == item_key(paper.item) for one in others):
        return []
    return files_of_paper(attachments_of(book, AttachedTo.ROTATION, paper.rotation), paper.item)
