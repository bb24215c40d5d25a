"""Everything in a section at a glance."""

import pytest
from PySide6.QtCore import QPoint, QRect, QVariantAnimation
from PySide6.QtGui import QImage

from kiosk.model.text import Language
from kiosk.model.visit import Begin, OpenOverview, OpenSlide
from kiosk.pages.slide import SlidePage
from kiosk.screens.overview import Board, OverviewPage, Thumbnail
from kiosk.widgets.buttons import Flag
from kiosk.widgets.scroll import Scroll
from tests.packs import SmallPack, photograph
from tests.sweep import sweep


@pytest.fixture
def overview(visitor):
    """The overview of the section on the park, opened from its first facts."""
    visitor.tap("Touch to begin")
    visitor.tap("Great Stone")
    visitor.tap("Begin")
    tab = visitor.kiosk.session.contents.section("park").chapters[0].title.en
    visitor.tap(tab)
    assert isinstance(visitor.window.stage.page, OverviewPage)
    return visitor


def thumbnails(visitor):
    return visitor.window.stage.page.findChildren(Thumbnail)


def test_every_slide_of_the_section_hangs_there_in_order(overview):
    section = overview.kiosk.session.contents.section("park")
    slides = [overview.kiosk.pack.slide(key) for key in section.slides]
    assert [thumbnail.accessibleName() for thumbnail in thumbnails(overview)] == [
        (slide.name or slide.title).en for slide in slides
    ]


def test_small_pictures_of_all_slides_appear(overview, qtbot):
    qtbot.waitUntil(lambda: all(thumbnail.picture is not None for thumbnail in thumbnails(overview)), timeout=15000)
    assert len({thumbnail.picture.cacheKey() for thumbnail in thumbnails(overview)}) == len(thumbnails(overview))


def test_photographs_are_in_the_small_pictures(open_kiosk, tmp_path, qtbot):
    pack = SmallPack.in_folder(tmp_path)
    pack.write("media/photo.png", photograph(400, 300, "PNG"))
    pack.change("sections/park/gallery.yaml", "media/knot.txt", "media/photo.png")
    visitor = open_kiosk(pack=tmp_path)
    kiosk = visitor.kiosk
    kiosk.session.do(Begin())
    kiosk.session.do(OpenSlide("park/gallery"))
    kiosk.session.do(OpenOverview())
    visitor.settle()
    gallery = thumbnails(visitor)[-1]

    def is_there():
        image = gallery.picture.toImage() if gallery.picture is not None else QImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 8)}
        return {"#ff0000", "#0000ff"} <= colours

    qtbot.waitUntil(is_there, timeout=15000)
    qtbot.waitUntil(lambda: not gallery.findChildren(SlidePage), timeout=15000)


def test_a_touch_on_one_opens_its_slide(overview):
    overview.touch(thumbnails(overview)[2])
    assert overview.kiosk.session.visit.route.slide == (overview.kiosk.session.contents.section("park").slides[2])


def test_what_does_not_fit_is_pushed_up_and_can_be_opened(overview):
    board = overview.window.stage.page.findChild(Scroll)
    for _ in range(4):
        overview.draw([QPoint(960, 800 - step * 60) for step in range(10)])
        overview.wait(300)
    assert board.offset() > 0
    overview.touch(thumbnails(overview)[-1])
    assert overview.kiosk.session.visit.route.slide == (overview.kiosk.session.contents.section("park").slides[-1])


@pytest.mark.parametrize(("size", "section"), sweep([(1920, 1080), (1080, 1920)], ["park", "history", "trade"]))
def test_at_rest_every_picture_in_sight_is_whole(open_kiosk, size, section):
    visitor = open_kiosk(size=size)
    kiosk = visitor.kiosk
    kiosk.session.do(Begin())
    for slide in kiosk.session.contents.section(section).slides[::4]:
        kiosk.session.do(OpenSlide(slide))
        kiosk.session.do(OpenOverview())
        visitor.settle()
        in_sight = [thumbnail for thumbnail in thumbnails(visitor) if not thumbnail.visibleRegion().isEmpty()]
        assert in_sight
        assert all(
            thumbnail.visibleRegion().boundingRect().contains(thumbnail.face.adjusted(0, 1, 0, -1))
            for thumbnail in in_sight
        )


def opened_from(visitor, slide):
    """The overview as it is shown to somebody who looks at a slide."""
    visitor.kiosk.session.do(Begin(Language.EN))
    visitor.kiosk.session.do(OpenSlide(slide))
    visitor.kiosk.session.do(OpenOverview())
    visitor.settle()
    return visitor.window.stage.page


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_flag_tells_how_many_slides_are_below_and_leads_to_them_and_back(open_kiosk, qtbot, size):
    visitor = open_kiosk(size=size)
    page = opened_from(visitor, "history/cover")
    board = page.findChild(Scroll)
    while below := len(thumbnails(visitor)) - last_in_sight(visitor):
        before = board.offset()
        visitor.tap(f"{below} more")
        qtbot.waitUntil(lambda before=before: board.offset() > before and not board.findChildren(QVariantAnimation))
    visitor.tap("To the first slide")
    qtbot.waitUntil(lambda: board.offset() == 0)


def last_in_sight(visitor):
    """The number of the last picture that is in sight, counted from 1."""
    return max(
        number for number, thumbnail in enumerate(thumbnails(visitor), 1) if not thumbnail.visibleRegion().isEmpty()
    )


def test_where_all_slides_are_in_sight_there_is_no_flag(open_kiosk, tmp_path):
    visitor = open_kiosk(pack=SmallPack.in_folder(tmp_path / "pack").folder)
    assert not opened_from(visitor, "park/cover").findChildren(Flag)


@pytest.mark.parametrize(("slide", "comes"), [("trade/cover", False), ("trade/graph", True)])
def test_the_thread_comes_from_the_bar_only_where_a_chapter_is_open(open_kiosk, slide, comes):
    assert runs_through(opened_from(open_kiosk(), slide), QRect(30, 870, 36, 70)) == comes


def runs_through(page, place):
    """Whether the thread passes a place."""
    image = page.grab(place).toImage()
    red = [image.pixelColor(x, y) for x in range(0, place.width(), 3) for y in range(0, place.height(), 3)]
    return any(colour.red() > 150 and colour.green() < 80 for colour in red)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("slide", ["trade/cover", "trade/graph"])
def test_the_thread_winds_from_row_to_row_and_never_forks(open_kiosk, slide, size):
    visitor = open_kiosk(size=size)
    board = opened_from(visitor, slide).findChild(Board)
    rows = sorted({(thumbnail.y(), thumbnail.height()) for thumbnail in thumbnails(visitor)})
    margin = 60 if size[0] > size[1] else 40
    beside = [
        [runs_through(board, QRect(x, y, margin, high)) for x in (0, board.width() - margin)] for y, high in rows[1:]
    ]
    left = beside[0][0]
    assert beside == [[left == (row % 2 == 0), left != (row % 2 == 0)] for row in range(len(beside))]


def test_the_small_pictures_end_where_the_bar_would_begin(overview):
    sizes = {thumbnail.face.size().toTuple() for thumbnail in thumbnails(overview)}
    assert all(width / height == pytest.approx(1920 / 949, rel=0.01) for width, height in sizes)


@pytest.mark.parametrize("way", ["Close", "Back"])
def test_close_and_back_lead_to_the_slide_one_came_from(overview, way):
    overview.tap(way)
    assert overview.kiosk.session.visit.route.slide == "park/facts"


def test_with_lowered_controls_the_bar_leads_back(overview):
    overview.tap("Display")
    overview.tap("Controls: Lower")
    overview.tap("Close")
    assert not overview.sees("Close")
    overview.tap("Back")
    assert overview.kiosk.session.visit.route.slide == "park/facts"
