"""The commands for packs: checked, published, taken back, listed, and what is read of their tables."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from kiosk.cli.common import CLEAN, PROBLEMS, WRONG_USE, Commands, instruments, print_json, without_a_screen

NOT_A_PACK = NOT_A_TABLE = NOT_PUBLISHED = WRONG_USE


def add(commands: Commands) -> None:
    """Name the commands for packs."""
    check = commands.add_parser("check", help="say what is wrong with a pack")
    check.add_argument("pack", nargs="?", type=Path, help="folder of the pack; the default pack if left out")
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    check.set_defaults(command=_check)
    publish = commands.add_parser("publish", help="check a pack, and let the kiosk show it from now on")
    publish.add_argument("pack", type=Path, help="folder of the pack")
    publish.set_defaults(command=_publish)
    rollback = commands.add_parser("rollback", help="let the kiosk show what was published before")
    rollback.set_defaults(command=_rollback)
    versions = commands.add_parser("versions", help="list what is published, the newest first")
    versions.add_argument("--json", action="store_true", help="print it as JSON")
    versions.set_defaults(command=_versions)
    rehearse = commands.add_parser("rehearse")  # What `kiosk publish` runs to draw a pack.
    rehearse.add_argument("pack", type=Path)
    rehearse.set_defaults(command=_rehearse)
    photographs = commands.add_parser("try-photographs")  # What the check of a pack runs to decode them.
    photographs.set_defaults(command=_try_photographs)
    trial = commands.add_parser("try-film")  # What the check of a film runs to play its end.
    trial.add_argument("film", type=Path)
    trial.add_argument("last", nargs="?", type=float)
    trial.set_defaults(command=_try_film)
    table = commands.add_parser("table", help="show what the kiosk reads from a CSV or XLSX file")
    table.add_argument("file", type=Path)
    table.add_argument("--sheet", metavar="NAME", help="sheet of an XLSX file; the first if left out")
    table.add_argument("--json", action="store_true", help="print rows and problems as JSON")
    table.set_defaults(command=_table)
    schema = commands.add_parser("schema", help="write the JSON Schemas of pack files for editors")
    schema.add_argument("folder", type=Path)
    schema.set_defaults(command=_schema)


def _check(options: argparse.Namespace) -> int:
    from kiosk.content.checks import check
    from kiosk.problem import MOST_TOLD
    from kiosk.services import paths

    application = without_a_screen()
    loaded, problems = check(options.pack or paths.default_pack(), instruments())
    del application
    if options.json:
        print_json([problem.as_json() for problem in problems])
    else:
        for problem in problems:
            print(problem)
    if not loaded.is_pack:
        return NOT_A_PACK
    if not options.json:
        number = f"more than {MOST_TOLD}" if len(problems) > MOST_TOLD else len(problems) or "no"
        print(
            f"{len(loaded.slides)} slides in {len(loaded.sections)} sections: "
            f"{number} problem{'s' * (len(problems) != 1)}",
            file=sys.stderr,
        )
    return PROBLEMS if problems else CLEAN


def _publish(options: argparse.Namespace) -> int:
    from kiosk.content.disk import Busy
    from kiosk.content.versions import Versions
    from kiosk.services import paths
    from kiosk.services.publishing import Refused, publish

    application = without_a_screen()
    try:
        version, remarks = publish(options.pack, Versions(paths.published_packs()), instruments())
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
    print(
        f"back to {version.name if version else 'the pack in kiosk.toml, or the one that came with the kiosk'}",
        file=sys.stderr,
    )
    return CLEAN


def _versions(options: argparse.Namespace) -> int:
    from kiosk.content.versions import Versions
    from kiosk.services import paths

    status = Versions(paths.published_packs()).status()
    if options.json:
        print_json(status.as_json())
    else:
        print(status.as_text())
    return CLEAN


def _try_photographs(options: argparse.Namespace) -> int:
    from kiosk.services.phototrial import try_photographs

    del options
    return try_photographs()


def _try_film(options: argparse.Namespace) -> int:
    from kiosk.services.filmtrial import try_film

    return try_film(options.film, options.last)


def _rehearse(options: argparse.Namespace) -> int:
    from kiosk.shell.rehearsal import rehearse

    return rehearse(options.pack)


def _table(options: argparse.Namespace) -> int:
    from kiosk.content.tables import read_table
    from kiosk.content.tables.report import as_json, as_text

    table, problems = read_table(options.file, str(options.file), options.sheet)
    if options.json:
        print_json(as_json(table, problems))
    else:
        if table.series:
            print(as_text(table))
        for problem in problems:
            print(problem)
    if not table.series:
        return NOT_A_TABLE
    return PROBLEMS if problems else CLEAN


def _schema(options: argparse.Namespace) -> int:
    from kiosk.content.schema import schemas

    options.folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (options.folder / f"{name}.json").write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return CLEAN
