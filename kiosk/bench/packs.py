"""Packs for measurements, made of the default pack."""

from __future__ import annotations

import math
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.machine import paths
from kiosk.model.kinds import BUILT_IN

DENSE_POINTS = 100_000
DAY_EVENTS, PAST_EVENTS = 200, 2000


def write_dense_pack(folder: Path) -> None:
    """The default pack with DENSE_POINTS values of one flow, a day apart."""
    shutil.copytree(paths.default_pack(), folder)
    table = folder / "series" / "trade.csv"
    kept = [line for line in table.read_text("utf-8").splitlines() if ",turnover," not in line]
    first = date(1751, 1, 1)
    days = (first + timedelta(days=number) for number in range(DENSE_POINTS))
    dense = (f"{day},turnover,{5e9 + 4e9 * math.sin(number / 3000) * math.cos(number / 7):.0f},S01,"
             for number, day in enumerate(days))  # fmt: skip
    table.write_text("\n".join([*kept, *dense]) + "\n", "utf-8")


def write_pack(folder: Path, slides: int) -> None:
    """A pack with ``slides`` slides, made of those of the default pack over and over."""
    source = paths.default_pack()
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("sections"))
    models = [
        path
        for path in sorted((source / "sections").glob("*/*.yaml"))
        if path.stem != "section"
        and "\nmore:" not in path.read_text("utf-8")
        and "  more:" not in path.read_text("utf-8")
    ]
    head = (source / "sections" / "park" / "section.yaml").read_text("utf-8").partition("cover:")[0]
    sections = ["one", "two", "three", "four", "five"]
    for number, section in enumerate(sections):
        target = folder / "sections" / section
        target.mkdir(parents=True)
        names = [f"s{index:04}" for index in range(number, slides, len(sections))]
        for index, name in enumerate(names):
            shutil.copyfile(models[(index * len(sections) + number) % len(models)], target / f"{name}.yaml")
        quarter = -(-len(names) // 4)
        runs = [names[start : start + quarter] for start in range(0, len(names), quarter)]
        chapters = "".join(
            f"  - title: {{be: A, ru: A, zh: A, en: A}}\n    slides: [{', '.join(run)}]\n" for run in runs
        )
        (target / "section.yaml").write_text(f"{head}chapters:\n{chapters}", "utf-8")
    pack = (source / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(
        pack.replace("sections: [park, trade, history, culture, news]", f"sections: [{', '.join(sections)}]"), "utf-8"
    )


def today() -> date:
    """The day of the events of ``write_long_programme``, in the time zone of the default pack."""
    return datetime.now(ZoneInfo("Europe/Minsk")).date()


def write_long_programme(folder: Path) -> None:
    """The default pack with DAY_EVENTS events today and PAST_EVENTS events past."""
    shutil.copytree(paths.default_pack(), folder)
    kinds = list(BUILT_IN)
    heads = "date,from,until,kind,title_be,title_ru,title_zh,title_en,place_be,place_ru,place_zh,place_en,sources"
    place = "Зала,Зал,大厅,Hall,S01"
    (folder / "events").mkdir()
    day = [
        f"{today()},{n // 12 + 6:02}:{n % 12 * 5:02},{n // 12 + 6:02}:{n % 12 * 5 + 4:02},{kinds[n % len(kinds)]},"
        f"Падзея {n},Событие {n},活动{n},Event {n},{place}"
        for n in range(DAY_EVENTS)
    ]
    past = [
        f"{1990 + n // 60}-05-{n % 28 + 1:02},,,concert,Падзея {n},Событие {n},活动{n},Event {n},{place}"
        for n in range(PAST_EVENTS)
    ]
    for name, lines in (("programme", day), ("archive", past)):
        (folder / "events" / f"{name}.csv").write_text("\n".join([heads, *lines]) + "\n", "utf-8")
        slide = folder / "sections" / "culture" / f"{name}.yaml"
        slide.write_text(f"{slide.read_text('utf-8')}programme: events/{name}.csv\n", "utf-8")
