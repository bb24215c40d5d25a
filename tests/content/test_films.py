"""What `kiosk check` says of films: real files, whole and spoilt, looked at with Qt's own means."""

import os
from unicodedata import normalize

import pytest

from kiosk.content.checks import Instruments, check
from kiosk.machine import filmtrial
from kiosk.machine.filmtrial import probe
from kiosk.machine.fonts import uncovered
from kiosk.problem import Severity
from kiosk.stitch.media import unreadable
from tests.films import SLIDE, film, with_films


def problems(pack):
    return check(pack.folder, Instruments(unreadable, uncovered, probe))[1]


@pytest.mark.parametrize("kind", ["whole", "silent", "webm", "capitals", "phone", "still", "outlasted"])
def test_a_film_that_every_kiosk_plays_is_fine(pack, kind):
    assert problems(with_films(pack, kind)) == []


@pytest.mark.parametrize(
    ("kind", "complaint"),
    [
        pytest.param("cut", "breaks off before its end", id="cut off"),
        pytest.param("hollow", "breaks off before its end", id="zeros instead of its second half"),
        pytest.param("headless", "is neither an MP4 nor a WebM film", id="without its beginning"),
        pytest.param("words", "is neither an MP4 nor a WebM film", id="words"),
        pytest.param("concat", "is neither an MP4 nor a WebM film", id="a list of other files"),
        pytest.param("playlist", "is neither an MP4 nor a WebM film", id="a playlist"),
        pytest.param("elsewhere", "names another file to play", id="pictures in another file"),
        pytest.param("matroska", "is a Matroska film (.mkv)", id="Matroska"),
        pytest.param("sound", "has no picture", id="sound alone"),
    ],
)
def test_a_film_that_does_not_play_is_an_error_with_its_place(pack, kind, complaint):
    with_films(pack, "whole", kind)
    (problem,) = problems(pack)
    line = pack.path(SLIDE).read_text("utf-8").splitlines().index(f"  - video: media/{kind}.mp4") + 1
    assert (problem.severity, problem.code, problem.file) == (Severity.ERROR, "film", str(pack.path(SLIDE)))
    assert (problem.line, problem.field) == (line, "films.1.video")
    assert problem.message == f"media/{kind}.mp4 {complaint}"


def test_a_film_of_another_kind_is_refused_with_a_way_to_convert_it(pack):
    (problem,) = problems(with_films(pack, "avi"))
    assert problem.message == "media/avi.avi is none of .mp4, .mov, .webm"
    assert problem.hint == "convert it: ffmpeg -i avi.avi -c:v libx264 -pix_fmt yuv420p -c:a aac avi.mp4"


def test_a_film_that_holds_what_its_name_does_not_say_is_refused(pack):
    with_films(pack, "whole")
    pack.write("media/whole.mp4", film("webm").read_bytes())
    (problem,) = problems(pack)
    assert (problem.message, problem.hint) == ("media/whole.mp4 holds WebM", "let its name end in .webm")


def test_a_film_that_takes_too_long_is_named_and_its_process_ended(pack, monkeypatch):
    with_films(pack, "whole")
    monkeypatch.setattr(filmtrial, "SECONDS", 0.01)
    (problem,) = problems(pack)
    assert problem.message == "media/whole.mp4 does not come to its end within 0.01 seconds"


def test_a_film_that_is_not_there_is_an_error(pack):
    with_films(pack, "whole")
    pack.path("media/whole.mp4").unlink()
    (problem,) = problems(pack)
    assert (problem.severity, problem.message) == (Severity.ERROR, "media/whole.mp4 is not in the pack")


@pytest.mark.parametrize(
    ("kind", "file", "codecs"),
    [
        pytest.param("mpeg4", "mpeg4.mp4", "MPEG4 and MP3", id="MPEG-4 and MP3"),
        pytest.param("hevc", "hevc.mov", "H265 and AAC", id="HEVC of a phone"),
    ],
)
def test_another_codec_is_a_warning_that_names_it_and_how_to_have_the_right_one(pack, kind, file, codecs):
    (problem,) = problems(with_films(pack, kind))
    assert problem.severity is Severity.WARNING
    assert problem.message == f"media/{file} is {codecs}, which not every kiosk plays"
    assert problem.hint.startswith(f"use H264 and AAC: ffmpeg -i {file} -c:v libx264")


def test_too_many_pixels_for_this_machine_are_a_warning(pack, monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    (problem,) = problems(with_films(pack, "large"))
    assert (problem.severity, problem.field) == (Severity.WARNING, "films.0.video")
    assert problem.message == "media/large.mp4 has 3840x2160 pixels 60 times a second"


def test_a_length_that_is_not_the_films_is_a_warning_with_the_right_one(pack):
    with_films(pack, "whole")
    line = pack.change(SLIDE, 'length: "0:03"', 'length: "1:30"')
    (problem,) = problems(pack)
    assert (problem.severity, problem.line, problem.hint) == (Severity.WARNING, line, "write 0:03, or leave it out")


def test_a_length_that_is_left_out_is_the_files_own(pack):
    with_films(pack, "whole")
    pack.change(SLIDE, '    length: "0:03"\n', "")
    pack.write("media/film.en.vtt", "WEBVTT\n\n00:10.000 --> 00:11.000\nlate\n")
    (problem,) = problems(pack)
    assert problem.message == "begins after the film has ended at 0:03"


@pytest.mark.parametrize(("status", "severity"), [("draft", Severity.WARNING), ("published", Severity.ERROR)])
def test_a_language_without_subtitles_is_missed(pack, status, severity):
    with_films(pack, "whole")
    pack.change("pack.yaml", "status: published", f"status: {status}")
    pack.change(SLIDE, "      zh: media/film.zh.vtt\n", "")
    pack.path("media/film.zh.vtt").unlink()
    (problem,) = problems(pack)
    assert (problem.severity, problem.field) == (severity, "films.0.subtitles.zh")


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        pytest.param(b"WEBVTT\n\n00:01 --> 00:02.000\nx\n", 3, "'00:01' is not a time", id="a wrong time"),
        pytest.param(
            "WEBVTT\n\n00:01.000 --> 00:02.000\nнить\n".encode("cp866"), 4, "is not text that can be read", id="cp866"
        ),
        pytest.param(b"", 1, "is empty: copy the file again", id="an empty file"),
        pytest.param(b"WEBVTT\n\n01:00.000 --> 01:02.000\nx\n", 3, "begins after the film", id="late"),
    ],
)
def test_damaged_subtitles_are_named_with_file_and_line(pack, content, line, message):
    with_films(pack, "whole")
    pack.write("media/film.ru.vtt", content)
    (problem,) = problems(pack)
    assert (problem.file, problem.line) == (str(pack.path("media/film.ru.vtt")), line)
    assert problem.message.startswith(message)


def test_subtitles_that_are_not_there_are_an_error(pack):
    with_films(pack, "whole")
    pack.path("media/film.en.vtt").unlink()
    (problem,) = problems(pack)
    assert problem.message == "cannot be read: No such file or directory"


@pytest.mark.parametrize(
    ("language", "words", "message"),
    [
        pytest.param("en", "music 🎵", "the fonts have no '🎵' (U+1F3B5)", id="emoji"),
        pytest.param("be", "Это нить", "'и' is not a Belarusian letter", id="Russian for Belarusian"),
    ],
)
def test_letters_of_subtitles_are_looked_at_as_those_of_every_text(pack, language, words, message):
    with_films(pack, "whole")
    pack.write(f"media/film.{language}.vtt", f"WEBVTT\n\n00:00.500 --> 00:02.000\n{words}\n")
    (problem,) = problems(pack)
    assert (problem.file, problem.line) == (str(pack.path(f"media/film.{language}.vtt")), 3)
    assert problem.message == message


def test_subtitles_are_looked_at_whatever_form_the_disk_gives_their_name(pack):
    with_films(pack, "whole")
    pack.write(f"media/{normalize('NFD', 'мой.vtt')}", "WEBVTT\n\n00:00.500 --> 00:02.000\nmusic 🎵\n")
    pack.change(SLIDE, "media/film.en.vtt", "media/мой.vtt")
    assert "the fonts have no '🎵' (U+1F3B5)" in [problem.message for problem in problems(pack)]


def test_a_film_without_sound_needs_no_subtitles(pack):
    with_films(pack, "silent")
    lines = [line for line in pack.path(SLIDE).read_text("utf-8").splitlines() if ".vtt" not in line]
    pack.write(SLIDE, "\n".join(lines).replace("    subtitles:", ""))
    assert [problem.message for problem in problems(pack) if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", ["film.en.vtt", "whole.mp4"], ids=["subtitles", "a film"])
def test_what_a_link_brings_in_from_outside_is_refused_and_not_shown(pack, name):
    with_films(pack, "whole")
    outside = pack.folder.parent / name
    pack.path(f"media/{name}").rename(outside)
    pack.path(f"media/{name}").symlink_to(outside)
    loaded, (file, slide) = check(pack.folder, Instruments(unreadable, uncovered, probe))
    assert (file.code, file.file) == ("outside", str(pack.path(f"media/{name}")))
    assert (slide.code, slide.message) == ("outside", f"media/{name} leads out of the pack")
    assert not any(pack.path(SLIDE).stem in key for key in loaded.slides)


def test_subtitles_that_are_a_pipe_are_not_waited_for(pack):
    with_films(pack, "whole")
    pack.path("media/film.en.vtt").unlink()
    os.mkfifo(pack.path("media/film.en.vtt"))
    assert any("is no ordinary file" in problem.message for problem in problems(pack))
