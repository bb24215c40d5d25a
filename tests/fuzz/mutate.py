"""Inputs changed by lines and values: most of what changes by bytes alone is refused before it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

_VALUE = re.compile(rb"(?<=[:=,;>\"])[^:=,;<>\"\n]+|[0-9]+")


def mutated(data: bytes, words: Sequence[bytes], random: Random) -> bytes:
    """``data`` with one to three changes."""
    for _ in range(random.randint(1, 3)):
        data = _other_lines(data, random) if random.random() < 0.5 else _other_value(data, words, random)
    return data


def _other_lines(data: bytes, random: Random) -> bytes:
    """A stretch of lines left out, said twice, or put elsewhere."""
    lines = data.split(b"\n")
    first = random.randrange(len(lines))
    last = min(len(lines), first + random.choice((1, 1, 2, 5)))
    stretch, rest = lines[first:last], lines[:first] + lines[last:]
    at = random.randint(0, len(rest))
    changed = random.choice((rest, lines[:last] + stretch + lines[last:], rest[:at] + stretch + rest[at:]))
    return b"\n".join(changed)


def _other_value(data: bytes, words: Sequence[bytes], random: Random) -> bytes:
    """A value that becomes another value of the input or a word."""
    places = [match.span() for match in _VALUE.finditer(data)]
    if not places:
        return random.choice(words) + data
    (start, end), (other, stop) = random.choice(places), random.choice(places)
    value = random.choice((data[other:stop], random.choice(words), b"", data[start:end] * random.choice((2, 9, 60))))
    return data[:start] + value + data[end:]
