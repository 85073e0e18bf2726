from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


tr_strings = load("tr_strings")
check = load("check_translations")
update = load("update_translations")

SOURCE = """
class Box:
    def show(self, n):
        self.tr("Open")
        self.tr("%n cadre(s)", "", n)
        QCoreApplication.translate("Mark", "er" "ror")
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "luanchuyen_desktop" / "gui").mkdir(parents=True)
    (tmp_path / "translations").mkdir()
    return tmp_path


def write(project: Path, source: str, vietnamese: dict[tuple[str, str], str]) -> None:
    (project / "luanchuyen_desktop" / "gui" / "box.py").write_text(source, encoding="utf-8")
    texts = tr_strings.extract(project / "luanchuyen_desktop" / "gui").texts
    forms = {
        text: (vietnamese[text.context, text.source],) for text in texts if (text.context, text.source) in vietnamese
    }
    tr_strings.write_ts(project / "translations" / "luanchuyen_vi.ts", "vi_VN", forms)
    tr_strings.write_ts(
        project / "translations" / "luanchuyen_en.ts", "en_US", {text: update.english(text) for text in texts}
    )


GOOD = {("Box", "Open"): "Mở", ("Box", "%n cadre(s)"): "%n cán bộ", ("Mark", "error"): "lỗi"}


def test_complete_translation_passes(project: Path) -> None:
    write(project, SOURCE, GOOD)
    assert check.faults(project) == []


def test_missing_text_is_named(project: Path) -> None:
    write(project, SOURCE, {key: text for key, text in GOOD.items() if key[1] != "Open"})
    (fault,) = check.faults(project)
    assert "not there: Box: 'Open'" in fault


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ('self.tr(f"{n} left")', "f-string"),
        ("self.tr(n)", "no literal"),
    ],
)
def test_text_that_cannot_be_translated_is_refused(project: Path, call: str, what: str) -> None:
    write(project, f"class Box:\n    def show(self, n):\n        {call}\n", {})
    assert any(what in fault for fault in check.faults(project))


def test_other_places_for_figures_are_refused(project: Path) -> None:
    write(project, 'class Box:\n    def show(self):\n        self.tr("%1 of %2")\n', {("Box", "%1 of %2"): "%1 trên"})
    assert any("places for figures" in fault for fault in check.faults(project))


def test_update_keeps_drops_and_adds(project: Path) -> None:
    text = tr_strings.Text
    old = {text("Box", "Old"): ("Cũ",), text("Box", "Open"): ("Mở",), text("QLineEdit", "&Copy"): ("&Chép",)}
    wanted = frozenset({text("Box", "Open"), text("Other", "Open"), text("Box", "New"), text("Box", "Given")})
    merged = update.merge(old, wanted, {"Given": "Đã cho"})
    assert merged == {
        text("QLineEdit", "&Copy"): ("&Chép",),
        text("Box", "Open"): ("Mở",),
        text("Other", "Open"): ("Mở",),
        text("Box", "New"): (),
        text("Box", "Given"): ("Đã cho",),
    }


def test_english_has_singular_and_plural() -> None:
    assert update.english(tr_strings.Text("Box", "%n cadre(s)", plural=True)) == ("%n cadre", "%n cadres")


def test_every_text_of_this_program_is_translated() -> None:
    assert check.faults(ROOT) == []
