"""Where the parts of a graph's page stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.charts.callout import CallOutPlace
from kiosk.charts.marks import AXIS_GAP, WORDS_GAP
from kiosk.charts.scrubber import THUMB_HIGH
from kiosk.design.theme import CALL_OUT

RIGHT = 1824.0
"""Where a page that lies ends, in design units."""
BESIDE_FIGURES, BESIDE_AXIS, NOTE_GAP = 24.0, 50.0, 4.0
"""From the figures to the words of the axis, from the axis to the card, from the note under the graph to the thumb."""


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

    def with_room(self, *, axis: float, ends: float, below: float, wider: float) -> Places:
        """The same with room for words of those widths beside the axis and the last values, and for a line below.

        ``wider`` is what the figures on the left take more than usual, in larger text.
        """
        left, top, right, foot = self.plot
        call_out = self.call_out.widened(wider)
        left = max(left, call_out.x + call_out.width + BESIDE_FIGURES + axis + AXIS_GAP)
        right = min(right, RIGHT - WORDS_GAP - ends)
        foot = min(foot, self.scrubber - THUMB_HIGH / 2 - NOTE_GAP - below)
        _, card, width = self.happened
        beside = (left + BESIDE_AXIS, card - (20 if wider else 0), width + wider / 4) if card < foot else self.happened
        return replace(self, call_out=call_out, plot=(left, top, right, foot), happened=beside)


# fmt: off
LYING = Places(
    call_out=CallOutPlace(
        x=96, year=204, numeral=244, size=CALL_OUT, badge=446, width=450,
        rows=(96, 522, 450), rows_high=198, row_step=66,
    ),
    plot=(614, 306, 1606, 763), plot_left=430, scrubber=836, toggles=(640, 196, 1184),
    play=(1744, 800), happened=(664, 312, 560),
)
LYING_LOWERED = Places(
    call_out=CallOutPlace(
        x=96, year=160, numeral=196, size=148, badge=368, width=450,
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
    plot=(48, 762, 1000, 1168), plot_left=48, scrubber=1574, toggles=(48, 1310, 984),
    play=(0, 0), happened=(72, 778, 740),
)
STANDING_LOWERED = Places(
    call_out=STANDING.call_out,
    plot=(48, 762, 1000, 1240), plot_left=48, scrubber=1574, toggles=(48, 1400, 773),
    play=(0, 0), happened=(72, 778, 740),
)
# fmt: on
