"""Random edits of a small book in which much hangs together: few names, few births, few posts, all hotly contested."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Position,
    Record,
    Rotation,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    Grade,
    Outcome,
    Purpose,
    RotationState,
    SubjectKind,
    WaiverState,
)
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.demo import OPERATION as DEMO
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.services.rotations.placements import Placement
from luanchuyen_desktop.services.rotations.rotation_drafts import Decision, Ending
from luanchuyen_desktop.services.rotations.rotation_endings import NEED_PLACEMENT
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

T = TypeVar("T")
Edit = Callable[["Editor"], Changes | None]


class Editor:
    """Makes one random edit after the other, by the services that the windows use."""

    def __init__(self, book: Book, seed: int, as_of: date, folder: Path) -> None:
        self.book, self.as_of, self.workbook = book, as_of, folder / "so.xlsx"
        self.rng = Random(seed)
        self.number = 0
        rotations = list(book.records(Rotation))
        self.posts = [(each.to_unit, each.to_title) for each in rotations[:3]]
        people = list(book.records(Cadre))
        self.names = [cadre.name for cadre in people[:5]] + ["NGUYỄN VĂN HÒA", "Nguyễn Văn Hoà"]
        self.births = [cadre.birth for cadre in people[:4]] + [None, PartialDate(1980), PartialDate(1980, 5)]
        self.places = [place.code for place in book.records(Place)][:4]

    def edit(self) -> tuple[str, Changes | None]:
        """One edit: its name, and what it says that it changed."""
        self.number += 1
        kinds, weights = zip(*EDITS.items(), strict=True)
        edit = redo if self.book.redo_name() and self.chance(0.4) else self.rng.choices(kinds, weights)[0]
        try:
            return edit.__name__, edit(self)
        except UserError:  # refused: nothing was written
            return f"{edit.__name__} (refused)", None

    # -- choosing ----------------------------------------------------------------------------------------------------

    def one(self, values: Sequence[T]) -> T:
        return self.rng.choice(values)

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def record(self, kind: type[Any]) -> Any:
        """Some stored record of the kind; the hot ones before others."""
        records = list(self.book.records(kind))
        if not records:
            raise UserError("Chưa có.")
        hot = [each for each in records if kind is Tenure and (each.unit, each.title) in self.posts]
        return self.one(hot) if hot and self.chance(0.6) else self.one(records)

    def cadre(self) -> str:
        """The code of some cadre; half of the time of one of the first, whose names are alike."""
        codes = [each.code for each in self.book.records(Cadre)]
        return self.one(codes[:8]) if self.chance(0.5) else self.one(codes)

    def day(self) -> PartialDate | None:
        day = self.as_of + timedelta(days=self.rng.randint(-700, 300))
        shapes = (
            PartialDate(day.year, day.month, day.day),
            PartialDate(day.year, day.month),
            PartialDate(day.year),
            None,
        )
        return self.rng.choices(shapes, (4, 2, 2, 1))[0]

    def post(self) -> tuple[str, str]:
        if self.chance(0.8):
            return self.one(self.posts)
        position: Position = self.record(Position)
        return position.unit, position.title

    def code(self, prefix: str) -> str:
        return f"{prefix}{self.number}"

    # -- parts of edits ----------------------------------------------------------------------------------------------

    def identity(self, cadre: Cadre) -> Cadre:
        return replace(
            cadre,
            name=self.one(self.names),
            birth=self.one(self.births),
            hometown=self.one([cadre.hometown, None, "Xã An Bình", "xã  an bình"]),
            hometown_place=self.one([cadre.hometown_place, None, *self.places]),
        )

    def tenure(self, cadre: str) -> Tenure:
        unit, title = self.post()
        return Tenure(cadre, self.day(), self.one([None, self.day()]), unit, title, concurrent=self.chance(0.3))

    def rotation(self, cadre: str) -> Rotation:
        (from_unit, from_title), (to_unit, to_title) = self.post(), self.post()
        origin = self.one([from_title, from_title, None])
        return Rotation(
            self.code("LM"), cadre, self.one([from_unit, from_unit, None]), origin, to_unit, to_title,
            self.one(list(Purpose)), self.day(), self.day(), self.one([None, 24, 36]),
            state=self.one(list(RotationState)), ended=self.one([None, None, self.day()]),
            outcome=self.one([None, *Outcome]),
        )  # fmt: skip

    def waiver(self) -> Waiver:
        of_cadre = self.chance(0.4)
        subject = self.cadre() if of_cadre else self.record(Rotation).code
        return Waiver(
            self.one(["LC02", "LC03", "LC04", "DL07"]),
            SubjectKind.CADRE if of_cadre else SubjectKind.ROTATION,
            self.one([subject, subject, subject, f"LM{self.number + 3}"]),  # also on one that is not there yet
            self.one(["Bộ Chính trị", "Ban Thường vụ Tỉnh ủy", None]),
            valid_to=self.one([None, self.day()]),
            state=self.one(list(WaiverState)),
        )

    def more(self, cadre: str) -> Record:
        """A record that only its own cadre's rules look at."""
        records: list[Record] = [
            Evaluation(cadre, self.rng.randint(2022, 2026), self.one(list(Grade))),
            Discipline(cadre, "Khiển trách", PartialDate(self.rng.randint(2022, 2026), 5)),
            PlanningEntry(cadre, "2025-2030", self.post()[1], approved=self.day()),
            LocalityDetermination(cadre, self.one(self.places), is_local=self.chance(0.5)),
        ]
        return self.one(records)

    def some(self) -> Record:
        """A new record of any kind for a cadre that is there."""
        cadre = self.cadre()
        makers: list[Callable[[], Record]] = [
            lambda: self.tenure(cadre), lambda: self.rotation(cadre), self.waiver, lambda: self.more(cadre),
        ]  # fmt: skip
        return self.one(makers)()

    def save(self, record: Record) -> Changes | None:
        return editing.save(self.book, record)


def rename(editor: Editor) -> Changes | None:
    return editor.save(editor.identity(editor.record(Cadre)))


def change_name_only(editor: Editor) -> Changes | None:
    return editor.save(replace(editor.record(Cadre), name=editor.one(editor.names)))


def change_note(editor: Editor) -> Changes | None:
    return editor.save(replace(editor.record(Cadre), note=f"Ghi chú {editor.number}"))


def change_cadre_code(editor: Editor) -> Changes | None:
    return editor.save(replace(editor.record(Cadre), code=editor.code("CM")))


def add_cadre(editor: Editor) -> Changes | None:
    """Alone, or with posts and rotations in the same operation."""
    cadre = editor.identity(Cadre(editor.code("CN"), "X"))
    with editor.book.operate("Thêm người") as write:
        write.insert(cadre)
        if editor.chance(0.5):
            write.insert_many([editor.tenure(cadre.code), editor.rotation(cadre.code)])
    return write.changes


def delete_cadre(editor: Editor) -> Changes | None:
    if editor.book.counts()["cadre"] < 25:
        return add_cadre(editor)
    return editing.delete(editor.book, editor.record(Cadre))


def add_some(editor: Editor) -> Changes | None:
    return editor.save(editor.some())


def change_tenure(editor: Editor) -> Changes | None:
    old: Tenure = editor.record(Tenure)
    return editor.save(replace(editor.tenure(editor.one([old.cadre, editor.cadre()])), id=old.id))


def change_rotation(editor: Editor) -> Changes | None:
    old: Rotation = editor.record(Rotation)
    new = replace(editor.rotation(editor.one([old.cadre, old.cadre, editor.cadre()])), id=old.id)
    return editor.save(new if editor.chance(0.3) else replace(new, code=old.code))


def change_state(editor: Editor) -> Changes | None:
    old: Rotation = editor.record(Rotation)
    return editor.save(replace(old, state=editor.one(list(RotationState)), ended=editor.one([None, old.ended])))


def change_waiver(editor: Editor) -> Changes | None:
    old: Waiver = editor.record(Waiver)
    return editor.save(replace(editor.waiver(), id=old.id))


def delete_some(editor: Editor) -> Changes | None:
    kinds = [Tenure, Tenure, Rotation, Waiver, Evaluation, Discipline, PlanningEntry, LocalityDetermination]
    return editing.delete(editor.book, editor.record(editor.one(kinds)))


def several_at_once(editor: Editor) -> Changes | None:
    records = [editor.some() for _ in range(3)]
    codes = {getattr(record, "code", number) for number, record in enumerate(records)}
    kept = records if len(codes) == len(records) else records[:1]  # two rotations would take one code
    with editor.book.operate("Nhiều việc") as write:
        write.insert_many(kept)
        write.update(editor.identity(editor.record(Cadre)))
        write.delete(editor.record(Tenure))
        write.update(replace(editor.record(Rotation), start=editor.day()))
    return write.changes


def there_and_back(editor: Editor) -> Changes | None:
    """An operation with no net effect on one of its tables."""
    cadre: Cadre = editor.record(Cadre)
    with editor.book.operate("Đi rồi về") as write:
        write.update(replace(cadre, name="Tạm", note=f"Ghi chú {editor.number}"))
        write.update(cadre)
        write.insert(editor.more(cadre.code))
    return write.changes


def take_a_step(editor: Editor) -> Changes | None:
    """Decide, begin, end or cancel, as the rotation desk does."""
    rotation: Rotation = editor.record(Rotation)
    dossier = editor.book.dossier(rotation.cadre)
    assert dossier is not None
    steps: list[Callable[[], Changes | None]] = [
        lambda: rotation_desk.cancel(editor.book, dossier, rotation),
        lambda: rotation_desk.begin(editor.book, dossier, rotation, editor.as_of),
        lambda: rotation_desk.end(editor.book, dossier, rotation, ending(editor)),
    ]
    start = PartialDate.of(editor.as_of + timedelta(days=editor.rng.randint(-30, 60)))
    decision = Decision("9-QĐ/TU", PartialDate(2026, 9, 1), start, 36)
    waiting = replace(rotation, state=RotationState.SUBMITTED)
    steps.append(lambda: rotation_desk.decide(editor.book, dossier, waiting, decision, (), editor.as_of))
    return editor.one(steps)()


def ending(editor: Editor) -> Ending:
    """With all that its outcome asks for."""
    outcome = editor.one(list(Outcome))
    unit, title = editor.one(editor.posts)
    placement = Placement(unit, title) if outcome in NEED_PLACEMENT else None
    return Ending(PartialDate(2026, 10, 1), outcome, "9-QĐ/TU", "Yêu cầu", placement)


def undo(editor: Editor) -> Changes | None:
    if editor.book.undo_name() == DEMO:  # else all is gone
        return None
    return editor.book.undo()


def redo(editor: Editor) -> Changes | None:
    return editor.book.redo()


def set_something(editor: Editor) -> Changes | None:
    with editor.book.operate("Ghi thiết lập") as write:
        write.set("paper.head", f"Người {editor.number}")
    return write.changes


def change_catalogue(editor: Editor) -> Changes | None:
    unit, title = editor.one(editor.posts)
    units = {each.code: each for each in editor.book.records(Unit)}
    titles = {each.code: each for each in editor.book.records(Title)}
    quotas = [each for each in editor.book.records(Position) if (each.unit, each.title) == (unit, title)]
    choices: list[Record] = [
        *(replace(each, quota=editor.one([None, 0, 1, 2])) for each in quotas),
        replace(units[unit], name=f"Đơn vị {editor.number}"),
        replace(titles[title], rank=editor.rng.randint(3, 6) * 10),
    ]
    return editor.save(editor.one(choices))


def keep_a_workbook(editor: Editor) -> Changes | None:
    """Nothing changes; what the book holds now can be imported later."""
    editor.workbook.unlink(missing_ok=True)
    export_book(editor.book, editor.workbook)
    return None


def import_the_workbook(editor: Editor) -> Changes | None:
    """What was edited by code since comes back as it was; what has no code is added where it differs."""
    if not editor.workbook.exists():
        return keep_a_workbook(editor)
    plan = prepare_import(editor.book, editor.workbook)
    return None if plan.has_errors else apply_import(editor.book, plan)


EDITS: dict[Edit, float] = {
    rename: 10,
    change_name_only: 5,
    change_note: 2,
    change_cadre_code: 3,
    add_cadre: 5,
    delete_cadre: 4,
    add_some: 14,
    change_tenure: 10,
    change_rotation: 10,
    change_state: 6,
    change_waiver: 4,
    delete_some: 10,
    several_at_once: 4,
    there_and_back: 2,
    take_a_step: 8,
    undo: 12,
    redo: 1,
    set_something: 1,
    change_catalogue: 1.5,
    keep_a_workbook: 2,
    import_the_workbook: 4,
}
