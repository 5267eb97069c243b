"""Lists of who headed the delegations, and persons whose office is held in the organization named behind what it is for, in six
languages; focal points, and what heads of delegations agreed, tell of nobody. Texts of our own."""

import pytest
from reading_of import reading, records

EN = "Consultative meeting of regional organizations\n\nThe third consultative meeting was held in Accra on 4 May 2011.\n\n"
FR = "Réunion des organisations régionales\n\nLa troisième réunion consultative s’est tenue à Tunis le 4 mai 2011.\n\n"
ES = "Reunión de las organizaciones regionales\n\nLa tercera reunión consultiva se celebró en Lima el 4 de mayo de 2011.\n\n"
RU = "Встреча региональных организаций\n\nТретья консультативная встреча состоялась 4 мая 2011 года в Душанбе.\n\n"
AR = "اجتماع المنظمات الإقليمية\n\nعُقد الاجتماع التشاوري الثالث في تونس يوم 4 أيار/مايو 2011.\n\n"
ZH = "区域组织会议\n\n第三次协商会议于2011年5月4日在北京举行。\n\n"
PAIR = "African Union — Ama Owusu, Commissioner for Peace and Security\nWorld Bank — Piet Jansen, Vice-President\nEuropean Union — Anna Rossi, Director for Africa\n\n"
HEADED = [
    (EN + "The delegations were headed by:\n" + PAIR + "The participants discussed rivers.\n", {"african union", "world bank", "european union"}),
    (FR + "Les délégations étaient conduites par :\nUnion africaine – Ama Owusu, Commissaire à la paix et à la sécurité\nBanque mondiale – Piet Jansen, Vice-Président\nUnion européenne – Anna Rossi, Directrice\n\nLes participants ont examiné la situation.\n", {"union africaine", "banque mondiale", "union europeenne"}),
    (ES + "Encabezaron las delegaciones:\n\n- Organización de los Estados Americanos: Luis Campos, Secretario General Adjunto\n- Comunidad Andina: Rosa Quispe, Directora General\n", {"organizacion de los estados americanos", "comunidad andina"}),
    (RU + "Делегации возглавляли:\nАфриканский союз — Амина Диалло, Комиссар по вопросам мира\nСодружество Независимых Государств — Ян Петров, Исполнительный секретарь\nЕвропейский союз — Анна Росси, директор\n", {"африканский союз", "содружество независимых государств", "европейский союз"}),
    (AR + "وترأس الوفود كل من:\nالاتحاد الأفريقي - السيدة أمينة ديالو، مفوضة السلام والأمن\nجامعة الدول العربية - السيد سمير حداد، الأمين العام المساعد\nالاتحاد الأوروبي - السيدة آنا روسي، مديرة\n", {"الاتحاد الافريقي", "جامعة الدول العربية", "الاتحاد الاوروبي"}),
    (ZH + "各代表团团长如下：\n\n非洲联盟：阿米娜·迪亚洛，和平与安全专员\n世界银行：彼得·扬森，副行长\n欧洲联盟：安娜·罗西，司长\n", {"非洲联盟", "世界银行", "欧洲联盟"}),
]  # fmt: skip
NOBODY = [
    EN + "Focal points for follow-up:\n" + PAIR + "The participants discussed rivers.\n",
    RU + "Координаторами по осуществлению решений назначены:\nАфриканский союз — Амина Диалло, Комиссар\nВсемирный банк — Ян Петров, директор\nЕвропейский союз — Анна Росси, директор\n\nУчастники обсудили ход работы.\n",
    EN + "The heads of delegation adopted the following measures:\n- to establish a network in the African Union\n- to convene a seminar with the European Union\n- to share information with the World Bank\n",
]  # fmt: skip
HELD = [
    (EN + "The following participants took the floor:\n- Mr. Nabil Haddad, Assistant Secretary-General of the League of Arab States for Political Affairs\n- Mr. Yasin Demir, Assistant Secretary-General for Political Affairs at the Organization of Islamic Cooperation\n", {"league of arab states", "organization of islamic cooperation"}),
    (FR + "Les participants suivants ont pris la parole :\n- M. Nabil Haddad, Sous-Secrétaire général de la Ligue des États arabes pour les affaires politiques\n- M. Yasin Demir, Secrétaire général adjoint aux affaires politiques à l’Organisation de la coopération islamique\n", {"ligue des etats arabes", "organisation de la cooperation islamique"}),
    (ES + "Participaron los siguientes representantes:\n- Sr. Nabil Haddad, Secretario General Adjunto de la Liga de los Estados Árabes para Asuntos Políticos\n- Sr. Yasin Demir, Subsecretario General de Asuntos Políticos en la Organización de Cooperación Islámica\n", {"liga de los estados arabes", "organizacion de cooperacion islamica"}),
    (RU + "С сообщениями выступили:\n- г-н Набиль Хаддад, помощник Генерального секретаря Лиги арабских государств по политическим вопросам\n- г-н Ясин Демир, помощник Генерального секретаря по политическим вопросам в Организации исламского сотрудничества\n", {"лига арабских государств", "организация исламского сотрудничества"}),
    (AR + "واستمع المشاركون إلى إحاطات قدمها:\n- السيد نبيل حداد، الأمين العام المساعد لجامعة الدول العربية للشؤون السياسية\n- السيد ياسين ديمير، الأمين العام المساعد للشؤون السياسية بمنظمة التعاون الإسلامي\n- السيدة ليلى عمر، الأمينة العامة المساعدة للشؤون السياسية في الاتحاد الأفريقي\n", {"جامعة الدول العربية", "منظمة التعاون الاسلامي", "الاتحاد الافريقي"}),
    (AR + "واستمع المشاركون إلى إحاطات قدمها:\n- السيد نبيل حداد، الأمين العام المساعد للشؤون السياسية\n- السيد ياسين ديمير، الأمين العام لجامعة الدول العربية\n", {"office:department-of-political-affairs", "جامعة الدول العربية"}),
]  # fmt: skip


def organizations(text: str) -> set[str]:
    rows = records(reading(text), "participations")
    return {r["organization_id"] for r in rows if "organization_id" in r and r["role"] == "participant"}


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_who_headed_the_delegations(text: str, expected: set[str]) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_others_who_are_named_did_not_come_by_that(text: str) -> None:
    assert organizations(text) == set()


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_an_office_is_of_the_organization_in_which_it_is_held(text: str, expected: set[str]) -> None:
    assert organizations(text) == expected


def test_who_says_that_he_cannot_come_did_not() -> None:
    told = "Во встрече участвовали Африканский союз и Европейский союз. Всемирный банк сообщил, что не {} делегацию.\n"
    for words in ("имеет возможности направить", "может направить"):
        assert organizations(RU + told.format(words)) == {"африканский союз", "европейский союз"}


def test_who_stood_for_the_united_nations() -> None:
    text = (
        AR
        + "وشارك في الاجتماع الاتحاد الأفريقي. ومثّل الأمم المتحدة كل من مكتب الأمم المتحدة لغرب أفريقيا وبرنامج الأمم المتحدة الإنمائي.\n"
    )
    assert organizations(text) >= {"مكتب الامم المتحدة لغرب افريقيا", "برنامج الامم المتحدة الانمايي"}
    assert "برنامج الامم المتحدة الانمايي" not in organizations(
        AR
        + "وشارك في الاجتماع الاتحاد الأفريقي، وأشاد المشاركون بمنظمات مثل الأمم المتحدة وبرنامج الأمم المتحدة الإنمائي.\n"
    )


def test_a_heading_under_the_title_is_no_place() -> None:
    text = "Резюме открытых прений Совета Безопасности\n\nОткрытые прения Совета Безопасности, 4 мая 2011 года\n\nВведение\n\n4 мая 2011 года Совет Безопасности провел открытые прения. Заседание проходило в Центральных учреждениях в Нью-Йорке.\n"
    assert {row.get("place") for row in records(reading(text), "meetings")} == {"Нью-Йорк"}
