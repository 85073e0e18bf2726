from __future__ import annotations

import tomllib
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from luanchuyen_desktop.documents.contents import Grounds, Office
from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE, Frame
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.office.keys import NAMES, SIGNERS
from luanchuyen_desktop.services.papers.office.names import NameRow
from luanchuyen_desktop.services.papers.office.sample_paper import SAMPLES, sample_pdf
from luanchuyen_desktop.services.papers.office.settings_draft import SettingsDraft
from luanchuyen_desktop.services.papers.office.settings_form import (
    OPERATION,
    SURENESS,
    Kind,
    Part,
    save_paper_settings,
    setting_of,
)
from luanchuyen_desktop.services.papers.office.settings_list import paper_parts
from luanchuyen_desktop.services.papers.office.signers import Authority, Body, Signer, stored_signers
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import AS_OF, RESOURCES, SETTINGS
from tests.services.papers.test_forms import flat


def draft(**own: str) -> SettingsDraft:
    return SettingsDraft(RESOURCES, {f"paper.{key}": text for key, text in own.items()}, AS_OF)


# -- what there is -----------------------------------------------------------------------------------------------------


def test_every_setting_of_the_papers_has_a_field() -> None:
    known = set(draft().fields)
    of_tables = {"signer_post", "signer", "head_post", "head"}  # the list of signers
    of_tables |= {"state_signer_post", "state_signer", "state_head_post", "state_head", "mandate"}
    names = {entry.name for kind in (Office, Grounds) for entry in fields(kind) if "slot" in entry.metadata}
    assert names - of_tables - {"regulation", "decision_symbol"} <= known  # by date; under symbol_party_decision
    office = tomllib.loads((RESOURCES / "frames" / "office.toml").read_text(encoding="utf-8"))
    assert set(office["setting"]) - of_tables <= known
    assert {f"symbol_{key}" for key in office["symbol"]} <= known
    frame_keys = {f"{e.metadata['group']}_{e.metadata['key']}" for e in fields(Frame) if "group" in e.metadata}
    for frame in FRAMES:
        assert {f"{frame}.{key}" for key in frame_keys - {"frame_name"}} <= known
    assert {f"{paper}_{side}" for paper in ("portrait", "landscape") for side in ("top", "left")} <= known
    assert {f"secrecy_{kind}" for kind in KINDS} <= known


def test_every_default_says_where_it_comes_from_and_how_sure_it_is() -> None:
    for field in draft().fields.values():
        assert field.label
        assert field.source
        assert "như trên" not in field.source
        assert field.confidence in SURENESS
        assert field.origin.endswith(SURENESS[field.confidence])
        assert field.default or field.when_blank, field.key


def test_parts_stand_in_their_order_and_tables_have_no_fields() -> None:
    parts = paper_parts(RESOURCES, {})
    assert [str(part) for part in parts] == [
        "Cơ quan và địa danh",
        "Người ký",
        "Căn cứ, nơi nhận",
        "Thể thức Đảng",
        "Thể thức nhà nước",
        "Ký hiệu và đánh số",
        "Tên gọi theo ngày",
        "Danh sách, bảng",
    ]
    assert parts[Part.SIGNERS] == parts[Part.NAMES] == ()


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("cỡ chữ nội dung", "party.size_body"),
        ("co chu noi dung nha nuoc", "state.size_body"),
        ("lề trái ngang", "landscape_left"),
        ("dia danh", "place"),
        ("mat to trinh", "secrecy_submission"),
        ("36-HD", "party.margin_top"),
    ],
)
def test_settings_are_found_by_their_words_without_tone_marks(words: str, key: str) -> None:
    assert key in [field.key for field in draft().fields.values() if field.fits(words)]


def test_a_default_without_a_source_is_refused(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(RESOURCES / "frames", tmp_path / "frames")
    shutil.copytree(RESOURCES / "templates", tmp_path / "templates")
    path = tmp_path / "frames" / "sources.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('confidence = "A"', 'confidence = "Z"', 1), "utf-8")
    with pytest.raises(DocumentError, match=r"sources\.toml"):
        paper_parts(tmp_path, {})


# -- typing ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("party.size_body", "5,9", "từ 6 đến 30"),
        ("party.size_body", "6", ""),
        ("state.size_body", "30", ""),
        ("state.size_body", "30,1", "từ 6 đến 30"),
        ("party.margin_left", "4", "từ 5 đến 60"),
        ("party.margin_left", "60", ""),
        ("party.margin_left", "nan", "từ 5 đến 60"),
        ("landscape_top", "14,9", "mi-li-mét từ 15 đến 60"),
        ("landscape_top", "15", ""),
        ("committee_term", "2030-2025", "2025-2030"),
        ("symbol_party_plan", "KH / TU", "không có dấu cách"),
        ("symbol_party_plan", "KH/TU", ""),
        ("place", "   ", ""),
    ],
)
def test_a_fault_is_told_at_its_field(key: str, text: str, words: str) -> None:
    typed = draft()
    typed.texts[key] = text
    fault = typed.fault(key)
    assert words in fault
    assert bool(fault) == bool(words)
    assert list(typed.faults()) == ([key] if words else [])


def test_what_is_wrong_does_not_reach_the_page() -> None:
    typed = draft(**{"party.size_body": "15"})
    typed.texts["party.size_body"] = "to"
    typed.texts["place"] = "Đà Lạt"
    assert typed.settings() == {"paper.party.size_body": "15", "paper.place": "Đà Lạt"}


def test_own_values_are_counted_and_the_default_typed_anew_is_none() -> None:
    typed = draft(place="Đà Lạt")
    assert typed.own_count(Part.OFFICE) == 1
    typed.texts["department"] = "BAN TỔ CHỨC"
    assert not typed.is_own("department")
    typed.texts["place"] = ""
    assert typed.own_count(Part.OFFICE) == 0


def test_only_what_differs_is_stored() -> None:
    typed = draft(place="Đà Lạt", more_recipients="A\nB")
    assert typed.changes() == {}
    typed.texts["place"] = "  Phan   Thiết "
    typed.texts["more_recipients"] = "A\n\n  B  "
    assert typed.changes() == {"paper.place": "Phan Thiết"}


def test_the_symbol_of_decisions_is_kept_under_its_older_key_too() -> None:
    typed = draft(decision_symbol="QĐi/TU")
    assert typed.fields["symbol_party_decision"].value == "QĐi/TU"
    typed.texts["symbol_party_decision"] = "QĐ/TU"
    wanted = {"paper.symbol_party_decision": "QĐ/TU", "paper.decision_symbol": "QĐ/TU"}
    assert typed.changes() == wanted


def test_margins_of_portrait_papers_are_the_default_of_both_frames() -> None:
    typed = draft(portrait_left="35")
    assert typed.fields["party.margin_left"].default == typed.fields["state.margin_left"].default == "35"


def test_bodies_that_are_gone_are_told_at_the_setting() -> None:
    typed = draft()
    typed.texts["more_recipients"] = "Huyện ủy Đức Trọng"
    assert "“Huyện ủy”, không còn từ 01/07/2025" in typed.notice("more_recipients")
    assert typed.fault("more_recipients") == ""  # told, not refused
    before = SettingsDraft(RESOURCES, {"paper.more_recipients": "Huyện ủy Đức Trọng"}, date(2025, 6, 30))
    assert before.notice("more_recipients") == ""


def test_a_symbol_without_numbers_in_the_register_is_told() -> None:
    typed = draft()
    assert typed.notice("symbol_party_decision") == ""
    typed.texts["symbol_party_decision"] = "QĐi/TU"  # the shipped numberings follow the office's symbol
    assert typed.notice("symbol_party_decision") == ""
    own = SettingsDraft(RESOURCES, {"register.numberings": '[["Quyết định", "QĐ/TU", "Theo nhiệm kỳ"]]'}, AS_OF)
    own.texts["symbol_party_decision"] = "QĐi/TU"
    assert "Quyết định ký hiệu QĐi/TU" in own.notice("symbol_party_decision")
    own.follow({"register.numberings": '[["Quyết định", "QĐi/TU", "Theo nhiệm kỳ"]]'})
    assert own.notice("symbol_party_decision") == ""


# -- signers and names -------------------------------------------------------------------------------------------------


def test_a_signer_of_older_settings_stays_there_until_it_is_changed() -> None:
    typed = draft(signer="Nguyễn Văn An", head="Trần Thị Bình")
    assert [each.name for each in typed.signers] == ["Nguyễn Văn An", "Trần Thị Bình", "", ""]
    assert typed.signer_faults() == []
    typed.signers[0] = replace(typed.signers[0], name="Lê Văn Cường")
    (stored,) = stored_signers(typed.changes())
    assert (stored.body, stored.name, stored.authority) == (Body.COMMITTEE, "Lê Văn Cường", Authority.ON_BEHALF)
    again = SettingsDraft(RESOURCES, {"paper.head": "Trần Thị Bình", **typed.changes()}, AS_OF)
    assert [each.name for each in again.signers] == ["Lê Văn Cường", "Trần Thị Bình", "", ""]
    assert again.changes() == {}


def test_one_who_joins_the_signer_of_older_settings_is_stored_with_that_one() -> None:
    typed = draft(signer="Nguyễn Văn An")
    typed.signers.insert(1, Signer("1", Body.COMMITTEE, "Trần Thị Bình", "PHÓ BÍ THƯ", Authority.ON_BEHALF))
    assert [each.name for each in stored_signers(typed.changes())] == ["Nguyễn Văn An", "Trần Thị Bình"]


def test_the_last_signer_of_a_body_taken_out_does_not_come_back() -> None:
    typed = draft(signer="Nguyễn Văn An", signer_post="PHÓ BÍ THƯ")
    del typed.signers[0]
    assert typed.changes() == {"paper.signer": "", "paper.signer_post": ""}


def test_only_rows_to_be_stored_are_judged() -> None:
    typed = draft(signer="Nguyễn Văn An")
    typed.signers.append(Signer("1", Body.COMMITTEE, "", "BÍ THƯ", Authority.ON_BEHALF))
    assert [at for at, _ in typed.signer_faults()] == [4]  # not those that nobody named yet


def test_names_that_overlap_do_not_reach_the_page() -> None:
    typed = draft(place="Đà Lạt")
    typed.names += [NameRow("place", "A"), NameRow("place", "B")]
    assert len(typed.name_faults()) == 1
    assert NAMES not in typed.settings()
    del typed.names[1]
    assert typed.settings()[NAMES] == '[["place", "A", "", ""]]'


# -- storing -----------------------------------------------------------------------------------------------------------


def test_all_is_stored_in_one_operation_and_taken_back_by_one(tmp_path: Path) -> None:
    with Book.create(tmp_path / "a.lccb", user="thử") as book:
        typed = SettingsDraft(RESOURCES, book.settings(), AS_OF)
        typed.texts["place"] = "Đà Lạt"
        typed.texts["party.size_body"] = "14,5"
        typed.signers[0] = replace(typed.signers[0], name="Nguyễn Văn An")
        typed.names.append(NameRow("place", "Phan Thiết", None, date(2025, 6, 30)))
        save_paper_settings(book, typed.changes())
        assert book.undo_name() == OPERATION == "Sửa thiết lập văn bản"
        stored = {key: text for key, text in book.settings().items() if key.startswith("paper.") and text}
        assert set(stored) == {"paper.place", "paper.party.size_body", SIGNERS, NAMES}
        book.undo()
        assert not any(text for key, text in book.settings().items() if key.startswith("paper."))


# -- the page ----------------------------------------------------------------------------------------------------------


def page(settings: dict[str, str], kind: str = "decision", frame: str = PARTY, day: date = AS_OF) -> str:
    own = {f"paper.{key}": text for key, text in (SETTINGS | settings).items()}
    return flat(sample_pdf(RESOURCES, own, kind, frame, day))


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", SAMPLES)
def test_the_sample_page_has_no_holes_once_the_office_is_set(kind: str, frame: str) -> None:
    text = page({}, kind, frame)
    assert "……" not in text
    assert "DỰ THẢO" not in text
    assert "Nguyễn Văn A" in text


def test_the_sample_page_of_an_office_that_has_set_nothing_is_drawn_with_dots() -> None:
    text = flat(sample_pdf(RESOURCES, {}, "decision", PARTY, AS_OF))
    assert "TỈNH ỦY ……………" in text


def test_settings_are_seen_on_the_page() -> None:
    assert "Số 12-QĐi/TU" in page({"symbol_party_decision": "QĐi/TU"})
    assert "Số: 12/QĐ-VP" in page({"symbol_state_decision": "QĐ-VP"}, frame=STATE)
    assert "- Ban Nội chính Trung ương;" in page({"recipients_decision": "Ban Nội chính Trung ương"})
    own = page({"recipients_introduction": "Phòng Tổ chức cán bộ"}, "introduction")
    assert "Phòng Tổ chức cán bộ" in own
    assert "Ban Tổ chức Trung ương" not in own  # of decisions only
    assert "ngày 01 tháng 02 năm 2024" in page({}, day=date(2024, 1, 31))


def test_the_mark_of_secrecy_goes_by_kind() -> None:
    both = {"secrecy": "Mật", "secrecy_decision": "TỐI MẬT", "secrecy_introduction": "không"}
    assert "TỐI MẬT" in page(both)
    assert "MẬT" not in page(both, "introduction").replace("BÍ MẬT", "")
    assert "MẬT" in page(both, "consultation")
    assert "MẬT" not in page({})


def test_a_larger_margin_moves_the_text() -> None:
    def left(settings: dict[str, str]) -> float:
        own = {f"paper.{key}": text for key, text in (SETTINGS | settings).items()}
        document = pypdfium2.PdfDocument(sample_pdf(RESOURCES, own, "decision", PARTY, AS_OF))
        text = document[0].get_textpage()
        found = min(text.get_rect(at)[0] for at in range(text.count_rects()))
        document.close()
        return float(found) / 72 * 25.4

    assert left({}) == pytest.approx(30, abs=0.5)
    assert left({"party.margin_left": "35"}) == pytest.approx(35, abs=0.5)


def test_every_field_of_a_number_takes_its_default() -> None:
    for field in draft().fields.values():
        if field.kind is Kind.NUMBER:
            typed = draft()
            typed.texts[field.key] = field.default
            assert typed.fault(field.key) == "", field.key


def test_placeholders_lead_to_their_setting() -> None:
    known = draft().fields
    assert setting_of("nguoi_ky") is Part.SIGNERS
    assert setting_of("dia_danh") == "place"
    assert setting_of("ke_hoach") == "rotation_plan"
    assert setting_of("to_trinh") == "submission"
    assert setting_of("ho_ten") == setting_of("quy_dinh_luan_chuyen") == setting_of("") == ""
    slots = [*_slots(), "dia_danh", "co_quan", "noi_nhan_khac", "mat"]
    assert all(target in known for slot in slots if (target := setting_of(slot)) and target not in set(Part))


def _slots() -> list[str]:
    return [entry.metadata["slot"] for entry in fields(Grounds)]
