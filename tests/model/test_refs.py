"""What the fields of a record name is read from their types, of records that nobody has thought of as well."""

from dataclasses import fields, make_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model import refs
from kiosk.model.figure import Unit
from kiosk.model.record import Record, record_types, stored_type
from kiosk.model.refs import Target
from kiosk.model.registry import Slide
from kiosk.model.schedule import Schedule
from kiosk.model.text import Language
from kiosk.model.walk import references

KINDS = (
    refs.FigureKey, refs.SourceKey, refs.SeriesKey, refs.EventKindKey, refs.SectionKey, refs.SlideName, refs.SlideKey,
    refs.PictureFile, refs.FilmFile, refs.SubtitlesFile, refs.TableFile, refs.EventsFile,
)  # fmt: skip
"""A type for each target."""


def target(kind):
    (ref,) = (each for each in kind.__metadata__ if isinstance(each, refs.Ref))
    return ref.target


@st.composite
def made_up_records(draw, depth=2):
    """A record of a new kind, and what its fields name: the place, the target and the name."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4, unique=True))
    types, values, named = [], {}, []
    for name in names:
        kind = draw(st.sampled_from(KINDS))
        shape = draw(st.sampled_from(("one", "optional", "several", "record", "words")))
        if shape == "record" and depth:
            values[name], inner = draw(made_up_records(depth=depth - 1))
            types.append((name, type(values[name])))
            named += [((name, *place), *rest) for place, *rest in inner]
        elif shape == "several":
            values[name] = ("x", "y")
            types.append((name, tuple[kind, ...]))  # type: ignore[valid-type]  # A type of this moment.
            named += [((name, 0), target(kind), "x"), ((name, 1), target(kind), "y")]
        elif shape == "optional":
            values[name] = draw(st.sampled_from(("x", None)))
            types.append((name, kind | None))
            named += [((name,), target(kind), "x")] if values[name] else []
        elif shape == "one":
            values[name] = "x"
            types.append((name, kind))
            named.append(((name,), target(kind), "x"))
        else:
            values[name] = "x"
            types.append((name, str))
    made = make_dataclass("Made", types, bases=(Record,), frozen=True, slots=True, kw_only=True)
    return made(**values), named


@given(made_up_records())
def test_every_name_in_a_record_of_a_new_kind_is_found_with_its_place_and_what_it_leads_to(case):
    record, named = case
    assert [(link.place, link.target, link.name) for link in references(record)] == named


def test_every_target_has_a_type_and_no_two_types_of_the_list_share_one():
    assert {target(kind) for kind in KINDS} == set(Target)
    assert len(KINDS) == len(Target)


@pytest.mark.parametrize("slide", Slide.__args__)
def test_the_fields_of_each_kind_of_slide_that_are_called_like_a_name_have_its_type(slide):
    """A slip such as ``figure: Key`` would take the field out of all checks."""
    named = {name: ref.target for kind in record_types() for name, ref in refs.refs(kind).items()}
    for kind in (slide, *(each for each in record_types() if each.__module__ == slide.__module__)):
        types = refs.field_types(kind)
        plain = {item.name for item in fields(kind) if "is_key" in repr(types[item.name]) and item.name in named}
        assert plain <= refs.refs(kind).keys()


@pytest.mark.parametrize("kind", [*Slide.__args__, Schedule, Unit, Language])
def test_a_compiled_pack_may_hold_the_records_and_enumerations_of_the_model(kind):
    assert stored_type(kind.__module__, kind.__qualname__) is kind


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("kiosk.model.refs", "Ref"),
        ("kiosk.model.slide", "dataclass"),
        ("kiosk.model.slide", "LocalText"),
        ("kiosk.model.slide", "Story.__init__"),
        ("kiosk.model.lost", "Lost"),
        ("kiosk.machine.settings", "Settings"),
        ("re", "RegexFlag"),
        ("os", "system"),
    ],
)
def test_and_nothing_else(module, name):
    with pytest.raises((LookupError, ImportError)):
        stored_type(module, name)
