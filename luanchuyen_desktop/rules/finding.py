"""What a check says about one subject: the form in which windows, command line and papers get it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from luanchuyen_desktop.domain.vocabulary import SubjectKind

JsonValue: TypeAlias = "str | int | bool | Sequence[JsonValue] | Mapping[str, JsonValue] | None"


class Verdict(StrEnum):
    """The words of the contract. Undetermined: the facts are missing or too coarse."""

    SATISFIED = "satisfied"
    BREACHED = "breached"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """How much a finding weighs; only an unwaived error stands in the way of issuing a decision."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class FieldRef:
    """Where the clerk mends it: table name, the record's code (or ``str(id)``; ``""`` if not stored yet), field.

    A step or a paper of a rotation is named by its ``slot``, stored or not.
    """

    record: str
    key: str
    field: str


def slot(rotation: str, name: str) -> str:
    """The key of a place in a rotation's list that is there before anything is recorded in it: ``LC0001#3``."""
    return f"{rotation}#{name}"


def rotation_of_slot(key: str) -> str:
    """The code of the rotation in such a key."""
    return key.rpartition("#")[0]


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's verdict on one subject, with the Vietnamese sentence and what it rests on.

    ``facts`` are the inputs and the arithmetic (dates in ISO form of their precision, months as whole numbers);
    ``missing`` the keys of facts that are absent or too coarse, ``missing_names`` the same in words;
    ``clears_on`` the day on which the verdict changes by itself; ``fields`` where to mend it, the first one first;
    ``reason`` the key of the sentence in the wording, stable across wordings.
    """

    rule: str
    subject_kind: SubjectKind
    subject: str
    verdict: Verdict
    severity: Severity
    waived: bool
    message: str
    citation: str
    rule_set: str | None
    facts: Mapping[str, JsonValue]
    missing: tuple[str, ...]
    clears_on: date | None
    fixes: tuple[str, ...]
    cadre: str
    fields: tuple[FieldRef, ...]
    reason: str = ""
    missing_names: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Exactly the keys of the contract, in its order."""
        return {
            "rule": self.rule,
            "subject": {"kind": self.subject_kind.value, "code": self.subject},
            "verdict": self.verdict.value,
            "severity": self.severity.value,
            "waived": self.waived,
            "message": self.message,
            "citation": self.citation,
            "rule_set": self.rule_set,
            "facts": dict(self.facts),
            "missing": list(self.missing),
            "clears_on": self.clears_on.isoformat() if self.clears_on else None,
            "fixes": list(self.fixes),
        }
