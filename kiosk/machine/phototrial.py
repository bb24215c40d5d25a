"""Trying whether photographs can be decoded, in a process of its own with bounds on time and memory.

One that exceeds them is told with its name, and the others are tried all the same.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer
from time import monotonic

from kiosk.watch.process import be_modest, start_ourselves

TRY = "try-photographs"
"""The command of that process."""
SECONDS = 60.0
"""After which a photograph is given up, the disk it lies on included."""
MEMORY = 1_000_000_000
"""Bytes that the process may take."""
ADVICE = "save it as JPEG with at most 4000 pixels on its longer side"


def refused(photographs: Sequence[Path]) -> dict[Path, str]:
    """Why photographs cannot be shown, of those that cannot."""
    verdicts: list[str] = []
    while len(verdicts) < len(photographs):
        verdicts += _tried(photographs[len(verdicts) :])
    return {path: verdict for path, verdict in zip(photographs, verdicts, strict=True) if verdict}


def _tried(photographs: Sequence[Path]) -> Iterator[str]:
    """What is wrong with each photograph, up to the first that the process does not survive."""
    with start_ourselves(TRY, hears=True, answers=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(json.dumps([str(path) for path in photographs]))
            process.stdin.close()
        except OSError:
            pass  # The process has ended, which is seen below.
        for _ in photographs:
            began = monotonic()
            limit = Timer(SECONDS, process.kill)
            limit.start()
            answer = process.stdout.readline()
            limit.cancel()
            if not answer:
                late = monotonic() - began >= SECONDS
                what = f"is not decoded within {SECONDS:g} seconds" if late else "breaks what decodes it"
                yield f"{what}: {ADVICE}"
                return
            yield json.loads(answer)


def try_photographs() -> int:
    """What the process does: for each path of a JSON list on its input, a line with what is wrong, or with nothing."""
    be_modest(MEMORY)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    # Nobody reads what decoders grumble about, and libpng would wait for a reader once the pipe is full.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    application = QGuiApplication(["kiosk", "-platform", "offscreen"])
    for path in json.load(sys.stdin):
        print(json.dumps(_verdict(Path(path))), flush=True)
    del application
    return 0


def _verdict(path: Path) -> str:
    from kiosk.content.pictures import Undecodable  # noqa: PLC0415
    from kiosk.machine.images import check_decodes  # noqa: PLC0415

    try:
        check_decodes(path)
    except Undecodable as error:
        return str(error)
    except MemoryError:
        return f"needs too much memory: {ADVICE}"
    return ""
