"""Subtitle files come in the encodings of the programs that write them, and are read, or refused with the line."""

import pytest

from kiosk.content.subtitles import read_subtitles

WORDS = {
    "be": "Першы камень парку паклалі ў 2014 годзе",
    "ru": "Первый камень парка заложили в 2014 году",
    "zh": "2014年，工业园奠基，中国和白俄罗斯的企业开始入园。",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *((language, encoding) for language in WORDS for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")),
        ("be", "cp1251"), ("ru", "cp1251"), ("zh", "gb18030"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("header", ["1\n", "WEBVTT\n\n"])
def test_subtitles_are_read_in_any_encoding_in_use(tmp_path, language, encoding, header):
    file = tmp_path / "film.srt"
    file.write_bytes(f"{header}00:00:01,000 --> 00:00:04,000\n{WORDS[language]}\n".encode(encoding))
    track, faults = read_subtitles(file)
    assert (track.at(2000), faults) == (WORDS[language], ())


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:04.000\nпервый камень".encode("cp866"), 4, "is not text that can be read"),
        (b"WEBVTT\n\n\0\0\0\0", 1, "is not a text file"),
    ],
)  # fmt: skip
def test_other_subtitles_are_refused_with_the_line_and_what_to_do(tmp_path, data, line, message):
    file = tmp_path / "film.vtt"
    file.write_bytes(data)
    track, (fault,) = read_subtitles(file)
    assert (track.cues, fault.line, fault.message) == ((), line, f"{message}: save the file as UTF-8")
