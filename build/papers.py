"""The papers of the bundle: LICENCES.txt, VERSION and sbom.cdx.json (CycloneDX), from what was collected."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from kiosk import __version__

ROOT = Path(__file__).parent.parent
NAME = "great-stone-kiosk"
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
STDLIB = Path(sysconfig.get_path("stdlib"))
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
    """A work of others in the bundle."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    purl: PackageURL


def write(folder: Path, sources: Iterable[str]) -> None:
    """Write the papers of the files ``sources``, which were collected into ``folder``; SystemExit if one has none."""
    files = {Path(source).resolve() for source in sources if source}
    owners, packages = _distributions(files), _debian_packages(files)
    if nobodys := sorted(str(path) for path in files - owners.keys() - packages.keys() if not _is_told_of(path)):
        raise SystemExit("\n".join(["These files have no licence:", *nobodys]))
    parts = [*_of_python(owners.values()), *_of_qt(), *map(_of_debian, sorted(set(packages.values())))]
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


def _of_python(owners: Iterable[Distribution]) -> Iterator[Part]:
    """Python itself, the loader of PyInstaller, and the distributions of which a file was collected."""
    texts = tuple(path.read_text("utf-8") for path in (STDLIB / "LICENSE.txt",) if path.is_file())
    version = platform.python_version()
    yield Part("Python", version, "PSF-2.0", texts, PackageURL("generic", None, "python", version))
    named = {each.name: each for each in (distribution("pyinstaller"), *owners) if each.name != NAME}
    yield from (_distributed(named[name]) for name in sorted(named, key=str.lower))


def _distributed(found: Distribution) -> Part:
    meta = found.metadata
    licence = next(
        (meta[key] for key in ("License-Expression", "License") if meta[key] and len(meta[key]) < 120),
        ", ".join(line.rpartition(" :: ")[2] for line in meta.get_all("Classifier", []) if line.startswith("License")),
    )
    own = [file for file in found.files or () if ".dist-info/" in str(file) and LICENCE_FILE.search(str(file))]
    texts = tuple(Path(str(found.locate_file(file))).read_text("utf-8", "replace") for file in own)
    return Part(found.name, found.version, licence, texts, PackageURL("pypi", None, found.name.lower(), found.version))


def _of_qt() -> Iterator[Part]:
    """What the wheels of PySide6 hold besides: Qt, FFmpeg and, on Linux, ICU."""
    from PySide6.QtCore import qVersion  # noqa: PLC0415  (only a build needs it)

    yield Part("Qt", qVersion(), "LGPL-3.0-only", (), PackageURL("generic", "qt.io", "qt", qVersion()))
    folder = Path(str(distribution("PySide6-Addons").locate_file("PySide6")))
    for library in sorted([*folder.glob("Qt/lib/libavutil.*"), *folder.glob("avutil-*.dll")])[:1]:
        if told := re.search(rb"FFmpeg version n?(\d[\w.]*)", library.read_bytes()):
            version = told[1].decode()
            yield Part("FFmpeg", version, "LGPL-2.1-or-later", (), PackageURL("generic", None, "ffmpeg", version))
    for library in folder.glob("Qt/lib/libicuuc.so.*"):
        version = library.suffix[1:]
        yield Part("ICU", version, "Unicode-3.0", (), PackageURL("generic", None, "icu", version))


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
    shared = sorted(path for path in COMMON_LICENCES.glob("*") if not path.is_symlink())
    referred = "".join(text for part in parts for text in part.texts)
    insides = [f"{part.name} {part.version}: {part.licence or 'see below'}" for part in parts]
    chapters = [
        (ROOT / "assets" / "licences.txt").read_text("utf-8").strip(),
        REPLACING_QT.format(libraries=libraries),
        "\n".join(["WHAT IS INSIDE\n", *insides]),
        *("\n\n".join([f"{part.name.upper()} {part.version}", *part.texts]).strip() for part in parts if part.texts),
        *(f"{path}\n\n{path.read_text('utf-8').strip()}" for path in shared if str(path) in referred),
    ]
    return f"\n\n{'=' * 80}\n\n".join(chapters) + "\n"


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
        )
        for part in parts
    ]
    bill.components.update(inside)
    bill.register_dependency(kiosk, inside)
    return str(JsonV1Dot6(bill).output_as_string(indent=1)) + "\n"
