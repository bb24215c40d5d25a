"""What is compiled into the extension modules of a wheel, as its own lists say: CycloneDX files in ``sboms``."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Collection, Iterator
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

import works

LIST = re.compile(r"\.dist-info/sboms/[^/]+\.(cyclonedx|cdx)\.json$")
TEXTS = {path.stem.lower(): path.stem for path in works.TEXTS.glob("*.txt")}
"""The names of the texts, which SPDX may spell in other letters."""
PREFERRED = "MIT"
"""The licence that is taken where a work may be used under several."""

Offer = tuple[str, ...]
"""Licences, all of which hold together."""


def inside(found: Distribution, libraries: Collection[Path]) -> tuple[works.Work, ...]:
    """All that the lists of a distribution name; it is in ``libraries``.  SystemExit if something has no licence."""
    names = tuple(sorted(path.name for path in libraries))
    told = {(each["name"], each.get("version", "")): each for each in _components(found)} if names else {}
    chosen = {key: _chosen(_licence(each)) for key, each in told.items()}
    if lacking := [
        f"{name} {version}: {_licence(told[name, version]) or 'none is named'}"
        for (name, version), offer in sorted(chosen.items())
        if not offer
    ]:
        heading = f"These works are in {found.name} {found.version}, and build/licences has no text of their licences:"
        raise SystemExit("\n".join([heading, *lacking]))
    return tuple(_work(told[key], offer, names) for key, offer in sorted(chosen.items()) if offer)


def offers(expression: str) -> list[Offer]:
    """The choices that an expression of SPDX leaves; what is not one counts as the name of a licence."""
    tokens = deque(re.findall(r"[()]|[^\s()]+(?: WITH [^\s()]+)?", expression))
    try:
        found = _either(tokens)
    except IndexError:
        return [(expression,)]
    return [(expression,)] if tokens else found


def _either(tokens: deque[str]) -> list[Offer]:
    found = _together(tokens)
    while tokens and tokens[0] == "OR":
        tokens.popleft()
        found = found + _together(tokens)
    return found


def _together(tokens: deque[str]) -> list[Offer]:
    found = _one(tokens)
    while tokens and tokens[0] == "AND":
        tokens.popleft()
        more = _one(tokens)
        found = [one + other for one in found for other in more]
    return found


def _one(tokens: deque[str]) -> list[Offer]:
    licence = tokens.popleft()
    if licence != "(":
        return [(licence,)]
    found = _either(tokens)
    tokens.popleft()
    return found


def _chosen(expression: str) -> Offer | None:
    """The offer that is taken, of those whose texts are all there."""
    held = [offer for offer in offers(expression) if all(name.lower() in TEXTS for name in _names(offer))]
    return min(held, key=lambda offer: PREFERRED not in offer, default=None)


def _names(offer: Offer) -> list[str]:
    """The texts of an offer: that of an exception is one of its own."""
    return [name for licence in offer for name in licence.split(" WITH ")]


def _components(found: Distribution) -> Iterator[dict[str, Any]]:
    """What is listed without the wheel itself, and without what only its makers ran."""
    for file in found.files or ():
        if LIST.search(str(file)):
            listed = json.loads(Path(str(found.locate_file(file))).read_text("utf-8"))
            for each in listed.get("components", ()):
                if each.get("scope") != "excluded" and _plain(each["name"]) != _plain(found.name):
                    yield each


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(component: dict[str, Any]) -> str:
    told = [each.get("expression") or _named(each["license"]) for each in component.get("licenses", ())]
    return told[0] if len(told) == 1 else " AND ".join(f"({each})" if " OR " in each else each for each in told)


def _named(licence: dict[str, str]) -> str:
    return licence.get("id") or licence.get("name", "")


def _work(component: dict[str, Any], offer: Offer, libraries: tuple[str, ...]) -> works.Work:
    persons = [each["name"] for each in component.get("authors", ()) if "name" in each]
    addresses = [each["url"] for each in component.get("externalReferences", ()) if each["type"] == "vcs"]
    return works.Work(
        name=component["name"],
        version=component.get("version", ""),
        copyright=component.get("copyright", ""),
        licence=_licence(component),
        texts=tuple(dict.fromkeys(TEXTS[name.lower()] for name in _names(offer))),
        libraries=libraries,
        authors=component.get("author") or ", ".join(persons),
        taken=" AND ".join(offer),
        purl=component.get("purl", ""),
        source=addresses[0] if addresses else "",
    )
