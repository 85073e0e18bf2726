"""The records behind one paper, and what is asked for beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from luanchuyen_desktop.documents.contents import Grounds, Office
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.tables.checksheet_contents import CheckSheetContent
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import FollowUp, Opinion, PlanLine, Rotation, RotationPlan
from luanchuyen_desktop.services.papers.contents.kinds import FormKind
from luanchuyen_desktop.services.papers.contents.settings import FormSettings
from luanchuyen_desktop.services.papers.office.signers import Signer


@dataclass(frozen=True, slots=True)
class Checked:
    """One condition as it was judged: its name, the verdict in words, the figures behind it."""

    name: str
    verdict: str
    message: str


@dataclass(frozen=True, slots=True)
class Planned:
    """Someone whom a plan is to be carried out with."""

    name: str
    rotation: Rotation


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What all papers of a run have in common. ``as_of``: the day of today; ``issued``: of the papers, where set.

    ``signer``: ``None`` where nobody is known who could sign on that day; ``secrecy``: the mark, blank for none;
    ``notices``: what should be looked at on all papers of the run.
    """

    kind: FormKind
    frame: Frame
    office: Office
    grounds: Grounds
    settings: FormSettings
    catalogue: Catalogue
    as_of: date
    issued: PartialDate | None = None
    signer: Signer | None = None
    secrecy: str = ""
    notices: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """By which names and laws go."""
        return self.issued.earliest if self.issued is not None else self.as_of


@dataclass(frozen=True, slots=True)
class PaperCase:
    """One paper: the cadre and the rotation, or the plan. ``number``: from the register; without it dots are printed.

    ``sheet``: how the rotation was judged, for papers that show it; ``batch``: those whom one paper is about together.
    ``own``: placeholder → text that was typed for this paper, in place of what the book says. ``issued``: its own day;
    ``plan_cited``: the approved plan of the rotation in words; ``why_draft``: why it bears DỰ THẢO whatever it has.
    ``signer``, ``secrecy``: as chosen for this paper (``Particulars``).
    """

    dossier: Dossier | None = None
    rotation: Rotation | None = None
    plan: RotationPlan | None = None
    lines: Sequence[PlanLine] = ()
    people: Sequence[Planned] = ()
    opinions: Sequence[Opinion] = ()
    follow_ups: Sequence[FollowUp] = ()
    checks: Sequence[Checked] = ()
    sheet: CheckSheetContent | None = None
    batch: Sequence[PaperCase] = ()
    number: str | None = None
    own: Mapping[str, str] = field(default_factory=dict)
    issued: PartialDate | None = None
    plan_cited: str | None = None
    why_draft: str = ""
    signer: str = ""
    secrecy: str | None = None
