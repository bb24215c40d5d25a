"""What a soak found: a verdict, its figures, and a picture of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.bench.display import machine
from kiosk.bench.percentile import p95
from tests.bench.soak.fit import Line, fit
from tests.bench.soak.run import Reading, Record

SETTLED_S = 600.0
"""After which memory is compared; a shorter run is compared from its middle."""
MOST_MB, MOST_MS, MOST_PICTURE_S = 5.0, 100.0, 3.0
WIDTH, HEIGHT, MARGIN, GAP = 1200, 300, 80, 40
INK, RED, PALE = "#221f1c", "#b3202a", "#cfc6b8"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The figures that count."""

    line: Line
    """Megabytes over thousands of touches, at rest."""
    grown: float
    """Megabytes by that line from the first reading that counts to the last."""
    slowest: float
    """Milliseconds of the slowest frame."""
    restarts: int
    recovered: float
    """Seconds of the slowest recovery from a kill."""
    errors: int
    """In the journal: what a visitor may have seen go wrong."""

    @property
    def complaints(self) -> list[str]:
        """What is not as it should be."""
        found = {
            f"memory grows by {self.line.slope:.3f} ± {self.line.error:.3f} MB per 1 000 touches": self.line.slope > 0
            and not self.line.flat,
            f"memory grew by {self.grown:.1f} MB": self.grown > MOST_MB,
            f"a frame took {self.slowest:.0f} ms": self.slowest > MOST_MS,
            f"it restarted {self.restarts} times unasked": self.restarts > 0,
            f"a picture came {self.recovered:.1f} s after a kill": self.recovered > MOST_PICTURE_S,
            f"errors in the journal: {self.errors}": self.errors > 0,
        }
        return [text for text, wrong in found.items() if wrong]


def judge(record: Record) -> Verdict:
    """The verdict on a run; raises ValueError where it was too short to be judged."""
    resting = counted(record)
    if len(resting) < 2:
        raise ValueError("too short to be judged: there are fewer than two readings at rest")
    touches = [reading.touches / 1000 for reading in resting]
    line = fit(touches, [reading.memory for reading in resting])
    return Verdict(
        line,
        line.slope * (touches[-1] - touches[0]),
        max((slowest for _, _, slowest in record.frames), default=0.0),
        record.restarts,
        max(record.kills, default=0.0),
        len(record.complaints),
    )


def counted(record: Record) -> list[Reading]:
    """The readings at rest after the beginning."""
    settled = min(SETTLED_S, record.seconds / 2)
    return [reading for reading in record.readings if reading.at_rest and reading.seconds >= settled]


def as_markdown(record: Record, verdict: Verdict, program: str, picture: str) -> str:
    """The report; ``picture`` is the name of the file of the plot."""
    rows = {
        "minutes": f"{record.seconds / 60:.0f}",
        "touches": f"{record.touches:,}".replace(",", " "),
        "memory at rest, first and last that count": " and ".join(
            f"{reading.memory:.1f} MB" for reading in (counted(record)[0], counted(record)[-1])
        ),
        "memory per 1 000 touches": f"{verdict.line.slope:+.4f} ± {verdict.line.error:.4f} MB",
        "the same over the whole run (at most 5 MB)": f"{verdict.grown:+.1f} MB",
        "restarts (none)": str(verdict.restarts),
        "frames": f"{sum(count for _, count, _ in record.frames):,}".replace(",", " "),
        "slowest frame (at most 100 ms)": f"{verdict.slowest:.0f} ms",
        "slowest frame of a second, 95 % of seconds": f"{p95([slowest for _, _, slowest in record.frames]):.0f} ms",
        "handles, least and most": _span([reading.handles for reading in record.readings]),
        "threads, least and most": _span([reading.threads for reading in record.readings]),
        "screens opened": f"{sum(record.seen.values())} ({len(record.seen)} different)",
        "visits that ended by themselves": str(record.seen["attract"]),
        "languages changed": str(sum(count for name, count in record.seen.items() if name.startswith("language "))),
        "slowest frames": _named(record.slow_frames),
        "slowest from touch to screen": _named(record.slow_screens),
        "what staff did": ", ".join(f"{count} × {name}" for name, count in sorted(record.deeds.items())),
        "what the visitor did": ", ".join(f"{count} × {name}" for name, count in record.acts.most_common()),
        "kills after it, and the slowest picture": f"{len(record.kills)}, {verdict.recovered:.2f} s (at most 3 s)",
        "errors in the journal (none)": str(verdict.errors),
        "seed": str(record.seed),
    }
    said = "; ".join(verdict.complaints) or "passed"
    lines = [f"# Soak test: {said}", "", f"{program} on {machine()}, 1920x1080.", "", "| | |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in rows.items()]
    lines += ["", "Memory is what the process has written itself, read on the attract screen after each visit."]
    lines += ["", f"![Memory, frames, handles and threads over the run]({picture})", ""]
    return "\n".join(lines)


def as_csv(record: Record) -> str:
    """Every reading."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("seconds", "touches", "memory MB", "handles", "threads", "at rest"))
    for one in record.readings:
        memory = f"{one.memory:.2f}"
        writer.writerow((f"{one.seconds:.1f}", one.touches, memory, one.handles, one.threads, int(one.at_rest)))
    return text.getvalue()


def as_svg(record: Record, verdict: Verdict) -> str:
    """Three graphs over the minutes of the run: memory with its line, slowest frames, handles and threads."""
    last = max(record.seconds, 1.0) / 60
    memory = [(reading.seconds / 60, reading.memory) for reading in record.readings]
    resting = counted(record)
    ends = [
        (reading.seconds / 60, verdict.line.level + verdict.line.slope * reading.touches / 1000)
        for reading in (resting[0], resting[-1])
    ]
    frames = [(second / 60, slowest) for second, _, slowest in record.frames if second <= record.seconds]
    handles = [(one.seconds / 60, float(one.handles)) for one in record.readings]
    threads = [(one.seconds / 60, float(one.threads)) for one in record.readings]
    graphs = [
        _Graph("memory, MB; at rest ● with the line through them", last, max(y for _, y in memory) * 1.1),
        _Graph("slowest frame of each second, ms", last, max(MOST_MS, *(y for _, y in frames)) * 1.05),
        _Graph("handles (dark) and threads (red)", last, max(y for _, y in [*handles, *threads]) * 1.1),
    ]
    graphs[0].line(memory, PALE)
    graphs[0].dots([(reading.seconds / 60, reading.memory) for reading in resting], INK)
    graphs[0].line(ends, RED)
    graphs[1].dots(frames, INK, 1.2)
    graphs[1].line([(0, MOST_MS), (last, MOST_MS)], RED)
    graphs[2].line(handles, INK)
    graphs[2].line(threads, RED)
    step = HEIGHT + GAP
    parts = [f'<g transform="translate(0 {number * step})">{graph.text()}</g>' for number, graph in enumerate(graphs)]
    size = f'width="{WIDTH}" height="{step * len(graphs)}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="15" fill="{INK}">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="#fbf8f2"/>', *parts, "</svg>", ""])


class _Graph:
    """Axes from zero, and what is drawn between them."""

    def __init__(self, title: str, most_x: float, most_y: float) -> None:
        self._most_x, self._most_y = most_x, most_y
        self._parts = [f'<text x="{MARGIN}" y="24">{title}</text>']
        for part in (0.0, 0.25, 0.5, 0.75, 1.0):
            x, y = self._place(part * most_x, part * most_y)
            self._parts.append(f'<path d="M{MARGIN} {y:.1f}H{WIDTH - GAP}" stroke="{PALE}" stroke-width="0.5"/>')
            self._parts.append(f'<text x="{MARGIN - 8}" y="{y + 5:.1f}" text-anchor="end">{part * most_y:.0f}</text>')
            self._parts.append(
                f'<text x="{x:.1f}" y="{HEIGHT + 18}" text-anchor="middle">{part * most_x:.0f} min</text>'
            )

    def _place(self, x: float, y: float) -> tuple[float, float]:
        across = MARGIN + (WIDTH - MARGIN - GAP) * x / self._most_x
        return across, HEIGHT - (HEIGHT - GAP) * y / self._most_y

    def line(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in (self._place(*point) for point in points))
        self._parts.append(f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>')

    def dots(self, points: Sequence[tuple[float, float]], colour: str, radius: float = 4) -> None:
        places = (self._place(*point) for point in points)
        self._parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{colour}"/>' for x, y in places]

    def text(self) -> str:
        return "\n".join(self._parts)


def _named(times: Sequence[tuple[float, str]]) -> str:
    return ", ".join(f"{name} {milliseconds:.0f} ms" for milliseconds, name in times[:3])


def _span(values: Sequence[int]) -> str:
    return f"{min(values, default=0)} and {max(values, default=0)}"
