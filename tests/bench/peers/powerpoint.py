"""A PPTX of 16:9 with a title, text on the left and pictures on the right."""

from __future__ import annotations

from pathlib import Path

from pptx import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from tests.bench.peers.slides import PlainSlide

WIDTH, HEIGHT, MARGIN, TITLE_HEIGHT = 13.333, 7.5, 0.6, 1.2
"""Inches."""
SIDE = (WIDTH - 3 * MARGIN) / 2
TITLE_ONLY = 5
"""A layout of the template that python-pptx begins with."""
TITLE_SIZE, TEXT_SIZE = Pt(32), Pt(16)


def write_powerpoint(slides: list[PlainSlide], path: Path) -> None:
    """Write the slides to a file."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    for slide in slides:
        _fill(deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]), slide)
    deck.save(str(path))


def _fill(page: Slide, slide: PlainSlide) -> None:
    top, height = MARGIN + TITLE_HEIGHT, HEIGHT - 2 * MARGIN - TITLE_HEIGHT
    title = page.shapes.title
    assert title is not None
    title.left, title.top = Inches(MARGIN), Inches(MARGIN / 2)
    title.width, title.height = Inches(WIDTH - 2 * MARGIN), Inches(TITLE_HEIGHT)
    title.text_frame.text = slide.title
    title.text_frame.paragraphs[0].font.size = TITLE_SIZE
    frame = page.shapes.add_textbox(Inches(MARGIN), Inches(top), Inches(SIDE), Inches(height)).text_frame
    frame.word_wrap = True
    for line in slide.lines:
        paragraph = frame.add_paragraph()
        paragraph.text = line
        paragraph.font.size = TEXT_SIZE
    for number, picture in enumerate(slide.pictures):
        share = height / len(slide.pictures)
        place = Inches(2 * MARGIN + SIDE), Inches(top + number * share)
        image = page.shapes.add_picture(str(picture), *place, height=Inches(share))
        if image.width > Inches(SIDE):
            image.height = Emu(image.height * Inches(SIDE) // image.width)
            image.width = Inches(SIDE)
