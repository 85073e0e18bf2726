"""Where lines of official papers must not end, and how such blanks are set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.documents.forms.binding import bound
from luanchuyen_desktop.documents.pdf.fonts import Fonts, word_width
from luanchuyen_desktop.documents.pdf.typeset import BOUND, Align, Run, Style, set_lines

WIDTH = 300.0


def shown(text: str) -> str:
    """With what does not break as ``~``."""
    return "".join(run.text for run in bound([Run(text)])).replace(BOUND, "~")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Điều 1. Luân chuyển đồng chí Nguyễn An", "Điều~1. Luân chuyển đồng~chí~Nguyễn An"),
        ("thời hạn 36 tháng, kể từ", "thời hạn 36~tháng, kể từ"),
        ("sinh ngày 05 tháng 01 năm 1980", "sinh ngày~05 tháng~01 năm~1980"),
        ("ngày …… tháng …… năm ……", "ngày~…… tháng~…… năm~……"),
        ("Tỉnh ủy khóa XII, nhiệm kỳ 2025-2030;", "Tỉnh~ủy khóa~XII, nhiệm kỳ~2025-2030;"),
        ("- Căn cứ Quyết định số 12-QĐ/TU, ngày 05/01/2024", "-~Căn cứ Quyết định số~12-QĐ/TU, ngày~05/01/2024"),
        ("đối với ông Trần Nam, bà Lê Bình", "đối với ông~Trần Nam, bà~Lê Bình"),
        ("Ông (bà) đánh dấu", "Ông (bà) đánh dấu"),
        ("Công tác tổ chức cán bộ", "Công tác tổ chức cán bộ"),
    ],
)
def test_what_is_bound(text: str, wanted: str) -> None:
    assert shown(text) == wanted


def test_a_bold_name_stays_with_the_word_before_it() -> None:
    assert bound([Run("giới thiệu đồng chí "), Run("Trần Nam", bold=True)]) == (
        Run(f"giới thiệu đồng{BOUND}chí{BOUND}"),
        Run("Trần Nam", bold=True),
    )


@given(
    words=st.lists(st.sampled_from(["Điều", "đồng chí", "Nam", "12", "tháng", "ngày", "ủy", "Tỉnh"]), max_size=30),
    align=st.sampled_from(Align),
)
def test_binding_changes_nothing_but_where_lines_end(fonts: Fonts, words: list[str], align: Align) -> None:
    text = " ".join(words)
    (run,) = bound([Run(text)])
    assert run.text.replace(BOUND, " ") == text
    lines = set_lines([run], Style(14, 18, align), WIDTH, fonts)
    drawn = [part for line in lines for part, _face, _at in line.setting.texts]
    assert " ".join(drawn).split() == text.split()  # plain blanks: what is copied or searched for is as it was
    for line, part in zip(lines, drawn, strict=False):
        assert line.offset + line.width <= WIDTH + 0.01
        if line.setting.stretch:
            face = line.setting.texts[0][1]
            natural = word_width(part, face) * 14
            assert natural + line.setting.stretch * part.count(" ") == pytest.approx(WIDTH)
