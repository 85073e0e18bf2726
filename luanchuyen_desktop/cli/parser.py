"""The words of the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from luanchuyen_desktop import __version__
from luanchuyen_desktop.cli.late import Late
from luanchuyen_desktop.domain.dates import PartialDate, parse_date
from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.errors import DateError, UserError
from luanchuyen_desktop.services.deadlines.kind import Kind

Command = Callable[[argparse.Namespace], int]
Adder = Callable[[str, Command, str], argparse.ArgumentParser]

# argparse speaks English; what it says of wrong use, in the words of the rest of the command line.
_WRONG_USE = (
    (r"the following arguments are required: (.*)", r"thiếu \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu \1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1: không có \2, chỉ có \3"),
    (r"argument (.*?): expected (?:one|at least one) argument", r"\1: thiếu giá trị"),
    (r"argument (.*?): expected (\d+) arguments", r"\1: cần \2 giá trị"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1: không nhận giá trị \2"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1: không đi cùng \2"),
    (r"argument (.*?): invalid int value: (.*)", r"\1: \2 không phải là số nguyên"),
    (r"argument (.*?): invalid \w+ value: (.*)", r"\1: \2 không hợp lệ"),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 chưa rõ là \2"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)


_CODES = (
    "Mã thoát: 0 xong; 1 có kết quả mức lỗi (check, why, whatif) hoặc có vấn đề (import --dry-run, verify), "
    "hoặc có giấy tờ không lập được (packet); "
    "2 dùng sai, hoặc không đọc, ghi được; 3 lỗi của chương trình (xem nhật ký)."
)


class _Help(argparse.HelpFormatter):
    """The help in Vietnamese, with the exit codes below."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """As argparse does, under a Vietnamese word."""
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Wrong use is one line and exit code 2, like every other input that cannot be read."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_Help, epilog=_CODES)
        self._positionals.title, self._optionals.title = "Tham số", "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Tell it as a ``UserError``."""
        for pattern, words in _WRONG_USE:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                message = found.expand(words)
                break
        raise UserError(f"{message}.", f"Xem: {self.prog} --help")


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; the chosen one is in ``run``."""
    parser = _Parser(prog="luanchuyen", description="Sổ luân chuyển cán bộ: tạo, nhập, kiểm tra, in, sao lưu.")
    parser.add_argument("--version", action="version", version=__version__, help="hiện phiên bản rồi thoát")
    commands = parser.add_subparsers(metavar="LỆNH", required=True)

    def command(name: str, run: Command, text: str) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    _add_books(command)
    _add_rules_and_papers(command)
    _add_forms(command)
    sets = commands.add_parser("rules", help="Các bộ quy tắc của sổ.", description="Các bộ quy tắc của sổ.")
    _add_rule_sets(sets.add_subparsers(metavar="VIỆC", required=True))
    _add_time(command)
    _add_moves(command)
    _add_packet(command)
    return parser


def _add_books(command: Adder) -> None:
    new = command("new", Late("books", "new"), "Tạo sổ mới, trống.")
    _book(new)
    demo = command("demo", Late("books", "demo"), "Tạo sổ mẫu của một tỉnh tưởng tượng.")
    _book(demo)
    demo.add_argument("--cadres", type=_count, default=300, metavar="N", help="số cán bộ (mặc định 300)")
    demo.add_argument("--seed", type=int, default=1, metavar="S", help="cùng số thì cùng sổ (mặc định 1)")
    _as_of(demo)
    info = command("info", Late("books", "info"), "Sổ có gì.")
    _book(info)
    _format(info)
    importing = command("import", Late("workbooks", "import_workbook"), "Nhập từ tệp Excel: tất cả hoặc không gì.")
    _book(importing)
    importing.add_argument("workbook", type=_path, metavar="FILE.xlsx")
    importing.add_argument("--dry-run", action="store_true", help="chỉ liệt kê lỗi và thay đổi, không ghi")
    _format(importing)
    export = command("export", Late("workbooks", "export_workbook"), "Xuất toàn bộ sổ ra tệp Excel.")
    _book(export)
    export.add_argument("workbook", type=_path, metavar="FILE.xlsx")
    backup = command("backup", Late("books", "backup"), "Sao lưu vào một thư mục (thẻ nhớ USB) và kiểm chứng.")
    _book(backup)
    backup.add_argument("folder", type=_path, metavar="FOLDER")
    _format(backup)
    verify = command("verify", Late("books", "verify"), "Kiểm chứng một bản sao lưu.")
    verify.add_argument("backup", type=_path, metavar="BACKUP")
    _format(verify)
    restore = command("restore", Late("books", "restore"), "Phục hồi sổ từ bản sao lưu; sổ cũ được giữ lại.")
    restore.add_argument("backup", type=_path, metavar="BACKUP")
    _book(restore)


def _add_rules_and_papers(command: Adder) -> None:
    check = command("check", Late("rules", "check"), "Kiểm tra theo các quy định.")
    _book(check)
    _as_of(check)
    check.add_argument("--rotation", metavar="CODE", help="chỉ một luân chuyển")
    check.add_argument("--all", action="store_true", help="cả quy tắc đạt và không áp dụng")
    check.add_argument("--format", choices=("text", "json", "xlsx"), default="text")
    check.add_argument("--out", type=_path, metavar="F.xlsx", help="tệp kết quả, cho --format xlsx")
    decision = command("decision", Late("papers", "decision"), "In quyết định luân chuyển.")
    _book(decision)
    decision.add_argument("codes", nargs="+", metavar="CODE", help="mã luân chuyển")
    _out(decision, required=True)
    _as_of(decision)
    checksheet = command("checksheet", Late("papers", "checksheet"), "In phiếu kiểm tra điều kiện luân chuyển.")
    _book(checksheet)
    checksheet.add_argument("codes", nargs="+", metavar="CODE", help="mã luân chuyển")
    _out(checksheet, required=True)
    _as_of(checksheet)
    cv = command("cv", Late("cv", "cv"), "In sơ yếu lý lịch 2C của cán bộ (PDF hoặc Word).")
    _book(cv)
    cv.add_argument("codes", nargs="+", metavar="CODE", help="mã cán bộ")
    _out(cv, required=True)
    _as_of(cv)
    roster = command("roster", Late("papers", "roster"), "In danh sách trích ngang.")
    _book(roster)
    _out(roster, required=True)
    roster.add_argument("--paper", choices=("a4", "a3"), default="a4", help="khổ giấy ngang (mặc định a4)")
    roster.add_argument("--columns", type=_words, metavar="K,K…", help="các cột, cách nhau bằng dấu phẩy")
    roster.add_argument("--format", choices=("pdf", "xlsx"), help="không ghi: theo đuôi tệp")
    _as_of(roster)
    report = command("report", Late("reports", "report"), "In báo cáo sơ kết, tổng kết luân chuyển của một kỳ.")
    _book(report)
    report.add_argument("--from", dest="first", type=_day, required=True, metavar="D", help="từ ngày")
    report.add_argument("--to", dest="last", type=_day, required=True, metavar="D", help="đến ngày")
    _out(report, required=False)
    report.add_argument("--format", choices=("pdf", "docx", "xlsx", "json"), help="không ghi: theo đuôi tệp")
    report.add_argument("--kind", choices=("so-ket", "tong-ket"), help="loại báo cáo; không ghi: theo độ dài của kỳ")
    _as_of(report)


def _add_forms(command: Adder) -> None:
    form = command(
        "form", Late("forms", "form"), "In một biểu mẫu (quyết định, tờ trình, biên bản, …) ra PDF hoặc Word."
    )
    _book(form)
    form.add_argument("kind", metavar="KIND", help="biểu mẫu, xem lệnh forms")
    form.add_argument("codes", nargs="+", metavar="CODE", help="mã luân chuyển, hoặc mã kế hoạch")
    form.add_argument("--out", type=_path, required=True, metavar="F.pdf|F.docx", help="tệp kết quả")
    form.add_argument(
        "--frame", choices=("dang", "nha-nuoc"), default="dang", help="thể thức của Đảng (mặc định) hoặc nhà nước"
    )
    form.add_argument("--date", type=_day, metavar="D", help="ngày của văn bản")
    form.add_argument("--number", metavar="N", help="số của văn bản, khi in một trường hợp")
    form.add_argument(
        "--set",
        dest="typed",
        action="append",
        default=[],
        metavar="TÊN=GIÁ TRỊ",
        help="ghi một ô điền, ví dụ chu_tri=Lê Văn An; dùng được nhiều lần",
    )
    _as_of(form)
    forms = command("forms", Late("forms", "forms"), "Liệt kê các biểu mẫu in được.")
    _format(forms)


def _add_rule_sets(commands: Any) -> None:
    """``commands``: the sub-commands of ``rules`` (argparse does not give them a public type)."""

    def command(name: str, run: Command, text: str) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        _book(added)
        return added

    def code(parser: argparse.ArgumentParser, name: str = "id") -> None:
        parser.add_argument(name, metavar="ID", help="mã bộ quy tắc")

    listing = command("list", Late("rule_sets", "list_sets"), "Liệt kê các bộ quy tắc.")
    show = command("show", Late("rule_sets", "show_set"), "Các quy tắc của một bộ quy tắc.")
    code(show)
    diff = command("diff", Late("rule_sets", "compare"), "Hai bộ quy tắc khác nhau ở đâu.")
    code(diff)
    code(diff, "other")
    past = command("history", Late("rule_sets", "history"), "Các lần thay đổi bộ quy tắc của sổ.")
    export = command("export", Late("rule_sets", "export_set"), "Lưu một bộ quy tắc vào tệp.")
    code(export)
    export.add_argument("file", type=_path, metavar="FILE.toml")
    importing = command("import", Late("rule_sets", "import_set"), "Nạp một bộ quy tắc từ tệp và bật.")
    importing.add_argument("file", type=_path, metavar="FILE.toml")
    switch = command("switch", Late("rule_sets", "switch"), "Bật hoặc tắt một bộ quy tắc.")
    code(switch)
    switch.add_argument("state", choices=("on", "off"))
    remove = command("remove", Late("rule_sets", "remove"), "Bỏ một bộ quy tắc riêng khỏi sổ.")
    code(remove)
    change = command("set", Late("rule_sets", "change"), "Sửa một thiết đặt mức M hoặc D.")
    code(change)
    for name, text in (("rule", "mã quy tắc"), ("limit", "tên thiết đặt, xem rules show"), ("value", "giá trị mới")):
        change.add_argument(name, metavar=name.upper(), help=text)
    change.add_argument("--article", required=True, metavar="TEXT", help="điều, khoản, mục của văn bản cho phép")
    change.add_argument("--from", dest="first", type=_day, required=True, metavar="D", help="áp dụng từ ngày")
    for parser in (importing, switch, remove, change):
        parser.add_argument("--person", metavar="NAME", help="người quyết định")
        parser.add_argument("--document", metavar="TEXT", help="văn bản cho phép")
        parser.add_argument("--dry-run", action="store_true", help="chỉ cho biết thêm, bớt kết quả nào; không ghi")
    for parser in (listing, show, diff, past, importing, switch, remove, change):
        _format(parser)
    for parser in (listing, show, diff, importing, switch, remove, change):
        _as_of(parser)


def _add_time(command: Adder) -> None:
    calendar = command(
        "calendar", Late("time", "calendar"), "Lịch thời hạn: những ngày có việc phát sinh, tự hết hoặc đến hạn."
    )
    _book(calendar)
    _between(calendar, "từ ngày (mặc định ngày xét)", "đến ngày (mặc định 12 tháng sau)")
    calendar.add_argument(
        "--kinds", nargs="+", choices=[kind.value for kind in Kind], metavar="K", help="chỉ các loại việc này"
    )
    calendar.add_argument("--lead", type=_days, default=0, metavar="N", help="tệp ics: nhắc trước N ngày")
    calendar.add_argument("--format", choices=("text", "json", "ics", "pdf"), default="text")
    calendar.add_argument("--out", type=_path, metavar="F", help="tệp kết quả")
    _as_of(calendar)
    rejudge = command("rejudge", Late("time", "rejudge"), "Xét lại quyết định cũ theo quy định của một ngày khác.")
    _book(rejudge)
    rejudge.add_argument("--law-of", type=_day, metavar="D", help="theo quy định của ngày này (mặc định ngày xét)")
    _between(rejudge, "quyết định từ ngày", "quyết định đến ngày")
    rejudge.add_argument("--rotation", metavar="CODE", help="chỉ một luân chuyển")
    rejudge.add_argument("--all", action="store_true", help="cả quy tắc có kết luận như nhau")
    rejudge.add_argument("--out", type=_path, metavar="F", help="tệp kết quả")
    rejudge.add_argument("--format", choices=("text", "json", "xlsx"), default="text")
    _as_of(rejudge)


def _between(parser: argparse.ArgumentParser, first: str, last: str) -> None:
    parser.add_argument("--from", dest="first", type=_day, metavar="D", help=first)
    parser.add_argument("--to", dest="last", type=_day, metavar="D", help=last)


def _add_moves(command: Adder) -> None:
    why = command("why", Late("moves", "why"), "Vì sao không? Mọi quy tắc đối với một cán bộ và một vị trí.")
    _book(why)
    why.add_argument("--cadre", required=True, metavar="C", help="mã cán bộ")
    why.add_argument("--unit", required=True, metavar="U", help="mã đơn vị đến")
    why.add_argument("--title", required=True, metavar="T", help="mã chức danh đến")
    why.add_argument("--purpose", choices=[str(purpose) for purpose in Purpose], help="mục đích (mặc định: chưa chọn)")
    why.add_argument("--months", type=_count, metavar="N", help="thời hạn (mặc định 36 tháng)")
    why.add_argument("--start", type=_day, metavar="D", help="ngày bắt đầu (mặc định: ngày xét)")
    _as_of(why)
    _format(why)
    whatif = command("whatif", Late("moves", "whatif"), "Nếu làm theo một phương án luân chuyển đã lưu trong sổ.")
    _book(whatif)
    whatif.add_argument("--package", required=True, metavar="NAME", help="tên phương án")
    _as_of(whatif)
    _format(whatif)


def _add_packet(command: Adder) -> None:
    packet = command("packet", Late("packets", "packet"), "Lập bộ hồ sơ họp, hoặc in nhiều giấy tờ trong một lượt.")
    _book(packet)
    packet.add_argument("codes", nargs="*", metavar="CODE", help="mã luân chuyển")
    packet.add_argument("--plan", metavar="CODE", help="cả các luân chuyển của một kế hoạch năm")
    packet.add_argument("--out", type=_path, required=True, metavar="F.pdf|FOLDER", help="một tệp PDF, hoặc thư mục")
    packet.add_argument(
        "--parts", nargs="+", metavar="PART", help="các loại giấy tờ theo thứ tự, ví dụ roster submission checksheet=2"
    )
    packet.add_argument("--frame", choices=("party", "state"), default="party", help="thể thức (mặc định party)")
    packet.add_argument("--issued", type=_day, metavar="D", help="ngày của các văn bản (mặc định để trống)")
    packet.add_argument("--title", default="Bộ hồ sơ họp", metavar="TEXT", help="tên của tệp PDF chung")
    packet.add_argument("--duplex", action="store_true", help="tệp PDF in hai mặt: mỗi giấy tờ bắt đầu ở mặt trước")
    packet.add_argument("--word", action="store_true", help="thư mục: thêm bản Word của các mẫu văn bản")
    _format(packet)
    _as_of(packet)


def _book(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", type=_path, metavar="BOOK", help="tệp sổ .lccb")


def _words(text: str) -> list[str]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words:
        raise argparse.ArgumentTypeError("danh sách để trống")
    return words


def _out(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--out", type=_path, required=required, metavar="F.pdf", help="tệp kết quả")


def _format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _as_of(parser: argparse.ArgumentParser) -> None:
    # The one place where the command line reads the clock.
    parser.add_argument(
        "--as-of", type=_day, default=date.today(), metavar="D", help="xét theo ngày này (mặc định hôm nay)"
    )


def _path(text: str) -> Path:
    """Not blank: a variable that is not set would stand for the folder where the command runs."""
    if not text.strip():
        raise argparse.ArgumentTypeError("tên tệp hoặc thư mục để trống")
    return Path(text)


def _day(text: str) -> date:
    try:
        value: PartialDate | None = parse_date(text)
    except DateError as error:
        raise argparse.ArgumentTypeError(error.message.rstrip(".")) from error
    if value is None or not value.is_exact:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là một ngày đầy đủ, ví dụ 2026-11-01 hoặc 01/11/2026")
    return value.earliest


def _days(text: str) -> int:
    if not text.isdecimal() or len(text) > 9 or int(text) > 366:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là số ngày từ 0 đến 366")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 9 or not 1 <= int(text) <= 200_000:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là số từ 1 đến 200000")
    return int(text)
