"""Lettered and numbered lines over entries, and heads of columns."""

import pytest
from reading_of import WORKSHOPS, reading, records

GROUPED = {
    "List of participants\n\nA. United Nations\nDepartment of Political Affairs\nUNDP\nB. Regional organizations\nECOWAS\n": (
        "en",
        3,
    ),
    "Liste des participants\n\n1. Organisations régionales\nUnion africaine\nCEDEAO\n2. Nations Unies\nDépartement des affaires "
    "politiques\nProgramme des Nations Unies pour le développement\n": ("fr", 4),
    "Lista de participantes\n\n1. Organizaciones regionales:\n- Unión Europea;\n2. Naciones Unidas:\n- CEPAL.\n": (
        "es",
        2,
    ),
    "Список участников\n\n1. Региональные организации:\nа) Африканский союз;\nб) Лига арабских государств;\n": (
        "ru",
        2,
    ),
    "قائمة المشاركين\n\n1 - المنظمات الإقليمية\nالاتحاد الأفريقي\nجامعة الدول العربية\n": ("ar", 2),
    "与会者名单\n\n一、联合国\n政治事务部\n联合国开发计划署\n二、区域组织\n非洲联盟\n": ("zh", 3),
}
ENTRIES = {
    "List of participants\n\nA. African Union\nMs. Jane Doe, Director\nB. ECOWAS\nMr. Max Muster, Commissioner\n": (
        "en",
        2,
    ),
    "Liste des participants\n\nA. Union africaine\nM. Jean Dupont, Directeur\nB. CEDEAO\nMme X Durand, Commissaire\n": (
        "fr",
        2,
    ),
    "List of participants\n\n1. African Union\n2. ECOWAS\n3. European Union\n": ("en", 3),
}
HEAD = "List of participants\n\n{}\n\nAfrican Union\nMs. Jane Doe\nDirector\n\nECOWAS\nMr. John Roe\nCommissioner\n"


@pytest.mark.parametrize("text", GROUPED)
def test_a_line_that_heads_others_is_their_category(text: str) -> None:
    language, count = GROUPED[text]
    rows = records(reading(WORKSHOPS[language] + text), "participations")
    assert len(rows) == count
    assert all("category_as_printed" in row for row in rows)


@pytest.mark.parametrize("text", ENTRIES)
def test_a_line_that_heads_nothing_is_an_entry(text: str) -> None:
    language, count = ENTRIES[text]
    assert len(records(reading(WORKSHOPS[language] + text), "participations")) == count


@pytest.mark.parametrize(
    "head", ["Organization Name\nHead of Delegation\nTitle", "Participating body\nRepresentative\nFunction"]
)
def test_heads_of_columns_are_no_unknown_organizations(head: str) -> None:
    assert not reading(WORKSHOPS["en"] + HEAD.format(head)).notices


def test_unknown_organizations_are_told_all_the_same() -> None:
    text = "List of participants\n\nLake Friends Association\nBoat Owners Guild\n\nAfrican Union\nECOWAS\n"
    assert len(reading(WORKSHOPS["en"] + text).notices) == 2
