"""The 2C in the file of a cadre: shut, open, with a photo, its lists, and on paper."""

from __future__ import annotations

from PIL import Image, ImageDraw

from luanchuyen_desktop.domain.records import CvFacts
from luanchuyen_desktop.gui.cv.part import CV
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.rules.finding import FieldRef
from scenes.stage import Key, Stage, there


def cv(stage: Stage) -> None:
    """Everything of the part “Lý lịch 2C”, of somebody who has handed it in and of somebody who has not."""
    book = stage.books.copy(stage.books.demo)
    stage.open(book)
    stage.window.menu.findings.trigger()
    view = stage.view(RosterView)
    part = view.form.cv
    code = next(stage.session.book.records(CvFacts)).cadre
    view.show_record(FieldRef("cadre", code, "name"))
    stage.settle()
    bar = view.form._scroll.verticalScrollBar()  # noqa: SLF001 - the scene scrolls as a person does
    bar.setValue(bar.maximum())
    stage.settle()
    stage.shot("cv-shut")
    view.form.show_section(CV)
    stage.settle()
    stage.shot("cv-open")
    content = there(part.content)
    face = book.with_name("chân dung.png")
    _draw_face(face)
    content.photo.take(face)
    stage.settle()
    view.form.show_section(CV)
    stage.shot("cv-photo")
    bad = book.with_name("hỏng.jpg")
    bad.write_bytes(face.read_bytes()[:400])
    content.photo.take(bad)
    stage.settle()
    stage.shot("cv-bad-photo")
    stage.close_all()
    for field in ("recruited", "pay_grade", "arrests", "income"):
        content.editor.focus_field(field)
        view.form._scroll.ensureWidgetVisible(content.editor.editor(field), 0, 300)  # noqa: SLF001 - as above
        stage.settle()
        stage.shot(f"cv-{field.replace('_', '-')}")
    for table, section in content.sections.items():
        stage.click_row(section.table, section.table.model().index(0, 1))
        stage.settle()
        stage.shot(f"cv-{table.replace('_', '-')}")
    stage.retype("17", content.editor.editor("height_cm"))
    stage.key(Key.Key_Tab)
    view.form._scroll.ensureWidgetVisible(content.editor.editor("height_cm"), 0, 200)  # noqa: SLF001 - as above
    stage.settle()
    stage.shot("cv-wrong-height")
    stage.key(Key.Key_Escape)
    content.editor.revert("height_cm")
    stage.click(part.print_button)
    stage.settle()
    stage.shot("cv-paper")
    stage.close_all()
    view.table.selectRow(1)
    view.table.selectAll()
    stage.settle()
    view.form.show_section(CV)
    stage.shot("cv-marked")


def _draw_face(path: object) -> None:
    """A portrait that is nobody's."""
    image = Image.new("RGB", (600, 900), (205, 222, 240))
    pen = ImageDraw.Draw(image)
    pen.ellipse((190, 180, 410, 470), fill=(226, 188, 160))
    pen.pieslice((180, 130, 420, 420), 180, 360, fill=(40, 34, 30))
    pen.polygon([(60, 900), (150, 560), (450, 560), (540, 900)], fill=(52, 62, 84))
    pen.polygon([(230, 560), (300, 700), (370, 560)], fill=(250, 250, 250))
    image.save(str(path))
