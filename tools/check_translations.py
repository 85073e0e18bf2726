"""Fails if a text of the window has no Vietnamese, or one that cannot be right. Changes nothing."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(Path(__file__).resolve().parent))

from tr_strings import QT_CONTEXT, Text, extract, read_ts  # noqa: E402 - found through the line above

_PLACE = re.compile(r"%(?:\d|n|p)")


def faults(root: Path) -> list[str]:
    """What is wrong, one line each; none when all is well."""
    found = extract(root / "luanchuyen_desktop" / "gui")
    wrong = list(found.faults)
    for language in ("vi", "en"):
        path = root / "translations" / f"luanchuyen_{language}.ts"
        translations = read_ts(path)
        wrong += [
            f"{path.name}: not there: {text.context}: {text.source!r}"
            for text in sorted(found.texts - translations.keys())
        ]
        own = {text for text in translations if not QT_CONTEXT.fullmatch(text.context)}
        wrong += [f"{path.name}: no longer used: {text.context}: {text.source!r}" for text in sorted(own - found.texts)]
        for text, forms in sorted(translations.items()):
            wrong += [f"{path.name}: {text.context}: {text.source!r}: {what}" for what in _faults_of(text, forms)]
    return wrong


def _faults_of(text: Text, forms: tuple[str, ...]) -> list[str]:
    if not forms or not all(form.strip() or not text.source.strip() for form in forms):
        return ["not translated"]
    wrong = []
    for form in forms:
        # "%1%" and the like: the places must be the same; a singular may leave the number out.
        if set(_PLACE.findall(text.source)) - {"%n"} != set(_PLACE.findall(form)) - {"%n"}:
            wrong.append(f"other places for figures in {form!r}")
        if ("&" in text.source.replace("&&", "")) and "&" not in form and "&nbsp;" not in text.source:
            wrong.append(f"no key letter (&) in {form!r}")
    return wrong


def main() -> int:
    """0: all is well; 1: the faults are printed."""
    wrong = faults(ROOT)
    for line in wrong:
        print(line)
    print(f"translations: {len(wrong)} faults" if wrong else "translations: complete")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
