"""A YAML file that can be edited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kiosk.content.documents.editable import Editable, Splice
from kiosk.content.documents.edits import Edit, Insert, Move, Remove, SetValue
from kiosk.content.documents.scalars import spellings, written
from kiosk.content.reader import YAML_BYTES, Node, Tree, parse_yaml
from kiosk.model.walk import Place
from kiosk.problem import Refused


class Document(Editable):
    """A YAML file."""

    most_bytes = YAML_BYTES

    def _parsed(self) -> Any:
        self.tree: Tree = parse_yaml(self.text, self.shown)
        return self.tree.value

    def _refused(self, place: Place, why: str) -> Refused:
        return Refused(self.tree.problem(place, "edit", why, hint="edit the file by hand"))

    def _ways(self, edit: Edit) -> Iterator[Splice]:
        match edit:
            case SetValue(place, value) if place in self.tree.nodes:
                yield from self._set(place, value)
            case SetValue(place, value) | Insert(place, value):
                yield from self._add(place, value)
            case Remove(place):
                yield from self._remove(place)
            case Move(place, to):
                yield self._move(place, to)

    def _set(self, place: Place, value: object) -> Iterator[Splice]:
        node = self.tree.nodes[place]
        is_text = self._holds_text(place)
        if is_text and (value is None or isinstance(value, str)):
            gap = " " if node.start == node.end else ""
            for text in spellings(value, node.style, self._indent(place) + 2, self._newline):
                yield self._splice(node.start, self._end(node), gap + text)
            return
        start = self._opening(place)
        text = written(value, self._indent(place) + 2, self._newline, is_flow=self._is_in_brackets(place))
        gap = " " if self.text[start - 1 : start] in (":", "-") and not text.startswith(self._newline) else ""
        yield self._splice(start, self._end(node), gap + text)

    def _add(self, place: Place, value: object) -> Iterator[Splice]:
        holder, places = self.tree.nodes[place[:-1]], self._inside(place[:-1])
        at = place[-1] if isinstance(place[-1], int) else len(places)
        name = f"{written(place[-1], 0, self._newline)}:" if isinstance(place[-1], str) else "-"
        if holder.is_flow or not places:
            item = written(value, 0, self._newline, is_flow=True)
            yield self._add_in_brackets(holder, places, at, item if name == "-" else f"{name} {item}")
            return
        column = self._column(self._begin(places[0]))
        text = written(value, column + 2, self._newline)
        line = name + (text if text.startswith(self._newline) else f" {text}")
        if at == 0:
            begin = self._begin(places[0])
            yield self._splice(begin, begin, f"{line}{self._newline}{' ' * column}")
        else:
            end = self._line_end(self._end(self.tree.nodes[places[at - 1]]))
            yield self._splice(end, end, f"{self._newline}{' ' * column}{line}")

    def _add_in_brackets(self, holder: Node, places: list[Place], at: int, item: str) -> Splice:
        if not places:
            opening = self.text[holder.start : holder.start + 1]
            if opening not in ("[", "{"):
                return self._splice(holder.start, holder.end, f" {{{item}}}")
            return self._splice(holder.start + 1, holder.end - 1, item)
        if at < len(places):
            begin = self._begin(places[at])
            return self._splice(begin, begin, f"{item}, ")
        end = self.tree.nodes[places[-1]].end
        return self._splice(end, end, f", {item}")

    def _remove(self, place: Place) -> Iterator[Splice]:
        holder, places = self.tree.nodes[place[:-1]], self._inside(place[:-1])
        at, begin, end = places.index(place), self._begin(place), self._end(self.tree.nodes[place])
        if len(places) == 1:
            yield from self._set(place[:-1], [] if isinstance(place[-1], int) else {})
        elif at + 1 < len(places) and (holder.is_flow or self.text[self._line_start(begin) : begin].strip()):
            yield self._splice(begin, self._begin(places[at + 1]), "")
        elif holder.is_flow:
            yield self._splice(self.tree.nodes[places[at - 1]].end, end, "")
        else:
            after = min(self._line_end(end) + len(self._newline), len(self.text))
            yield self._splice(self._line_start(begin), after, "")

    def _move(self, place: Place, to: int) -> Splice:
        places = self._inside(place[:-1])
        return self._reordered([self._part(each) for each in places], places.index(place), to)

    # Where things stand.

    def _inside(self, place: Place) -> list[Place]:
        """The places of what a list or a record holds, in order."""
        value = self.tree.value
        for part in place:
            value = value[part]
        return [(*place, name) for name in (value if isinstance(value, dict) else range(len(value or ())))]

    def _begin(self, place: Place) -> int:
        """The first character of an item with its dash, or of a field with its name."""
        node = self.tree.nodes[place]
        if node.name is not None:
            return node.name[0]
        if not place:
            return node.start
        holder = self.tree.nodes[place[:-1]]
        if holder.is_flow:
            return node.start
        if place[-1] == 0:
            return holder.start
        before = self._end(self.tree.nodes[(*place[:-1], int(place[-1]) - 1)])
        dash = re.compile(rf"^ {{{self._column(holder.start)}}}-", re.MULTILINE)
        found = dash.search(self.text, before)
        return found.end() - 1 if found is not None else node.start

    def _part(self, place: Place) -> tuple[int, int]:
        """An item, with what stands behind it in its line if it has lines of its own."""
        node = self.tree.nodes[place]
        end = self._end(node)
        return self._begin(place), end if self.tree.nodes[place[:-1]].is_flow else self._line_end(end)

    def _end(self, node: Node) -> int:
        """The character after the last one of a value; a text in lines of its own ends with its last line."""
        inner = self.text[node.start : node.end]
        return node.start + len(inner.rstrip()) if not node.is_flow and inner.strip() else node.end

    def _opening(self, place: Place) -> int:
        """Where a value may begin: behind the colon or the dash, or in a list in brackets at its first character."""
        node = self.tree.nodes[place]
        if node.name is not None:
            return self.text.index(":", node.name[1]) + 1
        return node.start if not place or self._is_in_brackets(place) else self._begin(place) + 1

    def _holds_text(self, place: Place) -> bool:
        value = self.tree.value
        for part in place:
            value = value[part]
        return value is None or isinstance(value, str)

    def _is_in_brackets(self, place: Place) -> bool:
        return bool(place) and self.tree.nodes[place[:-1]].is_flow

    def _indent(self, place: Place) -> int:
        """The column at which the item or the field begins that a value belongs to."""
        return self._column(self._begin(place))

    def _column(self, at: int) -> int:
        return at - self._line_start(at)
