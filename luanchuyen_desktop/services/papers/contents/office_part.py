"""Placeholders of the office: whose paper it is, who signs with which authority, names and laws of the date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Entry
from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.documents.text import clean, heading_date
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.committee import committee_of
from luanchuyen_desktop.services.papers.contents.kinds import Issuer
from luanchuyen_desktop.services.papers.office.settings import is_later

_PAPERS: Final = "Thiết lập văn bản"
_BLANK_NUMBER: Final = "……"

Named = Iterator[tuple[str, Entry]]


def office_entries(facts: PaperFacts) -> Named:
    """Heading, bodies, signature, grounds: the same on all papers of a run."""
    yield from _bodies(facts)
    yield from _heading(facts)
    yield from _signature(facts)
    yield from _grounds(facts)


def office_bodies(facts: PaperFacts) -> tuple[str, ...]:
    """The bodies of the office that its decisions tell to carry them out, as they are named there."""
    committee = committee_of(facts.office.committee or "")
    if facts.frame.key == PARTY:
        return f"Ban Tổ chức {committee.kind}", f"Văn phòng {committee.kind}"
    return f"Văn phòng Ủy ban nhân dân {committee.place}", _sentence(facts.settings.value("state_department"))


def _bodies(facts: PaperFacts) -> Named:
    committee = committee_of(facts.office.committee or "")
    kind, place, province = committee.kind, committee.place, committee.name
    state = facts.settings.value("state_committee") or f"ỦY BAN NHÂN DÂN|{place.upper()} {province.upper()}".strip()
    department = _sentence(facts.settings.value("state_department"))
    party = facts.frame.key == PARTY
    deciding = f"Ban Thường vụ {kind}" if party else f"Chủ tịch Ủy ban nhân dân {place}"
    texts = {
        "cap_uy": ("Cấp ủy", kind),
        "cap_uy_hoa": ("Cấp ủy", kind.upper()),
        "tinh": ("Tỉnh hoặc thành phố", place),
        "ten_tinh": ("Tên tỉnh", f"{place} {province}".strip() if "…" not in province else None),
        "uy_ban_hoa": ("Ủy ban nhân dân", state),
        "co_quan_nha_nuoc": ("Ủy ban nhân dân", f"Ủy ban nhân dân {place}"),
        "nguoi_dung_dau_hoa": ("Người đứng đầu Ủy ban nhân dân", f"CHỦ TỊCH {state.replace('|', ' ')}"),
        "co_quan_trinh": ("Cơ quan trình", f"Ban Tổ chức {kind}" if party else department),
        "thu_truong_co_quan_trinh": ("Thủ trưởng cơ quan trình", f"Giám đốc {department}"),
        "noi_quyet_dinh": ("Cấp quyết định", deciding),
        "doi_tuong": ("Đối tượng", "cán bộ" if party else "công chức"),
        "noi_luu": ("Nơi lưu", f"{facts.settings.value('archive')} {kind}" if party else "VT"),
    }
    for name, (label, value) in texts.items():
        yield name, Entry(label, value, _PAPERS)


def _heading(facts: PaperFacts) -> Named:
    party = facts.frame.key == PARTY
    committee = (
        facts.office.committee if party else next(entry.value for name, entry in _bodies(facts) if name == "uy_ban_hoa")
    )
    department = facts.office.department if party else facts.settings.value("state_department")
    by_committee = facts.kind.issuer is Issuer.COMMITTEE
    yield "co_quan_chu_quan", Entry("Cơ quan cấp trên", None if by_committee else committee, _PAPERS)
    yield "co_quan", Entry("Cơ quan ban hành", committee if by_committee else department, _PAPERS)
    yield "dia_danh", Entry("Địa danh", facts.office.place, _PAPERS)
    yield "ngay_van_ban", Entry("Ngày văn bản", heading_date(facts.issued), "Ngày văn bản")
    yield "mat", Entry("Độ mật", facts.secrecy or None, _PAPERS)
    # What is set for all goes to decisions and plans; papers of the department have recipients of their own only.
    others = facts.office.more_recipients if by_committee else ()
    yield "noi_nhan_khac", Entry("Nơi nhận khác", facts.settings.recipients(facts.kind.key) or others, _PAPERS)
    yield "nam", Entry("Năm", str(facts.day.year), "Ngày văn bản")


def number_entry(facts: PaperFacts, case: PaperCase) -> Named:
    """The number with its symbol; one that has letters stays as it is, none is printed as dots."""
    symbol = facts.settings.symbol(facts.frame.key, facts.kind.symbol)
    number = (case.number or "").strip()
    if (not number and facts.kind.numbered) or number.isdigit():
        number = facts.frame.numbered(number or _BLANK_NUMBER, symbol)
    yield "so_ky_hieu", Entry("Số và ký hiệu", number or None, "Sổ văn bản")


def foreign_number(facts: PaperFacts, case: PaperCase) -> list[str]:
    """That a number is written as in the other form, in a sentence: a number of the Party on a paper of the state."""
    number = (case.number or "").strip()
    before, mark, after = number.partition("-")
    of_party = bool(mark) and "/" in after and "/" not in before  # 12-QĐ/TU; the state writes 12/QĐ-UBND
    if "/" not in number or of_party == (facts.frame.key == PARTY):
        return []
    whose, here = ("văn bản của Đảng", "nhà nước") if of_party else ("văn bản nhà nước", "của Đảng")
    return [f"Số {number} viết theo thể thức {whose}, còn văn bản này theo thể thức {here}."]


def _signature(facts: PaperFacts) -> Named:
    signer = facts.signer
    lines = signer.authority_lines(facts.frame) if signer is not None else ()
    authority = lines[0] if len(lines) == 1 else lines or None
    where = f"{_PAPERS}: Người ký"
    yield "quyen_han_ky", Entry("Quyền hạn người ký", authority, where)
    yield "chuc_vu_ky", Entry("Chức vụ người ký", (signer.post or None) if signer is not None else None, where)
    yield "nguoi_ky", Entry("Người ký", (signer.name or None) if signer is not None else None, where)


def _grounds(facts: PaperFacts) -> Named:
    for entry in fields(facts.grounds):
        value = getattr(facts.grounds, entry.name)
        yield entry.metadata["slot"], Entry(entry.metadata["label"], value, _PAPERS)
    if facts.frame.key != PARTY:  # the proposal of the department of the state, not that of the Party
        proposal = facts.settings.settings["state_proposal"]
        late = is_later(proposal.value, facts.issued or PartialDate.of(facts.as_of))
        yield "to_trinh", Entry(proposal.label, None if late else proposal.value or None, _PAPERS)
    for slot, text in facts.settings.on(facts.day).items():
        label = next(each.label for each in facts.settings.texts if each.slot == slot)
        yield slot, Entry(label, text.text if text is not None else None, "frames/dated.toml")


def _sentence(text: str) -> str:
    """``SỞ NỘI VỤ`` as ``Sở Nội vụ``: the first two words are capitalised."""
    words = clean(text).lower().split() if clean(text).isupper() else []
    return " ".join(word.capitalize() if at < 2 else word for at, word in enumerate(words)) or clean(text)
