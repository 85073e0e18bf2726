"""A second, independent reading of the rule contract: slow, plain, and sharing nothing with the program.

It reads an exported workbook and an as-of date and works out again the verdict of every rule on every rotation and
cadre, and which breaches are set aside. The modules beside this one hold the rules by subject, and say at their heads
how they read what the contract leaves open.

    python -m tests.oracle.oracle BOOK.xlsx 2026-11-01
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from tests.oracle.exceptions import is_waived, lc90, lc91
from tests.oracle.facts import BREACHED, FIRST_RULES, NOT_APPLICABLE, Facts, Row, When, act_of, on, verdict_of
from tests.oracle.history import dl02, dl02_of_rotation, dl03, dl04, dl05, dl06, dl09
from tests.oracle.localities import lc06, lc19
from tests.oracle.moves import lc01, lc02, lc04, lc08, lc10
from tests.oracle.posts import lc03, lc17
from tests.oracle.procedure import lc07, lc11, lc12, lc13, lc14, lc15, lc16, lc20
from tests.oracle.service import lc05, lc18_off, lc18_on
from tests.oracle.standards import lc09
from tests.oracle.texts import dl01, dl01_of_rotation, dl07, dl08, dl08_of_rotation, dl10, dl10_of_rotation

Key: TypeAlias = tuple[str, str, str]  # rule, kind of subject, code of subject
Test: TypeAlias = Callable[[Facts, Row], frozenset[str]]
CadreTest: TypeAlias = Callable[[Facts, str], frozenset[str]]

LAW_OF_ROTATIONS: dict[str, Test] = {
    "LC01": lc01,
    "LC02": lc02,
    "LC03": lc03,
    "LC04": lc04,
    "LC06": lc06,
    "LC07": lc07,
    "LC08": lc08,
    "LC09": lc09,
    "LC10": lc10,
    "LC11": lc11,
    "LC12": lc12,
    "LC13": lc13,
    "LC14": lc14,
    "LC15": lc15,
    "LC16": lc16,
    "LC17": lc17,
}
DATA_OF_ROTATIONS: dict[str, Test] = {
    "DL01": dl01_of_rotation,
    "DL02": dl02_of_rotation,
    "DL08": dl08_of_rotation,
    "DL10": dl10_of_rotation,
}
OF_CADRES: dict[str, CadreTest] = {
    "LC05": lc05,
    "LC18": lc18_off,
    "LC19": lc19,
    "LC20": lc20,
    "DL01": dl01,
    "DL02": dl02,
    "DL03": dl03,
    "DL04": dl04,
    "DL05": dl05,
    "DL06": dl06,
    "DL07": dl07,
    "DL08": dl08,
    "DL09": dl09,
    "DL10": dl10,
}


@dataclass(frozen=True)
class Answer:
    verdict: str
    waived: bool


def answers(path: Path, as_of: date, *, deputies: bool = False) -> dict[Key, Answer]:
    """What every rule says of every rotation and cadre; ``deputies``: the province has switched LC18 on."""
    facts = Facts(path, as_of)
    found: dict[Key, Answer] = {}
    for rotation in facts.rotations:
        code = rotation["Mã luân chuyển"]
        said = of_rotation(facts, rotation)
        found |= judged(facts, "rotation", code, act_of(facts, rotation), said)
    for cadre in facts.cadres:
        said = of_cadre(facts, cadre, deputies=deputies)
        found |= judged(facts, "cadre", cadre, on(as_of), said)
    return found


def of_rotation(facts: Facts, rotation: Row) -> dict[str, str]:
    law = {rule: verdict_of(test(facts, rotation)) for rule, test in LAW_OF_ROTATIONS.items()}
    data = {rule: verdict_of(test(facts, rotation)) for rule, test in DATA_OF_ROTATIONS.items()}
    act = act_of(facts, rotation)
    said = law | data
    said["LC90"] = verdict_of(lc90(facts, "rotation", rotation["Mã luân chuyển"], act, said))
    said["LC91"] = verdict_of(lc91(facts, "rotation", rotation["Mã luân chuyển"], said))
    if rotation["Trạng thái"] == "Hủy" or act.first < FIRST_RULES:
        said |= dict.fromkeys((rule for rule in said if rule.startswith("LC")), NOT_APPLICABLE)
    return said


def of_cadre(facts: Facts, cadre: str, *, deputies: bool) -> dict[str, str]:
    tests = OF_CADRES | ({"LC18": lc18_on} if deputies else {})
    said = {rule: verdict_of(test(facts, cadre)) for rule, test in tests.items()}
    said["LC90"] = verdict_of(lc90(facts, "cadre", cadre, on(facts.as_of), said))
    said["LC91"] = verdict_of(lc91(facts, "cadre", cadre, said))
    if facts.as_of < FIRST_RULES:
        said |= dict.fromkeys(("LC90", "LC91"), NOT_APPLICABLE)
    return said


def judged(facts: Facts, kind: str, code: str, day: When, said: dict[str, str]) -> dict[Key, Answer]:
    return {
        (rule, kind, code): Answer(verdict, verdict == BREACHED and is_waived(facts, kind, code, day, rule))
        for rule, verdict in said.items()
    }


def said_of(facts: Facts, keys: Iterable[Key]) -> dict[Key, str]:
    """The verdicts that are asked for, on the day of the facts."""
    rotations = {rotation["Mã luân chuyển"]: rotation for rotation in facts.rotations}
    said = {
        (kind, code): of_rotation(facts, rotations[code])
        if kind == "rotation"
        else of_cadre(facts, code, deputies=False)
        for kind, code in {(kind, code) for _, kind, code in keys}
    }
    return {(rule, kind, code): said[kind, code][rule] for rule, kind, code in keys}


def verdicts(path: Path, as_of: date) -> dict[Key, str]:
    """The verdicts alone."""
    return {key: answer.verdict for key, answer in answers(path, as_of).items()}


def main() -> None:
    """Print rule, kind, code, verdict and whether it is set aside, tab-separated."""
    path, as_of = Path(sys.argv[1]), date.fromisoformat(sys.argv[2])
    for (rule, kind, code), answer in sorted(answers(path, as_of).items()):
        sys.stdout.write(f"{rule}\t{kind}\t{code}\t{answer.verdict}{' waived' if answer.waived else ''}\n")


if __name__ == "__main__":
    main()
