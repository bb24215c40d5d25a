"""Telling whoever started the kiosk that it lives: the datagrams of sd_notify(3).

systemd understands them, and so does ``kiosk supervise``.  Nothing is told where nobody asked: then there is no
``NOTIFY_SOCKET`` in the environment.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping

ADDRESS = "NOTIFY_SOCKET"
READY, ALIVE, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"

LEAVE, WRONG_USE, TAKEN, RESTART = 0, 2, 3, 75
"""Exit codes of a kiosk: staff leave it; its settings are wrong; another one runs already; staff start it again."""
LAST_END = "KIOSK_LAST_END"
"""Variable in which a kiosk is told, in words, how the one before it ended."""

HAS_UNIX_SOCKETS = hasattr(socket, "AF_UNIX")
LOOPBACK = "127.0.0.1"


class Notifier:
    """One end of the line: whoever is watched."""

    def __init__(self, address: str) -> None:
        """``address`` is a path, an abstract name (``@name``), ``127.0.0.1:PORT``, or empty for nobody."""
        self._address: str | tuple[str, int] = address
        self._line: socket.socket | None = None
        if not address:
            return
        if address[0] in "/@":
            self._address = address if address[0] == "/" else f"\0{address[1:]}"
            self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        else:
            host, _, port = address.rpartition(":")
            self._address = host, int(port)
            self._line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._line.settimeout(0)

    @classmethod
    def of_environment(cls, environment: Mapping[str, str] | None = None) -> Notifier:
        """The line that ``NOTIFY_SOCKET`` names."""
        return cls((os.environ if environment is None else environment).get(ADDRESS, ""))

    @property
    def is_heard(self) -> bool:
        """Whether anybody asked to be told."""
        return self._line is not None

    def tell(self, *words: str) -> bool:
        """Send some words, such as READY; returns whether anybody took them."""
        if self._line is None:
            return False
        try:
            self._line.sendto("\n".join(words).encode(), self._address)
        except OSError:  # A full line or a listener that is gone: the next word counts.
            return False
        return True

    def close(self) -> None:
        """Say nothing more."""
        if self._line is not None:
            self._line.close()
            self._line = None


class Listener:
    """The other end: whoever watches."""

    def __init__(self, folder: str, *, unix: bool = HAS_UNIX_SOCKETS) -> None:
        """``folder`` holds the socket, where the system has such; elsewhere a port of the loopback does."""
        if unix:
            self.address = os.path.join(folder, "notify")  # noqa: PTH118  (an address, not a file to open)
            self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._line.bind(self.address)
        else:
            self._line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            self._line.bind((LOOPBACK, 0))
            self.address = f"{LOOPBACK}:{self._line.getsockname()[1]}"

    def hear(self, seconds: float) -> frozenset[str]:
        """The words of the next datagram; none if it does not come within ``seconds``."""
        self._line.settimeout(seconds)
        try:
            return frozenset(self._line.recv(4096).decode(errors="replace").splitlines())
        except (TimeoutError, BlockingIOError):
            return frozenset()

    def forget(self) -> None:
        """Skip all that was said until now."""
        while self.hear(0):
            pass

    def close(self) -> None:
        """Hear nothing more."""
        self._line.close()
