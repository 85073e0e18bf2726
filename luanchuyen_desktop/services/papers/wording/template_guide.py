"""How a template is written: each mark with an example and what it does, as the window shows it."""

from __future__ import annotations

from typing import Final

from luanchuyen_desktop.documents.forms.form_template import SECTIONS

GUIDE: Final[tuple[tuple[str, str], ...]] = (
    (
        "[nội dung]",
        "Bắt đầu một phần; mỗi dòng bên dưới là một đoạn của phần đó. "
        f"Các phần: {', '.join(SECTIONS)}. Phần nào không có trong mẫu thì không in.",
    ),
    (
        "[nội dung: nhà nước]",
        "Thay cho [nội dung] khi in theo thể thức hành chính nhà nước. Viết [nội dung: đảng] nếu chỉ in theo thể thức "
        "văn bản của Đảng.",
    ),
    (
        "Đồng chí {{ho_ten}}",
        "Ô điền: khi in được thay bằng giá trị của trường hợp đang in. Thiếu giá trị thì in dòng chấm và văn bản mang "
        "chữ DỰ THẢO.",
    ),
    (
        "[[, sinh {{ngay_sinh}}]]",
        "Đoạn tùy chọn: bỏ cả đoạn khi một ô điền trong đó thiếu giá trị. Không lồng nhau.",
    ),
    ("- Căn cứ {{can_cu_khac}};", "Ô điền có nhiều giá trị: cả dòng lặp lại cho từng giá trị."),
    ("**Điều 1.** Luân chuyển", "Chữ đậm ở giữa hai dấu **."),
    ("I. Sự cần thiết", "Dòng bắt đầu bằng số La Mã và dấu chấm là tiêu đề mục, in đậm."),
    (
        "| Bước {30} | Ngày {16} |",
        "Dòng đầu của bảng: tiêu đề các cột; số trong dấu ngoặc là phần bề rộng của cột so với các cột khác.",
    ),
    (
        "| {{buoc.ten}} | {{buoc.ngay}} |",
        "Dòng tiếp theo của bảng, có cùng số ô; lặp lại cho từng dòng của danh sách (ở đây là các bước của quy trình).",
    ),
    ("…………", "Dòng chỉ có dấu chấm: in dòng chấm hết bề rộng để viết tay."),
    ("# Ghi chú của đơn vị", "Dòng bắt đầu bằng # là ghi chú, không in."),
)
"""What is written → what it does. Anything else is printed as it stands; a template cannot compute or run anything."""
