"""``why`` and ``whatif``: moves that are only thought of, judged as if they were made."""

from __future__ import annotations

import argparse
from typing import Any

from luanchuyen_desktop.cli.law import rules_of
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say, say_json
from luanchuyen_desktop.cli.rules import mark_of
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.services.moves import packages, what_if, what_if_words, why_not, why_not_words
from luanchuyen_desktop.services.moves.what_if import CadreChange, WhatIf
from luanchuyen_desktop.services.moves.what_if_posts import Holders, PostChange
from luanchuyen_desktop.services.moves.why_not import Reason
from luanchuyen_desktop.services.rotations.rotation_desk import DEFAULT_MONTHS


def why(options: argparse.Namespace) -> int:
    """``why BOOK --cadre C --unit U --title T [--purpose P] [--months N] [--start D]``: 1 when an error stands."""
    start = PartialDate.of(options.start) if options.start else None
    purpose = Purpose(options.purpose) if options.purpose else None
    move = Move(options.cadre, options.unit, options.title, start, purpose, options.months or DEFAULT_MONTHS)
    with reading(options.book) as book:
        rule_book = rules_of(book)
        answer = why_not.ask(book, rule_book, options.as_of, move)
        catalogue = book.catalogue()
    if options.format == "json":
        say_json(
            {
                "cadre": options.cadre,
                "unit": options.unit,
                "title": options.title,
                "begins": answer.laid.begins.isoformat(),
                "errors": answer.errors,
                "lawful_from": answer.lawful_from.isoformat() if answer.lawful_from else None,
                "assumptions": why_not_words.assumptions(answer),
                "findings": [_reason(reason) for reason in answer.all],
                "solved": [_reason(reason) for reason in answer.solved],
            }
        )
    else:
        say(why_not_words.as_text(answer, catalogue, mark_of))
    return 1 if answer.errors else 0


def _reason(reason: Reason) -> dict[str, Any]:
    fields = [{"record": field.record, "key": field.key, "field": field.field} for field in reason.fields]
    return {**reason.finding.to_json(), "ways": list(why_not_words.ways(reason)), "fields": fields}


def whatif(options: argparse.Namespace) -> int:
    """``whatif BOOK --package NAME``: a package kept in the book; 1 when it would bring an error or cannot be laid."""
    with reading(options.book) as book:
        rule_book = rules_of(book)
        kept = packages.named_package(book, options.package)
        result = what_if.lay_out(book, rule_book, options.as_of, kept.package)
        catalogue = book.catalogue()
    if options.format == "json":
        say_json(_result(result))
    else:
        say(what_if_words.as_text(result, catalogue, mark_of))
    return 1 if result.errors or any(fault.blocks for fault in result.faults) else 0


def _result(result: WhatIf) -> dict[str, Any]:
    return {
        "package": result.package.name,
        "faults": [{"move": fault.number + 1, "text": fault.text, "advice": fault.advice} for fault in result.faults],
        "cadres": [_cadre(cadre) for cadre in result.cadres],
        "posts": [_post(post) for post in result.posts],
    }


def _cadre(cadre: CadreChange) -> dict[str, Any]:
    return {
        "cadre": cadre.cadre,
        "judged_on": cadre.judged_on.isoformat(),
        "added": [finding.to_json() for finding in cadre.added],
        "removed": [finding.to_json() for finding in cadre.removed],
        "changed": [finding.to_json() for finding in cadre.changed],
    }


def _post(post: PostChange) -> dict[str, Any]:
    return {
        "unit": post.unit,
        "title": post.title,
        "places": post.places,
        "day": post.day.isoformat(),
        "before": _holders(post.before),
        "after": _holders(post.after),
        "state": post.state.name.lower(),
        "worse": post.worse,
        "between": [
            {"state": each.state.name.lower(), "first": each.first.isoformat(), "last": each.last.isoformat()}
            for each in post.between
        ],
    }


def _holders(holders: Holders) -> dict[str, Any]:
    return {"sure": [one.code for one in holders.sure], "maybe": [one.code for one in holders.maybe]}
