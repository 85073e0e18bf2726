"""Books with what makes papers go wrong: very long, without blanks, strange characters, nobody to sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    FollowUp,
    Opinion,
    ProcedureStep,
    Record,
    Rotation,
    RotationPlan,
    Tenure,
)
from tests.services.papers.form_book import TYPED, records

NAME: Final = "Công Tằng Tôn Nữ Hoàng Bảo Thiên Ân Nguyễn Phúc Trần Lê Phạm Huỳnh Phan Vũ Võ Đặ"  # 80 letters
POST: Final = "Phó Trưởng Ban chuyên trách, Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy"
UNIT: Final = "Trung tâm Thông tin, Ứng dụng tiến bộ khoa học và công nghệ thuộc Sở Khoa học và Công nghệ"
WORD: Final = "Khôngcódấucáchnàotrongtừnày" * 8
MARKED: Final = "<b>A & B</b> {{x}} 1.000.000\tđồng\n\n\nĐa\u0309ng u\u0309y\u00a0xã\u200b – \u00ad“nay” 100% \\(a\\)"
READ: Final = "<b>A & B</b> {{x}} 1.000.000 đồng Đảng ủy xã – “nay” 100% \\(a\\)"
_NUMBERS: Final = frozenset({"phieu_phat_ra", "phieu_thu_vao", "phieu_khong_hop_le"})
_HISTORY: Final = 40


@dataclass(frozen=True, slots=True)
class Bad:
    """One kind of book. ``typed``: for the placeholders of the papers; ``says``: what forms that name the cadre say."""

    records: tuple[Record, ...]
    settings: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=lambda: TYPED)
    says: str = ""


def bad_books() -> dict[str, Bad]:
    """By a name for the test."""
    lots = "\n".join(f"Kết luận số {number}-KL/TU, ngày 01/02/2026 về {POST}" for number in range(12))
    places = "\n".join(f"Đảng ủy xã số {number} và các cơ quan liên quan" for number in range(200))
    signing = dict.fromkeys(("signer", "head", "state_signer", "state_head"), NAME)
    return {
        "nothing bad": Bad(tuple(records())),
        "long": Bad(
            tuple(_with(f"{POST} " * 8, name=NAME, unit=UNIT, title=POST)),
            signing | {"more_grounds": lots, "signer_post": POST.upper(), "place": "Thành phố Đà Lạt " * 4},
            _typed(f"{POST} " * 3),
            NAME,
        ),
        "200 recipients": Bad(tuple(records()), {"more_recipients": places, "secrecy": "TUYỆT MẬT"}),
        "no blanks": Bad(
            tuple(_with(WORD, name="Nguyễn" * 13, unit=WORD, title=WORD)),
            {"signer": "Nguyễn" * 14, "place": "ĐàLạt" * 20, "signer_post": "BÍTHƯ" * 20, "more_grounds": WORD},
            _typed(WORD),
            "Nguyễn" * 13,
        ),
        "strange marks": Bad(
            tuple(_with(MARKED, name=f"Trần {MARKED}")),
            {"signer": MARKED, "more_grounds": "<b>Một & hai</b>", "place": "Đà\u00a0Lạt"},
            _typed(MARKED),
            READ,
        ),
        "nobody": Bad(tuple(records()), dict.fromkeys((*signing, "place", "committee", "signer_post"), ""), {}),
    }


def _typed(words: str) -> dict[str, str]:
    return {key: text if key in _NUMBERS else words for key, text in TYPED.items()}


def _with(words: str, **names: str) -> Iterator[Record]:
    """The records of a whole book with these words wherever a person may write, and forty posts one after the other."""
    for record in records(**names):
        if isinstance(record, Cadre):
            yield replace(record, hometown=words, education=words, birthplace=words)
        elif isinstance(record, Rotation):
            yield replace(record, note=words, appraisal=words)
        elif isinstance(record, Opinion | FollowUp):
            yield replace(record, content=words)
        elif isinstance(record, ProcedureStep):
            yield replace(record, result=words)
        elif isinstance(record, RotationPlan):
            yield replace(record, needs=words, policy=words)
        else:
            yield record
        if isinstance(record, Cadre):
            for year in range(1979, 1979 + _HISTORY):
                yield Tenure("CB1", PartialDate(year, 1), PartialDate(year, 12), "SNV", "PGD")
