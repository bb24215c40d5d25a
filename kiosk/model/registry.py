"""Which kinds of slide there are.

Only what reads a pack's files needs them all.  What is compiled brings in the kinds that it holds, one by one.
"""

from kiosk.model.archive import Archive
from kiosk.model.composition import Composition
from kiosk.model.graph import Graph
from kiosk.model.map import Map
from kiosk.model.news import News
from kiosk.model.numbers import Numbers
from kiosk.model.programme import Programme
from kiosk.model.ranking import Ranking
from kiosk.model.slide import Cover, Event, Facts, Gallery, Quote, Story, Timeline
from kiosk.model.video import Video

Slide = (
    Cover
    | Story
    | Facts
    | Gallery
    | Timeline
    | Event
    | Quote
    | Graph
    | Composition
    | Ranking
    | Numbers
    | Map
    | News
    | Programme
    | Archive
    | Video
)
