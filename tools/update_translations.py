r"""Brings the translation files up to date with the source code, keeping every translation there is.

    python tools/update_translations.py                 new texts are added unfinished, gone ones dropped
    python tools/update_translations.py --fill FILE     the same, then unfinished texts are taken from FILE:
                                                        one a line, English, a tab, Vietnamese (``\n`` for a new line)

A text that is already translated the same way everywhere else is filled in by itself. The English file is made whole
from the source; ``(s)`` in a text with a number gives its two forms. What is left unfinished is printed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(Path(__file__).resolve().parent))

from tr_strings import QT_CONTEXT, Text, extract, read_ts, write_ts  # noqa: E402 - found through the line above


def main(argv: list[str] | None = None) -> int:
    """0: all is translated; 1: something is unfinished or wrong in the source."""
    parser = argparse.ArgumentParser(description="Refresh translations/*.ts")
    parser.add_argument("--fill", type=Path, help="lines of English, tab, Vietnamese")
    options = parser.parse_args(argv)
    found = extract(ROOT / "luanchuyen_desktop" / "gui")
    for fault in found.faults:
        print(fault)
    given = _read_pairs(options.fill) if options.fill else {}
    path = ROOT / "translations" / "luanchuyen_vi.ts"
    old = read_ts(path) if path.exists() else {}
    merged = merge(old, found.texts, given)
    write_ts(path, "vi_VN", merged)
    write_ts(path.with_name("luanchuyen_en.ts"), "en_US", {text: english(text) for text in found.texts})
    open_texts = sorted(text for text, forms in merged.items() if not forms)
    for text in open_texts:
        print(f"{text.source!r}  ({text.context})")
    print(f"{len(merged)} texts, {len(open_texts)} not translated")
    return 1 if open_texts or found.faults else 0


def merge(
    old: dict[Text, tuple[str, ...]], wanted: frozenset[Text], given: dict[str, str]
) -> dict[Text, tuple[str, ...]]:
    """The texts wanted and those of Qt, each with its translation as far as one is known."""
    merged = {text: forms for text, forms in old.items() if QT_CONTEXT.fullmatch(text.context)}
    by_source: dict[str, set[tuple[str, ...]]] = {}
    for text, forms in old.items():
        if forms:
            by_source.setdefault(text.source, set()).add(forms)
    for text in wanted:
        forms = old.get(text, ())
        if text.source in given and not forms:
            forms = (given[text.source],)
        elsewhere = by_source.get(text.source, set())
        if not forms and not text.comment and len(elsewhere) == 1:
            forms = next(iter(elsewhere))
        merged[text] = forms
    return merged


def english(text: Text) -> tuple[str, ...]:
    """The English of a text: itself; with a number, its singular and plural."""
    if not text.plural:
        return (text.source,)
    return (text.source.replace("(s)", ""), text.source.replace("(s)", "s"))


def _read_pairs(path: Path) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        source, tab, target = line.partition("\t")
        if tab and target.strip():
            pairs[source.replace("\\n", "\n")] = target.replace("\\n", "\n")
    return pairs


if __name__ == "__main__":
    sys.exit(main())
