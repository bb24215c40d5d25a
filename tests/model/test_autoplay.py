"""Which slide comes when nobody touches the screen, on a clock that the tests set."""

from kiosk.model.autoplay import Step, listed, round_of
from tests.model.small import CONTENTS

SECONDS = 10.0


def walk(run, until, playing=lambda run, now: False):
    """Every step that is shown up to ``until`` seconds, with the second it began."""
    shown = [(run.step.slide, run.step.item, run.since)]
    for tick in range(int(until * 4)):
        now = tick / 4
        following = run.after(now, playing=playing(run, now))
        if following.since != run.since:
            shown.append((following.step.slide, following.step.item, following.since))
        run = following
    return shown


def test_slides_follow_each_other_each_for_its_time_and_the_round_never_ends():
    run = round_of(["a/x", "a/y"], {}, {"a/y": 4.0}, SECONDS)
    assert walk(run, 61) == [
        (None, 0, 0.0),
        ("a/x", 0, 10.0),
        ("a/y", 0, 20.0),
        (None, 0, 24.0),
        ("a/x", 0, 34.0),
        ("a/y", 0, 44.0),
        (None, 0, 48.0),
        ("a/x", 0, 58.0),
    ]


def test_films_are_shown_in_full_one_after_another():
    run = round_of(["a/films"], {"a/films": 2}, {}, SECONDS)
    films = {1: 27.0, 2: 5.0}

    def playing(run, now):
        return run.step.item > 0 and now - run.since < films[run.step.item]

    assert walk(run, 45, playing) == [(None, 0, 0.0), ("a/films", 1, 10.0), ("a/films", 2, 37.0), (None, 0, 42.0)]


def test_a_film_that_never_begins_gives_way_after_the_time_of_a_slide():
    run = round_of(["a/films"], {"a/films": 1}, {}, SECONDS)
    assert walk(run, 21) == [(None, 0, 0.0), ("a/films", 1, 10.0), (None, 0, 20.0)]


def test_a_round_of_nothing_shows_the_attract_screen():
    run = round_of([], {}, {}, SECONDS)
    assert run.steps == (Step(None, 0, SECONDS),)
    assert run.after(11.0, playing=False).step.slide is None


def test_a_play_list_leaves_out_what_the_pack_does_not_have():
    first = CONTENTS.sections[0]
    assert listed(CONTENTS, [], [first.slides[1], "no/where", first.slides[0]]) == (first.slides[1], first.slides[0])


def test_sections_that_the_pack_does_not_have_do_not_stop_the_round():
    assert listed(CONTENTS, ["parc"], []) == listed(CONTENTS, [], [])


def test_sections_give_their_slides_in_order_and_none_named_means_all():
    first = CONTENTS.sections[0]
    assert listed(CONTENTS, [first.id], []) == first.slides
    assert listed(CONTENTS, [], []) == tuple(slide for section in CONTENTS for slide in section.slides)
