"""Small JSON files in which the kiosk keeps something for itself.

Nothing that such a file holds ends the kiosk: one that cannot be used is named in the log and set aside, so that staff
can look at it and the kiosk can write a sound one in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from kiosk.content.disk import read_start, set_aside

Value = TypeVar("Value")


def read_state(path: Path, most: int, read: Callable[[Any], Value]) -> Value | None:
    """What ``read`` makes of the JSON in a file of at most so many bytes; None where there is none that can be used.

    ``read`` may raise anything at values that it does not expect.
    """
    try:
        data = read_start(path, most + 1)
        if len(data) > most:
            raise ValueError(f"it is longer than {most} bytes")
        import json  # noqa: PLC0415  (most kiosks, and the first frame, do without)

        return read(json.loads(data))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except Exception as error:  # A damaged file makes its readers raise what they never raise otherwise.
        set_aside(path, str(error) or type(error).__name__)
        return None
