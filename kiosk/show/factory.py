"""What makes the pages of a view; here one that makes slides alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from kiosk.model.visit import Citation, EventCard, Reading, Sheet, Visit
from kiosk.pages.context import PageContext
from kiosk.widgets.page import Page
from kiosk.widgets.sheet import SheetPage

Glance = Callable[[str], object]
"""Is told which slide is about to be made for its picture alone."""


class PageFactory(Protocol):
    """Makes what a view shows, each a child of ``parent`` at once."""

    def page(self, context: PageContext, visit: Visit, parent: QWidget, glance: Glance) -> Page:
        """The page of a visit's route, not yet shown; raises whatever keeps it from being shown."""

    def sheet(self, context: PageContext, sheet: Sheet | Citation | EventCard, parent: QWidget) -> SheetPage | None:
        """The sheet that lies on top; None where the view has none."""


class SlideFactory:
    """Makes slides; where the visit is elsewhere, there is cloth."""

    def page(self, context: PageContext, visit: Visit, parent: QWidget, glance: Glance) -> Page:
        """The slide of a visit."""
        del glance
        if not isinstance(visit.route, Reading):
            return Page(context.look, parent)
        from kiosk.show.registry import page_for  # noqa: PLC0415  (brings every kind of slide)

        return page_for(context, visit.route.slide, visit.on_slide, parent)

    def sheet(self, context: PageContext, sheet: Sheet | Citation | EventCard, parent: QWidget) -> SheetPage | None:
        """None: what lies on top is for those who touch."""
        del context, sheet, parent
        return None
