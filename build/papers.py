"""The papers of the bundle: LICENCES.txt, VERSION and sbom.cdx.json (CycloneDX), from what was collected."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import compiled
import works
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalContact
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from kiosk import __version__

ROOT = Path(__file__).parent.parent
NAME = "great-stone-kiosk"
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
STDLIB = Path(sysconfig.get_path("stdlib"))
EXTENSION = re.compile(r"\.(so|pyd)$")
COMMON_LICENCES = Path("/usr/share/common-licenses")
REPLACING_QT = """\
QT, PYSIDE6 AND FFMPEG CAN BE REPLACED

Qt, PySide6 and FFmpeg are used under the GNU Lesser General Public License. They are separate files: Qt and FFmpeg in
{libraries}, PySide6 in _internal/PySide6 and _internal/shiboken6. To use your own build, put libraries of
the same names and a compatible version there; nothing checks or signs them. Their sources are at
https://download.qt.io/official_releases/ and https://ffmpeg.org/releases/. You may change the kiosk for your own use
and take it apart to mend such changes."""


@dataclass(frozen=True, slots=True)
class Part:
    """A work of others in the bundle, with those ``inside`` it in turn; ``work`` where it brings no texts itself."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    purl: PackageURL
    work: works.Work | None = None
    inside: tuple[works.Work, ...] = ()


def write(folder: Path, sources: Iterable[str]) -> None:
    """Write the papers of the files ``sources``, which were collected into ``folder``; SystemExit if one has none."""
    files = {Path(source).resolve() for source in sources if source}
    owners, packages = _distributions(files), _debian_packages(files)
    if nobodys := sorted(str(path) for path in files - owners.keys() - packages.keys() if not _is_told_of(path)):
        raise SystemExit("\n".join(["These files have no licence:", *nobodys]))
    wheels = [path for path, owner in owners.items() if owner.name.startswith("PySide6")]
    extensions = {path for path in files if EXTENSION.search(path.name)}
    parts = [*_of_python(owners, extensions), *_of_qt(wheels), *map(_of_debian, sorted(set(packages.values())))]
    folder.joinpath("VERSION").write_text(f"{__version__}\n", "utf-8")
    folder.joinpath("LICENCES.txt").write_text(_licences(parts), "utf-8")
    folder.joinpath("sbom.cdx.json").write_text(_bill(parts), "utf-8")


def _is_told_of(path: Path) -> bool:
    """Whether it is the kiosk's own, or Python's; elsewhere than on Linux Python brings libraries of the system too."""
    ours = path.is_relative_to(ROOT) and not path.is_relative_to(sys.prefix)
    pythons = path.is_relative_to(STDLIB.resolve()) or path.name.startswith("libpython")
    return ours or pythons or not sys.platform.startswith("linux")


def _distributions(files: set[Path]) -> dict[Path, Distribution]:
    """The distribution of each file that belongs to one."""
    return {
        path: each
        for each in distributions()
        for file in each.files or ()
        if (path := Path(str(each.locate_file(file))).resolve()) in files
    }


def _of_python(owners: dict[Path, Distribution], extensions: set[Path]) -> Iterator[Part]:
    """Python itself, the loader of PyInstaller, and the distributions of which a file was collected."""
    texts = tuple(path.read_text("utf-8") for path in (STDLIB / "LICENSE.txt",) if path.is_file())
    version, inside = platform.python_version(), works.inside("Python", extensions - owners.keys())
    yield Part("Python", version, "PSF-2.0", texts, PackageURL("generic", None, "python", version), inside=inside)
    named = {each.name: each for each in (distribution("pyinstaller"), *owners.values()) if each.name != NAME}
    for name in sorted(named, key=str.lower):
        yield _distributed(named[name], {path for path in extensions & owners.keys() if owners[path].name == name})


def _distributed(found: Distribution, extensions: set[Path]) -> Part:
    meta = found.metadata
    licence = next(
        (meta[key] for key in ("License-Expression", "License") if meta[key] and len(meta[key]) < 120),
        ", ".join(line.rpartition(" :: ")[2] for line in meta.get_all("Classifier", []) if line.startswith("License")),
    )
    own = [file for file in found.files or () if ".dist-info/" in str(file) and LICENCE_FILE.search(str(file))]
    texts = tuple(Path(str(found.locate_file(file))).read_text("utf-8", "replace") for file in own)
    purl = PackageURL("pypi", None, found.name.lower(), found.version)
    inside = (*works.inside(found.name, extensions), *compiled.inside(found, extensions))
    return Part(found.name, found.version, licence, texts, purl, inside=inside)


def _of_qt(libraries: Collection[Path]) -> Iterator[Part]:
    """What the wheels of PySide6 hold besides: Qt, FFmpeg and, on Linux, ICU."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415  (only a build needs it)

    yield _brought("Qt", PackageURL("generic", "qt.io", "qt", qVersion()), libraries)
    folder = Path(str(distribution("PySide6-Addons").locate_file("PySide6")))
    for library in sorted([*folder.glob("Qt/lib/libavutil.*"), *folder.glob("avutil-*.dll")])[:1]:
        if told := re.search(rb"FFmpeg version n?(\d[\w.]*)", library.read_bytes()):
            yield _brought("FFmpeg", PackageURL("generic", None, "ffmpeg", told[1].decode()), libraries)
    for library in folder.glob("Qt/lib/libicuuc.so.*"):
        yield _brought("ICU", PackageURL("generic", None, "icu", library.suffix[1:]), libraries)


def _brought(name: str, purl: PackageURL, libraries: Collection[Path]) -> Part:
    work = works.work(name, purl.version, libraries)
    return Part(name, work.version, work.licence, (), purl, work, work.inside)


def _debian_packages(files: set[Path]) -> dict[Path, str]:
    """The Debian package of each library that belongs to one; its list may still say /lib for /usr/lib."""
    libraries = {str(path): path for path in files if path.is_relative_to("/usr/lib")}
    libraries |= {name.removeprefix("/usr"): path for name, path in libraries.items()}
    if not libraries or not shutil.which("dpkg"):
        return {}
    found = subprocess.run(["dpkg", "-S", *libraries], check=False, capture_output=True, text=True).stdout
    lines = [line.rpartition(": ") for line in found.splitlines() if not line.startswith("diversion ")]
    return {libraries[name]: owners.partition(",")[0].partition(":")[0] for owners, _, name in lines}


def _of_debian(package: str) -> Part:
    version = _say("dpkg-query", "--show", "--showformat=${Version}", package)
    text = Path("/usr/share/doc", package, "copyright").read_text("utf-8", "replace")
    licences = sorted(set(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE)))
    return Part(package, version, ", ".join(licences), (text,), PackageURL("deb", "debian", package, version))


def _say(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[0]


def _licences(parts: list[Part]) -> str:
    libraries = "_internal/PySide6" if sys.platform == "win32" else "_internal/PySide6/Qt/lib"
    insides = [
        "\n    ".join([f"{part.name} {part.version}: {part.licence or 'see below'}", *map(str, part.inside)])
        for part in parts
    ]
    chapters = [
        (ROOT / "assets" / "licences.txt").read_text("utf-8").strip(),
        REPLACING_QT.format(libraries=libraries),
        "\n".join(["WHAT IS INSIDE\n", *insides]),
        *(_chapter(part) for part in parts if part.texts or part.inside or part.work),
        *("\n".join([*names, "", text]) for text, names in _shared_texts(parts).items()),
    ]
    return f"\n\n{'=' * 80}\n\n".join(chapters) + "\n"


def _chapter(part: Part) -> str:
    if part.work:
        return part.work.chapter()
    paragraphs = [f"{part.name.upper()} {part.version}", *part.texts, *works.notices(part.name, part.inside)]
    return "\n\n".join(paragraph.strip("\n") for paragraph in paragraphs)


def _shared_texts(parts: list[Part]) -> dict[str, list[str]]:
    """Texts to which several parts refer, each with the names that they give it: ours, or paths of Debian."""
    own = "".join(text for part in parts for text in part.texts)
    debians = [path for path in COMMON_LICENCES.glob("*") if not path.is_symlink() and str(path) in own]
    told = [work for part in parts for work in (part.work, *part.inside) if work]
    ours = {name for work in told for name in work.all_texts()}
    texts: dict[str, list[str]] = {}
    for name, text in [
        *((name, works.text(name)) for name in sorted(ours)),
        *((str(path), path.read_text("utf-8")) for path in sorted(debians)),
    ]:
        texts.setdefault(text.strip("\n"), []).append(name)
    return texts


def _bill(parts: list[Part]) -> str:
    licence = LicenseFactory().make_from_string
    kiosk = Component(
        name=NAME,
        type=ComponentType.APPLICATION,
        version=__version__,
        licenses=[licence("MIT")],
        purl=PackageURL("generic", None, NAME, __version__),
        bom_ref=NAME,
    )
    bill = Bom()
    bill.metadata.component = kiosk
    inside = [
        Component(
            name=part.name,
            version=part.version,
            licenses=[licence(part.licence)] if part.licence else (),
            purl=part.purl,
            bom_ref=part.purl.to_string(),
            copyright=part.work.copyright if part.work else None,
            components=[_compiled_in(part, work) for work in part.inside],
        )
        for part in parts
    ]
    bill.components.update(inside)
    bill.register_dependency(kiosk, inside)
    return str(JsonV1Dot6(bill).output_as_string(indent=1)) + "\n"


def _compiled_in(part: Part, work: works.Work) -> Component:
    return Component(
        name=work.name,
        version=work.version or None,
        description=f"{'Listed as compiled' if work.purl else 'Compiled'} into {', '.join(work.libraries)}",
        authors=[OrganizationalContact(name=work.authors)] if work.authors else (),
        copyright=work.copyright or None,
        licenses=[LicenseFactory().make_from_string(work.licence)],
        purl=PackageURL.from_string(work.purl) if work.purl else None,
        bom_ref=f"{part.purl.to_string()}#{work.purl or work.name}",
    )
