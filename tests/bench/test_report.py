"""The table, the plot, and the section of the document that holds them."""

import xml.etree.ElementTree as ET

import pytest

from tests.bench.peers.report import Figure, markdown, plot, write_section

NAMES = ["Kiosk", "Deck & browser", "Suite"]
FIGURES = [
    Figure("start", "ms", (610.4, 880.0, 2500.0)),
    Figure("key", "ms", (31.24, 45.0, 22.0)),
    Figure("moving", "%", (4.2, None, None)),
]


def test_a_table_names_everybody_and_sets_off_where_the_kiosk_is_ahead():
    assert markdown(NAMES, FIGURES).splitlines() == [
        "| | Kiosk | Deck & browser | Suite |",
        "|---|---:|---:|---:|",
        "| start | **610 ms** | 880 ms | 2500 ms |",
        "| key | 31.2 ms | 45.0 ms | 22.0 ms |",
        "| moving | 4.20 % | – | – |",
    ]


def test_a_plot_has_a_bar_for_everybody_in_every_row_that_compares():
    root = ET.fromstring(plot(NAMES, FIGURES))
    texts = ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert [text for text in texts if text.startswith("Deck & browser")] == [
        "Deck & browser: 880 ms",
        "Deck & browser: 45.0 ms",
    ]
    assert "moving" not in texts
    bars = list(root.iter("{http://www.w3.org/2000/svg}rect"))[1:]
    lengths = [float(bar.get("width")) for bar in bars]
    assert len(lengths) == 6
    assert lengths[2] > lengths[1] > lengths[0] > 0


def test_a_section_is_written_anew_and_all_around_it_stays(tmp_path):
    document = tmp_path / "performance.md"
    document.write_text("# Before\n\n<!-- peers -->\nold\n<!-- /peers -->\n\nAfter <!-- bench -->", "utf-8")
    for text in ("first", "second\n"):
        write_section(document, "peers", text)
    assert document.read_text("utf-8") == (
        "# Before\n\n<!-- peers -->\nsecond\n<!-- /peers -->\n\nAfter <!-- bench -->"
    )
    with pytest.raises(ValueError, match="no section bench"):
        write_section(document, "bench", "text")
