"""PDF/A-2u (ISO 19005-2): what an archive asks of a file beyond what reportlab writes by itself.

Every PDF of the program goes through ``PaperCanvas``, which calls ``make_archival`` and sets texts in ``ArchivalFont``
only. Met here: facts of the document as XMP beside the Info dictionary (both say the same, no clock), an output intent
with its profile, an end of line before ``endstream``, and maps to Unicode that name only letters that are there.
"""

from __future__ import annotations

from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont

from luanchuyen_desktop.documents.pdf import srgb

PRODUCER: Final = "luanchuyen-desktop (reportlab)"
CREATOR: Final = "luanchuyen-desktop"
LANGUAGE: Final = "vi-VN"
CLAIM: Final = "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>"
"""What stands in the metadata of a file that says of itself that it is PDF/A-2u."""

INTENT: Final = {"S": "GTS_PDFA1", "OutputConditionIdentifier": srgb.NAME, "Info": srgb.NAME}
_MOST_IN_A_BLOCK: Final = 100  # letters, of a map to Unicode
_UNSAID: Final = 0x00  # no letter


class ArchivalFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font whose parts say of each of their letters which it is."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's name
        """Write the parts of the font that the document uses."""
        letters = [list(part) for part in self.state[doc].subsets]
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(letters))]
        super().addObjects(doc)
        for name, part in zip(names, letters, strict=True):
            reference = doc.idToObject["BasicFonts"].dict[name].ToUnicode
            doc.idToObject[reference.name].content = unicode_map(part)


def unicode_map(letters: list[int]) -> str:
    """The map of a part of a font: ``letters`` are code points by their place, 0 where there is none."""
    pairs = [f"<{at:02X}> <{letter:04X}>" for at, letter in enumerate(letters) if letter != _UNSAID]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for begin in range(0, len(pairs), _MOST_IN_A_BLOCK):
        block = pairs[begin : begin + _MOST_IN_A_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end", ""]
    return "\n".join(lines)


def make_archival(document: Any, *, title: str, author: str) -> None:
    """Give a new document of reportlab its facts and its output intent. ``author`` may be empty."""
    document.encrypt = _LineEnds()
    document.info = _Facts(title, author)
    catalog = document.Catalog
    catalog.Lang = pdfdoc.PDFString(LANGUAGE)
    catalog.Metadata = pdfdoc.XMP(creator=lambda _document: metadata(title, author))
    # The catalogue writes what it knows; of this it does not.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = pdfdoc.PDFArray([_intent()])


def _intent() -> Any:
    profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": srgb.COMPONENTS}), srgb.srgb_profile())
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName(INTENT["S"]),
            "OutputConditionIdentifier": pdfdoc.PDFString(INTENT["OutputConditionIdentifier"]),
            "Info": pdfdoc.PDFString(INTENT["Info"]),
            "DestOutputProfile": profile,
        }
    )


def metadata(title: str, author: str, producer: str = PRODUCER) -> bytes:
    """The XMP packet: the same facts as in the Info dictionary. It is what claims to be PDF/A-2u."""
    creator = f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
{CLAIM}
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
{creator}
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
    return packet.encode("utf-8")


class _Facts(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The Info dictionary without what nobody said: no subject, no day that the clock made up."""

    def __init__(self, title: str, author: str) -> None:
        super().__init__()
        self.title, self.author = title, author

    def format(self, document: Any) -> Any:
        facts = {"Title": self.title, "Author": self.author, "Producer": PRODUCER, "Creator": CREATOR}
        said = {name: pdfdoc.PDFString(fact) for name, fact in facts.items() if fact}
        return pdfdoc.PDFDictionary(said).format(document)


class _LineEnds(pdfdoc.NoEncryption):  # type: ignore[misc]  # reportlab has no types
    """Hands on the contents of streams with an end of line behind them, which their length does not count."""

    def encode(self, content: str | bytes) -> Any:
        return _Ended(content.encode("latin-1") if isinstance(content, str) else content)


class _Ended(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    def __init__(self, content: bytes) -> None:
        self._content = content

    def __len__(self) -> int:
        return len(self._content)

    def format(self, _document: Any) -> bytes:
        return self._content + b"\n"
