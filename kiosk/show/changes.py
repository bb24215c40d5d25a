"""How one screen gives way to another, and what each is called in a trace."""

from __future__ import annotations

from kiosk.model.pack import Contents
from kiosk.model.visit import Attract, Citation, EventCard, Home, Overview, Reading, Route, Sheet, Staff
from kiosk.widgets.change import Change


def change_between(before: Route, after: Route, contents: Contents) -> Change:
    """The change that tells where a visitor has come from: slides follow each other as in ``contents``."""
    if isinstance(before, Attract):
        return Change.FROM_ATTRACT
    if isinstance(after, Attract | Overview | Staff) or isinstance(before, Overview | Staff):
        return Change.FADE
    if isinstance(before, Reading) and isinstance(after, Reading):
        order = [slide for section in contents for slide in section.slides]
        if before.slide in order and after.slide in order:
            return Change.FORWARD if order.index(after.slide) > order.index(before.slide) else Change.BACKWARD
    return Change.BACKWARD if isinstance(after, Home) else Change.FORWARD


def screen_name(route: Route) -> str:
    """The name of a screen: the key of a slide, or what else it is."""
    if isinstance(route, Staff):
        return f"staff {route.room}"
    return route.slide if isinstance(route, Reading) else type(route).__name__.lower()


def sheet_name(sheet: Sheet | Citation | EventCard | None) -> str:
    """The name of what lies on top."""
    if sheet is None:
        return "no sheet"
    if isinstance(sheet, EventCard):
        return "sheet event"
    return f"sheet {sheet.value if isinstance(sheet, Sheet) else 'source'}"
