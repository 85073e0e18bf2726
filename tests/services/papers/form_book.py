"""A book in which everything is recorded that the text forms say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Evaluation,
    FollowUp,
    Opinion,
    Place,
    PlanLine,
    PlanningEntry,
    ProcedureStep,
    Record,
    Rotation,
    RotationPlan,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    Direction,
    FollowUpKind,
    Grade,
    Level,
    OpinionGiver,
    Outcome,
    Purpose,
    RotationState,
    Sex,
    Stage,
)
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

ROOT = Path(__file__).parents[3]
RESOURCES = ROOT / "resources"
AS_OF = date(2026, 11, 23)
TODAY = PartialDate(2026, 11, 23)

SETTINGS = {
    "committee": "TỈNH ỦY LÂM ĐỒNG",
    "place": "Đà Lạt",
    "committee_number": "I",
    "committee_term": "2025-2030",
    "delegation_rule": "Quy định số 60-QĐ/TU, ngày 15/9/2025 của Ban Thường vụ Tỉnh ủy về phân cấp quản lý cán bộ",
    "rotation_plan": "Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về luân chuyển cán bộ năm 2026",
    "conclusion": "Kết luận của Ban Thường vụ Tỉnh ủy tại cuộc họp ngày 10/11/2026",
    "submission": "Tờ trình số 15-TTr/BTCTU, ngày 12/11/2026",
    "more_recipients": "Ban Tổ chức Trung ương (để báo cáo)",
    "signer_post": "BÍ THƯ",
    "signer": "Nguyễn Văn An",
    "head_post": "PHÓ TRƯỞNG BAN",
    "head": "Lê Thị Bình",
    "state_signer_post": "PHÓ CHỦ TỊCH",
    "state_signer": "Phạm Văn Cường",
    "state_head": "Võ Thị Dung",
    "state_proposal": "Tờ trình số 21/TTr-SNV ngày 12/11/2026",
}
TYPED = {
    "gio_bat_dau": "8 giờ 00",
    "gio_ket_thuc": "10 giờ 30",
    "dia_diem": "Phòng họp số 1, trụ sở Tỉnh ủy",
    "chu_tri": "Nguyễn Văn An",
    "thu_ky": "Trần Thị Em",
    "trieu_tap": "15 người",
    "co_mat": "14 người",
    "vang_mat": "01 người (đi công tác)",
    "phieu_phat_ra": "14",
    "phieu_thu_vao": "14",
    "phieu_khong_hop_le": "0",
    "nguoi_giao": "Trần Đức Nam",
    "nguoi_nhan": "Hồ Văn Giang",
    "chung_kien": "Đỗ Thị Hạnh",
    "can_bo_gap": "Lê Thị Bình",
    "kinh_gui": "Ủy ban Kiểm tra Tỉnh ủy",
    "han_tra_loi": "ngày 05 tháng 12 năm 2026",
    "han_giay": "ngày 31 tháng 12 năm 2026",
}


def records(name: str = "Trần Đức Nam", unit: str = "Sở Nội vụ", title: str = "Bí thư Đảng ủy xã") -> Iterator[Record]:
    yield Place("T", "tỉnh Lâm Đồng", Level.PROVINCE)
    yield Place("X", "xã Tuy Phong", Level.COMMUNE, parent="T")
    yield Unit("SNV", unit, Level.PROVINCE, place="T")
    yield Unit("TP", "Đảng ủy xã Tuy Phong", Level.COMMUNE, place="X")
    yield Unit("BTC", "Ban Tổ chức Tỉnh ủy", Level.PROVINCE, place="T")
    yield Title("PGD", "Phó Giám đốc Sở", 40, mode="Bổ nhiệm")
    yield Title("BT", title, 40, is_head=True, mode="Chỉ định")
    yield Title("PTB", "Phó Trưởng Ban", 40, mode="Bổ nhiệm")
    yield Cadre(
        "CB1",
        name,
        PartialDate(1980, 5, 12),
        Sex.MALE,
        "Kinh",
        "Không",
        "xã Hàm Thuận, tỉnh Lâm Đồng",
        party_joined=PartialDate(2005, 3, 2),
        party_official=PartialDate(2006, 3, 2),
        education="Thạc sĩ Quản lý công",
        political_theory="Cao cấp",
        state_management="Chuyên viên chính",
    )
    yield Tenure("CB1", PartialDate(2019, 3), PartialDate(2024, 1, 14), "SNV", "PGD")
    yield Tenure("CB1", PartialDate(2024, 1, 15), PartialDate(2026, 11, 30), "TP", "BT")
    yield Tenure("CB1", PartialDate(2026, 12, 1), None, "BTC", "PTB")
    yield PlanningEntry("CB1", "2025-2030", "PTB", "BTC")
    for year in (2023, 2024, 2025):
        yield Evaluation("CB1", year, Grade.GOOD)
    yield RotationPlan(
        "KH26",
        2026,
        needs="Ưu tiên các xã khó khăn về cán bộ.",
        policy="Hỗ trợ nhà ở công vụ theo nghị quyết của tỉnh.",
    )
    yield PlanLine("KH26", "TP", "BT", 1, Direction.DOWN, Purpose.NON_LOCAL, months=36, start=PartialDate(2026, 3))
    yield PlanLine("KH26", "BTC", "PTB", 2, Direction.UP, Purpose.TRAINING, months=36, placement="Trở về nơi đi")
    yield Rotation(
        "LC0001",
        "CB1",
        "SNV",
        "PGD",
        "TP",
        "BT",
        Purpose.NON_LOCAL,
        decided=PartialDate(2024, 1, 5),
        start=PartialDate(2024, 1, 15),
        planned_months=36,
        decision_no="12",
        state=RotationState.ENDED,
        ended=PartialDate(2026, 11, 30),
        outcome=Outcome.EARLY,
        note="Điều chỉnh trước hạn: bổ sung cán bộ cho Ban Tổ chức Tỉnh ủy",
        appraisal="không có vấn đề về tiêu chuẩn chính trị",
        appraised=PartialDate(2023, 12, 20),
        appraisal_result=Appraisal.AGREED,
        appraisal_no="45-CV/UBKTTU",
        plan="KH26",
    )
    for stage in Stage:
        votes = (14, 14) if stage is Stage.DECISION else (None, None)
        yield ProcedureStep(
            "LC0001",
            stage,
            PartialDate(2023, 11, stage.number),
            "Ban Thường vụ Tỉnh ủy" if stage.number in {1, 5} else "Ban Tổ chức Tỉnh ủy",
            "thống nhất",
            f"{stage.number}-TB/TU",
            *votes,
        )
    for giver in (OpinionGiver.ORIGIN, OpinionGiver.DESTINATION, OpinionGiver.CADRE):
        content = "chấp hành sự phân công của tổ chức" if giver is OpinionGiver.CADRE else "nhất trí với dự kiến"
        yield Opinion("LC0001", giver, PartialDate(2023, 12, 1), Appraisal.AGREED, content, "07-CV/ĐU")
    yield FollowUp("LC0001", FollowUpKind.VISIT, PartialDate(2025, 5), "Ban Tổ chức Tỉnh ủy", "ổn định công tác")


@contextmanager
def form_book(folder: Path, rule_book: RuleBook, *found: Record, **settings: str) -> Iterator[Workspace]:
    """The book with these records (else ``records()``) and these settings beside ``SETTINGS``."""
    with Book.create(folder / "forms.lccb", user="thử") as book:
        with book.operate("Tạo") as write:
            for record in found or records():
                write.insert(record)
            for key, text in (SETTINGS | settings).items():
                write.set(f"paper.{key}", text)
        yield Workspace(book, rule_book, AS_OF, RESOURCES)
