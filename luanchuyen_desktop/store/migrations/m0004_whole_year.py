"""Rounds and votes of planning, yearly plans, opinions, follow-up, rates of support, attached files.

``file_content`` holds what is attached once for each SHA-256; it is not journalled: a file is never changed, and undo
and redo only need the rows that name it.
"""

SCRIPT = """
CREATE TABLE planning_round (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    term TEXT NOT NULL,
    year INTEGER,
    opened TEXT,
    closed TEXT,
    approved TEXT,
    decision_no TEXT,
    note TEXT
);
ALTER TABLE planning_entry ADD COLUMN round TEXT
    REFERENCES planning_round(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE planning_entry ADD COLUMN removal_no TEXT;
CREATE INDEX planning_entry_round ON planning_entry(round);
CREATE TABLE planning_vote (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    term TEXT NOT NULL,
    title TEXT NOT NULL REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    unit TEXT REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL,
    date TEXT,
    votes_for INTEGER,
    votes_total INTEGER
);
CREATE INDEX planning_vote_cadre ON planning_vote(cadre, term, title, unit, id);
ALTER TABLE source_entry ADD COLUMN proposed_by TEXT;
ALTER TABLE source_entry ADD COLUMN decided TEXT;
ALTER TABLE source_entry ADD COLUMN document_no TEXT;
ALTER TABLE unit ADD COLUMN is_difficult INTEGER NOT NULL DEFAULT 0;
ALTER TABLE title ADD COLUMN valid_from TEXT;
ALTER TABLE title ADD COLUMN valid_to TEXT;
ALTER TABLE title ADD COLUMN is_draft INTEGER NOT NULL DEFAULT 0;
ALTER TABLE title ADD COLUMN allowance TEXT;
CREATE TABLE rotation_plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    number TEXT,
    issued TEXT,
    body TEXT,
    needs TEXT,
    policy TEXT,
    closed TEXT,
    note TEXT
);
CREATE TABLE plan_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan TEXT NOT NULL REFERENCES rotation_plan(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    unit TEXT NOT NULL REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    count INTEGER,
    direction TEXT,
    purpose TEXT,
    place TEXT REFERENCES place(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    months INTEGER,
    start TEXT,
    placement TEXT,
    policy TEXT,
    note TEXT
);
CREATE INDEX plan_line_plan ON plan_line(plan, id);
ALTER TABLE rotation ADD COLUMN plan TEXT
    REFERENCES rotation_plan(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE rotation ADD COLUMN distance_km INTEGER;
CREATE INDEX rotation_plan_code ON rotation(plan);
CREATE TABLE opinion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rotation TEXT NOT NULL REFERENCES rotation(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    giver TEXT NOT NULL,
    date TEXT,
    stance TEXT,
    content TEXT,
    document_no TEXT
);
CREATE INDEX opinion_rotation ON opinion(rotation, id);
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rotation TEXT NOT NULL REFERENCES rotation(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    date TEXT,
    body TEXT,
    content TEXT,
    document_no TEXT,
    year INTEGER
);
CREATE INDEX follow_up_rotation ON follow_up(rotation, date, id);
CREATE TABLE allowance_rate (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    amount INTEGER NOT NULL,
    from_level TEXT,
    to_level TEXT,
    km_from INTEGER,
    km_to INTEGER,
    for_difficult INTEGER NOT NULL DEFAULT 0,
    valid_from TEXT,
    valid_to TEXT,
    document TEXT
);
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    item TEXT,
    added TEXT,
    note TEXT
);
CREATE INDEX attachment_owner ON attachment(owner_kind, owner, id);
CREATE TABLE file_content (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL
);
"""
