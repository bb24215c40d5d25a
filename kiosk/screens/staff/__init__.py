"""The pages behind the staff door."""

from __future__ import annotations

from kiosk.model.visit import Room, Staff
from kiosk.pages.scene import Scene
from kiosk.screens.staff.ask import AskPage
from kiosk.screens.staff.base import StaffPage
from kiosk.screens.staff.calibrate import CalibratePage
from kiosk.screens.staff.crosses import CrossesPage
from kiosk.screens.staff.desk import Desk
from kiosk.screens.staff.doctor import DoctorPage
from kiosk.screens.staff.pack import PackPage
from kiosk.screens.staff.pin import PinPage
from kiosk.screens.staff.sheet import StaffSheet


def staff_page(scene: Scene, route: Staff, desk: Desk) -> StaffPage:
    """The page of a room."""
    if route.room is Room.PACK:
        return PackPage(scene, desk, route.about)
    if route.room is Room.ASK:
        return AskPage(scene, desk, route.about)
    if route.room is Room.PIN:
        return PinPage(scene, desk, route.about)
    plain: dict[Room, type[StaffSheet | DoctorPage | CalibratePage | CrossesPage]] = {
        Room.SHEET: StaffSheet,
        Room.DOCTOR: DoctorPage,
        Room.CALIBRATE: CalibratePage,
        Room.CROSSES: CrossesPage,
    }
    return plain[route.room](scene, desk)
