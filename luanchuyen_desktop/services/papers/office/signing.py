"""Who signs one paper: the one that was chosen for it, else the first of those who may on its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.services.papers.contents.kinds import FormKind
from luanchuyen_desktop.services.papers.contents.settings import FormSettings
from luanchuyen_desktop.services.papers.office.signers import Signer, body_of


@dataclass(frozen=True, slots=True)
class SignerOption:
    """One line to choose from. ``key``: blank for whoever signs by default, which changes with the day."""

    key: str
    words: str


def signer_for(settings: FormSettings, kind: FormKind, frame: str, chosen: str, day: date) -> Signer | None:
    """``chosen``: a key, blank for none; it counts also if its dates say otherwise, but not in the other frame.

    ``None`` where nobody may sign, or the one that was chosen is no longer known.
    """
    first = next(iter(settings.signers_of(kind, frame, day)), None)
    if not chosen:
        return first
    found = next((each for each in settings.signers if each.key == chosen), None)
    return first if found is not None and found.body is not body_of(kind.issuer, frame) else found


def gone_notice(settings: FormSettings, chosen: str) -> str:
    """That the one who was chosen is no longer known, in a sentence; else blank."""
    if not chosen or any(each.key == chosen for each in settings.signers):
        return ""
    return "Người ký đã chọn cho văn bản này không còn trong danh sách người ký. Chọn lại người ký."


def signer_options(
    settings: FormSettings, kind: FormKind, frame: Frame, chosen: str, day: date
) -> tuple[SignerOption, ...]:
    """The default, then the others of the day, then the one that was chosen if that is none of them."""
    able: Sequence[Signer] = settings.signers_of(kind, frame.key, day)
    default = SignerOption("", able[0].words(frame) if able else "")
    options = [default, *(SignerOption(each.key, each.words(frame)) for each in able)]
    body = body_of(kind.issuer, frame.key)
    known = next((each for each in settings.signers if each.key == chosen), None)
    if chosen and known is None:
        options.append(SignerOption(chosen, "(người ký đã chọn không còn trong danh sách)"))
    elif known is not None and known.body is body and known not in able:
        options.append(SignerOption(chosen, known.words(frame)))
    return tuple(options)
