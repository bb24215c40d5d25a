"""``kiosk news``: what staff see of what is kept."""

import json

import pytest

from kiosk.cli import run_command
from kiosk.machine import paths
from tests.feeds import entry, rss, running_site


@pytest.fixture
def site(monkeypatch, tmp_path):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(paths, "news", lambda: tmp_path / "news")
    with running_site() as it:
        yield it


@pytest.fixture
def kiosk(site, tmp_path, capsys):
    """Runs ``kiosk news`` with a text for the table [news]; gives its code and what it printed."""
    config = tmp_path / "kiosk.toml"

    def run(table, *words):
        config.write_text(f"[news]\nnear = ['127.0.0.1']\n{table}\n", "utf-8")
        code = run_command(["news", "--config", str(config), *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def test_it_fetches_lists_pins_and_hides(site, kiosk):
    feeds = f"feeds = [{site.serve('/feed', rss(entry(1, day=1), entry(2, day=2), entry(3, day=3)))!r}]"
    assert kiosk(feeds)[:2] == (0, "")
    code, out, _ = kiosk(feeds, "--refresh")
    assert code == 0
    lines = out.splitlines()
    assert [line.split("  ")[1] for line in lines[:3]] == ["2026-06-03", "2026-06-02", "2026-06-01"]
    assert lines[3].startswith("updated 20")
    oldest, newest = lines[2].split()[0], lines[0].split()[0]
    code, out, _ = kiosk(f"{feeds}\npinned = ['{oldest}']\nhidden = ['{newest}']", "--json")
    news = json.loads(out)["news"]
    assert [(item["id"], item["mark"]) for item in news[:2]] == [(oldest, "pinned"), (newest, "hidden")]
    assert news[0]["paragraphs"] == ["What happened in number 1."]


@pytest.mark.expects_log("the server answers 404")
def test_a_feed_that_fails_is_told_by_the_exit_code(site, kiosk):
    code, out, _ = kiosk(f"feeds = ['{site.address}/none']", "--refresh", "--json")
    assert code == 1
    assert json.loads(out) == {
        "updated": None,
        "failures": {f"{site.address}/none": "the server answers 404 Not Found"},
        "news": [],
    }


def test_without_feeds_it_says_where_to_name_them(kiosk):
    code, out, err = kiosk("")
    assert (code, out) == (0, "")
    assert "no feeds" in err


def test_feeds_of_which_nothing_is_kept_are_told(kiosk):
    code, out, err = kiosk("feeds = ['https://example.org/rss']")
    assert (code, out) == (0, "")
    assert err == "kiosk: nothing is kept of the feeds; `kiosk news --refresh` asks them\n"


def test_settings_that_cannot_be_used_are_refused(kiosk):
    code, _, err = kiosk("feeds = 'x'")
    assert code == 2
    assert "news.feeds: must be a list of texts" in err
