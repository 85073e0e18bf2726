"""Results as pages to read: HTML for a text browser, every text escaped, in the colours of the window."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, label, mark_of
from luanchuyen_desktop.gui.theme import GRID, colors_of, mark_color
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.moves import what_if_words, why_not_words
from luanchuyen_desktop.services.moves.what_if import CadreChange, Comparison, NamedFinding, WhatIf
from luanchuyen_desktop.services.moves.what_if_posts import PostChange, PostState
from luanchuyen_desktop.services.moves.why_not import Reason, WhyNot

translate = QCoreApplication.translate
_POST_MARKS = {
    PostState.OVER: Mark.ERROR,
    PostState.EMPTY: Mark.WARNING,
    PostState.MAY_BE_OVER: Mark.UNKNOWN,
    PostState.MAY_BE_EMPTY: Mark.UNKNOWN,
    PostState.UNCOUNTED: Mark.UNKNOWN,
    PostState.FITS: Mark.OK,
}


class ResultPage(QTextBrowser):
    """Shows such a page; a link tells its number."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.document().setDocumentMargin(1.5 * GRID)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_link)

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        self.asked.emit(int(url.path()))

    def show_page(self, html: str) -> None:
        """Take another page; what was in sight stays there as far as it can."""
        bar = self.verticalScrollBar()
        at = bar.value()
        self.setHtml(html)
        bar.setValue(min(at, bar.maximum()))


# -- why not ---------------------------------------------------------------------------------------------------------


def why_not_page(answer: WhyNot, catalogue: Catalogue) -> tuple[str, list[Finding]]:
    """The page, and the findings behind its links in their order."""
    links: list[Finding] = []
    parts = [f"<p><b>{escape(why_not_words.question(answer, catalogue))}</b></p>"]
    mark = Mark.ERROR if answer.errors else Mark.UNKNOWN if answer.open else Mark.OK
    parts.append(f"<p><b>{_colored(mark, f'{SYMBOLS[mark]} {why_not_words.headline(answer)}')}</b></p>")
    parts.append(_faint(" ".join(why_not_words.assumptions(answer))))
    for section in why_not_words.sections(answer):
        parts.append(f"<h4>{escape(section.title)} ({len(section.reasons)})</h4>")
        parts += [_reason(reason, links, in_full=section.in_full) for reason in section.reasons]
    return "".join(parts), links


def _reason(reason: Reason, links: list[Finding], *, in_full: bool) -> str:
    finding = reason.finding
    mark = mark_of(finding)
    head = f"{_colored(mark, label(mark))} · <b>{escape(why_not_words.heading(reason))}</b>"
    text = f'<p style="margin-bottom:0">{head}<br>{escape(finding.message)}'
    if not in_full:
        return text + "</p>"
    if finding.citation:
        text += f"<br>{_span(finding.citation)}"
    for way in why_not_words.ways(reason):
        text += f"<br>→ {escape(way)}"
    if reason.fields:
        text += f'<br><a href="{len(links)}">{escape(translate("ResultPage", "Open the record"))}</a>'
        links.append(finding)
    return text + "</p>"


# -- what if ---------------------------------------------------------------------------------------------------------


def cadres_page(result: WhatIf, catalogue: Catalogue) -> str:
    """What changes for each cadre. A link's number is the place of the cadre in ``result.cadres``."""
    parts = [_sum(result), *_faults(result)]
    for place, cadre in enumerate(result.cadres):
        heading = escape(what_if_words.cadre_heading(cadre, catalogue))
        link = f'<a href="{place}">{escape(translate("ResultPage", "Open the cadre"))}</a>'
        parts.append(f'<p style="margin-bottom:0"><b>{heading}</b> {link}</p>')
        parts.append(_cadre_lines(cadre))
    return "".join(parts)


def _cadre_lines(cadre: CadreChange) -> str:
    lines = [_finding(mark_of(one), translate("ResultPage", "new"), one) for one in cadre.added]
    lines += [_finding(Mark.OK, translate("ResultPage", "goes"), one) for one in cadre.removed]
    lines += [_finding(mark_of(one), translate("ResultPage", "stays, differently"), one) for one in cadre.changed]
    if not lines:
        lines = [_span(translate("ResultPage", "No finding appears, none goes."))]
    return f'<p style="margin-top:0">{"<br>".join(lines)}</p>'


def _finding(mark: Mark, how: str, finding: Finding) -> str:
    text = f"{_colored(mark, f'{SYMBOLS[mark]} {how}')} · <b>{escape(finding.rule)}</b> {escape(finding.message)}"
    return f"{text} {_span(finding.citation)}" if finding.citation else text


def _sum(result: WhatIf) -> str:
    return f"<p>{escape(what_if_words.headline(result))}</p>"


def _faults(result: WhatIf) -> Iterable[str]:
    for fault in result.faults:
        mark = Mark.ERROR if fault.blocks else Mark.UNKNOWN
        text = translate("ResultPage", "Line %1").replace("%1", str(fault.number + 1))
        yield f"<p>{_colored(mark, f'{SYMBOLS[mark]} {text}')}: {escape(fault.text)} {escape(fault.advice)}</p>"


def posts_page(result: WhatIf, catalogue: Catalogue) -> str:
    """Who holds each post before and after, what is left empty or overfull."""
    return "".join([_sum(result), *(_post(post, catalogue) for post in result.posts)])


def _post(post: PostChange, catalogue: Catalogue) -> str:
    words = what_if_words
    mark = _POST_MARKS[post.state]
    lines = [
        f"{_colored(mark, SYMBOLS[mark])} <b>{escape(words.post_heading(post, catalogue))}</b>",
        f"{escape(words.post_people(post.before))} → {escape(words.post_people(post.after))}",
    ]
    if verdict := words.post_verdict(post):
        lines.append(_colored(mark, verdict))
    lines += [_colored(Mark.WARNING, f"{SYMBOLS[Mark.WARNING]} {words.between_words(each)}") for each in post.between]
    return f"<p>{'<br>'.join(lines)}</p>"


# -- two packages ----------------------------------------------------------------------------------------------------


def comparison_page(compared: Comparison, catalogue: Catalogue) -> str:
    """Two columns: figures, then what only one of the two brings."""
    first, second = compared.first, compared.second
    rows = [
        (f"<b>{escape(first.package.name)}</b>", f"<b>{escape(second.package.name)}</b>"),
        (_sum(first), _sum(second)),
        (_only(compared.only_first), _only(compared.only_second)),
        (_posts(compared.posts_first, catalogue), _posts(compared.posts_second, catalogue)),
    ]
    heads = (
        "",
        "",
        translate("ResultPage", "Findings that only this one brings or clears"),
        translate("ResultPage", "Posts that only this one leaves empty or overfull"),
    )
    table = "".join(
        (f'<tr><td colspan="2"><b>{escape(head)}</b></td></tr>' if head else "")
        + f'<tr><td width="50%" valign="top">{left}</td><td width="50%" valign="top">{right}</td></tr>'
        for head, (left, right) in zip(heads, rows, strict=True)
    )
    both = translate("ResultPage", "The same in both: %1.").replace("%1", str(compared.both))
    return f'<table width="100%" cellspacing="0" cellpadding="6">{table}</table>{_faint(both)}'


def _only(findings: Iterable[NamedFinding]) -> str:
    lines = []
    for one in findings:
        mark = Mark.OK if one.goes else mark_of(one.finding)
        how = translate("ResultPage", "goes") if one.goes else translate("ResultPage", "new")
        lines.append(f"{_finding(mark, how, one.finding)} <i>{escape(one.name)} ({escape(one.cadre)})</i>")
    return "".join(f'<p style="margin-top:0">{line}</p>' for line in lines) or _none()


def _posts(posts: Iterable[PostChange], catalogue: Catalogue) -> str:
    return "".join(_post(post, catalogue) for post in posts) or _none()


def _none() -> str:
    return _faint(translate("ResultPage", "none"))


# -- small -----------------------------------------------------------------------------------------------------------


def _colored(mark: Mark, text: str) -> str:
    return f'<span style="color:{mark_color(mark, _palette()).name()}">{escape(text)}</span>'


def _span(text: str) -> str:
    return f'<span style="color:{colors_of(_palette()).faint}">{escape(text)}</span>'


def _faint(text: str) -> str:
    return f"<p>{_span(text)}</p>"


def _palette() -> QPalette:
    return QApplication.palette()
