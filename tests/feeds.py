"""A server on the loopback that serves feeds as well and as badly as the world does."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from xml.sax.saxutils import escape


def rss(*entries: str, title: str = "News of Minsk", language: str = "ru", head: str = "") -> bytes:
    """An RSS feed of some entries."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0"><channel><title>{title}</title>'
        f"<language>{language}</language>{''.join(entries)}</channel></rss>"
    ).encode()


def entry(
    number: int,
    title: str | None = None,
    text: str | None = None,
    *,
    day: int = 1,
    link: str | None = None,
    more: str = "",
) -> str:
    """An RSS item; ``text`` is HTML."""
    published = format_datetime(datetime(2026, 6, day, 9, 40, tzinfo=UTC))
    return (
        f"<item><guid>item-{number}</guid><title>{escape(title or f'News number {number}')}</title>"
        f"<link>{escape(link or f'https://news.example/{number}')}</link><pubDate>{published}</pubDate>"
        f"<description>{escape(text or f'<p>What happened in number {number}.</p>')}</description>{more}</item>"
    )


def atom(title: str, text: str) -> bytes:
    """An Atom feed of one entry."""
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Atoms</title>'
        f"<id>urn:x</id><updated>2026-06-10T08:00:00Z</updated><entry><id>urn:1</id><title>{escape(title)}</title>"
        '<link href="https://atoms.example/1"/><updated>2026-06-10T08:00:00Z</updated>'
        f'<content type="html">{escape(text)}</content></entry></feed>'
    ).encode()


class Handler(BaseHTTPRequestHandler):
    """Answers with what the site has under the path."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, dict(self.headers)))
        try:
            self.site.pages[self.path](self)
        except KeyError:
            self.answer(b"nothing here", status=404)
        except OSError:
            pass  # The reader has hung up, as it should.
        self.close_connection = True

    def answer(self, body: bytes, status: int = 200, kind: str = "application/rss+xml", **headers: str) -> None:
        """A whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Say nothing."""


Page = Callable[[Handler], None]


@dataclass
class Site:
    """Pages by their path, and what was asked of them."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def serve(self, path: str, page: bytes | Page, **headers: str) -> str:
        """Put a page on the site; gives its address."""
        self.pages[path] = page if callable(page) else lambda handler: handler.answer(page, 200, **headers)
        return self.address + path

    def drip(self, body: bytes, pause: float, *, from_the_first_line: bool = False) -> Page:
        """A page that arrives byte by byte."""

        def page(handler: Handler) -> None:
            if not from_the_first_line:
                handler.send_response(200)
                handler.send_header("Content-Length", str(len(body)))
                handler.end_headers()
            for byte in body:
                if self.closing.wait(pause):
                    return
                handler.wfile.write(bytes([byte]))
                handler.wfile.flush()

        return page

    def cut_off(self, body: bytes, after: int) -> Page:
        """A page whose connection breaks."""

        def page(handler: Handler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body[:after])

        return page

    def redirect(self, target: str, status: int = 302) -> Page:
        """A page that is elsewhere."""
        return lambda handler: handler.answer(b"", status, Location=target)


def bomb(megabytes: int) -> bytes:
    """A gzip file that is a thousand times as large once it is unpacked."""
    return gzip.compress(b" " * megabytes * 1_000_000, 9)


def laughs(levels: int = 9) -> str:
    """A document type whose last entity is a billion words long."""
    lines = ['<!ENTITY lol0 "lol">']
    lines += [f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, levels + 1)]
    return f"<!DOCTYPE rss [{''.join(lines)}]>"


@contextmanager
def running_site() -> Iterator[Site]:
    """A site that is up for as long as the test."""
    site = Site("")
    handler = type("SiteHandler", (Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
        time.sleep(0)
