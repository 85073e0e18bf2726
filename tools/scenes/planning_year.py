"""Planning rounds, votes, exits, who is ready; the source list found, put to the Committee and decided."""

from __future__ import annotations

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningVote
from luanchuyen_desktop.domain.vocabulary import RoundKind
from luanchuyen_desktop.gui.planning.exit_dialog import ExitDialog
from luanchuyen_desktop.gui.planning.proposals_dialog import ProposalsDialog
from luanchuyen_desktop.gui.planning.review_dialog import ReviewDialog
from luanchuyen_desktop.gui.planning.round_dialogs import ApproveDialog, CloseDialog, OpenRoundDialog
from luanchuyen_desktop.gui.planning.rounds_window import RoundsWindow
from luanchuyen_desktop.gui.planning.source_dialogs import SourceDecisionDialog, SubmitDialog
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.planning.source_list import add_proposals
from luanchuyen_desktop.services.planning.source_proposals import find_proposals
from scenes.stage import Key, Stage, there

TERM = "2025-2030"


def planning_year(stage: Stage) -> None:
    """Every window of planning, filled and empty."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(PlanningView)
    view.pool.rounds_button.click()
    stage.settle()
    stage.shot("rounds-of-the-book")
    _window(stage).open_button.click()
    stage.dialog(OpenRoundDialog)
    stage.shot("rounds-open")
    stage.close_all()
    _pool(stage, view)
    _steps(stage)
    _source(stage, view)


def _window(stage: Stage) -> RoundsWindow:
    return next(one for one in stage.window.findChildren(RoundsWindow) if one.isVisible())


def _pool(stage: Stage, view: PlanningView) -> None:
    stage.settle()
    stage.shot("pool-ready")
    tree, model = view.pool.tree, view.pool.model
    tree.setCurrentIndex(model.index(0, 0))
    stage.settle()
    stage.shot("pool-post")
    with_votes = next(vote for vote in stage.session.book.records(PlanningVote) if vote.term == TERM)
    entry = next(
        one
        for one in stage.session.book.records(PlanningEntry)
        if (one.cadre, one.term, one.title, one.unit)
        == (with_votes.cadre, with_votes.term, with_votes.title, with_votes.unit)
    )
    view.show_record(FieldRef("planning_entry", str(entry.id), "term"))
    stage.settle()
    stage.shot("pool-entry")
    view.pool.form.votes.list.open_record(str(with_votes.id), "votes_for")
    stage.settle()
    stage.shot("pool-votes")
    view.pool.form.remove_button.click()
    dialog = stage.dialog(ExitDialog)
    stage.shot("exit")
    stage.retype("20/11/2026", dialog.date)
    stage.retype("15-QĐ/TU", dialog.number)
    stage.retype("Chuyển công tác", dialog.reason)
    stage.settle()
    dialog.judge()
    stage.shot("exit-typed")
    stage.close_all()
    page = there(stage.window.page)
    page.go_to(FieldRef("cadre", entry.cadre, "name"))
    stage.settle()
    roster = next(each for each in page.views if isinstance(each, RosterView))
    roster.form.show_section("planning_entry")
    stage.shot("cadre-planning")
    page.go_to(FieldRef("planning_entry", str(entry.id), "term"))


def _steps(stage: Stage) -> None:
    stage.window.menu.rounds.trigger()
    stage.settle()
    stage.shot("rounds")
    window = _window(stage)
    review = next(row for row in window.model.rows if row.kind is RoundKind.YEARLY_REVIEW and row.closed is None)
    window.table.choose(review.id)
    stage.settle()
    stage.shot("rounds-review")
    window.form.review_button.click()
    dialog = stage.dialog(ReviewDialog)
    stage.shot("review")
    dialog.keep_rest.click()
    dialog.model.tick([row.id for row in dialog.model.rows[2:4]], "off")
    stage.retype("15/11/2026", dialog.off_day)
    stage.retype("15-QĐ/TU", dialog.off_number)
    stage.retype("Chuyển công tác", dialog.off_reason)
    dialog.judge()
    stage.shot("review-ticked")
    dialog.act_button.click()
    stage.settle()
    stage.shot("rounds-reviewed")
    other = next(row for row in window.model.rows if row.kind is RoundKind.START_OF_TERM and row.approved is None)
    window.table.choose(other.id)
    stage.settle()
    window.form.approve_button.click()
    approve = stage.dialog(ApproveDialog)
    stage.retype("12-QĐ/TU", approve.number)
    stage.retype("15/11/2026", approve.date)
    approve.judge()
    stage.shot("rounds-approve")
    approve.act_button.click()
    stage.settle()
    window.form.close_button.click()
    stage.dialog(CloseDialog)
    stage.shot("rounds-close")
    stage.close_all()


def _source(stage: Stage, view: PlanningView) -> None:
    stage.window.activateWindow()
    stage.settle()
    stage.view(PlanningView)
    view.bar.setCurrentIndex(1)
    view.sources.year_box.setCurrentIndex(view.sources.year_box.findData(2027))
    stage.settle()
    stage.shot("source-none")
    view.sources.find_button.click()
    dialog = stage.dialog(ProposalsDialog)
    stage.settle()
    stage.shot("proposals")
    stage.click_row(dialog.table, dialog.model.index(1, 1))
    dialog.model.tick([row.cadre for row in dialog.model.rows[:12]], "name")
    dialog.judge()
    stage.shot("proposals-ticked")
    stage.close_all()
    measure = view.pool.judge.measure()
    found = find_proposals(stage.session.book, measure, 2027)[:12]
    stage.session.submit(lambda book: add_proposals(book, found, 2027, PartialDate(2026, 11, 2), "Ban Tổ chức"))
    stage.settle()
    stage.shot("source-filled")
    view.sources.acts.submit_button.click()
    submit = stage.dialog(SubmitDialog)
    stage.shot("source-submit")
    submit.act_button.click()
    stage.settle()
    view.sources.table.setFocus()
    stage.key(Key.Key_Down)
    view.sources.acts.decide_button.click()
    decide = stage.dialog(SourceDecisionDialog)
    stage.retype("30-KL/TU", decide.number)
    stage.retype("20/11/2026", decide.date)
    decide.judge()
    stage.shot("source-decide")
    decide.act_button.click()
    stage.settle()
    stage.shot("source-decided")
