"""Garbage waits for a quiet moment, but not for ever."""

import gc

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from kiosk.machine import housekeeping
from kiosk.machine.housekeeping import Housekeeper
from kiosk.watch.process import give_back_memory, memory


class Knot:
    """Garbage that only a collector can take away."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def keep(qapp, monkeypatch):
    """Starts housekeepers that look around every few milliseconds, and ends them."""
    monkeypatch.setattr(housekeeping, "INTERVAL_MS", 5)
    kept: list[Housekeeper] = []

    def keep(busy):
        keeper = Housekeeper(owner, busy)
        kept.append(keeper)
        return keeper

    owner = QObject()
    yield keep
    for keeper in kept:
        keeper.stop()


def knots():
    return sum(isinstance(thing, Knot) for thing in gc.get_objects())


def test_garbage_goes_in_a_quiet_moment(keep, qtbot):
    keep(lambda: False)
    for _ in range(housekeeping.FEW + 10):
        Knot()
    assert knots() > housekeeping.FEW
    qtbot.waitUntil(lambda: knots() == 0)


def test_a_little_garbage_goes_as_well_but_later(keep, qtbot):
    keep(lambda: False)
    Knot()
    qtbot.waitUntil(lambda: knots() == 0)


def test_garbage_stays_while_something_moves_but_not_for_ever(keep, qtbot):
    seen = []

    def moving():
        seen.append(knots())
        return True

    keep(moving)
    Knot()
    qtbot.waitUntil(lambda: knots() == 0, timeout=60_000)
    assert seen.count(1) == housekeeping.MOST_PUT_OFF + 1


def test_what_is_kept_is_not_looked_through_again(keep):
    keeper = keep(lambda: False)
    knot = Knot()
    assert knots() == 1
    keeper.keep()
    assert knots() == 0
    assert knot.itself is knot


def test_freed_memory_goes_back_to_the_system(freed):
    held = memory()
    give_back_memory()
    assert held - memory() > freed


def test_freed_memory_goes_back_soon_when_a_visit_has_ended(keep, freed, qtbot, monkeypatch):
    monkeypatch.setattr(housekeeping, "GIVE_BACK_EVERY", 1_000_000)
    keeper = keep(lambda: False)
    held = memory()
    QTest.qWait(100)
    assert held - memory() < 10
    keeper.give_back_soon()
    qtbot.waitUntil(lambda: held - memory() > freed)
