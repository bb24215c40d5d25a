"""``kiosk publish``, ``rollback`` and ``versions`` from outside, on disks good and bad."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack

import pytest

from kiosk.content.checks import Instruments
from kiosk.content.disk import held, remove
from kiosk.machine.paths import NAME
from kiosk.publish.publishing import publish
from kiosk.publish.versions import Versions
from tests.bench.publish import SPARE, Trial, mounted
from tests.packs import SmallPack, photograph

MOUNT = shutil.which("mount") if os.geteuid() == 0 else None
UMOUNT = shutil.which("umount")


@pytest.fixture
def pack(tmp_path):
    return SmallPack.in_folder(tmp_path / "pack")


class Desk:
    """Where staff publish from: a data folder and a terminal."""

    def __init__(self, data):
        self.data = data
        self.versions = Versions(data / NAME / "packs")

    def run(self, *arguments, **named):
        environment = {**os.environ, "XDG_DATA_HOME": str(self.data), "XDG_CONFIG_HOME": str(self.data)}
        command = [sys.executable, "-m", "kiosk", *map(str, arguments)]
        return subprocess.run(
            command, check=False, env=environment, capture_output=True, text=True, timeout=120, **named
        )

    def contents(self):
        """All that is in the folder of versions."""
        paths = self.versions.folder.rglob("*")
        return {path: path.read_bytes() if path.is_file() else None for path in paths if path.name != "refusal.json"}


@pytest.fixture
def desk(tmp_path):
    one = Desk(tmp_path / "data")
    yield one
    if one.versions.folder.exists():
        remove(one.versions.folder)


def test_a_sound_pack_is_published_and_listed_and_can_be_taken_back(desk, pack):
    done = desk.run("publish", pack.folder)
    assert (done.returncode, done.stdout) == (0, "")
    current = desk.versions.current()
    assert f"published as {current.name}" in done.stderr
    assert desk.run("versions").stdout == f"{current.name} shown\n"
    assert json.loads(desk.run("versions", "--json").stdout)["current"] == current.name
    assert "the one that came with the kiosk" in desk.run("rollback").stderr
    assert desk.run("versions").stdout == f"{current.name} withdrawn\n"
    again = desk.run("rollback")
    assert (again.returncode, again.stderr.startswith("kiosk: nothing has changed: nothing is published")) == (2, True)


def test_a_draft_with_errors_is_refused_with_all_of_them(desk, pack):
    desk.run("publish", pack.folder)
    before = desk.contents()
    line = pack.change("sections/park/story.yaml", "title:", "titel:")
    pack.change("sections/park/facts.yaml", "figure: park.residents\n", "figure: park.lost\n")
    done = desk.run("publish", pack.folder)
    assert done.returncode == 1
    assert f"{pack.path('sections/park/story.yaml')}:{line}: error: " in done.stdout
    assert f"{pack.path('sections/park/facts.yaml')}:4: error: " in done.stdout
    assert "is not published" in done.stderr
    assert desk.contents() == before
    refusal = desk.versions.refusal()
    assert refusal.pack == str(pack.folder)
    assert list(refusal.reasons) == done.stdout.splitlines()
    assert "refused" in desk.run("versions").stdout


@pytest.mark.parametrize("name", ["nowhere", "pack/sections"])
def test_what_is_no_pack_is_refused(desk, pack, tmp_path, name):
    done = desk.run("publish", tmp_path / name)
    assert done.returncode == 2
    assert ":1: error: is not a pack: it has no pack.yaml" in done.stdout
    assert desk.versions.all() == ()


def test_what_is_shown_is_what_was_checked_though_the_original_changes_meanwhile(desk, pack):
    slide = pack.path("sections/park/story.yaml")
    checked, seen = slide.read_bytes(), slide.stat()

    def spoil(*_):
        slide.write_bytes(checked.replace(b"caption:", b"captoin:"))
        os.utime(slide, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        return set()

    version, remarks = publish(pack.folder, desk.versions, Instruments(lambda _: {}, spoil))
    assert remarks == []
    assert (version.folder / "sections/park/story.yaml").read_bytes() == checked != slide.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_cannot_be_told_is_refused_before_anything_is_copied(desk, pack):
    (pack.folder / "media" / os.fsdecode(b"\xf4\xee\xf2\xee.jpg")).touch()
    done = desk.run("publish", pack.folder)
    assert done.returncode == 1
    assert "has a name that is not UTF-8 (rename it" in done.stdout
    assert [path.name for path in desk.versions.folder.iterdir()] == ["refusal.json"]


def test_a_pack_that_passes_the_check_and_cannot_be_drawn_is_refused_with_the_reason(desk, pack, tmp_path):
    desk.run("publish", pack.folder)
    before = desk.contents()
    (make(tmp_path / "sick") / "sitecustomize.py").write_text(
        "import sys\n"
        "if 'rehearse' in sys.orig_argv:\n"
        "    from kiosk.widgets.numeral import Numeral\n"
        "    def fail(*_): raise RuntimeError('no ink')\n"
        "    Numeral.paint = fail\n",
        "utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path / "sick"))
        done = desk.run("publish", pack.folder)
    assert done.returncode == 1
    assert f"{pack.path('sections/park/facts.yaml')}:1: error: cannot be shown: no ink" in done.stdout
    assert desk.contents() == before


def test_a_second_publisher_is_told_so(desk, pack):
    desk.versions.folder.mkdir(parents=True)
    with held(desk.versions.folder / "lock"):
        done = desk.run("publish", pack.folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is held by another process" in done.stderr


# Disks that refuse.


def one_clear_error(done, words):
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("kiosk: ")
    assert words in line


@pytest.fixture
def stamp(desk):
    """A disk of three megabytes as the data folder."""
    if (
        MOUNT is None
        or subprocess.run(
            [MOUNT, "-t", "tmpfs", "-o", "size=3m", "tmpfs", make(desk.data)], check=False, stderr=subprocess.DEVNULL
        ).returncode
    ):
        pytest.skip("no disk can be mounted here")
    yield desk
    subprocess.run([UMOUNT, desk.data], check=True)


def make(folder):
    folder.mkdir()
    return folder


def test_a_full_disk_is_named_and_leaves_all_as_it_was(stamp, pack):
    assert stamp.run("publish", pack.folder).returncode == 0
    before = stamp.contents()
    (stamp.data / "filler").write_bytes(bytes(2_800_000))
    pack.write("media/photo.png", photograph(400, 400, "PNG") + os.urandom(500_000))
    one_clear_error(stamp.run("publish", pack.folder), "No space left on device")
    assert stamp.contents() == before
    (stamp.data / "filler").unlink()
    assert stamp.run("publish", pack.folder).returncode == 0


def test_a_disk_that_becomes_read_only_is_named_and_leaves_all_as_it_was(stamp, pack):
    assert stamp.run("publish", pack.folder).returncode == 0
    before = stamp.contents()
    subprocess.run([MOUNT, "-o", "remount,ro", stamp.data], check=True)
    one_clear_error(stamp.run("publish", pack.folder), "Read-only file system")
    one_clear_error(stamp.run("rollback"), "Read-only file system")
    assert stamp.contents() == before


def small_files_only():
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def test_a_file_that_does_not_fit_is_named_and_leaves_all_as_it_was(desk, pack):
    desk.run("publish", pack.folder)
    before = desk.contents()
    pack.write("media/photo.png", photograph(40, 40, "PNG") + os.urandom(60_000))
    one_clear_error(desk.run("publish", pack.folder, preexec_fn=small_files_only), "File too large")
    assert desk.contents() == before


# Kills at random moments.


def killed(pack, folder, kills, kind="good"):
    if kind != "good" and MOUNT is None:
        pytest.skip("no disk can be mounted here")
    with ExitStack() as stack:
        try:
            disk = stack.enter_context(mounted(kind, folder, SPARE))
        except subprocess.CalledProcessError:
            pytest.skip("no disk can be mounted here")
        trial = Trial(pack.folder, disk)
        verdict = trial.run(kills)
        if not disk.refuses:
            trial.release()
    assert verdict.faults == []
    assert verdict.kills == kills
    return verdict


def test_killed_publishes_leave_whole_versions(pack, tmp_path):
    killed(pack, tmp_path / "data", 4)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["full", "read-only"])
def test_killed_publishes_on_a_bad_disk_change_nothing(pack, tmp_path, kind):
    assert set(killed(pack, tmp_path / "data", 6, kind).outcomes) <= {"old", "too late"}


@pytest.mark.slow
def test_five_hundred_killed_publishes_leave_whole_versions(pack, tmp_path):
    verdict = killed(pack, tmp_path / "data", 500)
    assert verdict.outcomes["old"] > 0
    assert verdict.outcomes["new"] > 0
