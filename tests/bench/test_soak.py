"""The soak: what it concludes from readings, and a short one of the real program."""

import mmap
import os
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtSvg import QSvgRenderer

from kiosk.watch.process import own_memory
from tests.bench.soak.clock import DAY, Clock
from tests.bench.soak.fit import fit
from tests.bench.soak.report import as_csv, as_markdown, as_svg, judge
from tests.bench.soak.run import Reading, Record

NUMBERS = st.floats(-1000, 1000)
KINDS_OF_REST = (True, False)


def record_of(memory, **more):
    """Two hours in which memory at rest is as told, with peaks between."""
    readings = [
        Reading(minute * 60.0, minute * 900, memory(minute) + (0 if rest else 40), 20, 7, rest)
        for minute in range(1, 121)
        for rest in KINDS_OF_REST
    ]
    told = {"frames": [(second * 1.0, 30, 12.5) for second in range(1, 7200)], "kills": [1.1], **more}
    return Record(
        1, 7200.0, 108_000, readings, acts=Counter(bar=3), seen=Counter({"home": 2, "language be": 1}), **told
    )


def restless(minute):
    """Memory that goes up and down and nowhere."""
    return 150 + (minute * 7 % 5)


@given(NUMBERS, NUMBERS, st.sets(st.integers(-100, 100), min_size=3))
def test_points_on_a_line_give_the_line(slope, level, xs):
    line = fit(sorted(xs), [level + slope * x for x in sorted(xs)])
    assert line.slope == pytest.approx(slope, abs=1e-6)
    assert line.error == pytest.approx(0, abs=1e-6)


@given(st.lists(NUMBERS, min_size=4), NUMBERS)
def test_the_slope_does_not_care_for_the_level(ys, level):
    assume(max(ys) - min(ys) > 1)
    xs = range(len(ys))
    assert fit(xs, [y + level for y in ys]).slope == pytest.approx(fit(xs, ys).slope, abs=1e-6)


def test_memory_that_goes_up_and_down_and_nowhere_is_fine():
    verdict = judge(record_of(restless))
    assert verdict.complaints == []
    assert verdict.line.flat


def test_memory_that_grows_is_told_with_its_slope_per_thousand_touches():
    verdict = judge(record_of(lambda minute: restless(minute) + 0.1 * minute))
    assert verdict.line.slope == pytest.approx(0.1 / 0.9, rel=0.1)
    assert any("memory grows by 0.1" in complaint for complaint in verdict.complaints)
    assert any("memory grew by" in complaint for complaint in verdict.complaints)


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"frames": [(1.0, 1, 130.0)]}, "a frame took 130 ms"),
        ({"restarts": 2}, "it restarted 2 times unasked"),
        ({"kills": [1.0, 4.0]}, "a picture came 4.0 s after a kill"),
        ({"complaints": ["2026-11-26 09:49:31,204 ERROR kiosk: nobody caught this"]}, "errors in the journal: 1"),
    ],
)
def test_what_a_visitor_would_notice_is_told(wrong, complaint):
    assert judge(record_of(restless, **wrong)).complaints == [complaint]


def test_what_happened_in_the_first_minutes_does_not_count():
    assert judge(record_of(lambda minute: 90 if minute < 10 else restless(minute))).line.flat


def test_a_run_without_a_rest_is_not_judged():
    with pytest.raises(ValueError, match="too short"):
        judge(Record(1, 60.0, 900, [Reading(1.0, 1, 100.0, 9, 5, at_rest=False)]))


def test_the_report_and_its_picture_hold_the_figures():
    record = record_of(restless)
    verdict = judge(record)
    text = as_markdown(record, verdict, "The program", "soak.svg")
    assert text.startswith("# Soak test: passed")
    assert "| touches | 108 000 |" in text
    assert len(as_csv(record).splitlines()) == 1 + len(record.readings)
    picture = QSvgRenderer(as_svg(record, verdict).encode())
    assert picture.isValid()
    assert picture.defaultSize().width() > 1000


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read from /proc")
def test_memory_is_what_a_process_has_written_and_not_what_it_has_read(tmp_path):
    file = tmp_path / "library"
    file.write_bytes(bytes(range(256)) * 80_000)
    before = own_memory(os.getpid())
    with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as library:
        assert sum(library[:: mmap.PAGESIZE]) == 0
        assert own_memory(os.getpid()) - before < 5
    with mmap.mmap(-1, 20_000_000, flags=mmap.MAP_PRIVATE) as written:
        for page in range(0, len(written), mmap.PAGESIZE):
            written[page] = 1
        assert own_memory(os.getpid()) - before == pytest.approx(len(written) / 1e6, abs=5)


@pytest.mark.skipif(sys.platform != "linux", reason="the library that moves the clock is for Linux")
def test_the_clock_of_a_program_jumps_while_that_of_the_machine_stays(tmp_path):
    clock = Clock(tmp_path)
    script = "import time; print(time.time(), flush=True); input(); print(time.time(), time.monotonic())"
    with subprocess.Popen(
        [sys.executable, "-c", script],
        env=clock.environment(),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        before = float(program.stdout.readline())
        clock.jump(-3 * DAY)
        after, steady = (float(word) for word in program.communicate("\n")[0].split())
    assert after - before == pytest.approx(-3 * DAY, abs=60)
    assert steady < before - DAY


@pytest.mark.slow
def test_a_short_soak_of_the_real_program_ends_with_a_report(tmp_path):
    command = [sys.executable, "-m", "tests.bench.soak", "0.5", "--kills", "1", "--out", str(tmp_path)]
    subprocess.run([*command], check=False, timeout=400)
    lines = (tmp_path / "soak.csv").read_text("utf-8").splitlines()
    assert len(lines) > 5
    assert int(lines[-1].split(",")[1]) > 200
