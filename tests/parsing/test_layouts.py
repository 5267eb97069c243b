"""The same document in another layout says the same: one table of layouts, a text in three scripts."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from reading_of import reading, records
from seeds import DOCUMENTS

from pipeline.parsing import Parsed
from pipeline.reading import read

ENGLISH = """Letter dated 3 March 2014 from the Permanent Representative of Chile to the United Nations addressed to the Secretary-General

I have the honour to transmit the summary of the regional workshop on border security (see annex).

Annex

Regional workshop on border security

Lima, 20 and 21 February 2014

1. The regional workshop on border security was held in Lima on 20 and 21 February 2014. Mr. Luis Rojas Vera, Minister of the Interior of Peru, was in the chair, and the Economic and Social Commission for Asia and the Pacific had sent an observer.

2. It was stressed that customs officers should be trained together and that the League of Arab States must be consulted.

3. Participants agreed on the following measures:

- To share their registers of stolen vehicles each month;
- To meet again in 2015.

Participants

- African Union
- Organization for Security and Co-operation in Europe
- Caribbean Community
- United Nations Development Programme

Observers

- International Committee of the Red Cross
- Inter-Parliamentary Union
"""
RUSSIAN = """Письмо Постоянного представителя Чили при Организации Объединенных Наций от 3 марта 2014 года на имя Генерального секретаря

Имею честь настоящим препроводить резюме регионального семинара по вопросам безопасности границ (см. приложение).

Приложение

Региональный семинар по вопросам безопасности границ

1. Региональный семинар по вопросам безопасности границ состоялся в Лиме 20 февраля 2014 года. Было подчеркнуто, что государствам следует обмениваться сведениями и что необходимо обучать сотрудников таможенных служб.

2. Участники постановили встретиться вновь в 2015 году.

Участники

- Африканский союз
- Организация по безопасности и сотрудничеству в Европе
- Программа развития Организации Объединенных Наций
"""
CHINESE = """2014年3月3日智利常驻联合国代表给秘书长的信

谨随函转递边境安全问题区域讲习班的总结(见附件)。

附件

边境安全问题区域讲习班

1. 边境安全问题区域讲习班于2014年2月20日在利马举行。与会者强调，各国应当交流信息，必须共同培训海关官员。

2. 与会者商定2015年再次举行会议。

与会者名单

- 非洲联盟
- 欧洲安全与合作组织
- 联合国开发计划署
"""
SCRIPTS = {"en": ENGLISH, "ru": RUSSIAN, "zh": CHINESE}


def wrap(text: str, width: int = 76, indent: str = "") -> str:
    """Each line folded at a width; Chinese anywhere, with two columns to a character."""
    han = "附" in text
    lines = []
    for line in text.split("\n"):
        pieces = re.findall(r"[^\W_][，。；]?|." if han else r"\S+\s*", line)
        rows, limit = [indent if len(line) > width else ""], width // 2 if han else width
        for piece in pieces:
            if len(rows[-1]) + len(piece.rstrip()) > limit:
                rows.append("")
            rows[-1] += piece
        lines += [row.rstrip() for row in rows]
    return "\n".join(lines)


def paged(text: str, foot: str, every: int, first: int = 15) -> str:
    """A page break after so many lines, wherever that is, behind the first page."""
    lines = text.split("\n")
    cuts = [*range(first, len(lines), every), len(lines)]
    pages = [lines[:first], *(lines[a:b] for a, b in pairwise(cuts))]
    found = [*pages[0]]
    for number, page in enumerate(pages[1:], start=1):
        found += [*foot.replace("#", str(number)).split("\n"), *page]
    return "\n".join(found)


def bulleted(text: str, sign: str) -> str:
    numbers = iter(range(1, 100))
    return re.sub(r"(?m)^- ", lambda _: sign.replace("#", str(next(numbers))), text)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "wrapped": wrap,
    "wrapped and indented": lambda t: wrap(t, 70, "     "),
    "all indented": lambda t: re.sub(r"(?m)^(?=.)", "    ", wrap(t)),
    "no-break spaces": lambda t: t.replace(" ", "\u00a0"),
    "mark, other line ends, blanks at them": lambda t: "\ufeff" + t.replace("\n", "  \r\n"),
    "blank lines doubled": lambda t: t.replace("\n\n", "\n\n\n"),
    "blank lines between items": lambda t: t.replace("\n- ", "\n\n- "),
    "no blank line below headings": lambda t: re.sub(r"\n\n(?=- )", "\n", t),
    "symbol fonts": lambda t: bulleted(t, "\uf0b7\t"),
    "stars": lambda t: bulleted(t, "*  "),
    "dots": lambda t: bulleted(t, "•"),
    "circles": lambda t: bulleted(t, "o   "),
    "numbers in parentheses": lambda t: bulleted(t, "(#) "),
    "underlined": lambda t: re.sub(r"(?m)^(Participants|Observers|Участники|与会者名单)$", r"_\1_", t),
    "ruled": lambda t: re.sub(r"(?m)^(Participants|Observers|Участники|与会者名单)$", r"\1\n------------", t),
    "full stops": lambda t: re.sub(r"(?m)^(Participants|Observers|Участники)$", r"\1.", t),
    "marks of footnotes": lambda t: re.sub(r"(?<=\w{5})(?=[,.] )", "²", t),
    "such marks without their height": lambda t: re.sub(r"(?<=[^\W\d_]{5})(?=[,.] )", "4", t),
    "symbol and job number": lambda t: paged(wrap(t), "\n#                              14-23456\n\fS/2014/150\n", 9),
    "symbol right behind a line": lambda t: paged(wrap(t), "- # -\nS/2014/150", 7),
    "page numbers alone": lambda t: paged(wrap(t), "\n\n#/9\n\n", 8),
    "a running head that is no symbol": lambda t: paged(wrap(t), "- # -\nMDM/2010/INF.1", 5),
}


SEEDS_IN: dict[str, Callable[[str], str]] = {
    "indented": lambda t: re.sub(r"(?m)^(?=.)", "    ", t),
    "blank lines doubled": LAYOUTS["blank lines doubled"],
    "no-break spaces": LAYOUTS["no-break spaces"],
    "other page breaks": lambda t: paged(t, "\n#                              14-23456\n\fS/2014/150\n", 31, 50),
}


def told(parsed: Parsed) -> dict[str, list[tuple[str | None, ...]]]:
    """Who took part and how, of which meeting, and what was proposed: without what only the layout makes."""
    keys = ("start_date", "end_date", "place", "chair_name", "attestation")
    who = [(r.get("organization_id"), r.get("country"), r["role"]) for r in records(parsed, "participations")]
    what = [(re.sub(r"\W|(?<=\D)4", "", r["text"]).replace("²", ""), r["force"]) for r in records(parsed, "proposals")]
    meetings = [tuple(r.get(key) for key in keys) for r in records(parsed, "meetings")]
    return {"participations": sorted(who, key=str), "proposals": what, "meetings": meetings}


@cache
def as_written(code: str) -> dict[str, list[tuple[str | None, ...]]]:
    return told(reading(SCRIPTS[code]))


@pytest.mark.parametrize("code", SCRIPTS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_changes_nothing_that_is_said(layout: str, code: str) -> None:
    plain = as_written(code)
    assert len(plain["participations"]) > 2 and plain["proposals"] and plain["meetings"]
    there = LAYOUTS[layout](SCRIPTS[code])
    assert told(reading(read(there.encode(), ".txt").text)) == plain


@pytest.mark.parametrize("seed", DOCUMENTS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("layout", SEEDS_IN)
def test_the_seeds_in_other_layouts(layout: str, seed: Path) -> None:
    text = read(seed.read_bytes(), ".txt").text
    plain, other = told(reading(text)), told(reading(read(SEEDS_IN[layout](text).encode(), ".txt").text))
    assert other["participations"] == plain["participations"]
    assert other["meetings"] == plain["meetings"]
    assert len(other["proposals"]) == len(plain["proposals"])
