"""A small book with one cadre of whom everything is recorded that the 2C asks for, and one of whom nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from PIL import Image

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    CvFacts,
    Discipline,
    FamilyMember,
    Place,
    Record,
    Reward,
    Tenure,
    Title,
    Training,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import FamilySide, Level, Sex
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 23)
LAST_DAY, FIRST_DAY = PartialDate(2025, 6, 30), PartialDate(2025, 7, 1)

FACTS = CvFacts(
    "C1",
    other_names="Ba Đức",
    committee="Tỉnh ủy viên, nhiệm kỳ 2025-2030",
    other_committee="Bí thư Chi bộ Sở Nội vụ",
    allowance=Decimal("0.9"),
    phone="0900 000 123",
    family_origin="Nông dân",
    former_occupation="Sinh viên",
    recruited=PartialDate(2003, 9, 1),
    recruited_by="Ủy ban nhân dân huyện Bắc Bình",
    joined_body=PartialDate(2015, 4),
    revolution=PartialDate(2003, 9),
    organisations="Đoàn TNCS Hồ Chí Minh (26/3/1995); Công đoàn (2003)",
    enlisted=PartialDate(1998, 2),
    discharged=PartialDate(2000, 2),
    military_rank="Trung sĩ (2000)",
    general_education="12/12",
    degree="Thạc sĩ (2010)",
    main_work="Lãnh đạo, quản lý",
    pay_grade="Chuyên viên chính",
    pay_code="01.002",
    pay_step="3/8",
    pay_coefficient=Decimal("5.08"),
    pay_from=PartialDate(2024, 1),
    honours="Chiến sĩ thi đua cấp tỉnh (2020)",
    strengths="Tham mưu tổng hợp",
    longest_work="Công tác tổ chức xây dựng Đảng",
    health="Tốt",
    height_cm=168,
    weight_kg=62,
    blood_group="O",
    identity_no="000080012345",
    war_invalid="Không",
    martyr_family="Không",
    arrests="Không",
    former_regime="Không",
    abroad="Không",
    income="Lương và phụ cấp của hai vợ chồng",
    housing="Nhà riêng cấp 4, 90 m²",
    land="Đất ở 120 m²",
)


def records() -> Iterator[Record]:
    """The catalogue of before and after the reform, and both cadres."""
    yield Place("T0", "Tỉnh Bình Thuận", Level.PROVINCE, valid_to=LAST_DAY, successors=("T1",))
    yield Place("T1", "Tỉnh Lâm Đồng", Level.PROVINCE)
    yield Place("H0", "Huyện Bắc Bình", Level.DISTRICT, "T0", valid_to=LAST_DAY, successors=("X1", "X2"))
    yield Place("X0", "Xã Phan Rí Thành", Level.COMMUNE, "H0", valid_to=LAST_DAY, successors=("X1",))
    yield Place("X1", "Xã Bắc Bình", Level.COMMUNE, "T1", valid_from=FIRST_DAY)
    yield Place("X2", "Xã Hải Ninh", Level.COMMUNE, "T1", valid_from=FIRST_DAY)
    yield Unit("U0", "Huyện ủy Bắc Bình", Level.DISTRICT, valid_to=LAST_DAY, successors=("U1", "U2"))
    yield Unit("U1", "Đảng ủy xã Bắc Bình", Level.COMMUNE)
    yield Unit("U2", "Đảng ủy xã Hải Ninh", Level.COMMUNE)
    yield Unit("U3", "Ban Dân vận Tỉnh ủy", Level.PROVINCE, valid_to=PartialDate(2025, 2), successors=("U4",))
    yield Unit("U4", "Ban Tuyên giáo và Dân vận Tỉnh ủy", Level.PROVINCE)
    yield Unit("U5", "Sở Nội vụ", Level.PROVINCE)
    yield Title("CV", "Chuyên viên")
    yield Title("PGD", "Phó Giám đốc Sở")
    yield Title("DB", "Đại biểu Hội đồng nhân dân tỉnh")
    yield Cadre(
        "C1",
        "Nguyễn Văn Đức",
        PartialDate(1980, 1, 5),
        Sex.MALE,
        "Kinh",
        None,
        "xã Phan Rí Thành, huyện Bắc Bình, tỉnh Bình Thuận",
        "X0",
        "xã Phan Rí Thành, huyện Bắc Bình, tỉnh Bình Thuận",
        "phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng",
        PartialDate(2005, 5, 19),
        PartialDate(2006, 5, 19),
        "Thạc sĩ Luật",
        "Cao cấp",
        "Chuyên viên chính",
        "Anh B1",
        "Ứng dụng CNTT cơ bản",
    )
    yield Cadre("C2", "Trần Thị Hoà")
    yield Tenure("C1", PartialDate(2003, 9, 1), PartialDate(2010, 3), "U0", "CV")
    yield Tenure("C1", PartialDate(2010, 4), PartialDate(2015, 3, 31), "U3", "CV")
    yield Tenure("C1", PartialDate(2015, 4, 1), None, "U5", "PGD")
    yield Tenure("C1", PartialDate(2021), None, "U5", "DB", concurrent=True)
    yield Discipline("C1", "Khiển trách", PartialDate(2012, 2), decision_no="9-QĐ/UBKT")
    yield FACTS
    yield Training(
        "C1",
        "Trường Đại học Luật Thành phố Hồ Chí Minh",
        "Luật",
        PartialDate(1999, 9),
        PartialDate(2003, 6),
        "Chính quy",
        "Cử nhân",
    )
    yield Reward("C1", "Bằng khen", PartialDate(2019), "Chủ tịch Ủy ban nhân dân tỉnh", "1250/QĐ-UBND")
    yield FamilyMember("C1", FamilySide.OWN, "Bố đẻ", "Nguyễn Văn Bình", 1950, "Quê xã Bắc Bình; làm nông")
    yield FamilyMember("C1", FamilySide.SPOUSE, "Mẹ vợ", "Lê Thị Sáu")


@contextmanager
def cv_book(folder: Path) -> Iterator[Workspace]:
    """The book, open for writing."""
    with Book.create(folder / "ly lich.lccb", user="Hạnh") as book:
        with book.operate("Nhập") as write:
            write.insert_many(records())
            write.set("paper.committee", "TỈNH ỦY LÂM ĐỒNG")
            write.set("paper.place", "Đà Lạt")
        yield Workspace(book, RuleBook.load(paths.resources()), AS_OF, paths.resources())


def picture(width: int = 400, height: int = 600, kind: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    """A photo with a bright upper half, so that one sees how it stands."""
    image = Image.new(mode, (width, height), 0)
    image.paste(Image.new(mode, (width, height // 2), 255 if mode in {"L", "1"} else "white"), (0, 0))
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
