"""The records behind the papers of a run, each with what was typed for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from luanchuyen_desktop.documents.text import cited_date, clean
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import FollowUp, Opinion, Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.checksheet import check_sheet, is_condition
from luanchuyen_desktop.services.papers.contents.case import Checked, PaperCase, PaperFacts, Planned
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.facts import FactsMaker
from luanchuyen_desktop.services.papers.joint import Joint
from luanchuyen_desktop.services.papers.particulars import recorded, remembered
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.plans.plans import plan_name
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import lines_of, plan_of, rotations_of
from luanchuyen_desktop.store.rotation_parts import parts_of

_DOES_NOT_APPLY: Final = "Không áp dụng"

Named = tuple[str, PaperCase]


def read_cases(workspace: Workspace, kind: FormKind, request: FormRequest, catalogue: Catalogue) -> list[Named]:
    """Code → its case, in the order asked for. ``DocumentError`` for a code that points nowhere or was cancelled."""
    settings = workspace.book.settings()
    if kind.subject is Subject.PLAN:
        found = _plans(workspace, request.codes)
    else:
        found = _rotations(workspace, request.codes, kind, catalogue)
    if kind.subject is Subject.ROTATIONS and request.codes:
        found = [_together(list(found))]
    return [(code, _particular(request, kind, settings, code, case)) for code, case in found]


def facts_and_cases(
    workspace: Workspace, request: FormRequest, kind: FormKind | None = None
) -> tuple[PaperFacts, list[Named]]:
    """What the papers are made from, in one snapshot; the facts are of the first. ``kind``: one not in ``KINDS``."""
    kind = kind or KINDS[request.kind]
    with workspace.book.snapshot():
        maker = FactsMaker.in_book(workspace, kind, request)
        cases = read_cases(workspace, kind, request, maker.catalogue)
    first = cases[0][1] if cases else PaperCase(issued=request.issued, signer=request.signer, secrecy=request.secrecy)
    return maker.of_case(first), cases


def _particular(
    request: FormRequest, kind: FormKind, settings: Mapping[str, str], code: str, case: PaperCase
) -> PaperCase:
    """With its number, its day and the texts typed for it: as asked for, as recorded, as typed before."""
    record = case.plan or (_joint(case) if case.batch else case.rotation)
    if record is None:
        return replace(
            case,
            number=request.numbers.get(code),
            issued=request.issued,
            own=request.own,
            signer=request.signer,
            secrecy=request.secrecy,
        )
    told = recorded(kind, record)
    known = request.particulars
    typed = known[code] if code in known else remembered(settings, kind, record)
    return replace(
        case,
        number=request.numbers.get(code) or told.number or typed.number or None,
        issued=request.issued or told.issued or typed.issued,
        own={**typed.own, **request.own},
        why_draft=told.why_draft,
        signer=request.signer or typed.signer,
        secrecy=request.secrecy if request.secrecy is not None else typed.secrecy,
    )


def _joint(case: PaperCase) -> Joint:
    return Joint(tuple(each.rotation for each in case.batch if each.rotation is not None))


def with_dossiers(book: Book, codes: Sequence[str]) -> Iterator[tuple[Rotation, Dossier]]:
    """The rotations of these codes, in their order. ``DocumentError`` for a code that points nowhere."""
    found: list[Rotation] = []
    for code in codes:
        rotation = book.rotation(code)
        if rotation is None:
            raise DocumentError(f"Không có trường hợp luân chuyển nào mang mã {code}.", "Kiểm tra lại mã.")
        found.append(rotation)
    dossiers = {dossier.cadre.code: dossier for dossier in book.dossiers({each.cadre for each in found})}
    for rotation in found:
        dossier = dossiers.get(rotation.cadre)
        if dossier is None:
            raise DocumentError(
                f"Luân chuyển {rotation.code}: không có cán bộ mang mã {rotation.cadre}.", "Sửa mã cán bộ rồi in lại."
            )
        yield rotation, dossier


def _rotations(workspace: Workspace, codes: Sequence[str], kind: FormKind, catalogue: Catalogue) -> Iterable[Named]:
    book = workspace.book
    plans = {plan.code: plan for plan in book.records(RotationPlan)}
    for rotation, dossier in with_dossiers(book, codes):
        if rotation.state is RotationState.CANCELLED:
            raise DocumentError(
                f"Luân chuyển {rotation.code} ({dossier.cadre.name}) đã hủy nên không in.",
                "Bỏ trường hợp này khỏi danh sách in.",
            )
        sheet = check_sheet(workspace, rotation, dossier, catalogue) if kind.checked else None
        yield (
            rotation.code,
            PaperCase(
                dossier=dossier,
                rotation=rotation,
                plan_cited=_cited(plans.get(rotation.plan or "")),
                opinions=parts_of(book, Opinion, rotation.code),
                follow_ups=parts_of(book, FollowUp, rotation.code),
                checks=tuple(
                    Checked(line.name, line.verdict, line.message)
                    for line in (sheet.lines if sheet is not None else ())
                    if is_condition(line.rule) and line.verdict != _DOES_NOT_APPLY
                ),
                sheet=sheet,
            ),
        )


def _together(found: Sequence[Named]) -> Named:
    """One paper for all of them, under the code of the first; ``DocumentError`` for a rotation named twice."""
    codes = [code for code, _ in found]
    for code in codes:
        if codes.count(code) > 1:
            raise DocumentError(f"Luân chuyển {code} được chọn hai lần.", "Bỏ bớt một lần rồi in lại.")
    return codes[0], PaperCase(batch=tuple(case for _, case in found))


def _cited(plan: RotationPlan | None) -> str | None:
    """The yearly plan that a rotation belongs to, as a ground, once that has its number."""
    if plan is None or not plan.number or plan.issued is None:
        return None
    of = f" của {plan.body}" if plan.body else ""
    return f"Kế hoạch số {plan.number}, {cited_date(plan.issued)}{of} về luân chuyển cán bộ năm {plan.year}"


def _plans(workspace: Workspace, codes: Sequence[str]) -> Iterable[Named]:
    book = workspace.book
    for code in codes:
        plan = plan_of(book, code)
        if plan is None:
            raise DocumentError(f"Không có kế hoạch luân chuyển nào mang mã {code}.", "Kiểm tra lại mã.")
        going = [each for each in rotations_of(book, code) if each.record.state is not RotationState.CANCELLED]
        going.sort(key=lambda each: (each.name_key, each.record.code))
        yield (
            code,
            PaperCase(
                plan=plan,
                lines=lines_of(book, code),
                people=tuple(Planned(each.name, each.record) for each in going),
            ),
        )


def name_of(case: PaperCase) -> str:
    """What the case is called in the title of a file."""
    if case.plan is not None:
        return plan_name(case.plan)
    if case.batch:
        others = f" và {len(case.batch) - 1} người khác" if len(case.batch) > 1 else ""
        return f"{name_of(case.batch[0])}{others}"
    rotation: Rotation | None = case.rotation
    person = clean(case.dossier.cadre.name) if case.dossier is not None else ""
    return f"{person} ({rotation.code})" if rotation is not None else person
