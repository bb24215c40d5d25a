"""What a reader of files says of one that it refuses."""

import pytest

from kiosk.problem import Refused


def refusal(read, content):
    """The problem for which the content must be refused."""
    with pytest.raises(Refused) as caught:
        read(content)
    return caught.value.problems[0]


def outcome(read, content):
    """What is read, or the problem instead."""
    try:
        return read(content)
    except Refused as refused:
        return refused.problems[0]
