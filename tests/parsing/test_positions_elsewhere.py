"""Lists that look like those of persons with office and organization, and are of other things. Documents of our own."""

import pytest
from reading_of import WORKSHOPS, reading, records


def listed(code: str, text: str) -> list[tuple[str, str]]:
    """Role and name as folded of the organizations that are listed."""
    rows = records(reading(WORKSHOPS[code] + text), "participations")
    return [(row["role"], row["organization_id"]) for row in rows if "organization_id" in row]


OTHERS = {
    "tasks": (
        "en",
        """Participants

Jean Dupont (African Union), night watchman
Anna Berg (European Union), cook
Ahmed Salem (League of Arab States), bearer of keys

Recommendations

- Commonwealth Secretariat: Ms. Low, to appoint a focal point
- World Bank: Mr. Wei, to study the matter
- Caribbean Community: Ms. Fox, to pay for it
""",
    ),
    "agenda": (
        "en",
        """Participants

Jean Dupont (African Union), night watchman
Anna Berg (European Union), cook
Ahmed Salem (League of Arab States), bearer of keys

Agenda

1. Commonwealth Secretariat: Ms. Low, briefing
2. World Bank: Mr. Wei, briefing
3. Caribbean Community: Ms. Fox, briefing
""",
    ),
    "recipients": (
        "ru",
        """Рассылка

1) Африканский союз — Жан Дюпон, посланник
2) Лига арабских государств — Ахмед Салем, координатор
3) Организация исламского сотрудничества — Анна Берг, аналитик
""",
    ),
    "recipients, zh": (
        "zh",
        """分发名单

- 伊斯兰合作组织：让·杜邦，特使
- 美洲国家组织：艾哈迈德·萨利姆，协调人
- 加勒比共同体：安娜·贝格，分析员
""",
    ),
    "glossary": (
        "fr",
        """Abréviations

– UA, sigle, Union africaine
– LEA, sigle, Ligue des États arabes
– BM, sigle, Banque mondiale
""",
    ),
    "bodies met": (
        "es",
        """Personas entrevistadas por la misión

- Sr. Juan Pérez, director, Banco Mundial
- Sra. Ana López, directora, Fondo Monetario Internacional
- Sr. Luis Díaz, director, Banco Interamericano de Desarrollo
""",
    ),
}


@pytest.mark.parametrize(("code", "text"), OTHERS.values(), ids=OTHERS)
def test_lists_of_other_things(code: str, text: str) -> None:
    attended = {"african union", "european union", "league of arab states"} if code == "en" else set()
    assert {name for _, name in listed(code, text)} == attended


def test_departments_under_an_organization_are_not_entries_by_their_place() -> None:
    """Persons under a heading that is an organization stand for it, whatever department they are of."""
    text = """Participants

African Union
Mr. Jean Dupont, Director
Ms. Anna Berg, Head, Department of Peace Support

European Union
Mr. Peter Koch, Counsellor

World Bank
Ms. Mary Low, Economist, Fragility Group
"""
    assert {name for _, name in listed("en", text)} == {"african union", "european union", "world bank"}
