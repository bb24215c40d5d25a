"""A text on the screen, set in one style."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.design.look import Look
from kiosk.design.theme import Colour, Ink, Style
from kiosk.model.text import LocalText
from kiosk.widgets.painted import untouchable
from kiosk.widgets.placement import PlacedRole, Placement
from kiosk.widgets.typesetting import Setting, TextBlock

SLACK = 0.16
"""The part of a line above and below which no letter reaches."""


class Prose(QLabel):
    """A text in one style; a QLabel, so that screen readers find it."""

    def __init__(
        self,
        look: Look,
        style: Style,
        text: LocalText | str,
        parent: QWidget | None = None,
        *,
        colour: Colour = Ink.INK,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        even: bool = False,
        fit: bool = False,
    ) -> None:
        """``even`` balances the lines of a headline; ``fit`` shrinks the text rather than cutting it."""
        super().__init__(parent)
        self.look = look
        self.style_token = style
        self._colour = look.palette.colour(colour)
        self._align = align
        self._even = even
        self._fit = fit
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say(text)
        untouchable(self)

    def say(self, text: LocalText | str) -> None:
        """Show other words in the same place."""
        self.origin = text if isinstance(text, LocalText) else None
        self.block = TextBlock.of(self.look, self.style_token, text, self._align, even=self._even, fit=self._fit)
        self.setText(self.block.words)
        self._setting: Setting | None = None
        self._set_for = QSize()
        self.update()

    def natural_height(self, width: int) -> int:
        """Pixels that the text needs when it is ``width`` pixels wide."""
        return self.block.height(width)

    def widest_word(self) -> float:
        """Pixels of the longest stretch that does not break."""
        return self.block.widest_word()

    def natural_width(self) -> int:
        """Pixels that the text needs on one line."""
        return self.block.width()

    @property
    def setting(self) -> Setting:
        """The text as it is broken in the widget's present size."""
        if self._setting is None or self._set_for != self.size():
            self._set_for = self.size()
            self._setting = self.block.inside(self.width(), self.height())
        return self._setting

    @property
    def shrunk(self) -> float:
        """The part of its size that the text keeps to fit its box."""
        return self.setting.shrunk

    @property
    def cut(self) -> bool:
        """Whether part of the text falls outside the widget."""
        return self.setting.cut

    def line_ends(self) -> list[float]:
        """The y below each line, in the coordinates of the parent."""
        setting = self.setting
        pitch = setting.height / max(1, setting.lines)
        return [self.y() + pitch * line for line in range(1, setting.lines + 1)]

    def sizeHint(self) -> QSize:
        return self.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self._colour)
        self.setting.layout.draw(painter, self._offset())
        painter.end()

    def _offset(self) -> QPointF:
        """Where the text stands: balanced lines are narrower than the box they are aligned in."""
        setting = self.setting
        if setting.layout.lineCount() == 0:
            return QPointF()
        slack = self.width() - setting.layout.lineAt(0).width()
        x = {Qt.AlignmentFlag.AlignRight: slack, Qt.AlignmentFlag.AlignHCenter: slack / 2}.get(self._align, 0.0)
        return QPointF(x, -setting.lift)

    def ink(self) -> QRectF:
        """Around the painted letters, in the widget's coordinates."""
        return self.setting.bounds().translated(self._offset())

    def placement(self) -> Placement:
        rect = self.ink().toAlignedRect()
        # Line boxes are taller than letters.
        slack = round(self.look.line_height(self.style_token) * SLACK)
        return Placement(
            role=PlacedRole.TEXT,
            words=self.text(),
            rect=rect.adjusted(0, slack, 0, -slack),
            style=self.style_token,
            shrunk=self.shrunk,
            fits=not self.cut,
            origin=self.origin,
            widget=self,
        )
