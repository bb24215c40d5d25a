"""The fast form of a pack: made once, used from then on, and made again whenever it cannot be trusted."""

import hashlib
import io
import itertools
import os
import random
import subprocess
import sys

import pytest

from kiosk.content.compiled import Unusable, open_pack
from kiosk.content.recordfile import Damaged, RecordFile
from kiosk.model.slide import Facts

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

made_again = pytest.mark.expects_log("the pack is compiled again")


@made_again
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"no pack at all", id="other words"),
        pytest.param(lambda _: bytes([0, 0, 0, 0, 0, 0, 0, 8]), id="eight bytes"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut in half"),
        pytest.param(lambda data: data[:-1], id="a byte too few"),
        pytest.param(lambda data: bytes(len(data)), id="nothing but zeros"),
        pytest.param(lambda data: data[:-24] + b"\xff" * 24, id="an index past the end"),
    ],
)
def test_a_damaged_compiled_pack_is_made_again(opened, cache, damage):
    sound = everything(opened())
    data = compiled(cache).read_bytes()
    compiled(cache).write_bytes(damage(data))
    assert everything(opened()) == sound
    assert compiled(cache).read_bytes() == data


@pytest.mark.expects_log("was set aside")
def test_a_folder_in_its_place_is_cleared_away(opened, cache):
    sound = everything(opened())
    file = compiled(cache)
    file.unlink()
    (file / "inside").mkdir(parents=True)
    assert everything(opened()) == sound
    assert file.is_file()


@pytest.mark.expects_log("it is compiled again")
def test_a_damaged_slide_is_made_again_when_it_is_asked_for(opened, cache):
    sound = everything(opened())
    data = compiled(cache).read_bytes()
    compiled(cache).write_bytes(data.replace(b"How it began", b"How it ended"))
    assert everything(opened()) == sound
    assert compiled(cache).read_bytes() == data, "the next start finds it sound"


@pytest.mark.expects_log("it is compiled again")
def test_a_damaged_slide_of_a_pack_that_is_gone_is_told(pack, opened, cache):
    opened()
    one = opened()
    damaged = compiled(cache).read_bytes().replace(b"How it began", b"How it ended")
    compiled(cache).write_bytes(damaged)
    pack.path("pack.yaml").unlink()
    assert one.slide("park/facts").kind == "facts", "what is sound is shown"
    with pytest.raises(Unusable):
        one.slide("park/story")


def damages(data, seed):
    """Endlessly, a compiled pack with something wrong somewhere."""
    chance = random.Random(seed)
    while True:
        spoilt = bytearray(data)
        at = chance.randrange(len(data))
        match chance.randrange(5):
            case 0:
                spoilt[at] ^= 1 << chance.randrange(8)
            case 1:
                spoilt[at : at + 8] = chance.randbytes(8)
            case 2:
                spoilt[at : at + 512] = bytes(len(spoilt[at : at + 512]))
            case 3:
                del spoilt[at:]
            case 4:
                there = chance.randrange(len(data))
                spoilt[at : at + 64], spoilt[there : there + 64] = spoilt[there : there + 64], spoilt[at : at + 64]
        if spoilt != data:
            yield bytes(spoilt)


def test_no_damage_changes_what_is_read(opened, cache):
    opened()
    data = compiled(cache).read_bytes()
    sound = RecordFile(io.BytesIO(data))
    records = {key: sound.read(key) for key in sound}
    told = 0
    for spoilt in itertools.islice(damages(data, seed=2026), 10_000):
        try:
            file = RecordFile(io.BytesIO(spoilt))
        except Damaged:
            told += 1
            continue
        wrong = 0
        for key, record in records.items():
            try:
                assert file.read(key) == record
            except Damaged:
                wrong += 1
        assert wrong, "each damage lies in a record or in the index"
    assert told, "some lie in the index"


@pytest.mark.expects_log("compiled again")
def test_no_damage_costs_a_start_or_a_slide(opened, cache):
    sound = everything(opened())
    data = compiled(cache).read_bytes()
    for spoilt in itertools.islice(damages(data, seed=1992), 40):
        compiled(cache).write_bytes(spoilt)
        assert everything(opened()) == sound
        assert compiled(cache).read_bytes() == data


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(b"cposix\nsystem\n(S'true'\ntR.", id="a function"),
        pytest.param(
            b"\x80\x05\x8c\x11kiosk.model.dates\x8c\x12re.enum.bltns.eval\x93\x8c\x031+1\x85R.", id="a dotted name"
        ),
        pytest.param(b"\x80\x05\x8c\x11kiosk.model.dates\x8c\x05parse\x93\x8c\x042024\x85R.", id="of the model"),
    ],
)
def test_a_file_of_records_runs_no_code(opened, cache, program):
    opened()
    data = compiled(cache).read_bytes()
    start = int.from_bytes(data[-24:-16], "big")
    place = start.to_bytes(8, "big")
    forged = data[:start] + program + place + hashlib.blake2b(program + place, digest_size=16).digest()
    with pytest.raises(Damaged, match="has no place in a file of records"):
        RecordFile(io.BytesIO(forged))


@pytest.mark.parametrize("place", ["the cache is a file", "the cache cannot be made"])
def test_where_nothing_can_be_kept_the_pack_opens_all_the_same(pack, tmp_path, place):
    obstacle = tmp_path / "obstacle"
    obstacle.write_text("in the way", "utf-8")
    small, problems = open_pack(pack.folder, obstacle if place == "the cache is a file" else obstacle / "cache")
    assert problems == []
    assert isinstance(small.slide("park/facts"), Facts)
    small.close()


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
