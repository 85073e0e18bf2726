"""The open book: read it from any thread, write to it only by named operations."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self, TypeAlias, TypeVar

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    Place,
    Position,
    Record,
    Rotation,
    Title,
    TitleStandard,
    Unit,
)
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store import connection, context, dossiers, journal, medium, migrate, setting_history
from luanchuyen_desktop.store.journal import Changes, Step
from luanchuyen_desktop.store.lock import WriterLock
from luanchuyen_desktop.store.mapping import TABLE_NAMES, table_of
from luanchuyen_desktop.store.passwords import new_password
from luanchuyen_desktop.store.setting_history import SettingChange
from luanchuyen_desktop.store.soundness import refuse_altered, refuse_damaged
from luanchuyen_desktop.store.transactions import is_in_transaction, transaction
from luanchuyen_desktop.store.writer import Writer

R = TypeVar("R", bound=Record)
_COPYING = medium.Doing("ghi vào", "Sổ vẫn như cũ, chưa được nâng cấp; kiểm tra đĩa rồi mở lại.")
_Find: TypeAlias = Callable[[connection.Database], Step | None]


class Book:
    """One ``.lccb`` file. Safe to use from several threads: each has its own connection, writes take turns."""

    def __init__(
        self, path: Path, database: connection.Database, *, user: str, lock: WriterLock | None, password: str | None
    ) -> None:
        self.path = path
        self.read_only = lock is None
        self.user = user
        self.password = password
        self.database = database
        self._lock = lock
        self._turn = threading.RLock()

    # -- opening and closing ---------------------------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path, *, user: str, password: str | None = None) -> Book:
        """Make a new, empty book and open it. ``BookError`` if something is there already or the password is blank."""
        if password is not None:
            password = new_password(password)
        if not path.parent.is_dir():
            raise BookError(f"Không có thư mục {path.parent}.", "Tạo thư mục trước hoặc chọn nơi khác.")
        if path.is_dir():
            raise BookError(f"{path} là thư mục, không phải tên tệp.", "Thêm tên sổ vào sau thư mục.")
        with _locked(path, user) as lock:
            if path.exists():
                raise BookError(f"{path.name} đã có, không ghi đè.", "Chọn tên khác.")
            try:
                with connection.plain_faults(path):
                    _make_file(path.resolve(), password)
                return _checked(cls(path, connection.writable(path, password), user=user, lock=lock, password=password))
            except BaseException:
                path.unlink(missing_ok=True)
                raise

    @classmethod
    def open(cls, path: Path, *, user: str, read_only: bool = False, password: str | None = None) -> Book:
        """Open a book; an older one is first copied aside, then brought up to date.

        ``BookInUse`` if another program writes to it, ``PasswordNeeded`` and ``WrongPassword`` for one that stays shut,
        ``BookError`` for a missing, foreign, newer or damaged file.
        """
        refuse_no_file(path)
        if read_only:
            return _checked(cls(path, connection.read_only(path, password), user=user, lock=None, password=password))
        with _locked(path, user) as lock:
            medium.remove(medium.part_of(path.resolve()))  # of a restore or a change of password that was ended
            with connection.plain_faults(path):
                _bring_up_to_date(path, password)
            book = _checked(cls(path, connection.writable(path, password), user=user, lock=lock, password=password))
            # What SQLite could roll back it has rolled back by now; a journal that is still there is of no use.
            medium.remove(path.with_name(f"{path.name}-journal"))
            return book

    @classmethod
    def beside(cls, path: Path, *, user: str, password: str | None) -> Book:
        """A further look, only to read, at a book that this program has open: it was proven sound then."""
        return cls(path, connection.read_only(path, password), user=user, lock=None, password=password)

    def close(self) -> None:
        """Close the connections of all threads, fold the log into the file, and free the book for others.

        No other thread may be in the middle of a call.
        """
        gone = self._lock is not None and self.database.is_gone()
        try:
            if gone:
                self.database.fold_log()
            self.database.close_all()
        finally:
            if gone:  # else the log would be played into whatever lies there now
                medium.remove_logs(self.path)
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def release_thread(self) -> None:
        """Close the connection of the calling thread, at the end of a job on it."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- writing ---------------------------------------------------------------------------------------------------

    @contextmanager
    def operate(self, name: str, *, undoable: bool = True) -> Iterator[Writer]:
        """One operation, one transaction: everything in the block is written together, or nothing is.

        ``name`` is in the user's words ("Sửa lý lịch Nguyễn Văn Đức"). After the block ``writer.changes`` says what
        changed; it is ``None``, and nothing was written, when no row differs. ``BookError`` at the end of the block,
        and nothing written, if a code points nowhere. Not ``undoable``: a note that the program makes for itself (the
        day of a backup), journalled like all but passed over by undo.
        """
        with self._transaction():
            operation = journal.begin(self.database, name, self.user, "edit" if undoable else "note")
            writer = Writer(self.database)
            yield writer
            writer.changes = journal.finish(self.database, operation)
            if writer.changes is None:
                raise _NothingChanged

    def undo(self) -> Changes | None:
        """Take back the latest edit that stands; ``None`` when there is none."""
        return self._put_back(journal.undo_step, "Hoàn tác", undo=True)

    def redo(self) -> Changes | None:
        """Do again the edit that was last taken back; ``None`` when there is none."""
        return self._put_back(journal.redo_step, "Làm lại", undo=False)

    def undo_name(self) -> str | None:
        """The edit that ``undo`` would take back, in the user's words."""
        return self._step_name(journal.undo_step)

    def redo_name(self) -> str | None:
        """The edit that ``redo`` would do again."""
        return self._step_name(journal.redo_step)

    def _step_name(self, find: _Find) -> str | None:
        if self.read_only:
            return None
        with connection.plain_faults(self.path):
            step = find(self.database)
        return step.name if step else None

    def _put_back(self, find: _Find, prefix: str, *, undo: bool) -> Changes | None:
        with self._transaction():
            step = find(self.database)
            if step is None:
                return None
            kind = "undo" if undo else "redo"
            operation = journal.begin(self.database, f"{prefix}: {step.name}", self.user, kind, step.id)
            journal.put_back(self.database, step, undo=undo)
            return journal.finish(self.database, operation)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self.read_only:
            raise BookError(f"{self.path.name} đang mở ở chế độ chỉ đọc.", "Đóng chương trình kia rồi mở lại sổ.")
        with self._turn, connection.plain_faults(self.path):
            if is_in_transaction(self.database):
                raise RuntimeError("An operation must not be begun inside another one or inside a read.")
            self.database.refuse_gone()
            try:
                with transaction(self.database, "IMMEDIATE"):
                    yield
            except _NothingChanged:
                return

    # -- reading ---------------------------------------------------------------------------------------------------

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads that all see the book as it is now, whatever another thread writes meanwhile."""
        with connection.plain_faults(self.path):
            if is_in_transaction(self.database):
                yield
                return
            with transaction(self.database, "DEFERRED"):
                self.database.execute_sql("SELECT id FROM journal_state").fetchone()  # the view begins with a read
                yield

    def catalogue(self) -> Catalogue:
        """All places, units, titles, quotas, standards of titles and rates of support."""
        with self.snapshot():
            return Catalogue(
                places={place.code: place for place in self.records(Place)},
                units={unit.code: unit for unit in self.records(Unit)},
                titles={title.code: title for title in self.records(Title)},
                positions={(position.unit, position.title): position for position in self.records(Position)},
                standards=_by_title(self.records(TitleStandard)),
                rates=tuple(self.records(AllowanceRate)),
            )

    def dossier(self, cadre: str) -> Dossier | None:
        """One cadre's whole file, or ``None`` for a code that points nowhere."""
        return next(self.dossiers([cadre]), None)

    def dossiers(self, cadres: Iterable[str] | None = None) -> Iterator[Dossier]:
        """The files of these cadres, or of all, streamed in the order of their codes."""
        with self.snapshot():
            yield from dossiers.stream(self.database, cadres)

    def dossiers_between(self, first: str, last: str) -> Iterator[Dossier]:
        """The files of all cadres from one code to another, both included: quicker than naming each."""
        with self.snapshot():
            yield from dossiers.stream_between(self.database, first, last)

    def in_context(self, draft: Dossier) -> Dossier:
        """A draft of a dossier with what the other files say of its destination posts and its name: a short read."""
        with self.snapshot():
            return context.in_context(self.database, draft)

    def records(self, kind: type[R]) -> Iterator[R]:
        """A whole table: in order of code where records have one, else in the order in which they were entered."""
        table = table_of(kind)
        order = "code" if table.is_coded else "id"
        with connection.plain_faults(self.path):
            rows = self.database.execute_sql(f"SELECT {table.select_list} FROM {table.name} ORDER BY {order}")
            yield from table.decode(rows)

    def last_operation(self) -> int:
        """The number of the latest operation; it is another one after every write."""
        with connection.plain_faults(self.path):
            return int(self.database.execute_sql("SELECT COALESCE(MAX(id), 0) FROM operation").fetchone()[0])

    def rotation(self, code: str) -> Rotation | None:
        """The rotation of that code."""
        table = table_of(Rotation)
        with connection.plain_faults(self.path):
            rows = self.database.execute_sql(f"SELECT {table.select_list} FROM rotation WHERE code = ?", (code,))
            return next(table.decode(rows.fetchall()), None)

    def counts(self) -> dict[str, int]:
        """Rows in each table."""
        with connection.plain_faults(self.path):
            return row_counts(self.database)

    def settings(self) -> dict[str, str]:
        """All settings of this book by key."""
        with connection.plain_faults(self.path):
            return dict(self.database.execute_sql("SELECT key, value FROM setting ORDER BY key").fetchall())

    def setting_history(self, prefix: str) -> list[SettingChange]:
        """Every change of the settings whose keys begin so, the latest first."""
        with connection.plain_faults(self.path):
            return setting_history.changes(self.database, prefix)


def _by_title(standards: Iterable[TitleStandard]) -> dict[str, tuple[TitleStandard, ...]]:
    found: dict[str, list[TitleStandard]] = {}
    for standard in standards:
        found.setdefault(standard.title, []).append(standard)
    return {title: tuple(of_title) for title, of_title in found.items()}


def row_counts(database: connection.Database) -> dict[str, int]:
    """Rows in each table that a book of its schema version has."""
    present = {row[0] for row in database.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()}
    query = " UNION ALL ".join(f"SELECT '{name}', COUNT(*) FROM {name}" for name in TABLE_NAMES if name in present)
    return dict(database.execute_sql(query).fetchall())


class _NothingChanged(Exception):  # noqa: N818 - a signal inside this module
    """Rolls back an operation that changed no row, so that it leaves no empty step to undo."""


@contextmanager
def _locked(path: Path, user: str) -> Iterator[WriterLock]:
    """The writer's lock, let go again if the block fails."""
    lock = WriterLock(path, user)
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def refuse_no_file(path: Path) -> None:
    """``BookError`` where there is no file to open."""
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError as error:
        raise BookError(f"Không xem được tệp {path}.", "Kiểm tra quyền truy cập và nơi cất sổ.") from error
    if size is None:
        raise BookError(f"Không có tệp {path}.", "Kiểm tra tên và nơi cất sổ.")
    if size == 0:
        raise BookError(f"{path.name} là tệp rỗng, không phải sổ luân chuyển.", "Phục hồi từ bản sao lưu gần nhất.")


def _make_file(path: Path, password: str | None) -> None:
    """Under its own name only when it is whole: what a program that was ended has begun is no book."""
    part = medium.part_of(path)
    medium.remove(part)
    try:
        with closing(connection.empty_file(part, password)) as database:
            migrate.migrate(database)
        for suffix in medium.LOG_SUFFIXES:  # the log of a book that is gone would be played into the new one
            medium.beside(path, suffix).unlink(missing_ok=True)
        part.replace(path)
    finally:
        medium.remove(part)


def _checked(book: Book) -> Book:
    """Refuse a foreign or damaged file before anything is read from it, and one that cannot be written at once."""
    name = book.path.name
    try:
        with connection.plain_faults(book.path):
            migrate.refuse_foreign(book.database, name)
            if migrate.needs_migration(book.database):
                raise BookError(f"{name} do bản chương trình cũ hơn tạo ra.", "Mở để ghi một lần để nâng cấp sổ.")
            refuse_damaged(book.database, name)
            refuse_altered(book.database, name)
            if not book.read_only:  # changes nothing, but SQLite refuses it where nothing can be written
                book.database.execute_sql("UPDATE journal_state SET operation = NULL WHERE 0")
    except BaseException:
        book.close()
        raise
    return book


def _bring_up_to_date(path: Path, password: str | None) -> None:
    """Migrate an older book, after copying it aside. A file that is refused is left exactly as it was."""
    with closing(connection.read_only(path, password)) as database:
        migrate.refuse_foreign(database, path.name)
        if not migrate.needs_migration(database):
            return
        refuse_damaged(database, path.name)
        _copy_aside(database, path, password)
    with closing(connection.writable(path, password)) as database:
        database.execute_sql("PRAGMA foreign_keys = 0")  # while tables are rebuilt
        migrate.migrate(database)


def _copy_aside(database: connection.Database, path: Path, password: str | None) -> None:
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    aside = medium.free_name(path.parent, f"{path.stem}.v{migrate.schema_version(database)}-{stamp}")
    part = medium.part_of(path.resolve())
    try:
        with closing(connection.empty_file(part, password)) as copy:
            database.connection().backup(copy.connection())
        with medium.plain_faults(path.parent, _COPYING):
            medium.sync(part)
            part.replace(aside)
    finally:
        medium.remove(part)
