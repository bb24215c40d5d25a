"""``kiosk programme`` as staff and programs use it."""

import json
from datetime import UTC, datetime

import pytest

from kiosk.cli import run_command
from kiosk.content.disk import remove
from kiosk.machine import paths
from kiosk.publish.versions import Versions
from tests.packs import SmallPack

SLIDE = """\
kind: programme
title: {be: Праграма, ru: Программа, zh: 日程, en: Programme}
events:
  - {date: 2026-06-16, from: "14:00", until: "15:00", kind: lecture, title: {en: Paper-cut}, place: {en: Hall 2}}
  - {date: 2026-06-16, from: "15:00", until: "16:00", kind: festival, title: {en: Tea}, place: {en: Hall 2}}
  - {date: 2026-06-16, kind: year, title: {en: A year}, place: {en: Minsk}}
  - {date: 2026-06-16, from: "18:00", kind: concert, title: {en: Opera}, place: {en: Hall 1}}
"""


@pytest.fixture
def pack(tmp_path):
    pack = SmallPack.in_folder(tmp_path)
    pack.change("pack.yaml", "date: 2026-11-23", "date: 2026-06-01")
    pack.change("sections/park/section.yaml", "[facts, story, quote]", "[facts, story, quote, week]")
    pack.write("sections/park/week.yaml", SLIDE)
    return pack


def test_it_prints_now_next_and_later(pack, capsys):
    assert run_command(["programme", str(pack.folder), "--at", "2026-06-16T14:20"]) == 0
    assert capsys.readouterr().out == (
        "2026-06-16 14:20 Europe/Minsk\n"
        "Now\n"
        "  2026-06-16 14:00–15:00  Paper-cut, Hall 2, lecture\n"
        "  2026-06-16 all day  A year, Minsk, year\n"
        "Next\n"
        "  2026-06-16 15:00–16:00  Tea, Hall 2, festival\n"
        "Later\n"
        "  2026-06-16 18:00  Opera, Hall 1, concert\n"
    )


def test_programs_read_it_in_any_zone(pack, capsys):
    assert run_command(["programme", str(pack.folder), "--json", "--at", "2026-06-16T11:30+00:00"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["at"], said["timezone"]) == ("2026-06-16T14:30:00+03:00", "Europe/Minsk")
    assert said["now"][0] == {
        "begin": "2026-06-16T14:00:00+03:00",
        "end": "2026-06-16T15:00:00+03:00",
        "kind": "lecture",
        "title": {"be": None, "ru": None, "zh": None, "en": "Paper-cut"},
        "place": {"be": None, "ru": None, "zh": None, "en": "Hall 2"},
        "passed": 0.5,
    }
    assert said["next"]["title"]["en"] == "Tea"
    assert [each["end"] for each in said["later"]] == [None]


def test_a_slide_that_is_not_shown_tells_nothing(pack, capsys):
    pack.change("sections/park/week.yaml", "kind: programme\n", "kind: programme\nwhen: {until: 2026-06-15}\n")
    assert run_command(["programme", str(pack.folder), "--json", "--at", "2026-06-16T14:20"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["now"], said["next"], said["later"]) == ([], None, [])


def test_what_is_wrong_is_told_beside_it(pack, capsys):
    pack.change("sections/park/week.yaml", "kind: programme\n", "kind: programme\nprogramme: events/week.csv\n")
    pack.write("events/week.csv", "date,from,kind,title_en,place_en\n2026-06-16,noon,film,Film,Hall\n")
    assert run_command(["programme", str(pack.folder), "--at", "2026-06-16T14:20"]) == 0
    assert "week.csv:2:2: error: from: 'noon' is not a time" in capsys.readouterr().err


def test_what_is_no_pack_or_no_moment_is_refused(tmp_path, capsys):
    assert run_command(["programme", str(tmp_path)]) == 2
    with pytest.raises(SystemExit, match="2"):
        run_command(["programme", "--at", "tomorrow"])
    assert "'tomorrow' is not a moment: write 2026-06-16T14:20" in capsys.readouterr().err


def test_the_default_pack_knows_of_no_event_to_come(capsys):
    assert run_command(["programme", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["next"] is None


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A kiosk of its own, with nothing published, and its settings."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    versions = Versions(paths.published_packs())
    yield tmp_path / "kiosk.toml", versions
    if versions.folder.exists():
        remove(versions.folder)


def titles(capsys):
    return [each["title"]["en"] for each in json.loads(capsys.readouterr().out)["now"]]


def test_without_a_pack_it_is_the_one_that_the_kiosk_shows(pack, machine, capsys):
    settings, versions = machine
    command = ["programme", "--json", "--config", str(settings), "--at", "2026-06-16T14:20"]
    settings.write_text(f'[pack]\nfolder = "{pack.folder}"\n')
    assert run_command(command) == 0
    assert titles(capsys) == ["Paper-cut", "A year"]
    pack.change("sections/park/week.yaml", "Paper-cut", "Silk")
    versions.publish(pack.folder, lambda _: None, datetime(2026, 6, 1, tzinfo=UTC))
    pack.change("sections/park/week.yaml", "Silk", "Porcelain")
    assert run_command(command) == 0
    assert titles(capsys) == ["Silk", "A year"]
    assert run_command([*command, str(pack.folder)]) == 0
    assert titles(capsys) == ["Porcelain", "A year"]


def test_a_pack_that_cannot_be_shown_gives_way_as_it_does_on_the_screen(pack, machine, tmp_path, capsys):
    settings, _ = machine
    settings.write_text(f'[pack]\nfolder = "{tmp_path / "gone"}"\n')
    assert run_command(["programme", "--json", "--config", str(settings)]) == 0
    said = capsys.readouterr()
    assert "gone:1: error: is not a pack" in said.err
    assert json.loads(said.out)["next"] is None
    settings.write_text("[pack]\nfolders = 1\n")
    assert run_command(["programme", "--config", str(settings)]) == 2


def test_a_section_that_is_hidden_tells_nothing(pack, machine, capsys):
    settings, _ = machine
    command = ["programme", str(pack.folder), "--json", "--config", str(settings), "--at", "2026-06-16T14:20"]
    pack.change("pack.yaml", "sections: [park]", "sections: [park, more]")
    for name in ("section", "cover", "facts", "story", "quote", "timeline", "event", "gallery"):
        pack.write(f"sections/more/{name}.yaml", pack.path(f"sections/park/{name}.yaml").read_bytes())
    pack.change("sections/more/section.yaml", ", week]", "]")
    settings.write_text("[pack]\nhidden = []\n")
    assert run_command(command) == 0
    assert titles(capsys) == ["Paper-cut", "A year"]
    settings.write_text('[pack]\nhidden = ["park"]\n')
    assert run_command(command) == 0
    assert titles(capsys) == []


@pytest.mark.parametrize("moment", ["0001-01-01", "9999-12-31T23:59"])
def test_a_moment_beyond_all_calendars_is_refused(pack, moment, capsys):
    with pytest.raises(SystemExit, match="2"):
        run_command(["programme", str(pack.folder), "--at", moment])
    assert capsys.readouterr().err.endswith(
        f"argument --at: '{moment}' is too far away: write a moment such as 2026-06-16T14:20\n"
    )


@pytest.mark.parametrize("moment", ["0002-01-01", "9998-12-31T23:59+14:00"])
def test_every_other_moment_works(pack, moment):
    pack.change("sections/park/week.yaml", "kind: year,", "kind: year, repeat: daily,")
    assert run_command(["programme", str(pack.folder), "--at", moment]) == 0


def test_hours_are_those_of_the_clocks_on_a_night_that_skips_some(pack, capsys):
    pack.change("pack.yaml", "date: 2026-06-01", "date: 2026-06-01\ntimezone: Europe/Berlin")
    pack.change(
        "sections/park/week.yaml",
        '2026-06-16, from: "14:00", until: "15:00"',
        '2027-03-28, from: "02:15", until: "02:45"',
    )
    assert run_command(["programme", str(pack.folder), "--at", "2027-03-28T03:20"]) == 0
    assert "Now\n  2027-03-28 03:15\u201303:45  Paper-cut" in capsys.readouterr().out
