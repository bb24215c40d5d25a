"""A kiosk that runs for weeks keeps nothing of the pages it has shown."""

import gc
import os
import shutil
import sys
import weakref
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QVariantAnimation
from PySide6.QtWidgets import QWidget

from kiosk.content.compiled import open_pack
from kiosk.machine import paths
from kiosk.machine.tasks import Task, finish_tasks
from kiosk.model.preferences import Colours, TextSize
from kiosk.model.slide import Tone
from kiosk.model.text import Language
from kiosk.model.visit import Begin, Citation, CloseSheet, GoHome, OpenOverview, OpenSheet, OpenSlide, Prefer, Sheet
from kiosk.pages.slide import SlidePage
from kiosk.watch.process import give_back_memory, own_memory
from kiosk.widgets.card import CardButton
from kiosk.widgets.page import Page
from kiosk.widgets.scroll import Reading

ROUNDS = 3
SEWN_MS = 1500
MADE = 400
FEW_BLOCKS = 500


def bury():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


def alive(kind):
    return [thing for thing in gc.get_objects() if type(thing).__mro__.__contains__(kind)]


def census(visitor):
    """What there is once everything that moves has come to rest."""
    visitor.wait(SEWN_MS)
    finish_tasks(30_000)
    bury()
    window = visitor.window
    return {
        "widgets": len(window.findChildren(QWidget)),
        "timers": len(window.findChildren(QTimer)),
        "animations": len(window.findChildren(QVariantAnimation)),
        "objects": len(window.findChildren(QObject)),
    }


def show(visitor, slide):
    visitor.kiosk.session.do(OpenSlide(slide))
    visitor.settle()


def one_of_each_kind(visitor):
    found: dict[str, str] = {}
    for section in visitor.kiosk.session.contents:
        for key in section.slides:
            found.setdefault(type(visitor.kiosk.pack.slide(key)).__name__, key)
    return found


def test_every_kind_of_slide_goes_without_a_trace(visitor):
    visitor.tap("Touch to begin")
    kinds = one_of_each_kind(visitor)
    assert len(kinds) >= 8
    home = census(visitor)
    for key in kinds.values():
        shown = []
        for _ in range(ROUNDS):
            show(visitor, key)
            shown.append(weakref.ref(visitor.window.stage.page))
            visitor.kiosk.session.do(GoHome())
            visitor.settle()
        bury()
        assert not [page for page in shown if page() is not None], key
    visitor.window.stage.forget_neighbours()
    assert census(visitor) == home


@pytest.mark.parametrize("sheet", [*Sheet, Citation(sources=("P01",), figure="attract.residents")], ids=str)
def test_sheets_go_without_a_trace(visitor, sheet):
    visitor.tap("Touch to begin")
    before = census(visitor)
    for _ in range(ROUNDS):
        visitor.kiosk.session.do(OpenSheet(sheet))
        visitor.settle()
        visitor.kiosk.session.do(CloseSheet())
        visitor.settle()
    assert census(visitor) == before


def test_languages_overviews_and_swipes_go_without_a_trace(visitor):
    visitor.tap("Touch to begin")
    show(visitor, "park/facts")
    visitor.wait(600)
    before = census(visitor)
    for _ in range(3):
        for language in Language:
            preferences = visitor.kiosk.session.visit.preferences
            visitor.kiosk.session.do(Prefer(replace(preferences, language=language)))
        visitor.kiosk.session.do(OpenOverview())
        visitor.wait(30)
        show(visitor, "park/facts")
        visitor.swipe(-900)
        visitor.swipe(900)
    visitor.wait(600)
    after = census(visitor)
    assert after == before
    assert len(alive(SlidePage)) <= 3, "the page and its two neighbours"
    assert all(isinstance(page, Page) for page in alive(SlidePage))


def test_a_visit_leaves_the_attract_screen_as_it_was(visitor):
    visitor.kiosk.session.do(Begin())
    visitor.kiosk.session.end_visit()
    visitor.settle()
    before = census(visitor)
    for _ in range(5):
        visitor.kiosk.session.do(Begin(Language.ZH))
        show(visitor, "history/timeline")
        visitor.kiosk.session.end_visit()
        visitor.settle()
    assert census(visitor) == before


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read from /proc")
def test_letters_and_pictures_that_a_visitor_has_seen_go_with_the_visitor(visitor):
    def visit(language, **wishes):
        kiosk = visitor.kiosk
        kiosk.session.do(Begin(language))
        kiosk.session.do(Prefer(replace(kiosk.session.visit.preferences, **wishes)))
        for section in kiosk.session.contents:
            for slide in section.slides[::3]:
                show(visitor, slide)
        kiosk.session.end_visit()
        visitor.settle()
        bury()
        give_back_memory()
        return own_memory(os.getpid())

    visit(Language.EN)
    before = visit(Language.ZH)
    after = [
        visit(Language.ZH, text_size=size, colours=colours)
        for size, colours in ((TextSize.LARGE, Colours.NIGHT), (TextSize.LARGEST, Colours.CONTRAST))
    ]
    assert max(after) - before < 2, (before, after)


@pytest.mark.parametrize(
    "make",
    [
        lambda look, owner: CardButton(look, "A card", Tone.PAPER, owner),
        lambda look, owner: Reading(look, QWidget(), owner),
        lambda look, owner: Task(owner, int),
    ],
    ids=["card", "reading", "task"],
)
def test_what_is_made_again_and_again_leaves_nothing_in_python(visitor, make):
    """PySide keeps a few bytes for good of every signal that is connected to a method of Qt itself.

    What is imported meanwhile is kept once; what leaks is kept each time.
    """

    def blocks():
        for _ in range(MADE):
            make(visitor.window.stage.page.look, visitor.window).deleteLater()
        bury()
        return sys.getallocatedblocks()

    warmed: list[bool] = []
    visitor.kiosk.attendant.warm.connect(lambda: warmed.append(True))
    visitor.until(lambda: warmed)  # Until then later screens are imported, piece by piece.
    blocks()
    assert min(after - before for before, after in pairwise(blocks() for _ in range(5))) < MADE / 2


def test_packs_that_were_shown_leave_nothing_in_python(visitor, tmp_path):
    """Each publish is a folder of its own, with the same stitches under other names."""
    kiosk = visitor.kiosk

    def blocks(edition):
        folder = tmp_path / edition
        shutil.copytree(paths.default_pack(), folder, copy_function=os.link)
        former = kiosk.session.pack
        kiosk.attendant.change_pack(open_pack(folder, paths.compiled_packs())[0])
        visitor.settle()
        former.close()
        kiosk.session.do(Begin(Language.EN))
        for section in kiosk.session.contents:
            for slide in section.slides[:3]:
                show(visitor, slide)
        kiosk.session.end_visit()
        visitor.settle()
        bury()
        return sys.getallocatedblocks()

    before = [blocks(edition) for edition in ("winter", "spring", "summer")][-1]
    assert blocks("autumn") - before < FEW_BLOCKS
