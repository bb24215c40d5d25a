"""Published packs: whole or not at all, the last five of them, and a way back."""

import os
import stat
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.content.disk import Busy, held, remove
from kiosk.content.folder import digest
from kiosk.problem import MOST_TOLD
from kiosk.publish.versions import KEPT, LOCK, NothingPublished, Versions

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def content(_):
    """No objection."""


@pytest.fixture
def versions(tmp_path):
    store = Versions(tmp_path / "data" / "packs")
    yield store
    if store.folder.exists():
        remove(store.folder)


@pytest.fixture
def publish(pack, versions):
    """Publishes another edition each time, a minute apart."""
    editions: list[None] = []

    def publish_one(examine=content):
        editions.append(None)
        pack.write("media/edition.txt", "r" * len(editions))
        return versions.publish(pack.folder, examine, NOON + timedelta(minutes=len(editions)))

    return publish_one


def entries(versions):
    return {path.name for path in versions.folder.iterdir()}


def test_nothing_is_published_before_anything_is(versions):
    assert versions.all() == ()
    assert versions.current() is None
    assert versions.status().as_text() == "nothing is published"
    with pytest.raises(NothingPublished, match="nothing is published"):
        versions.rollback()


def test_a_version_is_the_pack_as_it_was_and_says_when_and_what(pack, versions):
    version = versions.publish(pack.folder, content, NOON)
    assert versions.current() == version
    assert version.published == NOON
    assert version.name == f"20261125T120000Z-{digest(pack.folder)}"
    assert (version.folder / "pack.yaml").read_bytes() == pack.path("pack.yaml").read_bytes()
    before = digest(version.folder)
    pack.change("pack.yaml", "en: Thread", "en: Cord")
    assert digest(version.folder) == before != digest(pack.folder)


def test_no_file_and_no_folder_of_a_version_can_be_written(pack, versions):
    version = versions.publish(pack.folder, content, NOON)
    things = [version.folder, *version.folder.rglob("*")]
    writable = [thing for thing in things if thing.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)]
    assert len(things) > len(list(pack.folder.rglob("*.yaml")))
    assert writable == []


def test_hidden_files_stay_at_home(pack, versions):
    before = digest(pack.folder)
    pack.write(".git/config", "secret")
    pack.write("media/.knot.txt.swp", "secret")
    version = versions.publish(pack.folder, content, NOON)
    assert version.name.endswith(before)
    assert not list(version.folder.rglob(".*"))


def test_the_last_five_are_kept(publish, versions):
    published = [publish() for _ in range(KEPT + 3)]
    assert versions.all() == tuple(reversed(published[-KEPT:]))
    assert entries(versions) == {LOCK, "versions", *(version.name for version in published[-KEPT:])}


def test_two_publishes_of_the_same_second_are_two_versions(pack, versions):
    first, second = (versions.publish(pack.folder, content, NOON) for _ in range(2))
    assert versions.all() == (second, first)
    assert second.published - first.published == timedelta(seconds=1)


def test_a_clock_that_goes_back_does_not_change_the_order(pack, versions):
    first = versions.publish(pack.folder, content, NOON)
    second = versions.publish(pack.folder, content, NOON - timedelta(days=9000))
    assert versions.all() == (second, first)


# The way back.


def test_rolling_back_leads_to_the_version_before_and_at_last_to_the_pack_of_the_kiosk(publish, versions):
    first, second = publish(), publish()
    assert versions.rollback() == first
    assert versions.current() == first
    assert [version.withdrawn for version in versions.all()] == [True, False]
    assert versions.rollback() is None
    assert versions.current() is None
    with pytest.raises(NothingPublished):
        versions.rollback()
    assert {first.name, second.name} < entries(versions), "nothing is lost"


def test_what_staff_went_back_from_is_never_where_the_next_rollback_leads(publish, versions):
    good, _, newest = publish(), publish(), None
    versions.rollback()
    newest = publish()
    assert versions.current() == newest
    assert versions.rollback() == good


# What goes wrong.


def test_an_objection_to_the_copy_leaves_all_as_it_was(publish, versions):
    first = publish()
    before, names = versions.all(), entries(versions)

    def object_to(folder):
        assert digest(folder) == folder.name.split("-")[1], "what is examined is what would be shown"
        assert folder not in [version.folder for version in versions.all()]
        raise ValueError("no ink")

    with pytest.raises(ValueError, match="no ink"):
        publish(object_to)
    assert (versions.all(), entries(versions)) == (before, names)
    assert versions.current() == first


def test_litter_is_no_version_and_goes_at_the_next_publish(publish, versions):
    first = publish()
    for name in ("copy.part", "20261125T130000Z-0123456789ab"):
        (versions.folder / name / "media").mkdir(parents=True)
        (versions.folder / name / "media" / "half").write_text("half", "utf-8")
        (versions.folder / name / "media").chmod(0o555)
    (versions.folder / "tmpx.part").write_text("half", "utf-8")
    assert versions.all() == (first,)
    second = publish()
    assert entries(versions) == {LOCK, "versions", first.name, second.name}


def test_two_publishers_do_not_get_in_each_others_way(publish, versions):
    publish()
    before = entries(versions)
    with held(versions.folder / LOCK), pytest.raises(Busy, match="held by another process"):
        publish()
    with held(versions.folder / LOCK), pytest.raises(Busy):
        versions.rollback()
    assert entries(versions) == before
    publish()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_what_is_neither_file_nor_folder_is_refused(pack, versions):
    os.mkfifo(pack.path("media/pipe"))
    with pytest.raises(OSError, match="media/pipe is neither a file nor a folder"):
        versions.publish(pack.folder, content, NOON)
    assert entries(versions) == {LOCK}


@pytest.mark.expects_log("names no version")
@pytest.mark.parametrize(
    "damage", [b"", b"\xff\x00nonsense\n", b"20261125T130000Z-0123456789ab\n", b"../..\n", b"%s withdrawm\n"]
)
def test_a_damaged_list_names_no_version_that_is_not_there(publish, versions, damage):
    first = publish()
    index = versions.folder / "versions"
    sound = index.read_bytes()
    damage = damage.replace(b"%s", first.name.encode())
    index.write_bytes(damage)
    assert versions.all() == ()
    index.write_bytes(damage + b"\n" + sound)
    assert versions.all() == (first,)


def test_the_last_refusal_is_told_until_something_is_published(pack, publish, versions):
    publish()
    versions.refuse(pack.folder, [f"reason {number} {'x' * 9000}" for number in range(999)], NOON)
    refusal = versions.status().refusal
    assert (refusal.pack, refusal.when) == (str(pack.folder), "2026-11-25T12:00:00+00:00")
    assert len(refusal.reasons) == MOST_TOLD + 1
    assert max(map(len, refusal.reasons)) == 500
    assert "reason 0" in versions.status().as_text()
    publish()
    assert versions.refusal() is None
