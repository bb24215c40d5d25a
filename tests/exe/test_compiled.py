"""What wheels list of works compiled into their extension modules is in the papers, or there is no build."""

import json
from importlib.metadata import PathDistribution, distribution
from pathlib import Path

import pytest

EXTENSION = Path("box.abi3.so")


@pytest.fixture
def compiled(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "build"))
    import compiled

    return compiled


def crate(name, licence, **more):
    licences = [{"expression": licence}] if isinstance(licence, str) else licence
    return {"name": name, "version": "1.0", "purl": f"pkg:cargo/{name}@1.0", "licenses": licences, **more}


def wheel(folder, *components, listed="sboms/box.cyclonedx.json"):
    """An installed distribution with a list."""
    path = folder / "the_box-2.0.dist-info"
    path.joinpath(listed).parent.mkdir(parents=True)
    path.joinpath("METADATA").write_text("Metadata-Version: 2.4\nName: the-box\nVersion: 2.0\n")
    path.joinpath(listed).write_text(json.dumps({"bomFormat": "CycloneDX", "components": components}))
    path.joinpath("RECORD").write_text(f"{path.name}/METADATA,,\n{path.name}/{listed},,\n")
    return PathDistribution(path)


def test_each_work_has_its_version_authors_licence_address_and_place(compiled, tmp_path):
    source = {"type": "vcs", "url": "https://example.org/css"}
    listed = crate("css", "MPL-2.0", author="Ann <ann@example.org>", externalReferences=[source])
    (work,) = compiled.inside(wheel(tmp_path, listed), [EXTENSION])
    assert (str(work), work.purl) == ("css 1.0, in box.abi3.so", "pkg:cargo/css@1.0")
    assert work.notice() == "By Ann <ann@example.org>\nLicence: MPL-2.0; see MPL-2.0\nhttps://example.org/css"


def test_the_chapter_says_that_the_makers_list_is_for_all_systems(compiled, tmp_path):
    inside = compiled.inside(wheel(tmp_path, crate("syn", "MIT")), [EXTENSION])
    heading, notice = compiled.works.notices("the-box", inside)
    assert heading == "These works of others are compiled into the-box, as its makers list them for all systems:"
    assert notice == "syn 1.0, in box.abi3.so\nLicence: MIT; see MIT"


def test_two_versions_of_one_work_are_two_and_the_wheel_itself_and_tools_of_its_makers_are_none(compiled, tmp_path):
    found = wheel(
        tmp_path,
        crate("syn", "MIT"),
        crate("syn", "MIT", version="2.0"),
        crate("The_Box", "MIT"),
        crate("tool", "Nobody-Knows-1.0", scope="excluded"),
    )
    assert [str(work) for work in compiled.inside(found, [EXTENSION])] == [
        "syn 1.0, in box.abi3.so",
        "syn 2.0, in box.abi3.so",
    ]


@pytest.mark.parametrize("listed", ["sboms/box.cyclonedx.json", "sboms/auditwheel.cdx.json"])
def test_lists_are_read_where_they_are_and_only_if_an_extension_is_in_the_bundle(compiled, tmp_path, listed):
    found = wheel(tmp_path, crate("syn", "MIT"), listed=listed)
    assert len(compiled.inside(found, [EXTENSION])) == 1
    assert compiled.inside(found, []) == ()


@pytest.mark.parametrize(
    ("expression", "offers"),
    [
        ("MIT", [("MIT",)]),
        ("MIT OR Apache-2.0", [("MIT",), ("Apache-2.0",)]),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", [("MIT", "Unicode-3.0"), ("Apache-2.0", "Unicode-3.0")]),
        ("MIT AND ISC OR Zlib", [("MIT", "ISC"), ("Zlib",)]),
        ("Apache-2.0 WITH LLVM-exception OR MIT", [("Apache-2.0 WITH LLVM-exception",), ("MIT",)]),
        ("MIT/Apache-2.0", [("MIT/Apache-2.0",)]),
        ("The MIT License", [("The MIT License",)]),
        ("(MIT OR ISC", [("(MIT OR ISC",)]),
        ("", [("",)]),
    ],
)
def test_an_expression_is_taken_apart(compiled, expression, offers):
    assert compiled.offers(expression) == offers


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("Unlicense OR MIT", "Unlicense OR MIT, used under MIT; see MIT"),
        ("Nobody-Knows-1.0 OR Zlib", "Nobody-Knows-1.0 OR Zlib, used under Zlib; see zlib"),
        (
            "(Apache-2.0 OR MIT) AND Unicode-3.0",
            "(Apache-2.0 OR MIT) AND Unicode-3.0, used under MIT AND Unicode-3.0; see MIT, Unicode-3.0",
        ),
    ],
)
def test_the_offer_that_is_taken_is_told_with_its_texts(compiled, tmp_path, expression, told):
    (work,) = compiled.inside(wheel(tmp_path, crate("syn", expression)), [EXTENSION])
    assert work.notice() == f"Licence: {told}"


@pytest.mark.parametrize(
    ("licences", "told"),
    [
        ("Nobody-Knows-1.0", "syn 1.0: Nobody-Knows-1.0"),
        ("MIT AND Nobody-Knows-1.0", "syn 1.0: MIT AND Nobody-Knows-1.0"),
        ("MIT WITH Nobody-exception", "syn 1.0: MIT WITH Nobody-exception"),
        ([{"license": {"name": "Ask Ann"}}], "syn 1.0: Ask Ann"),
        ([], "syn 1.0: none is named"),
    ],
)
def test_a_licence_without_text_is_named_and_nothing_is_built(compiled, tmp_path, licences, told):
    with pytest.raises(SystemExit) as stopped:
        compiled.inside(wheel(tmp_path, crate("fine", "MIT"), crate("syn", licences)), [EXTENSION])
    heading, *lacking = str(stopped.value).splitlines()
    assert "the-box 2.0" in heading
    assert lacking == [told]


def test_licences_that_are_named_one_by_one_hold_together(compiled, tmp_path):
    licences = [{"license": {"id": "MIT"}}, {"license": {"id": "Zlib"}}]
    (work,) = compiled.inside(wheel(tmp_path, crate("syn", licences)), [EXTENSION])
    assert work.licence == "MIT AND Zlib"
    assert work.texts == ("MIT", "zlib")


@pytest.mark.parametrize(("name", "known"), [("nh3", "ammonia"), ("pydantic-core", "regex-automata")])
def test_the_lists_of_the_installed_wheels_are_read(compiled, name, known):
    works = compiled.inside(distribution(name), [EXTENSION])
    assert len(works) > 50
    assert known in {work.name for work in works}
    assert all(work.version and work.purl.startswith("pkg:cargo/") and work.texts for work in works)
