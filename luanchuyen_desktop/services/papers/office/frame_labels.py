"""What people call the values of a frame, in the groups in which they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FRAME_GROUPS: Final[Mapping[str, Mapping[str, str]]] = {
    "Lề và khoảng cách (mm)": {
        "margin_top": "Lề trên",
        "margin_bottom": "Lề dưới",
        "margin_left": "Lề trái",
        "margin_right": "Lề phải",
        "margin_page_number": "Số trang cách mép trên",
        "margin_first_line": "Thụt đầu dòng",
    },
    "Cỡ chữ (điểm)": {
        "size_title": "Tiêu đề, quốc hiệu",
        "size_motto": "Tiêu ngữ",
        "size_superior": "Cơ quan cấp trên",
        "size_issuer": "Cơ quan ban hành",
        "size_number": "Số, ký hiệu",
        "size_place": "Địa danh, ngày tháng",
        "size_type": "Tên loại văn bản",
        "size_subject": "Trích yếu",
        "size_letter_subject": "Trích yếu công văn",
        "size_body": "Nội dung",
        "size_table": "Bảng",
        "size_authority": "Quyền hạn người ký",
        "size_post": "Chức vụ người ký",
        "size_name": "Họ tên người ký",
        "size_recipients_head": "Chữ “Nơi nhận:”",
        "size_recipients": "Danh sách nơi nhận",
        "size_page_number": "Số trang",
    },
    "Kiểu chữ": {
        "look_grounds_italic": "Căn cứ in nghiêng",
        "look_post_bold": "Chức vụ người ký in đậm",
        "look_recipients_head_bold": "“Nơi nhận:” in đậm nghiêng",
    },
    "Chữ và dấu": {
        "header_title": "Tiêu đề, quốc hiệu",
        "header_motto": "Tiêu ngữ",
        "header_issuer_mark": "Dấu dưới tên cơ quan",
        "header_subject_mark": "Dấu dưới trích yếu",
        "number_prefix": "Chữ trước số",
        "number_joint": "Dấu giữa số và ký hiệu",
        "marks_on_behalf": "Thay mặt",
        "marks_deputy": "Ký thay",
        "marks_mandate": "Thừa lệnh",
    },
}
