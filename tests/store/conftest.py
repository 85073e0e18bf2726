from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    Attachment,
    Cadre,
    CvFacts,
    Discipline,
    DossierItem,
    Evaluation,
    FamilyMember,
    FollowUp,
    LocalityDetermination,
    Opinion,
    Place,
    PlanLine,
    PlanningEntry,
    PlanningRound,
    PlanningVote,
    Position,
    ProcedureStep,
    Record,
    RegisterEntry,
    Reward,
    Rotation,
    RotationPlan,
    SourceEntry,
    TemplateVersion,
    Tenure,
    Title,
    TitleStandard,
    Training,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    AllowanceKind,
    Appraisal,
    AttachedTo,
    Block,
    Direction,
    FamilySide,
    FollowUpKind,
    Grade,
    Level,
    OpinionGiver,
    Outcome,
    PaperKind,
    PaperState,
    Purpose,
    RotationState,
    RoundKind,
    Sex,
    Stage,
    StandardKind,
    SubjectKind,
    TenureForm,
    WaiverState,
)
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.mapping import TABLE_NAMES

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sổ tỉnh.lccb"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    """An empty book, open for writing."""
    with Book.create(path, user="Hạnh") as made:
        yield made


@pytest.fixture
def province() -> list[Record]:
    """One small province with a record of every kind and every field used at least once."""
    day = PartialDate
    return [
        Place("P1", "Tỉnh A", Level.PROVINCE),
        Place("P2", "Xã B", Level.COMMUNE, "P1", day(1990), day(2025, 6, 30), ("P3", "P4")),
        Place("P3", "Xã C", Level.COMMUNE, "P1", day(2025, 7, 1)),
        Place("P4", "Xã D", Level.COMMUNE, "P1", day(2025, 7, 1)),
        Unit("U1", "Tỉnh ủy", Level.PROVINCE, Block.PARTY, None, "P1"),
        Unit("U2", "Đảng ủy xã C", Level.COMMUNE, Block.PARTY, "U1", "P3", day(2025, 7), is_difficult=True),
        Unit("U3", "Đảng ủy xã B", Level.COMMUNE, Block.PARTY, "U1", "P2", None, day(2025, 6, 30), ("U2",)),
        Title("T1", "Trưởng ban", 30, is_head=True, is_key=True, is_non_local=True, mode="Bầu"),
        Title(
            "T2",
            "Phó Trưởng ban",
            40,
            valid_from=day(2021),
            valid_to=day(2030),
            is_draft=True,
            allowance=Decimal("0.8"),
        ),
        Position("U1", "T1", 1),
        Position("U2", "T2", None),
        TitleStandard("T1", StandardKind.EDUCATION, "Đại học", day(2020), day(2030), "3-QĐ"),
        AllowanceRate(
            AllowanceKind.TRAVEL,
            1_600_000,
            Level.PROVINCE,
            Level.COMMUNE,
            15,
            40,
            True,
            day(2023),
            day(2028),
            "9-NQ",
        ),
        PlanningRound(
            "Q1",
            RoundKind.YEARLY_REVIEW,
            "2025-2030",
            2026,
            day(2026, 1),
            day(2026, 3),
            day(2026, 4),
            "4-QĐ",
            "Ghi chú",
        ),
        RotationPlan("K1", 2022, "1-KH/TU", day(2022, 1, 3), "Ban Thường vụ", "Hai nơi thiếu", "Nhà", day(2023), "Gấp"),
        PlanLine("K1", "U2", "T2", 1, Direction.DOWN, Purpose.TRAINING, "P3", 36, day(2022, 2), "Về", "Nhà", "Gấp"),
        Cadre(
            "C1",
            "Nguyễn Văn Đức",
            day(1980, 5),
            Sex.MALE,
            "Kinh",
            "Không",
            "Xã B",
            "P2",
            "Xã B",
            "Phường 1",
            day(2005, 5, 19),
            day(2006, 5, 19),
            "Thạc sĩ",
            "Cao cấp",
            "Chuyên viên chính",
            "Anh B1",
            "Cơ bản",
            day(2042),
            "Ghi chú “riêng”",
        ),
        Cadre("C2", "Trần Thị Hoà"),
        Cadre("C3", "Lò Văn Ỏn", day(1975)),
        Tenure("C1", day(2010), day(2015, 3), "U3", "T2", form=TenureForm.APPOINTED, decision_no="1-QĐ", term="2010"),
        Tenure("C1", day(2015, 4, 1), None, "U1", "T1", concurrent=True, continues=True),
        Tenure("C2", None, None, "U2", "T2"),
        PlanningEntry("C1", "2025-2030", "T1", "U1", "5-QĐ", day(2024), day(2025, 2), day(2026), "Ốm", "Q1", "11-QĐ"),
        PlanningVote("C1", "2025-2030", "T1", "U1", "Bước 1", day(2024), 9, 11),
        PlanningEntry("C2", "2025-2030", "T2"),
        SourceEntry("C1", 2026, day(2026, 1), "Đã duyệt", "Theo kế hoạch", "Ban", day(2026, 2), "15-TB/TU"),
        Evaluation("C1", 2024, Grade.GOOD, "Tốt"),
        Evaluation("C1", 2023, Grade.EXCELLENT),
        Discipline("C3", "Khiển trách", day(2020, 2), day(2021, 2), "9-QĐ"),
        LocalityDetermination("C1", "P2", is_local=True, basis="Sinh ra ở đó", date=day(2024)),
        Rotation(
            "R1",
            "C1",
            "U1",
            "T1",
            "U2",
            "T2",
            Purpose.TRAINING,
            day(2022, 1, 5),
            day(2022, 2),
            36,
            "7-QĐ",
            RotationState.ENDED,
            day(2025, 6),
            Outcome.SETTLED,
            "8-QĐ",
            "Đồng ý",
            "Ghi chú",
            day(2022, 1, 2),
            Appraisal.AGREED,
            "6-CV/UBKTTU",
            "K1",
            42,
        ),
        Opinion("R1", OpinionGiver.ORIGIN, day(2022, 1), Appraisal.AGREED, "Nhất trí", "2-CV"),
        FollowUp("R1", FollowUpKind.VISIT, day(2023), "Ban Tổ chức", "Ổn định", "3-BB", 2023),
        Attachment(AttachedTo.ROTATION, "R1", "ảnh.pdf", 12, "ab" * 32, "Ảnh", day(2022), "Bản quét"),
        Rotation("R2", "C2", None, None, "U1", "T2"),
        Waiver(
            "LC04",
            SubjectKind.ROTATION,
            "R1",
            "Ban Thường vụ Tỉnh ủy",
            "11-TB",
            day(2022),
            "Nhu cầu",
            day(2022),
            day(2025),
            WaiverState.GRANTED,
        ),
        ProcedureStep("R1", Stage.CONSULTATION, day(2021, 12), "Ban Tổ chức Tỉnh ủy", "Đồng ý", "4-TB", 9, 11),
        ProcedureStep("R1", Stage.POLICY),
        DossierItem("R1", "Ảnh màu 4×6", day(2021, 12, 1), "hai tấm"),
        DossierItem("R2", "Tờ trình"),
        RegisterEntry("VB0001", PaperKind.DECISION, "QĐ/TU", "2020-2025", 7, PaperState.REPLACED, 1, day(2022, 1, 5)),
        RegisterEntry(
            "VB0002",
            PaperKind.DECISION,
            "QĐ/TU",
            "2020-2025",
            7,
            PaperState.ISSUED,
            2,
            day(2022, 1, 5),
            "về việc luân chuyển cán bộ",
            "Lê Văn Ký",
            "R1",
            "K1",
            "Ghi sai năm sinh",
            "cd" * 32,
            2048,
            day(2022, 1, 6),
            "Hạnh",
            "Hai bản",
        ),
        TemplateVersion("decision", 1, "[nội dung]\nGốc", "2026-11-20 08:00", "Hạnh", None, "ef" * 32),
        TemplateVersion("decision", 2, "[nội dung]\nRiêng", "2026-11-20 08:01", "Hạnh", "Theo ý", "ef" * 32, True),
        Waiver("LC05", SubjectKind.CADRE, "C1"),
        Waiver("LC17", SubjectKind.UNIT, "U2"),
        CvFacts(
            "C1",
            "Ba Đức",
            "Tỉnh ủy viên",
            "Đảng ủy viên Đảng ủy các cơ quan Đảng tỉnh",
            Decimal("0.9"),
            "0912 345 678",
            "Nông dân",
            "Học sinh",
            day(2003, 9, 1),
            "Ủy ban nhân dân xã B",
            day(2015, 4, 1),
            day(2003, 9),
            "Đoàn TNCS Hồ Chí Minh (26/3/1995)",
            day(1998, 2),
            day(2000, 2),
            "Trung sĩ",
            "12/12",
            "Thạc sĩ",
            "Tổ chức cán bộ",
            "Chuyên viên chính",
            "01.002",
            "3/8",
            Decimal("5.08"),
            day(2024, 1),
            "Chiến sĩ thi đua cấp tỉnh (2020)",
            "Tổ chức",
            "Công tác tổ chức xây dựng Đảng",
            "Tốt",
            168,
            62,
            "O",
            "001080012345",
            "Không",
            "Con liệt sĩ",
            "Không",
            "Không",
            "Không",
            "Lương",
            "Nhà riêng 90 m²",
            "Đất ở 120 m²",
        ),
        CvFacts("C2"),
        Training("C1", "Đại học Đà Lạt", "Luật", day(1999, 9), day(2003, 6), "Chính quy", "Cử nhân"),
        Training("C1", "Học viện Chính trị khu vực IV"),
        Reward("C1", "Bằng khen", day(2019), "Chủ tịch Ủy ban nhân dân tỉnh", "12-QĐ"),
        Reward("C2", "Giấy khen"),
        FamilyMember("C1", FamilySide.OWN, "Bố đẻ", "Nguyễn Văn Bình", 1950, "Quê xã B; làm ruộng"),
        FamilyMember("C1", FamilySide.SPOUSE, "Mẹ đẻ", "Trần Thị Sáu"),
    ]


@pytest.fixture
def full(book: Book, province: list[Record]) -> Book:
    """The book with that province in it."""
    with book.operate("Nhập tỉnh mẫu") as write:
        write.insert_many(province)
    return book


@pytest.fixture
def rows() -> Callable[[Book], Rows]:
    """Reads every stored row of every table, as SQLite holds it."""

    def read(book: Book) -> Rows:
        return {
            table: book.database.execute_sql(f'SELECT * FROM "{table}" ORDER BY id').fetchall()  # noqa: S608 - our names
            for table in TABLE_NAMES
        }

    return read


@pytest.fixture
def unprivileged() -> Callable[[], AbstractContextManager[None]]:
    """Root may write anywhere: within this block the process has the rights of nobody."""

    @contextmanager
    def drop() -> Iterator[None]:
        if os.name != "posix" or os.geteuid() != 0:
            yield
            return
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return drop
