"""Files that are no photographs or films are called by their names, with what to do about them."""

import pytest

from kiosk.content.film import NotAFilm, read_reel
from kiosk.content.pictures import Undecodable, as_photograph

MADE = "save it as JPEG, PNG or WebP"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1", f"is a HEIC photograph, as iPhones take: {MADE}"),
        (b"\0\0\0\x1cftypavif", f"is an AVIF picture: {MADE}"),
        (b"\0\0\0\x14ftypqt  ", "is an MP4 or QuickTime film: show it on a slide of kind video"),
        (b"\x1a\x45\xdf\xa3webm", "is a Matroska or WebM film: show it on a slide of kind video"),
        (b"\n<!doctype HTML><html><svg/>", "is a web page: save the photograph on it, and not the page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- A drawing -->\n<svg/>", f"is an SVG drawing: {MADE}"),
        (b"%PDF-1.7", f"is a PDF or PostScript document: {MADE}"),
        (b"GIF89a", f"is a GIF picture: {MADE}"),
        (b"II*\0\x08\0\0\0", f"is a TIFF picture or the raw file of a camera: {MADE}"),
        (b"PK\x03\x04\x14\0", f"is an archive or an office document: {MADE}"),
        (b"\0\x05\x16\x07\0\2", "holds only notes of macOS about another file: copy the photograph itself"),
        (bytes(9000), "begins with nothing but zeros: copy it once more"),
        (b"", "is empty: copy it once more"),
        (b"BMW and others", f"is no picture that the kiosk knows: {MADE}"),
        (b"<!---->" * 600, f"is no picture that the kiosk knows: {MADE}"),
    ],
)
def test_what_is_no_photograph_is_called_by_its_name(data, words):
    with pytest.raises(Undecodable) as refused:
        as_photograph(data)
    assert str(refused.value) == words


PICTURE = "show it on a slide of kind gallery"
CONVERT = "convert it: ffmpeg"


@pytest.mark.parametrize(
    ("data", "words", "hint"),
    [
        (b"", "is empty", "copy it once more"),
        (bytes(9000), "begins with nothing but zeros", "copy it once more"),
        (b"\xff\xd8\xff\xe0", "is a JPEG photograph", PICTURE),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture", PICTURE),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1", "is a HEIC photograph, as iPhones take", PICTURE),
        (b"GIF89a", "is a GIF picture", PICTURE),
        (b"<!doctype html>", "is a web page", "save the film on it, and not the page"),
        (b"\0\x05\x16\x07\0\2", "holds only notes of macOS about another file", "copy the film itself"),
        (b"PK\x03\x04\x14\0", "is an archive or an office document", "take the film out of it"),
        (b"ID3\3", "is a sound recording", "name a film"),
        (b"RIFF\0\0\0\0AVI LIST", "is an AVI film", CONVERT),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "is a Windows Media film", CONVERT),
        (b"G" + bytes(187) + b"G", "is an MPEG film", CONVERT),
        (b"\0\0\1\0ftypisom", "breaks off before its end", "the file is cut off"),
        (b"words about a film", "is neither an MP4 nor a WebM film", CONVERT),
    ],
)
@pytest.mark.parametrize("suffix", [".mp4", ".webm"])
def test_what_is_no_film_is_called_by_its_name(tmp_path, data, words, hint, suffix):
    path = (tmp_path / "film").with_suffix(suffix)
    path.write_bytes(data)
    with pytest.raises(NotAFilm) as refused:
        read_reel(path)
    assert (str(refused.value), refused.value.hint.startswith(hint)) == (words, True)
