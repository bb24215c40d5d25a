"""WebVTT: whatever a file holds, what can be read is shown at its time, and the rest is named by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.subtitles import MOST_CUES, STRANGE, Cue, Track, plain, read_track

SIMPLE = "WEBVTT\n\n00:01.000 --> 00:02.500\nA thread\n\n00:03.000 --> 00:04.000\nand a knot\n"

SUBRIP = "1\n00:00:01,000 --> 00:00:02,500\nA thread\n\n2\n00:00:03,000 --> 00:00:04,000\nand a knot\n"
SUBSTATION = "[Script Info]\nTitle: a film\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,A thread --> on\n"


def faults(text):
    return [(fault.line, fault.message) for fault in read_track(text)[1]]


def test_words_are_shown_from_their_first_to_their_last_millisecond():
    track, wrong = read_track(SIMPLE)
    assert wrong == []
    assert [track.at(moment) for moment in (999, 1000, 2499, 2500, 3000)] == [
        "",
        "A thread",
        "A thread",
        "",
        "and a knot",
    ]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: "\ufeff" + text, id="a byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="lines of Windows"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="lines of old Macs"),
        pytest.param(lambda text: text.replace("WEBVTT", "WEBVTT - a film\nKind: captions"), id="a header with words"),
        pytest.param(lambda text: text.replace("00:01.000", "7\n00:01.000"), id="a name"),
        pytest.param(lambda text: text.replace("00:01.000", "00:00:01.000"), id="hours"),
        pytest.param(lambda text: text.replace("02.500", "02.500 align:start line:0"), id="settings"),
        pytest.param(lambda text: text.replace("A thread", "<v Ann><b>A</b> <c.red>thread</c>"), id="tags"),
        pytest.param(
            lambda text: text.replace("\n\n00:03", "\n\nNOTE\n00:00.000 --> 00:09.000\nno\n\n00:03"), id="a note"
        ),
        pytest.param(lambda text: text.replace("\n\n00:01", "\n\nSTYLE\n::cue {color: red}\n\n00:01"), id="a style"),
        pytest.param(lambda text: text.replace("\n\n00:03", "\n00:03"), id="no blank line between"),
        pytest.param(lambda text: text.rstrip("\n"), id="no end of line"),
        pytest.param(
            lambda text: text.replace("A thread", r"{\an8}{\i1}A{\i0} thread"), id="tags that SubStation Alpha left"
        ),
        pytest.param(lambda _: SUBRIP, id="SubRip"),
        pytest.param(lambda _: "\ufeff\r\n" + SUBRIP.replace("\n", "\r\n"), id="SubRip of Windows"),
        pytest.param(lambda text: text.replace("1.000", "1,000").replace("2.500", "2,500"), id="decimal commas"),
        pytest.param(lambda text: text.replace("00:0", "0:0:0"), id="single digits"),
        pytest.param(lambda _: SUBRIP.replace("1\n00", "00").replace("2\n00", "00"), id="SubRip without numbers"),
        pytest.param(lambda _: SUBRIP.replace("2,500", "2,500 X1:10 X2:90"), id="SubRip with places"),
    ],
)
def test_everything_that_the_format_allows_says_the_same(change):
    track, wrong = read_track(change(SIMPLE))
    assert wrong == []
    assert (track.at(1500), track.at(3500)) == ("A thread", "and a knot")


def test_cues_that_overlap_stand_below_each_other_in_the_order_of_their_beginning():
    track = Track([Cue(0, 9000, "long"), Cue(2000, 3000, "second"), Cue(1000, 4000, "first")])
    assert track.at(2500) == "long\nfirst\nsecond"
    assert track.at(8000) == "long"


def test_only_an_empty_line_ends_a_cue():
    track, faults = read_track("WEBVTT\n\n00:00.000 --> 00:02.000\n \nhello world\n\nNOTE\n \nnothing\n")
    assert not faults
    assert [cue.words for cue in track.cues] == ["hello world"]


def test_escapes_are_written_out():
    assert plain("R&amp;D &lt;b&gt; 5&nbsp;km") == "R&D <b> 5\u00a0km"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(SIMPLE.replace("WEBVTT", "WEBVT"), (1, STRANGE), id="no header"),
        pytest.param("", (1, "is empty: copy the file again"), id="nothing"),
        pytest.param(SUBSTATION, (1, STRANGE), id="SubStation Alpha"),
        pytest.param("WEBVTT\n", (1, "holds no subtitles"), id="only the header"),
        pytest.param(SIMPLE.replace("03.000", "03"), (6, "'00:03' is not a time: write 00:01:02.500"), id="short"),
        pytest.param(SIMPLE.replace("04.000", "02.000"), (6, "ends before it begins"), id="backwards"),
        pytest.param(SIMPLE.replace("00:04.000", ""), (6, "'' is not a time: write 00:01:02.500"), id="no end"),
        pytest.param(SIMPLE.replace("and a knot", ""), (6, "has a time and no words"), id="no words"),
        pytest.param(SIMPLE.replace("and a", "a" * 500), (6, "has 505 letters, more than 400"), id="a whole book"),
        pytest.param(
            SIMPLE.replace("03.000", "61.000"), (6, "'00:61.000' is not a time: write 00:01:02.500"), id="61 s"
        ),
        pytest.param(
            SIMPLE.replace("00:03.000", "1" * 5000 + ":00:03.000"),
            (6, f"'{'1' * 40}' is not a time: write 00:01:02.500"),
            id="endless hours",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text, fault):
    assert faults(text)[0] == fault


def test_a_file_of_another_kind_is_told_in_one_sentence():
    assert faults(SUBSTATION) == [(1, STRANGE)]


def test_new_lines_of_substation_are_new_lines():
    track, _ = read_track(SIMPLE.replace("A thread", r"A thread\Nand a needle"))
    assert track.at(1500) == "A thread\nand a needle"


def test_one_wrong_cue_does_not_take_the_others_with_it():
    track, wrong = read_track(SIMPLE.replace("00:01.000", "soon"))
    assert len(wrong) == 1
    assert track.at(3500) == "and a knot"


def test_a_file_of_endless_cues_has_an_end():
    track, wrong = read_track("WEBVTT\n\n" + "00:01.000 --> 00:02.000\nx\n\n" * (MOST_CUES + 5))
    assert len(track.cues) == MOST_CUES
    assert len(wrong) == 1


moments = st.integers(0, 10_000_000)
words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=40)
cues = st.builds(lambda start, length, said: Cue(start, start + length, said), moments, st.integers(1, 90_000), words)


def written(cue):
    def clock(moment):
        return f"{moment // 3_600_000:02}:{moment // 60_000 % 60:02}:{moment // 1000 % 60:02}.{moment % 1000:03}"

    return f"{clock(cue.start)} --> {clock(cue.end)}\n{cue.words}\n"


@given(st.lists(cues, min_size=1, max_size=12))
def test_what_is_written_is_what_is_read(made):
    track, wrong = read_track("WEBVTT\n\n" + "\n".join(map(written, made)))
    assert wrong == []
    assert sorted((cue.start, cue.end, cue.words) for cue in track.cues) == sorted(
        (cue.start, cue.end, cue.words) for cue in made
    )


@given(st.lists(cues, max_size=12), moments)
def test_finding_by_time_agrees_with_looking_at_every_cue(made, moment):
    track = Track(made)
    shown = [cue.words for cue in track.cues if cue.start <= moment < cue.end]
    assert track.at(moment) == "\n".join(shown)


@given(st.text(max_size=400))
def test_no_text_at_all_is_too_strange(text):
    track, wrong = read_track(text)
    lines = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(1 <= fault.line <= lines for fault in wrong)
    assert track.cues or wrong


@given(st.integers(0, len(SIMPLE)), st.binary(max_size=6))
def test_a_damaged_file_still_gives_what_is_whole(place, junk):
    damaged = SIMPLE[:place] + junk.decode("latin-1") + SIMPLE[place:]
    track, _ = read_track(damaged)
    assert all(cue.start < cue.end and cue.words for cue in track.cues)
