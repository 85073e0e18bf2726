"""Moves that are only thought of: why not, and packages of moves."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.gui.moves.package_window import PackageWindow
from luanchuyen_desktop.gui.moves.why_not_window import WhyNotWindow
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.services.moves import packages
from luanchuyen_desktop.services.rotations.rotation_desk import main_post
from luanchuyen_desktop.store.book import Book
from scenes.books import AS_OF, USER
from scenes.stage import Key, Stage

CONTROL = Qt.KeyboardModifier.ControlModifier


def why(stage: Stage) -> None:
    """The dialog empty, asked, with somebody of the pool chosen."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RosterView)
    stage.click_row(view.table, view.model.index(6, 1))
    stage.window.menu.why.trigger()
    dialog = stage.dialog(WhyNotWindow)
    stage.shot("why-empty")
    planned = Counter(
        (one.unit, one.title) for one in stage.session.book.records(PlanningEntry) if one.unit and not one.removed
    )
    post = planned.most_common(1)[0][0]
    stage.pick(str(post[0]), dialog.editor.unit)
    stage.pick(post[1], dialog.editor.title)
    stage.shot("why-asked")
    dialog.page.verticalScrollBar().setValue(dialog.page.verticalScrollBar().maximum())
    stage.shot("why-rest")
    dialog.page.verticalScrollBar().setValue(0)
    if dialog.pool_model.rowCount():
        stage.click_row(dialog.pool_table, dialog.pool_model.index(0, 1))
        stage.shot("why-from-pool")
    stage.close_all()


def packages_of_moves(stage: Stage) -> None:
    """The window empty, with a chain, its posts, two side by side, with faults."""
    path = stage.books.copy(stage.books.demo)
    stage.open(path)
    stage.window.menu.packages.trigger()
    window = stage.dialog(PackageWindow)
    stage.shot("packages-empty")
    stage.close_all()
    stage.start()
    _fill(path)
    stage.open(path)
    stage.window.menu.packages.trigger()
    window = stage.dialog(PackageWindow)
    stage.until(lambda: window.results.result is not None)
    stage.shot("packages-cadres")
    stage.click_row(window.table, window.model.index(1, 1))
    stage.shot("packages-chosen")
    window.results.setCurrentIndex(1)
    stage.shot("packages-posts")
    window.results.setCurrentIndex(2)
    stage.shot("packages-nothing-chosen")
    window.results.other.setFocus()
    QTest.keyClick(window.results.other, Key.Key_Down)
    stage.shot("packages-compared")
    window.chooser.setFocus()
    QTest.keyClick(window.chooser, Key.Key_Down)
    QTest.keyClick(window.chooser, Key.Key_Down)
    window.results.setCurrentIndex(0)
    stage.shot("packages-faults")
    stage.close_all()


def _fill(path: Path) -> None:
    """A chain of heads with a gap, a smaller one, and one with all that can be wrong."""
    with Book.open(path, user=USER) as book:
        catalogue = book.catalogue()
        people = []
        for dossier in book.dossiers():
            post = main_post(dossier, AS_OF)
            title = catalogue.titles.get(post.title) if post else None
            if post is not None and title is not None and title.rank in {50, 60} and not dossier.rotations:
                people.append((dossier.cadre, post, title.rank))
        rank = people[0][2]
        chosen = [one for one in people if one[2] == rank][:6]
        training = Purpose.TRAINING
        chain = [
            Move(chosen[at][0].code, chosen[at + 1][1].unit, chosen[at + 1][1].title, None, training, 36)
            for at in range(5)
        ]
        packages.keep(book, "package.1", Package("Phương án A: chuỗi năm người", tuple(chain)))
        packages.keep(book, "package.2", Package("Phương án B: hai người", tuple(chain[:2])))
        wrong = [chain[0], chain[0], Move(chosen[2][0].code, chosen[2][1].unit, chosen[2][1].title, None, None, 24)]
        packages.keep(book, "package.3", Package("Phương án C: có chỗ sai", tuple(wrong)))
