"""Who was coming and did not get there, and who only told that he would not come."""

import pytest
from reading_of import reading, records

HEADS = {
    "en": "Report\n\n1. The Regional Seminar was held in Nairobi on 5 May 2010. The African Union attended.\n\n2. ",
    "fr": "Rapport\n\n1. Le séminaire régional s'est tenu à Nairobi le 5 mai 2010. L'Union africaine y a participé.\n\n2. ",
    "es": "Informe\n\n1. El seminario regional se celebró en Nairobi el 5 de mayo de 2010. Participó la Unión Africana.\n\n2. ",
    "ru": "Доклад\n\n1. Региональный семинар состоялся в Найроби 5 мая 2010 года. В нем участвовал Африканский союз.\n\n2. ",
    "ar": "تقرير\n\n1 - عقدت الحلقة الدراسية الإقليمية في نيروبي في 5 أيار/مايو 2010. وشارك فيها الاتحاد الأفريقي.\n\n2 - ",
    "zh": "研讨会的报告\n\n1. 区域研讨会于2010年5月5日在内罗毕举行。非洲联盟出席了会议。\n\n2. ",
}
AWAY = [
    (
        "en",
        "An invitation was also sent to the Pacific Islands Forum, which informed the organizers that it could not send a "
        "representative.",
    ),
    ("en", "The OSCE explained that it would be represented by no one."),
    ("fr", "L'OSCE a expliqué qu'elle ne serait pas représentée."),
    ("fr", "L'Union européenne a fait savoir qu'elle n'enverrait personne."),
    ("es", "El Foro de las Islas del Pacífico respondió que un ciclón impedía viajar a sus funcionarios."),
    ("es", "La OSCE explicó que no estaría representada."),
    ("ru", "ОБСЕ пояснила, что не будет представлена."),
    ("ru", "Содружество Независимых Государств указало, что ранее принятые обязательства не позволяют ему приехать."),
    ("ru", "Лига арабских государств, получившая приглашение, уведомила организаторов, что не направит представителя."),
    ("ar", "وأوضحت منظمة الأمن والتعاون في أوروبا أنها لن تكون ممثلة."),
    ("ar", "وأجاب منتدى جزر المحيط الهادئ بأن موظفيه لم يتمكنوا من السفر."),
    ("zh", "阿拉伯国家联盟应邀派员与会，但因日程冲突未能成行。"),
    ("zh", "阿拉伯国家联盟接受邀请派代表出席会议，但由于航班取消而未能到会。"),
    ("zh", "太平洋岛屿论坛答复说，因台风其工作人员未能起飞。"),
]
THERE = [
    ("en", "The Arab League took part, although its Secretary-General could not travel."),
    ("en", "The OSCE attended, but did not arrive at a common position."),
    ("es", "La Unión Europea explicó que la ayuda no llegó por falta de fondos."),
    ("zh", "欧洲联盟派代表出席了会议，但没有发言。"),
    ("zh", "世界银行派代表出席会议，东盟未能成行。"),
]


def participants(text: str) -> int:
    return sum(row["role"] == "participant" for row in records(reading(text), "participations"))


@pytest.mark.parametrize(("code", "sentence"), AWAY)
def test_who_did_not_get_there(code: str, sentence: str) -> None:
    assert participants(f"{HEADS[code]}{sentence}\n") == 1


@pytest.mark.parametrize(("code", "sentence"), THERE)
def test_who_did(code: str, sentence: str) -> None:
    assert participants(f"{HEADS[code]}{sentence}\n") == 2
