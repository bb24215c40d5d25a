"""``kiosk supervise``: keeps a picture on the screen, whatever becomes of the kiosk.

A kiosk that ends, or that paints nothing for a while, is started again; one that cannot stay gives way to the safe
mode (``kiosk run --safe``).  Under systemd the same words go on to it, so that it watches the watcher.  A kiosk ends
with its supervisor; one whose supervisor is frozen gives way to the next (``machine/alone.py``).
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event
from types import FrameType

from kiosk.lines import log_to_terminal
from kiosk.watch.process import dependent_environment, ourselves
from kiosk.watch.watchdog import (
    ADDRESS,
    ALIVE,
    LAST_END,
    LEAVE,
    READY,
    RESTART,
    STOPPING,
    TAKEN,
    WRONG_USE,
    Listener,
    Notifier,
)

log = logging.getLogger(__name__)

LISTEN_S = 0.1
STALL_S = 1.0
"""If this process did not run for longer, the machine stood still, and the kiosk is not to blame."""

Start = Callable[[bool, dict[str, str]], "subprocess.Popen[bytes]"]
"""Starts a kiosk, safe or not, with these variables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a kiosk may take, in seconds."""

    picture: float = 10.0
    """From its start to its first picture; twice as long after each failure, for a slow machine with a new pack."""
    frame: float = 7.0
    """From one sign of life to the next."""
    farewell: float = 5.0
    """From the wish to end to its end, which a kiosk that is well reaches within two."""
    stacks: float = 1.0
    """For writing down where it hangs."""
    steady: float = 10.0
    """With a picture, after which all is well again."""
    failures: int = 5
    """In a row until the safe mode."""
    longest_pause: float = 30.0
    """Before a kiosk that shows no picture is tried again; the pauses double up to this."""

    def picture_after(self, failures: int) -> float:
        """Seconds from a start to its first picture after so many failures in a row."""
        return self.picture * 2.0 ** min(failures, 4)

    def pause_after(self, failures: int) -> float:
        """Seconds to wait after so many failures in a row."""
        return min(2.0 ** min(failures - 1, 10) - 1, self.longest_pause)


class Supervisor:
    """Watches one kiosk after another."""

    def __init__(self, start: Start, outer: Notifier, patience: Patience = Patience()) -> None:
        self._start, self._outer, self._patience = start, outer, patience
        self._failures = 0
        self._leaving = Event()
        self._end = ""

    def leave(self) -> None:
        """End the kiosk and the watch."""
        self._leaving.set()

    def run(self) -> int:
        """Watch until staff leave the kiosk; returns the exit code."""
        with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:
            listener = Listener(folder)
            try:
                return self._watch(listener)
            finally:
                listener.close()

    def _watch(self, listener: Listener) -> int:
        while not self._leaving.is_set():
            safe = self._failures >= self._patience.failures
            if not safe:
                self._outer.tell(ALIVE)  # In safe mode only pictures count, so that systemd makes the session again.
            patience = replace(self._patience, picture=self._patience.picture_after(self._failures))
            watched = _Watched(self._start_one(listener, safe=safe), listener, self._outer, patience)
            code, self._end = watched.until_its_end(self._leaving)
            if self._leaving.is_set() or code in (LEAVE, TAKEN):
                self._outer.tell(STOPPING)
                return LEAVE if self._leaving.is_set() else code
            if code == RESTART:
                self._failures = 0
                continue
            self._failures = 1 if watched.was_steady else self._failures + 1
            hopeless = code == WRONG_USE and not safe  # Settings do not correct themselves.
            if hopeless:
                self._failures = max(self._failures, self._patience.failures)
            log.error("the kiosk %s; failure %s in a row", self._end, self._failures)
            if not watched.had_picture and not hopeless:
                self._leaving.wait(self._patience.pause_after(self._failures))
        return LEAVE

    def _start_one(self, listener: Listener, *, safe: bool) -> subprocess.Popen[bytes]:
        if safe:
            log.error("starting in safe mode: the pack that ships with the kiosk, no news, no playing by itself")
        listener.forget()  # What the last one said.
        variables = {
            ADDRESS: listener.address,
            "WATCHDOG_USEC": str(round(self._patience.frame * 1e6)),
            LAST_END: self._end,
        }
        return self._start(safe, variables)


class _Watched:
    """One kiosk from its start to its end."""

    def __init__(
        self, process: subprocess.Popen[bytes], listener: Listener, outer: Notifier, patience: Patience
    ) -> None:
        self._process, self._listener, self._outer, self._patience = process, listener, outer, patience
        self._picture: float | None = None
        self._last = time.monotonic()
        self._deadline = self._last + patience.picture

    @property
    def had_picture(self) -> bool:
        return self._picture is not None

    @property
    def was_steady(self) -> bool:
        return self._picture is not None and self._last - self._picture >= self._patience.steady

    def until_its_end(self, leaving: Event) -> tuple[int, str]:
        """Its exit code (negative for a signal, 1 where it had to be killed) and how it ended, in words."""
        while self._process.poll() is None:
            if leaving.is_set():
                self._process.terminate()
                self._kill_after(self._patience.farewell)
                break
            before = time.monotonic()
            self._take(self._listener.hear(LISTEN_S))
            stalled = time.monotonic() - before - STALL_S
            self._deadline += max(0.0, stalled)
            if time.monotonic() > self._deadline:
                waited = time.monotonic() - self._last
                self._kill_with_stacks()
                return 1, f"showed nothing new for {waited:.1f} s and was killed"
        code = self._process.wait()
        if code < 0:
            return code, f"was ended by {signal.strsignal(-code) or f'signal {-code}'}"
        return code, f"ended with exit code {code}"

    def _take(self, words: frozenset[str]) -> None:
        now = time.monotonic()
        if words & {READY, ALIVE}:
            self._picture = self._picture or now
            self._last, self._deadline = now, now + self._patience.frame
            self._outer.tell(*sorted(words & {READY, ALIVE}))
        elif STOPPING in words:
            self._deadline = now + self._patience.farewell

    def _kill_with_stacks(self) -> None:
        """Let it write down where it hangs, if it still can."""
        if sys.platform != "win32":
            self._process.send_signal(signal.SIGABRT)
            self._process.send_signal(signal.SIGCONT)
            self._kill_after(self._patience.stacks)
        else:
            self._process.kill()
            self._process.wait()

    def _kill_after(self, seconds: float) -> None:
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def supervise(arguments: list[str]) -> int:
    """Keep ``kiosk run --kiosk`` with some more arguments running; returns the exit code."""
    log_to_terminal("kiosk supervise: %(message)s", logging.INFO)

    def start(safe: bool, variables: dict[str, str]) -> subprocess.Popen[bytes]:  # noqa: FBT001  (see Start)
        command = ourselves("run", "--kiosk", *(["--safe"] if safe else []), *arguments)
        return subprocess.Popen(command, env={**dependent_environment(), **variables})  # noqa: S603  (our own executable)

    supervisor = Supervisor(start, Notifier.of_environment())

    def asked(number: int, frame: FrameType | None) -> None:
        del number, frame
        supervisor.leave()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, asked)
    os.environ.pop("WATCHDOG_PID", None)  # It means this process, not the kiosk.
    return supervisor.run()
