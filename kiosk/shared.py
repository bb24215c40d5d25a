"""Things that the whole program shares, and lets go of when a visitor has gone, and before Qt is gone.

What one visitor after another leaves in caches would grow for hours until all of them are full.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

Arguments = ParamSpec("Arguments")
Thing = TypeVar("Thing")

_forgetters: list[Callable[[], None]] = []


def shared(most: int) -> Callable[[Callable[Arguments, Thing]], Callable[Arguments, Thing]]:
    """Make each thing once, and keep the ``most`` that were last asked for until ``forget_shared``."""

    def keep(make: Callable[Arguments, Thing]) -> Callable[Arguments, Thing]:
        cached = lru_cache(most)(make)
        on_forget(cached.cache_clear)
        return cast("Callable[Arguments, Thing]", cached)

    return keep


def on_forget(forget: Callable[[], None]) -> Callable[[], None]:
    """Have ``forget_shared`` call ``forget`` too, and give it back."""
    _forgetters.append(forget)
    return forget


def forget_shared() -> None:
    """Let go of all of them; what is on the screen is made again when it is next drawn."""
    for forget in _forgetters:
        forget()
