"""What clerks write of education, and the level that it is read as."""

from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vocabulary import StandardKind
from luanchuyen_desktop.gui.views.cadre.fields import POLITICAL_THEORY, STATE_MANAGEMENT
from luanchuyen_desktop.rules.education_levels import Scales, load_scales
from luanchuyen_desktop.rules.toml_table import RuleDataError
from luanchuyen_desktop.services.demo import people

LEVELS = Path(__file__).parents[2] / "resources" / "education_levels.toml"


@pytest.fixture(scope="module")
def scales() -> Scales:
    return load_scales(LEVELS)


def level(scales: Scales, kind: StandardKind, text: str) -> str | None:
    rank = scales[kind].rank(text)
    return None if rank is None else scales[kind].levels[rank]


EDUCATION = {
    "Đại học": "Đại học",
    "ĐẠI HỌC LUẬT": "Đại học",
    "Cử nhân Kinh tế": "Đại học",
    "Kỹ sư Nông nghiệp; Thạc sĩ Quản lý công": "Thạc sĩ",
    "Th.S Luật": "Thạc sĩ",
    "ThS. Luật, ĐH Kinh tế": "Thạc sĩ",
    "Thạc sỹ": "Thạc sĩ",
    "Tiến sĩ Kinh tế": "Tiến sĩ",
    "PGS.TS": "Tiến sĩ",
    "Bác sĩ chuyên khoa I": "Thạc sĩ",
    "Bác sĩ chuyên khoa II": "Tiến sĩ",
    "Bác sĩ đa khoa": "Đại học",
    "Cao đẳng Sư phạm": "Cao đẳng",
    "Trung cấp Kế toán": "Trung cấp",
    "Đại học Luật, đang học Thạc sĩ": "Đại học",
    "Đại học; nghiên cứu sinh": "Đại học",
    "Đang học Đại học": None,
    "Học viên cao học Luật": None,
    "12/12": None,
    "Luật": None,
    "": None,
    "Bậc thầy": None,
}
THEORY = {
    "Cao cấp": "Cao cấp",
    "Cao cấp LLCT - HC": "Cao cấp",
    "Cử nhân": "Cao cấp",
    "Cử nhân chính trị": "Cao cấp",
    "CCLLCT": "Cao cấp",
    "Trung cấp": "Trung cấp",
    "TC LLCT": "Trung cấp",
    "Sơ cấp": "Sơ cấp",
    "Trung cấp, đang học cao cấp": "Trung cấp",
    "Chưa học": None,
    "Bồi dưỡng": None,
}
MANAGEMENT = {
    "Chuyên viên": "Chuyên viên",
    "Chuyên viên chính": "Chuyên viên chính",
    "Bồi dưỡng ngạch chuyên viên cao cấp": "Chuyên viên cao cấp",
    "CVC": "Chuyên viên chính",
    "Cán sự": "Cán sự",
    "Cao cấp": None,
}
LANGUAGES = {
    "B1": "B1",
    "Anh B1": "B1",
    "Anh B": "A2",
    "Tiếng Anh trình độ C": "B1",
    "Anh A2; tiếng Cơ Ho": "A2",
    "Tiếng Anh bậc 3/6": "B1",
    "Cử nhân tiếng Anh": "C1",
    "Anh (B2)": "B2",
    "tiếng Cơ Ho": None,
    "IELTS 6.0": None,
}
IT = {
    "Ứng dụng CNTT cơ bản": "Cơ bản",
    "Tin học B": "Cơ bản",
    "Tin học văn phòng": "Cơ bản",
    "Ứng dụng CNTT nâng cao": "Nâng cao",
    "Kỹ sư CNTT": "Nâng cao",
    "Thành thạo": None,
}
WRITTEN = [
    (kind, text, read)
    for kind, texts in zip(StandardKind, (EDUCATION, THEORY, MANAGEMENT, LANGUAGES, IT), strict=True)
    for text, read in texts.items()
]


@pytest.mark.parametrize(("kind", "text", "read"), WRITTEN, ids=str)
def test_a_text_is_read_as(scales: Scales, kind: StandardKind, text: str, read: str | None) -> None:
    assert level(scales, kind, text) == read


def test_composed_and_decomposed_letters_are_alike(scales: Scales) -> None:
    assert level(scales, StandardKind.EDUCATION, "Tha\u0323c si\u0303 Lua\u0302\u0323t") == "Thạc sĩ"


def test_every_level_is_read_as_itself_and_levels_rise(scales: Scales) -> None:
    for kind, scale in scales.items():
        assert [level(scales, kind, name) for name in scale.levels] == list(scale.levels)
        assert [scale.rank(name) for name in scale.levels] == list(range(len(scale.levels)))
        assert scale.confidence == "D"


def test_every_kind_names_a_field_of_the_cadre(scales: Scales) -> None:
    cadre = Cadre("C", "An")
    assert all(hasattr(cadre, kind.field) for kind in StandardKind)
    assert set(scales) == set(StandardKind)


def test_what_the_form_offers_and_the_sample_book_writes_is_read(scales: Scales) -> None:
    offered = [(StandardKind.POLITICAL_THEORY, text) for text in POLITICAL_THEORY]
    offered += [(StandardKind.STATE_MANAGEMENT, text) for text in STATE_MANAGEMENT]
    offered += [(StandardKind.STATE_MANAGEMENT, people.state_management(rank)) for rank in (10, 50, 90)]
    assert all(level(scales, kind, text) for kind, text in offered)


FAULTS = {
    "no kind": ("[it_skills]", "[tin_hoc]", "it_skills"),
    "no name": ('name = "Cán sự"', 'ten = "Cán sự"', "name"),
    "words no list": ('words = ["cs"]', 'words = "cs"', "words"),
    "blank word": ('words = ["cs"]', 'words = [" "]', "words"),
    "a word twice": ('words = ["cs"]', 'words = ["cvc"]', "một từ đứng ở hai mức"),
    "no confidence": ('confidence = "D"\n# Phần có', "# Phần có", "confidence"),
    "no table": ("[education]", "[[education]]", "education"),
    "broken": ("[education]", "[education", "dòng 6: thiếu dấu “]”"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_levels_names_file_and_place(tmp_path: Path, fault: str) -> None:
    before, after, told = FAULTS[fault]
    text = LEVELS.read_text(encoding="utf-8")
    assert before in text
    path = tmp_path / "education_levels.toml"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(RuleDataError, match=r"education_levels\.toml") as caught:
        load_scales(path)
    assert told in str(caught.value)
