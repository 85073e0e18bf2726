"""What papers have in common: the office, its frame, who signs, the names and laws that are in force on their day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from luanchuyen_desktop.documents.contents import Grounds
from luanchuyen_desktop.documents.forms.frames import Frame, load_frame
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind
from luanchuyen_desktop.services.papers.contents.settings import (
    FormFiles,
    FormSettings,
    form_settings_on,
    load_form_settings,
)
from luanchuyen_desktop.services.papers.office.bygone import Gone, Watch, load_gone
from luanchuyen_desktop.services.papers.office.former_province import former_notice
from luanchuyen_desktop.services.papers.office.settings import (
    Regulation,
    frame_settings,
    grounds_on,
    load_grounds,
    load_regulations,
    office_on,
)
from luanchuyen_desktop.services.papers.office.signers import Signer, body_of
from luanchuyen_desktop.services.papers.office.signing import gone_notice, signer_for
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FactsMaker:
    """Makes the facts of papers of any day; what is read from files is read once for all of them."""

    kind: FormKind
    request: FormRequest
    settings: Mapping[str, str]
    catalogue: Catalogue
    as_of: date
    resources: Path
    files: FormFiles
    frame: Frame
    grounds: Grounds
    regulations: Sequence[Regulation]
    gone: Sequence[Gone]
    _watches: dict[int, Watch] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        resources: Path,
        settings: Mapping[str, str],
        kind: FormKind,
        request: FormRequest,
        as_of: date,
        catalogue: Catalogue,
        later: Sequence[Regulation] = (),
    ) -> FactsMaker:
        """``settings``: of the book; ``later``: regulations that it brings. ``DocumentError`` for a file not whole."""
        return cls(
            kind=kind,
            request=request,
            settings=settings,
            catalogue=catalogue,
            as_of=as_of,
            resources=resources,
            files=FormFiles.read(resources),
            frame=load_frame(resources, request.frame, frame_settings(settings, request.frame)),
            grounds=load_grounds(resources, settings),
            regulations=load_regulations(resources, later),
            gone=load_gone(resources),
        )

    @classmethod
    def in_book(cls, workspace: Workspace, kind: FormKind, request: FormRequest) -> FactsMaker:
        """With what the book says."""
        later = [each for each in workspace.rule_book.data.rule_sets if each.replaces]
        return cls.of(
            workspace.resources,
            workspace.book.settings(),
            kind,
            request,
            workspace.as_of,
            workspace.book.catalogue(),
            [Regulation(each.title, each.valid_from, each.valid_to) for each in later],
        )

    def on(self, issued: PartialDate | None) -> PaperFacts:
        """Of papers of that day (of today while it is not known)."""
        return self.of_case(PaperCase(issued=issued, signer=self.request.signer, secrecy=self.request.secrecy))

    def of_case(self, case: PaperCase) -> PaperFacts:
        """Of papers with the day, the signer, the mark and the yearly plan (as a ground) of this case."""
        issued, plan, secrecy = case.issued, case.plan_cited, case.secrecy
        act = issued or PartialDate.of(self.as_of)
        day = act.earliest
        settings = form_settings_on(self.files, self.settings, day)
        office = office_on(self.files.defaults, self.settings, day)
        _refuse_foreign_signer(settings, self.kind, self.request)
        signer = signer_for(settings, self.kind, self.request.frame, case.signer, day)
        former = former_notice(self.resources, self.settings, office.committee, day)
        grounds = self.grounds if plan is None else replace(self.grounds, rotation_plan=plan)
        signing = gone_notice(settings, case.signer) or _signing_notice(signer, day)
        return PaperFacts(
            kind=self.kind,
            frame=self.frame,
            office=office,
            grounds=grounds_on(grounds, self.regulations, act),
            settings=settings,
            catalogue=self.catalogue,
            as_of=self.as_of,
            issued=issued,
            signer=signer,
            secrecy=settings.secrecy(self.kind.key) if secrecy is None else squeeze(secrecy).upper(),
            notices=tuple(filter(None, (signing, former))),
        )

    def watch(self, day: date) -> Watch:
        """What looks for bodies that were gone by that day; the same for days between which none ended."""
        gone = sum(each.since <= day for each in self.gone)
        if gone not in self._watches:
            self._watches[gone] = Watch.on(self.gone, day)
        return self._watches[gone]


def facts_of(workspace: Workspace, kind: FormKind, request: FormRequest) -> PaperFacts:
    """Of papers of the day that is asked for."""
    return FactsMaker.in_book(workspace, kind, request).on(request.issued)


def signer_choices(workspace: Workspace, kind: str, frame: str, issued: PartialDate | None) -> tuple[Signer, ...]:
    """Who may sign papers of that kind, in that frame, on that day (today where it is not known): the first by default.

    Their ``key`` goes into ``FormRequest.signer``, ``words(frame)`` says them in a line.
    """
    day = issued.earliest if issued is not None else workspace.as_of
    settings = load_form_settings(workspace.resources, workspace.book.settings(), day)
    return settings.signers_of(KINDS[kind], frame, day)


def _refuse_foreign_signer(settings: FormSettings, kind: FormKind, request: FormRequest) -> None:
    """Who is named for a whole run must be known and sign for the body that issues its papers."""
    body = body_of(kind.issuer, request.frame)
    if request.signer and not any(each.key == request.signer and each.body is body for each in settings.signers):
        raise DocumentError(
            f"Người ký đã chọn không còn trong danh sách người ký của {body}.", "Chọn lại người ký của văn bản này."
        )


def _signing_notice(signer: Signer | None, day: date) -> str:
    """A signer who was chosen though the dates say otherwise."""
    if signer is None or signer.covers(day):
        return ""
    first = f" từ {signer.valid_from:%d/%m/%Y}" if signer.valid_from else ""
    last = f" đến {signer.valid_to:%d/%m/%Y}" if signer.valid_to else ""
    return f"{signer.name} chỉ ký văn bản{first}{last}, không ký văn bản ngày {day:%d/%m/%Y}."
