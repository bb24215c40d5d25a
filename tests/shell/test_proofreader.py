"""A pack that nobody has published: slides that break a rule are left out, and the log says why."""

import pytest
from PySide6.QtTest import QTest

from kiosk.model.visit import EndVisit
from kiosk.shell.proofreader import Proofreader
from tests.packs import SmallPack

LONGEST_MS = 30_000


@pytest.mark.expects_log("these slides are left out: park/facts", "sections/park/facts.yaml:")
def test_a_slide_that_breaks_a_rule_is_left_out_and_the_rest_runs(open_kiosk, tmp_path, caplog):
    pack = SmallPack.in_folder(tmp_path)
    pack.change("sections/park/facts.yaml", "The park grows", "The park grows ☃")
    visitor = open_kiosk(pack=tmp_path)
    kiosk = visitor.kiosk
    kiosk.attendant.warm.connect(Proofreader(kiosk.session).read)
    waited = 0
    while "these slides are left out" not in caplog.text:
        QTest.qWait(100)
        waited += 100
        assert waited < LONGEST_MS
    kiosk.session.do(EndVisit())
    shown = [slide for section in kiosk.session.contents for slide in section.slides]
    assert "park/facts" not in shown
    assert "park/quote" in shown
    assert f"{tmp_path}: these slides are left out: park/facts" in caplog.text
    assert "sections/park/facts.yaml:" in caplog.text
