import json
from pathlib import Path

import pytest

from kiosk.content.schema import schemas

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", ["pack", "section", "slide", "sources"])
def test_the_schema_in_the_documentation_is_that_of_the_code(name):
    """If this fails, run ``kiosk schema docs/schema``."""
    assert json.loads((FOLDER / f"{name}.json").read_text("utf-8")) == schemas()[name]


def test_every_schema_is_in_the_documentation_and_no_other():
    assert {path.stem for path in FOLDER.glob("*.json")} == set(schemas())


def test_editors_show_what_a_field_is_for():
    picture = schemas()["slide"]["$defs"]["Picture"]["properties"]
    assert picture["alt"]["description"] == "What is seen, for screen readers."
