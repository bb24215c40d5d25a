"""The figures as a table and as a plot, and the section of a document that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from kiosk.design.theme import DAY

WIDTH, NAME, BAR, ROW, GAP, TOP = 960, 320, 460, 22, 20, 16
"""Of the plot, in its own units: its width, the columns of names and of bars, a bar, the space between, the margin."""
FONT = "font-family='sans-serif' font-size='13'"


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: a figure of everybody, the kiosk first; less is better."""

    name: str
    unit: str
    values: tuple[float | None, ...]
    """None where it has no meaning."""

    @property
    def ahead(self) -> bool:
        """Whether the kiosk is ahead of all others; not where there is nothing to compare."""
        first, *others = self.values
        return first is not None and all(other is not None and first < other for other in others)

    def say(self, value: float | None) -> str:
        """A value with its unit, to three digits."""
        if value is None:
            return "–"
        digits = 0 if value >= 100 else 1 if value >= 10 else 2
        return f"{value:.{digits}f} {self.unit}"


def markdown(names: Sequence[str], figures: Sequence[Figure]) -> str:
    """A table of them."""
    lines = [f"| | {' | '.join(names)} |", f"|---|{'---:|' * len(names)}"]
    for figure in figures:
        values = [figure.say(value) for value in figure.values]
        if figure.ahead:
            values[0] = f"**{values[0]}**"
        lines.append(f"| {figure.name} | {' | '.join(values)} |")
    return "\n".join(lines)


def plot(names: Sequence[str], figures: Sequence[Figure]) -> str:
    """Bars as SVG: each row has a scale of its own, and the longest bar is its worst."""
    colours = (DAY.red, DAY.jade, DAY.gold)
    shown = [figure for figure in figures if None not in figure.values]
    height = TOP * 2 + len(shown) * (len(names) * ROW + GAP)
    parts = [
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' role='img' {FONT}>",
        f"<title>{escape(' · '.join(names))}</title>",
        f"<rect width='{WIDTH}' height='{height}' fill='{DAY.paper}'/>",
    ]
    y = TOP
    for figure in shown:
        parts += _bars(figure, names, colours, y)
        y += len(names) * ROW + GAP
    return "\n".join([*parts, "</svg>"]) + "\n"


def _bars(figure: Figure, names: Sequence[str], colours: Sequence[str], top: int) -> list[str]:
    parts = [f"<text x='{TOP}' y='{top + 16}' fill='{DAY.ink}' font-weight='bold'>{escape(figure.name)}</text>"]
    longest = max(value or 0 for value in figure.values) or 1
    for number, (name, value, colour) in enumerate(zip(names, figure.values, colours, strict=True)):
        y, length = top + number * ROW, round(BAR * (value or 0) / longest, 1)
        words = f"{name}: {figure.say(value)}"
        parts.append(f"<rect x='{NAME}' y='{y}' width='{length}' height='{ROW - 4}' fill='{colour}'/>")
        inside = length > BAR / 2
        x, fill = (NAME + 8, DAY.on_red) if inside else (NAME + length + 8, DAY.ink)
        parts.append(f"<text x='{x}' y='{y + 14}' fill='{fill}'>{escape(words)}</text>")
    return parts


def write_section(path: Path, name: str, text: str) -> None:
    """Put ``text`` between ``<!-- NAME -->`` and ``<!-- /NAME -->`` of a file; ValueError where they are missing."""
    before, mark, rest = path.read_text("utf-8").partition(f"<!-- {name} -->")
    _, end, after = rest.partition(f"<!-- /{name} -->")
    if not (mark and end):
        raise ValueError(f"{path.name} has no section {name}")
    path.write_text(f"{before}{mark}\n{text.strip()}\n{end}{after}", "utf-8")
