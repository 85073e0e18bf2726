"""The parser knows every command without importing one."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator

import pytest

from luanchuyen_desktop.cli.late import Late
from luanchuyen_desktop.cli.parser import make_parser


def leaves(parser: argparse.ArgumentParser) -> Iterator[Late]:
    run = parser.get_default("run")
    if run is not None:
        yield run
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from leaves(each)


def test_every_command_is_there() -> None:
    found = list(leaves(make_parser()))
    assert len(found) == len(set(found)) > 20
    for each in found:
        assert (each.load().__doc__ or "").startswith("``"), each


def test_a_command_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(AttributeError):
        Late("books", "burn").load()


def test_the_words_of_the_command_line_need_neither_rules_nor_store() -> None:
    """They make ``--help`` and a wrong word slow: 0.3 s where 0.05 s are enough."""
    code = "import sys, luanchuyen_desktop.cli.parser as p; p.make_parser(); print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    heavy = ("luanchuyen_desktop.rules", "luanchuyen_desktop.store", "reportlab", "xlsxwriter", "peewee")
    assert [name for name in loaded.stdout.split() if name.startswith(heavy)] == []
