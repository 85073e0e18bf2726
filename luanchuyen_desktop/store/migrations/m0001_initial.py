"""Version 1: all tables of the first release. Frozen.

AUTOINCREMENT: the number of a deleted row is never given to another, so undo, redo and open forms cannot mistake one
for the other.
"""

SCRIPT = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT REFERENCES place(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT,
    valid_to TEXT,
    successors TEXT NOT NULL DEFAULT ''
);
CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    level TEXT,
    block TEXT,
    parent TEXT REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    place TEXT REFERENCES place(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT,
    valid_to TEXT,
    successors TEXT NOT NULL DEFAULT ''
);
CREATE TABLE title (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    rank INTEGER,
    is_head INTEGER NOT NULL DEFAULT 0,
    is_key INTEGER NOT NULL DEFAULT 0,
    is_non_local INTEGER NOT NULL DEFAULT 0,
    mode TEXT
);
CREATE TABLE position (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit TEXT NOT NULL REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    quota INTEGER CHECK (quota >= 0),
    UNIQUE (unit, title)
);
CREATE TABLE cadre (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    birth TEXT,
    sex TEXT,
    ethnicity TEXT,
    religion TEXT,
    hometown TEXT,
    hometown_place TEXT REFERENCES place(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    birthplace TEXT,
    residence TEXT,
    party_joined TEXT,
    party_official TEXT,
    education TEXT,
    political_theory TEXT,
    state_management TEXT,
    languages TEXT,
    it_skills TEXT,
    retirement TEXT,
    note TEXT,
    name_key TEXT NOT NULL,
    search TEXT NOT NULL
);
CREATE INDEX cadre_name_key ON cadre(name_key, code, search);
CREATE TABLE tenure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    start TEXT,
    "end" TEXT,
    unit TEXT NOT NULL REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    concurrent INTEGER NOT NULL DEFAULT 0,
    form TEXT,
    decision_no TEXT,
    term TEXT
);
CREATE INDEX tenure_cadre ON tenure(cadre, start, id);
CREATE INDEX tenure_unit ON tenure(unit, "end");
CREATE INDEX tenure_title ON tenure(title, "end");
CREATE TABLE planning_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    term TEXT NOT NULL,
    title TEXT NOT NULL REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    unit TEXT REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    decision_no TEXT,
    approved TEXT,
    reviewed TEXT,
    removed TEXT,
    removal_reason TEXT
);
CREATE INDEX planning_entry_cadre ON planning_entry(cadre, id);
CREATE INDEX planning_entry_term ON planning_entry(term, title);
CREATE TABLE source_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL,
    proposed TEXT,
    state TEXT,
    reason TEXT
);
CREATE INDEX source_entry_cadre ON source_entry(cadre, year, id);
CREATE INDEX source_entry_year ON source_entry(year);
CREATE TABLE evaluation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL,
    grade TEXT NOT NULL,
    remark TEXT
);
CREATE INDEX evaluation_cadre ON evaluation(cadre, year, id);
CREATE TABLE discipline (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    form TEXT NOT NULL,
    date TEXT NOT NULL,
    expires TEXT,
    decision_no TEXT
);
CREATE INDEX discipline_cadre ON discipline(cadre, date, id);
CREATE TABLE locality_determination (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    place TEXT NOT NULL REFERENCES place(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    is_local INTEGER NOT NULL,
    basis TEXT,
    date TEXT
);
CREATE INDEX locality_determination_cadre ON locality_determination(cadre, id);
CREATE TABLE rotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    from_unit TEXT REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    from_title TEXT REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    to_unit TEXT NOT NULL REFERENCES unit(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    to_title TEXT NOT NULL REFERENCES title(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT,
    decided TEXT,
    start TEXT,
    planned_months INTEGER,
    decision_no TEXT,
    state TEXT NOT NULL,
    ended TEXT,
    outcome TEXT,
    end_decision_no TEXT,
    appraisal TEXT,
    note TEXT
);
CREATE INDEX rotation_cadre ON rotation(cadre, code);
CREATE TABLE waiver (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    authority TEXT,
    document_no TEXT,
    date TEXT,
    reason TEXT,
    valid_from TEXT,
    valid_to TEXT,
    state TEXT
);
CREATE INDEX waiver_subject ON waiver(subject_kind, subject);
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
);
CREATE TABLE operation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    user TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'note', 'undo', 'redo')),
    target INTEGER REFERENCES operation(id),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    schema_version INTEGER NOT NULL
);
CREATE INDEX operation_undone ON operation(id) WHERE state = 'undone';
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation(id),
    "table" TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT
);
CREATE INDEX journal_operation ON journal(operation, "table", row);
CREATE TABLE journal_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    operation INTEGER REFERENCES operation(id)
);
INSERT INTO journal_state (id, operation) VALUES (1, NULL);
"""
