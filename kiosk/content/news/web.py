"""One GET over HTTP, bounded in bytes, redirects and total time.

The standard library does it: none of the popular clients bounds the whole time of a request, which a server that
sends one byte every few seconds draws out for hours, and that bound is most of what is written here.
"""

from __future__ import annotations

import http.client
import socket
import urllib.request
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Timer
from types import TracebackType
from typing import Any, Self
from urllib.error import HTTPError
from urllib.parse import urlsplit

from kiosk.content.news.hosts import check_abroad, connect_abroad, led_near, plain_host
from kiosk.model.address import web_address
from kiosk.problem import short
from kiosk.unseen import visible

SECONDS = 30.0
"""Longest time of a request, redirects and body included."""
SILENCE = 10.0
"""Longest wait for the next byte, in seconds."""
REDIRECTS = 5
AGENT = "GreatStoneKiosk/1 (+feed reader)"
LONGEST_LABEL = 500
CHUNK = 65536
GZIP_OR_ZLIB = 47
"""``wbits`` with which zlib finds out by itself which of the two it reads."""


class Unreachable(Exception):
    """An address gave nothing usable; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server sent."""

    body: bytes
    """Unpacked."""
    address: str
    """After redirects."""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False
    """The server knows that we have it already (304)."""


def fetch(
    address: str,
    *,
    limit: int,
    near: Collection[str] = (),
    seconds: float = SECONDS,
    etag: str = "",
    modified: str = "",
) -> Answer:
    """GET an address; ``limit`` bounds the body in bytes, packed and unpacked.  Raises Unreachable.

    Hosts that are not on the public internet are reached only if ``near`` names them, and no longer once a redirect
    has come from a host that it does not name.
    """
    headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"}
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": modified} if modified else {}
    with _Deadline(seconds) as deadline:
        try:
            request = urllib.request.Request(web_address(address), headers=headers)  # noqa: S310  (web_address allows http(s) only)
            with _opener(deadline, near).open(request, timeout=min(seconds, SILENCE)) as response:
                body = b"".join(_unpacked(response, limit))
                if deadline.passed:  # Without a length, a body that was cut off looks like a whole one.
                    raise http.client.IncompleteRead(body)
                return _answer(body, response)
        except HTTPError as error:
            error.close()
            if error.code == http.HTTPStatus.NOT_MODIFIED:
                return Answer(body=b"", address=error.url, etag=etag, modified=modified, unchanged=True)
            if str(error.reason).startswith(_Redirects.inf_msg):
                raise Unreachable(f"redirects more than {REDIRECTS} times, or to itself") from error
            raise Unreachable(f"the server answers {error.code} {_in_a_line(error.reason)}".rstrip()) from error
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            if deadline.passed:
                raise Unreachable(f"takes longer than {seconds:g} seconds") from error
            raise Unreachable(_plainly(error)) from error


def _plainly(error: Exception) -> str:
    if isinstance(error, http.client.IncompleteRead):
        return "is cut off"
    reason = getattr(error, "reason", None) or error
    return _in_a_line(getattr(reason, "strerror", None) or reason) or type(error).__name__


def _in_a_line(words: object) -> str:
    """Words of a server or a library, one line of them."""
    return short(visible(" ".join(str(words).split())))


def _answer(body: bytes, response: Any) -> Answer:
    headers = response.headers
    return Answer(
        body=body,
        address=response.url,
        charset=headers.get_content_charset("") or "",
        etag=headers.get("ETag", "")[:LONGEST_LABEL],
        modified=headers.get("Last-Modified", "")[:LONGEST_LABEL],
    )


def _unpacked(response: http.client.HTTPResponse, limit: int) -> Iterator[bytes]:
    """The body in pieces, never more than ``limit`` bytes of it."""
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise Unreachable(f"is packed with {packing!r}, which was not asked for")
    unpacker = None if packing in ("", "identity") else zlib.decompressobj(GZIP_OR_ZLIB)
    received = unpacked = 0
    while chunk := response.read1(CHUNK):
        received += len(chunk)
        piece = chunk if unpacker is None else unpacker.decompress(chunk, limit + 1 - unpacked)
        unpacked += len(piece)
        if max(received, unpacked) > limit:
            raise Unreachable(f"is larger than {limit} bytes")
        yield piece
    if response.length or (unpacker is not None and not unpacker.eof):
        raise http.client.IncompleteRead(b"")


class _Deadline:
    """Cuts off every connection of a request once its time is up."""

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._sockets: list[socket.socket] = []
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()

    def watch(self, connection: socket.socket) -> None:
        """Have this connection cut off as well."""
        self._sockets.append(connection)
        if self.passed:
            self._cut()

    def _cut(self) -> None:
        self.passed = True
        for connection in self._sockets:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


@dataclass(slots=True)
class _Reach:
    """The hosts near the kiosk that a request may still go to."""

    near: frozenset[str]


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = REDIRECTS
    max_repeats = 2

    def __init__(self, reach: _Reach) -> None:
        self._reach = reach

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        target = web_address(newurl, req.full_url)
        if not target or (req.type == "https" and not target.startswith("https:")):
            raise Unreachable(f"leads to {short(visible(newurl))!r}, which is not followed")
        self._reach.near = led_near(req.full_url, self._reach.near)
        return super().redirect_request(req, fp, code, msg, headers, target)


def _opener(deadline: _Deadline, near: Collection[str]) -> urllib.request.OpenerDirector:
    """What opens http(s) and nothing else: the usual opener also reads files and FTP."""
    reach = _Reach(frozenset(map(plain_host, near)))
    opener = urllib.request.OpenerDirector()
    handlers: Mapping[str, urllib.request.BaseHandler] = {
        "proxy": urllib.request.ProxyHandler(),
        "http": _handler(urllib.request.HTTPHandler, http.client.HTTPConnection, deadline, reach),
        "https": _handler(urllib.request.HTTPSHandler, http.client.HTTPSConnection, deadline, reach),
        "redirects": _Redirects(reach),
        "status": urllib.request.HTTPErrorProcessor(),
        "failure": urllib.request.HTTPDefaultErrorHandler(),
    }
    for handler in handlers.values():
        opener.add_handler(handler)
    return opener


def _handler(kind: Any, connection: Any, deadline: _Deadline, reach: _Reach) -> urllib.request.BaseHandler:
    """A handler whose connections the deadline watches, and that reaches no host that it should not."""

    class Watched(connection):  # type: ignore[misc]
        def connect(self) -> None:
            super().connect()
            deadline.watch(self.sock)

    class Handler(kind):  # type: ignore[misc]
        def do_open(self, http_class: Any, req: Any, **options: Any) -> Any:
            del http_class
            wanted, asked = urlsplit(req.full_url).hostname or "", urlsplit(f"//{req.host}").hostname or ""
            near: Collection[str] = reach.near
            if wanted != asked:  # A proxy is asked, which the machine's own settings name.
                check_abroad(wanted, near)
                near = {plain_host(asked)}

            def connected(host: str, **more: Any) -> Watched:
                made = Watched(host, **more)
                made._create_connection = partial(connect_abroad, near=near)  # noqa: SLF001  (http.client has no other way)
                return made

            return super().do_open(connected, req, **options)

    handler: urllib.request.BaseHandler = Handler()
    return handler
