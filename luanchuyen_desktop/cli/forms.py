"""Commands of the text forms: which there are, and one of them for cases."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.opening import reading
from luanchuyen_desktop.cli.output import say, say_json, warn
from luanchuyen_desktop.cli.papers import write_paper
from luanchuyen_desktop.documents.frames import PARTY, STATE
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.law.rule_state import workspace_of
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.printing import Printed, print_papers, words_on
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace

FRAMES = {"dang": PARTY, "nha-nuoc": STATE}
_SUBJECTS = {
    Subject.ROTATION: "mã luân chuyển",
    Subject.ROTATIONS: "các mã luân chuyển, một văn bản chung",
    Subject.PLAN: "mã kế hoạch",
}
_PDF, _WORD = ".pdf", ".docx"


def forms(options: argparse.Namespace) -> int:
    """``forms [--format text|json]``."""
    if options.format == "json":
        say_json(
            [{"kind": each.key, "name": each.name, "subject": each.subject.name.lower()} for each in KINDS.values()]
        )
        return 0
    width = max(map(len, KINDS))
    for each in KINDS.values():
        say(f"{each.key:<{width}}  {each.name} ({_SUBJECTS[each.subject]})")
    return 0


def form(options: argparse.Namespace) -> int:
    """``form BOOK KIND CODE… --out F.pdf|F.docx [--frame] [--date] [--number] [--set]``."""
    kind, suffix = _kind(options.kind), options.out.suffix.lower()
    if suffix not in {_PDF, _WORD}:
        raise UserError(f"{options.out.name}: chỉ ghi được tệp .pdf hoặc .docx.", "Đổi đuôi tệp ở --out.")
    if options.number and len(options.codes) > 1:
        raise UserError("--number chỉ dùng khi in một trường hợp.", "In từng trường hợp, hoặc bỏ --number.")
    request = FormRequest(
        kind.key,
        options.codes,
        FRAMES[options.frame],
        numbers={options.codes[0]: options.number} if options.number else {},
        issued=PartialDate.of(options.date) if options.date else None,
        own=_typed(options.typed),
    )
    with reading(options.book) as book:
        workspace = workspace_of(book, options.as_of, paths.resources())
        if workspace.rule_problem:
            warn(workspace.rule_problem)
        content, told = _made(workspace, request, word=suffix == _WORD)
    write_paper(options, content)
    count = 1 if kind.subject is Subject.ROTATIONS else len(options.codes)
    say(f"Đã in {count} {kind.name[0].lower()}{kind.name[1:]} vào {options.out}.")
    for line in told:
        say(line)
    return 0


def _made(workspace: Workspace, request: FormRequest, *, word: bool) -> tuple[bytes, Sequence[str]]:
    """The file, and what should be known of its papers."""
    if word:
        made = form_papers(workspace, request, word=True)
        return made.word or b"", words_on(Printed(made.pdf, made.states))
    printed = print_papers(workspace, request)
    return printed.pdf, words_on(printed)


def _kind(text: str) -> FormKind:
    wanted = fold(text)
    found = KINDS.get(text) or next((each for each in KINDS.values() if fold(each.name) == wanted), None)
    if found is None:
        raise UserError(f"Không có biểu mẫu “{text}”.", "Xem danh sách biểu mẫu: luanchuyen forms")
    return found


def _typed(given: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in given:
        name, mark, text = each.partition("=")
        if not mark or not name.strip():
            raise UserError(
                f"--set {each}: không đọc được.", "Ghi ô điền, dấu =, rồi giá trị, ví dụ chu_tri=Lê Văn An."
            )
        found[name.strip()] = text
    return found
