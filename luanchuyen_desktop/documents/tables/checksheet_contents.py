"""What the Phiếu kiểm tra điều kiện says, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One rule: its code and name, the verdict in words, the sentence with its figures, the article, its exceptions.

    ``stands_out``: printed bold, because it must be acted on.
    """

    rule: str
    name: str
    verdict: str
    message: str
    citation: str
    exceptions: tuple[str, ...] = ()
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class CheckSheetContent:
    """One rotation, rule by rule. ``on_cadre``: what the rules on the cadre found that needs attention.

    ``stands`` and ``excused``: the rules breached without and with an exception; ``overrides``: why it was issued all
    the same.
    """

    code: str
    name: str
    lines: tuple[CheckLine, ...] = ()
    on_cadre: tuple[CheckLine, ...] = ()
    cadre_code: str | None = None
    origin: str | None = None
    destination: str | None = None
    purpose: str | None = None
    state: str | None = None
    decision: str | None = None
    appraisal: str | None = None
    law: str | None = None
    act: str | None = None
    counts: str | None = None
    stands: str | None = None
    excused: str | None = None
    overrides: tuple[str, ...] = ()
