"""One door to set up, run, test and package the program: ``python tools/dev.py run`` (the Makefile only calls this).

Needs nothing but Python 3.11 or newer with ``venv``. Everything it installs goes into ``.venv``.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements.lock"
OUT = ROOT / "out"
SAMPLE = OUT / "so-mau.lccb"

# What Qt loads on Debian and Ubuntu beyond a bare system, by the library that shows whether it is there.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
FONT_PACKAGE = "fonts-dejavu-core"


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "setup": lambda _rest: 0,
        "run": run_program,
        "test": run_tests,
        "lint": lambda _rest: lint(),
        "pictures": lambda rest: python("tools/pictures.py", *rest),
        "package": lambda rest: python("tools/package.py", *rest),
        "bench": lambda rest: python("-m", "bench", *rest),
    }
    if not arguments or arguments[0] not in commands:
        print(f"usage: python tools/dev.py {{{'|'.join(commands)}}}", file=sys.stderr)
        return 2
    set_up()
    return commands[arguments[0]](list(arguments[1:]))


# -- set-up ----------------------------------------------------------------------------------------------------------


def set_up() -> None:
    """Bring ``.venv`` in line with the lock file, and the system with what Qt needs; quick when nothing is due."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what tells an older Python so
        sys.exit("Python 3.11 or newer is needed.")
    install_system_libraries()
    stamp = VENV / ".installed"
    digest = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not (stamp.is_file() and stamp.read_text() == digest and PYTHON.exists()):
        if not PYTHON.exists():
            make_environment()
        pip("install", "--require-hashes", "-r", str(LOCK))
        pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
        stamp.write_text(digest)
    compile_translations()


def make_environment() -> None:
    """Create ``.venv``; on Debian the module for it may be a package of its own."""
    print("Setting up .venv …", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False, capture_output=True, text=True)
    if made.returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not apt_install([package]):
        sys.exit(f"{made.stdout}{made.stderr}\nPython cannot make a virtual environment.")
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)


def pip(*arguments: str) -> None:
    """Run the pip of ``.venv``."""
    subprocess.run([str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def install_system_libraries() -> None:
    """On Debian and Ubuntu: install what Qt needs when root, otherwise print the exact command."""
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None:
        return
    missing = [package for library, package in SYSTEM_LIBRARIES.items() if not can_load(library)]
    fonts = (
        subprocess.run(["fc-list"], capture_output=True, text=True, check=False) if shutil.which("fc-list") else None
    )
    if fonts is None or not fonts.stdout.strip():
        missing += ["fontconfig", FONT_PACKAGE]
    if missing and not apt_install(missing):
        print("Qt may not start without these libraries.", file=sys.stderr)


def can_load(library: str) -> bool:
    """Whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages when root; else say how, and return False."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        print(f"System packages are missing. Run:\n    sudo {' '.join(command)}", file=sys.stderr)
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    return subprocess.run([command[0], "-qq", *command[1:]], check=False, env=environment).returncode == 0


def compile_translations() -> None:
    """Make the .qm files that are older than their .ts, as the program itself would."""
    code = "from luanchuyen_desktop import paths; from luanchuyen_desktop.gui import i18n; "
    subprocess.run([str(PYTHON), "-c", f"{code}i18n.compile_all(paths.translations())"], check=True, cwd=ROOT)


# -- commands --------------------------------------------------------------------------------------------------------


def python(*arguments: str, **environment: str) -> int:
    """Run a part of the project with the Python of ``.venv``."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=settings, check=False).returncode


def run_program(arguments: list[str]) -> int:
    """Open the window with the sample book; without a display, do the main job without one."""
    if arguments:
        return python("-m", "luanchuyen_desktop", *arguments)
    has_display = not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if has_display:
        if not SAMPLE.exists():
            OUT.mkdir(exist_ok=True)
            if code := python("-m", "luanchuyen_desktop.cli", "demo", str(SAMPLE), "--cadres", "500", "--seed", "1"):
                return code
        return python("-m", "luanchuyen_desktop", str(SAMPLE))
    print("Không có màn hình: làm công việc chính không qua cửa sổ.", flush=True)
    return python("tools/main_job.py", str(OUT / "khong-man-hinh"), QT_QPA_PLATFORM="offscreen")


def lint() -> int:
    """The checks that read the source: style, types, layers, translations."""
    checks = (
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
        ("tools/check_translations.py",),
    )
    failed = [check for check in checks if python(*check) != 0]
    for check in failed:
        print(f"failed: {' '.join(check)}", file=sys.stderr)
    return len(failed)


def run_tests(arguments: list[str]) -> int:
    """Lint, then the tests on both cores (or just the tests named). The last line is pytest's own count."""
    failed = 0 if arguments else lint()
    tests = python("-m", "pytest", *(arguments or ["-n", "2", "-q"]), QT_QPA_PLATFORM="offscreen")
    if failed:
        print("The checks of the source failed, see above.", file=sys.stderr)
    return tests or failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
