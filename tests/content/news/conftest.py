"""A site on the loopback for the tests of news."""

from collections.abc import Iterator

import pytest

from tests.feeds import Site, running_site


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site that is up during the test, and that no proxy stands before."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running_site() as it:
        yield it
