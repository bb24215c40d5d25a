"""The PIN: nobody's digits are kept, wrong ones cost time, and no clock or plug shortens it."""

import io
import json
import os
import stat
import subprocess
import sys

import pytest

from kiosk.cli import run_command
from kiosk.machine import paths, pin
from kiosk.machine.pin import (
    LONG,
    LONG_PAUSE_S,
    PAUSE_S,
    SHORTEST,
    TRIES,
    Attempts,
    complaint,
    is_right,
    pause_after,
    set_pin,
)


class Clock:
    """A steady clock that a test can push."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def clock():
    return Clock()


def test_the_file_holds_a_hash_for_this_user_alone_and_knows_the_digits(tmp_path):
    file = tmp_path / "staff" / "pin"
    set_pin(file, "482913")
    assert file.read_text("ascii").startswith("$argon2id$")
    assert "482913" not in file.read_text("ascii")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert is_right(file, "482913")
    assert not is_right(file, "482914")


BAD = ["", "48291", "4829134829134", "48291a", "４８２９１３", "111111", "123456", "9876543"]


@pytest.mark.parametrize("digits", BAD)
def test_what_can_be_guessed_or_is_no_pin_is_refused(digits, tmp_path):
    assert complaint(digits)
    with pytest.raises(ValueError):  # noqa: PT011  (the words are for people)
        set_pin(tmp_path / "pin", digits)
    assert not pin.is_set(tmp_path / "pin")


@pytest.mark.expects_log("the PIN cannot be read, so it opens to nobody")
def test_a_missing_or_spoilt_file_opens_to_nobody(tmp_path):
    file = tmp_path / "pin"
    assert not is_right(file, "482913")
    file.write_text("482913", "ascii")
    assert not is_right(file, "482913")
    assert pin.is_damaged(file)
    set_pin(file, "482913")
    file.write_text(file.read_text("ascii")[:-10], "ascii")
    assert pin.is_damaged(file)
    assert not is_right(file, "482913")


def test_each_wrong_attempt_waits_longer_and_the_fifth_five_minutes():
    assert [pause_after(failures) for failures in range(7)] == [0, 1, 2, 4, 8, PAUSE_S, 1]


def test_a_restart_forgives_nothing_and_the_pause_begins_anew(tmp_path, clock):
    attempts = Attempts(tmp_path / "attempts", clock)
    for _ in range(TRIES):
        attempts.begin()
    clock.seconds += PAUSE_S - 1
    assert attempts.wait == pytest.approx(1)
    again = Attempts(tmp_path / "attempts", clock)
    assert again.failures == TRIES
    assert again.wait == pytest.approx(PAUSE_S)
    clock.seconds += PAUSE_S
    assert again.wait == 0


def test_an_attempt_counts_before_it_is_judged(tmp_path, clock):
    Attempts(tmp_path / "attempts", clock).begin()
    assert Attempts(tmp_path / "attempts", clock).left == TRIES - 1


def test_the_right_pin_forgives_what_was_before(tmp_path, clock):
    attempts = Attempts(tmp_path / "attempts", clock)
    attempts.begin()
    attempts.begin()
    attempts.succeed()
    assert Attempts(tmp_path / "attempts", clock).failures == 0


def test_during_the_long_pause_a_long_pin_is_heard_and_nothing_else_changes(tmp_path, clock):
    attempts = Attempts(tmp_path / "attempts", clock)
    for _ in range(TRIES):
        attempts.begin()
    clock.seconds += 60
    assert attempts.wait_for(SHORTEST) == attempts.wait_for(LONG - 1) == PAUSE_S - 60
    assert attempts.wait_for(LONG) == 0
    attempts.begin()
    assert attempts.wait_for(LONG) == LONG_PAUSE_S
    assert attempts.wait == PAUSE_S - 60, "neither shorter nor longer"


@pytest.mark.expects_log("attempts cannot be kept")
def test_a_disk_that_takes_no_count_forgives_nothing(tmp_path, clock):
    (tmp_path / "staff").write_text("a file where the folder should be", "ascii")
    attempts = Attempts(tmp_path / "staff" / "attempts", clock)
    assert attempts.wait == PAUSE_S
    clock.seconds += PAUSE_S
    assert attempts.wait == 0


@pytest.mark.expects_log("so there is a pause")
def test_a_spoilt_count_means_a_pause(tmp_path, clock):
    (tmp_path / "attempts").write_text("none", "ascii")
    assert Attempts(tmp_path / "attempts", clock).wait == PAUSE_S


def test_scripts_set_a_pin_from_the_input(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO("482913\n"))
    assert run_command(["pin", "--stdin"]) == 0
    assert "482913" not in capsys.readouterr().out
    assert is_right(paths.pin(), "482913")


def test_at_a_terminal_it_is_asked_twice_without_echo(tmp_path):
    import pty

    master, slave = pty.openpty()
    code = "import sys; from kiosk.cli import run_command; sys.exit(run_command(['pin']))"
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    asked = subprocess.Popen(
        [sys.executable, "-c", code], stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True
    )
    os.close(slave)
    heard = b""
    for question in (b"digits: ", b"more: "):
        while question not in heard:
            heard += os.read(master, 1000)
        os.write(master, b"482913\n")
    while b"is set" not in heard:
        heard += os.read(master, 1000)
    assert asked.wait(20) == 0
    os.close(master)
    assert b"482913" not in heard


@pytest.mark.parametrize("second", ["482914", ""])
def test_two_different_pins_change_nothing(tmp_path, monkeypatch, second, capsys):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    given = iter(["482913", second])
    monkeypatch.setattr("getpass.getpass", lambda _: next(given))
    assert run_command(["pin"]) == 2
    assert "nothing is changed" in capsys.readouterr().err
    assert not pin.is_set(paths.pin())


def test_what_staff_set_at_the_kiosk_is_laid_over_the_settings(tmp_path):
    from kiosk.machine.kept import keep, laid_over
    from kiosk.machine.settings import Settings

    file = tmp_path / "kept.json"
    assert laid_over(Settings(), file) == Settings()
    keep(file, "sound", {"volume": 0.6})
    keep(file, "screen", {"inches": 43.0})
    keep(file, "screen", {"mounting": 700.0})
    settings = laid_over(Settings(), file)
    assert (settings.sound.volume, settings.screen.inches, settings.screen.mounting) == (0.6, 43.0, 700.0)


@pytest.mark.expects_log("sound.volume must be from 0 to 1", "was set aside")
@pytest.mark.parametrize(
    "spoilt",
    [
        json.dumps({"sound": {"volume": 7}, "screen": {"theme": "night"}}),
        "{",
        "[]",
        '{"sound": 3}',
        pytest.param("[" * 100_000, id="deep"),
        pytest.param('{"sound": {"volume": 1' + "0" * 400 + "}}", id="large"),
    ],
)
def test_what_cannot_be_used_of_it_is_left_out(tmp_path, spoilt):
    from kiosk.machine.kept import laid_over
    from kiosk.machine.settings import Settings

    (tmp_path / "kept.json").write_text(spoilt, "utf-8")
    assert laid_over(Settings(), tmp_path / "kept.json") == Settings()
