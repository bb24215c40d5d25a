"""``kiosk news`` and ``kiosk programme``: what changes from day to day."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.commands import CLEAN, PROBLEMS, WRONG_USE, Commands, User
from kiosk.cli.common import print_json, settings_of

if TYPE_CHECKING:
    from kiosk.content.loaded import Loaded
    from kiosk.machine.settings import Settings
    from kiosk.model.pack import PackFile

NOT_A_PACK = WRONG_USE


def add(commands: Commands) -> None:
    """Name the commands for news and events."""
    news = commands.add(
        "news",
        "list the news that are kept of the feeds in kiosk.toml",
        User.STAFF,
        "kiosk news --refresh    asks all feeds first",
    )
    news.add_argument("--refresh", action="store_true", help="ask all feeds first")
    news.add_argument("--json", action="store_true", help="print the news as JSON")
    news.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    news.set_defaults(command=_news)
    fetch = commands.add_inner("fetch-feed")  # What `kiosk news --refresh` and the kiosk run for each feed.
    fetch.add_argument("address")
    fetch.add_argument("folder", type=Path)
    fetch.add_argument("--zone", default="UTC")
    fetch.add_argument("--near", action="append", default=[])
    fetch.add_argument("pinned", nargs="*")
    fetch.set_defaults(command=_fetch_feed)
    programme = commands.add(
        "programme",
        "print what a programme shows now, next and later",
        User.EDITOR,
        "kiosk programme my-pack --at 2026-06-16T14:20",
        "kiosk programme week.xlsx                        checks a file before it is in a pack",
    )
    programme.add_argument(
        "pack",
        nargs="?",
        type=Path,
        help="folder of the pack, or a file with events; the pack that is shown if left out",
    )
    programme.add_argument("--at", type=_moment, metavar="TIME", help="another moment, such as 2026-06-16T14:20")
    programme.add_argument("--json", action="store_true", help="print it as JSON")
    programme.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    programme.set_defaults(command=_programme)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a moment: write 2026-06-16T14:20") from error
    if not MINYEAR < moment.year < MAXYEAR:
        raise argparse.ArgumentTypeError(f"{text!r} is too far away: write a moment such as 2026-06-16T14:20")
    return moment


def _news(options: argparse.Namespace) -> int:
    from kiosk.content.news.report import as_json, as_text
    from kiosk.content.news.store import Store
    from kiosk.lines import log_to_terminal
    from kiosk.machine import paths
    from kiosk.machine.news import ZONE, Refreshing

    settings = settings_of(options.config)
    if settings is None:
        return WRONG_USE
    news = settings.news
    if not news.feeds:
        print("kiosk: no feeds: name some under feeds in the table [news] of kiosk.toml", file=sys.stderr)
    log_to_terminal()
    head = _head(settings)
    zone = head.timezone if head is not None else ZONE
    failures = Refreshing(paths.news(), news, zone).run() if options.refresh else {}
    bulletin = Store(paths.news()).bulletin(news.feeds, (), news.pinned)
    if news.feeds and not bulletin.items:
        remedy = "they brought nothing that can be shown" if options.refresh else "`kiosk news --refresh` asks them"
        print(f"kiosk: nothing is kept of the feeds; {remedy}", file=sys.stderr)
    marks = {**dict.fromkeys(news.pinned, "pinned"), **dict.fromkeys(news.hidden, "hidden")}
    if options.json:
        print_json(as_json(bulletin, marks, failures))
    else:
        print(as_text(bulletin, marks), end="")
    return PROBLEMS if failures else CLEAN


def _head(settings: Settings, around: Path | None = None) -> PackFile | None:
    """``pack.yaml`` of the pack that a file lies in, or else of the one that is shown; None where there is none."""
    from kiosk.content.folder import is_pack
    from kiosk.content.loader import read_head
    from kiosk.machine import paths
    from kiosk.machine.packs import wanted_packs
    from kiosk.publish.versions import Versions

    within = [folder for folder in around.resolve().parents if is_pack(folder)] if around is not None else []
    heads = map(read_head, [*within, *wanted_packs(None, settings, Versions(paths.published_packs()))])
    return next((head for head in heads if head is not None), None)


def _fetch_feed(options: argparse.Namespace) -> int:
    from kiosk.machine.news import fetch_feed

    return fetch_feed(options.address, options.folder, options.zone, options.pinned, options.near)


def _programme(options: argparse.Namespace) -> int:
    from zoneinfo import ZoneInfo

    from kiosk.cli.programme import Report
    from kiosk.clock import system_clock
    from kiosk.machine import paths
    from kiosk.machine.packs import wanted_packs
    from kiosk.publish.versions import Versions

    settings = settings_of(options.config, options.pack)
    if settings is None:
        return WRONG_USE
    if options.pack is not None and options.pack.is_file():
        return _programme_file(options, _head(settings, options.pack))
    wanted = wanted_packs(options.pack, settings, Versions(paths.published_packs()))
    loaded = _shown(wanted if options.pack else [*wanted, paths.default_pack()])
    if loaded is None:
        return NOT_A_PACK
    assert loaded.pack is not None
    moment = options.at or system_clock()
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(loaded.pack.timezone))
    report = Report.of(loaded, moment, settings.pack.hidden)
    if options.json:
        print_json(report.as_json())
    else:
        print(report.as_text())
    return CLEAN


def _programme_file(options: argparse.Namespace, head: PackFile | None) -> int:
    """Say what is wrong with a file of events, and what it would show, with the kinds and the zone of a pack."""
    from zoneinfo import ZoneInfo

    from kiosk.cli.programme import Report
    from kiosk.clock import system_clock
    from kiosk.content.programme import read_events
    from kiosk.content.programme.kinds import Kinds
    from kiosk.model.pack import ZONE
    from kiosk.model.programme import NO_DEFAULTS, ProgrammeEvent, Timetable
    from kiosk.problem import abridged

    zone, known = (head.timezone, Kinds(head.kinds)) if head is not None else (ZONE, Kinds())
    rows, _, problems = read_events(options.pack, str(options.pack), ProgrammeEvent, zone, NO_DEFAULTS, known)
    events = tuple(row.event for row in rows if isinstance(row.event, ProgrammeEvent))
    timetable = Timetable(events=events, zone=zone)
    moment = options.at or system_clock()
    report = Report(timetable, timetable.local(moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))))
    if options.json:
        print_json(report.as_json())
    else:
        print(report.as_text())
    for problem in abridged(problems, options.pack):
        print(problem, file=sys.stderr)
    print(f"{len(events)} events: {len(problems) or 'no'} problem{'s' * (len(problems) != 1)}", file=sys.stderr)
    if not events:
        return NOT_A_PACK
    return PROBLEMS if problems else CLEAN


def _shown(folders: Iterable[Path]) -> Loaded | None:
    """The first pack of which anything can be shown, as the kiosk chooses it; what is wrong is said on the way."""
    from kiosk.content.loader import load
    from kiosk.problem import abridged

    for folder in dict.fromkeys(folders):
        loaded = load(folder)
        for problem in abridged(loaded.problems, folder):
            print(problem, file=sys.stderr)
        if loaded.pack is not None and loaded.contents.sections:
            return loaded
        if loaded.pack is not None:
            print(f"kiosk: {folder} holds no slide that can be shown", file=sys.stderr)
    return None
