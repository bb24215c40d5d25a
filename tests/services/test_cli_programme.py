"""``kiosk programme`` as staff and programs use it."""

import json

import pytest

from kiosk.cli import run_command
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
