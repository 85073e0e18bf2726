"""What the Phiếu kiểm tra điều kiện says, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.documents.contents import slot


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One rule: its code and name, the verdict in words, the sentence with its figures, the article, its exceptions.

    ``stands_out``: printed bold, because it must be acted on.
    """

    rule: str
    name: str
    verdict: str
    message: str
    citation: str
    exceptions: tuple[str, ...] = ()
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class CheckSheetContent:
    """One rotation, rule by rule. ``on_cadre``: what the rules on the cadre found that needs attention."""

    code: str
    name: str = slot("ho_ten", "Họ và tên")
    lines: tuple[CheckLine, ...] = ()
    on_cadre: tuple[CheckLine, ...] = ()
    birth: str | None = slot("ngay_sinh", "Ngày sinh", None)
    cadre_code: str | None = slot("ma_can_bo", "Mã cán bộ", None)
    rotation_code: str | None = slot("ma_luan_chuyen", "Mã luân chuyển", None)
    origin: str | None = slot("chuc_vu_di", "Chức vụ, đơn vị đi", None)
    destination: str | None = slot("chuc_vu_den", "Chức vụ, đơn vị đến", None)
    purpose: str | None = slot("muc_dich", "Mục đích", None)
    period: str | None = slot("thoi_han", "Thời hạn", None)
    start: str | None = slot("ngay_bat_dau", "Ngày bắt đầu", None)
    state: str | None = slot("trang_thai", "Trạng thái", None)
    decision: str | None = slot("quyet_dinh", "Số và ngày quyết định", None)
    appraisal: str | None = slot("y_kien_tham_dinh", "Ý kiến thẩm định", None)
    law: str | None = slot("bo_quy_dinh", "Quy định đang áp dụng", None)
    act: str | None = slot("ngay_xet", "Ngày được xét", None)
    printed: str | None = slot("ngay_lap", "Ngày lập", None)
    counts: str | None = slot("tong_hop", "Tổng hợp kết luận", None)
    stands: str | None = slot("con_vi_pham", "Vi phạm chưa có ngoại lệ", None)
    excused: str | None = slot("duoc_ngoai_le", "Vi phạm đã có ngoại lệ", None)
    overrides: tuple[str, ...] = slot("ban_hanh_khi_con_loi", "Ban hành khi còn lỗi", ())
