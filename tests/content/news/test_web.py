"""Fetching: whatever a server does, the answer is whole or there is none, and neither takes long nor much room."""

import gzip
import time
import zlib

import pytest

from kiosk.content.news.hosts import is_abroad, led_near
from kiosk.content.news.web import REDIRECTS, Unreachable, fetch
from tests.feeds import bomb, rss

BODY = rss()
LIMIT = 100_000
NEAR = ("127.0.0.1",)


def test_a_page_arrives_with_what_identifies_it(site):
    address = site.serve("/feed", BODY, kind="text/xml; charset=windows-1251", ETag='"v1"', Last_Modified="Tue, 16 Jun")
    answer = fetch(address, limit=LIMIT, near=NEAR)
    assert (answer.body, answer.address, answer.unchanged) == (BODY, address, False)
    assert (answer.charset, answer.etag, answer.modified) == ("windows-1251", '"v1"', "Tue, 16 Jun")


def test_a_page_that_is_known_already_is_not_sent_again(site):
    address = site.serve("/feed", lambda handler: handler.answer(b"", 304))
    answer = fetch(address, limit=LIMIT, near=NEAR, etag='"v1"', modified="Tue, 16 Jun")
    assert (answer.unchanged, answer.body, answer.etag) == (True, b"", '"v1"')
    headers = site.asked[0][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"v1"', "Tue, 16 Jun")


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_packed_page_is_unpacked(site, packing):
    packed = gzip.compress(BODY) if packing == "gzip" else zlib.compress(BODY)
    assert fetch(site.serve("/feed", packed, Content_Encoding=packing), limit=LIMIT, near=NEAR).body == BODY


@pytest.mark.parametrize(
    ("serve", "complaint"),
    [
        pytest.param(lambda site: site.address + "/none", "the server answers 404", id="404"),
        pytest.param(lambda site: site.serve("/x", lambda handler: handler.answer(b"", 500)), "answers 500", id="500"),
        pytest.param(lambda site: site.serve("/x", site.cut_off(BODY, 50)), "is cut off", id="cut off"),
        pytest.param(
            lambda site: site.serve("/x", gzip.compress(BODY)[:-20], Content_Encoding="gzip"),
            "is cut off",
            id="half a zip",
        ),
        pytest.param(lambda site: site.serve("/x", b"no zip", Content_Encoding="gzip"), "Error", id="no zip at all"),
        pytest.param(lambda site: site.serve("/x", BODY, Content_Encoding="br"), "packed with 'br'", id="brotli"),
        pytest.param(lambda site: site.serve("/x", b"x" * (LIMIT + 1)), "is larger than 100000 bytes", id="huge"),
        pytest.param(
            lambda site: site.serve("/x", bomb(50), Content_Encoding="gzip"),
            "is larger than 100000 bytes",
            id="zip bomb",
        ),
        pytest.param(
            lambda site: site.serve("/x", site.redirect("/x")), "^redirects more than 5 times", id="redirects to itself"
        ),
        pytest.param(
            lambda site: site.serve("/x", site.redirect("http://localhost:1/")),
            "^localhost is in the network of the kiosk",
            id="to this machine by name",
        ),
        pytest.param(
            lambda site: site.serve("/x", site.redirect("http://[::ffff:7f00:1]:1/")), "in the network", id="in IPv6"
        ),
        pytest.param(lambda site: site.serve("/x", site.redirect("file:///etc/passwd")), "not allowed", id="to a file"),
        pytest.param(lambda site: site.serve("/x", site.redirect("ftp://127.0.0.1/")), "not followed", id="to FTP"),
        pytest.param(lambda site: "file:///etc/passwd", "unknown url type", id="a file"),
        pytest.param(lambda site: "http://127.0.0.1:1/", "refused", id="nobody there"),
    ],
)
def test_what_is_not_a_whole_page_is_none(site, serve, complaint):
    with pytest.raises(Unreachable, match=complaint):
        fetch(serve(site), limit=LIMIT, near=NEAR)


def test_redirects_are_followed_to_the_end_of_a_short_chain(site):
    for step in range(REDIRECTS):
        site.serve(f"/{step}", site.redirect(f"/{step + 1}"))
    site.serve(f"/{REDIRECTS}", BODY)
    assert fetch(site.address + "/0", limit=LIMIT, near=NEAR).address == f"{site.address}/{REDIRECTS}"
    site.serve(f"/{REDIRECTS}", site.redirect("/end"))
    site.serve("/end", BODY)
    with pytest.raises(Unreachable, match="redirect"):
        fetch(site.address + "/0", limit=LIMIT, near=NEAR)


SLOW = {
    "body": (b"x" * 500, False),
    "body of unknown length": (b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 500, True),
    "headers": (b"HTTP/1.1 200 OK\r\nA: " + b"x" * 500, True),
}


@pytest.mark.parametrize("way", SLOW)
def test_a_server_that_sends_a_byte_now_and_then_is_given_up_in_time(site, way):
    sent, from_the_first_line = SLOW[way]
    address = site.serve("/slow", site.drip(sent, 0.05, from_the_first_line=from_the_first_line))
    before = time.monotonic()
    with pytest.raises(Unreachable, match=r"takes longer than 0\.5 seconds"):
        fetch(address, limit=LIMIT, near=NEAR, seconds=0.5)
    assert time.monotonic() - before < 10, "all of it takes half a minute"


def test_only_hosts_that_are_named_are_reached_near_the_kiosk(site):
    address = site.serve("/feed", BODY)
    with pytest.raises(Unreachable, match=r"^127\.0\.0\.1 is in the network of the kiosk"):
        fetch(address, limit=LIMIT)
    assert site.asked == []


def test_a_named_host_is_led_to_by_named_hosts_only(site, monkeypatch):
    monkeypatch.setenv("http_proxy", site.address)  # It stands for the public internet.
    inner = site.serve("/press?button=1", BODY)
    outer = "http://93.184.216.34/feed"
    site.serve(outer, site.redirect(inner))
    assert fetch(site.serve("/feed", site.redirect(inner)), limit=LIMIT, near=NEAR).body == BODY
    for start in (outer, site.serve("/there-and-back", site.redirect(outer))):
        site.asked.clear()
        with pytest.raises(Unreachable, match="feeds from elsewhere never lead there"):
            fetch(start, limit=LIMIT, near=NEAR)
        assert site.asked[-1][0] == outer


@pytest.mark.parametrize("named", ["LocalHost", "localhost."])
def test_a_host_is_named_in_any_letters(site, named):
    site.serve("/feed", BODY)
    assert fetch(site.address.replace("127.0.0.1", "localhost") + "/feed", limit=LIMIT, near=[named]).body == BODY


@pytest.mark.parametrize("written", ["http://[fd00:0::5]/", "http://[fd00::5]:8080/x", "http://[FD00:0:0::5]/"])
def test_an_address_is_the_same_host_however_it_is_written(written):
    assert led_near(written, ["FD00::5"]) == {"fd00::5"}


def test_a_proxy_of_the_machine_is_asked_for_what_is_abroad_only(site, monkeypatch):
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("http_proxy", site.address)
    site.serve("http://93.184.216.34/feed", BODY)
    assert fetch("http://93.184.216.34/feed", limit=LIMIT).body == BODY
    with pytest.raises(Unreachable, match="in the network"):
        fetch("http://192.168.1.1/feed", limit=LIMIT)
    assert [path for path, _ in site.asked] == ["http://93.184.216.34/feed"]


def test_the_words_of_a_server_are_told_in_one_harmless_line(site):
    def page(handler):
        handler.send_response(500, "Oh\x1b[2J no")
        handler.end_headers()

    with pytest.raises(Unreachable, match=r"^the server answers 500 Oh\\x1b\[2J no$"):
        fetch(site.serve("/x", page), limit=LIMIT, near=NEAR)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1%eth0", "fd00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1",
     "2002:7f00:1::", "64:ff9b::a00:1"],
)  # fmt: skip
def test_what_is_near_is_not_abroad(address):
    assert not is_abroad(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_the_public_internet_is(address):
    assert is_abroad(address)
