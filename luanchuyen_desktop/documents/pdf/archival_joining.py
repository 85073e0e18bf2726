"""PDF/A-2u for files put together by pypdf: what ``archival`` does for those that reportlab writes.

Pages keep their fonts and pictures; facts, output intent and identity belong to the file and are lost when pages are
taken out of it, so they are written anew.
"""

from __future__ import annotations

import hashlib
from typing import Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from luanchuyen_desktop.documents.pdf import srgb
from luanchuyen_desktop.documents.pdf.archival import CLAIM, CREATOR, INTENT, PRODUCER, metadata

JOINED: Final = f"{CREATOR} (pypdf)"


def is_archival(reader: PdfReader) -> bool:
    """Whether the file was made by this program and says of itself that it is PDF/A-2u."""
    told = reader.root_object.get("/Metadata")
    stream = told.get_object() if told is not None else None
    if not isinstance(stream, StreamObject) or "/OutputIntents" not in reader.root_object:
        return False
    facts = reader.metadata
    return facts is not None and facts.producer in {PRODUCER, JOINED} and CLAIM.encode() in stream.get_data()


def write_facts(writer: PdfWriter, title: str, author: str, *, archival: bool) -> None:
    """Title and author; ``archival``: also what makes it PDF/A-2u, of pages that are."""
    writer.pdf_header = "%PDF-1.7"
    facts = {"/Title": title, "/Author": author, "/Creator": CREATOR, "/Producer": JOINED}
    writer.metadata = {name: fact for name, fact in facts.items() if fact}
    if not archival:
        return
    packet = StreamObject()
    packet.set_data(metadata(title, author, JOINED))
    packet[NameObject("/Type")], packet[NameObject("/Subtype")] = NameObject("/Metadata"), NameObject("/XML")
    profile = StreamObject()
    profile.set_data(srgb.srgb_profile())
    profile[NameObject("/N")] = NumberObject(srgb.COMPONENTS)
    intent = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/OutputIntent"),
            NameObject("/S"): NameObject(f"/{INTENT['S']}"),
            NameObject("/OutputConditionIdentifier"): TextStringObject(INTENT["OutputConditionIdentifier"]),
            NameObject("/Info"): TextStringObject(INTENT["Info"]),
            NameObject("/DestOutputProfile"): writer._add_object(profile.flate_encode()),  # noqa: SLF001  # no other way
        }
    )
    root = writer.root_object
    root[NameObject("/Metadata")] = writer._add_object(packet)  # noqa: SLF001  # as above
    root[NameObject("/OutputIntents")] = ArrayObject([intent])


def with_identity(pdf: bytes) -> bytes:
    """A file of pypdf with an identity that follows what is in it; pypdf makes up another one each time."""
    identity = hashlib.sha256(pdf).hexdigest()[:32].upper().encode()
    before, end, after = pdf.rpartition(b"\n>>\nstartxref\n")
    return before + b"\n/ID [<%b> <%b>]" % (identity, identity) + end + after
