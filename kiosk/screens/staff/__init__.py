"""The pages behind the staff door."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.model.visit import Room, Staff
from kiosk.pages.context import PageContext
from kiosk.screens.staff.ask import AskPage
from kiosk.screens.staff.base import StaffPage
from kiosk.screens.staff.calibrate import CalibratePage
from kiosk.screens.staff.crosses import CrossesPage
from kiosk.screens.staff.desk import Desk
from kiosk.screens.staff.doctor import DoctorPage
from kiosk.screens.staff.pack import PackPage
from kiosk.screens.staff.pin import PinPage
from kiosk.screens.staff.sheet import StaffSheet


def staff_page(context: PageContext, route: Staff, desk: Desk, parent: QWidget) -> StaffPage:
    """The page of a room."""
    if route.room is Room.PACK:
        return PackPage(context, desk, route.about, parent)
    if route.room is Room.ASK:
        return AskPage(context, desk, route.about, parent)
    if route.room is Room.PIN:
        return PinPage(context, desk, route.about, parent)
    plain: dict[Room, type[StaffSheet | DoctorPage | CalibratePage | CrossesPage]] = {
        Room.SHEET: StaffSheet,
        Room.DOCTOR: DoctorPage,
        Room.CALIBRATE: CalibratePage,
        Room.CROSSES: CrossesPage,
    }
    return plain[route.room](context, desk, parent)
