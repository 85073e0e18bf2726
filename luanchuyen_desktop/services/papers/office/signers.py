"""Who signs the papers of each body: name, post, authority, and from when to when.

Kept as JSON in the setting ``paper.signers``. A body without a row there is signed for by whoever the older single
settings name (``paper.signer``, ``paper.head``, ``paper.state_signer``, ``paper.state_head``), without dates.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from luanchuyen_desktop.documents.forms.frames import PARTY, Frame
from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.contents.kinds import Issuer
from luanchuyen_desktop.services.papers.office.keys import PREFIX, SIGNERS

_DEPUTY: Final = "PHÓ "
_YES: Final = "có"


class Body(StrEnum):
    """Whose papers are signed."""

    COMMITTEE = "Ban Thường vụ cấp ủy"
    DEPARTMENT = "Ban Tổ chức"
    STATE_COMMITTEE = "Ủy ban nhân dân"
    STATE_DEPARTMENT = "Sở Nội vụ"


class Authority(StrEnum):
    """By what right somebody signs. The marks are those of the frame: ``T/M`` of the Party, ``TM.`` of the state."""

    DIRECT = "Ký trực tiếp"
    ON_BEHALF = "Thay mặt (T/M, TM.)"
    FOR = "Ký thay (K/T, KT.)"
    BOTH = "Thay mặt và ký thay (TM., KT.)"
    BY_ORDER = "Thừa lệnh (T/L, TL.)"


class Papers(StrEnum):
    """Which papers somebody signs: a plan of the Ủy ban nhân dân is signed TM., a decision of its chairman is not."""

    ALL = "Mọi loại văn bản"
    DECISION = "Quyết định"
    PLAN = "Kế hoạch"
    SUBMISSION = "Tờ trình"
    LETTER = "Công văn"
    INTRODUCTION = "Giấy giới thiệu"

    def rank(self, symbol: str) -> int | None:
        """0 for papers of just that kind (``FormKind.symbol``), 1 for all, ``None`` where these are others."""
        return 1 if self is Papers.ALL else 0 if self.name.lower() == symbol else None


@dataclass(frozen=True, slots=True)
class Older:
    """The settings of a body that knows one signer only, and on whose behalf or order that one signs."""

    post: str
    name: str
    whom: str
    ordered_by: str


OLDER: Final[Mapping[Body, Older]] = {
    Body.COMMITTEE: Older("signer_post", "signer", "BAN THƯỜNG VỤ", "BAN THƯỜNG VỤ"),
    Body.DEPARTMENT: Older("head_post", "head", "BAN TỔ CHỨC", "BAN THƯỜNG VỤ"),
    Body.STATE_COMMITTEE: Older("state_signer_post", "state_signer", "ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    Body.STATE_DEPARTMENT: Older("state_head_post", "state_head", "SỞ NỘI VỤ", "CHỦ TỊCH"),
}


# What the older settings of a body are asked for.
_SIGNED: Final[Mapping[Body, str]] = {
    Body.COMMITTEE: "decision",
    Body.STATE_COMMITTEE: "decision",
    Body.DEPARTMENT: "report",
    Body.STATE_DEPARTMENT: "submission",
}


@dataclass(frozen=True, slots=True)
class Signer:
    """One signer. ``whom``: on whose behalf or order; ``instead``: the post signed for; blank: the usual one.

    ``key`` is kept through edits, so that a paper can name its signer. Dates are inclusive; ``None`` is open.
    """

    key: str
    body: Body
    name: str
    post: str
    authority: Authority = Authority.DIRECT
    whom: str = ""
    instead: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    papers: Papers = Papers.ALL

    def covers(self, day: date) -> bool:
        """Whether that one may sign on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def authority_lines(self, frame: Frame) -> tuple[str, ...]:
        """What stands above the post: ``T/M BAN THƯỜNG VỤ``; ``TM. ỦY BAN NHÂN DÂN`` and ``KT. CHỦ TỊCH``."""
        older = OLDER[self.body]
        instead = self.instead or superior_of(self.post)
        lines = {
            Authority.DIRECT: (),
            Authority.ON_BEHALF: (f"{frame.on_behalf} {self.whom or older.whom}",),
            Authority.FOR: (f"{frame.deputy} {instead}",),
            Authority.BOTH: (f"{frame.on_behalf} {self.whom or older.whom}", f"{frame.deputy} {instead}"),
            Authority.BY_ORDER: (f"{frame.mandate} {self.whom or older.ordered_by}",),
        }
        return lines[self.authority]

    def words(self, frame: Frame) -> str:
        """In one line, to choose from: ``Nguyễn Văn An – T/M BAN THƯỜNG VỤ, BÍ THƯ``."""
        return f"{self.name or '(chưa ghi tên)'} – {', '.join((*self.authority_lines(frame), self.post))}"


def body_of(issuer: Issuer, frame: str) -> Body:
    """Whose signature a paper of that issuer bears in that frame."""
    if issuer is Issuer.COMMITTEE:
        return Body.COMMITTEE if frame == PARTY else Body.STATE_COMMITTEE
    return Body.DEPARTMENT if frame == PARTY else Body.STATE_DEPARTMENT


def superior_of(post: str) -> str:
    """``TRƯỞNG BAN`` for ``PHÓ TRƯỞNG BAN``; the post itself where it is no deputy's."""
    return post.removeprefix(_DEPUTY)


def stored_signers(settings: Mapping[str, str]) -> tuple[Signer, ...]:
    """Those of ``paper.signers``. ``DocumentError`` where it cannot be read."""
    text = settings.get(SIGNERS, "").strip()
    if not text:
        return ()
    try:
        return tuple(_read(row) for row in read_json(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DocumentError(
            "Danh sách người ký lưu trong sổ không đọc được.",
            "Hoàn tác các lần sửa gần đây của sổ, hoặc lấy lại bản sao lưu.",
        ) from error


def signers_text(signers: Iterable[Signer]) -> str:
    """The setting that says this; blank where there are none."""
    rows = [
        {
            "key": each.key,
            "body": each.body.name,
            "name": squeeze(each.name),
            "post": squeeze(each.post),
            "authority": each.authority.name,
            "whom": squeeze(each.whom),
            "instead": squeeze(each.instead),
            "from": each.valid_from.isoformat() if each.valid_from else "",
            "to": each.valid_to.isoformat() if each.valid_to else "",
            "papers": each.papers.name,
        }
        for each in signers
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def known_signers(settings: Mapping[str, str], defaults: Mapping[str, str]) -> tuple[Signer, ...]:
    """All signers in their order; for a body without rows the one of the older settings.

    ``defaults``: of the older settings, by key without ``paper.``.
    """
    stored = stored_signers(settings)
    bodies = {each.body for each in stored}
    return (*stored, *(_older(body, settings, defaults) for body in Body if body not in bodies))


def signers_on(signers: Sequence[Signer], body: Body, day: date, symbol: str = "") -> tuple[Signer, ...]:
    """Who may sign papers of that kind (``FormKind.symbol``) for the body on the day; the first is taken by default.

    Whoever signs just such papers goes before whoever signs all; else the order is that of the list.
    """
    able = [(each.papers.rank(symbol), each) for each in signers if each.body is body and each.covers(day)]
    return tuple(each for wanted in (0, 1) for rank, each in able if rank == wanted)


def signer_settings(settings: Mapping[str, str], day: date) -> dict[str, str]:
    """The older settings as the rows say them for the day, of bodies that have rows."""
    stored = stored_signers(settings)
    found: dict[str, str] = {}
    for body in {each.body for each in stored}:
        older, able = OLDER[body], signers_on(stored, body, day, _SIGNED[body])
        found[PREFIX + older.name] = able[0].name if able else ""
        found[PREFIX + older.post] = able[0].post if able else ""
    return found


def signer_faults(signers: Sequence[Signer]) -> list[tuple[int, str]]:
    """What is wrong, each with the place of the signer in the list."""
    found: list[tuple[int, str]] = []
    for at, each in enumerate(signers):
        if not squeeze(each.name):
            found.append((at, f"{each.body}: chưa ghi họ và tên người ký."))
        if not squeeze(each.post):
            found.append((at, f"{each.name or each.body}: chưa ghi chức vụ, ví dụ PHÓ BÍ THƯ."))
        if each.valid_from and each.valid_to and each.valid_to < each.valid_from:
            words = f"ký đến {each.valid_to:%d/%m/%Y}, trước ngày bắt đầu {each.valid_from:%d/%m/%Y}"
            found.append((at, f"{each.name}: {words}. Sửa một trong hai ngày."))
        if (
            each.authority in {Authority.FOR, Authority.BOTH}
            and not each.instead
            and superior_of(each.post) == each.post
        ):
            words = f"“{each.post}” không phải cấp phó; ghi rõ ký thay chức vụ nào, ví dụ CHỦ TỊCH"
            found.append((at, f"{each.name}: {words}."))
    return found


def new_key(signers: Iterable[Signer]) -> str:
    """A key that no signer has."""
    return str(max((int(each.key) for each in signers if each.key.isdigit()), default=0) + 1)


def _older(body: Body, settings: Mapping[str, str], defaults: Mapping[str, str]) -> Signer:
    """Committees of the Party sign T/M; a deputy K/T; T/L where the older setting says so."""
    older = OLDER[body]

    def text(key: str) -> str:
        return squeeze(settings.get(PREFIX + key, "")) or defaults.get(key, "")

    post = text(older.post)
    if text("mandate").casefold() == _YES:
        authority = Authority.BY_ORDER
    elif body is Body.COMMITTEE:
        authority = Authority.ON_BEHALF
    else:
        authority = Authority.FOR if post.startswith(_DEPUTY) else Authority.DIRECT
    return Signer(body.name, body, text(older.name), post, authority)


def _read(row: Mapping[str, Any]) -> Signer:
    return Signer(
        str(row["key"]),
        Body[row["body"]],
        str(row["name"]),
        str(row["post"]),
        Authority[row["authority"]],
        str(row["whom"]),
        str(row["instead"]),
        _day(row["from"]),
        _day(row["to"]),
        Papers[row.get("papers", "ALL")],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
