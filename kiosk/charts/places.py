"""Where the parts of a graph's page stand."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.charts.callout import CallOutPlace
from kiosk.services.theme import CALL_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Places in design units."""

    call_out: CallOutPlace
    plot: tuple[float, float, float, float]
    """Left, top, right and foot of the years."""
    plot_left: float
    """Where the words of the axis begin."""
    scrubber: float
    """The line of the years."""
    toggles: tuple[float, float, float]
    """Left, top and width."""
    play: tuple[float, float]
    happened: tuple[float, float, float]
    """Left, top and width of the card that tells what happened."""

    @classmethod
    def of(cls, *, portrait: bool, lowered: bool) -> Places:
        """For a screen that stands or lies, with controls at their usual height or low."""
        if portrait:
            return STANDING_LOWERED if lowered else STANDING
        return LYING_LOWERED if lowered else LYING


# fmt: off
LYING = Places(
    call_out=CallOutPlace(
        x=96, year=204, numeral=244, size=CALL_OUT, badge=446, width=470,
        rows=(96, 522, 450), rows_high=198, row_step=66,
    ),
    plot=(614, 306, 1606, 763), plot_left=430, scrubber=836, toggles=(640, 196, 1184),
    play=(1744, 800), happened=(664, 336, 500),
)
LYING_LOWERED = Places(
    call_out=CallOutPlace(
        x=96, year=160, numeral=196, size=148, badge=368, width=470,
        rows=(96, 430, 450), rows_high=150, row_step=50,
    ),
    plot=(614, 182, 1606, 600), plot_left=430, scrubber=690, toggles=(640, 816, 900),
    play=(1744, 654), happened=(96, 816, 500),
)
STANDING = Places(
    call_out=CallOutPlace(
        x=48, year=366, numeral=412, size=196, badge=622, width=520,
        rows=(592, 424, 440), rows_high=210, row_step=70,
    ),
    plot=(48, 770, 1000, 1176), plot_left=48, scrubber=1574, toggles=(48, 1310, 984),
    play=(620, 1222), happened=(72, 800, 520),
)
STANDING_LOWERED = Places(
    call_out=STANDING.call_out,
    plot=(48, 770, 1000, 1240), plot_left=48, scrubber=1574, toggles=(48, 1400, 773),
    play=(620, 1222), happened=(72, 800, 520),
)
# fmt: on
