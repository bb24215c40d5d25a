"""Plain values as YAML: how a text, a list or a record can be written where it is to stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LONGEST_LINE = 110
"""Characters of a record that is written in one line."""

_PLAIN = re.compile(r"[^\W_][\w ()/.–—-]*", re.UNICODE)
"""Texts that need no quotes anywhere: words, numbers, dates and names of files."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNPRINTABLE = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\"\\]")


def spellings(text: str | None, style: str, indent: int, newline: str) -> Iterator[str]:
    """Ways to write a text, that of ``style`` first; not each is right at each place.

    ``indent`` is the column at which the lines of a text begin that is written over several.
    """
    if text is None:
        yield "null"
        return
    if style in ("|", ">") or "\n" in text.rstrip("\n"):
        yield _block(text, style or "|", indent, newline)
    if style == "'":
        yield single_quoted(text)
    if style == "":
        yield text
    yield double_quoted(text)


def single_quoted(text: str) -> str:
    """A text in ``'``; right where it holds no line break and nothing that cannot be printed."""
    return "'" + text.replace("'", "''") + "'"


def double_quoted(text: str) -> str:
    """A text in ``"``, which is right everywhere."""
    return '"' + _UNPRINTABLE.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    return _ESCAPES.get(letter) or (f"\\x{ord(letter):02x}" if ord(letter) < 256 else f"\\u{ord(letter):04x}")


def _block(text: str, style: str, indent: int, newline: str) -> str:
    """A text below its field; ``|`` keeps its lines, and ``>`` can hold a single one."""
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    keep = "-" if ends == 0 else "" if ends == 1 else "+"
    style = "|" if "\n" in body else style
    lines = [f"{' ' * indent}{line}" if line else "" for line in body.split("\n")] + [""] * (ends - 1 if ends else 0)
    return f"{style}{keep}{newline}{newline.join(lines)}"


def written(value: Any, indent: int, newline: str, *, is_flow: bool = False) -> str:
    """A value as it can stand behind ``- `` or a name and a colon; its lines begin at the column ``indent``."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return value if _is_plain(value) else double_quoted(value)
    line = _in_brackets(value)
    if is_flow or not value or (_is_flat(value) and len(line) <= LONGEST_LINE):
        return line
    below = f"{newline}{' ' * indent}"
    if isinstance(value, dict):
        return below + below.join(
            f"{written(name, 0, newline)}:{_apart(written(part, indent + 2, newline))}" for name, part in value.items()
        )
    return below + below.join(f"-{_apart(written(part, indent + 2, newline))}" for part in value)


def _apart(text: str) -> str:
    return text if text.startswith(("\n", "\r")) else f" {text}"


def _in_brackets(value: Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{_in_brackets(name)}: {_in_brackets(part)}" for name, part in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_in_brackets, value))}]"
    return written(value, 0, "\n")


def _is_flat(value: Any) -> bool:
    parts = value.values() if isinstance(value, dict) else value
    return not any(isinstance(part, dict | list) for part in parts)


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotes, and is not what stands for no text at all."""
    return _PLAIN.fullmatch(text) is not None and not text.endswith(" ") and text != "null"
