"""What the CV form 2C asks for: the single facts of each cadre, training, rewards, family. Each a table of its own."""

SCRIPT = """
CREATE TABLE cv_facts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL UNIQUE REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    other_names TEXT,
    committee TEXT,
    other_committee TEXT,
    allowance TEXT,
    phone TEXT,
    family_origin TEXT,
    former_occupation TEXT,
    recruited TEXT,
    recruited_by TEXT,
    joined_body TEXT,
    revolution TEXT,
    organisations TEXT,
    enlisted TEXT,
    discharged TEXT,
    military_rank TEXT,
    general_education TEXT,
    degree TEXT,
    main_work TEXT,
    pay_grade TEXT,
    pay_code TEXT,
    pay_step TEXT,
    pay_coefficient TEXT,
    pay_from TEXT,
    honours TEXT,
    strengths TEXT,
    longest_work TEXT,
    health TEXT,
    height_cm INTEGER,
    weight_kg INTEGER,
    blood_group TEXT,
    identity_no TEXT,
    war_invalid TEXT,
    martyr_family TEXT,
    arrests TEXT,
    former_regime TEXT,
    abroad TEXT,
    income TEXT,
    housing TEXT,
    land TEXT
);
CREATE TABLE training (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    school TEXT NOT NULL,
    field TEXT,
    start TEXT,
    "end" TEXT,
    form TEXT,
    diploma TEXT
);
CREATE INDEX training_cadre ON training(cadre, start, id);
CREATE TABLE reward (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    form TEXT NOT NULL,
    date TEXT,
    authority TEXT,
    decision_no TEXT
);
CREATE INDEX reward_cadre ON reward(cadre, date, id);
CREATE TABLE family_member (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadre TEXT NOT NULL REFERENCES cadre(code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL,
    relation TEXT NOT NULL,
    name TEXT NOT NULL,
    birth_year INTEGER,
    details TEXT
);
CREATE INDEX family_member_cadre ON family_member(cadre, id);
"""
