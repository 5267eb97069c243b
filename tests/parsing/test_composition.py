"""Of whom a mission consisted, in six languages. The persons are invented."""

import pytest
from reading_of import reading, records

BEFORE = {
    "en": "Report of the joint assessment mission to the Sahel\n\nThe joint assessment mission visited Niamey from 3 to 9 May 2014. The members of it were received by the authorities, who had prepared the visit. ",
    "fr": "Rapport de la mission conjointe d’évaluation au Sahel\n\nLa mission conjointe d’évaluation s’est rendue à Niamey du 3 au 9 mai 2014. Les autorités, qui avaient préparé la visite, l’ont reçue. ",
    "es": "Informe de la misión conjunta de evaluación en el Sahel\n\nLa misión conjunta de evaluación visitó Niamey del 3 al 9 de mayo de 2014. La recibieron las autoridades, que habían preparado la visita. ",
    "ru": "Доклад совместной миссии по оценке в Сахеле\n\nСовместная миссия по оценке находилась в Ниамее с 3 по 9 мая 2014 года. Власти, которые готовили эту поездку, встретили миссию. ",
    "ar": "تقرير بعثة التقييم المشتركة إلى منطقة الساحل\n\nزارت بعثة التقييم المشتركة نيامي في الفترة من 3 إلى 9 أيار/مايو 2014. وكانت السلطات التي أعدت الزيارة في انتظار البعثة. ",
    "zh": "联合评估访问团萨赫勒之行的报告\n\n联合评估访问团于2014年5月3日至9日访问了尼亚美。当局为这次访问作了准备。",
}  # fmt: skip
AU, EU, ECOWAS = "african union", "european union", "ecowas"

TOLD = [
    ("en", "The mission was composed of the representatives of ECOWAS and the European Union.", {ECOWAS, EU}),
    ("en", "The mission was led by Ms. Jane Otieno (Kenya) and made up of staff of ECOWAS, the African Union and the European Union.", {ECOWAS, AU, EU}),
    ("en", "The mission, which stayed for a week, consisted of experts from ECOWAS and the European Union.", {ECOWAS, EU}),
    ("en", "It was composed of two officials of the African Union and one of the European Union.", {AU, EU}),
    ("en", "Mr. Kofi Mensah led the mission. Niger lent a car. The team was made up of staff of the European Union.", {EU}),
    ("fr", "Dirigée par Mme Jeanne Mba (Gabon), la mission était composée de fonctionnaires de l’Union africaine et de l’Union européenne.", {"union africaine", "union europeenne"}),
    ("fr", "Elle se composait d’experts de l’Union africaine et de l’Union européenne.", {"union africaine", "union europeenne"}),
    ("es", "La misión estuvo encabezada por la Sra. Ana Mba (Gabón) e integrada por expertos de la Unión Africana y la Unión Europea.", {"union africana", "union europea"}),
    ("es", "La integraban funcionarios de la Unión Africana y de la Unión Europea.", {"union africana", "union europea"}),
    ("ru", "Миссия состояла из представителей Африканского союза и Европейского союза.", {"африканский союз", "европейский союз"}),
    ("ru", "В ее состав вошли сотрудники Африканского союза и Европейского союза.", {"африканский союз", "европейский союз"}),
    ("ar", "وتألفت من موظفين من الكيانات التالية: الاتحاد الأفريقي، والاتحاد الأوروبي.", {"الاتحاد الافريقي", "الاتحاد الاوروبي"}),
    ("ar", "وتكونت البعثة من ممثلين عن الاتحاد الأفريقي والاتحاد الأوروبي.", {"الاتحاد الافريقي", "الاتحاد الاوروبي"}),
    ("zh", "访问团由非洲联盟和欧洲联盟的代表组成。", {"非洲联盟", "欧洲联盟"}),
    ("zh", "访问团成员包括非洲联盟和欧洲联盟的官员。", {"非洲联盟", "欧洲联盟"}),
    ("en", "The mission, headed by Mr. Kofi Mensah (Ghana) and consisting of officials of the African Union and the European Union, met with ECOWAS.", {AU, EU}),
    ("fr", "La mission, conduite par M. Koffi Mensah (Ghana), regroupait des experts de l’Union africaine et de l’Union européenne.", {"union africaine", "union europeenne"}),
    ("es", "Componían la misión el Sr. Luis Vega, de la Unión Africana, y la Sra. Ana Mba, de la Unión Europea.", {"union africana", "union europea"}),
    ("ar", "وكان أعضاء البعثة من الاتحاد الأفريقي والاتحاد الأوروبي.", {"الاتحاد الافريقي", "الاتحاد الاوروبي"}),
    ("zh", "参加访问团的有非洲联盟和欧洲联盟的代表。", {"非洲联盟", "欧洲联盟"}),
    # a list, with offices
    ("en", "\n\nThe composition of the mission was as follows:\n\n- African Union: Ms. Jane Otieno, Director;\n\n- European Union: Mr. Piet Jansen, Adviser.\n", {AU, EU}),
    ("es", "\n\nLa composición de la misión fue la siguiente:\n\n- Unión Africana: Ana Mba, Directora;\n\n- Unión Europea: Luis Vega, Asesor.\n", {"union africana", "union europea"}),
    ("fr", "\n\nLa composition de la mission était la suivante :\n\n- Union africaine : Mme Jeanne Mba, Directrice ;\n\n- Union européenne : M. Piet Jansen, Conseiller.\n", {"union africaine", "union europeenne"}),
    # what it saw, and whom it met
    ("en", "The mission visited the regional force, which was composed of contingents of ECOWAS and the African Union.", set()),
    ("en", "The mission met with officials of ECOWAS and the African Union.", set()),
    ("fr", "La force régionale est composée de contingents de l’Union africaine et de l’Union européenne.", set()),
    ("es", "La misión se entrevistó con representantes de la Unión Africana y la Unión Europea.", set()),
    ("ru", "Региональные силы состоят из подразделений Африканского союза и Европейского союза.", set()),
    ("ar", "وتفقدت البعثة القوة الإقليمية المؤلفة من وحدات الاتحاد الأفريقي والاتحاد الأوروبي.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("code", "words", "expected"), TOLD)
def test_of_whom_a_mission_consisted(code: str, words: str, expected: set[str]) -> None:
    rows = records(reading(BEFORE[code] + words + "\n"), "participations")
    assert {r["organization_id"] for r in rows if "organization_id" in r} == expected
