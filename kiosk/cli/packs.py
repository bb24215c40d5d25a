"""The commands for packs: checked, published, taken back, listed, and what is read of their tables."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.cli.commands import CLEAN, PROBLEMS, WRONG_USE, Commands, User
from kiosk.cli.common import print_json, without_a_screen

NOT_A_PACK = NOT_A_TABLE = NOT_PUBLISHED = WRONG_USE


def add(commands: Commands) -> None:
    """Name the commands for packs."""
    new = commands.add("new", "begin a pack as a copy of the default one", User.EDITOR, "kiosk new pack my-pack")
    new.add_argument("what", choices=["pack"])
    new.add_argument("folder", type=Path, help="folder to make")
    new.set_defaults(command=_new)
    check = commands.add(
        "check", "say what is wrong with a pack, each with file and line", User.EDITOR, "kiosk check my-pack"
    )
    check.add_argument("pack", nargs="?", type=Path, help="folder of the pack; the default pack if left out")
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    check.set_defaults(command=_check)
    publish = commands.add(
        "publish", "check a pack, and let the kiosk show it from now on", User.EDITOR, "kiosk publish my-pack"
    )
    publish.add_argument("pack", type=Path, help="folder of the pack")
    publish.set_defaults(command=_publish)
    rollback = commands.add("rollback", "let the kiosk show what was published before", User.EDITOR, "kiosk rollback")
    rollback.set_defaults(command=_rollback)
    versions = commands.add(
        "versions", "list what is published, the newest first", User.EDITOR, "kiosk versions --json"
    )
    versions.add_argument("--json", action="store_true", help="print it as JSON")
    versions.set_defaults(command=_versions)
    _add_inner(commands)
    _add_for_editors(commands)


def _add_inner(commands: Commands) -> None:
    """What other commands run as a process that can be ended."""
    rehearse = commands.add_inner("rehearse")  # What `kiosk publish` runs to draw a pack.
    rehearse.add_argument("pack", type=Path)
    rehearse.set_defaults(command=_rehearse)
    photographs = commands.add_inner("try-photographs")  # What the check of a pack runs to decode them.
    photographs.set_defaults(command=_try_photographs)
    trial = commands.add_inner("try-film")  # What the check of a film runs to play its end.
    trial.add_argument("film", type=Path)
    trial.add_argument("last", nargs="?", type=float)
    trial.set_defaults(command=_try_film)


def _add_for_editors(commands: Commands) -> None:
    table = commands.add(
        "table",
        "show what the kiosk reads from a CSV or XLSX file",
        User.EDITOR,
        "kiosk table trade.xlsx --sheet 2025",
    )
    table.add_argument("file", type=Path)
    table.add_argument("--sheet", metavar="NAME", help="sheet of an XLSX file; the first if left out")
    table.add_argument("--json", action="store_true", help="print rows and problems as JSON")
    table.set_defaults(command=_table)
    schema = commands.add(
        "schema",
        "write the JSON Schemas of pack files for editors, and have the files of a pack name them",
        User.EDITOR,
        "kiosk schema my-pack",
    )
    schema.add_argument("folder", type=Path, help="a pack, or any other folder")
    schema.set_defaults(command=_schema)


def _check(options: argparse.Namespace) -> int:
    from kiosk.content.checks import check
    from kiosk.doctor.instruments import instruments
    from kiosk.machine import paths
    from kiosk.problem import MOST_TOLD

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
    from kiosk.doctor.instruments import instruments
    from kiosk.machine import paths
    from kiosk.problem import Refused
    from kiosk.publish.publishing import publish
    from kiosk.publish.versions import Versions

    application = without_a_screen()
    try:
        version, remarks = publish(options.pack, Versions(paths.published_packs()), instruments())
    except Refused as refused:
        print(*refused.problems, sep="\n")
        count = len(refused.problems)
        print(f"kiosk: {options.pack} is not published: {count} problem{'s' * (count != 1)}", file=sys.stderr)
        return NOT_A_PACK if any(problem.code == "not-a-pack" for problem in refused.problems) else PROBLEMS
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
    from kiosk.machine import paths
    from kiosk.publish.versions import NothingPublished, Versions

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
    from kiosk.machine import paths
    from kiosk.publish.versions import Versions

    try:
        status = Versions(paths.published_packs()).status()
    except OSError as error:
        print(f"kiosk: what is published cannot be read: {error}", file=sys.stderr)
        return WRONG_USE
    if options.json:
        print_json(status.as_json())
    else:
        print(status.as_text())
    return CLEAN


def _try_photographs(options: argparse.Namespace) -> int:
    from kiosk.machine.phototrial import try_photographs

    del options
    return try_photographs()


def _try_film(options: argparse.Namespace) -> int:
    from kiosk.machine.filmtrial import try_film

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
    from kiosk.content.schema import equip, write_schemas

    is_pack = (options.folder / "pack.yaml").is_file()
    try:
        equip(options.folder) if is_pack else write_schemas(options.folder)
    except OSError as error:
        print(f"kiosk: the schemas cannot be written: {error}", file=sys.stderr)
        return WRONG_USE
    return CLEAN


def _new(options: argparse.Namespace) -> int:
    import shutil

    from kiosk.content.schema import equip
    from kiosk.machine import paths

    folder: Path = options.folder
    try:
        shutil.copytree(paths.default_pack(), folder, copy_function=shutil.copyfile)
        equip(folder)
    except FileExistsError:
        print(f"kiosk: {folder} is there already; name a folder that is not", file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        print(f"kiosk: the pack cannot be copied: {error}", file=sys.stderr)
        return WRONG_USE
    print(f"{folder} is ready: change it, and see it with `kiosk run --pack {folder}`", file=sys.stderr)
    return CLEAN
