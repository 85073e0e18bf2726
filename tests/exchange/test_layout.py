import dataclasses

import pytest

from luanchuyen_desktop.exchange.columns import Kind, Sheet
from luanchuyen_desktop.exchange.layout import SHEETS

# The contract, as it is written: sheet, then headers with * for the required ones.
CONTRACT = {
    "Địa bàn": "Mã địa bàn*, Tên địa bàn*, Cấp*, Mã địa bàn cấp trên, Hiệu lực từ, Hiệu lực đến, Mã địa bàn kế tục",
    "Đơn vị": "Mã đơn vị*, Tên đơn vị*, Cấp*, Khối, Mã đơn vị cấp trên, Mã địa bàn, Hiệu lực từ, "
    "Hiệu lực đến, Mã đơn vị kế tục, Khó khăn về cán bộ",
    "Chức danh": "Mã chức danh*, Tên chức danh*, Bậc tương đương, Cấp trưởng, Chủ chốt, "
    "Không là người địa phương, Hình thức, Hiệu lực từ, Hiệu lực đến, Chờ xác nhận, Hệ số phụ cấp chức vụ",
    "Vị trí": "Mã đơn vị*, Mã chức danh*, Số lượng",
    "Cán bộ": "Mã cán bộ*, Họ và tên*, Ngày sinh, Giới tính, Dân tộc, Tôn giáo, Quê quán, "
    "Mã địa bàn quê quán, Nơi sinh, Nơi ở hiện nay, Ngày vào Đảng, Ngày chính thức, "
    "Trình độ chuyên môn, Lý luận chính trị, Quản lý nhà nước, Ngoại ngữ, Tin học, "
    "Ngày nghỉ hưu, Ghi chú",
    "Quá trình công tác": "Mã cán bộ*, Từ ngày, Đến ngày, Mã đơn vị*, Mã chức danh*, Kiêm nhiệm, Hình thức, "
    "Số quyết định, Nhiệm kỳ, Tính liên tục từ đơn vị trước",
    "Quy hoạch": "Mã cán bộ*, Nhiệm kỳ*, Mã chức danh*, Mã đơn vị, Số quyết định, Ngày phê duyệt, "
    "Ngày rà soát, Ngày đưa ra, Lý do đưa ra, Mã đợt quy hoạch, Số quyết định đưa ra",
    "Nguồn luân chuyển": "Mã cán bộ*, Năm*, Ngày đề xuất, Trạng thái, Lý do, Nơi đề xuất, Ngày duyệt, Số văn bản duyệt",
    "Đánh giá": "Mã cán bộ*, Năm*, Xếp loại*, Nhận xét",
    "Kỷ luật": "Mã cán bộ*, Hình thức*, Ngày*, Ngày hết hiệu lực, Số quyết định",
    "Xác định người địa phương": "Mã cán bộ*, Mã địa bàn*, Là người địa phương*, Căn cứ, Ngày",
    "Luân chuyển": "Mã luân chuyển*, Mã cán bộ*, Mã đơn vị đi, Mã chức danh đi, Mã đơn vị đến*, "
    "Mã chức danh đến*, Mục đích, Ngày quyết định, Ngày bắt đầu, Thời hạn (tháng), "
    "Số quyết định, Trạng thái, Ngày kết thúc, Kết quả, Số quyết định kết thúc, "
    "Ý kiến thẩm định, Ghi chú, Ngày thẩm định, Kết luận thẩm định, Số văn bản thẩm định, "
    "Mã kế hoạch, Khoảng cách (km)",
    "Ngoại lệ": "Mã quy tắc*, Loại đối tượng*, Mã đối tượng*, Thẩm quyền, Số văn bản, Ngày, Lý do, "
    "Hiệu lực từ, Hiệu lực đến, Trạng thái",
    # Added to the contract, at its end.
    "Tiêu chuẩn chức danh": "Mã chức danh*, Tiêu chuẩn*, Mức tối thiểu*, Hiệu lực từ, Hiệu lực đến, Văn bản",
    "Quy trình": "Mã luân chuyển*, Bước*, Ngày, Cơ quan thực hiện, Kết quả, Số văn bản, Số phiếu đồng ý, Tổng số phiếu",
    "Hồ sơ": "Mã luân chuyển*, Thành phần hồ sơ*, Ngày, Ghi chú",
    "Đợt quy hoạch": "Mã đợt quy hoạch*, Loại*, Nhiệm kỳ*, Năm, Ngày bắt đầu, Ngày kết thúc, Ngày phê duyệt, "
    "Số quyết định, Ghi chú",
    "Phiếu quy hoạch": "Mã cán bộ*, Nhiệm kỳ*, Mã chức danh*, Mã đơn vị, Bước*, Ngày, Số phiếu đồng ý, Tổng số phiếu",
    "Kế hoạch luân chuyển": "Mã kế hoạch*, Năm*, Số kế hoạch, Ngày ban hành, Cơ quan ban hành, Nhu cầu, Chính sách, "
    "Ngày tổng kết, Ghi chú",
    "Nội dung kế hoạch": "Mã kế hoạch*, Mã đơn vị*, Mã chức danh*, Số lượng, Hình thức, Mục đích, Mã địa bàn, "
    "Thời hạn (tháng), Thời gian bắt đầu, Dự kiến bố trí sau luân chuyển, Chính sách, Ghi chú",
    "Ý kiến": "Mã luân chuyển*, Bên cho ý kiến*, Ngày, Kết luận, Nội dung, Số văn bản",
    "Theo dõi luân chuyển": "Mã luân chuyển*, Việc*, Ngày, Cơ quan thực hiện, Nội dung, Số văn bản, Năm",
    "Mức hỗ trợ": "Loại*, Mức (đồng)*, Cấp nơi đi, Cấp nơi đến, Từ km, Đến dưới km, Chỉ nơi khó khăn, Hiệu lực từ, "
    "Hiệu lực đến, Văn bản",
    "Sổ văn bản": "Mã văn bản*, Loại văn bản*, Ký hiệu*, Nhiệm kỳ hoặc năm*, Số*, Trạng thái, Bản, Ngày văn bản, "
    "Trích yếu, Người ký, Mã luân chuyển, Mã kế hoạch, Lý do, Mã băm bản PDF, Dung lượng (byte), Ngày lưu, Người lưu, "
    "Ghi chú",
    "Lý lịch 2C": (
        "Mã cán bộ*, Tên gọi khác, Cấp ủy hiện tại, Cấp ủy kiêm, Phụ cấp chức vụ (hệ số), Điện "
        "thoại, Thành phần gia đình xuất thân, Nghề nghiệp trước khi tuyển dụng, Ngày được tuyển "
        "dụng, Cơ quan tuyển dụng, Ngày vào cơ quan hiện nay, Ngày tham gia cách mạng, Tham gia tổ "
        "chức chính trị - xã hội, Ngày nhập ngũ, Ngày xuất ngũ, Quân hàm, chức vụ cao nhất, Giáo "
        "dục phổ thông, Học hàm, học vị, Công tác chính đang làm, Ngạch công chức, Mã ngạch, Bậc "
        "lương, Hệ số lương, Hưởng lương từ, Danh hiệu được phong, Sở trường công tác, Công việc "
        "làm lâu nhất, Tình trạng sức khỏe, Chiều cao (cm), Cân nặng (kg), Nhóm máu, Số căn cước, "
        "Thương binh loại, Gia đình liệt sĩ, Bị bắt, bị tù, Làm việc trong chế độ cũ, Quan hệ với "
        "nước ngoài, Nguồn thu nhập chính, Nhà ở, Đất ở, đất sản xuất"
    ),
    "Đào tạo, bồi dưỡng": (
        "Mã cán bộ*, Tên trường*, Ngành học, lớp học, Từ ngày, Đến ngày, Hình thức học, Văn bằng, chứng chỉ"
    ),
    "Khen thưởng": "Mã cán bộ*, Hình thức*, Ngày, Cấp quyết định, Số quyết định",
    "Quan hệ gia đình": "Mã cán bộ*, Bên*, Quan hệ*, Họ và tên*, Năm sinh, Quê quán, nghề nghiệp, nơi ở",
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
