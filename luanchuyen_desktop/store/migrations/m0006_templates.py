"""The office's own texts of the papers: every version that was in use, and which one is.

No row of a form is in use where the text that came with the program counts.
"""

SCRIPT = """
CREATE TABLE template_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    form TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    note TEXT,
    shipped TEXT NOT NULL,
    in_use INTEGER NOT NULL DEFAULT 0,
    UNIQUE (form, version)
);
CREATE UNIQUE INDEX template_version_in_use ON template_version(form) WHERE in_use;
"""
