from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.documents.pdf.fonts import Fonts, word_width
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style, TextLine, set_lines, text_lines

STYLE = Style(14, 18)
WORDS = st.lists(st.text("aăâbcdđêghưuyễn<&>", min_size=1, max_size=30), max_size=40)


def words_of(lines: list[TextLine]) -> list[str]:
    return [word for line in lines for word in "".join(text for text, _, _ in line.setting.texts).split(" ") if word]


@given(words=WORDS, width=st.floats(20, 500))
def test_every_line_fits_and_nothing_is_lost(fonts: Fonts, words: list[str], width: float) -> None:
    lines = text_lines(" ".join(words), STYLE, width, fonts)
    assert "".join(words_of(lines)) == "".join(words)
    assert all(line.width <= width + 0.001 for line in lines)


@given(words=WORDS, width=st.floats(60, 500))
def test_justified_lines_end_at_the_edge_but_the_last_does_not_stretch(
    fonts: Fonts, words: list[str], width: float
) -> None:
    style = Style(14, 18, Align.JUSTIFY, indent=28)
    lines = text_lines(" ".join(words), style, width, fonts)
    for line in lines[:-1]:
        ((text, face, _),) = line.setting.texts
        if " " in text:
            blanks = text.count(" ")
            natural = line.offset + word_width(text, face) * style.size
            if line.setting.stretch:
                assert natural + line.setting.stretch * blanks == pytest.approx(width)
            else:  # before a very long word: rather short than torn apart
                assert (width - natural) / blanks > 1.5 * style.size
    assert lines[-1].offset + lines[-1].width <= width + 0.001


def test_a_word_wider_than_the_column_is_cut(fonts: Fonts) -> None:
    lines = text_lines("W" * 100, STYLE, 100, fonts)
    assert len(lines) > 10
    assert "".join(words_of(lines)) == "W" * 100


def test_an_empty_text_is_one_empty_line(fonts: Fonts) -> None:
    (line,) = text_lines("", STYLE, 100, fonts)
    assert line.setting.texts == ()


def test_runs_that_touch_make_one_word(fonts: Fonts) -> None:
    (line,) = set_lines([Run("Điều 1", bold=True), Run("., Luân chuyển")], STYLE, 500, fonts)
    assert words_of([line]) == ["Điều", "1.,", "Luân", "chuyển"]


@pytest.mark.parametrize(("align", "left"), [(Align.LEFT, 0.0), (Align.CENTRE, 0.5), (Align.RIGHT, 1.0)])
def test_lines_stand_where_they_belong(fonts: Fonts, align: Align, left: float) -> None:
    (line,) = text_lines("BÍ THƯ", Style(14, 18, align), 200, fonts)
    assert line.offset == pytest.approx((200 - line.width) * left)


def test_the_rest_of_a_cut_word_begins_a_line_and_keeps_its_comma(fonts: Fonts) -> None:
    """Beside the part before it, or before a comma in another face, a blank would be read that is not there."""
    word = "Nguyễn" * 14
    runs = [Run("Họ và tên: "), Run(word, bold=True), Run(", sinh năm 1980.")]
    whole = "".join(run.text for run in runs)
    for width in range(120, 480, 7):
        lines = ["".join(text for text, _, _ in line.setting.texts) for line in set_lines(runs, STYLE, width, fonts)]
        assert all(line in whole for line in lines)
