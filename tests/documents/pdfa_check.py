"""What PDF/A-2u (ISO 19005-2) asks, as far as it can be read from the file: ``faults(pdf)`` tells each offence.

Clause by clause in docs/PDFA.md, with what is not looked at here. This is no validator of the standard.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any, TypeAlias
from xml.etree import ElementTree

import pypdf
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject, NameObject, StreamObject

_NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "x": "adobe:ns:meta/",
}
_OPERATORS = frozenset(
    {
        "b",
        "B",
        "b*",
        "B*",
        "BT",
        "c",
        "cm",
        "d",
        "Do",
        "ET",
        "f",
        "f*",
        "g",
        "G",
        "h",
        "i",
        "j",
        "J",
        "l",
        "m",
        "M",
        "n",
        "q",
        "Q",
        "re",
        "rg",
        "RG",
        "s",
        "S",
        "Tc",
        "Td",
        "TD",
        "Tf",
        "Tj",
        "TJ",
        "TL",
        "Tm",
        "Tr",
        "Ts",
        "Tw",
        "Tz",
        "T*",
        "'",
        '"',
        "v",
        "w",
        "W",
        "W*",
        "y",
    }
)
_BESIDE = {
    "/Title": "dc:title/rdf:Alt/rdf:li[@xml:lang='x-default']",
    "/Author": "dc:creator/rdf:Seq/rdf:li",
    "/Producer": "pdf:Producer",
    "/Creator": "xmp:CreatorTool",
}
_FORBIDDEN_IN_CATALOG = ("/AA", "/OpenAction", "/OCProperties", "/AcroForm", "/NeedsRendering", "/Requirements")
_FILTERS = frozenset({"/FlateDecode", "/DCTDecode", "/ASCII85Decode", "/RunLengthDecode"})
_DEEPEST = 28
_Used: TypeAlias = dict[int, tuple[Any, set[int]]]  # by the number of the font: it, and the codes that are shown


def faults(pdf: bytes) -> list[str]:
    """Sentences about what offends; none for a file that an archive would take as far as this looks."""
    reader = pypdf.PdfReader(BytesIO(pdf), strict=True)
    return [
        *_frame(pdf, reader),
        *_objects(pdf, reader),
        *_facts(reader),
        *_catalogue(reader),
        *_intent(reader),
        *_pages(reader),
    ]


def _frame(pdf: bytes, reader: Any) -> Iterator[str]:
    """6.1.2, 6.1.3: head and end of the file."""
    first, second = pdf.split(b"\n", 2)[:2]
    if not re.fullmatch(rb"%PDF-1\.[4-7]", first):
        yield f"head: {first!r}"
    if not re.match(rb"%[\x80-\xff]{4}", second):
        yield f"second line without four bytes above 127: {second!r}"
    if not re.search(rb"startxref\n\d+\n%%EOF\n?\Z", pdf):
        yield "something follows the end of the file"
    identity = reader.trailer.get("/ID")
    if identity is None or len(identity) != 2 or not all(len(part.original_bytes) == 16 for part in identity):
        yield f"/ID: {identity}"
    if "/Encrypt" in reader.trailer:
        yield "encrypted"
    if pdf.count(b"startxref") != 1:
        yield "more than one cross-reference section"


def _objects(pdf: bytes, reader: Any) -> Iterator[str]:
    """6.1.4 to 6.1.9, 6.1.13: the table finds each object; ends of lines; lengths and filters of streams; limits."""
    table = re.search(rb"\nxref\n0 (\d+)\n((?:\d{10} \d{5} [nf] ?\r?\n)+)trailer\n", pdf)
    if table is None:
        yield "cross-reference table"
        return
    lines = table[2].splitlines()
    if len(lines) != int(table[1]) or any(len(line) != 19 for line in lines):
        yield "cross-reference table: count or length of entries"
    for number, line in enumerate(lines[1:], start=1):
        if line[17:18] == b"f":  # a number that is not used
            continue
        at = int(line[:10])
        if not pdf.startswith(f"{number} 0 obj\n".encode(), at):
            yield f"object {number} does not stand at {at}"
        value = reader.get_object(IndirectObject(number, 0, reader))
        if isinstance(value, StreamObject):
            yield from _stream(pdf, at, number, value)
        if pdf.rfind(b"\nendobj\n", at, _next(lines, number, pdf)) < 0:
            yield f"object {number}: endobj not on a line of its own"
        yield from _limits(value, number)
    if len(lines) > 8_388_607:
        yield "too many objects"


def _next(lines: list[bytes], number: int, pdf: bytes) -> int:
    used = (int(line[:10]) for line in lines[number + 1 :] if line[17:18] == b"n")
    return next(used, pdf.rindex(b"\nxref\n") + 1)


def _stream(pdf: bytes, at: int, number: int, value: StreamObject) -> Iterator[str]:
    begin = pdf.index(b"stream\n", at) + len(b"stream\n")
    told = re.findall(rb"/Length (\d+)", pdf[at:begin])
    length = int(told[0]) if len(told) == 1 else -1
    if pdf[begin + length : begin + length + 11] != b"\nendstream\n":
        yield f"stream {number}: length or end of line before endstream"
    filters = value.get("/Filter", [])
    for name in [filters] if isinstance(filters, NameObject) else filters:
        if name not in _FILTERS:
            yield f"stream {number}: filter {name}"
    for key in ("/F", "/FFilter", "/FDecodeParms"):
        if key in value:
            yield f"stream {number}: {key}"


def _limits(value: Any, number: int) -> Iterator[str]:
    if isinstance(value, DictionaryObject):
        for key, item in value.items():
            yield from _limits(key, number)
            yield from _limits(item, number)
    elif isinstance(value, list):
        for item in value:
            yield from _limits(item, number)
    elif isinstance(value, NameObject) and len(value) > 128:
        yield f"object {number}: name of more than 127 bytes"
    elif isinstance(value, str) and not isinstance(value, NameObject) and len(value) > 16_000:
        yield f"object {number}: long string"


def _facts(reader: Any) -> Iterator[str]:
    """6.6: metadata that say the same as the Info dictionary."""
    metadata = reader.trailer["/Root"].get("/Metadata")
    if metadata is None:
        yield "no metadata"
        return
    stream = metadata.get_object()
    if (stream.get("/Type"), stream.get("/Subtype")) != ("/Metadata", "/XML") or "/Filter" in stream:
        yield "metadata: type or filter"
    packet = stream.get_data()
    if re.match(rb"[^\n]*(bytes|encoding)=", packet):
        yield "metadata: head of the packet"
    tree = ElementTree.fromstring(packet.decode("utf-8").strip("\ufeff"))  # noqa: S314  # our own words
    if (_said(tree, "pdfaid:part"), _said(tree, "pdfaid:conformance")) != ("2", "U"):
        yield "metadata: not PDF/A-2u"
    info = reader.trailer.get("/Info", {})
    for key in info:
        beside = _said(tree, _BESIDE[key]) if key in _BESIDE else None
        if info[key] != beside:
            yield f"{key}: “{info[key]}” is “{beside}” in the metadata"


def _catalogue(reader: Any) -> Iterator[str]:
    """6.5, 6.8, 6.9, 6.10, 6.7.2: language, the title is shown, nothing that acts or is attached."""
    catalog = reader.trailer["/Root"]
    if catalog.get("/Lang") != "vi-VN":
        yield "no language"
    shown = catalog.get("/ViewerPreferences", DictionaryObject()).get_object().get("/DisplayDocTitle")
    if shown is None or not shown.value:
        yield "the title is not shown"
    for key in _FORBIDDEN_IN_CATALOG:
        if key in catalog:
            yield f"catalogue: {key}"
    for key in ("/EmbeddedFiles", "/JavaScript", "/AlternatePresentations"):
        if key in catalog.get("/Names", {}):
            yield f"catalogue: names: {key}"


def _said(tree: ElementTree.Element, path: str) -> str | None:
    names = _NAMES | {"xml": "http://www.w3.org/XML/1998/namespace"}
    found = tree.find(f"rdf:RDF/rdf:Description/{path}", names)
    return None if found is None else found.text or ""


def _intent(reader: Any) -> Iterator[str]:
    """6.2.3: one output intent with a profile of RGB."""
    intents = reader.trailer["/Root"].get("/OutputIntents", [])
    if len(intents) != 1:
        yield f"{len(intents)} output intents"
        return
    intent = intents[0].get_object()
    if intent.get("/S") != "/GTS_PDFA1" or not intent.get("/OutputConditionIdentifier"):
        yield "output intent: subtype or identifier"
    profile = intent["/DestOutputProfile"].get_object()
    data = profile.get_data()
    if profile.get("/N") != 3 or struct.unpack(">I", data[:4])[0] != len(data):
        yield "profile: components or size"
    if data[8] >= 5 or data[12:16] not in {b"mntr", b"prtr"} or data[16:20] != b"RGB " or data[36:40] != b"acsp":
        yield "profile: version, class or space"


def _pages(reader: Any) -> Iterator[str]:
    """6.2, 6.3, 6.4: no transparency, plain colours, no annotations, embedded fonts with true widths and letters."""
    used: _Used = {}
    for number, page in enumerate(reader.pages, start=1):
        if any(not 3 <= side <= 14_400 for side in (page.mediabox.width, page.mediabox.height)):
            yield f"page {number}: size"
        for key in ("/Group", "/Annots", "/AA", "/PresSteps"):
            if key in page:
                yield f"page {number}: {key}"
        resources = page["/Resources"].get_object()
        for key in ("/Shading", "/Pattern", "/ExtGState", "/ColorSpace"):
            if resources.get(key):
                yield f"page {number}: {key}"
        for name, item in resources.get("/XObject", {}).items():
            yield from _picture(f"page {number}: {name}", item.get_object())
        yield from _operators(number, page, reader, resources.get("/Font", {}), used)
    for font, codes in used.values():
        yield from _font(font, codes)


def _picture(where: str, picture: DictionaryObject) -> Iterator[str]:
    if picture.get("/Subtype") != "/Image":
        yield f"{where}: no picture"
    for key in ("/SMask", "/Mask", "/Alternates", "/OPI", "/SMaskInData"):
        if key in picture:
            yield f"{where}: {key}"
    if picture.get("/Interpolate", False):
        yield f"{where}: interpolated"
    if picture.get("/ColorSpace") not in {"/DeviceRGB", "/DeviceGray"}:
        yield f"{where}: {picture.get('/ColorSpace')}"


def _operators(number: int, page: Any, reader: Any, fonts: Any, used: _Used) -> Iterator[str]:
    depth = 0
    codes: set[int] = set()
    for operands, operator in ContentStream(page["/Contents"], reader).operations if "/Contents" in page else ():
        name = operator.decode()
        if name not in _OPERATORS:
            yield f"page {number}: operator {name}"
        depth += (name == "q") - (name == "Q")
        if depth > _DEEPEST or depth < 0:
            yield f"page {number}: states too deep or not paired"
        if name == "Tf":
            font = fonts[operands[0]].get_object()
            codes = used.setdefault(fonts.raw_get(operands[0]).idnum, (font, set()))[1]
        elif name in {"Tj", "TJ", "'", '"'}:
            codes.update(_shown(operands[-1]))
        elif name == "Tr" and operands[0] == 3:
            yield f"page {number}: text that is not seen"
    if depth:
        yield f"page {number}: states not closed"


def _shown(text: Any) -> bytes:
    """The codes of a string, or of the strings of a list."""
    if isinstance(text, list):
        return b"".join(_shown(part) for part in text if not isinstance(part, int | float))
    return bytes(text.original_bytes)


def _font(font: Any, codes: set[int]) -> Iterator[str]:
    name = str(font["/BaseFont"])
    descriptor = font.get("/FontDescriptor", DictionaryObject()).get_object()
    if "/FontFile2" not in descriptor or font["/Subtype"] != "/TrueType":
        yield f"{name}: not embedded"
        return
    if not re.fullmatch(r"/[A-Z]{6}\+[\w-]+", name) or descriptor["/FontName"] != name:
        yield f"{name}: name"
    if not descriptor["/Flags"] & 4 or descriptor["/Flags"] & 32 or "/Encoding" in font:
        yield f"{name}: symbolic fonts have no encoding"
    if len(font["/Widths"]) != font["/LastChar"] - font["/FirstChar"] + 1:
        yield f"{name}: number of widths"
    file = descriptor["/FontFile2"].get_object()
    program = file.get_data()
    if file["/Length1"] != len(program):
        yield f"{name}: length of the font"
    yield from (f"{name}: {fault}" for fault in _letters(font, program, codes))


def _letters(font: Any, program: bytes, codes: set[int]) -> Iterator[str]:
    """Of each code that is shown: its glyph, its width, what it means."""
    glyphs, advances, encodings = _program(program)
    if encodings != 1:
        yield f"{encodings} encodings in the font"
    unicode = _unicode(font["/ToUnicode"].get_object().get_data().decode("ascii"))
    for code in sorted(codes):
        glyph = glyphs.get(code, 0)
        width = float(font["/Widths"][code - font["/FirstChar"]])
        if glyph == 0:
            yield f"code {code} has no glyph"
        elif abs(width - advances[glyph]) > 1:
            yield f"code {code} is {width} wide, in the font {advances[glyph]}"
        if unicode.get(code, 0) in {0, 0xFEFF, 0xFFFE}:
            yield f"code {code} means no letter"


def _unicode(text: str) -> dict[int, int]:
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", text, re.DOTALL)
    found: dict[int, int] = {}
    for count, block in blocks:
        pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4})>", block)
        if len(pairs) != int(count) or len(pairs) > 100:
            raise ValueError(f"{count} letters announced, {len(pairs)} told")
        found |= {int(code, 16): int(letter, 16) for code, letter in pairs}
    return found


def _program(font: bytes) -> tuple[dict[int, int], list[float], int]:
    """Glyphs by code, widths in thousandths by glyph, and how many encodings there are."""
    count = struct.unpack(">H", font[4:6])[0]
    tables = {font[at : at + 4]: struct.unpack(">II", font[at + 8 : at + 16]) for at in range(12, 12 + 16 * count, 16)}

    def table(name: bytes) -> bytes:
        begin, length = tables[name]
        return font[begin : begin + length]

    unit = struct.unpack(">H", table(b"head")[18:20])[0]
    metrics = struct.unpack(">H", table(b"hhea")[34:36])[0]
    total = struct.unpack(">H", table(b"maxp")[4:6])[0]
    widths = [struct.unpack(">H", table(b"hmtx")[4 * at : 4 * at + 2])[0] * 1000 / unit for at in range(metrics)]
    widths += [widths[-1]] * (total - metrics)
    cmap = table(b"cmap")
    encodings = struct.unpack(">H", cmap[2:4])[0]
    at = struct.unpack(">I", cmap[8:12])[0]
    kind, _, _, first, entries = struct.unpack(">5H", cmap[at : at + 10])
    if kind != 6:
        raise ValueError(f"format {kind} of the encoding is not known here")
    values = struct.unpack(f">{entries}H", cmap[at + 10 : at + 10 + 2 * entries])
    return {first + place: glyph for place, glyph in enumerate(values)}, widths, encodings
