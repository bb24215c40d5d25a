"""Kinds of event that a pack adds to the built-in ones."""

import subprocess
import sys
from datetime import date

import pytest

from kiosk.content.checks import Instruments, check
from kiosk.content.compiled import open_pack
from kiosk.model.kinds import BUILT_IN, KindColour
from tests.content.tables import workbook

KINDS = """\
kinds:
  workshop:
    label: {be: Майстар-клас, ru: Мастер-класс, zh: 工作坊, en: Workshop}
    colour: gold
  video:
    label: {be: Экскурсія, ru: Экскурсия, zh: 导览, en: Guided tour}
    colour: jade
status: published
"""
SLIDE = """\
kind: programme
title: {be: Праграма, ru: Программа, zh: 日程, en: Programme}
"""
HEADING = [
    "date",
    "kind",
    *(f"{field}_{language}" for field in ("title", "place") for language in ("be", "ru", "zh", "en")),
]
WORDS = ["Чай", "Чай", "茶", "Tea", "Зала", "Зал", "大厅", "Hall"]
EVENT = """\
  - date: 2026-06-16
    kind: {kind}
    title: {{be: Чай, ru: Чай, zh: 茶, en: Tea}}
    place: {{be: Зала, ru: Зал, zh: 大厅, en: Hall}}
"""
KNOWN = f"write one of {', '.join(BUILT_IN)}, workshop, video"
ADD = "or add your own under kinds: in pack.yaml"


@pytest.fixture
def own(pack):
    """A valid pack with two kinds of its own and a programme."""
    pack.change("pack.yaml", "status: published\n", KINDS)
    pack.change("sections/park/section.yaml", "[facts, story, quote]", "[facts, story, quote, week]")
    pack.write("sections/park/week.yaml", SLIDE)
    pack.path("events").mkdir()
    return pack


def checked(pack):
    _, problems = check(pack.folder, Instruments(lambda _: {}, lambda words, _: set()))
    return [str(problem).replace(f"{pack.folder}/", "") for problem in problems]


def kinds_of(pack, tmp_path):
    opened, _ = open_pack(pack.folder, tmp_path / "cache")
    kinds = [event.kind for event in opened.events("park/week")]
    opened.close()
    return kinds


@pytest.mark.parametrize("name", ["week.xlsx", "week.csv"])
def test_a_table_names_kinds_by_key_or_by_label_in_any_language(own, tmp_path, name):
    names = ["workshop", "Майстар-клас", "МАСТЕР-КЛАСС", "工作坊", "guided  tour", "VIDEO", "концерт"]
    rows = [HEADING, *([date(2026, 6, 16).isoformat(), kind, *WORDS] for kind in names)]
    if name.endswith("xlsx"):
        workbook(own.path(f"events/{name}"), rows)
    else:
        own.write(f"events/{name}", "".join(f"{','.join(row)}\n" for row in rows))
    own.write("sections/park/week.yaml", f"{SLIDE}programme: events/{name}\n")
    assert checked(own) == []
    assert kinds_of(own, tmp_path) == [*["workshop"] * 4, *["video"] * 2, "concert"]


def test_a_calendar_names_them_as_a_category(own, tmp_path):
    words = "".join(
        f"SUMMARY;LANGUAGE={language}:{word}\n"
        for language, word in zip(("be", "ru", "zh", "en"), WORDS[:4], strict=True)
    )
    places = words.replace("SUMMARY", "LOCATION")
    event = f"BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260616\nCATEGORIES:Work,мастер-класс\n{words}{places}END:VEVENT\n"
    own.write("events/week.ics", f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\n{event}END:VCALENDAR\n")
    own.write("sections/park/week.yaml", f"{SLIDE}programme: events/week.ics\n")
    assert checked(own) == []
    assert kinds_of(own, tmp_path) == ["workshop"]


def test_events_and_defaults_of_a_slide_name_them_by_key(own, tmp_path):
    own.write("sections/park/week.yaml", f"{SLIDE}defaults: {{kind: video}}\nevents:\n{EVENT.format(kind='workshop')}")
    assert checked(own) == []
    assert kinds_of(own, tmp_path) == ["workshop"]


def test_an_unknown_kind_is_one_error_that_says_what_is_known_and_how_to_add_it(own):
    rows = [HEADING, ["2026-06-16", "дегустация", *WORDS], ["2026-06-16", "workshop", *WORDS]]
    own.write("events/week.csv", "".join(f"{','.join(row)}\n" for row in rows))
    own.write(
        "sections/park/week.yaml",
        f"{SLIDE}programme: events/week.csv\ndefaults: {{kind: tour}}\nevents:\n{EVENT.format(kind='Мастер-класс')}",
    )
    assert checked(own) == [
        f"events/week.csv:2:2: error: kind: 'дегустация' is no kind of event here ({KNOWN}, {ADD})",
        f"sections/park/week.yaml:4: error: defaults.kind: 'tour' is no kind of event here ({KNOWN}, {ADD})",
        f"sections/park/week.yaml:7: error: events.0.kind: 'Мастер-класс' is no kind of event here ({KNOWN}, {ADD})",
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "complaints"),
    [
        ("  workshop:", "  concert:", ["pack.yaml:4: error: kinds.concert: 'concert' is built in"]),
        ("en: Workshop", "en: Concert", ["kinds.workshop.label: 'concert' already names 'concert'"]),
        ("ru: Экскурсия", "ru: мастер-класс", ["kinds.video.label: 'мастер-класс' already names 'workshop'"]),
        ("colour: gold", "colour: pink", ["kinds.workshop.colour: 'pink' is not known here (one of 'red', 'jade'"]),
        (", en: Workshop", "", ["kinds.workshop.label.en: has no text"]),
        ("en: Workshop", f"en: {'Workshop ' * 4}", ["kinds.workshop.label.en: has 35 letters (about 24 fit)"]),
        ("  workshop:", "  мастер-класс:", ["kinds.мастер-класс: 'мастер-класс' is not a name (use letters a to z"]),
    ],
)
def test_what_is_wrong_with_an_own_kind_is_told_at_its_place_and_nothing_else_is(own, right, wrong, complaints):
    own.write("sections/park/week.yaml", f"{SLIDE}events:\n{EVENT.format(kind='video')}")
    own.change("pack.yaml", right, wrong)
    said = checked(own)
    assert len(said) == len(complaints), said
    for line, complaint in zip(said, complaints, strict=True):
        assert line.startswith("pack.yaml:")
        assert complaint in line


def test_kinds_that_cannot_be_read_whole_still_count(own):
    own.write("sections/park/week.yaml", f"{SLIDE}events:\n{EVENT.format(kind='workshop')}{EVENT.format(kind='video')}")
    own.change("pack.yaml", "colour: gold", "colour: pink")
    assert len(checked(own)) == 1


def test_a_file_is_checked_with_the_kinds_of_the_pack_it_lies_in(own):
    own.write("events/week.csv", f"{','.join(HEADING)}\n2026-06-16,мастер-класс,{','.join(WORDS)}\n")
    command = [sys.executable, "-m", "kiosk", "programme", str(own.path("events/week.csv")), "--at", "2026-06-16T12:00"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "Tea, Hall, workshop" in run.stdout


def test_built_in_kinds_have_every_language_and_a_colour():
    for kind in BUILT_IN.values():
        assert kind.label.missing() == []
        assert kind.colour in tuple(KindColour)
