"""``kiosk new pack`` and ``kiosk schema``: editors find the schemas beside the files they are for."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from kiosk.cli import run_command
from kiosk.content.schema import NAMES_SCHEMA, schemas
from kiosk.machine import paths
from tests.packs import SmallPack

SECTIONS = paths.default_pack() / "sections"


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do: dates are text, years are numbers."""


Editor.yaml_implicit_resolvers = {
    letter: [(tag, rule) for tag, rule in rules if not tag.endswith(":timestamp")]
    for letter, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def complaints(path):
    """What an editor would underline in a file, by the schema that its first line names."""
    text = path.read_text("utf-8")
    schema = path.parent / text.partition("\n")[0].removeprefix(NAMES_SCHEMA)
    found = Draft202012Validator(json.loads(schema.read_text("utf-8"))).iter_errors(Editor(text).get_data())
    return [error.message for error in found]


@pytest.fixture(scope="module")
def new_pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new") / "my-pack"
    assert run_command(["new", "pack", str(folder)]) == 0
    return folder


def test_every_file_of_a_new_pack_keeps_the_schema_it_names(new_pack):
    files = list(new_pack.rglob("*.yaml"))
    assert len(files) == len(list(paths.default_pack().rglob("*.yaml")))
    assert {path: said for path in files if (said := complaints(path))} == {}


def test_a_new_pack_is_the_default_one(new_pack):
    def content(pack):
        every = (path for path in pack.rglob("*") if path.is_file() and path.parent.name != "schema")
        return {path.relative_to(pack): path.read_bytes().partition(b"\n")[2] for path in every}

    assert content(new_pack) == content(paths.default_pack())


def test_a_folder_that_is_there_is_left_alone(tmp_path, capsys):
    assert run_command(["new", "pack", str(tmp_path)]) == 2
    assert not any(tmp_path.iterdir())
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "title:",
            "tittle:",
            ["'title' is a required property", "Additional properties are not allowed ('tittle' was unexpected)"],
        ),
        ("kind: text", "kind: txt", ["'txt' is not one of"]),
        ("picture:", "picture: 5\ncaption_line:", ["5 is not of type 'object'"]),
    ],
)
def test_a_slip_is_told_by_what_is_wrong_with_it(tmp_path, old, new, said):
    pack = SmallPack.in_folder(tmp_path / "pack")
    pack.change("sections/park/story.yaml", old, new)
    assert run_command(["schema", str(pack.folder)]) == 0
    told = complaints(pack.path("sections/park/story.yaml"))
    assert all(any(message.startswith(words) for message in told) for words in said), told
    assert len(told) <= 3


def test_files_that_name_a_schema_already_name_the_one_in_their_pack(tmp_path):
    pack = SmallPack.in_folder(tmp_path / "pack")
    pack.write("pack.yaml", f"{NAMES_SCHEMA}../elsewhere/pack.json\n" + pack.path("pack.yaml").read_text("utf-8"))
    pack.write("sources.yaml", b"\xef\xbb\xbf" + pack.path("sources.yaml").read_bytes())
    pack.write("sections/park/story.yaml", "kind: text".encode("utf-16"))
    for _ in range(2):
        assert run_command(["schema", str(pack.folder)]) == 0
    assert pack.path("pack.yaml").read_text("utf-8").startswith(f"{NAMES_SCHEMA}schema/pack.json\ntitle:")
    assert pack.path("sources.yaml").read_text("utf-8").startswith(f"{NAMES_SCHEMA}schema/sources.json\nS01:")
    assert pack.path("sections/park/story.yaml").read_bytes() == "kind: text".encode("utf-16")


def test_a_folder_that_is_no_pack_gets_the_schemas_alone(tmp_path):
    assert run_command(["schema", str(tmp_path / "some")]) == 0
    assert {path.stem for path in (tmp_path / "some").iterdir()} == set(schemas())
