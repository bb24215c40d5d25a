"""A deck for reveal.js, with its own theme, as its manual writes one."""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path

from tests.bench.peers.slides import PlainSlide

NEEDED = ("reset.css", "reveal.css", "reveal.js", "theme/white.css")
PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="stylesheet" href="dist/reset.css">
<link rel="stylesheet" href="dist/reveal.css">
<link rel="stylesheet" href="dist/theme/white.css">
<style>
.reveal {{ font-size: 30px }}
.reveal .sides {{ display: flex; gap: 60px; align-items: center; text-align: left }}
.reveal .sides > * {{ flex: 1 }}
.reveal .sides img {{ max-width: 100%; max-height: 760px; margin: 0 auto; display: block }}
</style>
</head>
<body>
<div class="reveal"><div class="slides">
{slides}
</div></div>
<script src="dist/reveal.js"></script>
<script>Reveal.initialize({{ width: 1920, height: 1080, transition: "none", controlsTutorial: false }});</script>
</body>
</html>
"""
SLIDE = """\
<section>
<h2>{title}</h2>
<div class="sides"><div>{lines}</div><div>{pictures}</div></div>
</section>"""


def write_reveal(slides: list[PlainSlide], language: str, folder: Path, package: Path) -> Path:
    """Put a deck into ``folder`` with what it needs of the npm ``package``; pictures are loaded when they are near."""
    for name in NEEDED:
        target = folder / "dist" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(package / "dist" / name, target)
    page = folder / "index.html"
    text = PAGE.format(language=language, title=escape(slides[0].title), slides="\n".join(map(_section, slides)))
    page.write_text(text, "utf-8")
    for slide in slides:
        for picture in slide.pictures:
            shutil.copy(picture, folder)
    return page


def _section(slide: PlainSlide) -> str:
    return SLIDE.format(
        title=escape(slide.title),
        lines="".join(f"<p>{escape(line)}</p>" for line in slide.lines),
        pictures="".join(f'<img data-src="{picture.name}" alt="">' for picture in slide.pictures),
    )
