"""Files kept inside the book."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import AttachedTo


@dataclass(frozen=True, slots=True)
class Attachment:
    """Tệp đính kèm: a scanned paper kept inside the book, for a rotation, cadre, plan or round.

    ``item``: which paper of the dossier it is, where it is one; ``size`` in bytes; ``sha256`` finds the content.
    """

    owner_kind: AttachedTo
    owner: str
    name: str
    size: int
    sha256: str
    item: str | None = None
    added: PartialDate | None = None
    note: str | None = None
    id: int | None = None
