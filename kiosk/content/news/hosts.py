"""Which hosts a feed may lead to: those of the public internet, and no machine near the kiosk that it could not see."""

from __future__ import annotations

import socket
from collections.abc import Collection
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

_TRANSLATED = ip_network("64:ff9b::/96")
"""Addresses of IPv4 behind the translator of a network that has only IPv6."""


def is_abroad(address: str) -> bool:
    """Whether an address of IPv4 or IPv6 is one of the public internet, however it is wrapped."""
    found = _unwrapped(ip_address(address.partition("%")[0]))
    local = isinstance(found, IPv6Address) and found.is_site_local
    return found.is_global and not found.is_multicast and not local


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address):
        return address
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (address,))[-1]


def plain_host(host: str) -> str:
    """A name or an address of a host in the one way in which it is compared with others."""
    bare = host.lower().rstrip(".").strip("[]")
    with suppress(ValueError):
        return str(ip_address(bare))
    return bare


def led_near(address: str, near: Collection[str]) -> frozenset[str]:
    """The hosts near the kiosk to which what lies at ``address`` may lead: all of ``near`` if it lies on one of them.

    A page of the public internet leads to none, or it could have the kiosk press buttons of machines beside it.
    """
    named = frozenset(map(plain_host, near))
    return named if plain_host(urlsplit(address).hostname or "") in named else frozenset()


def check_abroad(host: str, near: Collection[str]) -> None:
    """Raise PermissionError if a name leads near the kiosk; one that only a proxy knows is the proxy's to judge."""
    with suppress(socket.gaierror):
        for *_, address in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM):
            _check(host, str(address[0]), near)


def _check(host: str, address: str, near: Collection[str]) -> None:
    if not (plain_host(host) in near or is_abroad(address)):
        raise PermissionError(
            f"{host} is in the network of the kiosk (if a feed lies there, name it under near in [news] of kiosk.toml; "
            "feeds from elsewhere never lead there)"
        )


def connect_abroad(
    host: tuple[str, int], timeout: float | None = None, source: object = None, *, near: Collection[str]
) -> socket.socket:
    """Connect to a host of the public internet, or to one that ``near`` names; raises OSError.

    The address that is looked at is the one that is connected to: a name that answers otherwise the next time gains
    nothing by that.
    """
    del source
    refusal = OSError(f"{host[0]} has no address")
    for family, kind, protocol, _, address in socket.getaddrinfo(*host, type=socket.SOCK_STREAM):
        connection = socket.socket(family, kind, protocol)
        try:
            _check(host[0], str(address[0]), near)
            connection.settimeout(timeout)
            connection.connect(address)
        except OSError as error:
            connection.close()
            refusal = error
        else:
            return connection
    raise refusal
