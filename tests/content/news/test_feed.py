"""Reading feeds: plain text comes out of whatever goes in, or a reason why not."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.news.feed import ITEMS, TEXT, TITLE, NotAFeed, read_feed
from kiosk.content.news.plain import line, paragraphs, plain
from tests.feeds import atom, entry, laughs, rss

TODAY = date(2026, 6, 16)
ADDRESS = "https://news.example/rss"


def items(data, charset=""):
    return read_feed(data, ADDRESS, TODAY, charset).items


def test_an_rss_feed_gives_titles_texts_dates_and_addresses():
    feed = read_feed(rss(entry(1, "Парк вырас", "<p>Першы.</p><p>Другі.</p>", day=9, link="/a")), ADDRESS, TODAY)
    (item,) = feed.items
    assert (feed.title, feed.language) == ("News of Minsk", "ru")
    assert (item.title, item.paragraphs, item.date) == ("Парк вырас", ("Першы.", "Другі."), "2026-06-09")
    assert (item.publisher, item.language, item.address) == ("News of Minsk", "ru", "https://news.example/a")


def test_an_atom_feed_does_too():
    (item,) = items(atom("Seeds &amp; stars", "<div>One<br>two</div>"))
    assert (item.title, item.paragraphs, item.date) == ("Seeds & stars", ("One", "two"), "2026-06-10")
    assert item.address == "https://atoms.example/1"


def test_an_item_has_the_same_name_whenever_it_is_read():
    first, second = items(rss(entry(1), entry(2)))
    again = items(rss(entry(2, "Corrected")))[0]
    assert again.id == second.id != first.id


def test_a_picture_is_named_and_nothing_else_that_is_enclosed():
    def picture(more):
        return items(rss(entry(1, more=more)))[0].picture_address

    assert picture('<enclosure url="/a.jpg" type="image/jpeg" length="1"/>') == "https://news.example/a.jpg"
    assert picture('<enclosure url="/a.mp3" type="audio/mpeg" length="1"/>') == ""
    assert picture('<enclosure url="file:///a.jpg" type="image/jpeg" length="1"/>') == ""


@pytest.mark.parametrize(
    "html",
    [
        "Fine.<script>alert(1)</script>",
        "<script src=//evil.example/x.js></script>Fine.",
        "Fine.<img src=x onerror=alert(1)>",
        "<iframe src=javascript:alert(1)>alert(1)</iframe>Fine.",
        "<svg><script>alert(1)</script></svg>Fine.",
        "Fi<style>@import 'alert(1)'</style>ne.",
        "<a href='javascript:alert(1)'>Fine.</a>",
        "<!-- alert(1) -->Fine.",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "Fine.<object data=alert(1)><embed src=alert(1)></object>",
    ],
)
def test_scripts_leave_no_trace(html):
    (item,) = items(rss(entry(1, f"A {html}", html)))
    assert "alert" not in item.title + "".join(item.paragraphs)
    assert item.paragraphs in ((), ("Fine.",))


def test_letters_that_play_tricks_are_gone():
    assert line("a\u202eb\u200bc\u0000d\ue000 Z\u0310\u0311\u0312\u0313 и\u0306", 100) == "abcd Z\u0310 й"


def test_what_is_unseen_does_not_keep_a_letter_from_its_mark():
    assert line("и\u200b\u0306", 100) == "й"


def test_a_heap_of_marks_is_not_put_in_order():
    begin = time.process_time()
    assert plain("א" + "\u05b0\u05bc" * 100_000) == "א" + "\u05b0" * 4 + "\u05bc" * 4
    assert time.process_time() - begin < 2


def test_the_server_may_not_name_an_encoding_of_host_names_either():
    with pytest.raises(NotAFeed, match="no feed uses"):
        items(rss(entry(1)).replace(b' encoding="UTF-8"', b""), "punycode")


def test_long_texts_end_with_a_word_and_an_ellipsis():
    (item,) = items(rss(entry(1, "слова " * 60, "<p>" + "слова " * 900 + "</p>")))
    assert len(item.title) <= TITLE
    assert item.title.endswith("слова…")
    assert sum(map(len, item.paragraphs)) <= TEXT


def test_no_more_is_taken_than_the_kiosk_keeps():
    assert len(items(rss(*map(entry, range(300))))) == ITEMS


@pytest.mark.parametrize("moment", ["Mon, 01 Jun 2099 10:00:00 GMT", "yesterday", "", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_news_of_no_possible_day_are_of_today(moment):
    data = rss(entry(1)).replace(b"Mon, 01 Jun 2026 09:40:00 +0000", moment.encode())
    assert moment.encode() in data
    assert items(data)[0].date == "2026-06-16"


@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
def test_a_feed_in_any_declared_encoding_is_read(declared):
    data = rss(entry(1, "Вялікі камень" if declared != "koi8-r" else "Великий камень")).decode()
    data = data.replace("UTF-8", declared).encode(declared)
    assert items(data)[0].title.endswith("камень")


def test_the_encoding_that_the_server_names_counts_where_the_feed_names_none():
    data = rss(entry(1, "Мінск")).decode().replace(' encoding="UTF-8"', "").encode("windows-1251")
    assert items(data, "windows-1251")[0].title == "Мінск"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(
            rss(entry(1, "Мінск")).decode().encode("windows-1251"), "not in the encoding", id="wrong encoding"
        ),
        pytest.param(rss(entry(1)).replace(b"UTF-8", b"x-nonsense"), "encoding", id="no such encoding"),
        pytest.param(rss(entry(1)).replace(b"UTF-8", b"Punycode"), "no feed uses", id="an encoding of host names"),
        pytest.param(rss(entry(1)).replace(b"</channel>", b""), "not well formed", id="malformed"),
        pytest.param(rss(entry(1), entry(2))[:500], "not well formed", id="cut off"),
        pytest.param(rss(entry(1, "&lol9;"), head=laughs()), "declares entities", id="billion laughs"),
        pytest.param(
            rss(head='<!DOCTYPE rss [<!entity x SYSTEM "file:///etc/passwd">]>'),
            "declares entities",
            id="foreign entity",
        ),
        pytest.param(
            rss(head=laughs(3)).decode().replace("UTF-8", "utf-16").encode("utf-16"),
            "declares entities",
            id="in UTF-16",
        ),
        pytest.param(b"<html><body>Sign in to the hotel's network</body></html>", "neither RSS", id="a sign-in page"),
        pytest.param(b'{"items": []}', "not well formed|neither", id="JSON"),
        pytest.param(b"", "neither RSS nor Atom", id="nothing"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "encoding|well formed", id="a picture"),
    ],
)
def test_what_is_no_whole_feed_is_none(data, complaint):
    with pytest.raises(NotAFeed, match=complaint):
        items(data)


TAGS = st.sampled_from(
    ["<rss>", "<channel>", "<item>", "</item>", "<title>", "&amp;", "<![CDATA[", "]]>", "<?xml", "&#0;"]
)


@given(
    st.one_of(
        st.binary(max_size=300), st.lists(st.one_of(TAGS, st.text(max_size=8))).map(lambda x: "".join(x).encode())
    )
)
def test_random_bytes_are_refused_or_read_and_never_crash(data):
    try:
        found = items(b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>' + data)
    except NotAFeed:
        found = ()
    assert all(item.title for item in found)


@given(st.text(), st.integers(1, 50))
def test_any_text_becomes_plain_and_short(text, most):
    for words in paragraphs(f"<p>{text}</p>", most):
        assert len(words) <= most
        assert words == words.strip()
        assert words.isprintable()


@given(st.text(), st.text(), st.text(), st.integers(0, 3))
def test_any_words_of_a_feed_come_out_as_plain_words(title, text, link, more):
    data = rss(*(entry(number, title or "x", text, link=link or "x") for number in range(more + 1)))
    try:
        found = items(data)
    except NotAFeed:
        return  # Characters that XML does not have.
    for item in found:
        assert item.title == item.title.strip()
        assert all(words.isprintable() for words in (item.title, *item.paragraphs))
        assert item.address == "" or item.address.startswith(("http://", "https://"))
