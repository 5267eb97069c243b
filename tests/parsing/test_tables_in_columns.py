"""Tables in columns, printed in every width: wrapped cells, either order of columns, blank lines between rows, bars, names
side by side. What a table says does not hang on how it is printed. Phrasings of our own."""

import textwrap
from itertools import zip_longest
from unicodedata import east_asian_width

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_of import reading, records

from pipeline.folding import fold_phrase

HEADS = {
    "en": "Summary of the workshop on stability\n\nThe workshop on stability was held in Lima on 20 July 2004.\n\n"
    "List of participants\n\n",
    "fr": "Compte rendu de l'atelier sur la stabilité\n\nL'atelier sur la stabilité s'est tenu à Lima le 20 juillet 2004.\n\n"
    "Liste des participants\n\n",
    "es": "Resumen del seminario sobre la estabilidad\n\nEl seminario se celebró en Lima el 20 de julio de 2004.\n\n"
    "Lista de participantes\n\n",
    "ru": "Резюме семинара по вопросу о стабильности\n\nСеминар прошел в Лиме 20 июля 2004 года.\n\nСписок участников\n\n",
    "ar": "موجز حلقة العمل بشأن الاستقرار\n\nعُقدت حلقة العمل في ليما في 20 تموز/يوليه 2004.\n\nقائمة المشاركين\n\n",
    "zh": "稳定问题讲习班摘要\n\n1. 讲习班于2004年7月20日在利马举行。\n\n与会者名单\n\n",
}
ROWS = {
    "en": [
        ("Organization for Security and Cooperation in Europe", "Mr. Karel Novotny, Head of Unit"),
        ("African Union", "Ms. Amina Toure, Senior Adviser on Peace and Security"),
        ("Economic Community of West African States", "Mr. Kofi Badu, Desk Officer"),
        ("South Asian Association for Regional Cooperation", "Mr. Rohan Silva, Director"),
        ("League of Arab States", "Ms. Huda Nassar, Counsellor"),
    ],
    "fr": [
        ("Organisation pour la sécurité et la coopération en Europe", "M. Karel Novotny, chef d'unité"),
        ("Union africaine", "Mme Amina Touré, conseillère principale pour la paix"),
        ("Communauté économique des États de l'Afrique de l'Ouest", "M. Kofi Badu, chargé de dossier"),
        ("Organisation internationale de la Francophonie", "M. Luc Morel, directeur"),
        ("Ligue des États arabes", "Mme Huda Nassar, conseillère"),
    ],
    "es": [
        ("Organización para la Seguridad y la Cooperación en Europa", "Sr. Karel Novotny, jefe de dependencia"),
        ("Unión Africana", "Sra. Amina Touré, asesora superior de paz"),
        ("Comunidad Económica de los Estados de África Occidental", "Sr. Kofi Badu, oficial"),
        ("Sistema de la Integración Centroamericana", "Sr. Luis Mora, director"),
        ("Liga de los Estados Árabes", "Sra. Huda Nassar, consejera"),
    ],
    "ru": [
        ("Организация по безопасности и сотрудничеству в Европе", "г-н Карел Новотный, начальник отдела"),
        ("Африканский союз", "г-жа Амина Туре, старший советник по вопросам мира"),
        ("Экономическое сообщество западноафриканских государств", "г-н Кофи Баду, сотрудник"),
        ("Организация Договора о коллективной безопасности", "г-н Иван Серов, директор"),
        ("Лига арабских государств", "г-жа Худа Нассар, советник"),
    ],
    "ar": [
        ("منظمة الأمن والتعاون في أوروبا", "السيد كارل نوفوتني، رئيس وحدة"),
        ("الاتحاد الأفريقي", "السيدة أمينة توري، مستشارة أقدم لشؤون السلام"),
        ("الجماعة الاقتصادية لدول غرب أفريقيا", "السيد كوفي بادو، موظف"),
        ("منظمة التعاون الإسلامي", "السيد عمر صالح، مدير"),
        ("جامعة الدول العربية", "السيدة هدى نصار، مستشارة"),
    ],
    "zh": [
        ("欧洲安全与合作组织", "卡雷尔·诺沃特尼先生，股长"),
        ("非洲联盟", "阿米娜·图雷女士，和平与安全高级顾问"),
        ("西非国家经济共同体", "科菲·巴杜先生，干事"),
        ("上海合作组织", "李明先生，司长"),
        ("阿拉伯国家联盟", "胡达·纳萨尔女士，参赞"),
    ],
}


def printed(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text: str, width: int) -> list[str]:
    if any(east_asian_width(c) == "W" for c in text):
        return [text[i : i + width // 2] for i in range(0, len(text), width // 2)]
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def table(rows: list[tuple[str, ...]], widths: tuple[int, ...], apart: bool) -> str:
    """The rows as aligned columns, each cell wrapped to its width."""
    lines = []
    for row in rows:
        cells = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
        pieces = zip_longest(*cells, fillvalue="")
        padded = [
            "".join(
                piece + " " * (width + 3 - printed(piece)) for piece, width in zip(line, widths, strict=True)
            ).rstrip()
            for line in pieces
        ]
        lines += [*padded, *([""] if apart else [])]
    return "\n".join(lines)


def came(code: str, words: str, role: str = "participant") -> list[str]:
    found = records(reading(HEADS[code] + words), "participations")
    return sorted(r["organization_id"] for r in found if "organization_id" in r and r["role"] == role)


def names(code: str) -> list[str]:
    return sorted(fold_phrase(name) for name, _ in ROWS[code])


@pytest.mark.parametrize("code", ROWS)
@settings(max_examples=6, deadline=None)
@given(width=st.integers(24, 44), other=st.integers(22, 40), swapped=st.booleans(), apart=st.booleans())
def test_cells_wrapped_to_any_width(code: str, width: int, other: int, swapped: bool, apart: bool) -> None:
    rows = [row[::-1] if swapped else row for row in ROWS[code]]
    assert came(code, table(rows, (width, other), apart)) == names(code)


@pytest.mark.parametrize("code", ROWS)
def test_three_columns_and_bars(code: str) -> None:
    rows = [(str(n), name, person) for n, (name, person) in enumerate(ROWS[code], 1)]
    assert came(code, table(rows, (3, 26, 26), apart=False)) == names(code)
    barred = "\n".join(["| - | - | - |", "|---|---|---|", *("| " + " | ".join(row) + " |" for row in rows)])
    assert came(code, barred) == names(code)


@pytest.mark.parametrize("code", ROWS)
def test_names_side_by_side(code: str) -> None:
    """The left half and the right half are one list."""
    known = [name for name, _ in ROWS[code]]
    more = {"en": "Caribbean Community", "fr": "Union européenne", "es": "Comunidad Andina", "ru": "Европейский союз"}
    more |= {"ar": "الاتحاد الأوروبي", "zh": "欧洲联盟"}
    halves = [[line for name in half for line in wrapped(name, 30)] for half in (known[:3], [*known[3:], more[code]])]
    lines = [left + " " * (36 - printed(left)) + right for left, right in zip_longest(*halves, fillvalue="")]
    assert came(code, "\n".join(lines)) == sorted([*names(code), fold_phrase(more[code])])


@pytest.mark.parametrize("code", ["en", "fr", "es", "ru", "ar"])
def test_offices_told_with_their_organizations(code: str) -> None:
    """A column most of whose cells tell an office and its organization: the office need not be known."""
    rows = [(person.split(",")[0].split("،")[0], f"Xxxx yyyy, {name}") for name, person in ROWS[code]]
    assert came(code, table(rows, (24, 34), apart=True)) == names(code)


HEADED = [
    ("en", "A. Regional organizations", "B. Observers"),
    ("fr", "A. Organisations régionales", "B. Observateurs"),
    ("es", "A. Organizaciones regionales", "B. Observadores"),
    ("ru", "А. Региональные организации", "В. Наблюдатели"),
]


@pytest.mark.parametrize(("code", "first", "second"), HEADED)
def test_headings_within_a_table(code: str, first: str, second: str) -> None:
    halves = [table(rows, (30, 30), apart=False) for rows in (ROWS[code][:3], ROWS[code][3:])]
    words = f"{first}\n{halves[0]}\n{second}\n{halves[1]}"
    assert came(code, words) == sorted(fold_phrase(name) for name, _ in ROWS[code][:3])
    assert came(code, words, "observer") == sorted(fold_phrase(name) for name, _ in ROWS[code][3:])


NONE = [
    "Sessions\n\n" + table([("1", "Water", "African Union"), ("2", "Grain", "European Union"), ("3", "Fish", "NATO")], (4, 20, 20), False),
    "Costs\n\n" + table([("African Union", "1,200"), ("European Union", "3,400"), ("Caribbean Community", "9,000")], (30, 10), False),
    "Words\n\n" + table([("AU", "African Union"), ("EU", "European Union"), ("NATO", "North Atlantic Treaty Organization")], (6, 40), False),
    "The following did not attend:\n\n" + table(ROWS["en"], (30, 30), False),
    "Copies to:\n\n" + table(ROWS["en"], (30, 30), False),
]  # fmt: skip


@pytest.mark.parametrize("words", NONE)
def test_tables_of_other_things(words: str) -> None:
    head = HEADS["en"].partition("List of")[0]
    found = records(reading(head + words), "participations")
    assert [r for r in found if "organization_id" in r] == []


def test_every_piece_of_a_wrapped_name_is_evidence() -> None:
    claims = reading(HEADS["en"] + table(ROWS["en"], (26, 30), apart=False)).claims
    pieces = [
        c.quote for c in claims if c.field == "organization_id" and c.value.startswith("organization for security")
    ]
    assert pieces == ["Organization for Security", "and Cooperation in Europe"]


def test_a_sentence_under_a_table_is_no_part_of_it() -> None:
    words = (
        table(ROWS["en"], (44, 30), apart=False)
        + "\n\nThe World Bank had sent its regrets for this workshop, and\nhopes to come.\n"
    )
    assert came("en", words) == names("en")


def test_rows_keep_the_persons() -> None:
    found = records(reading(HEADS["en"] + table(ROWS["en"], (26, 24), apart=False)), "participations")
    persons = sorted(str(r["person_name"]) for r in found if "person_name" in r)
    assert persons == ["Amina Toure", "Huda Nassar", "Karel Novotny", "Kofi Badu", "Rohan Silva"]


@pytest.mark.parametrize("unknown", ["亚洲减灾中心    中村由美    研究员", "湖区观察所    山田太郎    顾问"])
def test_rows_that_fill_every_column_are_rows_of_their_own(unknown: str) -> None:
    """A row whose organization and person are not known takes none of the row above."""
    rows = [f"{name}    {person}    顾问" for name, person in ROWS["zh"]]
    assert came("zh", "\n".join([*rows[:2], unknown, *rows[2:]])) == names("zh")
