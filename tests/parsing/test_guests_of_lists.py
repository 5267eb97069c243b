"""Guests under a heading of their own in a list of those who came: those for whom somebody came were there. Phrasings of our own."""

import pytest
from reading_of import WORKSHOPS, reading, records

LISTS = {
    "en": ("List of participants", "Invited organizations", "Regional Director"),
    "fr": ("Liste des participants", "Invités spéciaux", "Directeur régional"),
    "es": ("Lista de participantes", "Invitados especiales", "Director Regional"),
    "ar": ("قائمة المشاركين", "ضيوف الشرف", "المدير الإقليمي"),
    "zh": ("与会者名单", "特邀嘉宾", "区域主任"),
}
NAMES = {
    "en": ("African Union", "International Labour Organization"),
    "fr": ("Union africaine", "Organisation internationale du Travail"),
    "es": ("Unión Africana", "Organización Internacional del Trabajo"),
    "ar": ("الاتحاد الأفريقي", "منظمة العمل الدولية"),
    "zh": ("非洲联盟", "国际劳工组织"),
}


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("code", LISTS)
def test_a_guest_was_there_where_a_list_names_who_came(code: str, named: bool) -> None:
    title, heading, office = LISTS[code]
    first, guest = NAMES[code]
    entry = f"{guest}: {office}" if named else guest
    text = f"{WORKSHOPS[code]}{title}\n\n{first}: {office}\n\n{heading}\n\n{entry}\n"
    roles = [record["role"] for record in records(reading(text), "participations")]
    assert roles == ["participant", "participant" if named else "invited"]
