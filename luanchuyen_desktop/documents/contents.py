"""What the papers say, as frozen data. Built by the services; no reportlab here, so it costs nothing to import.

A field made with ``slot`` is the placeholder of that name in the templates; its label is what an error calls it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Final, TypeAlias

from luanchuyen_desktop.documents.charts.chart_contents import Chart
from luanchuyen_desktop.errors import DocumentError

Value: TypeAlias = str | tuple[str, ...] | None
"""A placeholder's value: text; several texts, one line each; or nothing known."""

_REQUIRED: Final[Any] = object()


def slot(name: str, label: str, default: Value = _REQUIRED) -> Any:
    """A dataclass field that templates may name as ``{{name}}``."""
    metadata = {"slot": name, "label": label}
    return field(metadata=metadata) if default is _REQUIRED else field(metadata=metadata, default=default)


def slot_names(*kinds: type) -> frozenset[str]:
    """The placeholder names of the dataclasses."""
    return frozenset(entry.metadata["slot"] for kind in kinds for entry in fields(kind) if "slot" in entry.metadata)


def slots_of(*contents: Any) -> dict[str, tuple[str, Value]]:
    """Placeholder name → (label, value) over all the contents given."""
    return {
        entry.metadata["slot"]: (entry.metadata["label"], getattr(content, entry.name))
        for content in contents
        for entry in fields(content)
        if "slot" in entry.metadata
    }


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances of the text from the edges of the paper, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Office:
    """Who issues the papers: the same on all of them. ``None``: not set, printed as a dotted blank or left out."""

    committee: str | None = slot("ten_cap_uy", "Tên cấp ủy", None)
    department: str | None = slot("ten_ban", "Tên ban tham mưu", None)
    place: str | None = slot("dia_danh", "Địa danh", None)
    more_recipients: tuple[str, ...] = slot("noi_nhan_khac", "Nơi nhận khác", ())
    signer_post: str | None = slot("chuc_vu_nguoi_ky", "Chức vụ người ký quyết định", None)
    signer: str | None = slot("nguoi_ky", "Người ký quyết định", None)
    head_post: str | None = slot("chuc_vu_truong_ban", "Chức vụ người ký báo cáo", None)
    head: str | None = slot("truong_ban", "Người ký báo cáo", None)
    decision_symbol: str | None = slot("ky_hieu_quyet_dinh", "Ký hiệu quyết định", None)
    report_symbol: str | None = slot("ky_hieu_bao_cao", "Ký hiệu báo cáo", None)
    portrait: Margins = Margins(20, 20, 30, 15)
    landscape: Margins = Margins(20, 15, 12, 12)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a decision is based on (căn cứ). ``None``: the line, or the part of it, is left out."""

    regulation: str | None = slot("quy_dinh_luan_chuyen", "Quy định về luân chuyển", None)
    committee_number: str | None = slot("khoa", "Khóa", None)
    committee_term: str | None = slot("nhiem_ky", "Nhiệm kỳ cấp ủy", None)
    delegation_rule: str | None = slot("quy_dinh_phan_cap", "Quy định phân cấp quản lý cán bộ", None)
    rotation_plan: str | None = slot("ke_hoach", "Kế hoạch luân chuyển", None)
    conclusion: str | None = slot("ket_luan", "Kết luận của Ban Thường vụ", None)
    submission: str | None = slot("to_trinh", "Tờ trình", None)
    more_grounds: tuple[str, ...] = slot("can_cu_khac", "Căn cứ khác", ())


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a plain list: its heading, and its share of the width (millimetres with the default margins)."""

    heading: str
    share: float
    bold: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line of a plain list; a cell is a tuple of paragraphs. ``about``: what a fault in it is told by.

    ``numbered``: ``False`` for a sum under the lines, set in bold.
    """

    about: str
    cells: tuple[tuple[str, ...], ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class ListContent:
    """A list of any columns on A4 landscape; the number of the line stands before them.

    ``unit``: what its figures count, said above the table (``đồng``, ``người``); ``None`` where it has no figures.
    """

    columns: tuple[Column, ...]
    rows: tuple[ListRow, ...]
    issued: str = slot("ngay_lap", "Ngày lập")
    title: str = slot("tieu_de", "Tiêu đề")
    subject: str = slot("trich_yeu", "Trích yếu")
    note: str | None = slot("chu_giai", "Chú giải", None)
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class CountRow:
    """One group of a table: ``events`` are lượt, ``persons`` are người. ``parts`` split the group without a rest."""

    key: str
    label: str
    events: int
    persons: int
    parts: tuple[CountRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CountTable:
    """Lượt and người by group. Every lượt is in exactly one row.

    ``disjoint``: a person cannot be in two rows (sex). Otherwise one person with several lượt may be in several
    rows, so that the persons of the rows may add up to more than ``persons``.
    """

    key: str
    title: str
    rows: tuple[CountRow, ...]
    events: int
    persons: int
    disjoint: bool = False

    @property
    def overlaps(self) -> bool:
        """Whether someone is in more than one row."""
        return sum(row.persons for row in self.rows) > self.persons

    def verify(self) -> None:
        """Raise ``DocumentError`` naming the table unless the parts add up to the totals."""
        self._verify_parts(self.rows, self.events, self.persons, "tổng số")
        for row in self.rows:
            if row.parts:
                self._verify_parts(row.parts, row.events, row.persons, f"dòng “{row.label}”")
        if self.disjoint and self.overlaps:
            raise self._mismatch("người", sum(row.persons for row in self.rows), self.persons, "tổng số")

    def _verify_parts(self, rows: tuple[CountRow, ...], events: int, persons: int, whole: str) -> None:
        total = sum(row.events for row in rows)
        if total != events or any(row.events < 0 for row in rows):
            raise self._mismatch("lượt", total, events, whole)
        people = [row.persons for row in rows]
        if sum(people) < persons or max(people, default=0) > persons or any(row.persons > row.events for row in rows):
            raise self._mismatch("người", sum(people), persons, whole)

    def _mismatch(self, unit: str, parts: int, total: int, whole: str) -> DocumentError:
        return DocumentError(
            f"Bảng “{self.title}”: các dòng cộng lại {parts} {unit}, không khớp {whole} {total} {unit}.",
            "Chưa in báo cáo; hãy gửi tệp nhật ký cho người hỗ trợ phần mềm.",
        )


@dataclass(frozen=True, slots=True)
class OverviewContent:
    """The Tổng quan: rows of charts, each row side by side, and the figures that its text may name."""

    rows: tuple[tuple[Chart, ...], ...]
    issued: str = slot("ngay_lap", "Ngày lập")
    as_of: str = slot("ngay_tinh", "Ngày tính")
    cadres: str = slot("so_can_bo", "Số cán bộ trong sổ")
    serving: str = slot("so_dang_giu", "Số người đang giữ chức vụ")
