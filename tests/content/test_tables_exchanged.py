"""Tables as UN Comtrade and Our World in Data hand them out."""

import pytest

from tests.content.tables import read, values

NEW = "freqCode,period,reporterDesc,flowDesc,partnerDesc,cmdDesc,primaryValue\n"
OLD = "Classification,Year,Period,Trade Flow,Reporter,Partner,Commodity,Trade Value (US$),Flag\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            f"{NEW}A,2020,Belarus,Import,China,TOTAL,3703800000.0\nA,2020,Belarus,Export,China,TOTAL,753400000.0\n",
            {"Import": {"2020": 3_703_800_000}, "Export": {"2020": 753_400_000}},
        ),
        (f"{NEW}M,202401,Belarus,Import,China,TOTAL,5\n", {"Import": {"2024-01": 5}}),
        (f"{OLD}H4,2020,2020,Export,Belarus,China,All,753400000,0\n", {"Export": {"2020": 753_400_000}}),
        (
            "Entity,Code,Year,Life expectancy\nBelarus,BLR,2020,72.5\nChina,CHN,2020,78.1\n",
            {"Belarus": {"2020": 72.5}, "China": {"2020": 78.1}},
        ),
        ("entity,code,year,a,b\nBelarus,BLR,2020,5,6\n", {"a": {"2020": 5}, "b": {"2020": 6}}),
        ("Entity,Code,Day,cases\nBelarus,BLR,2020-05-01,5\n", {"Belarus": {"2020-05-01": 5}}),
    ],
)
def test_a_table_is_read_as_it_was_downloaded(tmp_path, content, expected):
    table, problems = read(tmp_path, content)
    assert (values(table), problems) == (expected, [])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            f"{NEW}A,2020,Belarus,Import,China,TOTAL,5\nA,2020,Belarus,Import,World,TOTAL,6\n",
            "holds several of 'partnerDesc': 'China', 'World'",
        ),
        (
            "Entity,Code,Year,a,b\nBelarus,BLR,2020,5,6\nChina,CHN,2020,5,6\n",
            "has 2 indicators of several countries: 'Belarus', 'China'",
        ),
    ],
)
def test_values_of_several_things_are_refused_in_one_sentence(tmp_path, content, said):
    table, (problem,) = read(tmp_path, content)
    assert (table.series, problem.message) == ({}, said)
    assert problem.hint.startswith("keep the ")
