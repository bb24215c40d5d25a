"""Kills ``kiosk publish`` at random moments and looks at what that leaves.

``python -m tests.bench.publish 500`` prints what was found; it takes about two seconds a kill.  With ``--disk full`` or
``--disk read-only`` the disk is so once something was published; that takes the right to mount one.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.disk import remove
from kiosk.content.folder import digest
from kiosk.machine import paths
from kiosk.publish.versions import INDEX, KEPT, LOCK, REFUSAL, Version, Versions
from tests.bench.peers.disk import folder_size

SEED = 5
CLEAN_UP = 25
"""Kills from one publish that is left alone to the next."""
NO_DISK = 2
"""Exit code of a publish that the disk does not let happen."""
TRIES = 20
"""Publishes for each kill, at most; some end before they are killed."""
BLOCK = 512
"""Bytes in which stat(2) counts."""
SPARE = 16 << 20
"""Bytes that a disk of its own has beside what is published before it turns bad."""
LOOK_S = 0.001
SOON_S = 0.05
"""Time in which a small pack is copied."""
PATIENCE_S = 3600
"""After which a publish that is left alone hangs; also much slower than any other load of the machine makes it."""


class Disk:
    """A folder on the disk of this machine, which has room."""

    refuses = False
    """Whether nothing can be published any more."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def turn_bad(self, room: int) -> None:
        """Let the folder be as it is to be from now on; ``room`` are the bytes that may be left."""


class FullDisk(Disk):
    """A disk of its own with less room than a pack needs."""

    def turn_bad(self, room: int) -> None:
        filler = self.folder / "filler"
        filler.unlink(missing_ok=True)
        free = os.statvfs(self.folder).f_bavail * os.statvfs(self.folder).f_frsize
        with filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free - room))
        self.refuses = True


class ReadOnlyDisk(Disk):
    """A disk of its own that gives and takes nothing."""

    def turn_bad(self, room: int) -> None:
        del room
        if not self.refuses:
            _run("mount", "-o", "remount,ro", self.folder)
        self.refuses = True


DISKS = {"good": Disk, "full": FullDisk, "read-only": ReadOnlyDisk}


@contextmanager
def mounted(kind: str, folder: Path, size: int) -> Iterator[Disk]:
    """A disk of a kind on ``folder``, which is made; one of its own has ``size`` bytes, of memory.

    Raises CalledProcessError where this user may not mount one.
    """
    folder.mkdir()
    disk = DISKS[kind](folder)
    if type(disk) is Disk:
        yield disk
        return
    _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder)
    try:
        yield disk
    finally:
        _run("umount", folder)


def _run(*words: str | Path) -> None:
    subprocess.run(words, check=True)


@dataclass(slots=True)
class Verdict:
    """What a number of killed publishes left."""

    outcomes: Counter[str] = field(default_factory=Counter)
    """``old``: nothing had changed; ``new``: the pack was published; ``too late``: it ended by itself, unharmed."""
    faults: list[str] = field(default_factory=list)
    """What is not as it should be; nothing else matters."""

    @property
    def kills(self) -> int:
        """Publishes that were killed while they ran."""
        return self.outcomes["old"] + self.outcomes["new"]

    def as_text(self) -> str:
        """One line, and one a fault."""
        counted = ", ".join(f"{name} {count}" for name, count in sorted(self.outcomes.items()))
        return "\n".join([f"{self.kills} publishes killed, {len(self.faults)} faults ({counted})", *self.faults])


class Trial:
    """Publishes of a pack that changes each time, into the data folder that a disk is."""

    def __init__(self, pack: Path, disk: Disk, seed: int = SEED) -> None:
        """``pack`` is a copy that may be changed."""
        self._pack, self._disk = pack, disk
        data = str(disk.folder)
        self._environment = {**os.environ, "XDG_DATA_HOME": data, "LOCALAPPDATA": data}
        self.versions = Versions(disk.folder / paths.NAME / paths.published_packs().name)
        self._random = random.Random(seed)
        self._edition = 0
        self._seconds = 0.0

    def run(self, kills: int) -> Verdict:
        """Kill ``kills`` publishes: about half of them at any moment, half of them from when they begin to write."""
        verdict = Verdict()
        for number in range(kills * TRIES):
            if verdict.kills == kills:
                break
            if number % CLEAN_UP == 0:
                print(f"{verdict.kills} of {kills}: {len(verdict.faults)} faults", file=sys.stderr, flush=True)
                verdict.faults += self._publish_in_peace()
            self._disk.turn_bad(max(0, self._random.randrange(folder_size(self._pack)) - self._litter()))
            before = self.versions.all()
            self._change()
            ended = self._kill(while_writing=number % 2 == 1)
            after = self.versions.all()
            verdict.outcomes["too late" if ended else "old" if after == before else "new"] += 1
            verdict.faults += [f"kill {number}: {fault}" for fault in self._faults(before, after)][:1]
        verdict.faults += self._publish_in_peace()
        return verdict

    def release(self) -> None:
        """Let everything be removed."""
        remove(self.versions.folder)

    def _litter(self) -> int:
        """Bytes on the disk that the next publish frees before it copies anything."""
        kept = {version.folder for version in self.versions.all()}
        paths = (path for top in self.versions.folder.iterdir() if top not in kept for path in (top, *top.rglob("*")))
        return sum(path.lstat().st_blocks * BLOCK for path in paths)

    def _change(self) -> None:
        """Another edition of the pack."""
        self._edition += 1
        (self._pack / "media" / "edition.txt").write_text("r" * self._edition + "\n", "utf-8")

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "kiosk", "publish", str(self._pack)]
        return subprocess.Popen(command, env=self._environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def _publish_in_peace(self) -> list[str]:
        """Let a publish come to its end, and see that nothing but versions is left."""
        self._change()
        before, began = self.versions.all(), time.monotonic()
        code = self._start().wait(PATIENCE_S)
        self._seconds = time.monotonic() - began
        after = self.versions.all()
        names = {INDEX, LOCK, REFUSAL, *(version.name for version in after)}
        litter = sorted({path.name for path in self.versions.folder.iterdir()} - names)
        faults = self._faults(before, after)
        expected = (NO_DISK, len(before)) if self._disk.refuses else (0, min(len(before) + 1, KEPT))
        if (code, len(after)) != expected:
            faults.append(f"a publish ended with {code}")
        return faults + [f"left behind: {name}" for name in litter]

    def _kill(self, *, while_writing: bool) -> bool:
        """Start a publish and kill it; tells whether it had come to its end by then."""
        began = time.monotonic()
        process = self._start()
        if while_writing:
            known = {path.name for path in self.versions.folder.iterdir()}
            while process.poll() is None and {path.name for path in self.versions.folder.iterdir()} <= known:
                time.sleep(LOOK_S)
            moment = time.monotonic() + self._random.choice((SOON_S, self._seconds)) * self._random.random()
        else:
            moment = began + self._seconds * self._random.random()
        time.sleep(max(0.0, moment - time.monotonic()))
        ended = process.poll() is not None
        process.kill()
        process.wait()
        return ended

    def _faults(self, before: tuple[Version, ...], after: tuple[Version, ...]) -> list[str]:
        """What is lost, mixed up or damaged."""
        faults = []
        if after != before and (self._disk.refuses or after[1:] != before[: KEPT - 1]):
            faults.append(f"{[one.name for one in before]} became {[one.name for one in after]}")
        return faults + [
            f"{one.name} is not what was published" for one in after if digest(one.folder) != one.name.split("-")[1]
        ]


def main() -> int:
    """Run as many kills as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.publish", description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--pack", type=Path, default=paths.default_pack())
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--disk", choices=DISKS, default="good")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-publish-") as scratch:
        pack = Path(scratch, "pack")
        shutil.copytree(options.pack, pack)
        with mounted(options.disk, Path(scratch, "data"), folder_size(pack) + SPARE) as disk:
            trial = Trial(pack, disk, options.seed)
            verdict = trial.run(options.kills)
            print(verdict.as_text())
            if not disk.refuses:
                trial.release()
    return 1 if verdict.faults or verdict.kills < options.kills else 0


if __name__ == "__main__":
    sys.exit(main())
