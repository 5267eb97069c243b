"""A table, a list and a paragraph say the same however a program laid them out again: rows wrapped between their bars, columns
that tabs part, two blanks behind a stop, a paragraph right under an item, numbered headings."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_of import WORKSHOPS, reading, records

from pipeline.parsing.document import Document
from pipeline.parsing.layout.lines import whole_rows
from pipeline.reading import read
from pipeline.text import Span

HEAD = ("Organization", "Represented by", "Office")
ROWS = [
    ("African Union", "Ms. Ngozi Ademola", "Commissioner"),
    ("Organization for Security and Co-operation in Europe", "Mr. Pat Holm", "Head of Section"),
    ("Caribbean Community", "Mr. Luc Beranger", "Director of Security"),
    ("United Nations Development Programme", "Ms. Ana Wiik", "Regional Adviser"),
    ("League of Arab States", "Mr. Samir Haddad", "Adviser"),
]
WORKSHOP = """Regional workshop on border security

The regional workshop on border security was held in Lima on 20 and 21 February 2014.

List of participants

"""


def barred(rows: list[tuple[str, ...]], width: int) -> str:
    lines = ["|---|---|---|" if row is None else f"| {' | '.join(row)} |" for row in (HEAD, None, *rows)]
    return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in lines)


def tabbed(rows: list[tuple[str, ...]], width: int) -> str:
    return "\n".join(("\t" * (1 + width % 2)).join(row) for row in (HEAD, *rows))


def aligned(rows: list[tuple[str, ...]], width: int) -> str:
    """Columns of their own for the first rows and for the others, as where a table goes on with another one."""
    found = []
    for group in ([HEAD, *rows[:3]], rows[3:]):
        sizes = [max(len(row[n]) for row in group) + 2 + width % 5 for n in range(3)] if group else []
        found += ["".join(cell.ljust(size) for cell, size in zip(row, sizes, strict=True)).rstrip() for row in group]
    return "\n".join(found)


LAYOUTS = {"bars": barred, "tabs": tabbed, "columns": aligned}


def came(text: str) -> set[tuple[str | None, str | None]]:
    found = records(reading(read(text.encode(), ".txt").text), "participations")
    return {(row.get("organization_id"), row["role"]) for row in found}


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(LAYOUTS)), st.integers(48, 110), st.permutations(ROWS))
def test_a_table_says_the_same_in_any_layout(layout: str, width: int, rows: list[tuple[str, ...]]) -> None:
    plain = came(WORKSHOP + "\n".join(f"- {', '.join(row)}" for row in rows))
    assert sum(role == "participant" for _, role in plain) == len(ROWS)
    assert came(WORKSHOP + LAYOUTS[layout](rows, width)) == plain


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("| a | b |\n|---|---|\n| African\nUnion | Mr. X |\n| c | d |", 4),
        ("| a | b |\n|---|---|\n| c | Mr. X\nand Ms. Y\n|", 3),
        ("| a | b | c |\n|---|---|---|\n| African Union | Mr. X |\nobserver |", 3),
        ("| a | b\n| c | d\n| e | f", 3),  # rows that no bar closes
        ("| a | b |\n| c |\n| d | e |", 3),  # cells that were joined
        ("| a | b |\n|---|---|\n| c |\n\n| d | e |", 4),
        ("African Union\nCaribbean Community |", 2),
    ],
)
def test_rows_between_bars_are_whole(table: str, rows: int) -> None:
    document = Document(table, table, None, [], [])  # type: ignore[arg-type]
    assert len(list(whole_rows(document, Span(0, len(table))))) == rows


@pytest.mark.parametrize(
    "entries",
    [
        "Mr.  Pat Holm, Head of Section, African Union\nMs.  Ana Wiik, Adviser, Caribbean Community",
        "African Union:  Mr. Pat Holm\nCaribbean Community:  Ms. Ana Wiik",
        "Mr. Pat Holm  African Union\nMs. Ana Wiik  Caribbean Community",  # two blanks behind a word part columns
    ],
)
def test_two_blanks_behind_a_stop_part_nothing(entries: str) -> None:
    assert {org for org, _ in came(WORKSHOP + entries)} >= {"african union", "caribbean community"}


UNDER = {
    "en": (
        "The following organizations took part in the meeting held in Lima on 3 May 2014 under the chair of Peru:",
        ["African Union;", "Caribbean Community."],
        "The European Union, which had been invited, sent no representative, and no other body of that region came.",
    ),
    "fr": (
        "Les organisations suivantes ont participé à la réunion tenue à Lima le 3 mai 2014 sous la conduite du Pérou :",
        ["Union africaine ;", "Communauté des Caraïbes."],
        "L'Union européenne, qui avait été invitée, n'a pas envoyé de représentant à cette réunion tenue à Lima.",
    ),
    "zh": (
        "下列组织参加了2014年5月3日在利马举行的关于边境安全问题和区域合作问题的区域讲习班并作了发言：",
        ["非洲联盟；", "加勒比共同体。"],
        "欧洲联盟应邀与会，但没有派代表出席，该区域的其他机构也没有派代表出席在利马举行的这次区域讲习班。",
    ),
}


@pytest.mark.parametrize("code", UNDER)
def test_what_stands_right_under_the_last_item_is_no_entry(code: str) -> None:
    lead, items, below = UNDER[code]
    listed = "\n".join(f"- {item}" for item in items)
    apart, tight = (reading(f"{lead}\n{gap}{listed}\n{gap}{below}\n") for gap in ("\n", ""))
    told = [sorted(str(r.get("organization_id")) for r in records(p, "participations")) for p in (apart, tight)]
    assert told[0] == told[1] and len(told[0]) >= 2


GROUPS = {
    "en": ("Participants", "Observers", "African Union", "Caribbean Community"),
    "fr": ("Participants", "Observateurs", "Union africaine", "Communauté des Caraïbes"),
    "es": ("Participantes", "Observadores", "Unión Africana", "Comunidad del Caribe"),
    "ru": ("Участники", "Наблюдатели", "Африканский союз", "Карибское сообщество"),
}


@pytest.mark.parametrize("code", GROUPS)
@pytest.mark.parametrize("number", ["{}. ", "{} - ", "**{}. "])
def test_numbered_headings_of_groups(code: str, number: str) -> None:
    first, second, one, other = GROUPS[code]
    close = "**" if number.startswith("*") else ""
    text = f"{first}\n\n- {one}\n\n{number.format(1)}{second}{close}\n\n- {other}\n"
    roles = {role for _, role in came(WORKSHOPS[code] + text)}
    assert roles >= {"participant", "observer"}
