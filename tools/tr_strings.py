"""Finds the texts of the window in the source code, and reads and writes Qt's translation files (``.ts``)."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

QT_CONTEXT = re.compile(r"Q[A-Z]\w*|CloseButton|Print Device .*")
"""Contexts of Qt's own texts; classes of the window are never named so."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text of the window: the class (or group) it belongs to, the English, and a remark that tells homonyms apart."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The texts of some source files, and what is wrong there (``file:line what``)."""

    texts: frozenset[Text]
    faults: tuple[str, ...]


def extract(folder: Path) -> Found:
    """The texts in ``self.tr(…)``, ``translate(…)`` and ``QT_TRANSLATE_NOOP(…)`` of every module under ``folder``."""
    texts: set[Text] = set()
    faults: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        visitor = _Visitor(path.relative_to(folder.parent).as_posix())
        visitor.visit(ast.parse(path.read_text(encoding="utf-8")))
        texts |= visitor.texts
        faults += visitor.faults
    return Found(frozenset(texts), tuple(faults))


class _Visitor(ast.NodeVisitor):
    def __init__(self, where: str) -> None:
        self.where = where
        self.classes: list[str] = []
        self.texts: set[Text] = set()
        self.faults: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if QT_CONTEXT.fullmatch(node.name):
            self.faults.append(f"{self.where}:{node.lineno} class {node.name} has a name like Qt's own classes")
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr":
            if not self.classes:
                self._fault(node, "tr() outside a class: use QCoreApplication.translate with a context")
            else:
                self._take(node, self.classes[-1], node.args)
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and node.args:
            context = self._literal(node, node.args[0])
            if context is not None:
                self._take(node, context, node.args[1:])
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: str, args: list[ast.expr]) -> None:
        if not args:
            self._fault(node, "no text")
            return
        source = self._literal(node, args[0])
        comment = self._literal(node, args[1]) if len(args) > 1 else ""
        if source is not None and comment is not None:
            self.texts.add(Text(context, source, comment, plural=len(args) > 2))

    def _literal(self, node: ast.Call, arg: ast.expr) -> str | None:
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str):
            return arg.value
        what = "an f-string" if isinstance(arg, ast.JoinedStr) else "no literal text"
        self._fault(node, f"{what} in a text to translate: use %1 and replace()")
        return None

    def _fault(self, node: ast.Call, what: str) -> None:
        self.faults.append(f"{self.where}:{node.lineno} {what}")


def read_ts(path: Path) -> dict[Text, tuple[str, ...]]:
    """The translations of a file by text; an unfinished one is an empty tuple."""
    found: dict[Text, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                plural=message.get("numerus") == "yes",
            )
            found[text] = tuple(_translations(message.find("translation")))
    return found


def _translations(element: ET.Element | None) -> Iterator[str]:
    if element is None or element.get("type") == "unfinished":
        return
    forms = element.findall("numerusform")
    yield from (form.text or "" for form in forms) if forms else [element.text or ""]


def write_ts(path: Path, language: str, translations: dict[Text, tuple[str, ...]]) -> None:
    """Write a file in a fixed order, so that two versions differ only where texts do."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in sorted({text.context for text in translations}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(text for text in translations if text.context == context):
            lines += _message(text, translations[text])
        lines.append("</context>")
    lines.append("</TS>")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _message(text: Text, forms: Iterable[str]) -> Iterator[str]:
    forms = tuple(forms)
    yield '    <message numerus="yes">' if text.plural else "    <message>"
    yield f"        <source>{escape(text.source)}</source>"
    if text.comment:
        yield f"        <comment>{escape(text.comment)}</comment>"
    state = "" if forms else ' type="unfinished"'
    if text.plural:
        inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms or ("",))
        yield f"        <translation{state}>{inner}</translation>"
    else:
        yield f"        <translation{state}>{escape(forms[0]) if forms else ''}</translation>"
    yield "    </message>"
