"""The packages of the book as a window works on them: one in hand, each edit stored at once and undoable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.tasks import Job
from luanchuyen_desktop.services.moves import packages
from luanchuyen_desktop.services.moves.packages import Kept
from luanchuyen_desktop.store.journal import Changes


class PackageKeeper(QObject):
    """What is in hand is known here before it is stored, so that quick edits need not wait for one another.

    In a book that is open read-only packages may be laid out all the same; they are gone when the window is closed.
    """

    listed = Signal()  # packages came, went or were renamed, or another one is in hand
    changed = Signal()  # the package in hand has other moves
    proposed = Signal(int)  # so many proposals were made

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.kept: list[Kept] = []
        self.current: Kept | None = None
        self._pending = 0  # writes under way
        self._proposing = 0
        self._stale = False  # something other than packages changed in the book
        session.changed.connect(self._on_book_changed)
        self._reload()

    @property
    def package(self) -> Package | None:
        """The one in hand; ``None`` where there is none, or it cannot be read."""
        return self.current.package if self.current is not None and not self.current.fault else None

    @property
    def names(self) -> list[str]:
        """Of all of them."""
        return [one.package.name for one in self.kept]

    # -- choosing --------------------------------------------------------------------------------------------------

    def choose(self, key: str) -> None:
        """Take another one in hand."""
        found = next((one for one in self.kept if one.key == key), None)
        if found is not None and (self.current is None or found.key != self.current.key):
            self.current = found
            self.listed.emit()
            self.changed.emit()

    @Slot(object)
    def _on_book_changed(self, changes: Changes) -> None:
        self._stale = self._stale or changes.tables != {"setting"}
        self._reload()

    def _reload(self) -> None:
        """Take what the book has; the one in hand stays, as it is stored, unless edits of it are still to be stored."""
        if self._pending or self._session.tasks.is_closed or (self._session.read_only and self.kept):
            return
        listed, before = self.kept, self.current
        self.kept = packages.kept_packages(self._session.book, self._session.catalogue)
        key = before.key if before is not None else ""
        first = self.kept[0] if self.kept else None
        self.current = next((one for one in self.kept if one.key == key), first)
        if self.kept != listed or self.current != before:
            self.listed.emit()
        if self._stale or self.current != before:
            self._stale = False
            self.changed.emit()

    # -- editing ---------------------------------------------------------------------------------------------------

    def set_moves(self, moves: Sequence[Move]) -> None:
        """Put other moves into the package in hand; where there is none yet, one is made."""
        package = self.package
        if package is None:
            self._put(self._next_key(), Package(packages.new_name(self.names), tuple(moves)))
        elif package.moves != tuple(moves) and self.current is not None:
            self._put(self.current.key, replace(package, moves=tuple(moves)))

    @Slot()
    def new(self) -> None:
        """Begin an empty package."""
        self._put(self._next_key(), Package(packages.new_name(self.names)))

    @Slot()
    def duplicate(self) -> None:
        """Go on with a copy."""
        if (package := self.package) is not None:
            self._put(self._next_key(), replace(package, name=packages.copy_name(package.name, self.names)))

    def rename(self, name: str) -> None:
        """Give the package in hand another name."""
        package = self.package
        if package is not None and self.current is not None and name != package.name:
            self._put(self.current.key, replace(package, name=name), "Đổi tên")

    @Slot()
    def delete(self) -> None:
        """Take the package in hand out of the book."""
        if self.current is not None and not self._session.read_only:
            self._submit(partial(packages.delete, key=self.current.key))

    @Slot()
    def propose(self) -> None:
        """Turn the package in hand into proposals."""
        package = self.package
        if package is not None and not self._session.read_only:
            as_of = self._session.as_of
            self._proposing = len(package.moves)
            job = self._submit(partial(packages.turn_into_proposals, package=package, as_of=as_of))
            job.done.connect(self._on_proposed)

    @Slot(object)
    def _on_proposed(self, _changes: object) -> None:
        self.proposed.emit(self._proposing)

    def _next_key(self) -> str:
        """Free in the book, and among those that are still to be stored."""
        taken = {one.key for one in self.kept}
        key = packages.next_key(self._session.book)
        while key in taken:
            key = f"{packages.PREFIX}{int(key.removeprefix(packages.PREFIX)) + 1}"
        return key

    def _put(self, key: str, package: Package, verb: str = "Sửa") -> None:
        kept = Kept(key, package)
        others = [one for one in self.kept if one.key != key]
        self.kept = sorted([*others, kept], key=packages.order)
        self.current = kept
        self.listed.emit()
        self.changed.emit()
        if not self._session.read_only:
            self._submit(partial(packages.keep, key=key, package=package, verb=verb))

    def _submit(self, operation: Operation) -> Job:
        self._pending += 1
        job = self._session.submit(operation)
        job.finished.connect(self._on_finished)
        return job

    @Slot()
    def _on_finished(self) -> None:
        """All is stored, or was refused: then what the book has counts again."""
        self._pending -= 1
        self._reload()
