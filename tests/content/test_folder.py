"""What may lie in the folder of a pack: nothing else is copied, and nothing stops the check or the kiosk."""

import os
import socket
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest

from kiosk.content.checks import Instruments, check
from kiosk.content.compiled import open_pack
from kiosk.content.folder import DEEPEST, MOST_ENTRIES, copy_folder, find, inventory
from kiosk.machine.fonts import uncovered
from kiosk.model.text import Language
from kiosk.problem import Severity
from kiosk.stitch.media import unreadable
from kiosk.words.complaints import OTHERWISE, in_plain_words

needs_links = pytest.mark.skipif(os.name == "nt", reason="links, pipes and names of bytes are those of Unix")


def nested(folder, depth):
    """Folders within folders, deeper than a path can be written."""
    with chdir(folder):
        for _ in range(depth):
            Path("d").mkdir()
            os.chdir("d")
        Path("leaf.txt").write_text("r\n", "ascii")


def listening(path):
    with chdir(path.parent), socket.socket(socket.AF_UNIX) as line:
        line.bind(path.name)


ODD = {
    "a name that is not UTF-8": (
        lambda media: (media / os.fsdecode(b"\xf4\xee\xf2\xee.jpg")).touch(),
        "UTF-8",
    ),
    "a link to outside": (lambda media: (media / "x.txt").symlink_to("/etc/hostname"), "leads out of the pack"),
    "a folder outside": (lambda media: (media / "x").symlink_to("/etc"), "leads out of the pack"),
    "a link to nowhere": (lambda media: (media / "x.txt").symlink_to("gone.txt"), "leads nowhere"),
    "a link to itself": (lambda media: (media / "x.txt").symlink_to("x.txt"), "leads nowhere"),
    "a link to a folder": (lambda media: (media / "x").symlink_to("."), "is a link to a folder"),
    "a pipe": (lambda media: os.mkfifo(media / "x.png"), "is neither a file nor a folder"),
    "a socket": (lambda media: listening(media / "x.png"), "is neither a file nor a folder"),
    "folders without end": (lambda media: nested(media, 1500), f"lies more than {DEEPEST} folders deep"),
}


@pytest.fixture
def pack(pack):
    yield pack
    for deep in pack.folder.glob("media/d"):
        subprocess.run(["rm", "-r", deep], check=True)  # noqa: S607  (Python's own way goes no deeper than its stack)


@needs_links
@pytest.mark.parametrize("kind", ODD)
def test_what_has_no_place_in_a_pack_is_told_not_copied_and_stops_nothing(pack, tmp_path, kind):
    make, words = ODD[kind]
    make(pack.folder / "media")
    (problem,) = check(pack.folder, Instruments(unreadable, uncovered))[1]
    assert problem.severity is Severity.ERROR
    assert words in problem.message
    assert problem.file.startswith(str(pack.folder / "media"))
    str(problem).encode()
    assert in_plain_words(problem.code, Language.EN) != OTHERWISE
    with pytest.raises(OSError, match=words):
        copy_folder(pack.folder, tmp_path / "copy")
    opened, _ = open_pack(pack.folder, tmp_path / "cache")
    assert opened.slide("park/facts")
    opened.close()


def test_a_name_that_windows_refuses_is_a_remark(pack):
    for name in ("7:30.txt", "nul.txt", "end.", "two\nlines.txt"):
        pack.write(f"media/{name}", "r\n")
    said = [
        problem for problem in check(pack.folder, Instruments(unreadable, uncovered))[1] if problem.code != "unused"
    ]
    assert {problem.severity for problem in said} == {Severity.WARNING}
    assert len(said) == 4
    assert all("Windows" in problem.message and "\n" not in str(problem) for problem in said)


@pytest.mark.parametrize("name", ["май.txt", "微信图片_20260610.txt", "IMG 2026.txt", "photo(1).txt"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_are_those_that_people_give(pack, tmp_path, name, form):
    from unicodedata import normalize

    pack.write(f"media/{normalize(form, name)}", "r\n")
    pack.change("sections/park/event.yaml", "media/knot.txt", f"media/{name}")
    assert check(pack.folder, Instruments(unreadable, uncovered))[1] == []
    opened, _ = open_pack(pack.folder, tmp_path / "cache")
    assert opened.media(f"media/{name}").is_file()
    opened.close()


def test_a_file_that_is_not_there_is_sought_where_it_would_be(pack):
    assert find(pack.folder, "nowhere/й.txt") == pack.folder / "nowhere" / "й.txt"


def test_what_is_copied_is_what_was_seen(pack, tmp_path):
    copy_folder(pack.folder, tmp_path / "copy")
    assert list(inventory(tmp_path / "copy").files) == list(inventory(pack.folder).files)


@needs_links
def test_a_folder_of_endlessly_many_links_to_nowhere_is_not_looked_through(pack, tmp_path):
    for number in range(MOST_ENTRIES + 1):
        pack.path(f"media/{number}").symlink_to("nowhere")
    (fault,) = inventory(pack.folder).faults.values()
    assert fault.message == f"holds more than {MOST_ENTRIES} files and folders"
    with pytest.raises(OSError, match="holds more than"):
        copy_folder(pack.folder, tmp_path / "copy")
