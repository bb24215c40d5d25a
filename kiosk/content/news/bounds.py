"""How large and deep a feed may be, counted by the fast parser before the slow one reads it."""

from __future__ import annotations

from xml.parsers import expat

DEPTH = 64
"""Elements inside each other; pages inside of feeds need some twenty."""
ELEMENTS = 60_000
ATTRIBUTES = 64
"""Of one element, its namespaces included."""


class OutOfBounds(Exception):
    """What a feed has too much of, or why it is not well formed."""


class _Counter:
    def __init__(self) -> None:
        self.depth = self.elements = self.namespaces = 0

    def namespace(self, prefix: str | None, uri: str | None) -> None:
        del prefix, uri
        self.namespaces += 1
        if self.namespaces > ATTRIBUTES:
            raise OutOfBounds(f"has an element with more than {ATTRIBUTES} attributes")

    def begin(self, name: str, attributes: list[str]) -> None:
        del name
        self.namespaces = 0
        self.depth += 1
        self.elements += 1
        if self.depth > DEPTH:
            raise OutOfBounds(f"has more than {DEPTH} elements inside each other")
        if self.elements > ELEMENTS:
            raise OutOfBounds(f"has more than {ELEMENTS} elements")
        if len(attributes) > 2 * ATTRIBUTES:
            raise OutOfBounds(f"has an element with more than {ATTRIBUTES} attributes")

    def end(self, name: str) -> None:
        del name
        self.depth -= 1


def check_bounds(text: str) -> None:
    """Go through the elements of an XML text once; raises OutOfBounds."""
    counter, parser = _Counter(), expat.ParserCreate("utf-8", " ")
    parser.ordered_attributes = True
    parser.StartNamespaceDeclHandler = counter.namespace
    parser.StartElementHandler = counter.begin
    parser.EndElementHandler = counter.end
    try:
        parser.Parse(text.encode(), True)  # noqa: FBT003  (in pieces it would take the square of the time)
    except expat.ExpatError as error:
        place = f"line {error.lineno}, letter {error.offset + 1}"
        raise OutOfBounds(f"is not well formed: {expat.ErrorString(error.code)} ({place})") from error
