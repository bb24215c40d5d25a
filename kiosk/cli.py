"""The commands of ``kiosk``; each imports what it needs when it runs."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.content.checks import Instruments
    from kiosk.services.settings import Settings

CLEAN, PROBLEMS, NOT_A_PACK = 0, 1, 2
NOT_A_TABLE = 2
NOT_PUBLISHED = 2
WRONG_USE = 2


def run_command(arguments: list[str]) -> int:
    """Do what the command line says; returns the exit code."""
    options = _parser().parse_args(arguments)
    options.arguments = arguments
    command: Callable[[argparse.Namespace], int] = options.command
    return command(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="A touch kiosk on the cooperation of Belarus and China.")
    parser.set_defaults(command=_run, config=None, pack=None, size=None, trace=None, kiosk=False, safe=False)
    commands = parser.add_subparsers(metavar="COMMAND")
    _add_run(commands)
    shots = commands.add_parser("shots", help="draw every screen to PNG files, without a display")
    shots.add_argument("folder", type=Path)
    shots.add_argument("--pack", type=Path)
    shots.add_argument("--lang", default="be,ru,zh,en", help="languages, such as be,zh")
    shots.add_argument("--size", type=_size, default=(1920, 1080), help="such as 1920x1080 or 1080x1920")
    shots.add_argument("--only", metavar="NAME", help="only screens whose name contains this")
    shots.add_argument("--text", choices=("normal", "large", "largest"), default="normal", help="text size")
    shots.add_argument("--colours", choices=("day", "night", "contrast"), default="day")
    shots.add_argument("--lowered", action="store_true", help="with lowered controls")
    shots.set_defaults(command=_shots)
    bench = commands.add_parser("bench", help="measure speed and memory on this machine, about eight minutes")
    bench.add_argument("--json", action="store_true", help="print the figures as JSON")
    bench.set_defaults(command=_bench)
    check = commands.add_parser("check", help="say what is wrong with a pack")
    check.add_argument("pack", nargs="?", type=Path, help="folder of the pack; the default pack if left out")
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    check.set_defaults(command=_check)
    _add_publishing(commands)
    table = commands.add_parser("table", help="show what the kiosk reads from a CSV or XLSX file")
    table.add_argument("file", type=Path)
    table.add_argument("--sheet", metavar="NAME", help="sheet of an XLSX file; the first if left out")
    table.add_argument("--json", action="store_true", help="print rows and problems as JSON")
    table.set_defaults(command=_table)
    news = commands.add_parser("news", help="list the news that are kept of the feeds in kiosk.toml")
    news.add_argument("--refresh", action="store_true", help="ask all feeds first")
    news.add_argument("--json", action="store_true", help="print the news as JSON")
    news.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    news.set_defaults(command=_news)
    fetch = commands.add_parser("fetch-feed")  # What `kiosk news --refresh` and the kiosk run for each feed.
    fetch.add_argument("address")
    fetch.add_argument("folder", type=Path)
    fetch.add_argument("pinned", nargs="*")
    fetch.set_defaults(command=_fetch_feed)
    programme = commands.add_parser("programme", help="print what the programme of a pack shows now, next and later")
    programme.add_argument("pack", nargs="?", type=Path, help="folder of the pack; the default pack if left out")
    programme.add_argument("--at", type=_moment, metavar="TIME", help="another moment, such as 2026-06-16T14:20")
    programme.add_argument("--json", action="store_true", help="print it as JSON")
    programme.set_defaults(command=_programme)
    schema = commands.add_parser("schema", help="write the JSON Schemas of pack files for editors")
    schema.add_argument("folder", type=Path)
    schema.set_defaults(command=_schema)
    _add_staff_commands(commands)
    return parser


def _add_publishing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    publish = commands.add_parser("publish", help="check a pack, and let the kiosk show it from now on")
    publish.add_argument("pack", type=Path, help="folder of the pack")
    publish.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml that the kiosk uses")
    publish.set_defaults(command=_publish)
    rollback = commands.add_parser("rollback", help="let the kiosk show what was published before")
    rollback.set_defaults(command=_rollback)
    versions = commands.add_parser("versions", help="list what is published, the newest first")
    versions.add_argument("--json", action="store_true", help="print it as JSON")
    versions.set_defaults(command=_versions)
    rehearse = commands.add_parser("rehearse")  # What `kiosk publish` runs to draw a pack.
    rehearse.add_argument("pack", type=Path)
    rehearse.set_defaults(command=_rehearse)


def _add_run(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    run = commands.add_parser("run", help="open the kiosk (also without any command)")
    _how_to_run(run)
    form = run.add_mutually_exclusive_group()
    form.add_argument("--size", type=_size, help="open a window, such as 1280x720, instead of the whole screen")
    form.add_argument("--kiosk", action="store_true", help="fill the screen and let no visitor leave")
    run.add_argument("--safe", action="store_true", help="the pack that ships with the kiosk, no news, no playing")
    run.set_defaults(command=_run)
    supervise = commands.add_parser("supervise", help="keep `kiosk run --kiosk` running, whatever happens to it")
    _how_to_run(supervise)
    supervise.set_defaults(command=_supervise)


def _how_to_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    parser.add_argument("--pack", type=Path, help="folder of a pack to show")
    parser.add_argument("--trace", type=Path, metavar="FILE", help="append JSON lines on what took how long")


def _add_staff_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    pin = commands.add_parser("pin", help="set the PIN that opens the staff door")
    pin.add_argument("--stdin", action="store_true", help="read it from the first line of the input, without asking")
    pin.set_defaults(command=_pin)
    doctor = commands.add_parser("doctor", help="say what to mend on this machine")
    doctor.add_argument("--json", action="store_true", help="print the findings as JSON")
    doctor.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    doctor.add_argument("--pack", type=Path, help="folder of a pack; if left out, the one that is shown")
    doctor.set_defaults(command=_doctor)


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not cross or not width.isdigit() or not height.isdigit() or not 320 <= min(int(width), int(height)) <= 8192:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size: write 1920x1080")
    return int(width), int(height)


def _moment(text: str) -> datetime:
    from datetime import datetime

    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a moment: write 2026-06-16T14:20") from error


def _run(options: argparse.Namespace) -> int:
    settings = _settings(options.config)
    if settings is None and options.safe:
        from kiosk.services.settings import Settings

        settings = Settings()
    if settings is None or _without_display():
        return WRONG_USE
    from PySide6.QtCore import QSize

    from kiosk.app import Options, run

    size = QSize(*options.size) if options.size else None
    return run(
        Options(
            settings=settings,
            pack=options.pack,
            size=size,
            trace=options.trace,
            locked=options.kiosk,
            safe=options.safe,
        )
    )


def _supervise(options: argparse.Namespace) -> int:
    from kiosk.services.supervisor import supervise

    return WRONG_USE if _without_display() else supervise(options.arguments[1:])


def _without_display() -> bool:
    """Whether there is nothing to show the kiosk on; then that has been said."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    without = sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names)
    if without:
        print("kiosk: there is no display here; `kiosk shots DIR` draws every screen to files instead", file=sys.stderr)
    return without


def _settings(named: Path | None) -> Settings | None:
    """The settings to use; None when they cannot be used, which has been said by then."""
    from kiosk.services.settings import Settings, WrongSettings, read_settings

    try:
        path = _settings_file(named)
        return read_settings(path) if path is not None else Settings()
    except WrongSettings as error:
        print(error, file=sys.stderr)
        return None


def _settings_file(named: Path | None) -> Path | None:
    """The settings file to read: the named one, or the usual one where it exists."""
    if named is not None:
        return named
    from kiosk.services import paths

    usual = paths.settings_file()
    return usual if usual.is_file() else None


def _shots(options: argparse.Namespace) -> int:
    from kiosk.model.text import Language

    wanted = options.lang.split(",")
    if unknown := [language for language in wanted if language not in list(Language)]:
        print(f"kiosk: {unknown[0]!r} is not a language of the kiosk: be, ru, zh, en", file=sys.stderr)
        return WRONG_USE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.bench.shots import Wish, shoot

    wish = Wish(
        size=options.size,
        languages=tuple(map(Language, wanted)),
        only=options.only,
        text_size=options.text,
        colours=options.colours,
        lowered=options.lowered,
    )
    for path in shoot(options.folder, options.pack, wish):
        print(path)
    return CLEAN


def _bench(options: argparse.Namespace) -> int:
    from kiosk.bench.run import as_json, bench, table

    rows = bench()
    print(as_json(rows) if options.json else table(rows))
    return CLEAN if all(row.kept for row in rows) else PROBLEMS


def _without_a_screen() -> object:
    """A Qt application that draws into memory."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])


def _instruments() -> Instruments:
    """What the rules for packs need of this machine."""
    from kiosk.content.checks import Instruments
    from kiosk.services.film import probe
    from kiosk.services.fonts import uncovered
    from kiosk.stitch.media import unreadable

    return Instruments(unreadable, uncovered, probe)


def _check(options: argparse.Namespace) -> int:
    from kiosk.content.checks import check
    from kiosk.services import paths

    application = _without_a_screen()
    loaded, problems = check(options.pack or paths.default_pack(), _instruments())
    del application
    if options.json:
        print(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            print(problem)
    if loaded.pack is None:
        return NOT_A_PACK
    if not options.json:
        print(
            f"{len(loaded.slides)} slides in {len(loaded.sections)} sections: "
            f"{len(problems) or 'no'} problem{'s' * (len(problems) != 1)}",
            file=sys.stderr,
        )
    return PROBLEMS if problems else CLEAN


def _publish(options: argparse.Namespace) -> int:
    from kiosk.content.disk import Busy
    from kiosk.content.versions import Versions
    from kiosk.services import paths
    from kiosk.services.publishing import Refused, publish

    settings = _settings(options.config)
    if settings is None:
        return WRONG_USE
    application = _without_a_screen()
    try:
        version, remarks = publish(options.pack, Versions(paths.published_packs()), _instruments())
    except Refused as refused:
        print(*refused.problems, sep="\n")
        print(f"kiosk: {options.pack} is not published: {refused}", file=sys.stderr)
        return PROBLEMS
    except (OSError, Busy) as error:
        print(f"kiosk: {options.pack} is not published: {error}", file=sys.stderr)
        return NOT_PUBLISHED
    finally:
        del application
    for remark in remarks:
        print(remark)
    print(f"published as {version.name}", file=sys.stderr)
    if settings.pack.folder:
        print(f"kiosk: it is not shown while pack.folder in kiosk.toml names {settings.pack.folder}", file=sys.stderr)
    return CLEAN


def _rollback(options: argparse.Namespace) -> int:
    from kiosk.content.disk import Busy
    from kiosk.content.versions import NothingPublished, Versions
    from kiosk.services import paths

    del options
    try:
        version = Versions(paths.published_packs()).rollback()
    except (NothingPublished, OSError, Busy) as error:
        print(f"kiosk: nothing has changed: {error}", file=sys.stderr)
        return NOT_PUBLISHED
    print(f"back to {version.name if version else 'the pack that came with the kiosk'}", file=sys.stderr)
    return CLEAN


def _versions(options: argparse.Namespace) -> int:
    from kiosk.content.versions import Versions
    from kiosk.services import paths

    status = Versions(paths.published_packs()).status()
    print(json.dumps(status.as_json(), ensure_ascii=False, indent=1) if options.json else status.as_text())
    return CLEAN


def _rehearse(options: argparse.Namespace) -> int:
    from kiosk.shell.rehearsal import rehearse

    return rehearse(options.pack)


def _table(options: argparse.Namespace) -> int:
    from kiosk.content.tables import read_table
    from kiosk.content.tables.report import as_json, as_text

    table, problems = read_table(options.file, str(options.file), options.sheet)
    if options.json:
        print(json.dumps(as_json(table, problems), ensure_ascii=False, indent=1))
    else:
        if table.series:
            print(as_text(table))
        for problem in problems:
            print(problem)
    if not table.series:
        return NOT_A_TABLE
    return PROBLEMS if problems else CLEAN


def _news(options: argparse.Namespace) -> int:
    from kiosk.content.news.report import as_json, as_text
    from kiosk.content.news.store import Store
    from kiosk.services import paths
    from kiosk.services.news import Refreshing

    settings = _settings(options.config)
    if settings is None:
        return WRONG_USE
    news = settings.news
    if not news.feeds:
        print("kiosk: no feeds: name some under feeds in the table [news] of kiosk.toml", file=sys.stderr)
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    failures = Refreshing(paths.news(), news).run() if options.refresh else {}
    bulletin = Store(paths.news()).bulletin(news.feeds, (), news.pinned)
    marks = {**dict.fromkeys(news.pinned, "pinned"), **dict.fromkeys(news.hidden, "hidden")}
    if options.json:
        print(json.dumps(as_json(bulletin, marks, failures), ensure_ascii=False, indent=1))
    else:
        print(as_text(bulletin, marks), end="")
    return PROBLEMS if failures else CLEAN


def _fetch_feed(options: argparse.Namespace) -> int:
    from kiosk.services.news import fetch_feed

    return fetch_feed(options.address, options.folder, options.pinned)


def _programme(options: argparse.Namespace) -> int:
    from zoneinfo import ZoneInfo

    from kiosk.content.loader import load
    from kiosk.content.programme.report import Report
    from kiosk.services import paths
    from kiosk.services.clock import system_clock

    loaded = load(options.pack or paths.default_pack())
    for problem in loaded.problems:
        print(problem, file=sys.stderr)
    if loaded.pack is None:
        return NOT_A_PACK
    moment = options.at or system_clock()
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(loaded.pack.timezone))
    report = Report.of(loaded, moment)
    print(json.dumps(report.as_json(), ensure_ascii=False, indent=1) if options.json else report.as_text())
    return CLEAN


def _pin(options: argparse.Namespace) -> int:
    from getpass import getpass

    from kiosk.services import paths, pin

    if options.stdin:
        digits = sys.stdin.readline().strip()
    else:
        digits = getpass("New PIN of 6 to 12 digits: ")
        if getpass("Once more: ") != digits:
            print("kiosk: these are two different PINs; nothing is changed", file=sys.stderr)
            return WRONG_USE
    try:
        pin.set_pin(paths.pin(), digits)
    except ValueError as error:
        print(f"kiosk: {error}; nothing is changed", file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        print(f"kiosk: the PIN cannot be kept: {error}", file=sys.stderr)
        return PROBLEMS
    print("The PIN is set. At the kiosk, hold the upper left corner for three seconds, then touch the lower right one.")
    return CLEAN


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.doctor import as_json, as_text, examine
    from kiosk.services import kept, paths

    settings = _settings(options.config)
    if settings is None:
        return WRONG_USE
    findings = examine(kept.laid_over(settings, paths.kept()), options.pack)
    print(as_json(findings) if options.json else as_text(findings))
    return CLEAN if all(finding.fine for finding in findings) else PROBLEMS


def _schema(options: argparse.Namespace) -> int:
    from kiosk.content.schema import schemas

    options.folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (options.folder / f"{name}.json").write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return CLEAN
