"""Hears every text that is painted: by labels, buttons, charts and whatever else draws letters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainterPath, QTextItem
from PySide6.QtWidgets import QWidget

Metric = QPaintDevice.PaintDeviceMetric


class Ear(QPaintEngine):
    """Notes texts and their sizes in pixels, and draws nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.heard: list[tuple[str, float]] = []

    def begin(self, device: QPaintDevice) -> bool:
        del device
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing: the painter knows."""

    def drawTextItem(self, point: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        del point
        self.heard.append((item.text(), item.font().pixelSize() * self.painter().combinedTransform().m22()))


# Shapes and pictures carry no text.
for _shape in (
    "drawPixmap",
    "drawTiledPixmap",
    "drawImage",
    "drawPath",
    "drawPolygon",
    "drawRects",
    "drawLines",
    "drawEllipse",
    "drawPoints",
):
    setattr(Ear, _shape, lambda *_, **__: None)


class Paper(QPaintDevice):
    """As large as a widget, with an ear for its texts."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.ear = Ear()
        self._metrics = {
            Metric.PdmWidth: widget.width(),
            Metric.PdmHeight: widget.height(),
            Metric.PdmDepth: 32,
            Metric.PdmDevicePixelRatio: 1,
            Metric.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.ear

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 96)


def texts_on(widget: QWidget) -> list[tuple[str, float]]:
    """Every text painted on a widget and what lies on it, with its size in pixels."""
    paper = Paper(widget)
    widget.render(paper, QPoint())
    return paper.ear.heard
