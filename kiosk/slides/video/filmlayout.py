"""Where the parts of a film that fills the screen stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.design.look import Look

Place = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand, in design units."""

    picture: Place
    subtitle: Place
    """Subtitles keep to its lower edge while the controls are there."""
    subtitle_alone: Place
    title: tuple[float, float]
    close: tuple[float, float]
    seek: tuple[float, float, float]
    """Left, right and y of the band."""
    row: float
    """Upper edge of the buttons."""
    volume: tuple[float, float] | None
    """Left and width, or None for what is left between buttons and languages."""
    languages: tuple[float, float]
    """Right edge and top."""


LANDSCAPE = Layout(
    picture=(0, 0, 1920, 856),
    subtitle=(300, 500, 1320, 322),
    subtitle_alone=(300, 700, 1320, 340),
    title=(48, 36),
    close=(1736, 36),
    seek=(48, 1872, 852),
    row=944,
    volume=None,
    languages=(1872, 960),
)
PORTRAIT = Layout(
    picture=(0, 140, 1080, 860),
    subtitle=(48, 700, 984, 380),
    subtitle_alone=(48, 700, 984, 380),
    title=(48, 1127),
    close=(896, 1100),
    seek=(24, 1056, 1260),
    row=1390,
    volume=(688, 344),
    languages=(1032, 1560),
)


def layout(look: Look) -> Layout:
    """The layout for a screen; lowered controls leave nothing to press in the upper half."""
    if look.frame.portrait:
        return replace(PORTRAIT, row=1410, seek=(24, 1056, 1300), close=(896, 1700)) if look.lowered else PORTRAIT
    return replace(LANDSCAPE, close=(1736, 712)) if look.lowered else LANDSCAPE
