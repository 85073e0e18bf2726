"""The sheets of the exchange workbook, as the contract fixes them, to read and to write by."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.exchange.cadre_sheets import CADRE_SHEETS
from luanchuyen_desktop.exchange.catalogue_sheets import CATALOGUE_SHEETS
from luanchuyen_desktop.exchange.columns import Sheet
from luanchuyen_desktop.exchange.cv_sheets import CV_SHEETS
from luanchuyen_desktop.exchange.register_sheets import REGISTER_SHEETS
from luanchuyen_desktop.exchange.rotation_sheets import ROTATION_SHEETS

_NAMED = {
    sheet.name: sheet for sheet in (*CATALOGUE_SHEETS, *CADRE_SHEETS, *ROTATION_SHEETS, *REGISTER_SHEETS, *CV_SHEETS)
}
# In the order of the contract; what was added to it stands at the end.
_ORDER = (
    "Địa bàn",
    "Đơn vị",
    "Chức danh",
    "Vị trí",
    "Cán bộ",
    "Quá trình công tác",
    "Quy hoạch",
    "Nguồn luân chuyển",
    "Đánh giá",
    "Kỷ luật",
    "Xác định người địa phương",
    "Luân chuyển",
    "Ngoại lệ",
    "Tiêu chuẩn chức danh",
    "Quy trình",
    "Hồ sơ",
    "Đợt quy hoạch",
    "Phiếu quy hoạch",
    "Kế hoạch luân chuyển",
    "Nội dung kế hoạch",
    "Ý kiến",
    "Theo dõi luân chuyển",
    "Mức hỗ trợ",
    "Sổ văn bản",
    "Lý lịch 2C",
    "Đào tạo, bồi dưỡng",
    "Khen thưởng",
    "Quan hệ gia đình",
)

SHEETS: tuple[Sheet, ...] = tuple(_NAMED[name] for name in _ORDER)


def sheet_of(record: type[Record]) -> Sheet:
    """The sheet whose rows are such records."""
    return next(sheet for sheet in SHEETS if sheet.record is record)
