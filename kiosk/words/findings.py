"""What the doctor found, as data; said in the language of the interface, English on the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.model.text import Language
from kiosk.words.language import catalogue

_DECIMAL = re.compile(r"\d+\.\d+")


class Verdict(StrEnum):
    FINE = "fine"
    NOTE = "note"
    """Not as one would wish, and nothing that must be fixed."""
    FIX = "fix"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    check: str
    verdict: Verdict
    code: str
    """Names the words in ``SAID`` and ``ADVICE``."""
    values: tuple[str, ...] = ()
    """What stands in the words for %1, %2 and so on."""

    @property
    def fine(self) -> bool:
        return self.verdict is not Verdict.FIX

    def title(self, language: Language) -> str:
        """What was looked at."""
        return catalogue(language).translate("Doctor", str(TITLES[self.check]))

    def says(self, language: Language) -> str:
        """What is."""
        return self._filled(SAID[self.code], language)

    def advice(self, language: Language) -> str:
        """What to do about it; empty where all is well."""
        return self._filled(ADVICE[self.code], language) if self.code in ADVICE else ""

    def _filled(self, words: object, language: Language) -> str:
        text = catalogue(language).translate("Doctor", str(words))
        sign = catalogue(language).translate("Doctor", ".", "decimal sign")
        for number, value in enumerate(self.values, start=1):
            said = value.replace(".", sign) if _DECIMAL.fullmatch(value) else value
            text = text.replace(f"%{number}", said)
        return text

    def as_json(self) -> dict[str, Any]:
        """The finding with its words in English."""
        return {
            "check": self.check,
            "verdict": self.verdict.value,
            "code": self.code,
            "values": list(self.values),
            "says": self.says(Language.EN),
            "advice": self.advice(Language.EN),
        }

    @classmethod
    def of_json(cls, data: dict[str, Any]) -> Finding:
        """The finding that ``as_json`` wrote."""
        return cls(data["check"], Verdict(data["verdict"]), data["code"], tuple(data["values"]))


TITLES = {
    "display": QT_TRANSLATE_NOOP("Doctor", "Screen"),
    "touch": QT_TRANSLATE_NOOP("Doctor", "Touch"),
    "keys": QT_TRANSLATE_NOOP("Doctor", "Keys of the desktop"),
    "size": QT_TRANSLATE_NOOP("Doctor", "Size of the picture"),
    "calibration": QT_TRANSLATE_NOOP("Doctor", "Calibration"),
    "gpu": QT_TRANSLATE_NOOP("Doctor", "Graphics"),
    "sound": QT_TRANSLATE_NOOP("Doctor", "Sound"),
    "films": QT_TRANSLATE_NOOP("Doctor", "Films"),
    "disk": QT_TRANSLATE_NOOP("Doctor", "Disk"),
    "memory": QT_TRANSLATE_NOOP("Doctor", "Memory"),
    "clock": QT_TRANSLATE_NOOP("Doctor", "Clock"),
    "zone": QT_TRANSLATE_NOOP("Doctor", "Time zone"),
    "start": QT_TRANSLATE_NOOP("Doctor", "Start by itself"),
    "pack": QT_TRANSLATE_NOOP("Doctor", "Pack"),
    "pin": QT_TRANSLATE_NOOP("Doctor", "PIN"),
}

SAID = {
    "display": QT_TRANSLATE_NOOP("Doctor", "%1 pixels, scale %2, %3 pictures a second"),
    "display-small": QT_TRANSLATE_NOOP("Doctor", "only %1 pixels"),
    "display-none": QT_TRANSLATE_NOOP("Doctor", "no screen is connected"),
    "touch": QT_TRANSLATE_NOOP("Doctor", "%1"),
    "touch-none": QT_TRANSLATE_NOOP("Doctor", "no touch screen answers"),
    "keys": QT_TRANSLATE_NOOP("Doctor", "the kiosk can hold them"),
    "keys-open": QT_TRANSLATE_NOOP("Doctor", "the kiosk cannot hold them: a visitor can leave"),
    "size": QT_TRANSLATE_NOOP("Doctor", "%1 inches; a finger's 20 mm are %2 pixels"),
    "size-other": QT_TRANSLATE_NOOP("Doctor", "set to %1 inches, and the screen says that it has %2"),
    "size-low": QT_TRANSLATE_NOOP("Doctor", "20 mm are %1 pixels, more than the design gives a button"),
    "calibration": QT_TRANSLATE_NOOP("Doctor", "touches miss by %1 mm at most"),
    "calibration-off": QT_TRANSLATE_NOOP("Doctor", "touches miss by %1 mm"),
    "calibration-never": QT_TRANSLATE_NOOP("Doctor", "nobody has measured it"),
    "gpu": QT_TRANSLATE_NOOP("Doctor", "%1"),
    "gpu-none": QT_TRANSLATE_NOOP("Doctor", "none; the processor draws everything, films as well"),
    "gpu-unknown": QT_TRANSLATE_NOOP("Doctor", "cannot be looked up on this system"),
    "sound": QT_TRANSLATE_NOOP("Doctor", "%1"),
    "sound-none": QT_TRANSLATE_NOOP("Doctor", "nothing that sounds is connected"),
    "films": QT_TRANSLATE_NOOP("Doctor", "%1 plays to its end: %2 × %3"),
    "films-none": QT_TRANSLATE_NOOP("Doctor", "the pack has none"),
    "films-broken": QT_TRANSLATE_NOOP("Doctor", "%1 %2"),
    "disk": QT_TRANSLATE_NOOP("Doctor", "%1 GB are free"),
    "disk-low": QT_TRANSLATE_NOOP("Doctor", "only %1 GB are free"),
    "disk-closed": QT_TRANSLATE_NOOP("Doctor", "nothing can be written to %1"),
    "memory": QT_TRANSLATE_NOOP("Doctor", "%1 GB are free"),
    "memory-low": QT_TRANSLATE_NOOP("Doctor", "only %1 GB are free"),
    "clock": QT_TRANSLATE_NOOP("Doctor", "%1"),
    "clock-wrong": QT_TRANSLATE_NOOP("Doctor", "it says %1, and the pack is of %2"),
    "zone": QT_TRANSLATE_NOOP("Doctor", "%1, like the exhibition"),
    "zone-other": QT_TRANSLATE_NOOP("Doctor", "the machine counts %1, the exhibition in %2 counts %3"),
    "start": QT_TRANSLATE_NOOP("Doctor", "%1"),
    "start-none": QT_TRANSLATE_NOOP("Doctor", "after a power cut the kiosk would stay off"),
    "pack": QT_TRANSLATE_NOOP("Doctor", "%1: no remarks"),
    "pack-remarks": QT_TRANSLATE_NOOP("Doctor", "%1: %2 remarks"),
    "pack-broken": QT_TRANSLATE_NOOP("Doctor", "%1: %2 errors"),
    "pack-none": QT_TRANSLATE_NOOP("Doctor", "%1 is not a pack"),
    "pin": QT_TRANSLATE_NOOP("Doctor", "set"),
    "pin-none": QT_TRANSLATE_NOOP("Doctor", "not set, so the staff door stays shut"),
    "pin-open": QT_TRANSLATE_NOOP("Doctor", "other users of this machine can read its file"),
    "pin-damaged": QT_TRANSLATE_NOOP("Doctor", "its file is damaged, so the staff door stays shut"),
    "failed": QT_TRANSLATE_NOOP("Doctor", "could not be looked at: %1"),
}

ADVICE = {
    "display-small": QT_TRANSLATE_NOOP("Doctor", "Choose at least 1280 × 720 in the settings of the system."),
    "display-none": QT_TRANSLATE_NOOP("Doctor", "Plug in the cable of the screen and switch it on."),
    "touch-none": QT_TRANSLATE_NOOP("Doctor", "Plug in the USB cable of the touch screen, then restart the kiosk."),
    "keys-open": QT_TRANSLATE_NOOP("Doctor", "At the login choose a session on X11 (Xorg), or the kiosk's own."),
    "size-other": QT_TRANSLATE_NOOP("Doctor", "Calibrate the screen: hold a bank card to the glass."),
    "size-low": QT_TRANSLATE_NOOP("Doctor", "Choose a larger screen, or calibrate it if the inches are wrong."),
    "calibration-off": QT_TRANSLATE_NOOP("Doctor", "Calibrate touch in the settings of the system, then measure it."),
    "calibration-never": QT_TRANSLATE_NOOP("Doctor", "On the staff sheet choose Calibrate, then touch the crosses."),
    "gpu-none": QT_TRANSLATE_NOOP("Doctor", "Good enough for pages; large films may need a graphics driver."),
    "sound-none": QT_TRANSLATE_NOOP("Doctor", "Plug in the loudspeakers, or do without: films have subtitles."),
    "films-broken": QT_TRANSLATE_NOOP("Doctor", "Save it as MP4 with H.264 and AAC, or as WebM with VP9 and Opus."),
    "disk-low": QT_TRANSLATE_NOOP("Doctor", "Make room: a new pack needs a place beside the old ones."),
    "disk-closed": QT_TRANSLATE_NOOP("Doctor", "Give the user of the kiosk the right to write there."),
    "memory-low": QT_TRANSLATE_NOOP("Doctor", "Close other programs; the kiosk wants 1 GB."),
    "clock-wrong": QT_TRANSLATE_NOOP("Doctor", "Set date and time in the settings of the system."),
    "zone-other": QT_TRANSLATE_NOOP("Doctor", "Set the time zone of the system to %2."),
    "start-none": QT_TRANSLATE_NOOP("Doctor", "Install the kiosk session; docs/kiosk-setup.md tells how."),
    "pack-remarks": QT_TRANSLATE_NOOP("Doctor", "kiosk check names each of them."),
    "pack-broken": QT_TRANSLATE_NOOP("Doctor", "kiosk check names each of them; these slides are left out."),
    "pack-none": QT_TRANSLATE_NOOP("Doctor", "Publish a pack; until then the built-in one is shown."),
    "pin-none": QT_TRANSLATE_NOOP("Doctor", "Run kiosk pin in a terminal."),
    "pin-open": QT_TRANSLATE_NOOP("Doctor", "Run kiosk pin in a terminal: it makes the file again."),
    "pin-damaged": QT_TRANSLATE_NOOP("Doctor", "Run kiosk pin in a terminal: it makes the file again."),
}
