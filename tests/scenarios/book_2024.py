"""A book as an office had it at the end of 2024: a real province with three of its districts, invented people."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Place,
    PlanLine,
    PlanningEntry,
    Position,
    Record,
    Rotation,
    RotationPlan,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import Block, Level, Purpose, RotationState, Sex, TenureForm
from luanchuyen_desktop.services.place_catalogue import load_shipped
from luanchuyen_desktop.store.book import Book

PROVINCE = "12"  # Lai Châu: not merged, so that its districts are what changes
DISTRICTS = ("Huyện Tam Đường", "Huyện Sìn Hồ", "Huyện Phong Thổ")
COMMUNES = 4  # of each district
_SEED = 2024

TITLES = (
    Title("GD", "Giám đốc Sở", 35, is_head=True),
    Title("PGD", "Phó Giám đốc Sở", 45),
    Title("BTHU", "Bí thư Huyện ủy", 35, is_head=True, is_key=True, is_non_local=True),
    Title("PBTHU", "Phó Bí thư Huyện ủy", 45, is_key=True),
    Title("CTH", "Chủ tịch Ủy ban nhân dân huyện", 40, is_head=True, is_key=True),
    Title("PCTH", "Phó Chủ tịch Ủy ban nhân dân huyện", 50),
    Title("TBH", "Trưởng ban", 55, is_head=True),
    Title("PBH", "Phó Trưởng ban", 60),
    Title("TPH", "Trưởng phòng", 60, is_head=True),
    Title("PPH", "Phó Trưởng phòng", 65),
    Title("BTX", "Bí thư Đảng ủy xã", 60, is_head=True, is_key=True),
    Title("PBTX", "Phó Bí thư Đảng ủy xã", 65),
    Title("CTX", "Chủ tịch Ủy ban nhân dân xã", 62, is_head=True),
    Title("PCTX", "Phó Chủ tịch Ủy ban nhân dân xã", 67),
)
_DISTRICT_OFFICES = (
    ("HU", "Huyện ủy {}", Block.PARTY, (("BTHU", 1), ("PBTHU", 2))),
    ("UBH", "Ủy ban nhân dân huyện {}", Block.GOVERNMENT, (("CTH", 1), ("PCTH", 3))),
    ("BTC", "Ban Tổ chức Huyện ủy {}", Block.PARTY, (("TBH", 1), ("PBH", 2))),
    ("PNV", "Phòng Nội vụ huyện {}", Block.GOVERNMENT, (("TPH", 1), ("PPH", 2))),
)
_COMMUNE_OFFICES = (
    ("DU", "Đảng ủy {}", Block.PARTY, (("BTX", 1), ("PBTX", 2))),
    ("UB", "Ủy ban nhân dân {}", Block.GOVERNMENT, (("CTX", 1), ("PCTX", 2))),
)
_PROVINCIAL = (("SNV", "Sở Nội vụ"), ("STC", "Sở Tài chính"), ("SXD", "Sở Xây dựng"), ("SYT", "Sở Y tế"))
_FAMILY = ("Nguyễn", "Trần", "Lò", "Vàng", "Giàng", "Hoàng", "Lê", "Phạm", "Tẩn", "Sùng")
_MIDDLE = ("Văn", "Thị", "A", "Minh", "Quốc", "Thu", "Đức", "Hải")
_GIVEN = ("An", "Bình", "Chơ", "Dũng", "Đào", "Hoa", "Khánh", "Lan", "Páo", "Quý", "Sơn", "Thắng", "Ủy", "Yến")


@dataclass
class Story:
    """The records, and what tests look things up by. ``communes``: code of a district → its old communes."""

    records: list[Record] = field(default_factory=list)
    districts: list[str] = field(default_factory=list)
    communes: dict[str, list[Place]] = field(default_factory=dict)
    seats: list[tuple[str, str]] = field(default_factory=list)
    holders: dict[tuple[str, str], list[str]] = field(default_factory=dict)


def fill_2024(book: Book) -> Story:
    """Write the book: about 150 cadres, 9 rotations, planning entries, a plan; the same every time."""
    story = _organisation()
    rng = Random(_SEED)
    _people(rng, story)
    _rotations(story)
    _planning(rng, story)
    with book.operate("Lập sổ năm 2024") as write:
        write.insert_many(story.records)
    return story


def _organisation() -> Story:
    story = Story()
    shipped = load_shipped(paths.resources())
    story.records += [Place("LC", "Tỉnh Lai Châu", Level.PROVINCE), *TITLES]
    for code, name in _PROVINCIAL:
        _office(story, Unit(code, name, Level.PROVINCE, Block.GOVERNMENT, place="LC"), (("GD", 1), ("PGD", 3)))
    former = {place.name: place for place in shipped.former.values() if place.parent == PROVINCE}
    for number, name in enumerate(DISTRICTS, start=1):
        district = Place(f"H{number}", name, Level.DISTRICT, "LC")
        story.records.append(district)
        story.districts.append(district.code)
        short = name.removeprefix("Huyện ")
        for kind, called, block, titles in _DISTRICT_OFFICES:
            unit = Unit(f"{kind}{number}", called.format(short), Level.DISTRICT, block, place=district.code)
            _office(story, unit, titles)
        own = [place for place in shipped.former.values() if place.parent == former[name].code][:COMMUNES]
        for at, place in enumerate(own, start=1):
            commune = Place(f"X{number}{at}", place.name, Level.COMMUNE, district.code)
            story.records.append(commune)
            story.communes.setdefault(district.code, []).append(commune)
            for kind, called, block, titles in _COMMUNE_OFFICES:
                unit = Unit(
                    f"{kind}{number}{at}", called.format(_lower(place.name)), Level.COMMUNE, block, place=commune.code
                )
                _office(story, unit, titles)
    return story


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _office(story: Story, unit: Unit, titles: tuple[tuple[str, int], ...]) -> None:
    story.records.append(unit)
    for title, quota in titles:
        story.records.append(Position(unit.code, title, quota))
        story.seats += [(unit.code, title)] * quota


def _people(rng: Random, story: Story) -> None:
    """Somebody in every seat but a few, each with an earlier post before."""
    for number, seat in enumerate(story.seats, start=1):
        if number % 17 == 0:
            continue  # vacant
        code = f"CB{number:03d}"
        name = f"{rng.choice(_FAMILY)} {rng.choice(_MIDDLE)} {rng.choice(_GIVEN)}"
        birth = PartialDate(rng.randint(1966, 1985), rng.randint(1, 12), rng.randint(1, 28))
        hometown = rng.choice([*story.districts, "LC"])
        story.records.append(Cadre(code, name, birth, rng.choice(list(Sex)), hometown_place=hometown))
        begun = PartialDate(rng.randint(2016, 2023), rng.randint(1, 12), 1)
        before = story.seats[(number * 7) % len(story.seats)]
        if before != seat:
            form = rng.choice(list(TenureForm))
            first, last = PartialDate(begun.year - 5, 1), PartialDate(begun.year - 1, 12)
            story.records.append(Tenure(code, first, last, *before, form=form))
        story.records.append(Tenure(code, begun, None, *seat, form=TenureForm.APPOINTED, decision_no=f"{number}-QĐ/TU"))
        story.holders.setdefault(seat, []).append(code)


def _rotations(story: Story) -> None:
    """Six run into districts, two into communes, one is proposed. Their tenures follow."""
    running = [("SNV", "PGD", "HU1", "PBTHU"), ("STC", "PGD", "HU2", "PBTHU"), ("SXD", "PGD", "UBH1", "PCTH")]
    running += [("SYT", "PGD", "UBH2", "PCTH"), ("SNV", "PGD", "HU3", "PBTHU"), ("STC", "PGD", "UBH3", "PCTH")]
    running += [("PNV1", "PPH", "DU11", "PBTX"), ("PNV2", "PPH", "DU21", "PBTX")]
    for number, (from_unit, from_title, to_unit, to_title) in enumerate(running, start=1):
        code = f"LC{number:04d}"
        cadre = f"RT{number:03d}"
        start = PartialDate(2022 + number % 3, 3, 1)
        story.records.append(Cadre(cadre, f"Lê Luân Chuyển {number}", PartialDate(1980, number, 2), Sex.MALE))
        last = PartialDate(start.year, 2, 28)
        story.records.append(Tenure(cadre, PartialDate(2018, 1, 1), last, from_unit, from_title))
        story.records.append(Tenure(cadre, start, None, to_unit, to_title, form=TenureForm.ROTATED))
        story.records.append(
            Rotation(
                code,
                cadre,
                from_unit,
                from_title,
                to_unit,
                to_title,
                Purpose.TRAINING,
                PartialDate(start.year, 2, 15),
                start,
                36,
                f"{code}-QĐ/TU",
                RotationState.RUNNING,
            )
        )
    proposed = next(iter(story.holders["PNV3", "TPH"]))
    story.records.append(
        Rotation("LC0009", proposed, "PNV3", "TPH", "DU31", "BTX", Purpose.TRAINING, state=RotationState.PROPOSED)
    )


def _planning(rng: Random, story: Story) -> None:
    heads = [seat for seat in story.seats if seat[1] in {"BTHU", "CTH", "BTX", "GD"}]
    cadres = [codes[0] for codes in story.holders.values()]
    for unit, title in heads:
        for cadre in rng.sample(cadres, 2):
            story.records.append(
                PlanningEntry(
                    cadre, "2025-2030", title, unit, "05-QĐ/TU", PartialDate(2024, 5, 6), PartialDate(2024, 12, 2)
                )
            )
    story.records.append(RotationPlan("KH2025", 2025))
    story.records.append(PlanLine("KH2025", "HU1", "PBTHU", 1))
