"""Kept news: whole after any accident, bounded, and theirs to pin and hide."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.disk import write_whole
from kiosk.content.news.store import KEPT, KeptFeed, Store, merged
from kiosk.model.bulletin import Bulletin, Item, in_order

NOW = datetime(2026, 6, 16, 9, 40, tzinfo=UTC)
FEED = "https://news.example/rss"


def item(number, **changes):
    made = Item(
        id=f"{number:012x}",
        title=f"Навіна {number}",
        paragraphs=("Так.",),
        date=f"2026-06-{number % 28 + 1:02}",
        publisher="N",
    )
    return replace(made, **changes)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "news")


def kept(*items, address=FEED):
    return KeptFeed(address=address, checked=NOW, items=items, etag='"v1"', modified="Tue, 16 Jun")


def test_what_is_kept_is_read_again_as_it_was(store):
    photographed = item(1, picture=store.keep_picture(b"JPEG"), picture_address="https://news.example/1.jpg")
    store.keep(kept(photographed, item(2)))
    assert store.feed(FEED) == kept(photographed, item(2))
    assert store.bulletin([FEED]) == Bulletin(items=(item(2), photographed), checked=NOW)


def test_nothing_is_kept_of_a_feed_never_seen(store):
    assert store.feed(FEED) is None
    assert store.bulletin([FEED]) == Bulletin()


def test_pinned_news_come_first_and_hidden_ones_not_at_all():
    shown = in_order([item(1), item(2), item(3)], hidden=[item(3).id], pinned=[item(1).id])
    assert shown == (item(1), item(2))


def test_new_news_stand_before_old_ones_and_keep_their_pictures():
    picture = Path("a.jpg")
    old = item(1, picture=picture, picture_address="https://news.example/1.jpg")
    corrected = item(1, title="Corrected", picture_address="https://news.example/1.jpg")
    assert merged([old], [item(2), corrected]) == (item(2), replace(corrected, picture=picture))
    another = replace(corrected, picture_address="https://news.example/2.jpg")
    assert merged([old], [another]) == (another,)


def test_old_news_go_when_there_are_too_many_but_pinned_ones_stay():
    old = item(0, date="2020-01-01")
    lately = [item(number) for number in range(1, KEPT + 1)]
    assert old not in merged([old], lately)
    assert merged([old], lately, pinned=[old.id])[-1] == old
    assert len(merged([old], lately)) == KEPT


def test_tidying_removes_what_nothing_names(store):
    picture, orphan = store.keep_picture(b"A"), store.keep_picture(b"B")
    store.keep(kept(item(1, picture=picture)))
    store.keep(kept(item(2), address="https://gone.example/"))
    (store.folder / "half.part").write_bytes(b"{")
    store.tidy([FEED])
    assert picture.is_file()
    assert not orphan.exists()
    assert len(list(store.folder.glob("*.*"))) == 1
    assert store.feed("https://gone.example/") is None


@pytest.mark.expects_log("was set aside")
@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"[]",
        lambda data: b"[" * 100_000,
        lambda data: data.replace(b'"title": ', b'"title": 5, "x": '),
        lambda data: data.replace(b"2026-06-02", b"yesterday"),
        lambda data: data.replace(b"+00:00", b""),
        lambda data: data.replace(b"news.example", b"evil.example"),
        lambda data: data.replace("Навіна".encode(), b"\xff\xfe"),
        lambda data: data + b" " * 3_000_000,
    ],
    ids=["empty", "half", "a list", "deep", "a number", "no date", "no zone", "another feed", "no UTF-8", "huge"],
)
def test_a_spoilt_file_counts_as_nothing_kept(store, spoil):
    store.keep(kept(item(1)))
    (path,) = store.folder.glob("*.json")
    path.write_bytes(spoil(path.read_bytes()))
    assert store.feed(FEED) is None
    store.keep(kept(item(2)))
    assert store.feed(FEED) == kept(item(2))


def test_a_picture_outside_the_store_is_never_shown(store):
    store.keep(kept(item(1, picture=store.keep_picture(b"A"))))
    (path,) = store.folder.glob("*.json")
    name = store.feed(FEED).items[0].picture.name
    path.write_text(path.read_text("utf-8").replace(name, "../../../../etc/hostname"), "utf-8")
    assert store.feed(FEED).items[0].picture is None


def test_a_write_that_fails_leaves_the_former_file(store, monkeypatch):
    store.keep(kept(item(1)))

    def full_disk(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        store.keep(kept(item(2)))
    assert store.feed(FEED) == kept(item(1))
    assert not list(store.folder.glob("*.part"))


WRITER = """
import itertools, sys
from pathlib import Path
from kiosk.content.disk import write_whole
print("ready", flush=True)
for number in itertools.count():
    write_whole(Path(sys.argv[1]), str(number % 10).encode() * 300_000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_process_killed_at_any_moment_leaves_a_whole_file(tmp_path):
    path = tmp_path / "kept.json"
    write_whole(path, b"0" * 300_000)
    for round_ in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(0.003 * round_)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        data = path.read_bytes()
        assert len(data) == 300_000
        assert len(set(data)) == 1
