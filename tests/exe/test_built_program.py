"""A visit in the built program, where nothing of Python is: an empty home, a read-only folder, a bare environment."""

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.model.text import Language
from kiosk.watch.watchdog import LEAVE
from tests.journeys.test_real_window import (
    FIRST_TILE,
    HEIGHT,
    HOME_BUTTON,
    INVITATIONS,
    WIDTH,
    Hand,
    display,
)
from tests.journeys.test_staff_door import DIGITS, close_with_the_pin

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "dist" / "kiosk"
FFMPEG = shutil.which("ffmpeg")
PATIENCE_S, SLOW_S = 30, 600
SETTLED_S = 1.2
"""A page has arrived, and its numbers have counted."""
LEAST_SHADES = 200
LEAST_DIFFERENCE = 0.002
"""Part of the picture that another language must change."""
pytestmark = [
    pytest.mark.exe,
    pytest.mark.skipif(not BUILT.is_dir(), reason="there is no dist/kiosk: `make exe` makes it"),
]


@pytest.fixture(scope="module")
def screen():
    with display() as name:
        yield name


@pytest.fixture(scope="module")
def program():
    """The built program in a folder where nobody may write, and root does not either."""
    folders = [BUILT, *(path for path in BUILT.rglob("*") if path.is_dir() and not path.is_symlink())]
    for folder in folders:
        folder.chmod(0o555)
    before = {path: path.lstat().st_mtime_ns for path in BUILT.rglob("*")}
    yield BUILT / "kiosk"
    assert {path: path.lstat().st_mtime_ns for path in BUILT.rglob("*")} == before
    for folder in folders:
        folder.chmod(0o755)


def bare(home, **more):
    """An environment with nothing of this one: no Python can be found."""
    return {"HOME": str(home), "PATH": "/nowhere", "LANG": "C.UTF-8", **more}


def run(program, home, *words, typed=None, **more):
    return subprocess.run(
        [program, *words],
        env=bare(home, **more),
        input=typed,
        capture_output=True,
        text=True,
        timeout=SLOW_S,
        check=False,
        cwd=home,
    )


@contextmanager
def started(program, screen, home):
    """The program, locked, on a screen; gives the process and a hand before it."""
    trace = home / "trace.jsonl"
    words = ["run", "--kiosk", "--trace", str(trace)]
    environment = bare(home, DISPLAY=screen)
    with subprocess.Popen([program, *words], env=environment, cwd=home, stderr=subprocess.PIPE, text=True) as process:
        try:
            hand = Hand(screen, trace)
            hand.wait_for(event="first-frame")
            time.sleep(0.5)  # The window comes to the front.
            yield process, hand
        finally:
            process.kill()


def picture(screen, path):
    """What is on the screen."""
    grab = ["-f", "x11grab", "-video_size", f"{WIDTH}x{HEIGHT}", "-i", screen]
    subprocess.run([FFMPEG, "-loglevel", "error", "-y", *grab, "-frames:v", "1", path], check=True)
    image = QImage(str(path))
    assert not image.isNull()
    return image.convertToFormat(QImage.Format.Format_RGB32).scaled(WIDTH // 2, HEIGHT // 2)


def shades(image):
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def difference(one, other):
    """The part of the places at which two pictures differ."""
    places = [(x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places) / len(places)


def look_around(hand, language, screen, folder):
    """From the invitation or from home, in a language, to the first facts and home again; pictures of both."""
    if language is Language.BE:
        hand.touch(INVITATIONS[language])
        hand.wait_for(event="screen", name="home")
    else:
        hand.speak(language)
    time.sleep(SETTLED_S)
    home = picture(screen, folder / "home.png")
    hand.touch(FIRST_TILE)
    hand.wait_for(event="screen", name="park/cover")
    time.sleep(SETTLED_S)
    hand.swipe(1500, 500, 300)
    hand.wait_for(event="screen", name="park/facts")
    time.sleep(SETTLED_S)
    facts = picture(screen, folder / "facts.png")
    hand.touch(HOME_BUTTON)
    hand.wait_for(event="screen", name="home")
    time.sleep(SETTLED_S)
    return home, facts


def test_a_visit_in_four_languages_shows_four_pictures_and_ends_with_the_pin(program, screen, tmp_path):
    told = run(program, tmp_path, "pin", "--stdin", typed=f"{DIGITS}\n")
    assert told.returncode == 0, told.stderr
    with started(program, screen, tmp_path) as (process, hand):
        pictures = {language: look_around(hand, language, screen, tmp_path) for language in Language}
        close_with_the_pin(hand, LEAVE)
        assert process.wait(PATIENCE_S) == LEAVE, process.stderr.read()
    for screens in zip(*pictures.values(), strict=True):
        assert all(len(shades(each)) > LEAST_SHADES for each in screens)
        for one, other in itertools.combinations(screens, 2):
            assert difference(one, other) > LEAST_DIFFERENCE


def test_the_pack_inside_has_no_problem(program, tmp_path):
    checked = run(program, tmp_path, "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "no problems" in checked.stderr


def test_the_programme_knows_its_time_zone_where_the_machine_has_none(program, tmp_path):
    told = run(program, tmp_path, "programme", "--at", "2026-06-16T14:20", "--json", PYTHONTZPATH="")
    assert told.returncode == 0, told.stderr


def test_what_measures_the_source_is_not_offered(program, tmp_path):
    assert "bench" not in run(program, tmp_path, "--help").stdout


def test_every_screen_with_graphs_and_films_can_be_drawn(program, tmp_path):
    drawn = run(program, tmp_path, "shots", str(tmp_path / "shots"), "--lang", "zh")
    assert drawn.returncode == 0, drawn.stderr
    assert len(list((tmp_path / "shots").rglob("*.png"))) > 20


def test_a_feed_that_cannot_be_had_is_said_and_no_more(program, tmp_path):
    told = run(program, tmp_path, "fetch-feed", "http://127.0.0.1:9/feed.xml", str(tmp_path / "news"))
    assert told.returncode != 0
    assert "Traceback" not in told.stderr


def test_no_reader_of_other_pictures_is_inside():
    """Those of SVG and TIFF open files and addresses that a picture names, or cost more than its pixels."""
    inside = {path.name.split(".")[0].removeprefix("lib") for path in BUILT.rglob("imageformats/*")}
    assert inside == {"qjpeg", "qwebp"}
    assert not list(BUILT.rglob("iconengines"))


def test_the_documents_are_where_the_program_says():
    for name in ("content-format.md", "kiosk-setup.md", "programme-example.xlsx", "publishing.md", "schema/slide.json"):
        assert (BUILT / "docs" / name).read_bytes() == (ROOT / "docs" / name).read_bytes()
    assert (BUILT / "autostart.desktop").is_file()


def test_the_papers_name_what_is_inside():
    licences = (BUILT / "LICENCES.txt").read_text("utf-8")
    assert all(name in licences for name in ("GNU LESSER GENERAL PUBLIC LICENSE", "FFmpeg", "NUMPY", "SIL OPEN FONT"))
    bill = json.loads((BUILT / "sbom.cdx.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    parts = {part["name"]: part for part in bill["components"]}
    assert {
        "Qt",
        "FFmpeg",
        "Python",
        "argon2-cffi",
        "feedparser",
        "nh3",
        "numpy",
        "pyqtgraph",
        "tzdata",
    } <= parts.keys()
    assert all(part["version"][0].isdigit() and part["purl"].startswith("pkg:") for part in parts.values())
    assert all(f"{name} {part['version']}: " in licences for name, part in parts.items())
    assert {each["ref"] for each in bill["dependencies"]} == {
        bill["metadata"]["component"]["bom-ref"],
        *(part["bom-ref"] for part in parts.values()),
    }


def test_the_papers_give_the_licences_of_what_is_compiled_into_qt_ffmpeg_and_icu():
    licences = (BUILT / "LICENCES.txt").read_text("utf-8")
    bill = json.loads((BUILT / "sbom.cdx.json").read_text("utf-8"))
    inside = {part["name"]: part.get("components", []) for part in bill["components"]}
    names = {work["name"] for work in inside["Qt"]}
    assert {"PCRE2", "HarfBuzz", "libpng", "libjpeg-turbo", "WebP (libwebp)", "TinyCBOR", "MD4C"} <= names
    assert all(work.get("copyright", "") in licences for works in inside.values() for work in works)
    lines = re.findall(r"^Licence: .*; see (.*)$", licences, re.MULTILINE)
    referred = {name for line in lines for name in line.split(", ")}
    assert {"LGPL-3.0", "GPL-3.0", "LGPL-2.1", "pcre2", "harfbuzz", "libpng", "ijg", "libwebp"} <= referred
    for name in referred:
        text = (ROOT / "build" / "licences" / f"{name}.txt").read_text("utf-8").strip("\n")
        assert f"{name}\n" in licences, name
        assert text in licences, name


def test_the_papers_name_what_is_compiled_into_modules_of_python():
    licences = (BUILT / "LICENCES.txt").read_text("utf-8")
    bill = json.loads((BUILT / "sbom.cdx.json").read_text("utf-8"))
    inside = {part["name"]: {work["name"]: work for work in part.get("components", [])} for part in bill["components"]}
    for whose, name, holder in [
        ("Python", "libmpdec", "Stefan Krah"),
        ("PyYAML", "libyaml", "Kirill Simonov"),
        ("argon2-cffi-bindings", "Argon2 (reference implementation)", "Daniel Dinu"),
    ]:
        work = inside[whose][name]
        assert f"{name} {work.get('version', '')}".strip() + ", in " in licences
        assert holder in work["copyright"]


def test_the_papers_name_what_wheels_list_as_compiled_into_them():
    licences = (BUILT / "LICENCES.txt").read_text("utf-8")
    bill = json.loads((BUILT / "sbom.cdx.json").read_text("utf-8"))
    inside = {part["name"]: part.get("components", []) for part in bill["components"]}
    for whose, known in [
        ("nh3", {"ammonia", "cssparser"}),
        ("pydantic_core", {"regex-automata", "jiter", "lexical-util"}),
    ]:
        assert known <= {work["name"] for work in inside[whose]}
        assert all(work["purl"].startswith("pkg:cargo/") and work["licenses"] for work in inside[whose])
        assert all(f"{work['name']} {work['version']}, in " in licences for work in inside[whose])
    references = [work["bom-ref"] for works in [bill["components"], *inside.values()] for work in works]
    assert len(references) == len(set(references))


def test_the_guide_asks_for_no_older_glibc_than_the_package():
    asked = subprocess.run(
        [sys.executable, "-c", "import deb; print(deb.glibc())"],
        cwd=ROOT / "build",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    told = re.search(r"glibc (\d+\.\d+) or newer", (ROOT / "docs" / "kiosk-setup.md").read_text("utf-8"))
    assert [*map(int, asked.split("."))] <= [*map(int, told[1].split("."))]
