"""Who made what is compiled into libraries, and under which licence; LICENCES.txt and the bill of materials say it."""

from importlib import import_module
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import qVersion

WHEEL = Path(PySide6.__file__).parent
INSTALLED = [
    *WHEEL.glob("Qt/lib/*"),  # Linux and macOS
    *WHEEL.glob("Qt/plugins/*/*"),
    *WHEEL.glob("*.dll"),  # Windows
    *WHEEL.glob("plugins/*/*.dll"),
]


@pytest.fixture
def works(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "build"))
    import works

    return works


def library(folder, name, holds=b""):
    path = folder / name
    path.write_bytes(b"\x7fELF" + holds)
    return path


def names(work):
    return {each.name for each in work.inside}


def test_the_list_is_of_the_version_of_qt_that_is_installed(works):
    assert qVersion().startswith(f"{works.TOLD['Qt']['version']}."), "what does Qt hold now? See its License Changes"


def test_every_text_that_the_list_names_is_there_and_no_other(works):
    whole = [whose for whose in works.TOLD.values() if "licence" in whose]
    told = [*whole, *(work for whose in works.TOLD.values() for work in whose["works"])]
    assert {name for work in told for name in work["texts"]} == {path.stem for path in works.TEXTS.glob("*.txt")}
    assert all(work["copyright"].strip() and work["licence"] for work in told)


@pytest.mark.parametrize(
    ("whose", "title"),
    [
        ("Qt", "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007"),
        ("Qt", "GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007"),
        ("FFmpeg", "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 2.1, February 1999"),
        ("ICU", "UNICODE, INC. LICENSE AGREEMENT - DATA FILES AND SOFTWARE"),
    ],
)
def test_each_comes_with_the_licence_that_it_is_under(works, whose, title):
    assert any(title in works.text(name) for name in works.work(whose, "1", []).texts)


def test_what_is_compiled_into_the_installed_libraries_is_told(works):
    qt = works.work("Qt", qVersion(), INSTALLED)
    inside = {work.name: work for work in qt.inside}
    assert {
        "PCRE2",
        "HarfBuzz",
        "libpng",
        "libjpeg-turbo",
        "WebP (libwebp)",
        "TinyCBOR",
        "MD4C",
        "XSVG",
    } <= inside.keys()
    assert inside["PCRE2"].version.startswith("10."), inside["PCRE2"]
    assert inside["libjpeg-turbo"].version.startswith("3."), inside["libjpeg-turbo"]
    assert all((works.TEXTS / f"{name}.txt").is_file() for name in qt.all_texts())


def test_the_chapter_has_the_notice_of_each_work_and_says_where_it_is(works):
    qt = works.work("Qt", qVersion(), INSTALLED)
    chapter = qt.chapter()
    for work in qt.inside:
        assert f"{work}\n{work.copyright}\nLicence: {work.licence}" in chapter
        assert work.libraries, work


def test_only_what_is_shipped_is_told(works, tmp_path):
    shipped = [library(tmp_path, "libqjpeg.so"), library(tmp_path, "QtGui.abi3.so"), library(tmp_path, "QtCore.pyd")]
    assert names(works.work("Qt", "6", shipped)) == {"libjpeg-turbo"}
    assert works.work("Qt", "6", []).all_texts() == {"LGPL-3.0", "GPL-3.0"}


@pytest.mark.parametrize("name", ["libQt6Core.so.6", "Qt6Core.dll", "QtCore"])
def test_a_library_is_known_on_each_system_and_zlib_only_where_it_is_not_the_systems(works, tmp_path, name):
    assert "PCRE2" in names(works.work("Qt", "6", [library(tmp_path, name)]))
    assert "zlib" not in names(works.work("Qt", "6", [library(tmp_path, name)]))
    assert "zlib" in names(works.work("Qt", "6", [library(tmp_path, name, b"\0need dictionary\0")]))


def test_the_version_is_read_from_the_library(works, tmp_path):
    (jpeg,) = works.work("Qt", "6", [library(tmp_path, "qjpeg.dll", b"libjpeg-turbo version 3.2.0 (build )")]).inside
    assert str(jpeg) == "libjpeg-turbo 3.2.0, in qjpeg.dll"


@pytest.mark.parametrize(
    ("whose", "module", "holds", "told"),
    [
        ("Python", "_blake2", b"", "BLAKE2 (reference implementation)"),
        ("Python", "_random", b"", "Mersenne Twister"),
        ("Python", "_sha3", b"tiny_sha3", "tiny_sha3"),
        ("Python", "pyexpat", b"\0expat_2.5.0\0", "Expat 2.5.0"),
        ("argon2-cffi-bindings", "_ffi", b"Output pointer mismatch", "Argon2 (reference implementation)"),
        ("cffi", "_cffi_backend", b"\nlibffi failed to build this type\0", "libffi"),
    ],
)
def test_what_else_is_compiled_into_modules_of_python_is_known(works, tmp_path, whose, module, holds, told):
    (work,) = works.inside(whose, [library(tmp_path, f"{module}.abi3.so", holds)])
    assert str(work) == f"{told}, in {module}.abi3.so"


@pytest.mark.parametrize("system", [b"libffi.so.8", b"libffi-8.dll", b"libffi.8.dylib"])
def test_libffi_is_not_told_where_cffi_takes_it_from_the_system(works, tmp_path, system):
    assert not works.inside("cffi", [library(tmp_path, "_cffi_backend.so", b"libffi failed\n\0" + system)])


@pytest.mark.parametrize("ending", [".cpython-311-x86_64-linux-gnu.so", ".cp311-win_amd64.pyd", ".pyd"])
@pytest.mark.parametrize(
    ("whose", "module", "holds", "told"),
    [
        ("Python", "_decimal", b"libmpdec: internal error in x: please report\x002.5.1\0", "libmpdec 2.5.1"),
        ("PyYAML", "_yaml", b"\x000.2.6\0did not find expected <document start>", "libyaml 0.2.6"),
    ],
)
def test_what_is_in_a_module_of_python_is_known_on_each_system(works, tmp_path, whose, module, holds, told, ending):
    (work,) = works.inside(whose, [library(tmp_path, module + ending, holds)])
    assert str(work) == f"{told}, in {module}{ending}"
    assert not works.inside(whose, [library(tmp_path, module + ending)]), "it is the machine's own"


def test_the_version_of_libyaml_is_the_one_that_it_tells(works):
    compiled = import_module("yaml._yaml")
    (libyaml,) = works.inside("PyYAML", [Path(compiled.__file__)])
    assert libyaml.version == compiled.get_version_string()


def test_a_distribution_of_which_nothing_is_known_holds_nothing(works, tmp_path):
    assert works.inside("squarify", [library(tmp_path, "_yaml.so")]) == ()
    assert works.notices("squarify", ()) == []
