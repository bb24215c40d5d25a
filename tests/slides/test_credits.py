"""Who made a photograph is said wherever it is shown."""

import pytest

from tests.packs import photograph


@pytest.mark.parametrize("slide", ["cover", "story", "quote", "event", "timeline"])
def test_who_made_a_photograph_stands_on_it(at, pack, slide):
    pack.path("media/photo.png").write_bytes(photograph(400, 300, "PNG"))
    path = pack.path(f"sections/park/{slide}.yaml")
    shown = path.read_text("utf-8").replace("{file: media/knot.txt,", "{credit: Maria, file: media/photo.png,")
    path.write_text(shown, "utf-8")
    assert at(slide).sees("Maria")


def test_who_made_the_photograph_of_a_section_stands_on_its_tile(open_kiosk, pack):
    pack.path("media/photo.png").write_bytes(photograph(400, 300, "PNG"))
    pack.change("sections/park/section.yaml", "{file: media/knot.txt,", "{credit: Maria, file: media/photo.png,")
    visitor = open_kiosk(pack=pack.folder)
    visitor.tap("Touch to begin")
    assert visitor.sees("Maria")
