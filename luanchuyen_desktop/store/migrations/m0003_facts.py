"""Title standards, the five steps and the papers of a rotation, the appraisal's date and conclusion, joined service."""

SCRIPT = """
CREATE TABLE title_standard (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    document TEXT
);
CREATE INDEX title_standard_title ON title_standard(title, id);
CREATE TABLE procedure_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rotation TEXT NOT NULL REFERENCES rotation(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL,
    date TEXT,
    body TEXT,
    result TEXT,
    document_no TEXT,
    votes_for INTEGER,
    votes_total INTEGER
);
CREATE INDEX procedure_step_rotation ON procedure_step(rotation, step, id);
CREATE TABLE dossier_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rotation TEXT NOT NULL REFERENCES rotation(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL,
    date TEXT,
    note TEXT
);
CREATE INDEX dossier_item_rotation ON dossier_item(rotation, id);
ALTER TABLE rotation ADD COLUMN appraised TEXT;
ALTER TABLE rotation ADD COLUMN appraisal_result TEXT;
ALTER TABLE rotation ADD COLUMN appraisal_no TEXT;
ALTER TABLE tenure ADD COLUMN continues INTEGER NOT NULL DEFAULT 0;
"""
