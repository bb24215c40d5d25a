"""A keyboard that is plugged into an X server while it runs: a device of its own, which nobody holds yet.

It stays in until the server ends: Qt 6.11 deletes the keys of a master device twice when that is taken away, and dies.
"""

import ctypes
import ctypes.util

from tests.bench.hand import Hand

ADD_MASTER, ALL_MASTERS, MASTER_KEYBOARD = 1, 1, 2
"""How XInput numbers a change, the devices that are asked for, and what one of them is."""


class _Add(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("send_core", ctypes.c_int),
        ("enable", ctypes.c_int),
    )


class _Device(ctypes.Structure):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("use", ctypes.c_int),
        ("attachment", ctypes.c_int),
        ("enabled", ctypes.c_int),
        ("count", ctypes.c_int),
        ("classes", ctypes.c_void_p),
    )


class Keyboard(Hand):
    """Its keys come from a master device of XInput, which is no part of the keyboard that was there before."""

    def __init__(self, display, name):
        super().__init__(display)
        self._input = ctypes.CDLL(ctypes.util.find_library("Xi"))
        self._input.XIQueryDevice.restype = ctypes.POINTER(_Device)
        version = ctypes.c_int(2), ctypes.c_int(2)
        assert self._input.XIQueryVersion(self._display, *map(ctypes.byref, version)) == 0
        before = self._keyboards()
        self._input.XIChangeHierarchy(self._display, ctypes.byref(_Add(ADD_MASTER, name.encode(), 1, 1)), 1)
        self._x.XSync(self._display, 0)
        (pointer,) = [pointer for number, pointer in self._keyboards().items() if number not in before]
        self._input.XISetClientPointer(self._display, ctypes.c_ulong(0), pointer)
        self._x.XSync(self._display, 0)

    def press_together(self, *names):
        """Keys by their X keysyms, held down one after another and let go the other way round."""
        keysyms = [ctypes.c_ulong(self._x.XStringToKeysym(name.encode())) for name in names]
        codes = [self._x.XKeysymToKeycode(self._display, keysym) for keysym in keysyms]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, ctypes.c_ulong(0))
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def _keyboards(self):
        """Master keyboards by number, and the pointer of each."""
        count = ctypes.c_int()
        devices = self._input.XIQueryDevice(self._display, ALL_MASTERS, ctypes.byref(count))
        found = {each.number: each.attachment for each in devices[: count.value] if each.use == MASTER_KEYBOARD}
        self._input.XIFreeDeviceInfo(devices)
        return found
