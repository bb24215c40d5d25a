"""What import-linter cannot see of the house."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FIRST_PICTURE = ROOT / "tests" / "first_picture.txt"


@pytest.mark.parametrize("package", ["machine", "words", "design"])
def test_only_what_is_shown_knows_widgets(package):
    modules = (ROOT / "kiosk" / package).glob("*.py")
    assert not [path.name for path in modules if "PySide6.QtWidgets" in path.read_text("utf-8")]


def test_only_machine_images_lets_qt_read_picture_files():
    """There the format is named; elsewhere Qt would choose a reader by what a file holds."""
    choosing = re.compile(
        r"QImageReader|QMovie|QPicture\b|fromData\(|QIcon|Q(Image|Pixmap)\((str|path)\([^\"]*$", re.MULTILINE
    )
    files = [path for path in (ROOT / "kiosk").rglob("*.py") if choosing.search(path.read_text("utf-8"))]
    assert files == [ROOT / "kiosk" / "machine" / "images.py"]


@pytest.mark.parametrize("package", ["model", "content"])
def test_model_and_content_run_where_qt_is_not_installed(package):
    code = (
        f"import sys; sys.modules['PySide6'] = None; import kiosk.{package} as it, pkgutil, importlib\n"
        f"[importlib.import_module(m.name) for m in pkgutil.walk_packages(it.__path__, 'kiosk.{package}.')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_first_picture_imports_what_is_listed_and_nothing_else(tmp_path):
    """A module more costs each start its time; one that is needed goes into the list."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QSize\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from kiosk.app import Kiosk, open_some_pack\n"
        "from kiosk.machine import paths\n"
        "from kiosk.machine.fonts import load_fonts\n"
        "from kiosk.machine.settings import Settings\n"
        "application = QApplication([])\n"
        "load_fonts()\n"
        "kiosk = Kiosk(Settings(), open_some_pack(paths.default_pack()), QSize(640, 360))\n"
        "kiosk.window.painted.connect(application.quit)\n"
        "kiosk.window.show()\n"
        "application.exec()\n"
        "print(*sys.modules, sep='\\n')\n"
    )
    environment = {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path), "PATH": ""}

    def imported() -> set[str]:
        run = subprocess.run(
            [sys.executable, "-c", code], check=True, cwd=ROOT, env=environment, capture_output=True, text=True
        )
        names = set(run.stdout.split())
        libraries = {name.partition(".")[0] for name in names} & packages_distributions().keys() - {"_distutils_hack"}
        return libraries | {name for name in names if name.startswith(("kiosk.", "PySide6.Qt"))}

    imported()  # The first start with a pack compiles it.
    assert sorted(imported()) == FIRST_PICTURE.read_text("utf-8").split()


def test_what_builds_a_release_is_fixed_by_its_commit_and_may_read_and_nothing_more():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8"))
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action) for action in used)
    assert workflow["permissions"] == {"contents": "read"}
    assert [name for name, job in workflow["jobs"].items() if "permissions" in job] == ["release"]
