"""What every test of the kiosk needs: a Qt that draws into memory, our fonts, and no surprises in the log."""

from __future__ import annotations

import gc
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

# A screen that holds any window of the tests: what lies outside a screen cannot be touched.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent / 'offscreen.json'}"
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="kiosk-tests-")
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"]

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, open_some_pack
from kiosk.clock import Clock, system_clock
from kiosk.machine import paths
from kiosk.machine.fonts import load_fonts
from kiosk.machine.packs import Source
from kiosk.machine.settings import Settings
from kiosk.machine.tasks import finish_tasks
from kiosk.publish.versions import Versions
from tests.visitor import Visitor

hypothesis.settings.register_profile("kiosk", deadline=None)  # An example may meet a moment when the machine is busy.
hypothesis.settings.load_profile("kiosk")


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def _no_surprises(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture, _nothing_left_behind: None
) -> Iterator[None]:
    """Any warning that a test does not announce with ``@pytest.mark.expects_log("…")`` fails it."""
    caplog.set_level(logging.WARNING)
    yield
    marker = request.node.get_closest_marker("expects_log")
    expected = marker.args if marker else ()
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    surprises = [
        record.getMessage()
        for record in records
        if record.levelno >= logging.WARNING and not any(text in record.getMessage() for text in expected)
    ]
    for record in records:
        record.msg, record.args, record.exc_info = record.getMessage(), (), None  # Tracebacks keep pages alive.
    assert not surprises, surprises


def bury() -> None:
    """Let everything go that is to be deleted."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    gc.freeze()  # To look through what was there before takes a tenth of a second each time.
    yield
    finish_tasks(5000)
    bury()
    left = [type(widget).__name__ for widget in QApplication.topLevelWidgets()]
    if left:
        for widget in QApplication.topLevelWidgets():
            widget.deleteLater()
        bury()
    assert not left, f"windows left behind: {left}"


Open = Callable[..., Visitor]


@pytest.fixture
def open_kiosk() -> Iterator[Open]:
    """Opens kiosks in windows of their own, and closes them after the test."""
    opened: list[Kiosk] = []

    def open_one(
        *,
        size: tuple[int, int] = (1920, 1080),
        settings: Settings | None = None,
        pack: object = None,
        clock: Clock = system_clock,
        versions: Versions | None = None,
    ) -> Visitor:
        folder = paths.default_pack() if pack is None else pack
        opened_pack = open_some_pack(folder)  # type: ignore[arg-type]
        source = Source.PUBLISHED if versions else Source.NAMED
        kiosk = Kiosk(settings or Settings(), opened_pack, QSize(*size), clock=clock, versions=versions, source=source)
        opened.append(kiosk)
        kiosk.window.show()
        return Visitor(kiosk)

    yield open_one
    for kiosk in opened:
        kiosk.close()  # And buried by _nothing_left_behind: a search for garbage is dear.
    paths.failures().unlink(missing_ok=True)


@pytest.fixture
def visitor(open_kiosk: Open) -> Visitor:
    """Somebody in front of a kiosk that nobody has touched yet."""
    return open_kiosk()


@pytest.fixture
def freed() -> Iterator[int]:
    """Megabytes at least that have been freed and that the allocator keeps, since a piece behind them is in use."""
    if sys.platform != "linux":
        pytest.skip("other allocators give memory back by themselves")
    pieces = [bytes(50_000) for _ in range(2000)]
    for piece in range(len(pieces) - 1):
        pieces[piece] = b""
    yield 50
    pieces.clear()
