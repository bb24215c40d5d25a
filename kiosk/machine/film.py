"""Films: decoding one into pictures, and trying whether a file can be played to its end.

QtMultimedia costs tens of milliseconds to import, so nothing imports this module before a film is opened.
"""

from __future__ import annotations

import logging
import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.content.film import NotAFilm, read_reel

# Whatever a film names, it is not fetched from anywhere: see "Media file I/O" of QtMultimedia's FFmpeg backend.
os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = "file"
# Neither is what FFmpeg finds in each file news, nor that PipeWire is missing, which only recording a screen needs;
# QtMultimedia says the latter as soon as it is imported.
QLoggingCategory.setFilterRules("qt.multimedia.*.info=false\nqt.multimedia.symbolsresolver.warning=false")

from PySide6.QtMultimedia import (  # noqa: E402
    QAudio,
    QAudioOutput,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

log = logging.getLogger(__name__)

# Qt would convert pictures on the graphics card and fetch them back; where one is only imitated that halves the frames.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)

SEEK_MS = 100
"""Least time between two seeks: the picture follows a finger ten times a second."""
LOOK_MS = 1000
PATIENCE = 8
"""Looks without a new picture, and without sound that goes on, after which a film counts as broken.

A picture may stand still, so what is left of the film is waited for as well.
"""
SHORT_MS, SHORT_PART = 2000, 4
"""By how much a film may end before its length: milliseconds, and at most a part in so many of it."""
LAST_MS = 700
"""How far before the end a trial asks for a picture."""
BREAKS_OFF = "breaks off before its end"

Status = QMediaPlayer.MediaStatus
State = QMediaPlayer.PlaybackState


def _near_the_end(length: int) -> int:
    """Milliseconds from which on a film of such a length counts as played to its end."""
    return length - min(SHORT_MS, length // SHORT_PART)


class Projector(QObject):
    """Plays one film; ``image`` is the picture it is at."""

    pictured = Signal()
    """There is another picture."""
    moved = Signal(int)
    """Now at that many milliseconds."""
    changed = Signal()
    """Playing has begun or stopped."""
    ended = Signal()
    torn = Signal(str)
    """It cannot be played, or no further; the text says why."""

    def __init__(self, parent: QObject, path: Path, volume: float, *, loop: bool = False) -> None:
        """``volume`` from 0 to 1."""
        super().__init__(parent)
        self.path = path
        self.image = QImage()
        self.repeated = False
        self.frames = 0
        """Pictures shown since the beginning."""
        self._loop, self._over = loop, False
        self._reached = self._shown = self._place = -1
        self._last: float | None = None
        self._wanted: int | None = None
        self._still_looks = 0
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sound: QAudioOutput | None = None
        if not QMediaDevices.defaultAudioOutput().isNull():
            self._sound = QAudioOutput(self)
            self._player.setAudioOutput(self._sound)
        self.set_volume(volume)
        self._sink.videoFrameChanged.connect(self._take)
        self._player.positionChanged.connect(self._move)
        self._player.mediaStatusChanged.connect(self._follow)
        self._player.errorOccurred.connect(self._fail)
        self._player.playbackStateChanged.connect(self._tell)
        self._pace = QTimer(self, singleShot=True, interval=SEEK_MS)
        self._pace.timeout.connect(self._seek_now)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._watch)

    # What a visitor does

    def play(self) -> None:
        """Begin, or go on."""
        if self._player.source().isEmpty() and not self._open():
            return
        if not self._over:
            self._still_looks = 0
            self._look.start()
            self._player.play()

    def _open(self) -> bool:
        """Give the file to the decoder, if it is a film; says whether it was."""
        try:
            self._last = read_reel(self.path).last
        except NotAFilm as error:
            QTimer.singleShot(0, partial(self._tear, str(error)))
            return False
        self._player.setSource(QUrl.fromLocalFile(str(self.path)))
        return True

    def pause(self) -> None:
        """Stand still."""
        self._look.stop()
        self._player.pause()

    def seek(self, position: int) -> None:
        """Go to ``position`` (ms) once the film is open, though not more often than a decoder can follow."""
        self._wanted = max(0, min(position, self.length - 1) if self.length else position)
        if self.length and not self._pace.isActive():
            self._seek_now()

    def set_volume(self, volume: float) -> None:
        """From 0 (silent) to 1, as loudness is heard."""
        if self._sound is not None:
            scales = QAudio.VolumeScale
            self._sound.setMuted(volume <= 0)
            self._sound.setVolume(QAudio.convertVolume(volume, scales.LogarithmicVolumeScale, scales.LinearVolumeScale))

    def stop(self) -> None:
        """Let go of the file."""
        self._over = True
        self._look.stop()
        self._pace.stop()
        self._player.stop()
        self._player.setSource(QUrl())

    @property
    def playing(self) -> bool:
        return self._player.playbackState() == State.PlayingState

    @property
    def position(self) -> int:
        """Milliseconds."""
        return self._player.position() if self._wanted is None else self._wanted

    @property
    def length(self) -> int:
        """Milliseconds; 0 until it is known."""
        return self._player.duration()

    # What the player tells

    @Slot(QVideoFrame)
    def _take(self, _: QVideoFrame) -> None:
        # The signal comes from the decoder's thread; if the screen is late, only the newest picture is worth its time.
        frame = self._sink.videoFrame()
        if self._over or not frame.isValid() or frame.startTime() == self._shown:
            return
        self._shown = frame.startTime()
        self._reached = max(self._reached, self._shown // 1000)
        self._still_looks = 0
        self.frames += 1
        self.image = frame.toImage()
        self.pictured.emit()

    @Slot("qint64")
    def _move(self, position: int) -> None:
        if position > self._place:
            self._still_looks = 0
        self._place = position
        if not self._over and self._wanted is None:
            self.moved.emit(position)

    def _seek_now(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._reached = max(self._reached, wanted)  # Of the last moments no picture may come any more.
            self._player.setPosition(wanted)
            self._pace.start()

    @Slot(Status)
    def _follow(self, status: Status) -> None:
        if self._over:
            return
        if status == Status.InvalidMedia:
            self._tear(self._player.errorString() or "the file cannot be read")
        elif status == Status.LoadedMedia:
            self._seek_now()
        elif status == Status.EndOfMedia:
            whole = self.length if self._last is None else min(self.length, round(self._last * 1000))
            if 0 <= self._reached < _near_the_end(whole):
                self._tear(f"it breaks off after {self._reached / 1000:.0f} of {self.length / 1000:.0f} seconds")
            elif self._reached < 0:
                self._tear("it has no picture")
            elif self._loop:
                self.repeated = True
                self._reached = -1
                self._player.setPosition(0)
                self._player.play()
            else:
                self._over = True
                self._look.stop()
                self.ended.emit()

    @Slot(QMediaPlayer.Error, str)
    def _fail(self, _: QMediaPlayer.Error, reason: str) -> None:
        self._tear(reason)

    def _tell(self) -> None:
        if not self._over:
            self.changed.emit()

    def _watch(self) -> None:
        self._still_looks += 1
        rest = 0 if self._reached < 0 else max(0, self.length - self._reached) // LOOK_MS
        if self._still_looks > PATIENCE + rest and self.playing:
            self._tear("no further picture comes")

    def _tear(self, reason: str) -> None:
        if not self._over:
            self._over = True
            self._look.stop()
            log.error("%s: this film is not shown: %s", self.path, reason)
            self.torn.emit(reason)


def sound_outputs() -> list[str]:
    """Names of what sounds on this machine; needs a Qt application."""
    return [device.description() for device in QMediaDevices.audioOutputs()]


class Trial(QObject):
    """Opens a film and plays its end; ``complaint`` says why that cannot be done, and is empty when it can."""

    over = Signal()

    def __init__(self, path: Path, last: float | None) -> None:
        """``last`` is about the second of the last picture, or None when the file does not say."""
        super().__init__()
        self.complaint = ""
        self._last = round(last * 1000) if last is not None else None
        self._reached = -1
        self._asked = False
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._take)
        self._player.mediaStatusChanged.connect(self._follow)
        self._player.errorOccurred.connect(self._fail)
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    @property
    def _wanted(self) -> int:
        """Milliseconds to which there have to be pictures."""
        return self._player.duration() if self._last is None else self._last

    @Slot(QVideoFrame)
    def _take(self, frame: QVideoFrame) -> None:
        self._reached = max(self._reached, frame.startTime() // 1000)
        if self._asked and self._reached >= _near_the_end(self._wanted):
            self._end("")

    @Slot(Status)
    def _follow(self, status: Status) -> None:
        if status == Status.LoadedMedia and not self._asked:
            if not self._player.hasVideo():
                self._end("has no picture")
                return
            self._asked = True
            self._player.setPosition(max(0, self._wanted - LAST_MS))
            self._player.play()
        elif status == Status.InvalidMedia:
            self._end(f"cannot be played: {self._player.errorString()}")
        elif status == Status.EndOfMedia and self._asked:
            self._end("" if self._reached >= _near_the_end(self._wanted) else BREAKS_OFF)

    @Slot(QMediaPlayer.Error, str)
    def _fail(self, _: QMediaPlayer.Error, reason: str) -> None:
        self._end(BREAKS_OFF if self._asked else f"cannot be played: {reason}")

    def _end(self, complaint: str) -> None:
        self.complaint = complaint
        self.over.emit()
