"""The sheets and columns of the exchange workbook, as the contract fixes them, to read and to write by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Position,
    ProcedureStep,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    TitleStandard,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    Block,
    Grade,
    Level,
    Outcome,
    Purpose,
    RotationState,
    Sex,
    Stage,
    StandardKind,
    SubjectKind,
    TenureForm,
    WaiverState,
)


class Kind(Enum):
    """What the cells of a column hold, and so how they are read and written."""

    CODE = auto()
    CODES = auto()
    NAME = auto()
    TEXT = auto()
    DATE = auto()
    FLAG = auto()
    NUMBER = auto()
    COUNT = auto()
    YEAR = auto()
    CHOICE = auto()
    RULE = auto()


class Repeats(Enum):
    """What it means when two rows of a sheet have the same key."""

    FORBIDDEN = auto()
    DOUBTFUL = auto()
    USUAL = auto()
    """Only rows that are alike in every cell are doubtful."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its fixed header, the record's field, and what its cells hold.

    ``choices`` for a closed list, ``refers`` for the record that a code must name, ``blank`` for the value of a blank
    cell and of a column that is not there.
    """

    header: str
    field: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: type[StrEnum] | None = None
    refers: type[Record] | None = None
    blank: object = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its fixed name, the record of a row, the columns in the order of the record's fields.

    ``key``: the fields by which a row finds the stored record that it describes.
    """

    name: str
    record: type[Record]
    key: tuple[str, ...]
    repeats: Repeats
    columns: tuple[Column, ...]

    @property
    def is_coded(self) -> bool:
        """Whether other rows refer to its rows by code."""
        return self.key == ("code",)


def _text(header: str, field: str, *, required: bool = False) -> Column:
    return Column(header, field, Kind.TEXT, required)


def _date(header: str, field: str, *, required: bool = False) -> Column:
    return Column(header, field, Kind.DATE, required)


def _flag(header: str, field: str, *, required: bool = False) -> Column:
    return Column(header, field, Kind.FLAG, required, blank=None if required else False)


def _own_code(header: str) -> Column:
    return Column(header, "code", Kind.CODE, required=True)


def _name(header: str) -> Column:
    return Column(header, "name", Kind.NAME, required=True)


def _ref(header: str, field: str, record: type[Record], *, required: bool = False) -> Column:
    return Column(header, field, Kind.CODE, required, refers=record)


def _refs(header: str, field: str, record: type[Record]) -> Column:
    return Column(header, field, Kind.CODES, refers=record, blank=())


def _choice(header: str, field: str, choices: type[StrEnum], *, required: bool = False, blank: object = None) -> Column:
    return Column(header, field, Kind.CHOICE, required, choices=choices, blank=blank)


_CADRE = _ref("Mã cán bộ", "cadre", Cadre, required=True)

# In the order of the contract, which is also the order in which the rows can be stored.
SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Địa bàn",
        Place,
        ("code",),
        Repeats.FORBIDDEN,
        (
            _own_code("Mã địa bàn"),
            _name("Tên địa bàn"),
            _choice("Cấp", "level", Level, required=True),
            _ref("Mã địa bàn cấp trên", "parent", Place),
            _date("Hiệu lực từ", "valid_from"),
            _date("Hiệu lực đến", "valid_to"),
            _refs("Mã địa bàn kế tục", "successors", Place),
        ),
    ),
    Sheet(
        "Đơn vị",
        Unit,
        ("code",),
        Repeats.FORBIDDEN,
        (
            _own_code("Mã đơn vị"),
            _name("Tên đơn vị"),
            _choice("Cấp", "level", Level, required=True),
            _choice("Khối", "block", Block),
            _ref("Mã đơn vị cấp trên", "parent", Unit),
            _ref("Mã địa bàn", "place", Place),
            _date("Hiệu lực từ", "valid_from"),
            _date("Hiệu lực đến", "valid_to"),
            _refs("Mã đơn vị kế tục", "successors", Unit),
        ),
    ),
    Sheet(
        "Chức danh",
        Title,
        ("code",),
        Repeats.FORBIDDEN,
        (
            _own_code("Mã chức danh"),
            _name("Tên chức danh"),
            Column("Bậc tương đương", "rank", Kind.NUMBER),
            _flag("Cấp trưởng", "is_head"),
            _flag("Chủ chốt", "is_key"),
            _flag("Không là người địa phương", "is_non_local"),
            _text("Hình thức", "mode"),
        ),
    ),
    Sheet(
        "Vị trí",
        Position,
        ("unit", "title"),
        Repeats.FORBIDDEN,
        (
            _ref("Mã đơn vị", "unit", Unit, required=True),
            _ref("Mã chức danh", "title", Title, required=True),
            Column("Số lượng", "quota", Kind.COUNT),
        ),
    ),
    Sheet(
        "Cán bộ",
        Cadre,
        ("code",),
        Repeats.FORBIDDEN,
        (
            _own_code("Mã cán bộ"),
            _name("Họ và tên"),
            _date("Ngày sinh", "birth"),
            _choice("Giới tính", "sex", Sex),
            _text("Dân tộc", "ethnicity"),
            _text("Tôn giáo", "religion"),
            _text("Quê quán", "hometown"),
            _ref("Mã địa bàn quê quán", "hometown_place", Place),
            _text("Nơi sinh", "birthplace"),
            _text("Nơi ở hiện nay", "residence"),
            _date("Ngày vào Đảng", "party_joined"),
            _date("Ngày chính thức", "party_official"),
            _text("Trình độ chuyên môn", "education"),
            _text("Lý luận chính trị", "political_theory"),
            _text("Quản lý nhà nước", "state_management"),
            _text("Ngoại ngữ", "languages"),
            _text("Tin học", "it_skills"),
            _date("Ngày nghỉ hưu", "retirement"),
            _text("Ghi chú", "note"),
        ),
    ),
    Sheet(
        "Quá trình công tác",
        Tenure,
        ("cadre", "unit", "title", "start"),
        Repeats.USUAL,
        (
            _CADRE,
            _date("Từ ngày", "start"),
            _date("Đến ngày", "end"),
            _ref("Mã đơn vị", "unit", Unit, required=True),
            _ref("Mã chức danh", "title", Title, required=True),
            _flag("Kiêm nhiệm", "concurrent"),
            _choice("Hình thức", "form", TenureForm),
            _text("Số quyết định", "decision_no"),
            _text("Nhiệm kỳ", "term"),
            _flag("Tính liên tục từ đơn vị trước", "continues"),
        ),
    ),
    Sheet(
        "Quy hoạch",
        PlanningEntry,
        ("cadre", "term", "title", "unit"),
        Repeats.USUAL,
        (
            _CADRE,
            _text("Nhiệm kỳ", "term", required=True),
            _ref("Mã chức danh", "title", Title, required=True),
            _ref("Mã đơn vị", "unit", Unit),
            _text("Số quyết định", "decision_no"),
            _date("Ngày phê duyệt", "approved"),
            _date("Ngày rà soát", "reviewed"),
            _date("Ngày đưa ra", "removed"),
            _text("Lý do đưa ra", "removal_reason"),
        ),
    ),
    Sheet(
        "Nguồn luân chuyển",
        SourceEntry,
        ("cadre", "year"),
        Repeats.DOUBTFUL,
        (
            _CADRE,
            Column("Năm", "year", Kind.YEAR, required=True),
            _date("Ngày đề xuất", "proposed"),
            _text("Trạng thái", "state"),
            _text("Lý do", "reason"),
        ),
    ),
    Sheet(
        "Đánh giá",
        Evaluation,
        ("cadre", "year"),
        Repeats.DOUBTFUL,
        (
            _CADRE,
            Column("Năm", "year", Kind.YEAR, required=True),
            _choice("Xếp loại", "grade", Grade, required=True),
            _text("Nhận xét", "remark"),
        ),
    ),
    Sheet(
        "Kỷ luật",
        Discipline,
        ("cadre", "form", "date"),
        Repeats.USUAL,
        (
            _CADRE,
            _text("Hình thức", "form", required=True),
            _date("Ngày", "date", required=True),
            _date("Ngày hết hiệu lực", "expires"),
            _text("Số quyết định", "decision_no"),
        ),
    ),
    Sheet(
        "Xác định người địa phương",
        LocalityDetermination,
        ("cadre", "place"),
        Repeats.USUAL,
        (
            _CADRE,
            _ref("Mã địa bàn", "place", Place, required=True),
            _flag("Là người địa phương", "is_local", required=True),
            _text("Căn cứ", "basis"),
            _date("Ngày", "date"),
        ),
    ),
    Sheet(
        "Luân chuyển",
        Rotation,
        ("code",),
        Repeats.FORBIDDEN,
        (
            _own_code("Mã luân chuyển"),
            _CADRE,
            _ref("Mã đơn vị đi", "from_unit", Unit),
            _ref("Mã chức danh đi", "from_title", Title),
            _ref("Mã đơn vị đến", "to_unit", Unit, required=True),
            _ref("Mã chức danh đến", "to_title", Title, required=True),
            _choice("Mục đích", "purpose", Purpose),
            _date("Ngày quyết định", "decided"),
            _date("Ngày bắt đầu", "start"),
            Column("Thời hạn (tháng)", "planned_months", Kind.COUNT),
            _text("Số quyết định", "decision_no"),
            _choice("Trạng thái", "state", RotationState, blank=RotationState.PLANNED),
            _date("Ngày kết thúc", "ended"),
            _choice("Kết quả", "outcome", Outcome),
            _text("Số quyết định kết thúc", "end_decision_no"),
            _text("Ý kiến thẩm định", "appraisal"),
            _text("Ghi chú", "note"),
            _date("Ngày thẩm định", "appraised"),
            _choice("Kết luận thẩm định", "appraisal_result", Appraisal),
            _text("Số văn bản thẩm định", "appraisal_no"),
        ),
    ),
    Sheet(
        "Ngoại lệ",
        Waiver,
        ("rule", "subject_kind", "subject", "document_no", "date"),
        Repeats.USUAL,
        (
            Column("Mã quy tắc", "rule", Kind.RULE, required=True),
            _choice("Loại đối tượng", "subject_kind", SubjectKind, required=True),
            Column("Mã đối tượng", "subject", Kind.CODE, required=True),
            _text("Thẩm quyền", "authority"),
            _text("Số văn bản", "document_no"),
            _date("Ngày", "date"),
            _text("Lý do", "reason"),
            _date("Hiệu lực từ", "valid_from"),
            _date("Hiệu lực đến", "valid_to"),
            _choice("Trạng thái", "state", WaiverState),
        ),
    ),
    Sheet(
        "Tiêu chuẩn chức danh",
        TitleStandard,
        ("title", "kind", "valid_from"),
        Repeats.DOUBTFUL,
        (
            _ref("Mã chức danh", "title", Title, required=True),
            _choice("Tiêu chuẩn", "kind", StandardKind, required=True),
            _text("Mức tối thiểu", "level", required=True),
            _date("Hiệu lực từ", "valid_from"),
            _date("Hiệu lực đến", "valid_to"),
            _text("Văn bản", "document"),
        ),
    ),
    Sheet(
        "Quy trình",
        ProcedureStep,
        ("rotation", "step"),
        Repeats.DOUBTFUL,
        (
            _ref("Mã luân chuyển", "rotation", Rotation, required=True),
            _choice("Bước", "step", Stage, required=True),
            _date("Ngày", "date"),
            _text("Cơ quan thực hiện", "body"),
            _text("Kết quả", "result"),
            _text("Số văn bản", "document_no"),
            Column("Số phiếu đồng ý", "votes_for", Kind.COUNT),
            Column("Tổng số phiếu", "votes_total", Kind.COUNT),
        ),
    ),
    Sheet(
        "Hồ sơ",
        DossierItem,
        ("rotation", "item"),
        Repeats.USUAL,
        (
            _ref("Mã luân chuyển", "rotation", Rotation, required=True),
            _text("Thành phần hồ sơ", "item", required=True),
            _date("Ngày", "date"),
            _text("Ghi chú", "note"),
        ),
    ),
)


def sheet_of(record: type[Record]) -> Sheet:
    """The sheet whose rows are such records."""
    return next(sheet for sheet in SHEETS if sheet.record is record)
