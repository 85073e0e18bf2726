"""The closed lists of the field. The values are the Vietnamese words of the exchange workbook, stored as they are."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """Cấp of a place or unit, from the highest."""

    CENTRAL = "Trung ương"
    PROVINCE = "Tỉnh"
    DISTRICT = "Huyện"
    COMMUNE = "Xã"

    @property
    def order(self) -> int:
        """0 is the highest level."""
        return list(Level).index(self)


class Block(StrEnum):
    """Khối of a unit in the political system."""

    PARTY = "Đảng"
    GOVERNMENT = "Chính quyền"
    FRONT = "Mặt trận và đoàn thể"
    JUDICIARY = "Tư pháp"
    ARMED_FORCES = "Lực lượng vũ trang"
    PUBLIC_SERVICE = "Đơn vị sự nghiệp"
    ENTERPRISE = "Doanh nghiệp"


class Sex(StrEnum):
    """Giới tính."""

    MALE = "Nam"
    FEMALE = "Nữ"


class FamilySide(StrEnum):
    """Whose relative somebody is, in the CV form 2C."""

    OWN = "Bản thân"
    SPOUSE = "Vợ hoặc chồng"


class TenureForm(StrEnum):
    """Hình thức by which a post was taken up."""

    APPOINTED = "Bổ nhiệm"
    ELECTED = "Bầu cử"
    DESIGNATED = "Chỉ định"
    TRANSFERRED = "Điều động"
    ROTATED = "Luân chuyển"
    SECONDED = "Biệt phái"


class Purpose(StrEnum):
    """Mục đích of a rotation."""

    TRAINING = "Đào tạo, rèn luyện"
    NON_LOCAL = "Không là người địa phương"
    TWO_TERMS = "Quá hai nhiệm kỳ"
    REINFORCEMENT = "Tăng cường nơi khó khăn"
    OTHER = "Khác"


class RotationState(StrEnum):
    """Trạng thái of a rotation, in the order in which it runs."""

    PLANNED = "Dự kiến"
    PROPOSED = "Đề xuất"
    APPRAISED = "Thẩm định"
    SUBMITTED = "Trình"
    DECIDED = "Đã quyết định"
    RUNNING = "Đang luân chuyển"
    ENDED = "Đã kết thúc"
    CANCELLED = "Hủy"


class Outcome(StrEnum):
    """Kết quả of an ended rotation."""

    RETURNED = "Về nơi đi"
    HIGHER = "Bố trí chức vụ cao hơn"
    EQUIVALENT = "Bố trí chức vụ tương đương"
    SETTLED = "Ổn định tại nơi đến"
    EARLY = "Điều chỉnh trước hạn"
    UNIT_ENDED = "Đơn vị kết thúc hoạt động"
    RETIRED = "Nghỉ hưu"
    OTHER = "Khác"


class Grade(StrEnum):
    """Xếp loại of a yearly evaluation."""

    EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ"
    GOOD = "Hoàn thành tốt nhiệm vụ"
    DONE = "Hoàn thành nhiệm vụ"
    NOT_DONE = "Không hoàn thành nhiệm vụ"


class Direction(StrEnum):
    """Hình thức luân chuyển: where to, of the four that Quy định 65-QĐ/TW Điều 4 khoản 1 names."""

    DOWN = "Cấp trên xuống cấp dưới"
    UP = "Cấp dưới lên cấp trên"
    ACROSS_PLACES = "Địa phương này sang địa phương khác"
    SAME_LEVEL = "Giữa các cơ quan, tổ chức cùng cấp"


class RoundKind(StrEnum):
    """Loại of a planning round."""

    START_OF_TERM = "Đầu nhiệm kỳ"
    YEARLY_REVIEW = "Rà soát hằng năm"


class Appraisal(StrEnum):
    """Kết luận thẩm định: what the Ủy ban Kiểm tra says to a rotation."""

    AGREED = "Đồng ý"
    REFUSED = "Không đồng ý"


class OpinionGiver(StrEnum):
    """Whose opinion on a rotation it is."""

    ORIGIN = "Nơi đi"
    DESTINATION = "Nơi đến"
    CADRE = "Cán bộ"
    OTHER = "Cơ quan khác"


class FollowUpKind(StrEnum):
    """What was done for or found about a rotated cadre; the last three are the papers at the end."""

    EVALUATION = "Nhận xét, đánh giá hằng năm"
    VISIT = "Thăm, làm việc"
    INSPECTION = "Kiểm tra"
    SUPERVISION = "Giám sát"
    HELP = "Giúp đỡ, hỗ trợ"
    SELF_REVIEW = "Tự kiểm điểm khi kết thúc"
    UNIT_REVIEW = "Nhận xét của nơi đến khi kết thúc"
    AUTHORITY_REVIEW = "Nhận xét của cấp quyết định khi kết thúc"


class AllowanceKind(StrEnum):
    """Loại of support for a rotated cadre; the base salary is what coefficients are multiplied by."""

    RENT = "Thuê nhà"
    TRAVEL = "Đi lại"
    MONTHLY = "Sinh hoạt hằng tháng"
    ONCE = "Hỗ trợ một lần"
    BASE_SALARY = "Lương cơ sở"


class AttachedTo(StrEnum):
    """What an attached file belongs to."""

    ROTATION = "Luân chuyển"
    CADRE = "Cán bộ"
    PLAN = "Kế hoạch luân chuyển"
    ROUND = "Đợt quy hoạch"


class PaperKind(StrEnum):
    """Loại văn bản that a number is given for (Quy định 399-QĐ/TW; Nghị định 30/2020/NĐ-CP)."""

    DECISION = "Quyết định"
    SUBMISSION = "Tờ trình"
    PLAN = "Kế hoạch"
    REPORT = "Báo cáo"
    LETTER = "Công văn"
    MINUTES = "Biên bản"
    NOTICE = "Thông báo"
    CONCLUSION = "Kết luận"
    REGULATION = "Quy định"
    GUIDANCE = "Hướng dẫn"
    SCHEME = "Đề án"
    INTRODUCTION = "Giấy giới thiệu"
    ASSESSMENT = "Phiếu nhận xét"


class PaperState(StrEnum):
    """Trạng thái of a number in the register of documents."""

    RESERVED = "Giữ số"
    ISSUED = "Đã ban hành"
    RELEASED = "Hủy số"
    REPLACED = "Thay thế"
    ELSEWHERE = "Dùng ngoài sổ"

    @property
    def holds_number(self) -> bool:
        """Whether nobody else may get the number; a cancelled one is offered again, a replaced version is history."""
        return self in {PaperState.RESERVED, PaperState.ISSUED, PaperState.ELSEWHERE}


class Stage(StrEnum):
    """Bước of the five-step procedure (Quy định 65-QĐ/TW, Điều 7 khoản 2), in order, each with its number."""

    POLICY = "1. Chủ trương"
    NOMINATION = "2. Đề xuất nhân sự"
    PREPARATION = "3. Chuẩn bị nhân sự"
    CONSULTATION = "4. Trao đổi, thẩm định, gặp gỡ"
    DECISION = "5. Quyết định và tổ chức thực hiện"

    @property
    def number(self) -> int:
        """1 to 5."""
        return list(Stage).index(self) + 1


class StandardKind(StrEnum):
    """Tiêu chuẩn of a title that is met by what is recorded of the cadre's education."""

    EDUCATION = "Trình độ chuyên môn"
    POLITICAL_THEORY = "Lý luận chính trị"
    STATE_MANAGEMENT = "Quản lý nhà nước"
    LANGUAGES = "Ngoại ngữ"
    IT_SKILLS = "Tin học"

    @property
    def field(self) -> str:
        """The field of a cadre's record that it is read from."""
        return self.name.lower()


class SubjectKind(StrEnum):
    """What a finding or a waiver is about. The values are the words of the JSON contract."""

    ROTATION = "rotation"
    CADRE = "cadre"
    POST = "post"
    UNIT = "unit"


class WaiverState(StrEnum):
    """Trạng thái of an exception (ngoại lệ)."""

    REQUESTED = "Đề nghị"
    GRANTED = "Đồng ý"
    REFUSED = "Không đồng ý"


SUBJECT_NAMES = {
    SubjectKind.ROTATION: "Luân chuyển",
    SubjectKind.CADRE: "Cán bộ",
    SubjectKind.POST: "Vị trí",
    SubjectKind.UNIT: "Đơn vị",
}

# Not closed: the papers that a dossier of rotation usually holds, as that of an appointment (Nghị định 170/2025/NĐ-CP,
# Điều 35 and 47; Quyết định 727/QĐ-BNV). Which of them are asked for is rule data (LC13).
PHOTO = "Ảnh màu 4×6"
SELF_REVIEW = "Bản tự kiểm điểm"
ASSESSMENT = "Nhận xét, đánh giá của nơi công tác"
HEALTH_CERTIFICATE = "Giấy chứng nhận sức khỏe"
DOSSIER_ITEMS = (
    "Tờ trình",
    "Biên bản hội nghị, kết quả biểu quyết",
    "Sơ yếu lý lịch",
    PHOTO,
    SELF_REVIEW,
    ASSESSMENT,
    "Nhận xét của chi ủy nơi cư trú",
    "Kết luận tiêu chuẩn chính trị",
    "Bản kê khai tài sản, thu nhập",
    HEALTH_CERTIFICATE,
    "Bản sao văn bằng, chứng chỉ",
    "Kết luận thanh tra, kiểm tra",
)

# Not closed: the meetings whose votes stand behind a planning entry (Hướng dẫn 16-HD/BTCTW, quy trình quy hoạch).
PLANNING_STEPS = (
    "Bước 1: Tập thể lãnh đạo thảo luận, đề xuất",
    "Bước 2: Tập thể lãnh đạo mở rộng",
    "Bước 3: Cán bộ chủ chốt",
    "Bước 4: Ban chấp hành đảng bộ",
    "Bước 5: Tập thể lãnh đạo quyết định",
)

# Not closed by the contract: the usual words, offered for choice; other text is kept as typed.
DISCIPLINE_FORMS = ("Khiển trách", "Cảnh cáo", "Cách chức", "Khai trừ")
SOURCE_STATES = ("Đề xuất", "Trình", "Đã duyệt", "Không duyệt")
