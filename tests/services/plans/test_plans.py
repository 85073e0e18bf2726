"""The yearly plan from the first line to its sum, counted by hand; and what is refused in a plain sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place, PlanLine, Rotation, RotationPlan, SourceEntry, Tenure
from luanchuyen_desktop.domain.vocabulary import SOURCE_STATES, Direction, Purpose, RotationState
from luanchuyen_desktop.errors import BookError, DocumentError, UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.needs.book import needs_of
from luanchuyen_desktop.services.needs.listing import Grouping, Listed, group, summed
from luanchuyen_desktop.services.needs.paper import export_needs, needs_pdf
from luanchuyen_desktop.services.needs.seats import Moment
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.lists.outputs import lists_pdf
from luanchuyen_desktop.services.papers.lists.plan_annexes import plan_annexes
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.plans.plan_checks import PARTY_RULE, STATE_RULE, is_approved, lacks
from luanchuyen_desktop.services.plans.plan_people import add_people, source_people, take_out
from luanchuyen_desktop.services.plans.plan_progress import Phase, progress_of
from luanchuyen_desktop.services.plans.plans import (
    Approval,
    add_lines,
    approve,
    delete_line,
    delete_plan,
    lines_from_needs,
    next_plan_code,
    save_line,
    save_plan,
    sum_up,
)
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import lines_of, plan_of, rotations_of, states_by_plan, wanted_by_plan
from luanchuyen_desktop.store.pool import Named
from tests.province import AS_OF

PLAN = "KH2027"
LINE = PlanLine(
    PLAN,
    "X2",
    "BT",
    2,
    Direction.ACROSS_PLACES,
    Purpose.TRAINING,
    months=36,
    start=PartialDate(2027, 3),
    placement="Xem xét chức vụ cao hơn",
)


@pytest.fixture
def book(province: Book) -> Book:
    """A plan with one need, and an approved source of three."""
    save_plan(province, RotationPlan(PLAN, 2027, needs="Thiếu bí thư ở hai xã", policy="Theo Nghị quyết của tỉnh"))
    save_line(province, LINE)
    with province.operate("Nguồn") as write:
        for cadre, state in (("C5", 2), ("C6", 2), ("C2", 2), ("C3", 0), ("C4", 3)):
            write.insert(SourceEntry(cadre, 2027, state=SOURCE_STATES[state]))
        write.insert(SourceEntry("C1", 2026, state=SOURCE_STATES[2]))
    return province


def the_plan(book: Book) -> RotationPlan:
    found = plan_of(book, PLAN)
    assert found is not None
    return found


def the_line(book: Book) -> int:
    (line,) = lines_of(book, PLAN)
    assert line.id is not None
    return line.id


# -- what the law asks for -------------------------------------------------------------------------------------------


def fields(book: Book) -> list[str]:
    return [each.field for each in lacks(the_plan(book), lines_of(book, PLAN), book.catalogue()) if each.required]


def test_a_complete_plan_lacks_nothing(book: Book) -> None:
    assert lacks(the_plan(book), lines_of(book, PLAN), book.catalogue()) == []


@pytest.mark.parametrize(
    ("blank", "citation"),
    [
        ("count", PARTY_RULE),
        ("direction", PARTY_RULE),
        ("months", STATE_RULE),
        ("start", STATE_RULE),
    ],
)
def test_each_blank_field_is_told_with_its_article(book: Book, blank: str, citation: str) -> None:
    save_line(book, replace(lines_of(book, PLAN)[0], **{blank: None}))  # type: ignore[arg-type]
    (lack,) = lacks(the_plan(book), lines_of(book, PLAN), book.catalogue())
    assert (lack.field, lack.citation) == (blank, citation)
    assert lack.in_words.startswith("Chưa ")
    assert lack.in_words.endswith(f"({citation}).")


def test_the_place_is_that_of_the_unit_unless_another_is_given(book: Book) -> None:
    with book.operate("Sửa") as write:
        write.update(replace(book.catalogue().units["X2"], place=None))
    assert fields(book) == ["place"]
    save_line(book, replace(lines_of(book, PLAN)[0], place="P2"))
    assert fields(book) == []


def test_needs_policy_and_lines_of_the_plan_itself(book: Book) -> None:
    save_plan(book, replace(the_plan(book), needs=None, policy=None))
    assert fields(book) == ["needs", "policy"]
    save_line(book, replace(lines_of(book, PLAN)[0], policy="Hỗ trợ nhà ở"))  # every line has one of its own
    assert fields(book) == ["needs"]
    delete_line(book, lines_of(book, PLAN)[0])
    assert fields(book) == ["needs", "policy", "lines"]


def test_placement_is_asked_for_if_there_is_any(book: Book) -> None:
    save_line(book, replace(lines_of(book, PLAN)[0], placement=None))
    (lack,) = lacks(the_plan(book), lines_of(book, PLAN), book.catalogue())
    assert (lack.field, lack.required) == ("placement", False)


def test_a_plan_before_the_decree_need_not_follow_it(book: Book) -> None:
    line = replace(lines_of(book, PLAN)[0], months=None, start=None)
    old = replace(the_plan(book), year=2024)
    assert [each.field for each in lacks(old, [line], book.catalogue())] == []
    both = [each.field for each in lacks(replace(old, year=2025), [line], book.catalogue())]
    assert both == ["months", "start"]  # the decree came in the middle of that year
    early = replace(old, year=2025, issued=PartialDate(2025, 2, 1))
    assert lacks(early, [line], book.catalogue()) == []


# -- what cannot be --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"count": -1}, "Số lượng"),
        ({"count": 0}, "Số lượng phải từ 1 người"),
        ({"months": 0}, "Thời hạn luân chuyển phải từ 1 tháng"),
        ({"start": PartialDate(2026, 12, 31)}, r"Thời gian bắt đầu \(31/12/2026\) trước năm của kế hoạch \(2027\)"),
        ({"unit": ""}, "Chưa có đơn vị"),
        ({"title": ""}, "Chưa có chức danh"),
    ],
)
def test_a_line_that_cannot_be(book: Book, wrong: dict[str, object], words: str) -> None:
    before = lines_of(book, PLAN)
    with pytest.raises(UserError, match=words):
        save_line(book, replace(before[0], **wrong))  # type: ignore[arg-type]
    with pytest.raises(UserError, match=words):
        save_line(book, replace(LINE, **wrong))  # type: ignore[arg-type]
    assert lines_of(book, PLAN) == before


def test_a_year_that_its_lines_do_not_fit(book: Book) -> None:
    with pytest.raises(UserError, match=r"Bí thư Đảng ủy xã 2: Thời gian bắt đầu \(03/2027\) trước năm"):
        save_plan(book, replace(the_plan(book), year=2028))
    assert the_plan(book).year == 2027


def test_two_plans_with_one_number_or_one_code(book: Book) -> None:
    approve(book, PLAN, Approval("12-KH/TU", PartialDate(2026, 11, 20)), AS_OF)
    other = RotationPlan("KH2028", 2028, number="12-kh/tu")
    with pytest.raises(UserError, match=r"Số 12-kh/tu đã dùng cho kế hoạch KH2027 \(năm 2027\)"):
        save_plan(book, other)
    save_plan(book, replace(other, number=None))
    with pytest.raises(UserError, match="đã dùng cho kế hoạch KH2027"):
        approve(book, "KH2028", Approval("12-KH/TU", PartialDate(2026, 11, 21)), AS_OF)
    with pytest.raises(BookError, match="Mã KH2027 đã có"):
        save_plan(book, RotationPlan(PLAN, 2029))
    # Numbers begin anew with the next committee.
    save_plan(book, RotationPlan("KH2032", 2032, number="12-KH/TU"))
    assert next_plan_code(book, 2027) == "KH2027-2"
    assert next_plan_code(book, 2030) == "KH2030"


@pytest.mark.parametrize(
    ("approval", "words"),
    [
        (Approval("  ", PartialDate(2026, 11, 1)), "chưa có số"),
        (Approval("12-KH/TU", None), "chưa có ngày ban hành"),
        (Approval("12-KH/TU", PartialDate(2026, 11, 23)), "ở sau ngày 22/11/2026"),
    ],
)
def test_an_approval_that_lacks_something(book: Book, approval: Approval, words: str) -> None:
    with pytest.raises(UserError, match=words):
        approve(book, PLAN, approval, AS_OF)
    assert not is_approved(the_plan(book))


def test_approved_once_and_summed_up_once(book: Book) -> None:
    with pytest.raises(UserError, match="chưa được phê duyệt nên chưa tổng kết được"):
        sum_up(book, PLAN, PartialDate(2027, 12, 20))
    approve(book, PLAN, Approval(" 12-KH/TU ", PartialDate(2026, 11, 20), "Ban Thường vụ Tỉnh ủy"), AS_OF)
    plan = the_plan(book)
    assert (plan.number, plan.issued, plan.body) == ("12-KH/TU", PartialDate(2026, 11, 20), "Ban Thường vụ Tỉnh ủy")
    with pytest.raises(UserError, match=r"đã được phê duyệt \(số 12-KH/TU, ngày 20/11/2026\)"):
        approve(book, PLAN, Approval("13-KH/TU", PartialDate(2026, 11, 21)), AS_OF)
    with pytest.raises(UserError, match=r"Ngày tổng kết \(01/11/2026\) trước ngày ban hành"):
        sum_up(book, PLAN, PartialDate(2026, 11, 1))
    sum_up(book, PLAN, PartialDate(2027, 12, 20))
    with pytest.raises(UserError, match="không tổng kết hai lần"):
        sum_up(book, PLAN, PartialDate(2027, 12, 21))
    acts: list[Callable[[], object]] = [
        lambda: save_line(book, LINE),
        lambda: delete_line(book, lines_of(book, PLAN)[0]),
        lambda: add_lines(book, PLAN, [LINE]),
        lambda: add_people(book, PLAN, the_line(book), ["C6"], AS_OF),
    ]
    for act in acts:
        with pytest.raises(UserError, match="đã tổng kết ngày 20/12/2027, không thay đổi nội dung"):
            act()
    book.undo()
    assert the_plan(book).closed is None


def test_a_plan_that_is_gone(book: Book) -> None:
    with pytest.raises(BookError, match="Kế hoạch KH1999 không còn trong sổ"):
        approve(book, "KH1999", Approval("1-KH/TU", PartialDate(2026)), AS_OF)


# -- people ----------------------------------------------------------------------------------------------------------


def test_the_approved_source_of_the_year(book: Book) -> None:
    people = source_people(book, the_plan(book), AS_OF)
    assert [each.cadre for each in people] == ["C2", "C5", "C6"]
    assert [each.post.title if each.post else None for each in people] == ["BT", "PB", None]


def test_people_become_rotations_in_one_step(book: Book) -> None:
    changes = add_people(book, PLAN, the_line(book), ["C5", "C6"], AS_OF)
    assert changes is not None
    assert changes.operation.startswith("Dự kiến 2 người cho Bí thư Đảng ủy xã 2")
    first, second = (each.record for each in rotations_of(book, PLAN))
    assert replace(first, id=None) == Rotation(
        "LC0001",
        "C5",
        "X1",
        "PB",
        "X2",
        "BT",
        Purpose.TRAINING,
        start=PartialDate(2027, 3),
        planned_months=36,
        state=RotationState.PLANNED,
        plan=PLAN,
    )
    assert (second.code, second.from_unit, second.from_title) == ("LC0002", None, None)
    assert wanted_by_plan(book) == {PLAN: 2}
    assert states_by_plan(book) == {PLAN: {RotationState.PLANNED: 2}}
    book.undo()
    assert rotations_of(book, PLAN) == []


@pytest.mark.parametrize(
    ("cadres", "words"),
    [
        (["C5", "C3"], "C3 không có trong danh sách nguồn luân chuyển đã duyệt năm 2027"),
        (["C5", "C1"], "C1 không có trong danh sách nguồn"),
        (["C5", "C2"], r"Nguyễn Văn B đang giữ chính vị trí này \(Bí thư Đảng ủy xã 2\)"),
        ([], "Chưa chọn ai"),
    ],
)
def test_nothing_is_made_when_one_cannot_be(book: Book, cadres: list[str], words: str) -> None:
    with pytest.raises(UserError, match=words):
        add_people(book, PLAN, the_line(book), cadres, AS_OF)
    assert rotations_of(book, PLAN) == []


def test_nobody_waits_for_two_rotations(book: Book) -> None:
    add_people(book, PLAN, the_line(book), ["C5"], AS_OF)
    with pytest.raises(UserError, match="Nguyễn Văn E đã có luân chuyển LC0001 ở trạng thái “Dự kiến”"):
        add_people(book, PLAN, the_line(book), ["C5"], AS_OF)
    (rotation,) = rotations_of(book, PLAN)
    with book.operate("Hủy") as write:
        write.update(replace(rotation.record, state=RotationState.CANCELLED))
    add_people(book, PLAN, the_line(book), ["C5"], AS_OF)
    assert [each.record.code for each in rotations_of(book, PLAN)] == ["LC0001", "LC0002"]


def test_a_line_that_is_gone(book: Book) -> None:
    with pytest.raises(UserError, match="không còn trong kế hoạch"):
        add_people(book, PLAN, 999, ["C5"], AS_OF)


def test_a_plan_with_rotations_stays(book: Book) -> None:
    add_people(book, PLAN, the_line(book), ["C5"], AS_OF)
    with pytest.raises(UserError, match=r"có 1 trường hợp luân chuyển \(Nguyễn Văn E\) nên không xóa được"):
        delete_plan(book, the_plan(book))
    (rotation,) = rotations_of(book, PLAN)
    take_out(book, rotation.record, rotation.name)
    with pytest.raises(UserError, match="không còn thuộc kế hoạch nào"):
        take_out(book, rotation.record, rotation.name)
    delete_plan(book, the_plan(book))
    assert plan_of(book, PLAN) is None
    assert list(book.records(PlanLine)) == []
    book.undo()
    assert len(lines_of(book, PLAN)) == 1


# -- progress --------------------------------------------------------------------------------------------------------


def rotation(number: int, state: RotationState, post: tuple[str, str] = ("X2", "BT")) -> Named[Rotation]:
    one = Rotation(f"LC{number:04d}", f"C{number}", None, None, *post, Purpose.TRAINING, state=state, plan=PLAN)
    return Named(one, f"Người {number}", "", "")


def test_each_rotation_is_counted_once(book: Book) -> None:
    lines = [LINE, replace(LINE, count=1, purpose=Purpose.NON_LOCAL), replace(LINE, unit="X3", count=None)]
    states = [
        RotationState.PLANNED,
        RotationState.SUBMITTED,
        RotationState.DECIDED,
        RotationState.RUNNING,
        RotationState.ENDED,
        RotationState.CANCELLED,
    ]
    made = [rotation(number, state) for number, state in enumerate(states, start=1)]
    made.append(rotation(7, RotationState.RUNNING, ("X4", "BT")))
    found = progress_of(lines, made)
    # The first two fill the need of their purpose, the third the other; what is too many goes where its purpose is.
    assert [[each.record.code[-1] for each in line.rotations] for line in found.lines] == [
        ["1", "2", "4", "5", "6"],
        ["3"],
        [],
    ]
    assert [line.wanted for line in found.lines] == [2, 1, None]
    assert [line.open for line in found.lines] == [0, 0, None]
    assert [each.record.code for each in found.outside.rotations] == ["LC0007"]
    assert found.whole.wanted is None
    counts = {phase: len(found.whole.of(phase)) for phase in Phase}
    assert counts == {
        Phase.PROPOSED: 2,
        Phase.DECIDED: 1,
        Phase.RUNNING: 2,
        Phase.ENDED: 1,
        Phase.CANCELLED: 1,
    }
    assert len(found.whole.of(None)) == 6


def test_too_many_for_one_post_fill_no_other() -> None:
    lines = [replace(LINE, count=1), replace(LINE, unit="X3", count=2)]
    found = progress_of(lines, [rotation(number, RotationState.PLANNED) for number in range(3)])
    assert [line.open for line in found.lines] == [0, 2]
    assert (found.whole.wanted, len(found.whole.of(None)), found.open) == (3, 3, 2)
    assert progress_of([replace(LINE, count=None), *lines], []).open is None


@given(
    st.lists(st.tuples(st.sampled_from(["X1", "X2"]), st.integers(1, 3)), max_size=4),
    st.lists(st.tuples(st.sampled_from(["X1", "X2", "X3"]), st.sampled_from(list(RotationState))), max_size=12),
)
def test_no_rotation_is_lost_or_doubled(wanted: list[tuple[str, int]], made: list[tuple[str, RotationState]]) -> None:
    lines = [replace(LINE, unit=unit, count=count) for unit, count in wanted]
    rotations = [rotation(number, state, (unit, "BT")) for number, (unit, state) in enumerate(made)]
    found = progress_of(lines, rotations)
    parts = [*found.lines, found.outside]
    for phase in (*Phase, None):
        assert sum(len(part.of(phase)) for part in parts) == len(found.whole.of(phase))
    assert found.open == sum(line.open or 0 for line in found.lines)
    assert sum(len(found.whole.of(phase)) for phase in Phase) == len(rotations)


# -- from the needs, and out -----------------------------------------------------------------------------------------


def test_needs_become_lines(book: Book, rule_book: RuleBook) -> None:
    with book.operate("Khó khăn") as write:
        write.update(replace(book.catalogue().units["X1"], is_difficult=True))
        tenure = next(each for each in book.records(Tenure) if each.cadre == "C2")
        write.update(replace(tenure, end=PartialDate(2027, 1, 31)))
    found = needs_of(book, rule_book, Moment(AS_OF, date(2027, 12, 31)))
    lacking = [post for post in found.posts if post.then.vacant]
    assert {post.unit for post in lacking} == {"X1", "X2"}
    made = lines_from_needs(lacking, the_plan(book), lines_of(book, PLAN), book.catalogue(), 36)
    assert made == [PlanLine(PLAN, "X1", "BT", 1, purpose=Purpose.REINFORCEMENT, place="P1", months=36)]  # X2 is in it
    add_lines(book, PLAN, made)
    assert [(line.unit, line.count) for line in lines_of(book, PLAN)] == [("X2", 2), ("X1", 1)]
    with pytest.raises(UserError, match="Chưa chọn vị trí nào"):
        add_lines(book, PLAN, [])


def annexes(workspace: Workspace) -> bytes:
    return lists_pdf(plan_annexes(workspace, PLAN), "Phụ lục")


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.fixture
def workspace(book: Book, rule_book: RuleBook) -> Workspace:
    return Workspace(book, rule_book, AS_OF, paths.resources())


def test_the_annexes(workspace: Workspace) -> None:
    book = workspace.book
    source, draft = texts(annexes(workspace))
    assert source.startswith("PHỤ LỤC 1 Danh sách nguồn cán bộ luân chuyển năm 2027 (Kèm theo Dự thảo Kế hoạch")
    assert "PHỤ LỤC 2 Biểu nhu cầu luân chuyển cán bộ năm 2027 (Kèm theo Dự thảo Kế hoạch, chưa được" in draft
    assert "Đơn vị tính: người" in draft
    assert "Tổng cộng 2 Nhu cầu: Thiếu bí thư ở hai xã" in draft
    add_people(book, PLAN, the_line(book), ["C5", "C6"], AS_OF)
    approve(book, PLAN, Approval("12-KH/TU", PartialDate(2026, 11, 20), "Ban Thường vụ Tỉnh ủy"), AS_OF)
    source, needs, people = texts(annexes(workspace))
    for text in ("Xã 2", "Đảng ủy xã 2", "Địa phương này sang địa phương khác", "03/2027", "Xem xét chức vụ cao hơn"):
        assert text in needs
    attached = "(Kèm theo Kế hoạch số 12-KH/TU, ngày 20 tháng 11 năm 2026 của Ban Thường vụ Tỉnh ủy)"
    assert all(attached in page for page in (source, needs, people))
    assert people.startswith("PHỤ LỤC 3 Danh sách cán bộ dự kiến luân chuyển năm 2027")
    for text in ("Nguyễn Văn E", "Phó Bí thư Đảng ủy xã 1", "Danh sách có 02 người", "Dự kiến"):
        assert text in people
    delete_line(book, lines_of(book, PLAN)[0])
    with pytest.raises(DocumentError, match="chưa có nội dung nào để in"):
        annexes(workspace)


def test_the_plan_and_its_annexes_are_one_paper(workspace: Workspace) -> None:
    add_people(workspace.book, PLAN, the_line(workspace.book), ["C5", "C6"], AS_OF)
    request = FormRequest("plan", [PLAN], numbers={PLAN: "12"}, issued=PartialDate(2026, 11, 20))
    found = form_papers(workspace, request, word=True)
    reader = pypdf.PdfReader(BytesIO(found.pdf))
    turned = [page.mediabox.width > page.mediabox.height for page in reader.pages]
    assert turned == sorted(turned)
    assert sum(turned) == 3
    titles = [str(entry["/Title"]).partition(":")[0] for entry in reader.outline[1:] if not isinstance(entry, list)]
    assert titles == ["Phụ lục 1", "Phụ lục 2", "Phụ lục 3"]
    assert "(Kèm theo Kế hoạch số 12-KH/TU, ngày 20 tháng 11 năm 2026" in " ".join(texts(found.pdf))
    document = docx.Document(BytesIO(found.word or b""))
    sizes = [(section.page_width or 0) > (section.page_height or 0) for section in document.sections]
    assert sizes == [False, True, True, True]
    assert len(found.states) == 1


def listed(book: Book, rule_book: RuleBook) -> Listed:
    found, catalogue = needs_of(book, rule_book, Moment(AS_OF, date(2027, 12, 31))), book.catalogue()
    groups = group(found.posts, Grouping.UNIT, catalogue)
    return Listed(found, Grouping.UNIT, groups, summed(found.posts), catalogue)


def test_needs_on_paper_and_in_excel(workspace: Workspace, tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    made = listed(workspace.book, workspace.rule_book)
    (page,) = texts(needs_pdf(workspace, made))
    assert "BIỂU NHU CẦU CÁN BỘ LÃNH ĐẠO, QUẢN LÝ (Hiện nay và dự báo đến hết ngày 31/12/2027)" in page
    assert "1 Đảng ủy xã 1 1 + ? 2 0 0 1 0 1 1 0 Nguyễn Văn A: Quá hai nhiệm kỳ liên tiếp" in page
    assert "Tổng cộng 4 + ? 5 0 0 1 0 4 1 0" in page
    with pytest.raises(DocumentError, match="Không có dòng nhu cầu nào"):
        needs_pdf(workspace, replace(made, groups=()))
    path = tmp_path / "nhu cầu.xlsx"
    export_needs(path, made)
    workbook = CalamineWorkbook.from_path(path)
    rows = workbook.get_sheet_by_name("Nhu cầu").to_python()
    assert rows[0][:4] == ["Đơn vị", "Khó khăn", "Số lượng", "Hiện có"]
    assert rows[2] == ["Đảng ủy xã 2", "", 1, 1, 0, 0, 0, 0, 1, 0, 0]
    assert rows[-1][0] == "Tổng cộng"
    people = workbook.get_sheet_by_name("Người giữ vị trí").to_python()
    assert len(people) == 1 + 5


def test_places_may_be_named_apart(book: Book) -> None:
    """A line may go to another place than that of its unit."""
    with book.operate("Thêm") as write:
        write.insert(Place("P9", "Xã đảo", book.catalogue().places["P1"].level, "T"))
    save_line(book, replace(lines_of(book, PLAN)[0], place="P9"))
    assert lines_of(book, PLAN)[0].place == "P9"
