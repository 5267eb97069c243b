"""Who was elected to chair, in six languages; what is elected otherwise; counts behind their words; sessions; undated meetings."""

import pytest
from reading_of import WORKSHOPS, reading, records

ELECTED = [
    ("en", "The participants elected Ms. Amina Diallo, Minister of Justice of Mali, as Chair.", "Amina Diallo"),
    ("en", "The delegations unanimously chose Mr. John Smith (Kenya) to chair the workshop.", "John Smith"),
    ("en", "Mr. John Smith (Kenya) was elected Chair and Ms. Ana Silva (Brazil) Vice-Chair.", "John Smith"),
    ("fr", "Les participants ont porté à la présidence Mme Amina Diallo, Ministre de la justice.", "Amina Diallo"),
    ("fr", "Les délégations ont élu M. Jean Dupont, Directeur au Ministère de l'intérieur, Président.", "Jean Dupont"),
    ("es", "Los participantes eligieron Presidenta a la Sra. Rosa Quiñones, Viceministra del Interior.", "Rosa Quiñones"),
    ("es", "El Sr. Juan Pérez (Perú) fue elegido Presidente, y la Sra. Ana Silva (Brasil), Vicepresidenta.", "Juan Pérez"),
    ("ru", "Участники избрали председателем г-жу Анну Иванову, заместителя министра.", "Анну Иванову"),
    ("ar", "وانتُخبت السيدة عائشة المنصوري، وكيلة وزارة الداخلية، رئيسة لحلقة العمل.", "عائشة المنصوري"),
    ("ar", "واختار المشاركون السيدة رانيا الخطيب، وكيلة وزارة الداخلية، لرئاسة حلقة العمل.", "رانيا الخطيب"),
    ("zh", "讲习班选举泰国自然资源和环境部副常务秘书颂猜·西里瓦塔纳为主席。", "颂猜·西里瓦塔纳"),
    ("zh", "与会者推选秘鲁内政部副部长罗莎·基尼奥内斯女士主持讲习班。", "罗莎·基尼奥内斯"),
]  # fmt: skip
NOT_ELECTED = [
    ("en", "The participants elected Mr. John Smith, Chair of the African Union Commission, as Rapporteur."),
    ("en", "The meeting should elect Ms. Amina Diallo as Chair."),
    ("en", "On 3 May 2001 the Assembly had elected Mr. John Smith as its Chair."),
    ("fr", "Les participants ont élu M. Jean Dupont, Président de l'Union africaine, rapporteur."),
    ("es", "Los participantes eligieron Relatora a la Sra. Rosa Quiñones, Presidenta de la Unión Africana."),
]  # fmt: skip
COUNTED = [
    ("en", "The number of delegations stood at 25.", "25"),
    ("en", "Delegations: 18", "18"),
    ("fr", "Le nombre des délégations s'élevait à 25.", "25"),
    ("es", "El número de delegaciones ascendió a 25.", "25"),
    ("ru", "Число делегаций составило 25.", "25"),
    ("ar", "وشاركت الوفود، وعددها اثنا عشر وفدا.", "12"),
    ("zh", "与会代表团共25个。", "25"),
    ("en", "The number of delegations should not exceed 25.", None),
    ("en", "The number of delegations stood at about 25.", None),
]  # fmt: skip
SESSIONS = [
    "Report on the session\n\nThe Committee held its twelfth session in Maseru from 6 to 10 August 2007. The SADC took part.\n",
    "Rapport sur la session\n\nLe Comité a tenu sa douzième session à Maseru du 6 au 10 août 2007. La SADC y a participé.\n",
    "Informe\n\nEl Comité celebró su 12º período de sesiones en Maseru del 6 al 10 de agosto de 2007. Participó la SADC.\n",
    "Доклад о сессии\n\nКомитет провел свою двенадцатую сессию в Масеру 6–10 августа 2007 года. Участвовало САДК.\n",
    "选举专家委员会的报告\n\n南部非洲发展共同体选举专家委员会于2007年8月6日至10日在马塞卢举行了第十二届会议。\n",
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence", "name"), ELECTED)
def test_who_was_elected_chaired(code: str, sentence: str, name: str) -> None:
    meetings = records(reading(f"{WORKSHOPS[code]}{sentence}\n"), "meetings")
    assert [row["chair_name"] for row in meetings if row.get("chair_name")] == [name]


@pytest.mark.parametrize(("code", "sentence"), NOT_ELECTED)
def test_others_were_not(code: str, sentence: str) -> None:
    assert not any(row.get("chair_name") for row in records(reading(f"{WORKSHOPS[code]}{sentence}\n"), "meetings"))


@pytest.mark.parametrize(("code", "sentence", "count"), COUNTED)
def test_the_count_behind_its_words(code: str, sentence: str, count: str | None) -> None:
    meetings = records(reading(f"{WORKSHOPS[code]}{sentence}\n"), "meetings")
    assert [row.get("declared_delegations") for row in meetings][:1] == [count]


@pytest.mark.parametrize("text", SESSIONS)
def test_a_session_held_right_behind_its_verb_is_a_meeting(text: str) -> None:
    found = [(row.get("ordinal"), row.get("start_date")) for row in records(reading(text), "meetings")]
    assert ("12", "2007-08-06") in found


def test_a_year_of_work_is_none() -> None:
    text = (
        "Report\n\nThe Committee considered the matter at its twelfth session. It was taken up again in August 2007.\n"
    )
    assert not records(reading(text), "meetings")


PLACES = [
    ("The meeting was held at United Nations Headquarters, New York, on 28 July 1998.", "New York"),
    ("On 28 July 1998 eleven organizations took part in the meeting in Lima.", "Lima"),
    ("On 28 July 1998 the Organization for Security and Cooperation in Europe held a virtual meeting.", None),
]


@pytest.mark.parametrize(("sentence", "place"), PLACES)
def test_the_town_behind_a_seat_or_a_meeting(sentence: str, place: str | None) -> None:
    found = records(reading(f"Report on the meeting\n\n{sentence}\n"), "meetings")
    assert [row.get("place") for row in found] == [place]


THEMES = [
    ("Regional seminar\n\nDushanbe, 11-13 May 2009\n\nAfghanistan and its neighbours: trade and transit\n\nReport of the organizers\n\n1. The African Union took part.\n",
     "Afghanistan and its neighbours: trade and transit"),
    ("Séminaire régional\n\nLomé, 11-13 mai 2009\n\nThème : La résilience commence chez soi\n\nRapport\n\n1. Le séminaire a réuni les représentants de l'Union africaine et de la Ligue des États arabes.\n", "La résilience commence chez soi"),
    ("Regional seminar\n\nDushanbe, 11-13 May 2009\n\nPorts and harbours\n\n1. The seminar brought together representatives of the African Union.\n", None),
    ("Seminario regional sobre puertos\n\n«Un océano, una voz»\n\nLima, 3 de mayo de 2009\n\nInforme\n\n1. Participaron en el seminario los representantes de la Unión Africana.\n", "Un océano, una voz"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "theme"), THEMES)
def test_a_theme_below_the_date_behind_a_label_or_in_quotes(title: str, theme: str | None) -> None:
    found = records(reading(title), "meetings")
    assert [row.get("theme") for row in found] == [theme]


def test_a_meeting_without_a_day_is_an_issue() -> None:
    parsed = reading(
        "Report of the workshop on ports\n\n1. Delegations of the African Union took part in the workshop.\n"
    )
    assert not records(parsed, "meetings")
    told = [notice.message for notice in parsed.notices if notice.code == "undated_meeting"]
    assert len(told) == 1
    assert "workshop" in told[0]
