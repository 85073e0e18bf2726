"""All placeholders of a paper. Every form may use every one, so that an office can edit its templates freely."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.forms.form_slots import Entries, Entry
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.contents.batch_part import batch_entries
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.check_part import check_entries
from luanchuyen_desktop.services.papers.contents.office_part import number_entry, office_entries
from luanchuyen_desktop.services.papers.contents.person_part import file_entries, person_entries
from luanchuyen_desktop.services.papers.contents.plan_part import plan_entries
from luanchuyen_desktop.services.papers.contents.procedure_part import procedure_entries
from luanchuyen_desktop.services.papers.contents.rotation_part import rotation_entries


def shared_entries(facts: PaperFacts) -> Entries:
    """Those that all papers of a run have in common."""
    return dict(office_entries(facts))


Part: TypeAlias = Callable[[PaperFacts, PaperCase], Iterator[tuple[str, Entry]]]
PARTS: Final[tuple[Part, ...]] = (
    number_entry,
    person_entries,
    file_entries,
    rotation_entries,
    procedure_entries,
    plan_entries,
    check_entries,
    batch_entries,
)


def entries_of(facts: PaperFacts, case: PaperCase, shared: Entries, parts: Sequence[Part] = PARTS) -> Entries:
    """Placeholder → label, value, where it is entered. What was typed for this paper goes before what the book says.

    ``parts``: those that the template uses, where that was found out (``parts_used``): a thousand papers need not
    gather what none of them says. Raises ``DocumentError`` for a text that was typed for a placeholder that there
    is not.
    """
    found: dict[str, Entry] = dict(shared)
    for part in parts:
        found.update(part(facts, case))
    for name, text in case.own.items():
        if name in found:
            if text.strip():
                found[name] = found[name]._replace(value=text)
        elif parts is PARTS:
            raise DocumentError(f"Không có ô điền “{name}” để nhập.", "Chọn một ô điền trong danh sách.")
    return found


def parts_used(facts: PaperFacts, case: PaperCase, names: Container[str]) -> tuple[Part, ...]:
    """The parts that give one of these placeholders a value."""
    return tuple(part for part in PARTS if any(name in names for name, _entry in part(facts, case)))
