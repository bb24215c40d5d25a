"""Every number that visitors read is worked out again, as a careful visitor with the tables would do it.

The story in three chapters.  *Figures*: the rows of ``figures/*.csv`` that can be worked out are, from the tables
below ``series/`` or from other figures; what no rule can work out is plain, read in its source.  *Words*: every
number of a headline or a teaser, in digits or in words, has a line in ``HEADLINES`` that works it out; ``BODIES`` and
``SUBTITLES`` do the same for texts that set figures of the tables side by side.  *Mistakes*: each of a few wrong
numbers, put into a copy of the pack, is noticed.
"""

import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from kiosk.content.checks.recount import CLAIMING
from kiosk.content.loaded import Loaded
from kiosk.content.loader import load
from kiosk.machine import paths
from kiosk.model.data import DataSlide
from kiosk.model.dates import parse
from kiosk.model.figure import Bound, Figure, Unit
from kiosk.model.numbers import bound_of
from kiosk.model.series import Series, moment
from kiosk.model.text import Language, LocalText
from kiosk.model.walk import Place, texts
from tests.content.number_words import Said, read

LAND = {
    "Europe": "Austria Germany Cyprus Latvia Lithuania Russia Switzerland Estonia Belarus EU",
    "Asia": "China Israel Singapore",
    "America": "Canada USA",
}
"""Where the countries of the park's residents lie."""


@dataclass
class Book:
    """A pack, and what can be worked out from it."""

    loaded: Loaded

    def figure(self, key: str) -> Figure:
        return self.loaded.figures[key]

    def slide(self, key: str) -> Any:
        """A slide; who asks knows its kind."""
        return self.loaded.slides[key]

    def series(self, table: str, key: str) -> Series:
        return self.loaded.tables[f"series/{table}.csv", None][key]

    def at(self, table: str, key: str, when: str) -> Decimal:
        found = self.series(table, key).find(when)
        assert found is not None, f"{table}.csv has no {key} at {when}"
        return Decimal(repr(found.value))

    def times(self, table: str, key: str, since: str, until: str) -> Decimal:
        return self.at(table, key, until) / self.at(table, key, since)

    def share(self, table: str, part: str, whole: str, when: str) -> Decimal:
        return 100 * self.at(table, part, when) / self.at(table, whole, when)

    def rank(self, country: str, when: str) -> int:
        """Its place among the countries of the table, which also has the world and the EU."""
        series = self.loaded.tables["series/partners.csv", None].series
        others = [each.find(when) for key, each in series.items() if key not in ("world", "eu", country)]
        return 1 + sum(other is not None and other.value > self.at("partners", country, when) for other in others)

    def years_together(self, until: str) -> int:
        """Since the first knot of the timeline."""
        return full_years(self.slide("history/timeline").entries[0].date, until)

    def told(self, slide: str, language: Language, part: Place = ()) -> list[Said]:
        """What a part of a slide says, or its body: all but title, name, and what is seen in pictures."""
        bodies = [
            text
            for place, text in texts(self.slide(slide))
            if place[: len(part)] == part and (part or place[0] not in ("title", "name")) and place[-1] != "alt"
        ]
        return [said for text in bodies for said in text_of(text, language)]


def text_of(text, language: Language) -> list[Said]:
    """The numbers of a text in one of its languages."""
    return read(dict(text)[language] or "", language)


def full_years(since: str, until: str) -> int:
    """As one counts birthdays."""
    first, last = (parse(each).first for each in (since, until))
    birthday = (last.month or 1, last.day or 31) >= (first.month or 1, first.day or 1)
    return last.year - first.year - (0 if birthday else 1)


# Figures -------------------------------------------------------------------------------------------------------------

SERIES = {
    "residents": ("park", "residents"),
    "invested": ("park", "actual"),
    "declared": ("park", "declared"),
    "portfolio": ("park", "declared"),
    "jobs": ("park", "jobs"),
    "goods": ("trade", "turnover"),
    "chicken": ("goods", "chicken"),
}
"""The second word of a figure's key names what it counts; a table may count the same."""

SUMS = {"park.residents.2019-12": ("park.chinese.2019-12", "park.foreign.2019-12", "park.belarusian.2019-12")}
"""Wholes that are given together with all of their parts."""


def subject(figure: Figure) -> str:
    """What a figure counts: ``residents`` for ``park.residents.2026-01``, ``students.china`` and the like."""
    words = [word for word in figure.key.split(".")[1:] if not word[0].isdigit()]
    return ".".join(words)


def rounds_to(value: Decimal | int, says: Decimal) -> bool:
    """Whether a value that was worked out, rounded as finely as it is said, is what is said."""
    return Decimal(value).quantize(Decimal(1).scaleb(int(says.as_tuple().exponent)), ROUND_HALF_UP) == says


def stands_in_its_table(book: Book, figure: Figure) -> bool | None:
    """A table that counts the same has this very value, or lower and higher ones before and after it."""
    if subject(figure) not in SERIES:
        return None
    series = book.series(*SERIES[subject(figure)])
    same = series.find(figure.as_of)
    if same is not None:
        bound = bound_of(same) is figure.bound or bool(same.note and same.note not in tuple(Bound))
        return Decimal(repr(same.value)) == figure.value and same.source == figure.source and bound
    when = moment(figure.as_of.lstrip("~"))
    before = [each.value for each in series if each.moment < when]
    after = [each.value for each in series if each.moment > when]
    return before[-1] <= figure.value and (not after or figure.value <= after[0])


def is_a_quotient(book: Book, figure: Figure) -> bool | None:
    """So many times as much is the trade of the last year divided by that of the first."""
    if figure.unit is not Unit.TIMES:
        return None
    since, until = figure.as_of.split("..")
    return rounds_to(book.times("trade", "turnover", since, until), figure.value)


def is_a_share(book: Book, figure: Figure) -> bool | None:
    """A percentage from the source of the table of partners is China's share."""
    china = book.series("partners", "china").find(figure.as_of)
    if figure.unit is not Unit.PERCENT or china is None or china.source != figure.source:
        return None
    return rounds_to(book.share("partners", "china", "world", figure.as_of), figure.value)


def has_doubled(book: Book, figure: Figure) -> bool | None:
    """China's share of 2025 was said to be twice that of ten years before, which is in the table."""
    if figure.key != "trade.share.2025":
        return None
    return Decimal("1.9") <= figure.value / book.share("partners", "china", "world", "2015") < Decimal("2.1")


def has_grown(book: Book, figure: Figure) -> bool | None:
    """A growth in percent of the year before lies between the quotients of two rounded numbers.

    That of 2021 has no table, for it counts services too; the year before is told by the slide on ranks.
    """
    if subject(figure) != "growth":
        return None
    now = book.figure(f"trade.turnover.{figure.as_of}").value
    every = [before for language in Language for before in book.told("trade/rank", language)]
    before = [each for each in every if each.is_true_of(Decimal("5.4e9"))]
    half = Decimal("0.05e9")
    return len(before) == len(Language) and all(
        100 * (now - half) / each.below <= figure.value < 100 * (now + half) / each.lowest for each in before
    )


def counts_years(book: Book, figure: Figure) -> bool | None:
    """Years of relations are counted from the first knot of the timeline."""
    return book.years_together(figure.as_of) == figure.value if subject(figure) == "years" else None


def is_a_sum(book: Book, figure: Figure) -> bool | None:
    """The parts make the whole; this looks at each of them."""
    for whole, parts in SUMS.items():
        if figure.key in (whole, *parts):
            return sum(book.figure(part).value for part in parts) == book.figure(whole).value
    return None


def is_a_part(book: Book, figure: Figure) -> bool | None:
    """What went to one country is not more than all."""
    if figure.key != "trade.belgee-russia.2023":
        return None
    return figure.value <= book.figure("trade.belgee.2023").value


def is_said_alike(book: Book, figure: Figure) -> bool | None:
    """Figures that count the same at the same date from the same source are one number."""
    same = [
        (each.value, each.unit, each.bound)
        for each in book.loaded.figures.values()
        if (subject(each), each.as_of, each.source) == (subject(figure), figure.as_of, figure.source)
    ]
    return len(set(same)) == 1 if len(same) > 1 else None


RULES: list[Callable[[Book, Figure], bool | None]] = [
    stands_in_its_table, is_a_quotient, is_a_share, has_doubled, has_grown, counts_years, is_a_sum, is_a_part,
    is_said_alike,
]  # fmt: skip
"""Ways to work a figure out: true or false, or None where the rule has nothing to say of it."""


def worked_out(book: Book) -> dict[str, list[str]]:
    """The figures that follow from something else, each with the rules that it breaks."""
    verdicts = {
        key: [(rule.__name__, verdict) for rule in RULES if (verdict := rule(book, figure)) is not None]
        for key, figure in book.loaded.figures.items()
    }
    return {key: [name for name, true in given if not true] for key, given in verdicts.items() if given}


def wrong_figures(book: Book) -> list[str]:
    """Every figure that does not follow from what it should follow from."""
    return [f"{key}: not so that it {' and '.join(broken)}" for key, broken in worked_out(book).items() if broken]


@pytest.fixture(scope="module")
def book() -> Book:
    """The default pack."""
    return Book(load(paths.default_pack()))


def test_every_figure_that_can_be_worked_out_is_right(book):
    assert wrong_figures(book) == []


def test_a_figure_that_no_rule_works_out_is_plain(book):
    """It stands in no table, so that nothing in the pack could contradict it."""
    in_tables = {
        (each.source, each.at, each.value)
        for table in book.loaded.tables.values()
        for series in table.series.values()
        for each in series
    }
    plain = [book.figure(key) for key in book.loaded.figures.keys() - worked_out(book).keys()]
    assert [each.key for each in plain if (each.source, each.as_of, float(each.value)) in in_tables] == []
    assert [each.key for each in plain if each.unit is Unit.TIMES] == []


def test_a_teaser_shows_a_number_of_the_slide_that_it_opens(book):
    for teaser in book.loaded.pack.attract.teasers:
        figure, slide = book.figure(teaser.figure), book.slide(teaser.slide)
        facts = [slide.hero, *slide.facts] if slide.kind == "facts" else []
        shown = [(each.value, each.unit, each.bound, each.as_of) for each in (book.figure(f.figure) for f in facts)]
        if facts:
            assert (figure.value, figure.unit, figure.bound, figure.as_of) in shown, teaser.figure
        else:
            for language in Language:
                assert any(said.is_true_of(figure.value) for said in book.told(teaser.slide, language)), teaser.figure


def test_china_was_third_in_goods_from_2015_to_2020_as_the_slide_on_ranks_says(book):
    assert [book.rank("china", str(year)) for year in range(2014, 2021)] == [5, *[3] * 6]


# Words ---------------------------------------------------------------------------------------------------------------

Recipe = Callable[[Book, str, Language], Decimal | int | list[Said]]
"""Works out one number of a headline; a list of what the slide itself tells must have it."""


@dataclass(frozen=True)
class Shows:
    """The value of a figure."""

    key: str

    def __call__(self, book: Book, slide: str, language: Language) -> Decimal:
        return book.figure(self.key).value


def works(recipe: Callable[[Book], Decimal | int]) -> Recipe:
    """What follows from the tables."""
    return lambda book, slide, language: recipe(book)


def counts(recipe: Callable[..., Any]) -> Recipe:
    """How many things the slide itself shows."""
    return lambda book, slide, language: recipe(book.slide(slide))


def years(since: str, until: str) -> Recipe:
    return lambda book, slide, language: full_years(since, until)


def told(slide: str | None = None, part: Place = ()) -> Recipe:
    """No table has it: the text below the headline, which names its sources, says it as well in some language."""
    return lambda book, here, language: [said for each in Language for said in book.told(slide or here, each, part)]


def span(book: Book, slide: str, language: Language) -> int:
    """From the first to the last year that the kicker and the texts of a slide begin with."""
    record = book.slide(slide)
    told_of = record.paragraphs if slide == "history/steps" else (record.kicker,)
    every = [year for text in told_of for year in re.findall("(?:19|20)[0-9]{2}", (dict(text)[language] or ""))]
    return int(every[-1]) - int(every[0])


def place_in_time(book: Book, slide: str, language: Language) -> int:
    """The how-manieth knot of the timeline it begins with."""
    record = book.slide(slide)
    begins = getattr(record, "date", None) or record.kicker.en[:4]
    return 1 + sum(moment(entry.date) < moment(begins) for entry in book.slide("history/timeline").entries)


def continents(book: Book, slide: str, language: Language) -> int:
    """On how many continents lie the countries that the slide names."""
    words = " ".join(text.en for place, text in texts(book.slide(slide)) if place[0] == "paragraphs")
    return sum(any(re.search(rf"\b{country}\b", words) for country in land.split()) for land in LAND.values())


def partners(book: Book, slide: str, language: Language) -> int:
    """How many names the line of an event joins."""
    return 1 + str(book.slide(slide).line.en).count(" and ")


def two_totals(book: Book, slide: str, language: Language) -> int:
    """How many amounts the first paragraph sets against each other."""
    return len(amounts(text_of(book.slide(slide).paragraphs[0], language)))


def companies(book: Book) -> int:
    return full_years(book.figure("trade.companies.2015").as_of, book.figure("trade.companies.2025").as_of)


def meat(when: str) -> Recipe:
    return works(lambda book: book.at("goods", "chicken", when) + book.at("goods", "beef", when))


turnover_1992, turnover_2020 = (
    works(lambda book: book.at("trade", "turnover", "1992")),
    works(lambda book: book.at("trade", "turnover", "2020")),
)
residents_first, residents_last = (
    works(lambda book: book.at("park", "residents", "2015-09-11")),
    works(lambda book: book.at("park", "residents", "2026-01")),
)
in_the_park, trading = years("2015-09-11", "2026-01"), years("1992", "2020")
third = works(lambda book: book.rank("china", "2020"))
second = told("trade/rank", ("paragraphs", 0))
"""As the government counts; no table has services."""
share_1992 = works(lambda book: book.share("partners", "china", "world", "1992"))
together = works(lambda book: book.years_together("2026-01-20"))
all_numbers = counts(lambda slide: 1 + len(slide.facts))
pictures = counts(lambda slide: len(slide.pictures))
paragraphs = counts(lambda slide: len(slide.paragraphs))
films = counts(lambda slide: len(slide.films))
languages = works(lambda book: len(Language))
residents_now, countries_now = Shows("park.residents.2026-01"), Shows("park.countries.2026-01")
ZH, EN = Language.ZH, Language.EN

Table = dict[tuple[str, str], tuple[list[Recipe], dict[Language, list[Recipe]]]]
Spoken = tuple[str, str, Language, str]
"""A slide, a place in it, a language, and the words."""

HEADLINES: Table = {
    ("park/facts", "title"): ([Shows("park.distance.2022")], {}),
    ("park/today", "title"): ([residents_now, countries_now], {ZH: [countries_now, residents_now]}),
    ("park/numbers", "title"): (
        [residents_first, residents_last, in_the_park],
        {ZH: [residents_first, in_the_park, residents_last]},
    ),
    ("park/place", "title"): ([told()], {}),
    ("park/countries", "title"): ([continents], {}),
    ("park/split", "title"): ([Shows("park.residents.2019-12")], {}),
    ("park/split", "name"): ([Shows("park.residents.2019-12")], {}),
    ("park/companies", "title"): ([], {EN: [told()]}),
    ("park/companies", "name"): ([told()], {}),
    ("park/clusters", "title"): ([pictures], {}),
    ("park/clusters", "name"): ([pictures], {}),
    ("park/rules", "title"): ([told()], {}),
    ("trade/graph", "title"): (
        [turnover_1992, turnover_2020],
        {ZH: [trading, works(lambda book: book.times("trade", "turnover", "1992", "2020"))]},
    ),
    ("trade/rise", "title"): ([trading], {}),
    ("trade/two-counts", "title"): ([two_totals], {}),
    ("trade/two-counts", "name"): ([two_totals], {}),
    ("trade/composition", "title"): ([works(lambda book: book.share("goods", "minerals", "total", "2022"))], {}),
    ("trade/composition", "baskets/0/goods/0/title"): (
        [works(lambda book: book.times("goods", "minerals", "2021", "2022"))],
        {},
    ),
    ("trade/composition", "baskets/0/goods/1/title"): (
        [meat("2018"), meat("2022"), years("2018", "2022")],
        {ZH: [years("2018", "2022"), meat("2018"), meat("2022")]},
    ),
    ("trade/shares", "title"): ([Shows("trade.flax.2025")], {}),
    ("trade/partners", "title"): ([third], {}),
    ("trade/partners", "first_title"): ([share_1992], {}),
    ("trade/partners", "comment"): ([share_1992, second], {}),
    ("trade/rank", "title"): ([second, third], {}),
    ("trade/accredited", "title"): ([Shows("trade.accredited.2022")], {}),
    ("trade/investment", "title"): (
        [Shows("trade.companies.2015"), Shows("trade.companies.2025"), works(companies)],
        {ZH: [works(companies), Shows("trade.companies.2015"), Shows("trade.companies.2025")]},
    ),
    ("trade/belgee", "title"): ([told(), Shows("trade.belgee.2023")], {}),
    ("history/timeline", "title"): ([together], {}),
    ("history/first-knot", "title"): ([place_in_time], {}),
    ("history/first-knot", "name"): ([place_in_time], {}),
    ("history/first-years", "title"): ([span], {}),
    ("history/first-years", "name"): ([place_in_time], {ZH: []}),
    ("history/steps", "title"): ([paragraphs, span], {ZH: [span, paragraphs]}),
    ("history/steps", "name"): ([paragraphs], {}),
    ("history/numbers", "title"): ([together, all_numbers], {ZH: [all_numbers, together]}),
    ("history/numbers", "name"): ([all_numbers], {}),
    ("culture/institutes", "title"): ([Shows("culture.institutes.minsk.2022"), Shows("culture.institutes.2024")], {}),
    ("culture/institutes-count", "title"): ([Shows("culture.institutes.2024")], {}),
    ("culture/gallery", "title"): ([pictures], {}),
    ("news/films", "title"): ([films, languages], {}),
    ("news/institute-2025", "title"): ([partners], {EN: []}),
    ("news/tianjin-2025", "title"): ([told()], {}),
    ("news/stadium-2025", "title"): ([Shows("history.seats")], {}),
    ("news/sco-2024", "title"): ([told()], {}),
    ("news/latest", "2026-01-29/title"): ([residents_now, countries_now], {ZH: [residents_now]}),
    ("news/latest", "2025-11-18/title"): ([told("news/institute-2025", ("title",))], {EN: []}),
    ("news/latest", "2025-08-31..2025-09-01/title"): ([told("news/tianjin-2025")], {}),
    ("attract.trade-growth", "label"): ([trading], {ZH: []}),
}
"""How each number of a headline or a teaser is worked out, in the order in which the words say them; where a
language has another order or other numbers, it has a list of its own."""


def traded(country: str) -> Recipe:
    """With one partner in 2020."""
    return works(lambda book: book.at("partners", country, "2020"))


def flow(key: str, when: str) -> Recipe:
    return works(lambda book: book.at("trade", key, when))


def both_ways(book: Book, slide: str, language: Language) -> Decimal:
    """What China counted in all; no table has it, and the two directions are told by the slide on two counts."""
    said = amounts(text_of(book.slide("trade/two-counts").paragraphs[1], language))
    return sum((said[index].lowest + said[index].below for index in (1, 3)), Decimal()) / 2


def first_above_a_billion(book: Book) -> Decimal:
    """The mark that 2007 passed, and no year before."""
    before = [each.value for each in book.series("trade", "turnover") if each.moment < 2007]
    assert max(before) <= 1e9 < book.at("trade", "turnover", "2007")
    return Decimal("1e9")


def countries_of_the_table(book: Book) -> int:
    return len(book.loaded.tables["series/partners.csv", None].series.keys() - {"world", "eu"})


told_here = told()
BODIES: Table = {
    ("trade/rise", "facts/0/counted"): ([flow("exports", "1992"), flow("imports", "1992")], {}),
    ("trade/rise", "facts/1/counted"): ([flow("exports", "2020"), flow("imports", "2020"), both_ways], {}),
    ("trade/two-counts", "paragraphs/0"): ([turnover_2020, both_ways], {}),
    ("trade/two-counts", "paragraphs/1"): (
        [flow("imports", "2020"), told_here, flow("exports", "2020"), told_here],
        {},
    ),
    ("trade/rank", "paragraphs/1"): ([traded("russia"), traded("ukraine"), traded("china")], {}),
    ("trade/partners", "listed"): ([works(countries_of_the_table)], {}),
    ("trade/turnover", "facts/2/counted"): (
        [Shows("trade.turnover.2021"), flow("turnover", "2025"), told_here],
        {ZH: [Shows("trade.turnover.2021"), told_here, flow("turnover", "2025")]},
    ),
    ("trade/basket", "pictures/2/line"): ([works(lambda book: book.at("goods", "beef", "2024"))], {}),
    ("trade/basket", "pictures/5/line"): ([Shows("trade.timber.2025")], {}),
    ("trade/rail", "paragraphs/0"): ([told_here, Shows("rail.days.2019-07")], {}),
    ("park/place", "paragraphs/0"): ([Shows("park.distance.2022")], {}),
    ("park/map", "inset/title"): ([Shows("park.distance.2022")], {}),
    ("park/countries", "paragraphs/2"): ([told_here, countries_now], {}),
    ("news/january-2026", "facts/1/label"): ([countries_now], {}),
    ("news/latest", "milestones/3/paragraphs/0"): ([residents_now, countries_now], {}),
    ("news/latest", "milestones/3/paragraphs/1"): ([Shows("news.portfolio.2026")], {}),
    ("culture/tea", "line"): ([Shows("attract.tea")], {}),
    ("culture/institutes", "paragraphs/2"): ([Shows("culture.learners")], {}),
    ("park/split", "facts/3/counted"): ([Shows("park.invested.2019-12"), told_here], {}),
}
"""How the amounts in digits of these texts are worked out, as in ``HEADLINES``."""

rail = told("trade/rail")
trade_film: list[Recipe] = [
    *(flow("turnover", year) for year in ("1992", "2000", "2007", "2008", "2009", "2013", "2020")),
    Shows("trade.times.1992-2020"),
]
SUBTITLES: Table = {
    ("media/film-train", "subtitles"): ([rail, rail, rail, rail], {}),
    ("media/film-park", "subtitles"): (
        [
            Shows("park.distance.2022"),
            residents_first,
            Shows("park.residents.2019-12"),
            works(lambda book: book.at("park", "residents", "2023-10")),
            told("park/split", ("hero",)),
            residents_last,
        ],
        {},
    ),
    ("media/film-trade", "subtitles"): (
        trade_film,
        {ZH: [*trade_film[:2], works(first_above_a_billion), *trade_film[2:]]},
    ),
}
"""How each number of the subtitles is worked out, but that something was the first."""


def headlines(loaded: Loaded) -> Iterable[Spoken]:
    """Every headline in every language: titles and names, what data slides say large, news by date, and teasers."""
    spoken: list[tuple[str, Place, LocalText]] = [
        (teaser.figure, ("label",), teaser.label) for teaser in loaded.pack.attract.teasers
    ]
    for key, slide in loaded.slides.items():
        spoken += [(key, (each.date, "title"), each.title) for each in getattr(slide, "milestones", ())]
        for place, text in texts(slide):
            if place in (("title",), ("name",)) or (isinstance(slide, DataSlide) and place[-1] in CLAIMING):
                spoken.append((key, place, text))
    for key, place, text in spoken:
        for language, words in text:
            yield key, "/".join(map(str, place)), language, words or ""


def holds(book: Book, recipe: Recipe, said: Said, slide: str, language: Language) -> bool:
    """Whether a number in words is the one that is worked out."""
    value = recipe(book, slide, language)
    if isinstance(value, list):
        return any(said.lowest < each.below and each.lowest < said.below for each in value)
    return said.is_true_of(value)


def bodies(loaded: Loaded) -> Iterable[Spoken]:
    """The texts of ``BODIES`` in every language."""
    for key, slide in loaded.slides.items():
        for place, text in texts(slide):
            if (key, at := "/".join(map(str, place))) in BODIES:
                yield from ((key, at, language, words or "") for language, words in text)


def subtitles(loaded: Loaded) -> Iterable[Spoken]:
    """All that a film says, in every language."""
    for film, place in SUBTITLES:
        for language in Language:
            lines = (loaded.folder / f"{film}.{language}.vtt").read_text("utf-8").splitlines()
            yield film, place, language, "\n".join(line for line in lines if "-->" not in line)


def amounts(said: list[Said]) -> list[Said]:
    """The numbers in digits."""
    return [each for each in said if each.words[0].isdigit()]


def not_first(said: list[Said]) -> list[Said]:
    """All numbers but that something was the first."""
    return [each for each in said if not each.is_true_of(1)]


def wrong_words(book: Book) -> list[str]:
    """Every text whose numbers are not the ones that are worked out."""
    return [
        *compared(book, headlines(book.loaded), HEADLINES, list),
        *compared(book, bodies(book.loaded), BODIES, amounts),
        *compared(book, subtitles(book.loaded), SUBTITLES, not_first),
    ]


def compared(book: Book, spoken: Iterable[Spoken], table: Table, chosen: Callable[..., Any]) -> list[str]:
    """What is wrong with the chosen numbers of each text that is spoken."""
    wrong = []
    for key, place, language, words in spoken:
        usual, others = table.get((key, place), ([], {}))
        recipes, said = others.get(language, usual), chosen(read(words, language))
        if len(said) != len(recipes):
            numbers = ", ".join(each.words for each in said) or "no number"
            wrong.append(f"{key} {place} {language}: {words!r} says {numbers}, {len(recipes)} are worked out")
            continue
        for each, recipe in zip(said, recipes, strict=True):
            if not holds(book, recipe, each, key, language):
                wrong.append(f"{key} {place} {language}: {each.words!r} in {words!r} is not so")
    return wrong


def test_every_number_in_words_is_the_one_that_is_worked_out(book):
    assert wrong_words(book) == []


def test_a_headline_says_more_than_where_only_a_lower_bound_is_known(book):
    more = {Language.BE: "больш", Language.RU: "более", Language.ZH: "多|余|超过", Language.EN: "more than|over"}
    bounded = [
        (key, place, language, words)
        for key, place, language, words in headlines(book.loaded)
        for recipe in HEADLINES.get((key, place), ([], {}))[0]
        if isinstance(recipe, Shows) and book.figure(recipe.key).bound is Bound.MORE
    ]
    assert {key for key, *_ in bounded} == {"trade/accredited", "news/stadium-2025"}
    assert [each for each in bounded if not re.search(more[each[2]], each[3], re.IGNORECASE)] == []


def test_no_headline_is_worked_out_that_is_no_longer_there(book):
    spoken = [*headlines(book.loaded), *bodies(book.loaded)]
    assert HEADLINES.keys() | BODIES.keys() <= {(key, place) for key, place, _, _ in spoken}


def test_ukraine_is_a_step_ahead_of_china_and_2021_a_record(book):
    """What headlines say of sizes without a number."""
    china, ukraine = (book.at("partners", country, "2020") for country in ("china", "ukraine"))
    assert 1 < ukraine / china < Decimal("1.05")
    turnover = book.series("trade", "turnover")
    assert book.at("trade", "turnover", "2021") > max(each.value for each in turnover if each.moment < 2021)
    assert "behind" in book.slide("trade/partners").title.en
    assert "record" in book.slide("trade/turnover").title.en


# Mistakes ------------------------------------------------------------------------------------------------------------

MISTAKES = [
    ("figures/trade.csv", "trade.times.1992-2020,131,", "trade.times.1992-2020,231,", "trade.times.1992-2020:"),
    ("figures/trade.csv", "trade.share.2020,7.2,", "trade.share.2020,17.2,", "trade.share.2020:"),
    ("figures/trade.csv", "trade.goods.2020,4457164300,", "trade.goods.2020,9457164300,", "trade.goods.2020:"),
    ("figures/trade.csv", "trade.growth.2021,108,", "trade.growth.2021,118,", "trade.growth.2021:"),
    ("figures/attract.csv", "attract.trade-growth,131,", "attract.trade-growth,113,", "attract.trade-growth:"),
    ("figures/attract.csv", "attract.institutes,7,", "attract.institutes,9,", "attract.institutes:"),
    ("figures/news.csv", "news.years.2026,34,", "news.years.2026,43,", "news.years.2026:"),
    ("figures/park.csv", "park.residents.2022,90,", "park.residents.2022,190,", "park.residents.2022:"),
    ("sections/trade/partners.yaml", "third, a step behind", "second, a step ahead of", "trade/partners title en:"),
    ("sections/trade/partners.yaml", "Китай третий, в шаге", "Китай в шаге", "trade/partners title ru:"),
    ("sections/trade/partners.yaml", "表中15国", "表中14国", "trade/partners listed zh:"),
    ("sections/trade/graph.yaml", "翻了七番", "翻了九番", "trade/graph title zh:"),
    ("sections/trade/composition.yaml", "Almost half is", "A quarter is", "trade/composition title en:"),
    ("sections/trade/composition.yaml", "за чатыры гады", "за пяць гадоў", "goods/1/title be:"),
    ("sections/trade/rise.yaml", "二十八年", "十八年", "trade/rise title zh:"),
    ("sections/trade/basket.yaml", "In the basket: potash", "In five baskets: potash", "trade/basket title en:"),
    ("sections/trade/two-counts.yaml", "China only $2.11", "China only $3.11", "trade/two-counts paragraphs/0 en:"),
    ("media/film-trade.zh.vtt", "131倍", "113倍", "media/film-trade subtitles zh:"),
    ("pack.yaml", "with China in 28 years", "with China in 29 years", "attract.trade-growth label en:"),
]
"""A file, what it says, what it would say by mistake, and how the complaint begins."""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory):
    """What is said of a copy of the default pack with all the mistakes in it."""
    folder = tmp_path_factory.mktemp("mistaken") / "pack"
    shutil.copytree(paths.default_pack(), folder)
    for file, right, wrong, _ in MISTAKES:
        text = (folder / file).read_text("utf-8")
        assert text.count(right) == 1, right
        (folder / file).write_text(text.replace(right, wrong), "utf-8")
    book = Book(load(folder))
    return wrong_figures(book) + wrong_words(book)


@pytest.mark.parametrize("complaint", [complaint for *_, complaint in MISTAKES])
def test_a_wrong_number_is_noticed(complaints, complaint):
    assert any(complaint in each for each in complaints)
