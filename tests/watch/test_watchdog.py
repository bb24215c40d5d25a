"""Words to whoever watches: as systemd wants them, and as the supervisor hears them."""

import socket

import pytest

from kiosk.watch.watchdog import ALIVE, READY, Listener, Notifier


@pytest.fixture(params=[True, False], ids=["socket file", "loopback"])
def listener(request, tmp_path):
    listener = Listener(str(tmp_path), unix=request.param)
    yield listener
    listener.close()


def test_what_is_told_is_heard(listener):
    notifier = Notifier(listener.address)
    assert notifier.tell(READY, ALIVE)
    assert listener.hear(5) == {READY, ALIVE}
    notifier.close()


def test_silence_is_no_word_at_all(listener):
    assert listener.hear(0.01) == frozenset()


def test_words_of_the_one_before_can_be_forgotten(listener):
    notifier = Notifier(listener.address)
    notifier.tell(READY)
    notifier.tell(ALIVE)
    listener.forget()
    assert listener.hear(0.01) == frozenset()
    notifier.close()


def test_the_words_are_those_of_sd_notify(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind("\0kiosk-test-" + tmp_path.name)
        notifier = Notifier.of_environment({"NOTIFY_SOCKET": "@kiosk-test-" + tmp_path.name})
        notifier.tell(READY, ALIVE)
        assert systemd.recv(100) == b"READY=1\nWATCHDOG=1"
        notifier.close()


def test_where_nobody_asked_nothing_is_told():
    assert not Notifier.of_environment({}).tell(READY)


def test_a_listener_that_is_gone_does_no_harm(listener, tmp_path):
    notifier = Notifier(str(tmp_path / "nobody"))
    assert not notifier.tell(ALIVE)
    notifier.close()
    assert not notifier.tell(ALIVE)


def test_a_full_line_does_not_block(tmp_path):
    listener = Listener(str(tmp_path))
    notifier = Notifier(listener.address)
    assert not all(notifier.tell(ALIVE) for _ in range(10_000))
    notifier.close()
    listener.close()
