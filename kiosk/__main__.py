"""``kiosk`` and ``python -m kiosk``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    from kiosk.cli import run_command  # noqa: PLC0415  (keeps multiprocessing's re-import of this module free)

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
