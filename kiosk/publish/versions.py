"""Published packs: folders that never change, and one small file that says which of them is shown.

That file, ``versions``, names them a line each, the newest first.  It is replaced in one step, and a folder that it
does not name is no version: so a publish or a rollback that is killed at any moment has happened wholly or not at
all, and what it leaves behind goes at the next publish.  What a running kiosk shows stays until it shows another,
however much is published during a long visit.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.content.disk import clear, held, make_folder, read_start, remove, settle, write_whole
from kiosk.content.folder import copy_folder, protect
from kiosk.content.statefile import read_state
from kiosk.problem import MOST_TOLD, short
from kiosk.unseen import visible

log = logging.getLogger(__name__)

KEPT = 5
"""Versions kept on disk."""
INDEX, LOCK, REFUSAL, SHOWN = "versions", "lock", "refusal.json", "shown"
WITHDRAWN = "withdrawn"
MOMENT = "%Y%m%dT%H%M%SZ"
NAME = re.compile(r"(\d{8}T\d{6}Z)-([0-9a-f]{12})")
LONGEST_REASON = 500
MOST_BYTES = 1_000_000
"""Of the index and of a refusal."""


class NothingPublished(Exception):
    """There is no version to go back from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A pack as it was published."""

    folder: Path
    """Named after the moment, in UTC, and the ``digest`` of the content."""
    withdrawn: bool = False
    """Whether staff went back from it."""

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def published(self) -> datetime:
        """When, in UTC."""
        return _moment(self.name)


def _moment(name: str) -> datetime:
    return datetime.strptime(name.partition("-")[0], MOMENT).replace(tzinfo=UTC)


def published_at(folder: Path) -> datetime | None:
    """When a folder was published, in UTC, by its name; None if it is no version."""
    return _moment(folder.name) if NAME.fullmatch(folder.name) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why the last attempt to show something newer came to nothing."""

    when: str
    """ISO 8601, in UTC."""
    pack: str
    """The folder that was refused."""
    reasons: tuple[str, ...]
    """At most MOST_TOLD, and how many more there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What staff may want to know of published packs."""

    current: Version | None
    """What the kiosk shows; None for the pack that it came with."""
    versions: tuple[Version, ...]
    """The newest first."""
    refusal: Refusal | None

    def as_json(self) -> dict[str, object]:
        """Plain values for ``--json``, with the title of each pack by language; reads pack.yaml of each."""
        from kiosk.content.loader import read_head  # noqa: PLC0415  (brings pydantic and yaml)

        versions = []
        for one in self.versions:
            head = read_head(one.folder)
            versions.append(
                {
                    "name": one.name,
                    "published": one.published.isoformat(),
                    "withdrawn": one.withdrawn,
                    "title": {language: words for language, words in head.title if words} if head else {},
                }
            )
        refusal = asdict(self.refusal) if self.refusal else None
        return {"current": self.current.name if self.current else None, "versions": versions, "refusal": refusal}

    def as_text(self) -> str:
        """A line a version, and why the last pack was refused."""
        lines = [
            f"{one.name}{' shown' if one == self.current else f' {WITHDRAWN}' if one.withdrawn else ''}"
            for one in self.versions
        ] or ["nothing is published"]
        if self.refusal:
            lines += [f"{self.refusal.when} refused: {self.refusal.pack}", *self.refusal.reasons]
        return "\n".join(map(visible, lines))


class Versions:
    """The folder of published packs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def mark(self) -> tuple[int, int] | None:
        """Another value whenever something was published or taken back; None where nothing can be seen."""
        try:
            status = (self.folder / INDEX).stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns

    def all(self) -> tuple[Version, ...]:
        """Every version, the newest first; raises OSError where that cannot be read."""
        index = self.folder / INDEX
        clear(index)
        try:
            lines = read_start(index, MOST_BYTES).decode("utf-8", "replace").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return ()
        found = []
        for line in filter(None, lines):
            name, _, mark = line.partition(" ")
            if not NAME.fullmatch(name) or mark not in ("", WITHDRAWN) or not (self.folder / name).is_dir():
                log.warning("%s: %r names no version and is passed over", index, short(line))
                continue
            found.append(Version(folder=self.folder / name, withdrawn=mark == WITHDRAWN))
        if not found:
            log.warning("%s: names no version at all", index)
        return tuple(found)

    def shown(self) -> tuple[Version, ...]:
        """The version that the kiosk shows, and those to which it would go back from there; raises OSError."""
        return tuple(version for version in self.all() if not version.withdrawn)

    def current(self) -> Version | None:
        """The version that the kiosk shows; None where nothing is published.  Raises OSError."""
        return next(iter(self.shown()), None)

    def status(self) -> Status:
        """All of it at a glance; raises OSError."""
        versions = self.all()
        current = next((version for version in versions if not version.withdrawn), None)
        return Status(current=current, versions=versions, refusal=self.refusal())

    def publish(self, source: Path, examine: Callable[[Path], None], now: datetime) -> Version:
        """Copy a pack to a version of its own, and let it be shown if ``examine`` has no objection to the copy.

        What ``examine`` raises, an OSError of the disk or a Busy of another publish leaves all as it was.
        """
        with self._held():
            before = self.all()
            self._keep_only(before)
            folder = self._bring_in(source, now)
            try:
                examine(folder)
                self._write((Version(folder=folder), *before)[:KEPT])
            except BaseException:
                self._keep_only(before)
                raise
            self._keep_only(self.all())
            with suppress(OSError):
                (self.folder / REFUSAL).unlink()
            return Version(folder=folder)

    def rollback(self) -> Version | None:
        """Withdraw the version that is shown; returns the one before it, None where only the built-in pack is left.

        Raises NothingPublished, OSError or Busy, which leave all as it was.
        """
        with self._held():
            shown = self.shown()
            if not shown:
                raise NothingPublished("nothing is published: the kiosk shows the pack that it came with")
            self._write(replace(one, withdrawn=True) if one == shown[0] else one for one in self.all())
            return shown[1] if len(shown) > 1 else None

    def refuse(self, pack: Path, reasons: Iterable[str], now: datetime) -> None:
        """Remember why a pack is not shown, as far as the disk allows."""
        import json  # noqa: PLC0415  (the first frame does without)

        told = tuple(reason[:LONGEST_REASON] for reason in reasons)[: MOST_TOLD + 1]
        refusal = Refusal(when=now.isoformat(timespec="seconds"), pack=str(pack), reasons=told)
        with suppress(OSError):
            write_whole(self.folder / REFUSAL, json.dumps(asdict(refusal), ensure_ascii=False).encode())

    def refusal(self) -> Refusal | None:
        """Why the last pack was refused; None if it was not."""
        return read_state(
            self.folder / REFUSAL,
            MOST_BYTES,
            lambda told: Refusal(
                when=str(told["when"]), pack=str(told["pack"]), reasons=tuple(map(str, told["reasons"]))
            ),
        )

    def hold(self, folder: Path) -> None:
        """Let no publish remove what the kiosk shows, as far as the disk allows; ``folder`` may lie elsewhere."""
        with suppress(OSError):
            if folder.parent == self.folder:
                write_whole(self.folder / SHOWN, folder.name.encode())
            else:
                (self.folder / SHOWN).unlink(missing_ok=True)

    def _shown_by_the_kiosk(self) -> str:
        try:
            return (self.folder / SHOWN).read_text("utf-8", "replace")
        except OSError:
            return ""

    @contextmanager
    def _held(self) -> Iterator[None]:
        make_folder(self.folder)
        with held(self.folder / LOCK):
            yield

    def _bring_in(self, source: Path, now: datetime) -> Path:
        """A protected copy of a pack under the name of a version, which it is not yet."""
        partial = self.folder / "copy.part"
        try:
            content = copy_folder(source, partial)
            moment = now.astimezone(UTC)
            while (target := self.folder / f"{moment:{MOMENT}}-{content}").exists():
                moment += timedelta(seconds=1)
            partial.rename(target)
        except BaseException:
            with suppress(OSError):
                remove(partial)
            raise
        protect(target)
        settle(self.folder)
        return target

    def _write(self, versions: Iterable[Version]) -> None:
        lines = [f"{one.name} {WITHDRAWN}" if one.withdrawn else one.name for one in versions]
        write_whole(self.folder / INDEX, "".join(f"{line}\n" for line in lines).encode())

    def _keep_only(self, versions: Iterable[Version]) -> None:
        """Remove everything else from the folder, as far as the disk allows: what stays goes another time."""
        kept = {INDEX, LOCK, REFUSAL, SHOWN, self._shown_by_the_kiosk(), *(version.name for version in versions)}
        for path in self.folder.iterdir():
            if path.name not in kept:
                with suppress(OSError):
                    remove(path)
