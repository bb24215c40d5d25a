"""Addresses: what becomes a QR code leads where it seems to lead."""

import pytest

from kiosk.model.address import host_of, web_address


@pytest.mark.parametrize(
    ("address", "usable"),
    [
        ("/story/1", "https://news.example/story/1"),
        (
            "https://news.example/навіны?q=мір#top",
            "https://news.example/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B?q=%D0%BC%D1%96%D1%80#top",
        ),
        ("https://мінск.бел/", "https://xn--j1addq7h.xn--90ais/"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https://user:secret@news.example/", ""),
        ("https://belta.by@evil.example", ""),
        ("https://@news.example/", ""),
        ("https://evil.example\\.belta.by/", ""),
        ("https://bel ta.by/", ""),
        ("https://раураӏ.com/", "https://xn--80aa0cbo65f.com/"),
        ("https://news.example/a\nb", ""),
        ("https://news.example/\u202emoc", ""),
        ("https://news.exa\u200bmple/", ""),
        ("https://news.example/\ud800", ""),
        ("file:///etc/passwd", ""),
        ("WIFI:T:WPA;S:x;P:y;;", ""),
        ("https://news.example:99999/", ""),
        ("https://[::1/", ""),
        ("https://news.example/" + "x" * 500, ""),
        ("https://" + "я" * 5000, ""),
    ],
)
def test_addresses_are_made_whole_or_refused(address, usable):
    assert web_address(address, "https://news.example/feed") == usable
    assert not usable or web_address(usable) == usable


def test_a_host_in_letters_of_another_script_is_shown_in_punycode():
    assert host_of(web_address("https://www.аррӏе.example/x")) == "xn--80ak6aa92e.example"
