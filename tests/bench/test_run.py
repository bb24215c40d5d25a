"""``kiosk bench`` in parts: what it prints, and which parts there are."""

import json
import os
import subprocess
import sys

import pytest

from kiosk.bench.run import PARTS


def bench(tmp_path, *arguments):
    """Run ``kiosk bench`` in a process of its own."""
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "kiosk", "bench", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)


def test_an_unknown_part_is_refused_with_those_that_are_known(tmp_path):
    done = bench(tmp_path, "speed")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"kiosk: 'speed' is no part of it: {', '.join(PARTS)}\n"


@pytest.mark.slow
def test_a_part_says_of_each_bound_on_time_what_it_is_a_multiple_of(tmp_path):
    rows = json.loads(bench(tmp_path, "events", "--json").stdout)["rows"]
    timed = [row for row in rows if row["unit"] == "ms"]
    assert timed
    for row in timed:
        took = float(row["plain"].rsplit(" ", 2)[1])
        assert row["bound"] == pytest.approx(row["times"] * took, rel=0.01)
        assert row["kept"] == (row["value"] <= row["bound"])
