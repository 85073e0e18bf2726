import dataclasses

import pytest

from luanchuyen_desktop.exchange.layout import SHEETS, Kind, Sheet

# The contract, as it is written: sheet, then headers with * for the required ones.
CONTRACT = {
    "Địa bàn": "Mã địa bàn*, Tên địa bàn*, Cấp*, Mã địa bàn cấp trên, Hiệu lực từ, Hiệu lực đến, Mã địa bàn kế tục",
    "Đơn vị": "Mã đơn vị*, Tên đơn vị*, Cấp*, Khối, Mã đơn vị cấp trên, Mã địa bàn, Hiệu lực từ, "
    "Hiệu lực đến, Mã đơn vị kế tục",
    "Chức danh": "Mã chức danh*, Tên chức danh*, Bậc tương đương, Cấp trưởng, Chủ chốt, "
    "Không là người địa phương, Hình thức",
    "Vị trí": "Mã đơn vị*, Mã chức danh*, Số lượng",
    "Cán bộ": "Mã cán bộ*, Họ và tên*, Ngày sinh, Giới tính, Dân tộc, Tôn giáo, Quê quán, "
    "Mã địa bàn quê quán, Nơi sinh, Nơi ở hiện nay, Ngày vào Đảng, Ngày chính thức, "
    "Trình độ chuyên môn, Lý luận chính trị, Quản lý nhà nước, Ngoại ngữ, Tin học, "
    "Ngày nghỉ hưu, Ghi chú",
    "Quá trình công tác": "Mã cán bộ*, Từ ngày, Đến ngày, Mã đơn vị*, Mã chức danh*, Kiêm nhiệm, Hình thức, "
    "Số quyết định, Nhiệm kỳ, Tính liên tục từ đơn vị trước",
    "Quy hoạch": "Mã cán bộ*, Nhiệm kỳ*, Mã chức danh*, Mã đơn vị, Số quyết định, Ngày phê duyệt, "
    "Ngày rà soát, Ngày đưa ra, Lý do đưa ra",
    "Nguồn luân chuyển": "Mã cán bộ*, Năm*, Ngày đề xuất, Trạng thái, Lý do",
    "Đánh giá": "Mã cán bộ*, Năm*, Xếp loại*, Nhận xét",
    "Kỷ luật": "Mã cán bộ*, Hình thức*, Ngày*, Ngày hết hiệu lực, Số quyết định",
    "Xác định người địa phương": "Mã cán bộ*, Mã địa bàn*, Là người địa phương*, Căn cứ, Ngày",
    "Luân chuyển": "Mã luân chuyển*, Mã cán bộ*, Mã đơn vị đi, Mã chức danh đi, Mã đơn vị đến*, "
    "Mã chức danh đến*, Mục đích, Ngày quyết định, Ngày bắt đầu, Thời hạn (tháng), "
    "Số quyết định, Trạng thái, Ngày kết thúc, Kết quả, Số quyết định kết thúc, "
    "Ý kiến thẩm định, Ghi chú, Ngày thẩm định, Kết luận thẩm định, Số văn bản thẩm định",
    "Ngoại lệ": "Mã quy tắc*, Loại đối tượng*, Mã đối tượng*, Thẩm quyền, Số văn bản, Ngày, Lý do, "
    "Hiệu lực từ, Hiệu lực đến, Trạng thái",
    # Added to the contract, at its end.
    "Tiêu chuẩn chức danh": "Mã chức danh*, Tiêu chuẩn*, Mức tối thiểu*, Hiệu lực từ, Hiệu lực đến, Văn bản",
    "Quy trình": "Mã luân chuyển*, Bước*, Ngày, Cơ quan thực hiện, Kết quả, Số văn bản, Số phiếu đồng ý, Tổng số phiếu",
    "Hồ sơ": "Mã luân chuyển*, Thành phần hồ sơ*, Ngày, Ghi chú",
}


def test_sheets_and_headers_are_those_of_the_contract() -> None:
    described = {
        sheet.name: ", ".join(column.header + "*" * column.required for column in sheet.columns) for sheet in SHEETS
    }
    assert described == CONTRACT
    assert list(described) == list(CONTRACT)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.record.__name__)
def test_columns_stand_in_the_order_of_the_records_fields(sheet: Sheet) -> None:
    fields = [field.name for field in dataclasses.fields(sheet.record) if field.name != "id"]
    assert [column.field for column in sheet.columns] == fields
    assert set(sheet.key) <= set(fields)
    assert all((column.choices is not None) == (column.kind is Kind.CHOICE) for column in sheet.columns)
