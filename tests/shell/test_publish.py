"""What is published while the kiosk runs is shown at the next calm moment, and never under a visitor's eyes."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.app import open_some_pack
from kiosk.content.disk import remove
from kiosk.content.failures import Failure
from kiosk.machine import paths
from kiosk.machine.packs import wanted_packs
from kiosk.machine.settings import AutoplaySettings, PackSettings, Settings
from kiosk.machine.tasks import finish_tasks
from kiosk.model.text import Language
from kiosk.model.visit import Attract, Begin, EndVisit, OpenSlide, Reading
from kiosk.publish.versions import KEPT, Versions
from kiosk.screens.attract import AttractPage
from kiosk.shell.autoplay import Autoplay
from kiosk.shell.publications import Publications
from kiosk.widgets.numeral import Numeral
from tests.conftest import bury
from tests.packs import SmallPack

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
TITLE = "The park "


class Exhibition:
    """Staff who publish, and a kiosk that follows them."""

    def __init__(self, open_kiosk, folder):
        self.pack = SmallPack.in_folder(folder / "pack")
        self.versions = Versions(folder / "packs")
        self._open = open_kiosk
        self._edition = "grows"

    def publish(self, edition):
        self.pack.change("sections/park/facts.yaml", f"en: {TITLE}{self._edition}", f"en: {TITLE}{edition}")
        self._edition = edition
        return self.versions.publish(self.pack.folder, lambda _: None, NOON)

    def open(self, **settings):
        current = self.versions.current()
        folder = current.folder if current else paths.default_pack()
        self.visitor = self._open(pack=folder, versions=self.versions, settings=Settings(**settings))
        self.kiosk = self.visitor.kiosk
        self.publications = self.kiosk.attendant.findChild(Publications)
        return self.visitor

    def open_in_the_background(self):
        """Let the kiosk notice what was published, and have it at hand."""
        self.publications.look()
        finish_tasks(5000)
        QCoreApplication.processEvents()

    def shown(self):
        return self.kiosk.pack.folder

    def title(self):
        return self.kiosk.pack.slide("park/facts").title.en

    def taken_up(self, version):
        return lambda: self.kiosk.pack.folder == version.folder


@pytest.fixture
def exhibition(open_kiosk, tmp_path):
    one = Exhibition(open_kiosk, tmp_path)
    yield one
    if one.versions.folder.exists():
        remove(one.versions.folder)


def test_a_new_version_is_shown_without_a_restart(exhibition, qtbot):
    exhibition.publish("sleeps")
    visitor = exhibition.open()
    window = visitor.window
    version = exhibition.publish("wakes")
    qtbot.waitUntil(exhibition.taken_up(version), timeout=5000)
    visitor.settle()
    assert visitor.window is window
    assert isinstance(window.stage.page, AttractPage)
    exhibition.kiosk.session.do(Begin(Language.EN))
    exhibition.kiosk.session.do(OpenSlide("park/facts"))
    visitor.settle()
    assert visitor.sees("The park wakes")


def test_a_visitor_is_not_disturbed(exhibition, qtbot):
    old = exhibition.publish("sleeps")
    visitor = exhibition.open()
    exhibition.kiosk.session.do(Begin(Language.EN))
    exhibition.kiosk.session.do(OpenSlide("park/facts"))
    visitor.settle()
    page = visitor.window.stage.page
    version = exhibition.publish("wakes")
    exhibition.open_in_the_background()
    for _ in range(3):
        exhibition.publications.look()
    assert exhibition.shown() == old.folder
    assert visitor.window.stage.page is page
    assert visitor.sees("The park sleeps")
    exhibition.kiosk.session.do(EndVisit())
    visitor.settle()
    exhibition.publications.look()
    assert exhibition.shown() == version.folder


def test_what_a_visitor_sees_stays_however_much_is_published_meanwhile(exhibition, qtbot):
    old = exhibition.publish("sleeps")
    visitor = exhibition.open()
    exhibition.publications.look()
    exhibition.kiosk.session.do(Begin(Language.EN))
    for number in range(KEPT + 2):
        newest = exhibition.publish(f"wakes {number}")
    exhibition.kiosk.session.do(OpenSlide("park/facts"))
    visitor.settle()
    assert visitor.sees("The park sleeps")
    assert old.folder.is_dir()
    exhibition.kiosk.session.do(EndVisit())
    visitor.settle()
    qtbot.waitUntil(exhibition.taken_up(newest), timeout=5000)
    exhibition.publications.look()
    exhibition.publish("goes on")
    assert not old.folder.exists()


def test_the_first_version_ever_takes_the_place_of_the_pack_of_the_kiosk_and_a_rollback_brings_it_back(
    exhibition, qtbot
):
    visitor = exhibition.open()
    assert exhibition.shown() == paths.default_pack()
    version = exhibition.publish("wakes")
    qtbot.waitUntil(exhibition.taken_up(version), timeout=5000)
    exhibition.versions.rollback()
    qtbot.waitUntil(lambda: exhibition.shown() == paths.default_pack(), timeout=5000)
    visitor.settle()
    visitor.tap("Touch to begin")
    assert visitor.sees("Belarus and China, one thread")


def test_where_all_is_taken_back_the_pack_of_the_settings_is_shown_again(exhibition, qtbot, tmp_path):
    own = SmallPack.in_folder(tmp_path / "own").folder
    version = exhibition.publish("wakes")
    exhibition.open(pack=PackSettings(folder=str(own)))
    assert exhibition.shown() == version.folder
    exhibition.versions.rollback()
    qtbot.waitUntil(lambda: exhibition.shown() == own, timeout=5000)


def test_what_is_taken_back_before_anybody_saw_it_is_never_shown(exhibition, qtbot):
    old = exhibition.publish("sleeps")
    exhibition.open()
    exhibition.kiosk.session.do(Begin(Language.EN))
    exhibition.publish("wakes")
    exhibition.open_in_the_background()
    exhibition.versions.rollback()
    exhibition.publications.look()
    exhibition.kiosk.session.do(EndVisit())
    exhibition.visitor.settle()
    exhibition.publications.look()
    assert exhibition.shown() == old.folder


def test_nothing_moves_hard_when_the_pack_changes(exhibition, qtbot):
    """The two first screens are crossed like any others; the glass is never bare."""
    exhibition.publish("sleeps")
    visitor = exhibition.open()
    bare = []
    exhibition.kiosk.session.changed.connect(lambda: bare.append(not visitor.window.stage.moving))
    version = exhibition.publish("wakes")
    qtbot.waitUntil(exhibition.taken_up(version), timeout=5000)
    assert bare == [False]


@pytest.mark.expects_log("this pack is not taken up")
@pytest.mark.parametrize("damage", ["cannot be opened", "cannot be begun"])
def test_a_version_that_fails_leaves_the_old_one_and_staff_are_told_why(exhibition, qtbot, damage):
    old = exhibition.publish("sleeps")
    visitor = exhibition.open()
    page = visitor.window.stage.page
    exhibition.pack.change("pack.yaml", "media/knot.txt", "media/lost.txt")
    broken = exhibition.publish("dies")
    if damage == "cannot be opened":
        (broken.folder).chmod(0o755)
        (broken.folder / "pack.yaml").unlink()
    qtbot.waitUntil(lambda: exhibition.versions.refusal() is not None, timeout=5000)
    assert exhibition.shown() == old.folder
    assert visitor.window.stage.page is page
    refusal = exhibition.versions.status().refusal
    assert refusal.pack == str(broken.folder)
    assert ("is not a pack" if damage == "cannot be opened" else "cannot be read") in refusal.reasons[0]
    exhibition.pack.change("pack.yaml", "media/lost.txt", "media/knot.txt")
    mended = exhibition.publish("lives")
    qtbot.waitUntil(exhibition.taken_up(mended), timeout=5000)


def test_a_kiosk_that_plays_by_itself_takes_it_up_and_begins_its_round_anew(exhibition, qtbot):
    exhibition.publish("sleeps")
    exhibition.open()
    now = [0.0]
    autoplay = Autoplay(
        exhibition.kiosk.attendant, AutoplaySettings(on=True, slides=["park/facts"], seconds=10), lambda: now[0]
    )
    autoplay.look()
    now[0] = 11.0
    autoplay.look()
    assert exhibition.kiosk.session.visit.route == Reading("park/facts")
    version = exhibition.publish("wakes")
    qtbot.waitUntil(exhibition.taken_up(version), timeout=5000)
    assert exhibition.kiosk.session.visit.route == Attract()
    autoplay.look()
    now[0] = 22.0
    autoplay.look()
    exhibition.visitor.settle()
    assert exhibition.visitor.sees("Парк расце")


@pytest.mark.expects_log("pack.hidden has 'news'")
def test_a_hidden_section_stays_hidden_and_news_stay(exhibition, qtbot):
    exhibition.open(pack=PackSettings(hidden=["news"]))
    bulletin = exhibition.kiosk.session.state.bulletin
    version = exhibition.publish("wakes")
    qtbot.waitUntil(exhibition.taken_up(version), timeout=5000)
    exhibition.versions.rollback()
    qtbot.waitUntil(lambda: exhibition.shown() == paths.default_pack(), timeout=5000)
    assert exhibition.kiosk.session.contents.section("news") is None
    assert exhibition.kiosk.session.state.bulletin is bulletin


def test_forty_versions_leave_no_file_open(exhibition, qtbot):
    psutil = pytest.importorskip("psutil")
    exhibition.publish("sleeps")
    visitor = exhibition.open()
    process = psutil.Process()
    counts = []
    for number in range(40):
        version = exhibition.publish(f"says {number}")
        qtbot.waitUntil(
            lambda version=version: (exhibition.publications.look(), exhibition.taken_up(version)())[1], timeout=5000
        )
        visitor.settle()
        exhibition.publications.look()
        bury()
        counts.append((len(process.open_files()), len(visitor.window.findChildren(AttractPage))))
    assert counts[-1] == counts[3]
    assert exhibition.title() == "The park says 39"


# A start.


def test_a_start_shows_what_is_published_unless_a_pack_is_named(exhibition, tmp_path):
    shipped = paths.default_pack()
    own = Settings(pack=PackSettings(folder=str(tmp_path)))
    assert wanted_packs(None, Settings(), exhibition.versions) == [shipped]
    assert wanted_packs(None, own, exhibition.versions) == [tmp_path]
    old, new = exhibition.publish("sleeps"), exhibition.publish("wakes")
    assert wanted_packs(None, Settings(), exhibition.versions) == [new.folder, old.folder, shipped]
    assert wanted_packs(None, own, exhibition.versions) == [new.folder, old.folder, tmp_path]
    assert wanted_packs(old.folder, own, exhibition.versions) == [old.folder]
    exhibition.versions.rollback()
    assert wanted_packs(None, Settings(), exhibition.versions) == [old.folder, shipped]


@pytest.mark.expects_log("this pack cannot be shown")
def test_a_start_with_a_damaged_version_shows_the_one_before(exhibition):
    old, new = exhibition.publish("sleeps"), exhibition.publish("wakes")
    new.folder.chmod(0o755)
    (new.folder / "pack.yaml").unlink()
    pack = open_some_pack(*wanted_packs(None, Settings(), exhibition.versions))
    pack.close()
    assert pack.folder == old.folder


@pytest.mark.expects_log("was set aside")
def test_a_start_where_the_list_of_versions_cannot_be_read_shows_the_pack_of_the_kiosk(exhibition):
    (exhibition.versions.folder / "versions").mkdir(parents=True)
    assert wanted_packs(None, Settings(), exhibition.versions) == [paths.default_pack()]


# A slide that fails three times.


@pytest.mark.expects_log("this slide is left out", "cannot be painted")
def test_a_slide_that_fails_three_times_is_left_out_until_the_next_publish(exhibition, qtbot, monkeypatch):
    def fail(*_):
        raise RuntimeError("no ink")

    def slides():
        return exhibition.kiosk.session.contents.section("park").slides

    exhibition.publish("sleeps")
    visitor = exhibition.open()
    paint = Numeral.paint
    for times in range(1, 4):
        monkeypatch.setattr(Numeral, "paint", fail)
        exhibition.kiosk.session.do(Begin(Language.EN))
        exhibition.kiosk.session.do(OpenSlide("park/facts"))
        qtbot.waitUntil(lambda: "park/facts" not in slides())
        visitor.settle()
        monkeypatch.setattr(Numeral, "paint", paint)
        exhibition.kiosk.session.do(EndVisit())
        visitor.settle()
        assert ("park/facts" in slides()) == (times < 3), "the next visitor finds it, twice"
    assert exhibition.kiosk.session.failures.left_out == {"park/facts": Failure(3, "no ink")}
    restarted = exhibition.open()
    assert "park/facts" not in slides()
    version = exhibition.publish("wakes")
    qtbot.waitUntil(exhibition.taken_up(version), timeout=5000)
    assert "park/facts" in slides()
    assert exhibition.kiosk.session.failures.left_out == {}
    restarted.settle()
