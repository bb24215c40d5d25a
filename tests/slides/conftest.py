"""A visitor in front of the small pack."""

import pytest
from PySide6.QtCore import Qt

from kiosk.model.visit import OpenSlide
from tests.packs import SmallPack

INVITATIONS = {"be": "Дакраніцеся", "ru": "Коснитесь", "zh": "轻触屏幕", "en": "Touch to begin"}
COVERS = {"be": ("Парк", "Пачаць"), "ru": ("Парк", "Начать"), "zh": ("园区", "开始"), "en": ("Park", "Begin")}


@pytest.fixture
def reader(request, visitor):
    """Somebody who reads the slide of the default pack that the module names as its SLIDE, in English."""
    visitor.tap(INVITATIONS["en"])
    visitor.kiosk.session.do(OpenSlide(request.module.SLIDE))
    visitor.settle()
    return visitor


@pytest.fixture
def pack(tmp_path):
    """The small pack, which a test may change before somebody comes."""
    return SmallPack.in_folder(tmp_path / "pack")


@pytest.fixture
def come(open_kiosk, pack):
    """Lets somebody come who speaks a language, and goes to the section's cover."""

    def come(language="en", **wishes):
        visitor = open_kiosk(pack=pack.folder, **wishes)
        visitor.tap(INVITATIONS[language])
        visitor.tap(COVERS[language][0])
        return visitor

    return come


@pytest.fixture
def at(come):
    """Lets somebody come and turn the pages as far as one of the section's slides."""
    order = ["cover", "facts", "story", "quote", "timeline", "event", "gallery"]

    def at(slide, language="en", **wishes):
        visitor = come(language, **wishes)
        visitor.press_key(Qt.Key.Key_Right, times=order.index(slide))
        assert visitor.kiosk.session.visit.route.slide == f"park/{slide}"
        return visitor

    return at
