"""Kills ``kiosk publish`` at random moments and looks at what that leaves.

``python -m kiosk.bench.publish 500 [PACK [SEED]]`` prints what was found; it takes about two seconds a kill.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.disk import digest, remove
from kiosk.content.versions import INDEX, KEPT, LOCK, Version, Versions
from kiosk.services import paths

SEED = 5
CLEAN_UP = 25
"""Kills from one publish that is left alone to the next."""
LOOK_S = 0.001
SOON_S = 0.05
"""Time in which a small pack is copied."""
PATIENCE_S = 3600
"""After which a publish that is left alone hangs; also much slower than any other load of the machine makes it."""


@dataclass(slots=True)
class Verdict:
    """What a number of killed publishes left."""

    kills: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    """``old``: nothing had changed; ``new``: the pack was published; ``too late``: it had ended before the kill."""
    faults: list[str] = field(default_factory=list)
    """What is not as it should be; nothing else matters."""

    def as_text(self) -> str:
        """One line, and one a fault."""
        counted = ", ".join(f"{name} {count}" for name, count in sorted(self.outcomes.items()))
        whole = self.kills - len(self.faults)
        return "\n".join([f"{whole} of {self.kills} killed publishes left whole versions ({counted})", *self.faults])


class Trial:
    """Publishes of a pack that changes each time, into a data folder of their own."""

    def __init__(self, pack: Path, scratch: Path, seed: int = SEED) -> None:
        self._pack, self._data = scratch / "pack", scratch / "data"
        shutil.copytree(pack, self._pack)
        self._environment = {**os.environ, "XDG_DATA_HOME": str(self._data), "LOCALAPPDATA": str(self._data)}
        self.versions = Versions(self._data / paths.NAME / paths.published_packs().name)
        self._random = random.Random(seed)  # noqa: S311  (moments, not secrets)
        self._edition = 0
        self._seconds = 0.0

    def run(self, kills: int) -> Verdict:
        """Kill ``kills`` publishes: half of them at any moment, half of them from when they begin to write."""
        verdict = Verdict(kills=kills)
        for number in range(kills):
            if number % CLEAN_UP == 0:
                print(f"{number} of {kills}: {len(verdict.faults)} faults", file=sys.stderr, flush=True)
                verdict.faults += self._publish_in_peace()
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
        names = {INDEX, LOCK, *(version.name for version in after)}
        litter = sorted({path.name for path in self.versions.folder.iterdir()} - names)
        faults = self._faults(before, after)
        if code != 0 or len(after) != min(len(before) + 1, KEPT):
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

    @staticmethod
    def _faults(before: tuple[Version, ...], after: tuple[Version, ...]) -> list[str]:
        """What is lost, mixed up or damaged."""
        faults = []
        if after != before and after[1:] != before[: KEPT - 1]:
            faults.append(f"{[one.name for one in before]} became {[one.name for one in after]}")
        return faults + [
            f"{one.name} is not what was published" for one in after if digest(one.folder) != one.name.split("-")[1]
        ]


def main() -> int:
    """Run as many kills as the command line says."""
    kills = int(sys.argv[1])
    pack = Path(sys.argv[2]) if len(sys.argv) > 2 else paths.default_pack()
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else SEED
    with tempfile.TemporaryDirectory(prefix="kiosk-publish-") as scratch:
        trial = Trial(pack, Path(scratch), seed)
        verdict = trial.run(kills)
        print(verdict.as_text())
        trial.release()
    return 1 if verdict.faults else 0


if __name__ == "__main__":
    sys.exit(main())
