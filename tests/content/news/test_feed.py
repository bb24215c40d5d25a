"""Reading feeds: plain text comes out of whatever goes in, or a reason why not."""

import re
import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.news.feed import ITEMS, TEXT, TITLE, NotAFeed, read_feed
from kiosk.content.news.plain import line, paragraphs, plain
from tests.feeds import atom, entry, laughs, rss

MINSK = ZoneInfo("Europe/Minsk")
NOW = datetime(2026, 6, 16, 12, tzinfo=MINSK)
ADDRESS = "https://news.example/rss"


def items(data, charset=""):
    return read_feed(data, ADDRESS, NOW, charset).items


def test_an_rss_feed_gives_titles_texts_dates_and_addresses():
    feed = read_feed(rss(entry(1, "Парк вырас", "<p>Першы.</p><p>Другі.</p>", day=9, link="/a")), ADDRESS, NOW)
    (item,) = feed.items
    assert (feed.title, feed.language) == ("News of Minsk", "ru")
    assert (item.title, item.paragraphs, item.date) == ("Парк вырас", ("Першы.", "Другі."), "2026-06-09")
    assert (item.publisher, item.language, item.address) == ("News of Minsk", "ru", "https://news.example/a")


@pytest.mark.parametrize(
    "whence",
    [
        'The post <a href="x">Парк вырас</a> appeared first on <a href="y">Сайт</a>.',
        'Сообщение <a href="x">Парк</a> появились сначала на <a href="y">Сайт</a>.',
        'Запись <a href="x">Парк</a> впервые появилась <a href="y">Сайт</a>.',
        '<a href="x">园区</a>最先出现在<a href="y">网站</a>。',
    ],
)
def test_where_a_text_stood_first_is_no_part_of_it(whence):
    (item,) = items(rss(entry(1, "Парк вырас", f"<p>Першы.</p><p>{whence}</p>")))
    assert item.paragraphs == ("Першы.",)


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
    assert picture('<enclosure url="/a.jpg" type="" length="1"/>') == "https://news.example/a.jpg"
    assert picture("<image><url>/a.jpg</url></image>") == "https://news.example/a.jpg"


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ('<p><img src="a.jpg">Text', "https://news.example/story/a.jpg"),
        ('<img width="1" height="1" src="/count.gif"><IMG\nSRC="/a.jpg" width="600">', "https://news.example/a.jpg"),
        ('<img src="data:image/gif;base64,AAAA" data-src="/a.jpg">', "https://news.example/a.jpg"),
        ('<img class="emoji" width="16" src="/smile.png">', ""),
        ('<img alt="">', ""),
    ],
)
def test_a_picture_in_the_text_is_one_where_nothing_else_is_named(html, address):
    link = "https://news.example/story/"
    assert items(rss(entry(1, text=html, link=link)))[0].picture_address == address
    named = '<enclosure url="/b.jpg" type="image/jpeg" length="1"/>'
    assert items(rss(entry(1, text=html, link=link, more=named)))[0].picture_address == "https://news.example/b.jpg"


def test_the_picture_of_a_channel_is_no_picture_of_its_news():
    data = rss(entry(1)).replace(b"<item>", b"<image><url>/logo.png</url></image><item>")
    assert items(data)[0].picture_address == ""


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
    assert items(data.replace("UTF-8", declared).encode(declared))[0].title.endswith("камень")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("title", ["Вялікі камень", "中白工业园"])
def test_utf_16_needs_no_mark(encoding, title):
    data = rss(entry(1, title)).decode().replace("UTF-8", "utf-16").encode(encoding)
    assert items(data)[0].title == title


def test_the_encoding_that_the_server_names_counts_where_the_feed_names_none():
    data = rss(entry(1, "Мінск")).decode().replace(' encoding="UTF-8"', "").encode("windows-1251")
    assert items(data, "windows-1251")[0].title == "Мінск"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(
            rss(entry(1, "Мінск")).decode().encode("windows-1251"), "not in the encoding", id="wrong encoding"
        ),
        pytest.param(rss(entry(1, "Минск")).decode().encode("cp866"), "not in the encoding", id="no such encoding"),
        pytest.param(rss(entry(1)).decode().encode("cp037"), "not in the encoding", id="EBCDIC"),
        pytest.param(rss(entry(1)).decode().encode("utf-32"), "not in the encoding", id="UTF-32"),
        pytest.param(b"<rss>" + b"<a>" * 200_000, "more than 64 elements inside each other", id="deep"),
        pytest.param(
            b"<rss " + b" ".join(b"a%d='x'" % n for n in range(100_000)) + b"/>", "more than 64 attributes", id="wide"
        ),
        pytest.param(
            b"<rss " + b" ".join(b"xmlns:a%d='x'" % n for n in range(100_000)) + b"/>",
            "more than 64 attributes",
            id="wide in names",
        ),
        pytest.param(b"<rss>" + b"<item/>" * 1_000_000 + b"</rss>", "more than 60000 elements", id="long"),
        pytest.param(b"<?xml " * 1_000_000, "not well formed", id="declarations"),
        pytest.param(rss(*["<item><guid>1</guid></item>"] * 2), "neither headlines nor texts", id="items of nothing"),
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
        pytest.param(
            b"<html><body>Sign in to the hotel's network</body></html>", "is a web page: give", id="a sign-in page"
        ),
        pytest.param(b'{"items": []}', "is JSON: give", id="JSON"),
        pytest.param(b"\n", "is empty", id="nothing"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "encoding|well formed", id="a picture"),
    ],
)
def test_what_is_no_whole_feed_is_none_and_told_soon(data, complaint):
    begin = time.process_time()
    with pytest.raises(NotAFeed, match=complaint):
        items(data)
    assert time.process_time() - begin < 5


RUSSIAN = "Сегодня в парке Великий камень открылось новое предприятие."
CHINESE = "今天，中国和白俄罗斯的领导人在明斯克的工业园见面，他们说这个项目对两国人民来说都是非常重要的。"


@pytest.mark.parametrize("served", ["", "utf-8", "windows-1251", "koi8-r", "gb2312", "iso-8859-1", "cp037", "punycode"])
@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "x-nonsense"])
@pytest.mark.parametrize(
    ("words", "encoding"),
    [(RUSSIAN, "utf-8"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (CHINESE, "utf-8"), (CHINESE, "gbk")],
)
def test_the_bytes_tell_the_encoding_whatever_names_it(words, encoding, declared, served):
    data = rss(entry(1, "1", words)).decode().replace("UTF-8", declared).encode(encoding)
    assert items(data, served)[0].paragraphs == (words,)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_words_in_capitals_are_not_taken_for_small_letters_of_another_encoding(encoding):
    data = rss(entry(1, "1", RUSSIAN.upper())).decode().replace("UTF-8", encoding).encode(encoding)
    assert items(data)[0].paragraphs == (RUSSIAN.upper(),)


def test_a_letter_that_a_program_cut_in_half_does_not_spoil_a_feed():
    data = rss(entry(1, "1", RUSSIAN + RUSSIAN + "…")).replace("…".encode(), "й".encode()[:1])
    assert items(data, "windows-1251")[0].paragraphs == (RUSSIAN + RUSSIAN,)


@pytest.mark.parametrize("charset", ["cp037", "cp500", "cp1026", "utf-7", "utf-16", "utf-32", "hz"])
def test_no_encoding_brings_in_an_entity(charset):
    document = '<!DOCTYPE r [<!ENTITY e "BOOM">]>'
    data = f'<?xml version="1.0" encoding="{charset}"?>{document}<rss version="2.0"><channel><item><title>&e;</title>'
    with pytest.raises(NotAFeed, match=r"encoding|entities|well formed"):
        items(f"{data}</item></channel></rss>".encode(charset), charset)


@pytest.mark.parametrize("before", ["\n", "\r\n\r\n", "\ufeff", "\ufeff\n\n", "  "])
def test_blank_lines_before_the_declaration_do_not_matter(before):
    assert items(before.encode() + rss(entry(1, "Парк")))[0].title == "Парк"


def test_letters_by_the_names_of_pages_and_pasted_controls_do_not_matter():
    data = rss(entry(1, "NAME")).replace(b"NAME", "Парк&nbsp;&mdash; &laquo;горад&raquo;\x0b &amp; &lt;сад".encode())
    assert items(data)[0].title == "Парк — «горад» & <сад"


def test_without_a_headline_the_first_words_of_the_text_are_one():
    short, long = entry(1, "x", "<p>Парк вырас.</p><p>Далей.</p>"), entry(2, "x", "<p>" + "слова " * 40 + "</p>")
    first, second = items(rss(short, long).replace(b"<title>x</title>", b"<title> </title>"))
    assert (first.title, first.paragraphs) == ("Парк вырас.", ("Далей.",))
    assert second.title.endswith("слова…")
    assert second.paragraphs[0].startswith(second.title[:-1])


def test_items_that_claim_one_name_are_told_apart_and_keep_their_names():
    same = [entry(number).replace(f"item-{number}", "https://news.example/") for number in (1, 2, 3)]
    found = items(rss(*same))
    assert [item.title for item in found] == ["News number 1", "News number 2", "News number 3"]
    assert [item.id for item in items(rss(*reversed(same)))] == [item.id for item in reversed(found)]
    nameless = [re.sub("<(guid|link)>.*?</(guid|link)>", "", entry(number)) for number in (1, 2)]
    assert [item.address for item in items(rss(*nameless))] == ["", ""]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Wed, 10 Jun 2026 00:30:00 +0300", 10),
        ("Tue, 09 Jun 2026 22:30:00 GMT", 10),
        ("Tue, 09 Jun 2026 20:30:00 GMT", 9),
        ("Wed, 10 Jun 2026 03:00:00 +0800", 9),
        ("2026-06-09T22:30:00Z", 10),
        ("2026-06-10T05:00:00+08:00", 10),
        ("2026-06-10", 10),
        ("2026-06-10 23:30:00", 10),
        ("Ср, 10 июн 2026 09:40:00 +0300", 10),
        ("10 июня 2026 г.", 10),
        ("10 чэрвеня 2026, 09:40", 10),
        ("10.06.2026 09:40", 10),
        ("2026年6月10日 09:40", 10),
        ("星期三, 10 六月 2026 09:40:00 +0800", 10),
        ("周三, 10 6月 2026 09:40:00 +0800", 10),
        ("Wed, 10 Jun 2026 23:00:00 CST", 10),
        ("Wed Jun 10 2026 09:40:00 GMT+0300 (MSK)", 10),
        ("Jun 10, 2026 11:30 PM", 10),
        ("1781073600", 10),
    ],
)
def test_news_are_of_the_day_that_it_was_at_the_exhibition(written, day):
    (item,) = items(rss(entry(1)).replace(b"Mon, 01 Jun 2026 09:40:00 +0000", written.encode()))
    assert item.date == f"2026-06-{day:02}"


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
