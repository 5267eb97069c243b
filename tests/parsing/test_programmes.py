"""Who spoke by the programme of a meeting that was held, in several layouts and all six languages; programmes of meetings to come,
and lines of those who did not speak, name nobody. Programmes of our own."""

import pytest
from reading_of import reading, records

EN = "Forum on water\nAccra, 4 May 2011\n\n"
AU, WB, OAS, EU = "african union", "world bank", "organization of american states", "european union"
HELD = [
    (EN + "Programme (as held)\n\n09:00–09:15  Opening remarks by Ms. Ama Owusu, African Union\n09:15–10:00  National laws: Mr. Piet Jansen, Organization of American States\n10:00–10:30  Coffee break\n10:30–11:15  Statement by the World Bank\n11:15–12:00  Mr. Li (European Union) – cancelled\n12:00  Closure\n", {AU, OAS, WB}),
    (EN + "| Time | Item | Speaker | Organization |\n|---|---|---|---|\n| 9.00 a.m. | Opening | Ms. Ama Owusu | African Union |\n| 9.30 a.m. | Rivers of the Commonwealth of Independent States | Mr. Piet Jansen | World Bank |\n| 10.15 a.m. | Rain | Mr. Luis Vega | Organization of American States |\n\nThe forum was chaired by Ms. Owusu. Delegates spoke of rivers.\n", {AU, WB, OAS}),
    (EN + "The forum was held in Accra on 4 May 2011, and lasted one full day.\n\nOrder of speakers\n\n9.00 a.m.   African Union (Ms. Ama Owusu)\n9.30 a.m.   World Bank (Mr. Piet Jansen)\n10.15 a.m.  Organization of American States, in place of the European Union, which had sent its apologies\n", {AU, WB, OAS}),
    (EN + "Sequence of speakers, corrected after the meeting\n\n1000 hrs\nMs. Ama Owusu, Head of Division, African Union\n\n1030 hrs\nMr. Piet Jansen\nEuropean Union\n\n1100 hrs\nMr. Luis Vega of the Organization of American States\n", {AU, EU, OAS}),
    ("Colloque sur l’eau\nDakar, 4 mai 2011\n\nDéroulement de la journée\n\n9 h       Ouverture par Mme Ama Owusu (Union africaine)\n9 h 30    Intervention de l’Union européenne\n10 heures Pause\n10 h 30   Exposé de M. Luis Vega, Organisation des États américains : les fleuves d’Europe\n11 h 15   Ligue des États arabes (excusée)\n", {"union africaine", "union europeenne", "organisation des etats americains"}),
    ("Coloquio sobre el agua\nLima, 4 de mayo de 2011\n\nPrograma, tal como se desarrolló\n\n9.00 horas – Palabras de apertura de la Sra. Ana Mba, Unión Africana\n9.30 horas – Intervención de la Unión Europea\n10.15 horas – Sr. Luis Vega (Organización de los Estados Americanos)\n11.00 horas – Liga de los Estados Árabes: intervención cancelada\n", {"union africana", "union europea", "organizacion de los estados americanos"}),
    ("Семинар по водным ресурсам\nАлматы, 4 мая 2011 года\n\nПорядок выступлений\n\n1. 10.00–10.20. Г-н Ян Петров (Европейский союз)\n2. 10.20–10.40. Г-жа Анна Ли, Всемирный банк\n3. 10.40–11.00. Африканский союз\n\nВ семинаре участвовали также три посла. Было предложено составить карту рек.\n", {"европейский союз", "всемирный банк", "африканский союз"}),
    ("الندوة المعنية بالمياه\nالقاهرة، 4 أيار/مايو 2011\n\nترتيب المتكلمين\n\n٠٩:٠٠ - جامعة الدول العربية\n٠٩:٣٠ - البنك الدولي\n١٠:١٥ - الاتحاد الأوروبي\n\nوترأس الندوة السيد عمر شاهين. واقترح المشاركون إعداد خريطة للأنهار في المنطقة وعرضها على الدول في الاجتماع الذي يلي هذه الندوة.\n", {"جامعة الدول العربية", "البنك الدولي", "الاتحاد الاوروبي"}),
    ("水资源研讨会\n曼谷，2011年5月4日\n\n会议日程（实际进行情况）\n\n上午9时 开幕致辞：非洲联盟代表\n上午9时30分 专题介绍：世界银行（李女士）\n上午10时15分 欧洲联盟：洪水问题\n上午11时 阿拉伯国家联盟（取消）\n", {"非洲联盟", "世界银行", "欧洲联盟"}),
]  # fmt: skip
SLOTS = "9.00 a.m.   Opening: African Union (Ms. Ama Owusu)\n9.30 a.m.   World Bank (Mr. Piet Jansen)\n10.15 a.m.  Organization of American States\n\n"
PLANS = [
    EN + "Programme\n\n" + SLOTS + "The forum is organized by the European Union. Participants are requested to register.\n",
    EN + "Draft programme\n\n" + SLOTS + "The preparatory meeting took note of the draft.\n",
    EN + "The forum will be held in Accra on 4 May 2011.\n\nOrder of speakers\n\n" + SLOTS,
    EN + "The forum was held in Accra on 4 May 2011.\n\nProgramme of the next forum\n\n" + SLOTS,
    "Colloque sur l’eau\nDakar, 4 mai 2011\n\nProgramme\n\n9 h       Ouverture par Mme Ama Owusu (Union africaine)\n9 h 30    Intervention de l’Union européenne\n10 h 30   Exposé de M. Luis Vega, Organisation des États américains\n\nLes participants sont priés de s’inscrire avant le 20 avril.\n",
    "水资源研讨会\n曼谷，2011年5月4日\n\n暂定日程\n\n09:00 开幕致辞：非洲联盟代表\n09:30 专题介绍：世界银行（李女士）\n10:15 欧洲联盟：洪水问题\n\n请于4月20日前注册。\n",
]  # fmt: skip


def organizations(text: str, role: str = "participant") -> set[str]:
    rows = records(reading(text), "participations")
    return {r["organization_id"] for r in rows if "organization_id" in r and r["role"] == role}


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_who_spoke_by_a_programme(text: str, expected: set[str]) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize("text", PLANS)
def test_a_plan_names_nobody_who_came(text: str) -> None:
    assert organizations(text) == set()


def test_who_received_the_meeting_in_a_line_of_its_programme() -> None:
    text = (
        EN + "As delivered\n\n9.00  African Union (host)\n9.30  World Bank\n10.00  European Union (Mr. Piet Jansen)\n"
    )
    assert organizations(text) == {AU, WB, EU}
    assert organizations(text, "host") == {AU}
