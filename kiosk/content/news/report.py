"""What ``kiosk news`` prints."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.model.bulletin import Bulletin
from kiosk.unseen import visible


def as_text(bulletin: Bulletin, marks: Mapping[str, str]) -> str:
    """One line for each piece of news: its name, its date, whether staff pinned or hid it, its headline."""
    lines = [
        f"{item.id}  {item.date}  {marks.get(item.id, ''):6}  {item.title}  ({item.publisher})"
        for item in bulletin.items
    ]
    if bulletin.checked is not None:
        lines.append(f"updated {bulletin.checked.astimezone():%Y-%m-%d %H:%M}")
    return "".join(f"{visible(line)}\n" for line in lines)


def as_json(bulletin: Bulletin, marks: Mapping[str, str], failures: Mapping[str, str]) -> dict[str, object]:
    """The same for programs, with the feeds that failed and why."""
    return {
        "updated": bulletin.checked.isoformat() if bulletin.checked is not None else None,
        "failures": dict(failures),
        "news": [
            {
                "id": item.id,
                "date": item.date,
                "mark": marks.get(item.id),
                "title": item.title,
                "paragraphs": item.paragraphs,
                "publisher": item.publisher,
                "language": item.language or None,
                "address": item.address or None,
                "picture": str(item.picture) if item.picture is not None else None,
            }
            for item in bulletin.items
        ],
    }
