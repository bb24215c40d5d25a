"""Cut the coastlines of Eurasia in assets/map from Natural Earth.

Run once when the map changes: ``npm pack world-atlas@2.0.2``, unpack it, then ``python build/map.py
package/land-50m.json``.  The result holds land and water only, without borders, in two details;
every ring is a list of longitudes and latitudes in hundredths of a degree, the first absolute and each next one
relative to the one before.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "assets" / "map" / "eurasia.json"
WEST, EAST, SOUTH, NORTH = -50.0, 180.0, -16.0, 82.0
"""The cut, far outside what any screen shows of it."""
DETAILS = {"far": (0.06, 0.02), "near": (0.02, 0.004)}
"""For the whole map, and for looking closer: degrees by which the coast may be straightened (less than a pixel of a
full-HD screen, two of a 4K screen at four times), and the smallest island in square degrees."""
HUNDREDTHS = 100

Point = tuple[float, float]
Ring = list[Point]


def rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """Every ring of the land as longitudes and latitudes (TopoJSON 1.0: quantised, delta-encoded arcs)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for indices in polygon:
                ring: Ring = []
                for index in indices:
                    ring += (arcs[index] if index >= 0 else arcs[~index][::-1])[:-1]
                yield ring


def cut(ring: Ring) -> Ring:
    """The part of a ring inside the cut (Sutherland and Hodgman, 1974)."""
    for axis, bound, sign in ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1)):
        ring = _cut_at(ring, axis, bound, sign)
    return ring


def _cut_at(ring: Ring, axis: int, bound: float, sign: int) -> Ring:
    kept: Ring = []
    for before, here in zip(ring[-1:] + ring, ring, strict=False):
        inside = (here[axis] - bound) * sign >= 0
        if inside != ((before[axis] - bound) * sign >= 0):
            part = (bound - before[axis]) / (here[axis] - before[axis])
            crossing = [before[0] + (here[0] - before[0]) * part, before[1] + (here[1] - before[1]) * part]
            crossing[axis] = bound
            kept.append((crossing[0], crossing[1]))
        if inside:
            kept.append(here)
    return kept


def simplified(line: Ring, tolerance: float) -> Ring:
    """A line with the points that matter by more than the tolerance (Douglas and Peucker, 1973)."""
    keep = {0, len(line) - 1}
    pending = [(0, len(line) - 1)]
    while pending:
        first, last = pending.pop()
        offsets = [_offset(line[index], line[first], line[last]) for index in range(first + 1, last)]
        if offsets and max(offsets) > tolerance:
            middle = first + 1 + offsets.index(max(offsets))
            keep.add(middle)
            pending += [(first, middle), (middle, last)]
    return [line[index] for index in sorted(keep)]


def _offset(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length == 0:
        return math.hypot(point[0] - start[0], point[1] - start[1])
    along = max(0.0, min(1.0, ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length**2))
    return math.hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def area(ring: Ring) -> float:
    """Square degrees inside a ring."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def encoded(ring: Ring) -> list[int]:
    """A ring in whole hundredths, each point relative to the one before."""
    x = y = 0
    numbers = []
    for lon, lat in ring:
        here_x, here_y = round(lon * HUNDREDTHS), round(lat * HUNDREDTHS)
        numbers += [here_x - x, here_y - y]
        x, y = here_x, here_y
    return numbers


def written(coasts: list[Ring], tolerance: float, smallest: float) -> str:
    """The rings of one detail as JSON, one a line."""
    kept = (encoded(simplified(ring, tolerance)) for ring in coasts if area(ring) >= smallest)
    return "[\n" + ",\n".join(json.dumps(ring, separators=(",", ":")) for ring in kept) + "\n]"


def main() -> None:
    """Write the file, largest land first."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    coasts = sorted((piece for ring in rings(topology) if len(piece := cut(ring)) > 3), key=area, reverse=True)
    details = (f'"{name}": {written(coasts, *detail)}' for name, detail in DETAILS.items())
    OUT.write_text("{" + ",\n".join(details) + "}\n", "ascii")
    print(f"{OUT}: {OUT.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
