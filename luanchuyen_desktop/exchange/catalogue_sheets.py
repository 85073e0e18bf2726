"""The sheets of what the province consists of."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import AllowanceRate, Place, Position, Title, TitleStandard, Unit
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Block, Level, StandardKind
from luanchuyen_desktop.exchange.columns import (
    Column,
    Kind,
    Repeats,
    Sheet,
    choice,
    date,
    flag,
    name,
    own_code,
    reference,
    references,
    text,
)

CATALOGUE_SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Địa bàn",
        Place,
        ("code",),
        Repeats.FORBIDDEN,
        (
            own_code("Mã địa bàn"),
            name("Tên địa bàn"),
            choice("Cấp", "level", Level, required=True),
            reference("Mã địa bàn cấp trên", "parent", Place),
            date("Hiệu lực từ", "valid_from"),
            date("Hiệu lực đến", "valid_to"),
            references("Mã địa bàn kế tục", "successors", Place),
        ),
    ),
    Sheet(
        "Đơn vị",
        Unit,
        ("code",),
        Repeats.FORBIDDEN,
        (
            own_code("Mã đơn vị"),
            name("Tên đơn vị"),
            choice("Cấp", "level", Level, required=True),
            choice("Khối", "block", Block),
            reference("Mã đơn vị cấp trên", "parent", Unit),
            reference("Mã địa bàn", "place", Place),
            date("Hiệu lực từ", "valid_from"),
            date("Hiệu lực đến", "valid_to"),
            references("Mã đơn vị kế tục", "successors", Unit),
            flag("Khó khăn về cán bộ", "is_difficult"),
        ),
    ),
    Sheet(
        "Chức danh",
        Title,
        ("code",),
        Repeats.FORBIDDEN,
        (
            own_code("Mã chức danh"),
            name("Tên chức danh"),
            Column("Bậc tương đương", "rank", Kind.NUMBER),
            flag("Cấp trưởng", "is_head"),
            flag("Chủ chốt", "is_key"),
            flag("Không là người địa phương", "is_non_local"),
            text("Hình thức", "mode"),
            date("Hiệu lực từ", "valid_from"),
            date("Hiệu lực đến", "valid_to"),
            flag("Chờ xác nhận", "is_draft"),
            Column("Hệ số phụ cấp chức vụ", "allowance", Kind.DECIMAL),
        ),
    ),
    Sheet(
        "Vị trí",
        Position,
        ("unit", "title"),
        Repeats.FORBIDDEN,
        (
            reference("Mã đơn vị", "unit", Unit, required=True),
            reference("Mã chức danh", "title", Title, required=True),
            Column("Số lượng", "quota", Kind.COUNT),
        ),
    ),
    Sheet(
        "Tiêu chuẩn chức danh",
        TitleStandard,
        ("title", "kind", "valid_from"),
        Repeats.DOUBTFUL,
        (
            reference("Mã chức danh", "title", Title, required=True),
            choice("Tiêu chuẩn", "kind", StandardKind, required=True),
            text("Mức tối thiểu", "level", required=True),
            date("Hiệu lực từ", "valid_from"),
            date("Hiệu lực đến", "valid_to"),
            text("Văn bản", "document"),
        ),
    ),
    Sheet(
        "Mức hỗ trợ",
        AllowanceRate,
        ("kind", "from_level", "to_level", "km_from", "for_difficult", "valid_from"),
        Repeats.DOUBTFUL,
        (
            choice("Loại", "kind", AllowanceKind, required=True),
            Column("Mức (đồng)", "amount", Kind.AMOUNT, required=True),
            choice("Cấp nơi đi", "from_level", Level),
            choice("Cấp nơi đến", "to_level", Level),
            Column("Từ km", "km_from", Kind.COUNT),
            Column("Đến dưới km", "km_to", Kind.COUNT),
            flag("Chỉ nơi khó khăn", "for_difficult"),
            date("Hiệu lực từ", "valid_from"),
            date("Hiệu lực đến", "valid_to"),
            text("Văn bản", "document"),
        ),
    ),
)
