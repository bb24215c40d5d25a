"""Addresses of the web: one rule for sources and feeds, for what is asked and for what becomes a QR code."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from kiosk.unseen import has_unseen

LONGEST_ADDRESS = 400
"""Letters; a longer address makes a QR code that no telephone reads."""
LONGEST_AT_FIRST = 4000
"""Letters of an address before what it does not need is taken away."""
_DOI = re.compile(r"10\.[0-9]{4,9}/[\w.;()/:-]{1,100}", re.ASCII)
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
"""A name in its ASCII form, or an address of IPv6."""


def web_address(address: str, base: str = "") -> str:
    """An absolute http(s) address that fits a QR code, its host in punycode as the network has it, or an empty text.

    One with a user name or with letters that nobody sees is refused: it does not lead where it seems to.
    """
    address = address.strip()
    if len(address) > LONGEST_AT_FIRST or has_unseen(address):
        return ""
    try:
        parts = urlsplit(urljoin(base, address))
        host = (parts.hostname or "").encode("idna").decode("ascii").lower()
        if parts.scheme not in ("http", "https") or "@" in parts.netloc or parts.port == 0 or not _HOST.fullmatch(host):
            return ""
    except ValueError:
        return ""
    port = f":{parts.port}" if parts.port else ""
    rest = (quote(part, safe="/%:@!$&'()*+,;=~?-._") for part in parts[2:])
    plain = urlunsplit((parts.scheme, f"[{host}]{port}" if ":" in host else f"{host}{port}", *rest))
    return plain if len(plain) <= LONGEST_ADDRESS else ""


def is_doi(text: str) -> bool:
    """Whether ``text`` is the digital object identifier of a document, without an address around it."""
    return _DOI.fullmatch(text) is not None


def is_web_address(text: str) -> bool:
    """Whether ``text`` can be shown as a QR code and asked."""
    return bool(web_address(text))


def host_of(address: str) -> str:
    """The host as people know it, without ``www.``; in punycode where its letters are not those of ASCII."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
