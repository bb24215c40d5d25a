"""The doctor: finds what is wrong with a machine, says so in plain words, and is not thrown by a check that fails."""

import json
import os
import shutil
import subprocess
import sys
from datetime import datetime

import pytest

from kiosk.content.loader import load
from kiosk.doctor import as_text, content, machine, screen, sound
from kiosk.services import findings, paths, pin
from kiosk.services.findings import ADVICE, SAID, TITLES, Finding, Verdict
from kiosk.services.settings import ScreenSettings

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
    assert report[check]["verdict"] == "mend"
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


def test_the_pin_must_be_for_the_kiosk_alone(tmp_path):
    file = tmp_path / "pin"
    assert machine.pin(file).code == "pin-none"
    pin.set_pin(file, "482913")
    assert machine.pin(file).fine
    file.chmod(0o644)
    assert machine.pin(file).code == "pin-open"


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    found = machine.disk(tmp_path / "file")
    assert found.code == "disk-closed"
    assert str(tmp_path / "file") in found.says


@pytest.mark.parametrize(("part", "code"), [(1.5, "disk"), (1e9, "disk-low")])
def test_a_full_disk_is_told(tmp_path, monkeypatch, part, code):
    monkeypatch.setattr(machine, "LEAST_DISK_GB", machine.LEAST_DISK_GB * 0 if part == 1.5 else part)
    assert machine.disk(tmp_path).code == code


def test_whatever_starts_the_kiosk_is_found(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    wants = tmp_path / "systemd" / "user" / "default.target.wants"
    wants.mkdir(parents=True)
    (wants / "great-stone-kiosk.service").touch()
    assert machine.autostart().fine


@pytest.mark.parametrize(
    ("error", "code"), [(-1.0, "calibration-never"), (2.0, "calibration"), (14.0, "calibration-off")]
)
def test_calibration_is_judged_by_the_measured_miss(error, code):
    assert screen.calibration(ScreenSettings(touch_error=error)).code == code


def test_a_broken_film_is_named(tmp_path):
    (tmp_path / "opening.mp4").write_bytes(b"not a film")
    found = sound.films(tmp_path)
    assert found.code == "films-broken"
    assert "opening.mp4" in found.says


def test_a_broken_pack_and_no_pack_are_told_apart(tmp_path):
    assert content.pack(tmp_path).code == "pack-none"
    broken = tmp_path / "summer"
    shutil.copytree(paths.default_pack(), broken)
    slide = next((broken / "sections").rglob("*.yaml"))
    slide.write_text(slide.read_text("utf-8") + "\nnonsense: true\n", "utf-8")
    assert content.pack(broken).code == "pack-broken"


@pytest.mark.parametrize("year", [2001, 2099])
def test_a_clock_that_cannot_be_right_is_told(monkeypatch, year):
    monkeypatch.setattr(content, "system_clock", lambda: datetime(year, 1, 1, 8, 30).astimezone())
    found = content.clock(paths.default_pack())
    assert found.code == "clock-wrong"
    assert str(year) in found.says
    assert load(paths.default_pack()).pack.date in found.says


def test_findings_survive_the_way_to_the_sheet():
    found = Finding("disk", Verdict.MEND, "disk-low", ("1.2",))
    assert Finding.of_json(json.loads(json.dumps(found.as_json()))) == found


def test_the_report_counts_what_is_to_be_mended():
    report = as_text([Finding("pin", Verdict.FINE, "pin"), Finding("disk", Verdict.MEND, "disk-low", ("1.2",))])
    assert "MEND  Disk: only 1.2 GB are free" in report
    assert "2 checks, 1 to mend" in report


@pytest.mark.expects_log("the check of disk failed")
def test_a_check_that_fails_is_something_to_mend_and_stops_no_other():
    from kiosk.doctor import _careful

    def fails():
        raise RuntimeError("no such device")

    found = _careful("disk", fails)
    assert found.verdict is Verdict.MEND
    assert "no such device" in found.says
    assert findings.TITLES["disk"]
