"""Placeholders of the procedure: steps, opinions, appraisal, conditions, votes, what was followed up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Entry, Rows
from luanchuyen_desktop.documents.text import BLANK, BLANK_DATE, cited_date, long_date, number, share
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import ProcedureStep, Rotation
from luanchuyen_desktop.domain.vocabulary import OpinionGiver, Stage
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts

BY_HAND: Final = "Nhập khi in"
"""The field of a placeholder that nobody stores."""

_STEPS: Final = "Quy trình 5 bước"
_VOTED: Final = (Stage.DECISION, Stage.PREPARATION, Stage.POLICY)  # whose vote a meeting's minutes are about
_TO_WRITE_ON: Final = {
    "ngay_hop": BLANK_DATE,
    "han_tra_loi": BLANK_DATE,
    "han_giay": BLANK_DATE,
    "gio_bat_dau": "…… giờ ……",
    "gio_ket_thuc": "…… giờ ……",
    "trieu_tap": "…… người",
    "co_mat": "…… người",
}
"""What stands for a value that is written in by hand, where bare dots would not say what."""
_GIVERS: Final = {
    OpinionGiver.ORIGIN: "y_kien_noi_di",
    OpinionGiver.DESTINATION: "y_kien_noi_den",
    OpinionGiver.CADRE: "nguyen_vong",
}

Named = Iterator[tuple[str, Entry]]


def procedure_entries(facts: PaperFacts, case: PaperCase) -> Named:
    """From the steps, opinions, checks and follow-ups of the rotation."""
    code = case.rotation.code if case.rotation is not None else ""
    steps = [each for each in case.dossier.steps if each.rotation == code] if case.dossier is not None else []
    yield from _steps(steps)
    yield from _opinions(case)
    yield from _appraisal(case.rotation)
    yield from _conditions(case)
    yield from _votes(steps)
    yield from _followed(case)
    yield from _by_hand(facts)


def _steps(steps: list[ProcedureStep]) -> Named:
    columns = {"ten": "Bước", "ngay": "Ngày", "co_quan": "Cơ quan", "ket_qua": "Kết quả", "van_ban": "Văn bản"}
    rows = tuple(
        {
            "ten": str(each.step),
            "ngay": str(each.date) if each.date else None,
            "co_quan": each.body,
            "ket_qua": _with_votes(each),
            "van_ban": each.document_no,
        }
        for each in sorted(steps, key=lambda each: each.step.number)
    )
    yield "buoc", Entry("Các bước của quy trình", Rows(columns, rows), _STEPS)


def _with_votes(step: ProcedureStep) -> str | None:
    if step.votes_for is None or not step.votes_total:
        return step.result
    votes = f"đồng ý {share(step.votes_for, step.votes_total)}"
    return f"{step.result}; {votes}" if step.result else votes


def _opinions(case: PaperCase) -> Named:
    columns = {"ben": "Cơ quan, cá nhân", "ngay": "Ngày", "y_kien": "Ý kiến", "van_ban": "Văn bản"}
    rows = tuple(
        {
            "ben": str(each.giver),
            "ngay": str(each.date) if each.date else None,
            "y_kien": _said(each.stance, each.content),
            "van_ban": each.document_no,
        }
        for each in case.opinions
    )
    yield "y_kien", Entry("Ý kiến", Rows(columns, rows), "Luân chuyển: Ý kiến")
    for giver, name in _GIVERS.items():
        own = [each for each in case.opinions if each.giver is giver]
        text = _said(own[-1].stance, own[-1].content) if own else None
        yield name, Entry(f"Ý kiến: {giver}", text, "Luân chuyển: Ý kiến")


def _said(stance: str | None, content: str | None) -> str | None:
    """``Đồng ý; nhất trí với dự kiến`` or ``Đồng ý. Nhất trí với dự kiến``: as what was written begins.

    Without a full stop at the end: a sentence may go on after it.
    """
    parts = [part for each in (stance, content) if each and (part := each.strip().rstrip(" ."))]
    mark = ". " if len(parts) > 1 and parts[1][0].isupper() else "; "
    return mark.join(parts) or None


def _appraisal(rotation: Rotation | None) -> Named:
    text = None
    if rotation is not None and (rotation.appraisal_result or rotation.appraisal):
        told = _said(rotation.appraisal_result, rotation.appraisal)
        paper = [f"văn bản số {rotation.appraisal_no}" if rotation.appraisal_no else ""]
        paper.append(cited_date(rotation.appraised) if rotation.appraised else "")
        source = ", ".join(part for part in paper if part)
        text = f"{told} ({source})" if source else told
    yield "tham_dinh", Entry("Ý kiến thẩm định của Ủy ban Kiểm tra", text, "Luân chuyển: Thẩm định")


def _conditions(case: PaperCase) -> Named:
    columns = {"tt": "TT", "dieu_kien": "Điều kiện", "ket_luan": "Kết luận", "noi_dung": "Số liệu, căn cứ"}
    rows = tuple(
        {"tt": str(at), "dieu_kien": each.name, "ket_luan": each.verdict, "noi_dung": each.message}
        for at, each in enumerate(case.checks, start=1)
    )
    yield "dieu_kien", Entry("Đối chiếu điều kiện", Rows(columns, rows), "Kiểm tra điều kiện")


def _votes(steps: list[ProcedureStep]) -> Named:
    voted = [each for each in steps if each.votes_total and each.step in _VOTED]
    best = min(voted, key=lambda each: _VOTED.index(each.step), default=None)
    for_it, total = (best.votes_for, best.votes_total) if best is not None else (None, None)
    against = total - for_it if total is not None and for_it is not None else None
    texts = {
        "ngay_hop": ("Ngày họp", _day(best.date if best else None)),
        "co_quan_hop": ("Hội nghị", best.body if best else None),
        "so_phieu": ("Tổng số phiếu", number(total) if total is not None else None),
        "phieu_dong_y": ("Số phiếu đồng ý", number(for_it) if for_it is not None else None),
        "phieu_khong_dong_y": ("Số phiếu không đồng ý", number(against) if against is not None else None),
        "ty_le_dong_y": ("Tỷ lệ đồng ý", share(for_it, total) if for_it is not None and total else None),
        "ty_le_khong_dong_y": ("Tỷ lệ không đồng ý", share(against, total) if against is not None and total else None),
        "ket_luan_hop": ("Kết luận của hội nghị", best.result if best else None),
    }
    for name, (label, value) in texts.items():
        yield name, Entry(label, value, _STEPS, _TO_WRITE_ON.get(name, BLANK))


def _day(day: PartialDate | None) -> str | None:
    return long_date(day) if day is not None else None


def _followed(case: PaperCase) -> Named:
    columns = {"loai": "Nội dung", "ngay": "Ngày", "co_quan": "Cơ quan", "noi_dung": "Kết quả"}
    rows = tuple(
        {
            "loai": f"{each.kind} {each.year}" if each.year else str(each.kind),
            "ngay": str(each.date) if each.date else None,
            "co_quan": each.body,
            "noi_dung": each.content,
        }
        for each in case.follow_ups
    )
    yield "theo_doi", Entry("Theo dõi", Rows(columns, rows), "Luân chuyển: Theo dõi")


def _by_hand(facts: PaperFacts) -> Named:
    """What the book has no field for: typed for one paper, else left out where the template lets it."""
    labels = {
        "gio_bat_dau": "Giờ bắt đầu",
        "gio_ket_thuc": "Giờ kết thúc",
        "dia_diem": "Địa điểm",
        "chu_tri": "Người chủ trì",
        "thu_ky": "Thư ký",
        "trieu_tap": "Số người được triệu tập",
        "co_mat": "Số người có mặt",
        "vang_mat": "Số người vắng mặt, lý do",
        "phieu_phat_ra": "Số phiếu phát ra",
        "phieu_thu_vao": "Số phiếu thu vào",
        "phieu_khong_hop_le": "Số phiếu không hợp lệ",
        "nguoi_giao": "Người bàn giao",
        "nguoi_nhan": "Người nhận bàn giao",
        "chung_kien": "Người chứng kiến",
        "can_bo_gap": "Người gặp cán bộ",
        "kinh_gui": "Nơi nhận công văn, giấy giới thiệu",
        "han_tra_loi": "Hạn trả lời",
        "han_giay": "Giấy giới thiệu có giá trị đến",
    }
    for name, label in labels.items():
        yield name, Entry(label, None, BY_HAND, _TO_WRITE_ON.get(name, BLANK))
