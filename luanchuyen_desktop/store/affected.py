"""Whose findings may differ after an operation: whose file changed, and whom the change touches through a post or name.

The rules look at one file and at what others claim on its destination posts and at its namesakes (``context``): so the
rows before and after an edit tell by themselves who must be judged again.
"""

from __future__ import annotations

import peewee

from luanchuyen_desktop.store.context import MAY_BE_ONE_BIRTH

_MOST_CADRES = 500  # beyond this, checking "all" again costs less than naming each

_ROWS = """
    SELECT "table" AS tab, before AS content FROM journal WHERE operation = ?1 AND before IS NOT NULL
    UNION ALL
    SELECT "table", after FROM journal WHERE operation = ?1 AND after IS NOT NULL"""

_OWN = f"""
SELECT DISTINCT CASE
    WHEN tab = 'cadre' THEN json_extract(content, '$.code')
    WHEN tab IN ('procedure_step', 'dossier_item', 'opinion', 'follow_up')
        THEN (SELECT cadre FROM rotation WHERE code = json_extract(content, '$.rotation'))
    WHEN tab <> 'waiver' THEN json_extract(content, '$.cadre')
    WHEN json_extract(content, '$.subject_kind') = 'cadre' THEN json_extract(content, '$.subject')
    WHEN json_extract(content, '$.subject_kind') = 'rotation'
        THEN (SELECT cadre FROM rotation WHERE code = json_extract(content, '$.subject')) END
FROM ({_ROWS}) WHERE tab <> 'setting' LIMIT ?2"""

# Cadres with a rotation to a post in which a tenure changed, or into or out of which a rotation changed. A rotation
# without a title of origin may concern every post of that unit. A cadre's name stands in the sentences on the posts
# that the cadre has to do with.
_BY_POST = f"""
WITH touched AS ({_ROWS}),
renamed(code) AS (
    SELECT json_extract(after, '$.code') FROM journal WHERE operation = ?1 AND "table" = 'cadre'
        AND json_extract(before, '$.name') <> json_extract(after, '$.name')
),
post(unit, title) AS (
    SELECT json_extract(content, '$.unit'), json_extract(content, '$.title') FROM touched WHERE tab = 'tenure'
    UNION
    SELECT json_extract(content, '$.to_unit'), json_extract(content, '$.to_title') FROM touched WHERE tab = 'rotation'
    UNION
    SELECT json_extract(content, '$.from_unit'), json_extract(content, '$.from_title') FROM touched
        WHERE tab = 'rotation'
    UNION
    SELECT unit, title FROM renamed CROSS JOIN tenure ON tenure.cadre = renamed.code
    UNION
    SELECT to_unit, to_title FROM renamed CROSS JOIN rotation ON rotation.cadre = renamed.code
    UNION
    SELECT from_unit, from_title FROM renamed CROSS JOIN rotation ON rotation.cadre = renamed.code
)
SELECT DISTINCT rotation.cadre FROM post
CROSS JOIN rotation ON to_unit = post.unit AND (post.title IS NULL OR to_title = post.title)
CROSS JOIN position ON position.unit = to_unit AND position.title = to_title AND quota IS NOT NULL
LIMIT ?2"""

# Namesakes of a cadre whose identity changed, by the name and birth before and after.
_BY_NAME = f"""
WITH own(name_fold, birth) AS (
    SELECT json_extract(content, '$.name_fold'), json_extract(content, '$.birth') FROM (
        SELECT before, after, before AS content FROM journal WHERE operation = ?1 AND "table" = 'cadre'
        UNION ALL
        SELECT before, after, after FROM journal WHERE operation = ?1 AND "table" = 'cadre'
    ) WHERE content IS NOT NULL AND (before IS NULL OR after IS NULL OR {{differs}})
)
SELECT DISTINCT cadre.code FROM own CROSS JOIN cadre ON cadre.name_fold = own.name_fold AND {MAY_BE_ONE_BIRTH}
LIMIT ?2""".format(
    differs=" OR ".join(
        f"json_extract(before, '$.{column}') IS NOT json_extract(after, '$.{column}')"
        for column in ("code", "name", "birth", "hometown", "hometown_place")
    )
)


def cadres(database: peewee.SqliteDatabase, operation: int) -> frozenset[str] | None:
    """Codes of all whose findings may differ after the operation; ``None``: more than are worth naming."""
    found: set[str] = set()
    for query in (_OWN, _BY_POST, _BY_NAME):
        rows = database.execute_sql(query, (operation, _MOST_CADRES + 1)).fetchall()
        found |= {code for (code,) in rows if code is not None}
        if len(rows) > _MOST_CADRES or len(found) > _MOST_CADRES:
            return None
    return frozenset(found)
