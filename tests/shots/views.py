"""One slide in every view that it has, in every language, before a picky reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kiosk.model.text import Language
from kiosk.model.visit import Begin, EndVisit, OpenSlide, Prefer
from tests.shots.inspection import complaints, out_of_reach
from tests.visitor import Visitor

View = tuple[str, ...]
"""What a visitor touches to come to a view, by its English names; nothing for the first one."""


def complaints_in_views(visitor: Visitor, slide: str, views: Iterable[View] = ((),), **wishes: Any) -> list[str]:
    """What is wrong with a slide in each of its views, for a visitor with such wishes (fields of Preferences)."""
    kiosk, found = visitor.kiosk, []
    for view in views:
        kiosk.session.do(Begin(Language.EN))
        kiosk.session.do(OpenSlide(slide))
        visitor.settle()
        for name in view:
            visitor.tap(name)
        for language in Language:
            kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, language=language, **wishes)))
            visitor.settle()
            page = visitor.window.stage.page
            wrong = [*complaints(page, page.look), *out_of_reach(page, page.look)]
            found += [f"{view} {language}: {fault}" for fault in wrong]
        kiosk.session.do(EndVisit())
    return found
