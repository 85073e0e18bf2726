"""The papers of a meeting: chosen, made, with faults among them."""

from __future__ import annotations

import shutil
from dataclasses import replace

from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.gui.papers.packet.window import PacketWindow
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from scenes.stage import Stage


def packet(stage: Stage) -> None:
    """Empty, with cases of the list of rotations, made with a fault, one case in hand."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.session.submit(_cannot_be_printed)
    stage.settle()
    stage.window.menu.packet.trigger()
    window = stage.dialog(PacketWindow)
    stage.shot("packet-empty")
    window.put_in(_codes(stage.session.book)[:9])
    window.form.parts.setCurrentRow(3)
    window.form.copies.setValue(3)
    stage.shot("packet-chosen")
    target = stage.books.demo.parent / "packet" / "Bộ hồ sơ họp.pdf"
    shutil.rmtree(target.parent, ignore_errors=True)
    target.parent.mkdir()
    window.run(target)
    stage.settle()
    stage.shot("packet-made")
    at = next(row for row, one in enumerate(window.model.rows) if one.result and one.result.faults)
    stage.click_row(window.table, window.model.index(at, 0))
    stage.shot("packet-fault")
    window.close()


def _codes(book: Book) -> list[str]:
    return sorted(rotation.code for rotation in book.records(Rotation))


def _cannot_be_printed(book: Book) -> Changes | None:
    """One cadre gets a sign that the font does not have."""
    rotation = book.rotation(_codes(book)[3])
    cadres = {cadre.code: cadre for cadre in book.records(Cadre)}
    with book.operate("Sửa họ tên") as write:
        if rotation is not None:
            cadre = cadres[rotation.cadre]
            write.update(replace(cadre, name=f"{cadre.name} ☃"))
    return write.changes
