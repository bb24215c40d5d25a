"""Ten fingers at once, sent through Qt since X cannot send touches: nothing closes, and the next tap counts."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.shell.lockdown import LockDown

FINGERS = 10


def glass():
    device, finger = QInputDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger
    return QPointingDevice("glass", 1, device, finger, QInputDevice.Capability.Position, FINGERS, 0)


def test_ten_fingers_leave_the_kiosk_where_it_is(visitor):
    LockDown(visitor.window).hold()
    screen, states = glass(), QEventPoint.State
    for step in range(8):
        kind, state = (
            (QEvent.Type.TouchBegin, states.Pressed)
            if step == 0
            else (QEvent.Type.TouchEnd, states.Released)
            if step == 7
            else (QEvent.Type.TouchUpdate, states.Updated)
        )
        places = [QPointF(100 + 150 * finger, 400 + 60 * step) for finger in range(FINGERS)]
        points = [QEventPoint(number, state, place, place) for number, place in enumerate(places)]
        QApplication.sendEvent(
            visitor.window.stage.page, QTouchEvent(kind, screen, Qt.KeyboardModifier.NoModifier, points)
        )
        QTest.qWait(10)
    visitor.settle()
    assert visitor.window.isFullScreen()
    assert not visitor.window.close()
    assert visitor.things(), "there is still something to press"
