"""What packs and slides are called on the pages for staff, and what is known of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kiosk.content.failures import Failure
from kiosk.design.look import Look
from kiosk.machine.packs import Source
from kiosk.pages.context import PageContext
from kiosk.publish.versions import published_at
from kiosk.screens.staff.desk import Desk, Kept
from kiosk.unseen import visible
from kiosk.words.language import fill
from kiosk.words.locale import day_and_time, when


def pack_name(context: PageContext, desk: Desk, folder: str) -> str:
    """The title of a pack, or the name of its folder where the kiosk does not know it yet."""
    if folder == str(context.pack.folder):
        return context.say(context.pack.head.pack.title)
    titles = {one.folder: one.title for one in desk.kept or ()}
    title = titles.get(folder)
    return context.say(title) if title is not None else visible(Path(folder).name)


def slide_name(context: PageContext, key: str) -> str:
    """The title of a slide, or its key where even that cannot be read."""
    try:
        slide = context.pack.slide(key)
    except Exception:
        return key
    return context.say(slide.name or slide.title)


def moment(published: datetime, context: PageContext) -> str:
    """When a pack was published, on the clocks of the exhibition."""
    return day_and_time(published.astimezone(context.now.tzinfo), context.look.language, context.now.year)


def on_the_screen(context: PageContext, desk: Desk) -> str:
    """What is known of the pack on the screen."""
    if desk.source is Source.SHIPPED:
        return context.look.translate("Staff", "Safe mode: the kiosk failed several times in a row")
    published = published_at(context.pack.folder)
    if published is not None:
        return fill(context.look.translate("Staff", "On the screen, published %1"), moment(published, context))
    date = when(context.pack.head.pack.date, context.look.language)
    return fill(context.look.translate("Staff", "On the screen, content of %1"), date)


def state_of(kept: Kept, desk: Desk, context: PageContext) -> str:
    """What is known of a published pack that is not on the screen."""
    if kept in desk.shown[:1] and desk.source is not Source.NAMED:
        if desk.source is Source.SHIPPED:
            return context.look.translate("Staff", "Comes after a restart of the kiosk")
        return context.look.translate("Staff", "Comes at the next quiet moment")
    words = (
        context.look.translate("Staff", "Withdrawn, published %1")
        if kept.withdrawn
        else context.look.translate("Staff", "Kept, published %1")
    )
    return fill(words, moment(kept.published, context))


def why_left_out(failure: Failure, look: Look) -> str:
    """Why a slide is not shown, and what to do about it."""
    fatal = look.translate("Staff", "The kiosk broke down three times while it was being opened.")
    plain = look.translate("Staff", "It could not be shown, three times.")
    advice = look.translate("Staff", "Mend the slide and publish the pack again. In the words of the program: %1")
    return f"{fatal if failure.fatal else plain} {fill(advice, visible(failure.reason))}"
