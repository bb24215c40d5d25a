"""When the kiosk asks whether anybody is there, and what may change meanwhile."""

import pytest

from kiosk.machine.settings import IdleSettings
from kiosk.model.attendance import Attendance, Phase, Wait
from kiosk.model.preferences import Pace, Preferences
from kiosk.model.text import Language
from kiosk.model.visit import Attract, Home, Overview, Reading, Room, Sheet, Staff, Visit

TIMES = IdleSettings(ask_after=60, countdown=20, more_time=3)
SLIDE, ASKED = Reading("park/facts"), Sheet.STILL_THERE
RESTS, ASKS = Wait(Phase.RESTING), Wait(Phase.ASKING, 20)


def there(route, *, sheet=None, inside=False, pace=Pace.USUAL, **more):
    preferences = Preferences(language=Language.BE, pace=pace)
    return Attendance(visit=Visit(preferences=preferences, route=route, sheet=sheet, inside=inside), **more)


def watches(seconds):
    return Wait(Phase.WATCHING, seconds)


@pytest.mark.parametrize(
    ("now", "done", "quiet"),
    [  # how it waits once something was done, and once the quiet time has passed
        (there(Attract()), RESTS, RESTS),
        (there(Staff(Room.SHEET)), RESTS, RESTS),
        (there(SLIDE, unattended=True), RESTS, RESTS),
        (there(Home()), watches(60), ASKS),
        (there(SLIDE), watches(60), ASKS),
        (there(SLIDE, sheet=Sheet.INFO), watches(60), ASKS),
        (there(SLIDE, busy=True), watches(60), watches(60)),
        (there(SLIDE, pace=Pace.MORE_TIME), watches(180), Wait(Phase.ASKING, 60)),
        (there(SLIDE, sheet=ASKED), None, ASKS),
    ],
)
def test_how_the_kiosk_waits(now, done, quiet):
    assert (now.wait(TIMES), now.wait_after_quiet(TIMES)) == (done, quiet)


def test_who_does_not_answer_has_gone():
    assert Wait(Phase.ASKING, 2).after_second() == Wait(Phase.ASKING, 1)
    assert Wait(Phase.ASKING, 1).after_second() == Wait(Phase.OVER)


@pytest.mark.parametrize(
    ("now", "calm", "vacant"),
    [
        (there(Attract()), True, True),
        (there(Attract(), moving=True), False, False),
        (there(Attract(), busy=True), True, False),
        (there(Attract(), sheet=Sheet.LANGUAGES), False, False),
        (there(Home(), quiet=4.9), False, False),
        (there(Home(), quiet=5.1), True, False),
        (there(Overview("park/facts"), quiet=5.1), True, False),
        (there(SLIDE, quiet=5.1), True, False),
        (there(SLIDE, quiet=5.1, inside=True), False, False),
        (there(SLIDE, quiet=5.1, sheet=ASKED), False, False),
        (there(SLIDE, unattended=True), True, True),
        (there(SLIDE, unattended=True, busy=True), True, False),
        (there(Staff(Room.SHEET)), False, False),
    ],
)
def test_what_may_change_meanwhile(now, calm, vacant):
    assert (now.calm, now.vacant) == (calm, vacant)
