"""A paper about nobody: what the settings look like on a page before they are stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState, Sex
from luanchuyen_desktop.services.papers.contents.case import PaperCase
from luanchuyen_desktop.services.papers.contents.entries import entries_of, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.facts import FactsMaker
from luanchuyen_desktop.services.papers.request import FormRequest

SAMPLES: Final = ("decision", "introduction", "consultation")
"""The kinds that can be shown: one of the committee, one of the department, a công văn."""

_CODE: Final = "LC0000"
_CASE: Final = PaperCase(
    Dossier(
        Cadre("CB0000", "Nguyễn Văn A", PartialDate(1980, 5, 12), Sex.MALE),
        tenures=(Tenure("CB0000", PartialDate(2019, 3), None, "NOI_DI", "PHO"),),
    ),
    Rotation(
        _CODE,
        "CB0000",
        "NOI_DI",
        "PHO",
        "NOI_DEN",
        "TRUONG",
        Purpose.TRAINING,
        planned_months=36,
        decision_no="12",
        state=RotationState.DECIDED,
    ),
    number="12",
    own={"kinh_gui": "Ủy ban Kiểm tra Tỉnh ủy", "han_tra_loi": "ngày ghi trong kế hoạch"},
)
_CATALOGUE: Final = Catalogue(
    units={
        "NOI_DI": Unit("NOI_DI", "Sở Tài chính", Level.PROVINCE),
        "NOI_DEN": Unit("NOI_DEN", "Đảng ủy xã B", Level.COMMUNE),
    },
    titles={
        "PHO": Title("PHO", "Phó Giám đốc Sở", 40, mode="Bổ nhiệm"),
        "TRUONG": Title("TRUONG", "Bí thư Đảng ủy xã", 40, is_head=True, mode="Chỉ định"),
    },
)


def sample_pdf(resources: Path, settings: Mapping[str, str], kind: str, frame: str, day: date) -> bytes:
    """A paper of that kind and day with these settings of a book, as PDF.

    What the office has not set prints as dots. Raises ``DocumentError`` for what cannot be printed.
    """
    from luanchuyen_desktop.documents.forms.form import FormText, Layer
    from luanchuyen_desktop.documents.forms.form_pdf import render_forms
    from luanchuyen_desktop.documents.pdf.fonts import load_fonts

    request = FormRequest(kind, [_CODE], frame, issued=PartialDate.of(day))
    facts = FactsMaker.of(resources, settings, KINDS[kind], request, day, _CATALOGUE).on(request.issued)
    case = _on(day)
    entries = entries_of(facts, case, shared_entries(facts))
    fonts = load_fonts(resources)
    layer = Layer.load(resources / "templates" / facts.kind.template, facts.frame, fonts, entries)
    paper = layer.lay(FormText(facts.kind.name, entries))
    return render_forms([paper], 1, facts.frame, fonts, title=facts.kind.name, author="")


def _on(day: date) -> PaperCase:
    """The case, beginning on the first of the month after the paper."""
    assert _CASE.rotation is not None  # noqa: S101 - stands above
    start = add_months(day.replace(day=1), 1)
    rotation = replace(_CASE.rotation, decided=PartialDate.of(day), start=PartialDate.of(start))
    return replace(_CASE, rotation=rotation)
