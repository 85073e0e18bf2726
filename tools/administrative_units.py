"""Makes the shipped catalogue of administrative units from the data of the package ``vietnamadminunits`` (MIT).

    python tools/administrative_units.py FOLDER      the folder ``vietnamadminunits/data`` of the unpacked package

Writes ``resources/catalogues/places_2025.tsv`` and ``places_before_2025.tsv``, and says what does not add up.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parent.parent / "resources" / "catalogues"
HEAD = "code\tname\tlevel\tparent"
Row = tuple[str, ...]


def main(arguments: Sequence[str]) -> int:
    """Write both files; returns 1 if a count is not the official one."""
    folder = Path(arguments[0])
    now, before = _table(folder, "admin_units"), _table(folder, "admin_units_legacy")
    converter = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    present = _present(now)
    former = _former(now, before, converter)
    _write(OUT / "places_2025.tsv", HEAD, present)
    _write(OUT / "places_before_2025.tsv", f"{HEAD}\tsuccessors", former)
    provinces = [row for row in present if row[2] == "T"]
    lost = [row for row in former if not row[4]]
    print(len(provinces), "provinces,", len(present) - len(provinces), "communes;", len(former), "former units")
    print("without successors:", lost)
    return 0 if (len(provinces), len(present)) == (34, 34 + 3321) and not lost else 1


def _table(folder: Path, name: str) -> list[Mapping[str, Any]]:
    with closing(sqlite3.connect(folder / "dataset.db")) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM {name}")]  # noqa: S608 - one of two names above


def _present(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    provinces = {row["provinceCode"]: row["province"] for row in rows}
    made: list[Row] = [(code, _clean(name), "T", "") for code, name in sorted(provinces.items())]
    communes = sorted(rows, key=lambda row: (row["provinceCode"], row["wardCode"]))
    return made + [(row["wardCode"], _clean(row["ward"]), "X", row["provinceCode"]) for row in communes]


def _former(
    now: Sequence[Mapping[str, Any]], before: Sequence[Mapping[str, Any]], converter: Mapping[str, Any]
) -> list[Row]:
    """Former provinces (only those that were merged), districts and communes with all that succeeded them.

    A former commune's code has a C before it, and so has that of a merged province: the present ones use the same.
    """
    heirs = _heirs(now, converter)
    new_province = {old: new for new, olds in converter["DICT_PROVINCE"].items() for old in olds}
    codes = {row["provinceKey"]: row["provinceCode"] for row in now}
    merged = {key for olds in converter["DICT_PROVINCE"].values() if len(olds) > 1 for key in olds}
    provinces: dict[str, Row] = {}
    districts: dict[str, tuple[str, str, str]] = {}
    of_district: dict[str, set[str]] = defaultdict(set)
    communes: list[Row] = []
    for row in before:
        key, district = row["provinceKey"], row["districtCode"]
        province = f"C{row['provinceCode']}" if key in merged else row["provinceCode"]
        if key in merged:
            provinces[province] = (province, _clean(row["province"]), "T", "", codes[new_province[key]])
        districts[district] = (district, _clean(row["district"]), province)
        successors = heirs.get("_".join(str(row[part] or "") for part in ("provinceKey", "districtKey", "wardKey")), ())
        of_district[district] |= set(successors)
        if row["wardCode"]:
            name = _clean(row["ward"])
            communes.append((f"C{row['wardCode']}", name, "X", district, " ".join(sorted(successors))))
    below = [(*districts[code][:2], "H", districts[code][2], " ".join(sorted(of_district[code]))) for code in districts]
    return [*sorted(provinces.values()), *sorted(below), *sorted(communes)]


def _heirs(now: Sequence[Mapping[str, Any]], converter: Mapping[str, Any]) -> dict[str, set[str]]:
    """Key of a former commune → codes of the present ones that it became, wholly or in part."""
    codes = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in now}
    heirs: dict[str, set[str]] = defaultdict(set)
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                heirs[old].add(codes[province, ward])
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in divided.items():
            heirs[old] |= {codes[province, part["newWardKey"]] for part in parts}
    return heirs


def _clean(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).replace("’", "'")


def _write(path: Path, head: str, rows: Iterable[Row]) -> None:
    path.write_text("\n".join([head, *("\t".join(row) for row in rows)]) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
