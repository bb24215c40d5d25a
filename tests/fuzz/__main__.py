"""``python -m tests.fuzz TARGET… --minutes 10``: search for what breaks a reader, and keep what reaches new places."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.inputs import CORPUS, FOUND, LONGEST, TARGETS, inputs, words

SECONDS, MEGABYTES = 10, 1024
"""What one input may take."""
MEMORY = Path("/dev/shm")  # noqa: S108  (a disk suffers from thousands of files a minute)


def main() -> int:
    """Search in the targets one after another; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"{', '.join(TARGETS)}; all of them if left out")
    parser.add_argument("--minutes", type=float, default=10, help="for each target")
    options = parser.parse_args()
    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"there is no target {', '.join(unknown)}")
    found = [path for name in options.targets or TARGETS for path in search(name, options.minutes)]
    print("\n".join(f"found: {path}" for path in found) or "nothing found")
    return int(bool(found))


def search(name: str, minutes: float) -> list[Path]:
    """Run one target and renew its corpus; returns what broke the reader, as it is kept."""
    with TemporaryDirectory(prefix="kiosk-fuzz-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        work = Path(folder)
        for path in ("start", "grown", "found", "least", "scratch"):
            (work / path).mkdir()
        copy(inputs(name), work / "start")
        (work / "words").write_text("".join(f'"{escaped(word)}"\n' for word in words(name)), "ascii")
        limits = (f"-max_total_time={round(minutes * 60)}", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}")
        flags = (f"-dict={work / 'words'}", f"-artifact_prefix={work / 'found'}/", "-print_final_stats=1")
        drive(name, work, *limits, *flags, "grown", "start")
        drive(name, work, "-set_cover_merge=1", "least", "grown", "start")
        least = [path.read_bytes() for path in (work / "least").iterdir()]
        if least:
            shutil.rmtree(CORPUS / name, ignore_errors=True)
            copy(least, CORPUS / name)
        broke = sorted((work / "found").iterdir())
        return [
            path
            for each in broke
            for path in copy([each.read_bytes()], FOUND / name, prefix=f"{each.name.split('-')[0]}-")
        ]


def drive(name: str, work: Path, *flags: str) -> None:
    """Run libFuzzer; what it says goes to the terminal."""
    itself = work / "itself"  # libFuzzer starts itself anew to merge.
    itself.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m tests.fuzz.drive "$0" {name} "$@"\n', "utf-8")
    itself.chmod(0o755)
    places = [flag if flag.startswith("-") else str(work / flag) for flag in flags]
    environment = os.environ | {"TMPDIR": str(work / "scratch")}
    subprocess.run([itself, f"-max_len={LONGEST[name]}", *places], check=False, env=environment)


def copy(every: list[bytes], folder: Path, prefix: str = "") -> list[Path]:
    """Write inputs to a folder, each under the name that its content gives it."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {folder / f"{prefix}{blake2b(data, digest_size=6).hexdigest()}": data for data in every}
    for path, data in paths.items():
        path.write_bytes(data)
    return list(paths)


def escaped(word: bytes) -> str:
    """A word as dictionaries of libFuzzer hold it."""
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    sys.exit(main())
