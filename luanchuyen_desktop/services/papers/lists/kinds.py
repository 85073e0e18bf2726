"""The papers that are tables, as kinds of forms: whose name stands at the head, who signs, which template."""

from __future__ import annotations

from typing import Final

from luanchuyen_desktop.services.papers.contents.kinds import FormKind, Issuer, Subject

ROSTER: Final = FormKind(
    "roster",
    "Danh sách trích ngang",
    "roster.txt",
    Issuer.DEPARTMENT,
    "list",
    Subject.PLAN,
    numbered=False,
    strict=False,
)
SOURCE: Final = FormKind(
    "source", "Danh sách nguồn luân chuyển", "source_list.txt", Issuer.COMMITTEE, "source", Subject.PLAN, numbered=False
)
SOURCE_PROPOSED: Final = FormKind(
    "source_proposed",
    "Danh sách đề xuất nguồn luân chuyển",
    "source_list.txt",
    Issuer.DEPARTMENT,
    "list",
    Subject.PLAN,
    numbered=False,
)
ANNEX: Final = FormKind("annex", "Phụ lục", "annex.txt", Issuer.COMMITTEE, "plan", Subject.PLAN, numbered=False)

LIST_KINDS: Final = (ROSTER, SOURCE, SOURCE_PROPOSED, ANNEX)
