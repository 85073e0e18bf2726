"""The rule sets of a book: switched, taken in, changed; recorded by name, undone, and never a reason not to open."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Place, Record, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState, Sex, SubjectKind
from luanchuyen_desktop.errors import Cancelled, UserError
from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.rules.limits import LimitValue
from luanchuyen_desktop.rules.rule_sets import RuleDataError, parse_set
from luanchuyen_desktop.services.findings.checking import check_book
from luanchuyen_desktop.services.law import rule_effects, rule_proposals
from luanchuyen_desktop.services.law.rule_effects import EffectKind, compare_rules
from luanchuyen_desktop.services.law.rule_examples import examples
from luanchuyen_desktop.services.law.rule_history import rule_history
from luanchuyen_desktop.services.law.rule_proposals import Proposal, SettingChange
from luanchuyen_desktop.services.law.rule_set_tables import RuleTables, labels, shown
from luanchuyen_desktop.services.law.rule_state import PREFIX, BookLaw, StoredSet, open_rules, refresh, workspace_of
from luanchuyen_desktop.services.papers.printing import decisions_pdf
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 1)
RESOURCES = paths.resources()
PERSON, DOCUMENT = "Nguyễn Văn Đức", "Quyết định số 12-QĐ/TU, ngày 01/10/2026"
DEPUTIES = "CAP-PHO-10-NAM"
RECORDS: list[Record] = [
    Place("T", "tỉnh", Level.PROVINCE),
    Unit("SNV", "Sở Nội vụ", Level.PROVINCE, place="T"),
    Unit("XA1", "Đảng ủy xã", Level.COMMUNE, place="T"),
    Title("PGD", "Phó Giám đốc", 50),
    Title("BT", "Bí thư Đảng ủy", 50),
    Cadre("C1", "Nguyễn Văn Đức", PartialDate(1980, 5, 1), Sex.MALE, hometown_place="T"),
    Cadre("C2", "Trần Thị Đào", PartialDate(1990, 5, 1), Sex.FEMALE, hometown_place="T"),
    Tenure("C1", PartialDate(2010, 1, 1), None, "SNV", "PGD"),
    Tenure("C2", PartialDate(2020, 1, 1), None, "SNV", "PGD"),
    Rotation("R1", "C1", "SNV", "PGD", "XA1", "BT", Purpose.TWO_TERMS, PartialDate(2026, 6, 1), PartialDate(2026, 6, 1),
             36, state=RotationState.RUNNING),
]  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Nhập") as write:
            write.insert_many(RECORDS)
        yield made


def law(book: Book) -> BookLaw:
    return open_rules(book, RESOURCES)


def apply(book: Book, proposal: Proposal) -> None:
    changes = rule_proposals.apply_checked(book, law(book), proposal, PERSON, DOCUMENT)
    assert changes is not None
    assert (changes.tables, changes.cadres) == (frozenset({"setting"}), None)


def setting(rule: str, limit: str, value: LimitValue, since: date = date(2026, 1, 1)) -> SettingChange:
    return SettingChange(rule, limit, "nhãn", value, "Công văn 12-CV/TU", "mục 2", since)


def findings(book: Book, rule: str) -> list[tuple[str, Verdict]]:
    checked = check_book(book, law(book).rule_book, AS_OF)
    return [(each.subject, each.verdict) for _, found in checked for each in found if each.rule == rule]


def store(book: Book, code: str, value: str) -> None:
    with book.operate("Ghi thẳng") as write:
        write.set(PREFIX + code, value)


def own_text(code: str = "RIENG-1", body: str = "") -> str:
    body = body or '[changes.LC15]\narticle = "m"\nconfidence = "A"\n[changes.LC15.parameters]\nnotice_months = 9\n'
    return (
        f'kind = "overlay"\nid = "{code}"\ndocument = "Văn bản riêng"\ntitle = "Văn bản riêng của tỉnh"\n'
        f'valid_from = 2026-01-01\nsource = "tỉnh"\nconfidence = "A"\nswitched_on = true\n{body}'
    )


# -- switching -------------------------------------------------------------------------------------------------------


def test_a_new_book_has_the_law_of_the_program(book: Book) -> None:
    found = law(book)
    assert found.rule_book == found.shipped
    assert not found.problem
    assert found.is_on("377-QD-TW")
    assert found.is_on("65-QD-TW")
    assert not found.is_on(DEPUTIES)


def test_switching_on_is_recorded_counts_and_is_undone(book: Book) -> None:
    assert findings(book, "LC18") == [("C1", Verdict.NOT_APPLICABLE), ("C2", Verdict.NOT_APPLICABLE)]
    apply(book, rule_proposals.switched(law(book), DEPUTIES, on=True))
    assert findings(book, "LC18") == [("C1", Verdict.BREACHED), ("C2", Verdict.SATISFIED)]
    name = book.undo_name() or ""
    assert name.startswith("Bật bộ quy tắc “Giới hạn thời gian giữ chức cấp phó")
    assert PERSON in name
    assert DOCUMENT in name
    stored = law(book).stored[DEPUTIES]
    assert (stored.is_on, stored.person, stored.document, stored.text) == (True, PERSON, DOCUMENT, None)
    undone = book.undo()
    assert undone is not None
    assert undone.cadres is None
    assert not law(book).is_on(DEPUTIES)
    book.redo()
    assert law(book).is_on(DEPUTIES)


def test_a_shipped_overlay_can_be_switched_off(book: Book) -> None:
    apply(book, rule_proposals.switched(law(book), "377-QD-TW", on=False))
    period = law(book).rule_book.data.in_force(AS_OF)
    assert period is not None
    assert "wait_months_warning" not in period.terms["LC10"].limits


@pytest.mark.parametrize("code", ["65-QD-TW", "98-QD-TW"])
def test_the_regulations_cannot_be_switched(book: Book, code: str) -> None:
    with pytest.raises(UserError, match="không bật hay tắt được"):
        rule_proposals.switched(law(book), code, on=False)


def test_an_unknown_set_cannot_be_switched(book: Book) -> None:
    for on in (True, False):
        with pytest.raises(UserError, match="Không có bộ quy tắc mã X"):
            rule_proposals.switched(law(book), "X", on=on)


@pytest.mark.parametrize(("person", "document"), [("", DOCUMENT), (PERSON, "  "), ("x" * 301, DOCUMENT)])
def test_nothing_is_recorded_without_person_and_document(book: Book, person: str, document: str) -> None:
    before = book.settings()
    proposal = rule_proposals.switched(law(book), DEPUTIES, on=True)
    with pytest.raises(UserError):
        rule_proposals.apply_checked(book, law(book), proposal, person, document)
    assert book.settings() == before


def test_other_settings_leave_everybody_as_judged(book: Book) -> None:
    with book.operate("Sửa thiết lập giấy tờ") as write:
        write.set("paper.place", "Đà Lạt")
    assert write.changes is not None
    assert write.changes.cadres == frozenset()


# -- settings --------------------------------------------------------------------------------------------------------


def test_a_setting_graded_m_is_changed_from_its_day(book: Book) -> None:
    assert findings(book, "LC08") == [("R1", Verdict.SATISFIED)]
    change = setting("LC08", "min_months_short", 240, date(2026, 6, 1))
    apply(book, rule_proposals.setting_changed(law(book), change))
    assert findings(book, "LC08") == [("R1", Verdict.BREACHED)]
    found = law(book)
    assert list(found.own) == ["SUA-LC08-1"]
    terms = {day: found.rule_book.data.in_force(day) for day in (date(2026, 5, 31), date(2026, 6, 1))}
    assert [each and each.terms["LC08"].limits["min_months_short"] for each in terms.values()] == [60, 240]
    apply(book, rule_proposals.setting_changed(found, setting("LC08", "min_months_short", 84, date(2026, 9, 1))))
    assert list(law(book).own) == ["SUA-LC08-1", "SUA-LC08-2"]


@pytest.mark.parametrize(
    ("rule", "limit", "value"),
    [
        ("LC04", "min_months", 24),
        ("LC05", "max_months", 120),
        ("LC08", "min_months", 60),
        ("LC10", "wait_months_warning", 12),
        ("LC17", "district_level_ends", date(2026, 1, 1)),
    ],
)
def test_what_the_law_fixes_cannot_be_changed(book: Book, rule: str, limit: str, value: LimitValue) -> None:
    with pytest.raises(UserError, match="không sửa được") as caught:
        rule_proposals.setting_changed(law(book), setting(rule, limit, value))
    assert "mức A" in str(caught.value)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (setting("LC15", "notice_months", 6), "không làm thay đổi gì"),
        (setting("LC18", "max_months", 100), "không làm thay đổi gì"),  # its overlay is off
        (setting("LC15", "notice_months", 5000), "từ 0 đến 1200"),
        (setting("LC15", "notice_months", -1), "từ 0 đến 1200"),
        (setting("LC18", "title_words", ""), "còn trống"),
        (replace(setting("LC15", "notice_months", 9), document=" "), "văn bản cho phép"),
        (replace(setting("LC15", "notice_months", 9), article=""), "điều, khoản"),
        (replace(setting("LC15", "notice_months", 9), document="x" * 400), "dài quá"),
        (replace(setting("LC15", "notice_months", 9), valid_to=date(2025, 1, 1)), "hết hiệu lực"),
    ],
)
def test_a_change_without_sense_is_refused(book: Book, change: SettingChange, told: str) -> None:
    with pytest.raises(UserError, match=told):
        rule_proposals.setting_changed(law(book), change)
    assert not law(book).stored


@pytest.mark.parametrize("text", ['Công văn "12"', "a\\b", "dòng\tmột", "\x7f", "Đ” ' “"])
def test_any_words_can_stand_in_the_document(book: Book, text: str) -> None:
    change = replace(setting("LC15", "notice_months", 9), document=text, article=text, label=text)
    apply(book, rule_proposals.setting_changed(law(book), change))
    own = law(book).own["SUA-LC15-1"]
    assert own.document == " ".join(text.split())


def test_lists_and_texts_of_overlays_that_are_on_can_be_changed(book: Book) -> None:
    for code in ("210-KL-TW", DEPUTIES):
        apply(book, rule_proposals.switched(law(book), code, on=True))
    titles = ("Bí thư Đảng ủy",)
    apply(book, rule_proposals.setting_changed(law(book), setting("LC06", "titles_commune", titles)))
    apply(book, rule_proposals.setting_changed(law(book), setting("LC18", "title_words", "Phó; Trợ lý")))
    period = law(book).rule_book.data.in_force(AS_OF)
    assert period is not None
    assert period.terms["LC06"].limits.lists["titles_commune"] == titles
    assert period.terms["LC18"].limits.texts["title_words"] == "Phó; Trợ lý"
    with pytest.raises(UserError, match="không sửa được"):  # graded B: what the conclusion says
        rule_proposals.setting_changed(law(book), setting("LC06", "titles_province", titles))


# -- taking in -------------------------------------------------------------------------------------------------------


def test_a_set_of_the_book_counts_and_can_be_switched_off_and_on(book: Book) -> None:
    own = parse_set("x.toml", own_text(), parameters())
    apply(book, rule_proposals.taken_in(law(book), own))
    assert law(book).own["RIENG-1"].document == "Văn bản riêng"
    apply(book, rule_proposals.switched(law(book), "RIENG-1", on=False))
    assert law(book).rule_book.data.periods == law(book).shipped.data.periods
    apply(book, rule_proposals.switched(law(book), "RIENG-1", on=True))
    period = law(book).rule_book.data.in_force(AS_OF)
    assert period is not None
    assert period.terms["LC15"].limits["notice_months"] == 9


@pytest.mark.parametrize("code", ["RIENG-1", "65-QD-TW", DEPUTIES])
def test_an_id_that_exists_is_refused_with_its_line(book: Book, code: str) -> None:
    apply(book, rule_proposals.taken_in(law(book), parse_set("x.toml", own_text(), parameters())))
    with pytest.raises(RuleDataError, match="đã có") as caught:
        rule_proposals.taken_in(law(book), parse_set("x.toml", own_text(code), parameters()))
    assert caught.value.line == 2


SURE = 'article = "m"\nconfidence = "A"\n'
BODIES = {
    "number of the law": (f"[changes.LC04]\n{SURE}[changes.LC04.parameters]\nmin_months = 12\n", 13),
    "rule of the law": (f'[rules.LC04]\n{SURE}severity = "error"\n[rules.LC04.parameters]\nmin_months = 12\n', 14),
    "severity": (f'[rules.LC14]\n{SURE}severity = "info"\n', 9),
    "waiting time": (f"[additions.LC10]\n{SURE}[additions.LC10.parameters]\nwait_months_warning = 1\n", 13),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_set_may_not_touch_what_the_law_fixes(book: Book, name: str) -> None:
    body, line = BODIES[name]
    with pytest.raises(RuleDataError, match="không sửa được") as caught:
        rule_proposals.taken_in(law(book), parse_set("x.toml", own_text(body=body), parameters()))
    assert caught.value.line == line


def test_a_set_may_add_what_no_document_gives(book: Book) -> None:
    body = '[additions.LC10]\narticle = "m"\nconfidence = "A"\n[additions.LC10.parameters]\nwait_months_warning = 1\n'
    apply(book, rule_proposals.switched(law(book), "377-QD-TW", on=False))
    assert rule_proposals.taken_in(law(book), parse_set("x.toml", own_text(body=body), parameters()))


def regulation(since: str, replaces: str) -> str:
    shipped = next(each for each in RuleBook.load(RESOURCES).data.rule_sets if each.id == "65-QD-TW").text
    text = shipped.replace('id = "65-QD-TW"', f'id = "500-QD-TW"\n{replaces}').replace("2022-04-28", since)
    return text.replace("min_months = 36", "min_months = 48").replace("65-QĐ/TW", "500-QĐ/TW")


def test_a_new_regulation_replaces_the_one_in_force(book: Book) -> None:
    text = regulation("2026-05-01", 'replaces = "65-QD-TW"')
    apply(book, rule_proposals.taken_in(law(book), parse_set("x.toml", text, parameters())))
    assert findings(book, "LC04") == [("R1", Verdict.BREACHED)]  # 36 months planned, 48 needed
    lines = {line.id: line for line in RuleTables(law(book), RESOURCES, AS_OF).sets()}
    assert lines["65-QD-TW"].valid_to == date(2026, 4, 30)
    assert lines["500-QD-TW"].is_own


def test_decisions_cite_the_new_regulation(book: Book) -> None:
    text = regulation("2026-05-01", 'replaces = "65-QD-TW"')
    apply(book, rule_proposals.taken_in(law(book), parse_set("x.toml", text, parameters())))
    pdf = decisions_pdf(workspace_of(book, AS_OF, RESOURCES), ["R1"])
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "500-QĐ/TW" in " ".join(page.split())
    assert "65-QĐ/TW" not in page


@pytest.mark.parametrize(
    ("since", "replaces", "told"),
    [("2026-05-01", "", "chồng lên"), ("2026-05-01", 'replaces = "X"', "không có bộ quy tắc ấy")],
)
def test_dates_that_overlap_are_refused_with_their_line(book: Book, since: str, replaces: str, told: str) -> None:
    text = regulation(since, replaces)
    with pytest.raises(RuleDataError, match=told) as caught:
        rule_proposals.taken_in(law(book), parse_set("x.toml", text, parameters()))
    line = text.splitlines()[(caught.value.line or 0) - 1]
    assert line.startswith(("valid_from", "replaces"))


def test_a_proposal_is_looked_at_again_when_it_is_applied(book: Book) -> None:
    """Somebody else took in the same id meanwhile."""
    text = regulation("2026-05-01", 'replaces = "65-QD-TW"')
    proposal = rule_proposals.taken_in(law(book), parse_set("x.toml", text, parameters()))
    other = text.replace('"500-QD-TW"', '"501-QD-TW"')
    store(book, "501-QD-TW", StoredSet("501-QD-TW", is_on=True, text=other).encoded())
    before = book.settings()
    with pytest.raises(UserError):
        rule_proposals.apply_checked(book, law(book), proposal, PERSON, DOCUMENT)
    assert book.settings() == before


# -- broken books ----------------------------------------------------------------------------------------------------

BROKEN: dict[str, str] = {
    "no JSON": "{",
    "another JSON": "[1]",
    "no state": '{"text": null}',
    "text of another kind": '{"on": true, "text": 3}',
    "deep": "[" * 20_000,
    "no TOML": json.dumps({"on": True, "text": "x = ["}),
    "no rule": StoredSet("HONG", is_on=True, text=own_text("HONG", "[rules.LC99]\n")).encoded(),
    "another id": StoredSet("HONG", is_on=True, text=own_text("KHAC")).encoded(),
    "not in this program": StoredSet("HONG", is_on=True).encoded(),
    "overlaps": StoredSet("500-QD-TW", is_on=True, text=regulation("2026-05-01", "")).encoded(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_set_does_not_keep_the_book_shut(book: Book, name: str) -> None:
    code = "500-QD-TW" if name == "overlaps" else "HONG"
    apply(book, rule_proposals.switched(law(book), DEPUTIES, on=True))
    store(book, code, BROKEN[name])
    workspace = workspace_of(book, AS_OF, RESOURCES)
    assert workspace.rule_book.data.periods == RuleBook.load(RESOURCES).data.periods
    assert f"“{code}”" in workspace.rule_problem
    assert "bộ quy tắc có sẵn" in workspace.rule_problem
    lines = {line.id: line for line in RuleTables(law(book), RESOURCES, AS_OF).sets()}
    assert lines[code].is_on
    assert bool(lines[code].broken) == (name != "overlaps")
    apply(book, rule_proposals.switched(law(book), code, on=False))
    refresh(workspace)
    assert not workspace.rule_problem
    assert law(book).is_on(DEPUTIES)


def test_a_broken_set_cannot_be_switched_on(book: Book) -> None:
    store(book, "HONG", StoredSet("HONG", is_on=False, text="x = [").encoded())
    assert not law(book).problem
    with pytest.raises(UserError):
        rule_proposals.switched(law(book), "HONG", on=True)


# -- effects ---------------------------------------------------------------------------------------------------------


def test_the_effects_are_the_differences_of_two_full_checks(book: Book) -> None:
    before = law(book)
    after = before.with_stored(rule_proposals.switched(before, DEPUTIES, on=True).sets)
    found = compare_rules(book, before.rule_book, after.rule_book, AS_OF)
    assert [(each.kind, each.finding.rule, each.cadre, each.name) for each in found.rows] == [
        (EffectKind.GAINED, "LC18", "C1", "Nguyễn Văn Đức")
    ]
    assert (found.cadres, found.rotations, found.checked) == (1, 0, 2)
    assert found.counts["LC18"] == {EffectKind.GAINED: 1}
    back = compare_rules(book, after.rule_book, before.rule_book, AS_OF)
    assert [each.kind for each in back.rows] == [EffectKind.LOST]
    assert back.rows[0].finding == found.rows[0].finding
    assert not compare_rules(book, before.rule_book, before.rule_book, AS_OF).counts


def test_another_sentence_is_an_effect_and_another_citation_is_none(book: Book) -> None:
    apply(book, rule_proposals.setting_changed(law(book), setting("LC08", "min_months_short", 240, date(2026, 6, 1))))
    before = law(book)
    change = rule_proposals.setting_changed(before, setting("LC08", "min_months_short", 252, date(2026, 6, 1)))
    found = compare_rules(book, before.rule_book, before.with_stored(change.sets).rule_book, AS_OF)
    assert [(each.kind, each.finding.rule) for each in found.rows] == [(EffectKind.OTHER, "LC08")]
    assert found.rotations == 1
    plan = rule_proposals.switched(before, "KE-HOACH-TINH", on=True)
    assert not compare_rules(book, before.rule_book, before.with_stored(plan.sets).rule_book, AS_OF).rows


def test_the_comparison_counts_and_stops(book: Book) -> None:
    told: list[tuple[int, int]] = []
    rules = law(book).rule_book
    compare_rules(book, rules, rules, AS_OF, lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (2, 2)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compare_rules(book, rules, rules, AS_OF, stop)


def test_more_effects_than_are_listed_are_counted(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_effects, "MOST_ROWS", 1)
    before = law(book)
    change = rule_proposals.setting_changed(before, setting("LC05", "notice_months", 1))
    after = before.with_stored([*change.sets, StoredSet("TRAN-TUOI", is_on=True), StoredSet(DEPUTIES, is_on=True)])
    with book.operate("Thêm") as write:
        write.insert(Tenure("C2", PartialDate(2005), None, "XA1", "PGD"))
    found = compare_rules(book, before.rule_book, after.rule_book, AS_OF)
    assert len(found.rows) == 1
    assert found.total(EffectKind.GAINED) == 2


# -- tables, examples, history ---------------------------------------------------------------------------------------


def test_every_setting_has_a_vietnamese_name() -> None:
    named = {rule: set(table) for rule, table in labels(RESOURCES).items()}
    read = {rule: set(each.all) for rule, each in parameters().items() if each.all}
    assert named == read
    assert all(text.strip() for table in labels(RESOURCES).values() for text in table.values())


@pytest.mark.parametrize(
    ("limit", "value", "text"),
    [
        ("min_months", 36, "36 tháng (3 năm)"),
        ("notice_months", 6, "6 tháng"),
        ("min_months", 30, "30 tháng (2 năm 6 tháng)"),
        ("review_within_years", 1, "1 năm"),
        ("earliest_year", 1900, "1900"),
        ("district_level_ends", date(2025, 7, 1), "01/07/2025"),
        ("title_words", "Phó", "“Phó”"),
        ("titles_commune", ("a", "b"), "a; b"),
    ],
)
def test_how_values_are_shown(limit: str, value: LimitValue, text: str) -> None:
    assert shown(limit, value) == text


def test_the_tables_say_what_counts_now_and_why_a_number_is_fixed(book: Book) -> None:
    apply(book, rule_proposals.setting_changed(law(book), setting("LC15", "notice_months", 9)))
    tables = RuleTables(law(book), RESOURCES, AS_OF)
    lines = {line.rule: line for line in tables.rules("65-QD-TW")}
    notice = lines["LC15"].settings[0]
    assert (notice.shown, notice.now, notice.why_fixed) == ("6 tháng", "9 tháng", "")
    fixed = lines["LC04"].settings[0]
    assert (fixed.shown, fixed.now) == ("36 tháng (3 năm)", "")
    assert "Mức A" in fixed.why_fixed
    assert not {line.rule: line for line in tables.rules("98-QD-TW")}["LC15"].settings[0].now
    own = tables.rules("SUA-LC15-1")
    assert [(line.part, line.settings[0].shown) for line in own] == [("sửa đổi", "9 tháng")]
    assert own[0].settings[0].why_fixed
    order = [line.id for line in tables.sets()]
    assert order[:3] == ["65-QD-TW", "98-QD-TW", "SUA-LC15-1"]
    assert next(line for line in tables.sets() if line.id == "SUA-LC15-1").decided == f"{PERSON}; {DOCUMENT}"


def test_differences_of_two_regulations(book: Book) -> None:
    tables = RuleTables(law(book), RESOURCES, AS_OF)
    found = tables.differences("98-QD-TW", "65-QD-TW")
    assert {each.what for each in found} == {"điều, khoản", "độ tin cậy"}  # no number differs
    mirrored = tables.differences("65-QD-TW", "98-QD-TW")
    assert [(each.rule, each.what, each.other, each.one) for each in mirrored] == [
        (each.rule, each.what, each.one, each.other) for each in found
    ]
    assert not tables.differences("65-QD-TW", "65-QD-TW")


def test_differences_name_numbers_presence_and_role(book: Book) -> None:
    text = regulation("2026-05-01", 'replaces = "65-QD-TW"')
    apply(book, rule_proposals.taken_in(law(book), parse_set("x.toml", text, parameters())))
    tables = RuleTables(law(book), RESOURCES, AS_OF)
    found = {(each.rule, each.what): (each.one, each.other) for each in tables.differences("65-QD-TW", "500-QD-TW")}
    assert found["LC04", "Thời gian luân chuyển ít nhất"] == ("36 tháng (3 năm)", "48 tháng (4 năm)")
    with_overlay = {(each.rule, each.what): each for each in tables.differences("65-QD-TW", DEPUTIES)}
    assert with_overlay["LC18", "có trong bộ quy tắc"].other == "có (quy tắc)"
    assert with_overlay["LC01", "có trong bộ quy tắc"].other == "không"
    assert tables.differences("65-QD-TW", "201-KL-TW")[0].rule == "LC01"


def test_every_rule_has_examples_that_can_be_read() -> None:
    shipped = RuleBook.load(RESOURCES)
    for rule in parameters():
        found = examples(shipped, rule)
        assert found
        for each in found:
            assert each.finding.rule == rule
            text = " ".join((each.name, *each.facts, each.finding.message))
            assert not any(word in text for word in ("None", "True", "False", "{", "is_", "_local"))
            assert all(fact.endswith(".") for fact in each.facts)
    assert {each.finding.verdict for each in examples(shipped, "LC06")} == set(Verdict)


def test_an_example_names_what_is_switched_on_and_who_is_no_local() -> None:
    found = {each.name: each for each in examples(RuleBook.load(RESOURCES), "LC06")}
    listed = found["Chức danh nằm trong danh sách cấp tỉnh của Kết luận 201"]
    assert listed.overlays == ("Kết luận 201-KL/TW",)
    assert listed.finding.subject_kind is SubjectKind.ROTATION
    decided = found["Đã xác định không phải người địa phương dù quê ở đó"]
    assert any("không là người địa phương" in fact for fact in decided.facts)


def test_the_history_has_day_person_document_and_undoing(book: Book) -> None:
    assert rule_history(book) == []
    apply(book, rule_proposals.switched(law(book), DEPUTIES, on=True))
    book.undo()
    apply(book, rule_proposals.setting_changed(law(book), setting("LC15", "notice_months", 9)))
    found = rule_history(book)
    assert [(line.code, line.state) for line in found] == [
        ("SUA-LC15-1", "bật"),
        (DEPUTIES, "như ban đầu"),
        (DEPUTIES, "bật"),
    ]
    assert (found[0].person, found[0].document, found[0].user) == (PERSON, DOCUMENT, "Hạnh")
    assert found[1].operation.startswith("Hoàn tác: Bật bộ quy tắc")


READERS: list[Callable[[BookLaw], object]] = [
    lambda found: RuleTables(found, RESOURCES, AS_OF).rules("không có"),
    lambda found: found.find("không có"),
]


@pytest.mark.parametrize("read", READERS)
def test_what_is_not_there_is_nothing(book: Book, read: Callable[[BookLaw], object]) -> None:
    assert not read(law(book))
