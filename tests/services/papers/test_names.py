from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.documents.forms.form import FormText, Layer
from luanchuyen_desktop.documents.forms.form_slots import Rows
from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE
from luanchuyen_desktop.documents.pdf.fonts import load_fonts
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.papers.cases import facts_and_cases
from luanchuyen_desktop.services.papers.contents.entries import entries_of, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.facts import FactsMaker
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.office import former_province
from luanchuyen_desktop.services.papers.office.bygone import Watch, load_gone, paper_texts
from luanchuyen_desktop.services.papers.office.former_province import former_provinces
from luanchuyen_desktop.services.papers.office.keys import NAMES
from luanchuyen_desktop.services.papers.office.names import (
    NameRow,
    name_faults,
    name_gaps,
    names_text,
    settings_on,
    stored_names,
)
from luanchuyen_desktop.services.papers.office.settings_draft import SettingsDraft
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.place_catalogue import Shipped, load_shipped
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import AS_OF, RESOURCES, TODAY, TYPED, form_book, records
from tests.services.papers.test_forms import flat

BEFORE = date(2025, 6, 30)
MERGED = date(2025, 7, 1)
ROWS = (
    NameRow("committee", "TỈNH ỦY BÌNH THUẬN", None, BEFORE),
    NameRow("place", "Phan Thiết", None, BEFORE),
    NameRow("state_committee", "ỦY BAN NHÂN DÂN|TỈNH BÌNH THUẬN", None, BEFORE),
)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    with form_book(tmp_path_factory.mktemp("names"), rule_book, names=names_text(ROWS)) as workspace:
        yield workspace


def printed(workspace: Workspace, kind: str, frame: str, issued: PartialDate) -> str:
    code = "KH26" if kind == "plan" else "LC0001"
    request = FormRequest(kind, [code], frame, {code: "17"}, issued, own=TYPED)
    return flat(form_papers(workspace, request).pdf)


@pytest.mark.parametrize(
    ("issued", "committee", "place"),
    [
        (PartialDate(2024, 1, 5), "TỈNH ỦY BÌNH THUẬN", "Phan Thiết"),
        (PartialDate(2025, 6, 30), "TỈNH ỦY BÌNH THUẬN", "Phan Thiết"),
        (PartialDate(2025, 7, 1), "TỈNH ỦY LÂM ĐỒNG", "Đà Lạt"),
        (TODAY, "TỈNH ỦY LÂM ĐỒNG", "Đà Lạt"),
    ],
)
def test_a_paper_bears_the_names_of_its_day(book: Workspace, issued: PartialDate, committee: str, place: str) -> None:
    text = printed(book, "decision", PARTY, issued)
    assert text.startswith(committee)
    assert f"{place}, ngày" in text
    other = "LÂM ĐỒNG" if "BÌNH" in committee else "BÌNH THUẬN"
    assert other not in text


def test_the_state_form_too(book: Workspace) -> None:
    old = printed(book, "decision", STATE, PartialDate(2024, 1, 5))
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN QUYẾT ĐỊNH:" in old
    assert "12/11/2026" not in old  # a proposal that came later
    new = printed(book, "decision", STATE, TODAY)
    assert "Tờ trình số 21/TTr-SNV ngày 12/11/2026" in new
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG QUYẾT ĐỊNH:" in new


def test_a_shipped_name_can_be_said_otherwise(tmp_path: Path, rule_book: RuleBook) -> None:
    own = names_text([NameRow("to_chuc_dang_chinh_quyen", "Đảng ủy UBND", date(2025, 3, 1), None)])
    with form_book(tmp_path, rule_book, names=own) as workspace:
        assert "Đảng ủy UBND tỉnh lãnh đạo rà soát" in printed(workspace, "plan", PARTY, TODAY)
        assert "Ban cán sự đảng Ủy ban nhân dân tỉnh" in printed(workspace, "plan", PARTY, PartialDate(2024, 5, 1))


def test_a_merged_province_is_told_of_its_old_names(tmp_path: Path, rule_book: RuleBook) -> None:
    assert former_provinces(RESOURCES, "TỈNH ỦY LÂM ĐỒNG") == ("Tỉnh Bình Thuận", "Tỉnh Đắk Nông")
    assert set(former_provinces(RESOURCES, "THÀNH ỦY HỒ CHÍ MINH")) == {"Tỉnh Bình Dương", "Tỉnh Bà Rịa - Vũng Tàu"}
    assert former_provinces(RESOURCES, "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LÂM ĐỒNG") == ("Tỉnh Bình Thuận", "Tỉnh Đắk Nông")
    assert former_provinces(RESOURCES, "TỈNH ỦY CAO BẰNG") == ()  # it was not merged
    assert former_provinces(RESOURCES, "TỈNH ỦY ……………") == ()
    draft = SettingsDraft(RESOURCES, {"paper.committee": "TỈNH ỦY LÂM ĐỒNG"}, AS_OF)
    assert "hợp nhất với Tỉnh Bình Thuận, Tỉnh Đắk Nông" in draft.name_hint()
    draft.names += ROWS
    assert draft.name_hint() == ""

    def notices(workspace: Workspace, issued: PartialDate) -> tuple[str, ...]:
        request = FormRequest("decision", ["LC0001"], PARTY, {"LC0001": "17"}, issued)
        return form_papers(workspace, request).states[0].notices

    with form_book(tmp_path, rule_book) as workspace:
        (told,) = notices(workspace, PartialDate(2025, 6, 30))
        assert told.startswith("Văn bản ngày 30/06/2025 ghi TỈNH ỦY LÂM ĐỒNG; trước 01/07/2025 còn có Tỉnh Bình Thuận")
        assert notices(workspace, PartialDate(2025, 7, 1)) == ()
        with workspace.book.operate("Tên cũ") as write:
            write.set(NAMES, names_text(ROWS))
        assert notices(workspace, PartialDate(2025, 6, 30)) == ()


def test_rows_that_overlap_are_refused_and_gaps_are_told() -> None:
    labels = {"place": "Địa danh"}
    touching = [NameRow("place", "A", None, BEFORE), NameRow("place", "B", MERGED, None)]
    assert name_faults(touching, labels) == []
    assert name_gaps(touching, labels) == []
    overlapping = [NameRow("place", "B", BEFORE, None), NameRow("place", "A", None, BEFORE)]
    ((at, words),) = name_faults(overlapping, labels)
    assert at == 0
    assert "“A” và “B” chồng lên nhau từ 30/06/2025" in words
    open_ended = [NameRow("place", "A", None, None), NameRow("place", "B", None, None)]
    assert len(name_faults(open_ended, labels)) == 1
    gap = [NameRow("place", "A", None, date(2025, 6, 28)), NameRow("place", "B", MERGED, None)]
    assert name_faults(gap, labels) == []
    assert "từ 29/06/2025 đến 30/06/2025 chưa có dòng nào" in name_gaps(gap, labels)[0]
    wrong = [NameRow("place", " ", MERGED, BEFORE)]
    assert [at for at, _ in name_faults(wrong, labels)] == [0, 0]
    other = [NameRow("place", "A"), NameRow("committee", "B")]
    assert name_faults(other, labels) == []


def test_stored_rows_come_back_and_damage_is_told() -> None:
    assert stored_names({NAMES: names_text(ROWS)}) == ROWS
    assert stored_names({}) == ()
    for text in ("{", "[1]", '[["place","A","hôm qua",""]]', "3"):
        with pytest.raises(DocumentError, match="tên gọi theo ngày"):
            stored_names({NAMES: text})


def test_without_a_day_the_name_without_an_end_holds() -> None:
    settings = {"paper.place": "Đà Lạt", NAMES: names_text(ROWS)}
    assert settings_on(settings, date.max)["paper.place"] == "Đà Lạt"
    assert settings_on(settings, BEFORE)["paper.place"] == "Phan Thiết"


# -- bodies that are gone --------------------------------------------------------------------------------------------


def watch(day: date) -> Watch:
    return Watch.on(load_gone(RESOURCES), day)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("gửi Huyện ủy Đức Trọng", "Huyện ủy"),
        ("HUYỆN ỦY ĐỨC TRỌNG", "HUYỆN ỦY"),
        ("các cấp huyện, cấp xã", "cấp huyện"),
        ("thị trấn Liên Nghĩa", "thị trấn"),
        ("Ban Cán sự Đảng Ủy ban nhân dân", "Ban Cán sự Đảng"),
        ("Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư"),
        ("Huye\u0323\u0302n u\u0309y", "Huyện ủy"),
    ],
)
def test_words_that_are_gone_are_found_as_they_stand(text: str, word: str) -> None:
    assert [hit for hit, _ in watch(AS_OF).found(text)] == [word]
    assert watch(AS_OF).in_setting(text).startswith(f"Còn ghi “{word}”, không còn từ ")


@pytest.mark.parametrize("text", ["Đảng ủy xã Tuy Phong", "Nguyễn Thị Huyền", "Huyệnbiên", "quân đội", ""])
def test_other_words_are_left_alone(text: str) -> None:
    assert watch(AS_OF).found(text) == ()


def test_each_word_counts_from_its_own_day() -> None:
    assert watch(date(2025, 6, 30)).found("Huyện ủy") == ()
    assert watch(date(2025, 7, 1)).found("Huyện ủy") != ()
    assert watch(date(2025, 2, 2)).found("Ban cán sự đảng") == ()
    assert watch(date(2025, 2, 3)).found("Ban cán sự đảng") != ()


def test_a_finished_paper_names_the_paragraph(tmp_path: Path, rule_book: RuleBook) -> None:
    recipients = "Huyện ủy Đức Trọng\nHuyện ủy Lâm Hà"
    with form_book(tmp_path, rule_book, *records(unit="Huyện ủy Bắc Bình"), more_recipients=recipients) as workspace:
        request = FormRequest("decision", ["LC0001"], PARTY, {"LC0001": "17"}, TODAY)
        (state,) = form_papers(workspace, request).states
        assert not state.draft  # told, not stopped
        (notice,) = state.notices
        assert notice.startswith("Đoạn “Điều 1. Luân chuyển đồng chí Trần Đức Nam")
        assert "đoạn khác: còn ghi “Huyện ủy”, không còn từ 01/07/2025; nay ghi Đảng ủy xã" in notice
        old = FormRequest("decision", ["LC0001"], PARTY, {"LC0001": "17"}, PartialDate(2024, 1, 5))
        assert not any("không còn từ" in told for told in form_papers(workspace, old).states[0].notices)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    with Book.create(tmp_path_factory.mktemp("sample") / "mau.lccb", user="thử") as book:
        build_demo(book, 120, 7, AS_OF)
        yield Workspace(book, rule_book, AS_OF, RESOURCES)


def codes_of(workspace: Workspace, kind: str) -> list[str]:
    if KINDS[kind].subject is Subject.PLAN:
        return [plan.code for plan in workspace.book.records(RotationPlan)]
    found = [each for each in workspace.book.records(Rotation) if each.state is not RotationState.CANCELLED]
    return [each.code for each in found[:6]]


def texts_of(value: object) -> Iterator[str]:
    """Every text of a placeholder's value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from value
    elif isinstance(value, Rows):
        for row in value.rows:
            yield from (text for text in row.values() if text)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_templates_and_settings_name_no_body_that_is_gone(sample: Workspace, kind: str, frame: str) -> None:
    """Every form of the sample book, dated today, less what the records of the case themselves say."""
    codes = codes_of(sample, kind)
    assert codes
    request = FormRequest(kind, codes, frame, issued=PartialDate.of(AS_OF))
    facts, cases = facts_and_cases(sample, request)
    shared = shared_entries(facts)
    fonts = load_fonts(RESOURCES)
    template = RESOURCES / "templates" / facts.kind.template
    layer = Layer.load(template, facts.frame, fonts, entries_of(facts, cases[0][1], shared))
    looking = watch(AS_OF)
    for code, case in cases:
        entries = entries_of(facts, case, shared)
        recorded = {text for name in entries.keys() - shared.keys() for text in texts_of(entries[name].value)}
        for text in paper_texts(layer.lay(FormText(code, entries))):
            for told in sorted(recorded, key=len, reverse=True):
                text = text.replace(told, "…")  # noqa: PLW2901 - what is left of it
            assert looking.found(text) == (), (kind, frame, code)


def test_the_guard_sees_a_template_that_names_them(sample: Workspace) -> None:
    """The proof above can fail: a ground of the office with such a word is found."""
    with sample.book.operate("Thử") as write:
        write.set("paper.conclusion", "Kết luận của Huyện ủy")
    try:
        with pytest.raises(AssertionError):
            test_templates_and_settings_name_no_body_that_is_gone(sample, "decision", PARTY)
    finally:
        sample.book.undo()


def test_papers_of_many_old_days_read_the_places_once(
    tmp_path: Path, rule_book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are large files: a thousand decisions of three hundred days took half a minute."""
    read: list[Path] = []

    def counted(folder: Path) -> Shipped:
        read.append(folder)
        return load_shipped(folder)

    monkeypatch.setattr(former_province, "load_shipped", counted)
    former_provinces.cache_clear()
    with form_book(tmp_path, rule_book) as workspace:
        maker = FactsMaker.in_book(workspace, KINDS["decision"], FormRequest("decision", ["LC0001"]))
        notices = {maker.on(PartialDate(2024, 1, day)).notices for day in range(1, 29)}
    assert len(notices) == 28
    assert len(read) == 1
