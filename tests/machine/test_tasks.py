"""What staff and visitors wait for never waits behind a feed, a check or the doctor."""

import pytest
from PySide6.QtCore import QObject, QSize, QThreadPool
from PySide6.QtGui import QImage

from kiosk.machine import paths, pin
from kiosk.machine.images import decode
from kiosk.machine.news import News
from kiosk.machine.settings import NewsSettings
from kiosk.machine.tasks import Decoding, Task
from kiosk.screens.staff.desk import Desk
from tests.feeds import entry, rss, running_site

LONG_MS = 60_000


@pytest.fixture
def one_core():
    pool = QThreadPool.globalInstance()
    usual = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    yield
    pool.setMaxThreadCount(usual)


def test_a_pin_and_a_photograph_come_while_feeds_do_not_answer(visitor, qtbot, one_core, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    pin.set_pin(paths.pin(), "482913")
    photograph = tmp_path / "photograph.png"
    QImage(64, 64, QImage.Format.Format_RGB32).save(str(photograph))
    owner = QObject()
    with running_site() as site:
        feed = site.serve("/slow", site.drip(rss(entry(1)), 1.0))
        news = News(owner, NewsSettings(feeds=[feed], near=["127.0.0.1"]), tmp_path / "news")
        news.refresh()
        qtbot.waitUntil(lambda: bool(site.asked), timeout=LONG_MS)
        with qtbot.waitSignal(Desk(visitor.kiosk.session).judge("482913").done, timeout=LONG_MS) as judged:
            pass
        task = Decoding(owner, lambda: decode(photograph, QSize(32, 32)))
        with qtbot.waitSignal(task.done, timeout=LONG_MS) as decoded:
            task.start()
        assert news.bulletin.items == ()
        news.stop()
    assert judged.args == [True]
    assert decoded.args[0].size() == QSize(32, 32)
    owner.deleteLater()


@pytest.mark.expects_log("background work failed")
def test_a_task_that_fails_says_why(qtbot):
    owner = QObject()
    task = Task(owner, lambda: 1 / 0)
    with qtbot.waitSignal(task.failed, timeout=LONG_MS) as failed:
        task.start()
    assert failed.args == ["division by zero"]
    owner.deleteLater()
