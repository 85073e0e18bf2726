"""DL10 name or text not in NFC or in a legacy encoding.

One damaged word in a name or a place is enough; free text (remarks, education, numbers of documents) may quote a
foreign word, so there it takes as many damaged words as the rule data say.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from luanchuyen_desktop.domain.vn_text import is_nfc
from luanchuyen_desktop.rules.finding import FieldRef, JsonValue
from luanchuyen_desktop.rules.legacy_text import damaged_words, has_remnants
from luanchuyen_desktop.rules.outcome import Mendable, Outcome, breached, ref, satisfied
from luanchuyen_desktop.rules.rule import CadreCase, RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits

FREE_TEXT_WORDS = "free_text_words"
_NAMES = ("name", "ethnicity", "religion", "hometown", "birthplace", "residence")
_FREE = ("education", "political_theory", "state_management", "languages", "it_skills", "note")
_OF_ROTATION = ("decision_no", "end_decision_no", "appraisal", "note", "appraisal_no")
_OF_STEP, _OF_ITEM = ("body", "result", "document_no"), ("item", "note")

# Records, their fields with text, and whether these are names and places.
_Texts: TypeAlias = tuple[Sequence[Mendable], tuple[str, ...], bool]


def check_cadre(case: CadreCase, limits: Limits) -> Outcome:
    """Identity, and the texts beside posts, planning, evaluation, discipline and determinations."""
    dossier = case.dossier
    texts: list[_Texts] = [
        ((dossier.cadre,), _NAMES, True),
        ((dossier.cadre,), _FREE, False),
        (dossier.tenures, ("decision_no", "term"), False),
        (dossier.planning, ("decision_no", "removal_reason"), False),
        (dossier.evaluations, ("remark",), False),
        (dossier.disciplines, ("form",), True),
        (dossier.disciplines, ("decision_no",), False),
        (dossier.determinations, ("basis",), False),
    ]
    return _judge(texts, limits)


def check_rotation(case: RotationCase, limits: Limits) -> Outcome:
    """Numbers of decisions, appraisal, note; what is written of steps and papers."""
    code = case.rotation.code
    steps = [step for step in case.dossier.steps if step.rotation == code]
    items = [item for item in case.dossier.items if item.rotation == code]
    texts: list[_Texts] = [((case.rotation,), _OF_ROTATION, False), (steps, _OF_STEP, False), (items, _OF_ITEM, False)]
    return _judge(texts, limits)


def _judge(texts: list[_Texts], limits: Limits) -> Outcome:
    written = [
        text for records, names, _ in texts for record in records for name in names if (text := getattr(record, name))
    ]
    joined = "\n".join(written)
    facts: dict[str, JsonValue] = {"texts": len(written), "wrong": 0}
    # Nearly every dossier is clean: one look at everything settles it.
    if joined.isascii() or (is_nfc(joined) and not has_remnants(joined)):
        return satisfied("clean", facts)
    each = [
        (ref(record, name), str(getattr(record, name) or ""), is_name)
        for records, names, is_name in texts
        for record in records
        for name in names
    ]
    damaged = [(field, damaged_words(text), is_name) for field, text, is_name in each]
    legacy = [(field, words) for field, words, is_name in damaged if len(words) >= _enough(limits, is_name=is_name)]
    if legacy:
        return _breached("legacy", legacy, facts)
    loose = [(field, [text]) for field, text, _ in each if not is_nfc(text)]
    return _breached("not_nfc", loose, facts) if loose else satisfied("clean", facts)


def _enough(limits: Limits, *, is_name: bool) -> int:
    return 1 if is_name else limits[FREE_TEXT_WORDS]


def _breached(reason: str, wrong: list[tuple[FieldRef, list[str]]], facts: dict[str, JsonValue]) -> Outcome:
    words: dict[str, JsonValue] = {"text": " ".join(wrong[0][1]), "more": len(wrong) - 1}
    return breached(reason, facts | {"wrong": len(wrong)}, words, fields=[field for field, _ in wrong])


CADRE_RULE = Rule("DL10", check_cadre, limits=frozenset({FREE_TEXT_WORDS}))
ROTATION_RULE = Rule("DL10", check_rotation, limits=frozenset({FREE_TEXT_WORDS}))
