"""Things of Qt that the whole program shares, and lets go of before Qt is gone."""

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
        _forgetters.append(cached.cache_clear)
        return cast("Callable[Arguments, Thing]", cached)

    return keep


def forget_shared() -> None:
    """Let go of all of them."""
    for forget in _forgetters:
        forget()
