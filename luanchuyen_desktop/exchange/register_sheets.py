"""The sheet of the register of documents. The PDFs stay in the book: the workbook carries their checksums."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import RegisterEntry, Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.exchange.columns import (
    Column,
    Kind,
    Repeats,
    Sheet,
    choice,
    date,
    own_code,
    reference,
    text,
)

REGISTER_SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Sổ văn bản",
        RegisterEntry,
        ("code",),
        Repeats.FORBIDDEN,
        (
            own_code("Mã văn bản"),
            choice("Loại văn bản", "kind", PaperKind, required=True),
            text("Ký hiệu", "symbol", required=True),
            text("Nhiệm kỳ hoặc năm", "series", required=True),
            Column("Số", "number", Kind.COUNT, required=True),
            choice("Trạng thái", "state", PaperState, blank=PaperState.RESERVED),
            Column("Bản", "version", Kind.COUNT, blank=1),
            date("Ngày văn bản", "date"),
            text("Trích yếu", "about"),
            text("Người ký", "signer"),
            reference("Mã luân chuyển", "rotation", Rotation),
            reference("Mã kế hoạch", "plan", RotationPlan),
            text("Lý do", "reason"),
            text("Mã băm bản PDF", "sha256"),
            Column("Dung lượng (byte)", "size", Kind.COUNT),
            date("Ngày lưu", "issued_on"),
            text("Người lưu", "issued_by"),
            text("Ghi chú", "note"),
        ),
    ),
)
