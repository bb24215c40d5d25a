"""The PIN of the staff door: kept as an argon2id hash, never as digits; there is no default."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from kiosk.content.disk import set_aside, write_whole

log = logging.getLogger(__name__)

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""
TRIES = 5
"""Wrong attempts until the long pause."""
PAUSE_S = 300.0
LONG = 10
"""Digits from which on a PIN is heard during the long pause as well, every LONG_PAUSE_S seconds at most.

So nobody who plays with the door keeps staff out who have such a PIN, and to try out all of them takes millennia.
"""
LONG_PAUSE_S = 8.0
HASH_BYTES = 32
"""Length of a hash that was not cut off."""
RUNS = ("01234567890", "09876543210")


def complaint(pin: str) -> str | None:
    """Why these characters cannot be a PIN, or None."""
    if not pin.isascii() or not pin.isdigit():
        return "a PIN has digits only"
    if not SHORTEST <= len(pin) <= LONGEST:
        return f"a PIN has {SHORTEST} to {LONGEST} digits"
    if len(set(pin)) == 1 or any(pin in run for run in RUNS):
        return "anybody would guess this one: not one digit over and over, and no counting up or down"
    return None


def set_pin(file: Path, pin: str) -> None:
    """Keep a PIN, readable for this user alone; raises ValueError for what cannot be one and OSError."""
    if (wrong := complaint(pin)) is not None:
        raise ValueError(wrong)
    from argon2 import PasswordHasher  # noqa: PLC0415  (needed once in a kiosk's life)

    write_whole(file, PasswordHasher().hash(pin).encode() + b"\n")
    file.chmod(0o600)


def is_set(file: Path) -> bool:
    """Whether there is a PIN at all."""
    return file.is_file()


def is_damaged(file: Path) -> bool:
    """Whether there is a PIN, and no digits that could be it."""
    from argon2 import extract_parameters  # noqa: PLC0415
    from argon2.exceptions import InvalidHashError  # noqa: PLC0415

    try:
        whole = extract_parameters(file.read_text("ascii").strip()).hash_len >= HASH_BYTES
    except FileNotFoundError:
        return False
    except (OSError, UnicodeDecodeError, InvalidHashError):
        whole = False
    if not whole:
        log.error("%s: the PIN cannot be read, so it opens to nobody: set it again with `kiosk pin`", file)
    return not whole


def is_right(file: Path, pin: str) -> bool:
    """Whether these are the digits; slow on purpose (a tenth of a second and 64 MB), so for another thread."""
    from argon2 import PasswordHasher  # noqa: PLC0415
    from argon2.exceptions import VerificationError  # noqa: PLC0415

    if not is_set(file) or is_damaged(file):
        return False
    try:
        return PasswordHasher().verify(file.read_text("ascii").strip(), pin)
    except VerificationError:
        return False


def pause_after(failures: int) -> float:
    """Seconds that must pass after so many wrong attempts in a row: 1, 2, 4, 8, then five minutes."""
    if failures == 0:
        return 0.0
    step = (failures - 1) % TRIES
    return PAUSE_S if step == TRIES - 1 else float(2**step)


class Attempts:
    """Counts wrong attempts in a file, so that a restart forgives nothing.

    Pauses are counted by the steady clock of this process, and begin again when it starts: no setting of the wall
    clock shortens or stretches one.
    """

    def __init__(self, file: Path, now: Callable[[], float] = monotonic) -> None:
        """``now`` gives the seconds of a steady clock."""
        self._file, self._now = file, now
        self.failures = self._kept()
        self._since = self._last = now()
        if not self._keep():  # Then nothing tells how many there were.
            self.failures = max(self.failures, TRIES)

    @property
    def wait(self) -> float:
        """Seconds until the next attempt is heard."""
        return max(0.0, self._since + pause_after(self.failures) - self._now())

    def wait_for(self, digits: int) -> float:
        """The same for a PIN of so many digits."""
        if digits < LONG:
            return self.wait
        return max(0.0, self._last + min(pause_after(self.failures), LONG_PAUSE_S) - self._now())

    @property
    def left(self) -> int:
        """Attempts before the long pause."""
        return TRIES - self.failures % TRIES

    def begin(self) -> None:
        """Count an attempt as wrong before it is judged: pulling the plug meanwhile wins nothing."""
        within_the_long_pause = self.wait > 0 and pause_after(self.failures) == PAUSE_S
        self._last = self._now()
        if not within_the_long_pause:  # Which one of a long PIN would shorten.
            self._count(self.failures + 1)

    def succeed(self) -> None:
        """The attempt was right: forgive those before it."""
        self._count(0)

    def _count(self, failures: int) -> None:
        self.failures, self._since = failures, self._now()
        self._keep()

    def _keep(self) -> bool:
        try:
            write_whole(self._file, b"%d\n" % self.failures)
        except OSError as error:
            log.error("%s: attempts cannot be kept: %s", self._file, error)  # noqa: TRY400
            return False
        return True

    def _kept(self) -> int:
        try:
            return max(0, int(self._file.read_text("ascii")))
        except (FileNotFoundError, NotADirectoryError):
            return 0
        except (OSError, ValueError) as error:
            set_aside(self._file, f"{error}, so there is a pause before the next PIN")
            return TRIES
