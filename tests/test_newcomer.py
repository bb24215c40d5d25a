"""A newcomer adds a kind of slide: one file of the model, one page, two registers; everything else follows."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packs import SmallPack

ROOT = Path(__file__).parents[1]

MODEL = '''\
"""A question to visitors of the hall, and what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Len

from kiosk.model.record import Record
from kiosk.model.refs import FigureKey, SlideKey
from kiosk.model.slide import Picture, SlideRecord
from kiosk.model.text import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """One of the answers."""

    words: LocalText
    share: FigureKey
    """How many gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(SlideRecord):
    """A question and its answers."""

    kind: Literal["poll"]
    answers: Annotated[tuple[Answer, ...], Len(1, 3)]
    picture: Picture
    more: SlideKey | None = None
'''

PAGE = '''\
"""The question of a poll, and a line for each answer."""

from __future__ import annotations

from kiosk.model.poll import Poll
from kiosk.design.theme import STRONG
from kiosk.pages.slide import SlidePage


class PollPage(SlidePage):
    """Shows a Poll."""

    slide: Poll

    def build(self) -> None:
        below = self.headline()
        for answer in self.slide.answers:
            figure = self.context.pack.figure(answer.share)
            words = f"{figure.value} – {self.context.say(answer.words)}"
            below = self.text(STRONG, words, self.left, below + 24, 700)
        self.picture(self.slide.picture, self.left + 760, 300, 500, 500)
        self.chips(self.left, self.foot - 80, 700)
'''

SLIDE = """\
kind: poll
title: {be: Што далей, ru: Что дальше, zh: 下一步, en: What next}
answers:
  - words: {be: Горад, ru: Город, zh: 城市, en: The city}
    share: park.residents
picture: {file: media/knot.txt, alt: {be: Вузел, ru: Узел, zh: 结, en: A knot}}
sources: [S01]
more: park/event
"""

REGISTERS = {
    "model/registry.py": [
        ("from kiosk.model.programme", "from kiosk.model.poll import Poll\nfrom kiosk.model.programme"),
        ("    | Video\n", "    | Video\n    | Poll\n"),
    ],
    "show/registry.py": [
        ("from kiosk.model.programme", "from kiosk.model.poll import Poll\nfrom kiosk.model.programme"),
        ("from kiosk.slides.quote", "from kiosk.slides.poll import PollPage\nfrom kiosk.slides.quote"),
        ("    Video: VideoPage,\n", "    Video: VideoPage,\n    Poll: PollPage,\n"),
    ],
}
"""The lines that are added to files of the program, as what stands there and what is to stand there."""


class Newcomer:
    """A copy of the program to which a kind of slide was added, and a pack that uses it."""

    def __init__(self, folder: Path) -> None:
        self.home = folder
        skipped = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "kiosk", folder / "kiosk", ignore=skipped)
        for name in ("assets", "translations"):
            (folder / name).symlink_to(ROOT / name)
        (folder / "kiosk/model/poll.py").write_text(MODEL)
        (folder / "kiosk/slides/poll.py").write_text(PAGE)
        for file, changes in REGISTERS.items():
            for old, new in changes:
                self.change(file, old, new)
        self.pack = SmallPack.in_folder(folder / "pack")
        self.pack.write("sections/park/poll.yaml", SLIDE)
        self.pack.change("sections/park/section.yaml", "[facts,", "[poll, facts,")

    def change(self, file: str, old: str, new: str) -> None:
        """Edit a file of the program."""
        path = self.home / "kiosk" / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run the copy in a process of its own, with a data folder of its own."""
        environment = os.environ | {
            "PYTHONPATH": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment, cwd=self.home, timeout=300
        )

    def kiosk(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run a command of the copy."""
        return self.run("-m", "kiosk", *arguments)


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory):
    return Newcomer(tmp_path_factory.mktemp("newcomer"))


def test_what_is_written_is_short_and_touches_the_two_registers_alone():
    assert len((MODEL + PAGE).splitlines()) <= 120
    assert set(REGISTERS) == {"model/registry.py", "show/registry.py"}


def test_the_check_knows_the_new_kind_and_finds_every_name_in_it_that_leads_nowhere(newcomer):
    assert newcomer.kiosk("check", newcomer.pack.folder).returncode == 0
    broken = [
        ("share: park.residents", "share: park.lost", "answers.0.share: 'park.lost' is in no table"),
        ("sources: [S01]", "sources: [S99]", "sources.0: 'S99' is not in sources.yaml"),
        ("more: park/event", "more: park/evnt", "more: 'park/evnt' is in no chapter"),
        ("file: media/knot.txt", "file: media/lost.txt", "picture.file: media/lost.txt is not in the pack"),
    ]
    for old, new, _ in broken:
        newcomer.pack.change("sections/park/poll.yaml", old, new)
    found = newcomer.kiosk("check", newcomer.pack.folder).stdout
    newcomer.pack.write("sections/park/poll.yaml", SLIDE)
    assert [words for _, _, words in broken if words not in found] == []


def test_the_schema_has_it_with_its_words(newcomer, tmp_path):
    assert newcomer.kiosk("schema", tmp_path).returncode == 0
    schema = json.loads((tmp_path / "slide.json").read_text())
    assert "poll" in schema["properties"]["kind"]["enum"]
    assert schema["$defs"]["Answer"]["properties"]["share"]["description"] == "How many gave it."


def test_it_is_drawn_and_stands_in_the_overview(newcomer, tmp_path):
    shot = newcomer.kiosk("shots", tmp_path, "--pack", newcomer.pack.folder, "--lang", "en", "--only", "park")
    assert shot.returncode == 0, shot.stderr
    names = {path.stem for path in tmp_path.rglob("*.png")}
    assert {"park-poll", "park-overview"} <= names


SHOWN = """
import sys
from pathlib import Path
from kiosk.content.compiled import open_pack
pack, problems = open_pack(Path(sys.argv[1]), Path(sys.argv[2]))
print(pack.slide("park/poll").answers[0])
"""


def test_a_program_whose_record_has_another_field_reads_none_that_was_compiled_before(newcomer, tmp_path):
    before = newcomer.run("-c", SHOWN, newcomer.pack.folder, tmp_path).stdout
    assert before.startswith("Answer(")
    assert "hint" not in before
    newcomer.change("model/poll.py", "    share: FigureKey\n", "    share: FigureKey\n    hint: str = 'new'\n")
    after = newcomer.run("-c", SHOWN, newcomer.pack.folder, tmp_path).stdout
    assert "hint='new'" in after
