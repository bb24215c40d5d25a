"""Headlines that leave a forgotten word on their second line are told."""

from kiosk.content.checks import Instruments, check
from kiosk.machine.fonts import uncovered
from kiosk.problem import Severity
from kiosk.slides.headlines import headline_lines
from kiosk.stitch.media import unreadable

STORY, TITLE = "sections/park/story.yaml", "en: How it began"


def warnings(pack):
    return check(pack.folder, Instruments(unreadable, uncovered, lines=headline_lines))[1]


def test_a_second_line_that_is_much_shorter_is_a_warning_and_a_break_set_by_hand_rights_it(pack, qapp):
    assert warnings(pack) == []
    pack.change(STORY, TITLE, "en: How all of the park | began")
    (problem,) = warnings(pack)
    assert (problem.field, problem.severity) == ("title.en", Severity.WARNING)
    assert "write |" in problem.hint
    pack.change(STORY, "of the park | began", "| of the park began")
    assert warnings(pack) == []
