"""One target under libFuzzer: ``python -m tests.fuzz.drive ITSELF TARGET FLAGS…``, as the runner calls it."""

from __future__ import annotations

import logging
import sys
from random import Random

import atheris

from tests.fuzz.mutate import mutated

INSTRUMENTED = ["kiosk", "feedparser"]
BY_BYTES = 0.5
"""The part of changes that libFuzzer makes by itself."""


def main() -> None:
    """Never returns."""
    itself, name, *flags = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    atheris.enabled_hooks.add("str")
    with atheris.instrument_imports(include=INSTRUMENTED):
        from tests.fuzz.inputs import inputs, target, words

        fuzz = target(name)
        for data in inputs(name):  # Imports what the readers import late.
            fuzz(data)

    def changed(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        if not data or random.random() < BY_BYTES:
            by_bytes: bytes = atheris.Mutate(data, longest)
            return by_bytes
        return mutated(data, words(name), random)[:longest]

    atheris.Setup([itself, *flags], fuzz, custom_mutator=changed)
    atheris.Fuzz()


main()
