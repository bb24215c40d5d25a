"""The doctor: finds what is wrong with a machine, says so in plain words, and is not thrown by a check that fails."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.disk import remove
from kiosk.content.loader import load
from kiosk.doctor import as_text, content, examine, machine, screen, sound
from kiosk.machine import paths, pin
from kiosk.machine.settings import ScreenSettings, Settings
from kiosk.model.text import Language
from kiosk.publish.versions import Versions
from kiosk.words.findings import ADVICE, SAID, TITLES, Finding, Verdict
from tests.packs import SmallPack

CHECKS = set(TITLES)


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What the command says on a machine with nothing set up."""
    home = tmp_path_factory.mktemp("home")
    environment = {
        "PATH": "",
        "HOME": str(home),
        "TZ": "Asia/Tokyo",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
    }
    command = [sys.executable, "-m", "kiosk", "doctor", "--json"]
    run = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=120)
    assert run.returncode == 1, run.stderr
    return {found["check"]: found for found in json.loads(run.stdout)}


def test_every_check_is_made_and_says_something(report):
    assert set(report) == CHECKS
    assert all(found["says"] and "%" not in found["says"] for found in report.values())
    assert not [name for name, found in report.items() if found["code"] == "failed"]


@pytest.mark.parametrize("check", ["display", "touch", "calibration", "zone", "start", "pin"])
def test_what_is_missing_is_to_be_mended_and_the_way_is_told(report, check):
    assert report[check]["verdict"] == "fix"
    assert report[check]["advice"]


def test_a_machine_far_away_is_told_the_zone_of_the_exhibition(report):
    assert "UTC+9" in report["zone"]["says"]
    assert "Europe/Minsk" in report["zone"]["advice"]


def test_the_films_and_the_pack_that_ship_are_fine(report):
    assert report["films"]["verdict"] == report["pack"]["verdict"] == "fine"


def test_whatever_must_be_mended_has_advice():
    unsaid = {"failed"}
    wrong = {code for code in SAID if "-" in code} - unsaid - {"films-none", "gpu-unknown"}
    assert wrong == set(ADVICE)


@pytest.mark.expects_log("it opens to nobody")
def test_the_pin_must_be_sound_and_for_the_kiosk_alone(tmp_path):
    file = tmp_path / "pin"
    assert machine.pin(file).code == "pin-none"
    pin.set_pin(file, "482913")
    assert machine.pin(file).fine
    file.chmod(0o644)
    assert machine.pin(file).code == "pin-open"
    file.chmod(0o600)
    file.write_text("$argon2id$v=19$m=6553", "ascii")
    assert machine.pin(file).code == "pin-damaged"


@pytest.mark.parametrize(
    ("session", "desktop", "code"),
    [
        ("x11", "GNOME", "keys"),
        ("wayland", "GNOME", "keys-open"),
        ("wayland", "great-stone-kiosk", "keys"),
        ("wayland", None, "keys"),
    ],
)
def test_a_desktop_that_keeps_its_keys_to_itself_is_told(monkeypatch, session, desktop, code):
    monkeypatch.setenv("XDG_SESSION_TYPE", session)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    if desktop:
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    assert screen.keys().code == code


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    found = machine.disk(tmp_path / "file")
    assert found.code == "disk-closed"
    assert str(tmp_path / "file") in found.says(Language.EN)


@pytest.mark.parametrize(("part", "code"), [(1.5, "disk"), (1e9, "disk-low")])
def test_a_full_disk_is_told(tmp_path, monkeypatch, part, code):
    monkeypatch.setattr(machine, "LEAST_DISK_GB", machine.LEAST_DISK_GB * 0 if part == 1.5 else part)
    assert machine.disk(tmp_path).code == code


SESSION = Path(__file__).parents[2] / "build" / "session"


@pytest.fixture
def config(tmp_path, monkeypatch):
    """The folder of this user's settings, with nothing in it that starts a kiosk; there is one on the path."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    program = tmp_path / "My Kiosk" / "kiosk"
    program.parent.mkdir()
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    return tmp_path


def install(file, target):
    target.parent.mkdir(parents=True)
    shutil.copy(file, target)


@pytest.mark.parametrize("unit", sorted(path.name for path in SESSION.glob("*.service")))
def test_each_unit_of_the_kiosk_session_is_found_once_it_is_enabled(config, unit):
    assert machine.autostart().code == "start-none"
    target = config / "systemd/user/default.target.wants" / unit
    install(SESSION / unit, target)
    assert machine.autostart() == Finding("start", Verdict.FINE, "start", (str(target),))


def test_an_enabled_unit_that_was_removed_starts_nothing(config):
    wants = config / "systemd/user/graphical-session.target.wants"
    wants.mkdir(parents=True)
    (wants / "kiosk.service").symlink_to(config / "removed.service")
    assert machine.autostart().code == "start-none"


@pytest.mark.parametrize("command", ["kiosk supervise", "kiosk %U", "kiosk", '"{folder}/My Kiosk/kiosk" supervise'])
def test_the_entry_for_the_desktop_is_found_under_any_name(config, command):
    entry = config / "autostart" / "exhibition.desktop"
    install(SESSION / "autostart.desktop", entry)
    written = entry.read_text("utf-8").replace("kiosk supervise", command.format(folder=config))
    entry.write_text(written, "utf-8")
    assert machine.autostart().fine


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false"),
        ("X-GNOME-Autostart-enabled=true", "Hidden=true"),
        ("Exec=kiosk supervise", "Exec=kiosk-of-another-house"),
        ("Exec=kiosk supervise", "Exec="),
        ("Exec=kiosk supervise", "Exec=/gone/kiosk supervise"),
        ("Exec=kiosk supervise", "Exec=kiosk --version"),
        ("Exec=kiosk supervise", 'Exec="kiosk supervise'),
    ],
)
def test_an_entry_that_is_switched_off_or_starts_something_else_is_not(config, before, after):
    entry = config / "autostart" / "great-stone-kiosk.desktop"
    install(SESSION / "autostart.desktop", entry)
    entry.write_text(entry.read_text("utf-8").replace(before, after), "utf-8")
    assert machine.autostart().code == "start-none"


def test_without_a_pack_it_looks_at_what_is_published(tmp_path):
    broken = tmp_path / "pack"
    pack = SmallPack.in_folder(broken)
    versions = Versions(tmp_path / paths.NAME / "packs")
    version = versions.publish(broken, lambda folder: None, datetime(2026, 11, 25, 12, tzinfo=UTC))
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}

    def findings(*words):
        command = [sys.executable, "-m", "kiosk", "doctor", "--json", *words]
        run = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=120)
        assert run.stderr == "", "what Qt says of sound is a finding"
        return {found["check"]: found["says"] for found in json.loads(run.stdout)}

    said = findings()
    assert said["films"] == "the pack has none"
    assert f"{version.published.astimezone():%Y-%m-%d %H:%M}" in said["pack"]
    assert findings("--pack", str(paths.default_pack()))["films"] != "the pack has none"
    (tmp_path / paths.NAME / "kiosk.toml").write_text(f'[pack]\nfolder = "{pack.folder}"\n', "utf-8")
    assert findings()["pack"] == said["pack"], "what is published comes first"
    versions.rollback()
    assert findings()["pack"].startswith("pack:")
    remove(versions.folder)


def test_wrong_settings_are_one_line_that_names_file_and_key(tmp_path):
    file = tmp_path / "kiosk.toml"
    file.write_text("[screen]\nshift = 50\n", "utf-8")
    command = [sys.executable, "-m", "kiosk", "doctor", "--config", str(file)]
    run = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == f"{file}:2: error: screen.shift: must be from 0 to 8\n"


@pytest.mark.parametrize(
    ("error", "code"), [(-1.0, "calibration-never"), (2.0, "calibration"), (14.0, "calibration-off")]
)
def test_calibration_is_judged_by_the_measured_miss(error, code):
    assert screen.calibration(ScreenSettings(touch_error=error)).code == code


def test_a_broken_film_is_named(tmp_path):
    (tmp_path / "opening.mp4").write_bytes(b"not a film")
    found = sound.films(tmp_path)
    assert found.code == "films-broken"
    assert "opening.mp4" in found.says(Language.EN)


def test_a_broken_pack_and_no_pack_are_told_apart(tmp_path):
    assert content.pack(tmp_path).code == "pack-none"
    broken = tmp_path / "summer"
    shutil.copytree(paths.default_pack(), broken)
    slide = next((broken / "sections").rglob("*.yaml"))
    slide.write_text(slide.read_text("utf-8") + "\nnonsense: true\n", "utf-8")
    assert content.pack(broken).code == "pack-broken"


@pytest.mark.parametrize("year", [2001, 2099])
def test_a_clock_that_cannot_be_right_is_told(monkeypatch, year):
    monkeypatch.setattr(content, "machine_time", lambda: datetime(year, 1, 1, 8, 30).astimezone())
    found = content.clock(paths.default_pack())
    assert found.code == "clock-wrong"
    assert str(year) in found.says(Language.EN)
    assert load(paths.default_pack()).pack.date in found.says(Language.EN)


def test_findings_survive_the_way_to_the_sheet():
    found = Finding("disk", Verdict.FIX, "disk-low", ("1.2",))
    assert Finding.of_json(json.loads(json.dumps(found.as_json()))) == found


def test_the_report_counts_what_is_to_be_mended():
    report = as_text([Finding("pin", Verdict.FINE, "pin"), Finding("disk", Verdict.FIX, "disk-low", ("1.2",))])
    assert "FIX   Disk: only 1.2 GB are free" in report
    assert "2 checks, 1 to fix" in report


@pytest.mark.expects_log("the check of disk failed")
def test_a_check_that_fails_is_something_to_mend_and_stops_no_other(monkeypatch, tmp_path):
    def fails(folder):
        raise RuntimeError("no such device")

    monkeypatch.setattr(machine, "disk", fails)
    found = {each.check: each for each in examine(Settings(), SmallPack.in_folder(tmp_path / "pack").folder)}
    assert found["disk"].verdict is Verdict.FIX
    assert "no such device" in found["disk"].says(Language.EN)
    assert found["pin"].code != "failed"
