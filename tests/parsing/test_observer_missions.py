"""The word for an observer: within the name of an organization it makes none, alone beside an entry of a list it does."""

import pytest
from reading_of import reading, records

RUSSIAN = (
    "Региональное совещание по раннему предупреждению\n\n1. Совещание состоялось в Вене 3 и 4 мая 2022 года.\n\n"
    "Список участников\n\n- Африканский союз\n- Лига арабских государств\n- {}\n- Совет Европы\n"
)
ARABIC = (
    "اجتماع إقليمي بشأن الإنذار المبكر\n\n1 - عُقد الاجتماع في فيينا يومي 3 و 4 أيار/مايو 2022.\n\n"
    "قائمة المشاركين\n\n- الاتحاد الأفريقي\n- جامعة الدول العربية\n- {}\n- مجلس أوروبا\n"
)
ENGLISH = (
    "Regional meeting on early warning\n\n1. The meeting was held in Vienna on 3 and 4 May 2022.\n\n"
    "List of participants\n\n- African Union\n- League of Arab States\n- {}\n- Council of Europe\n"
)

FRENCH = (
    "Réunion régionale sur l'alerte rapide\n\n1. La réunion s'est tenue à Vienne les 3 et 4 mai 2022.\n\n"
    "Liste des participants\n\n- Union africaine\n- Ligue des États arabes\n- {}\n- Conseil de l'Europe\n"
)
SPANISH = (
    "Reunión regional sobre alerta temprana\n\n1. La reunión se celebró en Viena los días 3 y 4 de mayo de 2022.\n\n"
    "Lista de participantes\n\n- Unión Africana\n- Liga de los Estados Árabes\n- {}\n- Consejo de Europa\n"
)
CHINESE = (
    "区域预警会议\n\n1. 会议于2022年5月3日和4日在维也纳举行。\n\n"
    "与会者名单\n\n- 非洲联盟\n- 阿拉伯国家联盟\n- {}\n- 欧洲委员会\n"
)


@pytest.mark.parametrize(
    ("text", "entry", "role"),
    [
        (RUSSIAN, "Миссия наблюдателей Организации Объединенных Наций на Бугенвиле", "participant"),
        (RUSSIAN, "Миссия наблюдателей Организации Объединенных Наций в Таджикистане", "participant"),
        (RUSSIAN, "Всемирный банк (наблюдатель)", "observer"),
        (ARABIC, "بعثة مراقبي الأمم المتحدة في السلفادور", "participant"),
        (ARABIC, "بعثة مراقبي الأمم المتحدة في ليبريا", "participant"),
        (ARABIC, "البنك الدولي (مراقب)", "observer"),
        (ENGLISH, "United Nations Observer Mission in Liberia", "participant"),
        (ENGLISH, "World Bank (observer)", "observer"),
        (ENGLISH, "World Bank, observer", "observer"),
        (ENGLISH, "World Bank (observer mission in Kenya)", "participant"),
        (ENGLISH, "World Bank: Ms. Ana Ruiz, Permanent Observer", "participant"),
        (FRENCH, "Banque mondiale (observateur)", "observer"),
        (FRENCH, "Banque mondiale – observatrice", "observer"),
        (SPANISH, "Banco Mundial (observador)", "observer"),
        (CHINESE, "世界银行（观察员）", "observer"),
    ],
)
def test_the_word_within_a_name_makes_no_observer(text: str, entry: str, role: str) -> None:
    rows = records(reading(text.format(entry)), "participations")
    assert [row["role"] for row in rows] == ["participant", "participant", role, "participant"]
