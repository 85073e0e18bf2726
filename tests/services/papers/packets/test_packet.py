"""Packets of papers: what stands in them, in which order, and what becomes of cases that are at fault."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest

from luanchuyen_desktop.documents.forms.frames import STATE
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.errors import Cancelled, DocumentError, UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.packets.packet import (
    MOST_COPIES,
    Chosen,
    Order,
    codes_of_plan,
    make_packet,
    save_folder,
    save_packet,
)
from luanchuyen_desktop.services.papers.packets.part import Part, PartPaper, Wish
from luanchuyen_desktop.services.papers.packets.result import Outcome, RunResult
from luanchuyen_desktop.services.papers.packets.shipped import PARTS
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register import case_papers
from luanchuyen_desktop.services.register import settings as register_settings
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.papers.form_book import AS_OF, RESOURCES, TODAY
from tests.services.papers.packets.packet_book import (
    CODES,
    NAMES,
    attach,
    cancel,
    change,
    foreign_pdf,
    locked_pdf,
    packet_book,
    rename,
    texts,
)
from tests.services.register_book import NUMBERINGS, TERMS

USUAL = [Chosen(part.key) for part in PARTS.values() if part.usual]
SNOWMAN = "Phạm ☃ Cúc"


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture
def book(tmp_path: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    with packet_book(tmp_path, rule_book) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    with packet_book(tmp_path_factory.mktemp("packet"), rule_book) as workspace:
        yield workspace


def issue(workspace: Workspace, code: str, pdf: bytes) -> None:
    """Issue the decision of a case with this PDF, as one that was signed and scanned."""
    rotation = workspace.book.rotation(code)
    assert rotation is not None
    assert rotation.decided is not None
    if not workspace.book.settings().get("register.terms"):
        register_settings.save(workspace.book, RegisterSettings(TERMS, NUMBERINGS))
    wanted = Issue(rotation.decided, "về việc luân chuyển cán bộ", "Nguyễn Văn An", pdf)
    case_papers.issue(workspace.book, RESOURCES, decision_of(code), wanted, AS_OF)


def chosen(*keys: str) -> list[Chosen]:
    return [Chosen(key) for key in keys]


def outline(pdf: bytes) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for item in pypdf.PdfReader(BytesIO(pdf)).outline:
        if isinstance(item, list):
            found[-1][1].extend(str(each.title) for each in item if not isinstance(each, list))
        else:
            found.append((str(item.title), []))
    return found


def outcomes(result: RunResult) -> dict[str, Outcome]:
    return {each.case.code: each.outcome for each in result.cases}


def lines_of(result: RunResult, code: str) -> str:
    return "\n".join(next(each for each in result.cases if each.case.code == code).lines)


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


class TestOnePdf:
    def test_parts_and_cases_are_bookmarked_in_their_order(self, unchanged: Workspace) -> None:
        packet = make_packet(unchanged, Order(["LC0002", "LC0001"], USUAL, issued=TODAY))
        assert [title for title, _ in outline(packet.pdf)] == [
            "Danh sách trích ngang",
            "Tờ trình chung",
            "Dự thảo quyết định",
            "Sơ yếu lý lịch",
            "Phiếu kiểm tra điều kiện",
            "Phiếu nhận xét, đánh giá",
            "Phiếu biểu quyết (mỗi trang hai phiếu)",
        ]  # nothing is attached
        assert outline(packet.pdf)[2][1] == ["Nguyễn Thị Ánh (LC0002)", "Trần Đức Nam (LC0001)"]
        pages = texts(packet.pdf)
        assert packet.result.pages == len(pages)
        assert "DANH SÁCH TRÍCH NGANG" in pages[0]
        assert packet.result.is_clean

    def test_each_bookmark_leads_to_its_paper(self, unchanged: Workspace) -> None:
        packet = make_packet(unchanged, Order(CODES[:3], chosen("checksheet", "draft_decision")))
        reader = pypdf.PdfReader(BytesIO(packet.pdf))
        pages = texts(packet.pdf)
        items: list[Any] = list(reader.outline)
        for item, children in zip(items[::2], items[1::2], strict=True):
            assert reader.get_destination_page_number(item) == reader.get_destination_page_number(children[0])
            for each, name in zip(children, NAMES, strict=False):
                at = reader.get_destination_page_number(each)
                assert at is not None
                assert name in pages[at]

    def test_page_labels_title_and_language(self, unchanged: Workspace) -> None:
        order = Order(CODES[:2], chosen("roster", "draft_decision"), title="Họp Ban Thường vụ  ngày 05/12")
        reader = pypdf.PdfReader(BytesIO(make_packet(unchanged, order).pdf))
        labels = reader.page_labels
        assert labels[0] == "1-1"
        assert labels[-1] == f"2-{sum(label.startswith('2-') for label in labels)}"
        assert reader.metadata is not None
        assert reader.metadata.title == "Họp Ban Thường vụ ngày 05/12"
        assert reader.metadata.author == "TỈNH ỦY LÂM ĐỒNG"
        assert str(reader.root_object["/Lang"]) == "vi-VN"

    def test_the_same_book_gives_the_same_bytes(self, book: Workspace) -> None:
        attach(book.book, "LC0001", "Kết luận.pdf", foreign_pdf("Ket luan"))
        order = Order(CODES, USUAL, issued=TODAY)
        assert make_packet(book, order).pdf == make_packet(book, order).pdf

    def test_fonts_are_embedded_once_a_part_not_once_a_case(self, unchanged: Workspace) -> None:
        one = len(make_packet(unchanged, Order(CODES[:1], chosen("draft_decision", "assessment"))).pdf)
        seven = len(make_packet(unchanged, Order(CODES, chosen("draft_decision", "assessment"))).pdf)
        assert seven < 2 * one

    def test_copies_repeat_pages_at_no_cost(self, unchanged: Workspace) -> None:
        once = make_packet(unchanged, Order(CODES[:2], [Chosen("roster"), Chosen("checksheet")]))
        often = make_packet(unchanged, Order(CODES[:2], [Chosen("roster", 15), Chosen("checksheet")]))
        assert texts(often.pdf)[:15] == texts(once.pdf)[:1] * 15
        assert texts(often.pdf)[15:] == texts(once.pdf)[1:]
        assert len(often.pdf) < len(once.pdf) + 15_000
        assert outline(often.pdf) == outline(once.pdf)

    def test_for_printing_on_both_sides_each_paper_begins_on_a_front(self, unchanged: Workspace) -> None:
        packet = make_packet(unchanged, Order(CODES[:3], chosen("roster", "draft_decision"), fronts=True))
        pages = texts(packet.pdf)
        begins = [at for at, text in enumerate(pages) if "DANH SÁCH TRÍCH NGANG" in text or "DỰ THẢO" in text]
        assert len(begins) == 4
        assert all(at % 2 == 0 for at in begins)
        assert packet.result.pages == len(pages)

    def test_the_drafts_bear_the_mark_and_the_day(self, unchanged: Workspace) -> None:
        order = Order(["LC0001"], chosen("draft_decision", "assessment"), issued=TODAY)
        packet = make_packet(unchanged, order)
        assert "DỰ THẢO" in texts(packet.pdf)[0]
        assert "ngày 23 tháng 11 năm 2026" in texts(packet.pdf)[0]
        assert outcomes(packet.result) == {"LC0001": Outcome.DRAFT}
        # that a draft awaits its number is no news; that the assessment has none is
        assert lines_of(packet.result, "LC0001") == "Phiếu nhận xét, đánh giá: DỰ THẢO vì còn thiếu Số và ký hiệu."

    def test_the_state_frame(self, unchanged: Workspace) -> None:
        page = texts(make_packet(unchanged, Order(["LC0001"], chosen("draft_decision"), frame=STATE)).pdf)[0]
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page

    def test_one_kind_is_the_file_as_it_is_printed_alone(self, unchanged: Workspace) -> None:
        packet = make_packet(unchanged, Order(CODES, chosen("checksheet")))
        assert outline(packet.pdf) == [(f"{name} ({code})", []) for name, code in zip(NAMES, CODES, strict=True)]

    def test_every_part_can_be_made(self, unchanged: Workspace) -> None:
        packet = make_packet(unchanged, Order(["LC0001"], chosen(*PARTS), issued=TODAY))
        assert packet.result.is_clean
        assert {title for title, _ in outline(packet.pdf)} == {part.title for part in PARTS.values()} - {
            "Tài liệu kèm theo"
        }

    def test_a_case_named_twice_stands_there_once(self, unchanged: Workspace) -> None:
        packet = make_packet(unchanged, Order(["LC0001", "LC0001"], chosen("checksheet")))
        assert len(packet.result.cases) == 1

    def test_the_cases_of_a_plan(self, book: Workspace) -> None:
        cancel(book.book, "LC0003")
        assert codes_of_plan(book.book, "KH26") == ["LC0002", "LC0004", "LC0005", "LC0006", "LC0007", "LC0001"]
        with pytest.raises(UserError, match="KH99"):
            codes_of_plan(book.book, "KH99")


class TestFaults:
    def test_a_sign_without_a_glyph_in_the_middle(self, book: Workspace) -> None:
        rename(book.book, "CB4", SNOWMAN)
        packet = make_packet(book, Order(CODES, USUAL, issued=TODAY))
        told = outcomes(packet.result)
        assert told.pop("LC0004") is Outcome.FAILED
        assert set(told.values()) == {Outcome.DRAFT}
        words = lines_of(packet.result, "LC0004")
        assert "Dự thảo quyết định, Phiếu kiểm tra điều kiện, Phiếu nhận xét, đánh giá: " in words
        assert "Luân chuyển LC0004, Họ và tên: không in được ký tự “☃”" in words
        assert "Danh sách trích ngang, Phạm ☃ Cúc, cột Họ và tên: không in được" in words
        assert packet.result.faults == ()
        joint = {part.title for part in PARTS.values() if part.joint} | {PARTS["cv"].title}  # of cadres, not cases
        for _, cases in [one for one in outline(packet.pdf) if one[0] not in joint]:
            assert cases == [f"{name} ({code})" for name, code in zip(NAMES, CODES, strict=True) if code != "LC0004"]
        assert not any("Cúc" in page for page in texts(packet.pdf))
        listed = " ".join(page for page in texts(packet.pdf) if "trích ngang" in page.lower() or "Bình" in page)
        assert all(name in listed for name in NAMES if "Cúc" not in name)

    def test_what_fails_in_one_part_is_there_in_the_others(self, book: Workspace) -> None:
        change(book.book, "LC0002", lambda one: replace(one, appraisal="ý kiến ☃"))
        packet = make_packet(book, Order(CODES[:3], chosen("roster", "checksheet", "draft_decision")))
        assert outcomes(packet.result)["LC0002"] is Outcome.PARTLY
        assert "Phiếu kiểm tra điều kiện: " in lines_of(packet.result, "LC0002")
        assert [cases for _, cases in outline(packet.pdf)][1:] == [
            ["Trần Đức Nam (LC0001)", "Lê Văn Bình (LC0003)"],
            ["Trần Đức Nam (LC0001)", "Nguyễn Thị Ánh (LC0002)", "Lê Văn Bình (LC0003)"],
        ]

    def test_cancelled_missing_and_gone(self, book: Workspace) -> None:
        cancel(book.book, "LC0001")
        packet = make_packet(book, Order(["LC0001", "LC0002", "LC9999"], chosen("roster", "checksheet")))
        assert outcomes(packet.result) == {
            "LC0001": Outcome.FAILED,
            "LC0002": Outcome.MADE,
            "LC9999": Outcome.FAILED,
        }
        assert "đã hủy" in lines_of(packet.result, "LC0001")
        assert "mã LC9999" in lines_of(packet.result, "LC9999")
        assert packet.result.summary == "3 trường hợp: 1 đã lập, 2 không lập được."

    def test_all_at_fault(self, book: Workspace, tmp_path: Path) -> None:
        rename(book.book, "CB2", SNOWMAN)
        cancel(book.book, "LC0001")
        order = Order(["LC0001", "LC0002"], chosen("checksheet"))
        before = files(tmp_path)
        assert make_packet(book, order).pdf == b""
        assert save_packet(book, order, tmp_path / "bộ.pdf").files == ()
        assert save_folder(book, order, tmp_path / "bộ").files == ()
        assert files(tmp_path) == before

    def test_a_damaged_template_is_a_fault_of_the_part(self, book: Workspace, tmp_path: Path) -> None:
        resources = tmp_path / "resources"
        shutil.copytree(RESOURCES, resources)
        (resources / "templates" / "submission.txt").write_text("{{khong_co}}", encoding="utf-8")
        broken = replace(book, resources=resources)
        packet = make_packet(broken, Order(CODES, chosen("submission", "checksheet")))
        assert len(packet.result.faults) == 1
        assert packet.result.faults[0].words.startswith("Tờ trình từng trường hợp: ")
        assert "submission.txt" in packet.result.faults[0].words
        assert set(outcomes(packet.result).values()) == {Outcome.MADE}
        assert not packet.result.is_clean

    def test_a_fault_of_the_program_is_not_hidden(self, unchanged: Workspace) -> None:
        def make(_wish: Wish, _progress: Progress) -> PartPaper:
            raise RuntimeError("lỗi của chương trình")

        with pytest.raises(RuntimeError):
            make_packet(unchanged, Order(CODES, chosen("x")), parts={"x": Part("x", "X", make)})

    def test_what_cannot_be_chosen(self, unchanged: Workspace, tmp_path: Path) -> None:
        for order, words in (
            (Order([], USUAL), "Chưa chọn trường hợp"),
            (Order(CODES, []), "Chưa chọn loại giấy tờ"),
            (Order(CODES, chosen("khong-co")), "khong-co"),
            (Order(CODES, [Chosen("roster", 0)]), "Số bản"),
            (Order(CODES, [Chosen("roster", MOST_COPIES + 1)]), "Số bản"),
        ):
            with pytest.raises(UserError, match=words):
                make_packet(unchanged, order)
            with pytest.raises(UserError, match=words):
                save_folder(unchanged, order, tmp_path / "bộ")
        assert files(tmp_path) == []


class TestAttached:
    def test_pdfs_of_others_case_by_case(self, book: Workspace) -> None:
        attach(book.book, "LC0001", "Kết luận.pdf", foreign_pdf("Ket luan", 2))
        attach(book.book, "LC0001", "Biên bản.PDF", foreign_pdf("Bien ban"))
        attach(book.book, "LC0002", "Ảnh.png", b"\x89PNG\r\n\x1a\n")
        packet = make_packet(book, Order(CODES[:3], chosen("checksheet", "attached")))
        assert outline(packet.pdf)[1] == (
            "Tài liệu kèm theo",
            ["Trần Đức Nam (LC0001): Kết luận.pdf", "Trần Đức Nam (LC0001): Biên bản.PDF"],
        )
        assert texts(packet.pdf)[-3:] == ["Ket luan 1", "Ket luan 2", "Bien ban 1"]
        assert "Không ghép tệp “Ảnh.png” vì không phải PDF." in lines_of(packet.result, "LC0002")
        assert packet.result.is_clean

    def test_hostile_files_are_named_and_the_others_are_there(self, book: Workspace) -> None:
        good = foreign_pdf("Tot")
        for name, content in (
            ("khóa.pdf", locked_pdf("x")),
            ("cụt.pdf", good[: len(good) // 3]),
            ("rác.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 50),
            ("tốt.pdf", good),
        ):
            attach(book.book, "LC0001", name, content)
        packet = make_packet(book, Order(CODES[:2], chosen("checksheet", "attached")))
        assert outcomes(packet.result) == {"LC0001": Outcome.PARTLY, "LC0002": Outcome.MADE}
        words = lines_of(packet.result, "LC0001")
        assert "Tệp “khóa.pdf” được khóa bằng mật khẩu" in words
        assert "Tệp “cụt.pdf” bị hỏng" in words
        assert "Tệp “rác.pdf” bị hỏng" in words
        assert "tốt.pdf" not in words
        assert texts(packet.pdf)[-1] == "Tot 1"

    def test_content_that_is_not_what_was_attached(self, book: Workspace) -> None:
        attach(book.book, "LC0001", "a.pdf", foreign_pdf("a"))
        book.book.database.execute_sql("UPDATE file_content SET content = ?", (b"%PDF-other",))
        result = make_packet(book, Order(["LC0001"], chosen("checksheet", "attached"))).result
        assert "Nội dung tệp “a.pdf” trong sổ không còn như lúc đính kèm." in lines_of(result, "LC0001")

    def test_nothing_is_attached(self, unchanged: Workspace) -> None:
        packet = make_packet(unchanged, Order(CODES[:2], chosen("attached")))
        assert packet.pdf == b""
        assert set(outcomes(packet.result).values()) == {Outcome.NOTHING}
        assert packet.result.summary == "2 trường hợp: 0 đã lập, 2 không có gì để lập."


class TestFolder:
    def test_a_file_for_each_paper(self, unchanged: Workspace, tmp_path: Path) -> None:
        target = tmp_path / "Bộ hồ sơ"
        order = Order(CODES[:2], chosen("roster", "checksheet", "draft_decision"), issued=TODAY, word=True)
        result = save_folder(unchanged, order, target)
        assert files(tmp_path) == ["Bộ hồ sơ"]
        assert files(target) == sorted(result.files)
        assert list(result.files) == [
            "01 Danh sách trích ngang.pdf",
            "01 Danh sách trích ngang.docx",
            "02 Phiếu kiểm tra điều kiện – Trần Đức Nam (LC0001).pdf",
            "02 Phiếu kiểm tra điều kiện – Trần Đức Nam (LC0001).docx",
            "02 Phiếu kiểm tra điều kiện – Nguyễn Thị Ánh (LC0002).pdf",
            "02 Phiếu kiểm tra điều kiện – Nguyễn Thị Ánh (LC0002).docx",
            "03 Dự thảo quyết định – Trần Đức Nam (LC0001).pdf",
            "03 Dự thảo quyết định – Trần Đức Nam (LC0001).docx",
            "03 Dự thảo quyết định – Nguyễn Thị Ánh (LC0002).pdf",
            "03 Dự thảo quyết định – Nguyễn Thị Ánh (LC0002).docx",
        ]
        written = docx.Document(str(target / result.files[-1]))
        assert any("Nguyễn Thị Ánh" in each.text for each in written.paragraphs)
        pages = [text for name in result.files if name.endswith("pdf") for text in texts((target / name).read_bytes())]
        assert len(pages) == result.pages

    def test_a_fault_in_the_middle(self, book: Workspace, tmp_path: Path) -> None:
        rename(book.book, "CB2", SNOWMAN)
        result = save_folder(book, Order(CODES[:3], chosen("roster", "checksheet")), tmp_path / "bộ")
        assert list(result.files) == [
            "01 Danh sách trích ngang.pdf",
            "02 Phiếu kiểm tra điều kiện – Trần Đức Nam (LC0001).pdf",
            "02 Phiếu kiểm tra điều kiện – Lê Văn Bình (LC0003).pdf",
        ]
        assert outcomes(result)["LC0002"] is Outcome.FAILED

    def test_names_that_no_system_takes(self, book: Workspace, tmp_path: Path) -> None:
        rename(book.book, "CB1", 'Nam "Ba" <Tư>/\\: | ? * ' + "rất dài " * 30)
        result = save_folder(book, Order(CODES[:1], chosen("checksheet")), tmp_path / "bộ")
        (name,) = result.files
        assert not set(name) & set('<>:"/\\|?*')
        assert len(name) <= 120
        assert name.endswith(".pdf")

    def test_copies_in_files(self, unchanged: Workspace, tmp_path: Path) -> None:
        save_folder(unchanged, Order(CODES[:1], [Chosen("roster", 4)]), tmp_path / "bộ")
        assert len(set(texts((tmp_path / "bộ" / "01 Danh sách trích ngang.pdf").read_bytes()))) == 1
        assert len(texts((tmp_path / "bộ" / "01 Danh sách trích ngang.pdf").read_bytes())) == 4

    def test_an_empty_folder_is_filled_another_is_not(self, unchanged: Workspace, tmp_path: Path) -> None:
        target = tmp_path / "bộ"
        target.mkdir()
        order = Order(CODES[:1], chosen("roster"))
        save_folder(unchanged, order, target)
        assert files(target) == ["01 Danh sách trích ngang.pdf"]
        (target / "ghi chú.txt").write_text("của tôi", encoding="utf-8")
        with pytest.raises(UserError, match="đã có tệp bên trong"):
            save_folder(unchanged, order, target)
        assert files(target) == ["01 Danh sách trích ngang.pdf", "ghi chú.txt"]
        assert files(tmp_path) == ["bộ"]

    def test_a_disk_that_does_not_allow_it(self, unchanged: Workspace, tmp_path: Path) -> None:
        with pytest.raises(UserError, match="Không ghi được thư mục"):
            save_folder(unchanged, Order(CODES[:1], chosen("roster")), tmp_path / "không có" / "bộ")


class TestDecisions:
    def test_those_not_decided_are_drafts(self, book: Workspace) -> None:
        change(book.book, "LC0002", lambda one: replace(one, decided=None))
        packet = make_packet(book, Order(CODES[:3], chosen("decision")))
        assert outcomes(packet.result) == {
            "LC0001": Outcome.MADE,
            "LC0002": Outcome.DRAFT,
            "LC0003": Outcome.MADE,
        }
        assert "DỰ THẢO. Luân chuyển chưa ghi ngày quyết định." in lines_of(packet.result, "LC0002")
        assert [name for name, _ in outline(packet.pdf)] == [
            f"{name} ({code})" for name, code in zip(NAMES[:3], CODES, strict=False)
        ]

    def test_an_issued_one_comes_as_it_was_issued(self, book: Workspace, tmp_path: Path) -> None:
        scan = foreign_pdf("Ban da ky", 2)
        issue(book, "LC0002", scan)
        packet = make_packet(book, Order(CODES[:4], chosen("decision")))
        pages = texts(packet.pdf)
        at = pages.index("Ban da ky 1")
        assert any("Nam" in page for page in pages[:at])
        assert pages[at + 1] == "Ban da ky 2"
        assert any("Bình" in page for page in pages[at + 2 :])
        assert [name for name, _ in outline(packet.pdf)][1] == "Nguyễn Thị Ánh (LC0002)"
        (name,) = save_folder(book, Order(["LC0002"], chosen("decision")), tmp_path / "bộ").files
        assert (tmp_path / "bộ" / name).read_bytes() == scan

    def test_an_issued_one_that_cannot_be_read(self, book: Workspace, tmp_path: Path) -> None:
        issue(book, "LC0002", locked_pdf("x"))
        order = Order(CODES[:3], chosen("decision"))
        packet = make_packet(book, order)
        assert outcomes(packet.result) == {
            "LC0001": Outcome.MADE,
            "LC0002": Outcome.FAILED,
            "LC0003": Outcome.MADE,
        }
        words = lines_of(packet.result, "LC0002")
        assert "“Quyết định đã ban hành của Nguyễn Thị Ánh (LC0002)” được khóa bằng mật khẩu" in words
        assert save_folder(book, order, tmp_path / "bộ").count(Outcome.FAILED) == 1


class TestProgressAndCancel:
    def test_it_counts_up_to_the_end(self, unchanged: Workspace) -> None:
        seen: list[tuple[int, int]] = []
        make_packet(unchanged, Order(CODES, USUAL), lambda done, total: seen.append((done, total)))
        assert seen == sorted(seen)
        assert {total for _, total in seen} == {len(CODES) * len(USUAL)}
        assert seen[-1] == (len(CODES) * len(USUAL), len(CODES) * len(USUAL))

    def test_it_never_goes_back_when_faults_are_looked_for(self, book: Workspace) -> None:
        rename(book.book, "CB4", SNOWMAN)
        seen: list[int] = []
        make_packet(book, Order(CODES, chosen("checksheet", "draft_decision")), lambda done, _total: seen.append(done))
        assert seen == sorted(seen)

    @pytest.mark.parametrize("save", [save_packet, save_folder])
    def test_cancelled_at_any_moment_nothing_is_left(
        self, book: Workspace, tmp_path: Path, save: Callable[..., RunResult]
    ) -> None:
        rename(book.book, "CB2", SNOWMAN)
        attach(book.book, "LC0001", "a.pdf", foreign_pdf("a"))
        order = Order(CODES[:3], chosen("roster", "checksheet", "attached"), word=save is save_folder)
        target = tmp_path / ("bộ" if save is save_folder else "bộ.pdf")
        calls = self.count_calls(lambda progress: save(book, order, target, progress))
        assert calls > 8
        remove(target)
        before = files(tmp_path)
        for moment in range(1, calls, 3):
            with pytest.raises(Cancelled):
                save(book, order, target, stop_at(moment))
            assert files(tmp_path) == before

    @staticmethod
    def count_calls(run: Callable[[Progress], object]) -> int:
        calls = 0

        def count(_done: int, _total: int) -> None:
            nonlocal calls
            calls += 1

        run(count)
        return calls


def stop_at(moment: int) -> Progress:
    left = [moment]

    def progress(_done: int, _total: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Cancelled

    return progress


def remove(target: Path) -> None:
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink()


def test_many_decisions_in_one_run(book: Workspace, tmp_path: Path) -> None:
    """As many as a large province has in a term; three of them at fault."""
    workspace = book
    cadre = next(each for each in workspace.book.records(Cadre) if each.code == "CB1")
    rotation = workspace.book.rotation("LC0001")
    assert rotation is not None
    with workspace.book.operate("Thêm") as write:
        for number in range(100, 400):
            name = SNOWMAN if number in {150, 151, 390} else f"Nguyễn Văn {number}"
            write.insert(replace(cadre, id=None, code=f"CB{number}", name=name))
            write.insert(
                replace(rotation, id=None, code=f"LC{number:04d}", cadre=f"CB{number}", decision_no=str(number))
            )
    codes = [f"LC{number:04d}" for number in range(100, 400)]
    packet = make_packet(workspace, Order(codes, chosen("decision")))
    failed = [each.case.code for each in packet.result.cases if each.outcome is Outcome.FAILED]
    assert failed == ["LC0150", "LC0151", "LC0390"]
    assert packet.result.pages >= 297
    assert packet.result.count(Outcome.MADE) == 297


def test_a_part_of_ones_own_is_one_line(unchanged: Workspace) -> None:
    """The shape that other kinds of papers are put into."""
    asked: list[list[str]] = []

    def make(wish: Wish, progress: Progress) -> PartPaper:
        asked.append(wish.codes)
        progress(1, 1)
        if "LC0002" in wish.codes:
            raise DocumentError("Phiếu của LC0002: thiếu ảnh.")
        return PartPaper(foreign_pdf("Phieu"))

    parts: Mapping[str, Part] = {"phieu": Part("phieu", "Phiếu biểu quyết", make, joint=True)}
    packet = make_packet(unchanged, Order(CODES, [Chosen("phieu", 12)]), parts=parts)
    assert asked[-1] == [code for code in CODES if code != "LC0002"]
    assert texts(packet.pdf) == ["Phieu 1"] * 12
    assert lines_of(packet.result, "LC0002") == "Phiếu biểu quyết: Phiếu của LC0002: thiếu ảnh."
