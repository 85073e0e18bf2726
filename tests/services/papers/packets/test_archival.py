"""Packets as PDF/A: of papers of the program alone, and with what others made; fonts are not repeated by the case."""

from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.documents.pdf.foreign_pdf import written_anew
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.packets.packet import Chosen, Order, make_packet
from luanchuyen_desktop.services.papers.packets.shipped import PARTS
from luanchuyen_desktop.services.papers.printing import print_papers
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace
from tests.documents import pdfa_check
from tests.services.papers.form_book import RESOURCES
from tests.services.papers.packets.packet_book import CODES, attach, foreign_pdf, packet_book
from tests.services.papers.packets.test_packet import issue

EVERY = tuple(Chosen(key) for key in PARTS)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


def decision(workspace: Workspace, code: str) -> bytes:
    return form_papers(workspace, FormRequest("decision", [code])).pdf


def test_a_packet_of_all_papers_is_an_archive(tmp_path: Path, rule_book: RuleBook) -> None:
    with packet_book(tmp_path, rule_book) as workspace:
        order = Order(CODES[:3], EVERY, fronts=True)
        packet = make_packet(workspace, order)
        assert pdfa_check.faults(packet.pdf) == []
        assert make_packet(workspace, order).pdf == packet.pdf
        attach(workspace.book, "LC0002", "Kết luận.pdf", foreign_pdf("Ket luan"))
        with_foreign = make_packet(workspace, order).pdf
        assert b"pdfaid" not in with_foreign
        assert make_packet(workspace, order).pdf == with_foreign


def test_issued_and_fresh_decisions_are_an_archive(tmp_path: Path, rule_book: RuleBook) -> None:
    with packet_book(tmp_path, rule_book) as workspace:
        issue(workspace, "LC0002", decision(workspace, "LC0002"))
        joined = print_papers(workspace, FormRequest("decision", CODES[:4])).pdf
        assert pdfa_check.faults(joined) == []
        assert pdfa_check.faults(make_packet(workspace, Order(CODES[:4], (Chosen("decision"),))).pdf) == []
        issue(workspace, "LC0003", foreign_pdf("Ban da ky"))
        assert b"pdfaid" not in print_papers(workspace, FormRequest("decision", CODES[:4])).pdf
        assert b"pdfaid" not in make_packet(workspace, Order(CODES[:4], (Chosen("decision"),))).pdf


def test_a_paper_of_the_program_is_not_written_anew_and_one_that_is_spoilt_is(
    tmp_path: Path, rule_book: RuleBook
) -> None:
    with packet_book(tmp_path, rule_book) as workspace:
        own = decision(workspace, "LC0001")
    assert written_anew(own) == ("", own)
    spoilt = own.replace(b"/ViewerPreferences", b"/ViewerPreferencez", 1).replace(b"startxref\n", b"startxref\n9", 1)
    fault, pdf = written_anew(spoilt)
    assert fault or (pdf != spoilt and b"pdfaid" not in pdf)


def test_fonts_are_there_once_a_part_and_not_once_a_case(tmp_path: Path, rule_book: RuleBook) -> None:
    with packet_book(tmp_path, rule_book) as workspace:
        parts = tuple(Chosen(key) for key in ("submission", "checksheet", "assessment"))
        few, more = (make_packet(workspace, Order(CODES[:count], parts)).pdf for count in (2, 7))
    assert few.count(b"/FontFile2") == more.count(b"/FontFile2")
