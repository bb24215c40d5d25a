"""The contents of a small pack: a park with a cover and two chapters, and a section of two slides about tea."""

from kiosk.model.pack import Chapter, Contents, Section, Tile
from kiosk.model.slide import Picture, Tone
from kiosk.model.text import LocalText

WORDS = LocalText(en="words")
TILE = Tile(picture=Picture(file="media/knot.txt", alt=WORDS), tone=Tone.RED)


def section(key, *chapters, cover=None):
    return Section(
        id=key,
        title=WORDS,
        line=WORDS,
        tile=TILE,
        chapters=tuple(Chapter(title=WORDS, slides=slides) for slides in chapters),
        cover=cover,
    )


PARK = section("park", ("park/facts", "park/story"), ("park/timeline",), cover="park/cover")
TEA = section("tea", ("tea/green", "tea/black"))
CONTENTS = Contents((PARK, TEA))
SLIDES = (*PARK.slides, *TEA.slides)
