"""The fast form of a pack: made once, used from then on, and made again whenever it cannot be trusted."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.compiled import Unusable, open_pack

PARK = "sections/park"
SLIDES = tuple(f"park/{name}" for name in ("cover", "facts", "story", "quote", "timeline", "event", "gallery"))


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def opened(pack, cache):
    """Opens the pack as often as a test asks, and closes it after the test."""
    packs = []

    def open_it():
        packs.append(open_pack(pack.folder, cache)[0])
        return packs[-1]

    yield open_it
    for one in packs:
        one.close()


def compiled(cache):
    """The one file in the cache."""
    (file,) = cache.glob("*.pack")
    return file


def everything(one):
    """All that a screen could ask of a pack."""
    slides = [slide for section in one.head.contents for slide in section.slides]
    figures = [one.figure("park.residents"), one.figure("park.residents.new")]
    return one.head, [one.slide(slide) for slide in slides], figures, one.sources


def test_a_pack_gives_its_slides_figures_sources_and_media(pack, opened):
    small = opened()
    assert [slide for section in small.head.contents for slide in section.slides] == list(SLIDES)
    assert small.slide("park/quote").original == "明珠"
    assert small.figure("park.residents").value == 90
    assert small.source("S01").publisher == "BelTA"
    assert small.media("media/knot.txt") == pack.path("media/knot.txt")


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda one: one.slide("park/lost"), id="slide"),
        pytest.param(lambda one: one.figure("park.lost"), id="figure"),
        pytest.param(lambda one: one.source("S99"), id="source"),
    ],
)
def test_what_the_pack_does_not_have_is_a_key_error(opened, ask):
    with pytest.raises(KeyError):
        ask(opened())


def test_knots_with_a_day_are_kept_as_anniversaries(opened):
    (anniversary,) = opened().head.anniversaries
    assert (anniversary.date, anniversary.slide, anniversary.entry) == ("2014-06-19", "park/timeline", 0)


def test_the_first_opening_tells_the_problems_and_leaves_out_the_slide(pack, cache):
    pack.change(f"{PARK}/story.yaml", "title:", "titel:")
    small, problems = open_pack(pack.folder, cache)
    small.close()
    assert {problem.file for problem in problems} == {str(pack.path(f"{PARK}/story.yaml"))}
    assert [slide for section in small.head.contents for slide in section.slides] == [
        slide for slide in SLIDES if slide != "park/story"
    ]


def test_the_second_opening_gives_the_same_from_the_file(opened, cache):
    first = everything(opened())
    written = compiled(cache).stat().st_mtime_ns
    assert everything(opened()) == first
    assert compiled(cache).stat().st_mtime_ns == written


def test_the_second_opening_imports_neither_pydantic_nor_yaml(pack, cache):
    code = (
        "import sys; from pathlib import Path; from kiosk.content.compiled import open_pack\n"
        f"open_pack(Path({str(pack.folder)!r}), Path({str(cache)!r}))[0].slide('park/facts')\n"
        "print('pydantic' in sys.modules, 'yaml' in sys.modules)"
    )

    def imported():
        run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        return run.stdout.split()

    assert imported() == ["True", "True"], "the first opening compiles"
    assert imported() == ["False", "False"]


# Changes.


def test_a_changed_slide_is_noticed(pack, opened):
    assert opened().slide("park/story").title.en == "How it began"
    pack.change(f"{PARK}/story.yaml", "en: How it began", "en: How it all began")
    assert opened().slide("park/story").title.en == "How it all began"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda pack: pack.write("media/new.txt", "r\n"), id="a new file"),
        pytest.param(lambda pack: pack.path(f"{PARK}/story.yaml").unlink(), id="a file that is gone"),
        pytest.param(lambda pack: pack.change("media/knot.txt", "j", "g"), id="a changed picture"),
        pytest.param(lambda pack: os.utime(pack.path("pack.yaml"), (0, 0)), id="a file from another time"),
    ],
)
def test_any_change_makes_a_new_compiled_pack(pack, opened, cache, change):
    opened()
    change(pack)
    opened()
    assert len(list(cache.glob("*.pack"))) == 2


def test_old_compiled_packs_do_not_pile_up(pack, opened, cache):
    for number in range(12):
        pack.write("media/new.txt", "r" * (number + 1))
        opened()
    assert len(list(cache.iterdir())) <= 5


# Compiled packs that cannot be trusted.

# open_pack leaves such a file open until it is collected; once it closes it, this mark may go.
left_open = pytest.mark.filterwarnings("ignore::ResourceWarning")


@left_open
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"no pack at all", id="other words"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut in half"),
        pytest.param(lambda data: data[:-1], id="a byte too few"),
        pytest.param(lambda data: bytes(len(data)), id="nothing but zeros"),
        pytest.param(lambda data: data[:-8] + b"\xff" * 8, id="an index past the end"),
    ],
)
def test_a_damaged_compiled_pack_is_made_again(opened, cache, damage):
    sound = everything(opened())
    data = compiled(cache).read_bytes()
    compiled(cache).write_bytes(damage(data))
    assert everything(opened()) == sound
    assert compiled(cache).read_bytes() == data


@pytest.mark.parametrize("place", ["the cache is a file", "the cache cannot be made"])
def test_where_nothing_can_be_kept_the_pack_opens_all_the_same(pack, tmp_path, place):
    obstacle = tmp_path / "obstacle"
    obstacle.write_text("in the way", "utf-8")
    small, problems = open_pack(pack.folder, obstacle if place == "the cache is a file" else obstacle / "cache")
    assert problems == []
    assert small.slide("park/facts").kind == "facts"
    small.close()


class Intruder:
    """Makes a file when it is unpickled."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


@left_open
def test_a_compiled_pack_with_anything_but_records_is_refused(opened, cache, tmp_path):
    sound = everything(opened())
    mark = tmp_path / "mark"
    compiled(cache).write_bytes(pickle.dumps((Intruder(mark), {})) + bytes(8))
    assert everything(opened()) == sound
    assert not mark.exists()


# Folders that cannot be shown.


def test_a_folder_without_pack_yaml_cannot_be_opened(tmp_path, cache):
    with pytest.raises(Unusable, match=r"is not a pack: it has no pack\.yaml"):
        open_pack(tmp_path, cache)


def test_a_pack_file_with_an_error_is_named_in_the_reason(pack, cache):
    pack.change("pack.yaml", "status: published", "status: public")
    with pytest.raises(Unusable, match=r"pack\.yaml:3: error: status: 'public' is not known here"):
        open_pack(pack.folder, cache)


def test_a_pack_without_a_single_sound_slide_cannot_be_opened(pack, cache):
    for name in SLIDES:
        pack.write(f"sections/{name}.yaml", "kind: nothing")
    with pytest.raises(Unusable, match="is not a kind of slide"):
        open_pack(pack.folder, cache)
