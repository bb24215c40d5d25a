"""What a data slide wants to show is in its table: the series it names, in the years it names."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.links import nearest
from kiosk.content.loaded import Loaded
from kiosk.content.reader import Tree
from kiosk.model.composition import Composition, sum_in_year
from kiosk.model.data import DataSlide
from kiosk.model.ranking import Ranking
from kiosk.model.refs import Target
from kiosk.model.series import Table
from kiosk.model.walk import Place, references
from kiosk.problem import Problem


def series_are_there(loaded: Loaded) -> Iterator[Problem]:
    """Every series that a slide names is in its table, and every year has the values it needs."""
    for tree, slide in loaded.data_slides():
        missing = list(_missing(loaded, tree, slide))
        yield from missing
        if not missing:
            yield from _without_value(tree, slide, loaded.tables[slide.table, slide.sheet])


def _missing(loaded: Loaded, tree: Tree, slide: DataSlide) -> Iterator[Problem]:
    for link in references(slide, Target.SERIES):
        path, sheet = link.table or (slide.table, slide.sheet)
        table = loaded.tables[path, sheet]
        if link.name not in table:
            hint = nearest(link.name, table.series, f"it has {', '.join(table.series)}")
            yield tree.problem(link.place, "unknown-series", f"{path} has no series {link.name!r}", hint=hint)


def _without_value(tree: Tree, slide: DataSlide, table: Table) -> Iterator[Problem]:
    for place, key, year in _needed(slide, table):
        if table[key].in_year(year) is None:
            message = f"{slide.table} has no value of {key!r} for {year}"
            yield tree.problem(place, "no-value", message, hint="name another year, or add the value")


def _needed(slide: DataSlide, table: Table) -> Iterator[tuple[Place, str, int]]:
    """Series and years without which nothing can be drawn."""
    if isinstance(slide, Ranking):
        yield from ((("first",), key, slide.first) for key in (slide.whole, slide.here))
        yield from ((("year",), key, slide.year) for key in (slide.whole, slide.here))
    if isinstance(slide, Composition):
        for index, basket in enumerate(slide.baskets):
            for place, year in enumerate(basket.years):
                at = ("baskets", index, "years", place)
                if basket.total is not None:
                    yield at, basket.total, year
                elif all(sum_in_year(good, table, year) is None for good in basket.goods):
                    yield from ((at, part.series, year) for good in basket.goods for part in good.parts[:1])
