"""``kiosk.toml``: every key has a default, and whatever is wrong is said in one line."""

import time
import tomllib
from dataclasses import fields, replace
from pathlib import Path

import pytest

from kiosk.cli import run_command
from kiosk.cli.commands import WRONG_USE
from kiosk.cli.common import CONFIG, settings_of
from kiosk.machine.settings import ScreenSettings, Settings
from kiosk.machine.settings_file import MOST_PROBLEMS, read_settings
from kiosk.model.preferences import Colours, Motion, Preferences, Reach
from kiosk.model.text import Language
from kiosk.problem import Refused

EXAMPLE = Path(__file__).parents[2] / "docs" / "kiosk.example.toml"


@pytest.fixture
def read(tmp_path):
    """Reads a text as if it stood in ``kiosk.toml``."""
    path = tmp_path / "kiosk.toml"

    def read_it(text):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_settings(path)

    return read_it


def test_an_empty_file_leaves_everything_as_it_is(read):
    assert read("") == Settings()


def test_the_defaults_are_a_day_in_belarusian_on_a_32_inch_screen():
    assert Settings().defaults(1920, 1080) == Preferences(language=Language.BE, volume=0.3)


def test_a_file_changes_what_it_names_and_nothing_else(read):
    settings = read('[languages]\ndefault = "zh"\n\n[screen]\ninches = 55\ntheme = "night"\n')
    assert settings.languages == replace(Settings().languages, default="zh")
    assert settings.screen == replace(Settings().screen, inches=55, theme="night")
    assert (settings.pack, settings.idle, settings.sound) == (Settings().pack, Settings().idle, Settings().sound)


def test_a_visit_begins_as_the_file_says(read):
    settings = read('[languages]\ndefault="ru"\n[screen]\ntheme="contrast"\nmotion="calm"\n[sound]\nvolume=0\n')
    assert settings.defaults(1920, 1080) == Preferences(
        language=Language.RU, colours=Colours.CONTRAST, motion=Motion.CALM, volume=0.0
    )


def test_every_key_of_the_screen_is_read(read):
    text = """
        [screen]
        inches = 43
        mounting = 900
        touch_error = 1.5
        theme = "night"
        motion = "calm"
        on_from = "22:00"
        on_until = "02:30"
        shift = 0
        shift_minutes = 60
    """
    assert read(text).screen == ScreenSettings(
        inches=43,
        mounting=900,
        touch_error=1.5,
        theme="night",
        motion="calm",
        on_from="22:00",
        on_until="02:30",
        shift=0,
        shift_minutes=60,
    )


@pytest.mark.parametrize("text", ["\ufeff[screen]\ninches = 55\n", "[screen]\r\ninches = 55\r\n"], ids=["BOM", "CRLF"])
def test_a_file_saved_by_notepad_is_read(read, text):
    assert read(text).screen.inches == 55


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        pytest.param("[scren]\ninches = 55", 1, "scren: is not a setting (did you mean 'screen'?)", id="table, a slip"),
        pytest.param(
            "\n[qqq]\nx = 1",
            2,
            "qqq: is not a setting (it knows pack, languages, idle, screen, sound, news, autoplay)",
            id="table",
        ),
        pytest.param(
            "[screen]\ninchs = 55", 2, "screen.inchs: is not a setting (did you mean 'inches'?)", id="key, a slip"
        ),
        pytest.param("[sound]\nqqq = 1", 2, "sound.qqq: is not a setting (it knows volume)", id="key"),
        pytest.param("volume = 0.5", 1, "volume: is not a setting (it knows", id="key without its table"),
        pytest.param("screen = 5", 1, "screen: is a table (write [screen] on a line of its own)", id="table as value"),
        pytest.param("\n\nscreen = {inches = 1}", 3, "screen.inches: must be from 7 to 200", id="table on one line"),
        pytest.param("\n\nscreen.inches = 1", 3, "screen.inches: must be from 7 to 200", id="key with its table"),
        pytest.param("\n\n[[screen]]", 3, "screen: is a table (write [screen] on", id="a list of tables"),
        pytest.param("\n\n[news]\n\n[[news.feed]]", 5, "news.feed: is not a setting (did you mean", id="in [[]]"),
        pytest.param("\n['screen']\ninches = 1", 3, "screen.inches: must be from 7 to 200", id="table in quotes"),
        pytest.param("\n\n[pack]\nhidden = ['a',\n", 4, "is not TOML", id="never closed"),
        pytest.param(
            f"[sound]\nvolume = {'1' * 5000}", 1, "is not TOML: a number has thousands of", id="endless number"
        ),
        pytest.param("[screen]\ninches = '55'", 2, "screen.inches: must be a number", id="text for a number"),
        pytest.param("[screen]\ninches = true", 2, "screen.inches: must be a number", id="yes for a number"),
        pytest.param("[screen]\ninches = nan", 2, "screen.inches: must be from 7 to 200", id="no number"),
        pytest.param("[pack]\nfolder = 5", 2, "pack.folder: must be a text in quotes", id="number for a text"),
        pytest.param(
            '[news]\nfeeds = ["file:///etc"]', 2, "news.feeds: has 'file:///etc': write the address of an", id="no feed"
        ),
        pytest.param(
            '[news]\nfeeds = ["https://me:secret@a.example/"]',
            2,
            "news.feeds: has 'https://me:",
            id="feed with a password",
        ),
        pytest.param(
            '[news]\npinned = ["first"]', 2, "news.pinned: has 'first': write a name that", id="no name of news"
        ),
        pytest.param("[pack]\nhidden = 'news'", 2, "pack.hidden: must be a list of texts, such", id="one for a list"),
        pytest.param("[pack]\nhidden = [1]", 2, "pack.hidden: must be a list of texts, such as", id="list of numbers"),
        pytest.param("[screen]\ninches = 6.9", 2, "screen.inches: must be from 7 to 200", id="small screen"),
        pytest.param("[screen]\nmounting = -1", 2, "screen.mounting: must be from 0 to 3000", id="below the floor"),
        pytest.param("[idle]\nask_after = 1", 2, "idle.ask_after: must be from 5 to 3600", id="impatient"),
        pytest.param("[idle]\ncountdown = 19", 2, "idle.countdown: must be from 20 to 120", id="short countdown"),
        pytest.param("[idle]\nmore_time = 0.5", 2, "idle.more_time: must be from 1 to 20", id="less for more"),
        pytest.param("[autoplay]\non = 'yes'", 2, "autoplay.on: must be true or false", id="not a switch"),
        pytest.param("[autoplay]\nslides = ['park']", 2, "autoplay.slides: has 'park': write section/", id="a section"),
        pytest.param("[screen]\ninches = 201", 2, "screen.inches: must be from 7 to 200", id="large screen"),
        pytest.param("[screen]\nmounting = 3001", 2, "screen.mounting: must be from 0 to 3000", id="under the roof"),
        pytest.param("[screen]\ntouch_error = -2", 2, "screen.touch_error: must be from -1 to 1000", id="no miss"),
        pytest.param("[screen]\ntouch_error = 'far'", 2, "screen.touch_error: must be a number", id="a miss in words"),
        pytest.param("[screen]\ntheme = 1", 2, "screen.theme: must be a text in quotes", id="number for a theme"),
        pytest.param("[screen]\nmotion = false", 2, "screen.motion: must be a text in quotes", id="no for a motion"),
        pytest.param("[screen]\nshift = 8.5", 2, "screen.shift: must be from 0 to 8", id="seen to wander"),
        pytest.param("[screen]\nshift = -1", 2, "screen.shift: must be from 0 to 8", id="wanders backwards"),
        pytest.param("[screen]\nshift = 'off'", 2, "screen.shift: must be a number", id="no wandering in words"),
        pytest.param("[screen]\nshift_minutes = 0", 2, "screen.shift_minutes: must be from 1 to 60", id="restless"),
        pytest.param("[screen]\nshift_minutes = 61", 2, "screen.shift_minutes: must be from 1 to 60", id="too calm"),
        *(
            pytest.param(
                f"[screen]\non_until = '18:00'\n{key} = '{value}'",
                3,
                f"screen.{key}: has '{value}': write a time of day, such as 09:00, or nothing",
                id=f"{key} {value}",
            )
            for key, value in [("on_from", "9:00"), ("on_from", "24:00"), ("on_from", "09:60"), ("on_from", "9 am")]
        ),
        pytest.param("[screen]\non_from = 9", 2, "screen.on_from: must be a text in quotes", id="an hour"),
        pytest.param("[screen]\non_from = 09:00:00", 2, "screen.on_from: must be a text in quotes", id="TOML's time"),
        pytest.param("[screen]\non_from = 09:00", 2, "is not TOML", id="a time without quotes"),
        pytest.param("[screen]\non_from = '09:00'", 2, "screen.on_from: needs screen.on_until as well", id="no end"),
        pytest.param("[screen]\non_until = '18:00'", 2, "screen.on_until: needs screen.on_from as well", id="no start"),
        pytest.param("[sound]\nvolume = 1.1", 2, "sound.volume: must be from 0 to 1", id="too loud"),
        pytest.param(
            "[screen]\ntheme = 'blue'", 2, "screen.theme: has 'blue', which is none of day, night, contrast", id="theme"
        ),
        pytest.param("[screen]\nmotion = 'no'", 2, "screen.motion: has 'no', which is none of full, calm", id="motion"),
        pytest.param("[languages]\ndefault = 'de'", 2, "languages.default: has 'de', which is none of", id="language"),
        pytest.param("[languages]\noffered = ['be', 'de']", 2, "languages.offered: has 'de'", id="one of languages"),
        pytest.param(
            "[languages]\noffered = ['be']\ndefault = 'zh'",
            3,
            "languages.default: is 'zh', which languages.offered does not have",
            id="default not offered",
        ),
        pytest.param("[screen]\ninches = 55\n[screen]", 3, "is not TOML", id="a table twice"),
        pytest.param("[screen]\ninches 55\n", 2, "is not TOML", id="no equals sign"),
        pytest.param(b"[pack]\nfolder = '\xff'", 1, "is not UTF-8 text", id="not UTF-8"),
        pytest.param(
            "# inches = 1\n[sound]\n[screen]\n# inches = 2\n\n  'inches' = 1",
            6,
            "screen.inches: must be from 7 to 200",
            id="the line is the right one",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_file_and_line(read, tmp_path, text, line, complaint):
    with pytest.raises(Refused) as caught:
        read(text)
    said = str(caught.value)
    assert said.startswith(f"{tmp_path / 'kiosk.toml'}:{line}: error: {complaint}")
    assert "\n" not in said


def test_names_that_a_pack_does_not_have_are_told(read):
    settings = read(
        "[pack]\nhidden = ['news', 'nosuch']\n[autoplay]\nsections = ['parc']\nslides = ['park/fakts', 'park/facts']"
    )
    assert settings.missing_from(["park", "news"], ["park/facts"]) == [
        ("pack.hidden", "nosuch"),
        ("autoplay.sections", "parc"),
        ("autoplay.slides", "park/fakts"),
    ]


SLIPS = [
    ("volume\u00a0= 0.5", "write ordinary spaces"),
    ("volume =", "write a value behind the ="),
    ('{"sound": {"volume": 0.5}}', "without braces"),
    ('folder = "C:\\Users\\Stand\\pack"', "write a path in single quotes"),
    ('folder = "C:\\new\\tables"', "write a path in single quotes"),
    ("folder = “C:/pack”", "write straight quotes"),
    ("folder = C:/pack", "write a text in quotes"),
    ('folder = "C:/pack', "the second quote is missing"),
    ("volume = 0,5", "write a decimal point"),
    ('volume = "0,5"', "such as 0.5, without quotes"),
    ("on = True", "write true or false"),
    ("on_from = 09:00", 'write a time in quotes, as in "09:00"'),
    ("volume: 0.5", "write key = value"),
    ("// the hall", "begin a comment with #"),
    (f"a = {'[' * 100_000}", "far too many"),
    ("volume = 0.5\nvolume = 0.6", "stands in the file twice"),
    ("[pack]\nfolder = 'a'\n[pack]", "stands in the file twice"),
]
TABLES = {"folder": "pack", "volume": "sound", "on": "autoplay", "on_from": "screen"}


@pytest.mark.parametrize(("line", "advice"), SLIPS, ids=[line[:30] for line, _ in SLIPS])
def test_what_people_write_for_what_is_meant_is_answered_with_what_to_write(read, line, advice):
    table = TABLES.get(line.partition(" ")[0].rstrip(":"), "pack")
    with pytest.raises(Refused) as caught:
        read(f"[{table}]\n{line}\n")
    assert advice in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "cp1251"])
def test_a_file_in_another_encoding_says_how_to_save_it(read, encoding):
    with pytest.raises(Refused, match="save the file as UTF-8"):
        read("# Выстаўка\n".encode(encoding))


def test_all_mistakes_are_told_at_once(read, tmp_path):
    with pytest.raises(Refused) as caught:
        read("[sound]\nvolume = 7\n[screen]\ninchs = 5\ntheme = 'blue'\n[scren]\n")
    file = tmp_path / "kiosk.toml"
    told = zip(str(caught.value).splitlines(), (2, 4, 5, 6), strict=True)
    assert all(line.startswith(f"{file}:{number}: error: ") for line, number in told)
    with pytest.raises(Refused) as caught:
        read("[sound]\nvolume = 0,5\n[screen]\ninches = 32,5\n")
    assert str(caught.value).count("write a decimal point") == 2
    with pytest.raises(Refused) as caught:
        read("[sound]\nvolume = 0,5\n[screen]\ninchs = 5\n")
    assert "screen.inchs: is not a setting" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a" + ".a" * 20_000 + " = 1\n", "a name has two parts at most", id="a name of 20 000 parts"),
        pytest.param("['a'" + " . 'a'" * 20_000 + "]\n", "a name has two parts at most", id="as a heading"),
        pytest.param("".join(f"a{i} = 1\n" for i in range(40_000)), "has more problems (fix", id="many names"),
    ],
)
def test_what_would_take_long_is_not_begun(read, text, said):
    before = time.thread_time()
    with pytest.raises(Refused) as wrong:
        read(text)
    assert time.thread_time() - before < 3
    assert said in str(wrong.value)
    assert len(str(wrong.value).splitlines()) <= MOST_PROBLEMS + 1


def test_what_separates_lines_only_for_unicode_may_stand_in_a_comment(read):
    assert read("# a\u2028b\x85c\n[sound]\nvolume = 0.5\n").sound.volume == 0.5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[pack]\nhidden = ['новости']",
            "pack.hidden: has 'новости', which is nowhere in the pack (there are ",
        ),
        (
            "[pack]\nhidden = ['newz']",
            "pack.hidden: has 'newz', which is nowhere in the pack (did you mean 'news'",
        ),
        (
            "[autoplay]\nslides = ['park/fakts']",
            "autoplay.slides: has 'park/fakts', which is nowhere in the pack",
        ),
    ],
)
def test_a_section_or_slide_that_no_pack_has_stops_the_start(tmp_path, monkeypatch, capsys, text, said):
    monkeypatch.setenv(CONFIG, "")  # The command sets it for those that it runs.
    file = tmp_path / "kiosk.toml"
    file.write_text(text, "utf-8")
    assert run_command(["run", "--config", str(file)]) == WRONG_USE
    assert f":2: error: {said}" in capsys.readouterr().err


def test_a_name_of_a_pack_that_cannot_be_listed_may_be_right(tmp_path):
    file = tmp_path / "kiosk.toml"
    file.write_text("[pack]\nfolder = '/media/stick/pack'\nhidden = ['own']\n", "utf-8")
    assert settings_of(file).pack.hidden == ["own"]


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(Refused, match=r"lost\.toml:1: error: cannot be read: No such file"):
        read_settings(tmp_path / "lost.toml")


# Reach.


@pytest.mark.parametrize(
    ("mounting", "inches", "size", "reach"),
    [
        pytest.param(800, 32, (1920, 1080), Reach.USUAL, id="32 inches at table height"),
        pytest.param(900, 32, (1920, 1080), Reach.LOWER, id="a hand higher"),
        pytest.param(800, 43, (1920, 1080), Reach.LOWER, id="a larger screen at the same height"),
        pytest.param(600, 55, (3840, 2160), Reach.USUAL, id="a large screen near the floor"),
        pytest.param(1500, 32, (1080, 1920), Reach.USUAL, id="upright, where controls are low anyway"),
    ],
)
def test_controls_start_lowered_where_a_seated_visitor_would_not_reach_them(mounting, inches, size, reach):
    settings = Settings(screen=ScreenSettings(mounting=mounting, inches=inches))
    assert settings.defaults(*size).reach == reach


# The example.


def test_the_example_changes_nothing():
    assert read_settings(EXAMPLE) == Settings()


def test_the_example_shows_every_key():
    shown = tomllib.loads(EXAMPLE.read_text("utf-8"))
    assert {table: set(keys) for table, keys in shown.items()} == {
        table.name: {key.name for key in fields(getattr(Settings(), table.name))} for table in fields(Settings)
    }


def test_the_file_named_at_the_start_holds_for_every_command_that_the_kiosk_runs(tmp_path, monkeypatch):
    for name in (CONFIG, "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")  # Without a display the start goes no further than its settings.
    file = tmp_path / "kiosk.toml"
    file.write_text('[pack]\nfolder = "/srv/summer"\n', "utf-8")
    assert run_command(["run", "--config", str(file)]) == WRONG_USE
    assert settings_of(None).pack.folder == "/srv/summer"
