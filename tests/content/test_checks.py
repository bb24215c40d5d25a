"""The rules beyond types: languages, letters, sources, pictures, fonts."""

from zlib import crc32

import pytest

from kiosk.content.checks import Instruments, check
from kiosk.content.loader import load
from kiosk.content.pictures import FILE_BYTES
from kiosk.content.salvage import MOST_PARTS
from kiosk.machine.fonts import uncovered
from kiosk.problem import Severity
from kiosk.stitch.media import unreadable
from tests.packs import photograph

PARK = "sections/park"
PNG = photograph(64, 48, "PNG")
RENAME = "is a PNG photograph under another suffix: rename it to photo.png"


def problems(pack):
    """Everything `kiosk check` would say about the pack."""
    return check(pack.folder, Instruments(unreadable, uncovered))[1]


def only_problem(pack):
    (problem,) = problems(pack)
    return problem


def test_the_small_pack_keeps_all_rules(pack):
    assert problems(pack) == []


def test_a_folder_that_is_not_a_pack_is_only_called_that(tmp_path):
    _, (problem,) = check(tmp_path, Instruments(unreadable, uncovered))
    assert problem.code == "not-a-pack"


def test_problems_come_in_the_order_of_files_and_lines(pack):
    pack.change(f"{PARK}/story.yaml", "en: A knot}", "en: knot И}")
    pack.change(f"{PARK}/story.yaml", ", en: How it began", "")
    pack.change(f"{PARK}/cover.yaml", ", en: Near Minsk", "")
    said = problems(pack)
    assert [(problem.file, problem.line) for problem in said] == sorted((p.file, p.line) for p in said)
    assert len(said) == 3


# All at once.

STORY = f"{PARK}/story.yaml"


def found(pack, file):
    """What is said of one file: fields and rules."""
    return {(problem.field, problem.code) for problem in problems(pack) if problem.file == str(pack.path(file))}


def test_a_slide_with_an_unknown_field_is_held_to_all_rules(pack):
    pack.change(STORY, "kind: text", "kind: text\ncolour: red")
    pack.change(STORY, ", zh: 开端", "")
    pack.change(STORY, "media/knot.txt", "media/lost.txt")
    pack.change(STORY, "en: There was a forest.", "en: There were 25 km of forest.")
    assert found(pack, STORY) == {
        ("colour", "unexpected-keyword-argument"),
        ("title.zh", "translation"),
        ("picture.file", "no-media"),
        ("paragraphs.0", "no-source"),
    }


def test_a_slide_that_refers_to_nothing_is_held_to_all_rules(pack):
    facts = f"{PARK}/facts.yaml"
    pack.change(facts, "figure: park.residents", "figure: lost")
    pack.change(facts, ", en: The park grows", "")
    pack.change(facts, "ru: Парк растёт", "ru: Парк растёт на 25 км")
    assert found(pack, facts) == {
        ("hero.figure", "unknown-figure"),
        ("title.en", "translation"),
        ("title", "no-source"),
    }


def test_a_mistake_in_a_list_leaves_the_rest_of_it_in_its_place(pack):
    timeline = f"{PARK}/timeline.yaml"
    pack.change(timeline, "2014-06-19", "in June")
    pack.change(timeline, ", en: A beginning", "")
    pack.change(timeline, ", en: Further on", "")
    line = pack.change(timeline, "sources: [S01]", "sources: [S01, S09]")
    assert found(pack, timeline) == {
        ("entries.0.date", "predicate-failed"),
        ("entries.0.text.en", "translation"),
        ("entries.1.text.en", "translation"),
        ("entries.0.sources.1", "unknown-source"),
    }
    assert line in {problem.line for problem in problems(pack)}


def test_a_text_that_is_wrong_is_not_missing_as_well(pack):
    pack.change(STORY, "en: How it began", f"en: {'x' * 901}")
    assert found(pack, STORY) == {("title.en", "string-too-long")}


def test_a_slide_of_an_unknown_kind_is_still_looked_through(pack):
    pack.change(STORY, "kind: text", "kind: txt")
    pack.change(STORY, ", zh: 开端", "")
    pack.change(STORY, "media/knot.txt", "media/lost.txt")
    assert found(pack, STORY) == {
        ("kind", "union-tag-invalid"),
        ("title.zh", "translation"),
        ("picture.file", "no-media"),
    }


@pytest.mark.parametrize(
    ("mistake", "most"), [("colour: red\nkind: text", 8), ("kind: txt", MOST_PARTS)], ids=["known", "unknown"]
)
def test_of_a_list_beyond_all_bounds_only_the_beginning_is_looked_at(pack, mistake, most):
    pack.change(STORY, "kind: text", f"{mistake}\nsources: [{'S9,' * 10_000}]")
    assert sum(problem.code == "unknown-source" for problem in load(pack.folder).problems) == most


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("pack.yaml", "date:", "colour: red\ndate:", id="the pack has a field too many"),
        pytest.param("pack.yaml", "sections: [park]", "section: [park]", id="its sections have a slip"),
        pytest.param("pack.yaml", "date: 2026-11-23", "date: [", id="the pack is not YAML"),
        pytest.param(f"{PARK}/section.yaml", "tone: red", "tone: blue", id="a section has a wrong tone"),
        pytest.param(f"{PARK}/section.yaml", "chapters:", "chapter:", id="its chapters have a slip"),
        pytest.param(f"{PARK}/section.yaml", "    slides:", "    slide:", id="the slides of a chapter have a slip"),
    ],
)
def test_a_mistake_above_a_slide_does_not_hide_those_in_it(pack, file, old, new):
    pack.change(file, old, new)
    pack.change(STORY, ", zh: 开端", "")
    assert found(pack, file)
    assert found(pack, STORY) == {("title.zh", "translation")}


@pytest.mark.parametrize(("status", "severity"), [("draft", Severity.WARNING), ("published", Severity.ERROR)])
def test_a_pack_file_with_a_mistake_still_says_how_strict_the_check_is(pack, status, severity):
    pack.change("pack.yaml", "status: published", f"colour: red\nstatus: {status}")
    pack.change(STORY, ", zh: 开端", "")
    assert {problem.severity for problem in problems(pack) if problem.code == "translation"} == {severity}


def test_a_source_with_a_mistake_is_looked_through_and_is_not_called_missing(pack):
    pack.change("sources.yaml", "date:", "day:")
    pack.change("sources.yaml", ", en: BelTA", "")
    assert ("S01.name.en", "translation") in found(pack, "sources.yaml")
    said = {problem.message for problem in problems(pack) if problem.code == "unknown-source"}
    assert said == {"'S01' has errors in sources.yaml"}


def test_a_row_of_figures_tells_all_its_mistakes_and_is_not_called_missing(pack):
    pack.change("figures/park.csv", "90,count,more,~2022,S01", "90,counts,more,~2022,S09")
    assert found(pack, "figures/park.csv") == {("unit", "enum"), ("source", "unknown-source")}
    (said,) = (problem for problem in problems(pack) if problem.code == "unknown-figure")
    assert said.message == "'park.residents' has errors in its table"


@pytest.mark.parametrize("content", ["kind: [", "kind: nothing"], ids=["no YAML", "an unknown kind"])
def test_a_broken_slide_is_still_in_its_chapter(pack, content):
    pack.write(STORY, content)
    assert {problem.file for problem in problems(pack)} == {str(pack.path(STORY))}


# Languages.


@pytest.mark.parametrize(
    ("status", "severity"), [("draft", Severity.WARNING), ("published", Severity.ERROR)], ids=["draft", "published"]
)
def test_a_missing_translation_is_a_warning_in_a_draft_and_an_error_in_a_published_pack(pack, status, severity):
    pack.change("pack.yaml", "status: published", f"status: {status}")
    line = pack.change(f"{PARK}/story.yaml", "be: Як пачалося, ", "")
    problem = only_problem(pack)
    assert (problem.severity, problem.line, problem.field) == (severity, line, "title.be")
    assert problem.hint == "until it has, the kiosk shows the ru text"


@pytest.mark.parametrize("blank", [" ", "\\t\\n", "\u3000", "\u00a0"])
@pytest.mark.parametrize("also", ["", "colour: red\n"], ids=["a sound slide", "one with a mistake"])
def test_white_space_is_no_translation(pack, blank, also):
    pack.change(STORY, "kind:", f"{also}kind:")
    pack.change(STORY, "zh: 开端", f'zh: "{blank}"')
    assert ("title.zh", "translation") in found(pack, STORY)


def test_white_space_in_all_languages_is_no_text(pack):
    pack.change(STORY, "{be: Як пачалося, ru: Как началось, zh: 开端, en: How it began}", '{be: " ", en: " "}')
    assert found(pack, STORY) == {("title", "value-error")}


@pytest.mark.parametrize(
    ("file", "old", "field"),
    [
        pytest.param("pack.yaml", ", en: A small pack", "line.en", id="in pack.yaml"),
        pytest.param("sources.yaml", ", en: BelTA", "S01.name.en", id="in a source"),
        pytest.param(f"{PARK}/section.yaml", ", en: Park", "title.en", id="in a section"),
        pytest.param(f"{PARK}/facts.yaml", ", en: now", "facts.0.label.en", id="in a fact"),
        pytest.param(f"{PARK}/timeline.yaml", ", en: Further on", "entries.1.text.en", id="in a knot"),
    ],
)
def test_a_translation_is_missed_wherever_text_stands(pack, file, old, field):
    line = pack.change(file, old, "")
    problem = only_problem(pack)
    assert (problem.file, problem.line, problem.field) == (str(pack.path(file)), line, field)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        pytest.param("be: Вузел", "be: Узел и", "'и' is not a Belarusian letter", id="Russian in Belarusian"),
        pytest.param("ru: Узел", "ru: Вузел і", "'і' is not a Russian letter", id="Belarusian in Russian"),
        pytest.param("zh: 结", "zh: 结узел", "'у' is Cyrillic, in a Chinese text", id="Cyrillic in Chinese"),
        pytest.param("zh: 结", 'zh: "结,结"', "',' is a half-width mark", id="a Latin comma in Chinese"),
        pytest.param("en: A knot", "en: A кnot", "'к' is Cyrillic, in an English text", id="one Cyrillic letter"),
        pytest.param("en: A knot", "en: A knot。", "'。' is Chinese, in an English text", id="a Chinese full stop"),
    ],
)
def test_letters_of_another_language_are_a_warning(pack, old, new, complaint):
    line = pack.change(f"{PARK}/cover.yaml", old, new)
    problem = only_problem(pack)
    assert (problem.severity, problem.line) == (Severity.WARNING, line)
    assert complaint in problem.message


@pytest.mark.parametrize("name", ["Беларуская", "Русский", "中文"])
def test_languages_may_be_called_by_their_own_names(pack, name):
    pack.change(f"{PARK}/cover.yaml", "en: A knot", f"en: In {name}")
    assert problems(pack) == []


# Numbers and their sources.


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(STORY, "en: There was a forest.", "en: There were 5 trees.", id="in a paragraph"),
        pytest.param(STORY, "en: How it began", "en: How it began in 2010", id="a year in a slide"),
        pytest.param(STORY, "en: A knot", "en: 5 knots", id="in what a picture shows"),
        pytest.param("pack.yaml", "en: A small pack", "en: 5 stories", id="on the home screen"),
        pytest.param(f"{PARK}/section.yaml", "en: A city of", "en: A city of 90", id="on a tile"),
    ],
)
def test_a_number_without_a_source_is_an_error(pack, file, old, new):
    line = pack.change(file, old, new)
    problem = only_problem(pack)
    assert (problem.severity, problem.line, problem.code) == (Severity.ERROR, line, "no-source")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(STORY, "kind: text", "kind: text\nsources: [S01]\nname: {be: 5, ru: 5, zh: 5, en: 5}", id="slide"),
        pytest.param(f"{PARK}/facts.yaml", "en: residents", "en: residents of 2 countries", id="a fact"),
        pytest.param(f"{PARK}/timeline.yaml", "en: A beginning", "en: 5 stones", id="a knot"),
        pytest.param("sources.yaml", "title: Ninety", "title: 90", id="a source"),
        pytest.param("pack.yaml", "en: Version 1", "en: Version 1.2.3", id="the Info sheet"),
        pytest.param(f"{PARK}/section.yaml", "en: A city", "en: A city since 2012", id="a year on a tile"),
    ],
)
def test_a_number_may_stand_where_its_source_is_plain(pack, file, old, new):
    pack.change(file, old, new)
    assert problems(pack) == []


NAMES = {
    "a numbered exhibition": "Expo №5",
    "a hall": "Minsk Expo, Hall 5",
    "halls": "Павильоны 5–7",
    "an address": "пр. Победителей, 20/2",
    "a house before its street": "14 Pobediteley Avenue",
    "a Chinese address": "独立大街8号，5号馆3楼",
    "an edition": "5-я международная выставка",
    "a Chinese edition": "第5届",
    "a channel": "Канал «Беларусь 24»",
    "a model": "Ту-154",
    "hours": "10:00–18:00",
    "a telephone": "+375 17 123-45-67",
}
CLAIMS = ("5 halls", "в зале 5000 мест", "зал 5, 770 млн", "the 3rd largest partner", "Avenue of 90 shops", "5亿美元")


@pytest.mark.parametrize("words", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("place", ["a slide", "the pack"])
def test_a_name_with_a_number_is_no_claim(pack, words, place):
    say_in_place(pack, words, place)
    assert problems(pack) == []


@pytest.mark.parametrize("words", CLAIMS)
@pytest.mark.parametrize("place", ["a slide", "the pack"])
def test_a_number_that_counts_is_a_claim_beside_a_name_as_well(pack, words, place):
    say_in_place(pack, words, place)
    assert [problem.code for problem in problems(pack)] == ["no-source"]


def say_in_place(pack, words, place):
    """Write the same words in all languages into a line of a slide or of the pack, where nothing else is told."""
    language = "zh" if any("\u4e00" <= letter <= "\u9fff" for letter in words) else "ru"
    file, old = {"a slide": (f"{PARK}/story.yaml", "Был лес."), "the pack": ("pack.yaml", "Малый пакет")}[place]
    old = {"zh": {"Был лес.": "曾是森林。", "Малый пакет": "小内容包"}[old], "ru": old}[language]
    pack.change(file, old, f"'{words}'")


def test_the_name_of_the_exhibition_may_hold_any_number(pack):
    pack.change("pack.yaml", "en: Thread", "en: Belarus 360 and China")
    assert problems(pack) == []


def test_a_field_in_the_wrong_place_is_not_suggested_as_its_own_remedy(pack):
    pack.change("pack.yaml", "status:", "sources: [S01]\nstatus:")
    problem = only_problem(pack)
    assert problem.words == (
        "sources: is not a field here (it belongs to other things, see docs/content-format.md; remove it)"
    )


# Pictures.


def with_picture(pack, name, content):
    """The pack with a picture of its own on the cover."""
    pack.write(f"media/{name}", content)
    pack.change(f"{PARK}/cover.yaml", "media/knot.txt", f"media/{name}")
    return pack


@pytest.mark.parametrize(("name", "kind"), [("photo.png", "PNG"), ("photo.jpg", "JPG"), ("PHOTO.JPEG", "JPG")])
def test_a_photograph_is_fine(pack, name, kind):
    assert problems(with_picture(pack, name, photograph(64, 48, kind))) == []


@pytest.mark.parametrize("part", [0.9, 0.5, 0.1], ids="{:.0%} left".format)
def test_a_photograph_that_was_cut_short_is_an_error(pack, part):
    whole = photograph(200, 150, "PNG")
    problem = only_problem(with_picture(pack, "photo.png", whole[: int(len(whole) * part)]))
    assert (problem.code, problem.field) == ("media", "picture.file")
    assert problem.message == "media/photo.png breaks off before its end: copy it once more"


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        pytest.param("photo.png", b"not a picture", "is no picture that the kiosk knows", id="words in a photograph"),
        pytest.param("photo.jpg", b"", "is empty: copy it once more", id="an empty photograph"),
        pytest.param("photo.gif", b"GIF89a", "is a GIF picture: save it as JPEG, PNG or WebP", id="another kind"),
        pytest.param("photo.gif", PNG, RENAME, id="no suffix"),
        pytest.param("photo.jpg", PNG, RENAME, id="a wrong one"),
        pytest.param("grid.txt", "rr\nr\n", "row 2 has 1 stitches and the first has 2", id="a ragged grid"),
        pytest.param("grid.txt", "rr\nrx\n", "row 2 has 'x', which is no thread", id="an unknown thread"),
    ],
)
def test_a_picture_that_cannot_be_shown_says_why(pack, name, content, complaint):
    assert only_problem(with_picture(pack, name, content)).message.startswith(f"media/{name} {complaint}")


def test_a_photograph_with_too_many_pixels_is_refused_before_it_is_decoded(pack):
    problem = only_problem(with_picture(pack, "photo.png", claiming(30_000, photograph(64, 48, "PNG"))))
    assert problem.message == (
        "media/photo.png has 30000x30000 pixels, more than 24 million: scale its longer side to 4000"
    )


@pytest.mark.parametrize(("side", "complaint"), [(4898, "cannot be decoded"), (4899, "has 4899x4899 pixels, more")])
def test_a_photograph_may_be_as_large_as_a_small_machine_bears_three_of(pack, side, complaint):
    problem = only_problem(with_picture(pack, "photo.png", claiming(side, photograph(64, 48, "PNG"))))
    assert problem.message.startswith(f"media/photo.png {complaint}")


def claiming(side, png):
    """A PNG file whose header says that it is ``side`` pixels wide and high."""
    header = png[12:16] + side.to_bytes(4) * 2 + png[24:29]
    return png[:12] + header + crc32(header).to_bytes(4) + png[33:]


def test_a_file_that_is_far_too_large_is_not_even_opened(pack):
    with_picture(pack, "photo.png", b"")
    with pack.path("media/photo.png").open("wb") as stream:
        stream.truncate(FILE_BYTES + 1)
    assert only_problem(pack).message == "media/photo.png is larger than 40 MB"


# Fonts.


@pytest.mark.parametrize(
    ("character", "code"), [("😀", "U+1F600"), ("ش", "U+0634"), ("ㅎ", "U+314E")], ids=["a smile", "Arabic", "Korean"]
)
def test_a_character_that_the_fonts_do_not_have_is_an_error(pack, character, code):
    line = pack.change(f"{PARK}/cover.yaml", "en: Near Minsk", f"en: Near {character}")
    problem = only_problem(pack)
    assert (problem.severity, problem.line, problem.field) == (Severity.ERROR, line, "lead")
    assert problem.message == f"the fonts have no {character!r} ({code})"


def test_characters_of_plain_lines_are_looked_at_too(pack):
    pack.change(f"{PARK}/quote.yaml", "original: 明珠", "original: 明珠😀")
    assert only_problem(pack).field == "original"


@pytest.mark.parametrize("letter", ["\u202e", "\u2066", "\u200b", "\u200d", "\u2028", "\u0085", "\u0007"])
def test_a_letter_that_nobody_sees_is_an_error(pack, letter):
    line = pack.change(STORY, "en: How it began", f'en: "How it {ascii(letter)[1:-1]}began"')
    problem = only_problem(pack)
    assert (problem.line, problem.severity) == (line, Severity.ERROR)
    assert problem.message == f"holds U+{ord(letter):04X}, a letter that nobody sees"


def test_a_place_to_divide_a_word_is_fine(pack):
    pack.change(STORY, "en: How it began", 'en: "How it be\\u00adgan"')
    assert problems(pack) == []


@pytest.mark.parametrize(
    ("stitch", "said"),
    [
        ("[3, 1]", None),
        ("[1, 1]", "media/knot.txt has no stitch in column 1 of row 1"),
        ("[3, 6]", "media/knot.txt has no stitch in column 3 of row 6"),
    ],
)
def test_the_thread_is_held_by_a_stitch(pack, stitch, said):
    pack.change(
        f"{PARK}/event.yaml", "left: {file: media/knot.txt,", f"left: {{file: media/knot.txt, thread: {stitch},"
    )
    assert [problem.message for problem in problems(pack)] == ([said] if said else [])


def test_a_photograph_holds_no_thread(pack):
    pack.write("media/photo.png", PNG)
    event = f"{PARK}/event.yaml"
    line = pack.change(event, "left: {file: media/knot.txt,", "left: {file: media/photo.png, thread: [3, 1],")
    problem = only_problem(pack)
    assert (problem.line, problem.field) == (line, "left.thread")
    assert "only grids hold it" in problem.message
