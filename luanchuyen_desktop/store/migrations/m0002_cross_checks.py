"""Version 2: the folded name of a cadre, and posts found by unit and title: what looks across cadres. Frozen.

``folded`` is the program's own folding of names, given to SQLite by ``migrate``. ``tenure_post`` takes the place of
``tenure_unit``: it begins with the same column.
"""

SCRIPT = """
ALTER TABLE cadre ADD COLUMN name_fold TEXT NOT NULL DEFAULT '';
UPDATE cadre SET name_fold = folded(name);
CREATE INDEX cadre_name_fold ON cadre(name_fold, birth, code);
DROP INDEX tenure_unit;
CREATE INDEX tenure_post ON tenure(unit, title, "end");
CREATE INDEX rotation_to ON rotation(to_unit, to_title);
CREATE INDEX rotation_from ON rotation(from_unit, from_title);
"""
