"""Movement: one way to animate, which the visitor's wish for calm turns off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from kiosk.design.look import Look
from kiosk.design.theme import Motion


def animate(
    owner: QObject, look: Look, motion: Motion, step: Callable[[float], Any], done: Callable[[], Any] | None = None
) -> QVariantAnimation | None:
    """Call ``step`` with 0 to 1 while ``owner`` lives, or at once with 1 where nothing may move.

    ``step`` and ``done`` must be bound methods of ``owner`` (or of its parts), so that they go with it.
    """
    if not look.moves:
        step(1.0)
        if done is not None:
            done()
        return None
    return play(owner, motion, step, done)


def play(
    owner: QObject, motion: Motion, step: Callable[[float], Any], done: Callable[[], Any] | None = None
) -> QVariantAnimation:
    """Call ``step`` with 0 to 1 over the motion's time, then ``done``."""
    animation = QVariantAnimation(owner)
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.setDuration(motion.time)
    animation.setEasingCurve(cast("QEasingCurve.Type", getattr(QEasingCurve.Type, motion.ease.value)))
    animation.valueChanged.connect(step)
    if done is not None:
        animation.finished.connect(done)
    animation.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)
    return animation
