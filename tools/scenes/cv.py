"""The 2C in the file of a cadre: shut, open, with a photo, its lists, and on paper."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import CvFacts
from luanchuyen_desktop.gui.cv.part import CV
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.rules.finding import FieldRef
from scenes.stage import Key, Stage, there


def cv(stage: Stage) -> None:
    """Everything of the part “Lý lịch 2C” of somebody who has handed it in."""
    book = stage.books.copy(stage.books.demo)
    stage.open(book)
    stage.window.menu.findings.trigger()
    view = stage.view(RosterView)
    view.show_record(FieldRef("cadre", next(stage.session.book.records(CvFacts)).cadre, "name"))
    stage.settle()
    bar = view.form._scroll.verticalScrollBar()  # noqa: SLF001 - the scene scrolls as a person does
    bar.setValue(bar.maximum())
    stage.settle()
    stage.shot("cv-shut")
    view.form.show_section(CV)
    stage.settle()
    stage.shot("cv-open")
    _photo(stage, view, book)
    _fields(stage, view)
    stage.click(view.form.cv.print_button)
    stage.settle()
    stage.shot("cv-paper")
    stage.close_all()
    view.table.selectAll()
    stage.settle()
    view.form.show_section(CV)
    stage.shot("cv-marked")


def _photo(stage: Stage, view: RosterView, book: Path) -> None:
    content = there(view.form.cv.content)
    face = book.with_name("chân dung.png")
    _draw_face(face)
    content.photo.take(face)
    stage.settle()
    view.form.show_section(CV)
    stage.shot("cv-photo")
    broken = book.with_name("hỏng.png")
    broken.write_bytes(face.read_bytes()[:400])
    content.photo.take(broken)
    stage.settle()
    stage.shot("cv-bad-photo")
    stage.close_all()
    stage.window.activateWindow()
    stage.settle()


def _fields(stage: Stage, view: RosterView) -> None:
    content = there(view.form.cv.content)
    for field in ("recruited", "pay_grade", "arrests", "income"):
        content.editor.focus_field(field)
        _show(stage, view, content.editor.editor(field))
        stage.shot(f"cv-{field.replace('_', '-')}")
    for table, section in content.sections.items():
        stage.click_row(section.table, section.table.model().index(0, 1))
        stage.settle()
        stage.shot(f"cv-{table.replace('_', '-')}")
    height = content.editor.editor("height_cm")
    _show(stage, view, height)
    stage.retype("17", height)
    stage.key(Key.Key_Tab)
    stage.settle()
    stage.shot("cv-wrong-height")
    content.editor.revert("height_cm")


def _show(stage: Stage, view: RosterView, widget: QWidget) -> None:
    view.form._scroll.ensureWidgetVisible(widget, 0, 300)  # noqa: SLF001 - as above
    stage.settle()


def _draw_face(path: Path) -> None:
    """A portrait that is nobody's."""
    image = Image.new("RGB", (600, 900), (205, 222, 240))
    pen = ImageDraw.Draw(image)
    pen.ellipse((190, 180, 410, 470), fill=(226, 188, 160))
    pen.pieslice((180, 130, 420, 420), 180, 360, fill=(40, 34, 30))
    pen.polygon([(60, 900), (150, 560), (450, 560), (540, 900)], fill=(52, 62, 84))
    pen.polygon([(230, 560), (300, 700), (370, 560)], fill=(250, 250, 250))
    image.save(path)
