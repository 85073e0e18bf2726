"""The register of documents: which numbers were given, to what, and the PDF as it was issued.

The index lets no number of a series be held, issued or accounted for elsewhere twice; numbers that were cancelled and
versions that were replaced stay beside it as history. The PDF itself lies in ``file_content``, as attached files do.
"""

SCRIPT = """
CREATE TABLE register_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    symbol TEXT NOT NULL,
    series TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    date TEXT,
    about TEXT,
    signer TEXT,
    rotation TEXT REFERENCES rotation(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    plan TEXT REFERENCES rotation_plan(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    reason TEXT,
    sha256 TEXT,
    size INTEGER,
    issued_on TEXT,
    issued_by TEXT,
    note TEXT
);
CREATE UNIQUE INDEX register_entry_number ON register_entry(kind, symbol, series, number)
    WHERE state IN ('Giữ số', 'Đã ban hành', 'Dùng ngoài sổ');
CREATE INDEX register_entry_rotation ON register_entry(rotation) WHERE rotation IS NOT NULL;
CREATE INDEX register_entry_plan ON register_entry(plan) WHERE plan IS NOT NULL;
CREATE INDEX register_entry_content ON register_entry(sha256) WHERE sha256 IS NOT NULL;
"""
