"""A slide of data for the small pack, and its table."""

from __future__ import annotations

from tests.packs import SmallPack

SLIDE = "sections/park/growth.yaml"
TABLE = "series/park.csv"
FILES = {
    TABLE: "year,flow,value,source,note\n2015,residents,8,S01,\n2021,residents,90,S01,\n2021,jobs,2000,S01,\n",
    SLIDE: """\
kind: numbers
title: {be: Стала 90 кампаній, ru: Стало 90 компаний, zh: 企业达90家, en: 'Now 90 companies'}
sources: [S01]
table: series/park.csv
counted: {be: Падлік парка, ru: Подсчёт парка, zh: 园区统计, en: The park counts}
claims:
  - {says: 90, measure: value, series: residents, at: "2021"}
strands:
  - series: residents
    label: {be: рэзідэнтаў, ru: резидентов, zh: 家企业, en: residents}
    unit: count
    role: thread
""",
}


def with_growth(pack: SmallPack) -> SmallPack:
    """The small pack with the slide ``park/growth``."""
    for name, text in FILES.items():
        pack.write(name, text)
    pack.change("sections/park/section.yaml", "slides: [facts,", "slides: [growth, facts,")
    return pack
