"""Places on the earth: where a map draws them, how far apart they are, and the lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import NamedTuple

MEAN_EARTH_RADIUS_KM = 6371.0088
"""R1 of GRS 80: H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74 (2000)."""


class Point(NamedTuple):
    """A place by its latitude and longitude in degrees, north and east positive."""

    lat: float
    lon: float


class Spot(NamedTuple):
    """A place on a map in its units, x to the right and y down."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular: meridians and parallels are straight and evenly spaced.

    J. P. Snyder, Map Projections: A Working Manual (1987), section 12.
    """

    west: float
    """Longitude of the left edge."""
    north: float
    """Latitude of the upper edge."""
    across: float
    """Units a degree of longitude."""
    down: float
    """Units a degree of latitude."""

    def spot(self, place: Point) -> Spot:
        """Where a place lies on the map."""
        return Spot((place.lon - self.west) * self.across, (self.north - place.lat) * self.down)

    def point(self, spot: Spot) -> Point:
        """What lies at a spot of the map."""
        return Point(self.north - spot.y / self.down, self.west + spot.x / self.across)


LANDSCAPE = Projection(west=-12.0, north=63.6, across=13.06, down=18.9)
"""From the Atlantic to Japan; true to scale along the parallel of 46 degrees."""
PORTRAIT = Projection(west=-3.2, north=64.8, across=8.5, down=19.4)
"""The same journey on a narrow screen."""


def local(centre: Point, units_per_km: float) -> Projection:
    """A map of a few dozen kilometres around ``centre``, which lies at (0, 0); the same scale both ways."""
    degree = radians(1.0) * MEAN_EARTH_RADIUS_KM * units_per_km
    return Projection(west=centre.lon, north=centre.lat, across=degree * cos(radians(centre.lat)), down=degree)


def distance_km(start: Point, end: Point) -> float:
    """Length of the great circle between two places in kilometres.

    Haversine formula: R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984).
    """
    return MEAN_EARTH_RADIUS_KM * _angle(start, end)


def _angle(start: Point, end: Point) -> float:
    """Angle between two places as seen from the middle of the earth, in radians."""
    dlat, dlon = radians(end.lat - start.lat), radians(end.lon - start.lon)
    chord = sin(dlat / 2) ** 2 + cos(radians(start.lat)) * cos(radians(end.lat)) * sin(dlon / 2) ** 2
    return 2 * asin(sqrt(min(1.0, chord)))


def great_circle(start: Point, end: Point, steps: int = 64) -> list[Point]:
    """``steps`` + 1 places at even distances along the shortest way.

    Intermediate point of E. Williams, Aviation Formulary 1.46; places opposite each other have no shortest way
    and give a straight line of degrees.
    """
    angle = _angle(start, end)
    if sin(angle) < 1e-9:
        return [_between(start, end, step / steps) for step in range(steps + 1)]
    return [_along(start, end, angle, step / steps) for step in range(steps + 1)]


def _along(start: Point, end: Point, angle: float, part: float) -> Point:
    a, b = sin((1 - part) * angle) / sin(angle), sin(part * angle) / sin(angle)
    lat1, lon1, lat2, lon2 = (radians(value) for value in (*start, *end))
    x = a * cos(lat1) * cos(lon1) + b * cos(lat2) * cos(lon2)
    y = a * cos(lat1) * sin(lon1) + b * cos(lat2) * sin(lon2)
    z = a * sin(lat1) + b * sin(lat2)
    return Point(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))


def _between(start: Point, end: Point, part: float) -> Point:
    return Point(start.lat + (end.lat - start.lat) * part, start.lon + (end.lon - start.lon) * part)


def smooth(stops: Sequence[Spot], steps: int = 16) -> list[Spot]:
    """A line that bends gently through every stop, ``steps`` pieces between two of them.

    Centripetal Catmull-Rom spline, which makes no loops: Yuksel, Schaefer and Keyser, On the Parameterization of
    Catmull-Rom Curves (2009).
    """
    ends = [stops[0], *stops, stops[-1]]
    line = [stops[0]]
    for before, start, end, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        gaps = [max(1e-9, sqrt(hypot(b.x - a.x, b.y - a.y))) for a, b in pairwise((before, start, end, after))]
        xs = _hermite(before.x, start.x, end.x, after.x, gaps, steps)
        ys = _hermite(before.y, start.y, end.y, after.y, gaps, steps)
        line += [Spot(x, y) for x, y in zip(xs, ys, strict=True)]
    return line


def _hermite(p0: float, p1: float, p2: float, p3: float, gaps: Sequence[float], steps: int) -> list[float]:
    """One coordinate of the piece from ``p1`` to ``p2``, ``gaps`` being the distances of the knots."""
    a, b, c = gaps
    leave = b * ((p1 - p0) / a - (p2 - p0) / (a + b) + (p2 - p1) / b)
    arrive = b * ((p2 - p1) / b - (p3 - p1) / (b + c) + (p3 - p2) / c)
    parts = [step / steps for step in range(1, steps + 1)]
    return [
        p1 + t * (leave + t * (3 * (p2 - p1) - 2 * leave - arrive + t * (2 * (p1 - p2) + leave + arrive)))
        for t in parts
    ]


def beginning(line: Sequence[Spot], part: float) -> list[Spot]:
    """The first ``part`` (0 to 1) of a line by its length."""
    left = part * sum(hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(line))
    kept = [line[0]]
    for start, end in pairwise(line):
        length = hypot(end.x - start.x, end.y - start.y)
        if length >= left:
            share = left / length if length else 0.0
            kept.append(Spot(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share))
            return kept
        kept.append(end)
        left -= length
    return kept
