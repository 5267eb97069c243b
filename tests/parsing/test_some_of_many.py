"""Some of the many that a sentence before tells of, posts at another organization, classes before a colon, and who stayed away."""

import pytest
from reading_of import SUMMARIES, reading, records


def came(code: str, text: str) -> list[str]:
    rows = records(reading(SUMMARIES[code] + text), "participations")
    return [row["organization_id"] for row in rows if row.get("role") != "convener" and "organization_id" in row]


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        (
            "fr",
            "Quarante délégations ont pris la parole. Parmi elles figuraient la Ligue des États arabes et l'OSCE.",
            2,
        ),
        ("fr", "Douze organisations ont participé au débat. On notait parmi elles l'Union africaine et l'OSCE.", 2),
        ("fr", "Plusieurs organisations n'ont pu envoyer de délégation. Parmi elles figuraient l'OSCE et l'OEA.", 0),
        ("fr", "Les délégations ont évoqué plusieurs organisations. Parmi elles figuraient l'OSCE et l'OEA.", 0),
        (
            "fr",
            "Plusieurs organisations seront invitées à la prochaine réunion. Parmi elles figurent l'OSCE et l'OEA.",
            0,
        ),
        ("en", "Forty delegations took the floor. Among them were the League of Arab States and the African Union.", 2),
        ("es", "Intervinieron cuarenta delegaciones. Entre ellas figuraban la OSCE y la Unión Africana.", 2),
        ("es", "Participaron doce organizaciones. Entre ellas, la OSCE y la Unión Africana.", 2),
        ("es", "Doce organizaciones estuvieron ausentes. Entre ellas figuraban la OSCE y la Unión Africana.", 0),
        (
            "ru",
            "В прениях выступила сорок одна делегация. Среди них были Лига арабских государств и Африканский союз.",
            2,
        ),
        ("ar", "وأدلى بكلمات 41 وفدا. وكان من بينها جامعة الدول العربية والاتحاد الأفريقي.", 2),
        ("ar", "وتعذر على منظمات عدة الحضور. وكان من بينها جامعة الدول العربية والاتحاد الأفريقي.", 0),
        ("zh", "四十一个代表团发言。其中包括阿拉伯国家联盟和非洲联盟。", 2),
        ("zh", "几个组织未能派代表出席会议。其中包括阿拉伯国家联盟和非洲联盟。", 0),
    ],
)
def test_a_sentence_names_some_of_the_many_before(code: str, text: str, count: int) -> None:
    assert len(came(code, text)) == count


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        (
            "en",
            "Mr. Téte António, Permanent Observer of the African Union to the United Nations, presented its work.",
            1,
        ),
        (
            "en",
            "The Observer of the African Union to the United Nations and the Chair of ASEAN recalled their work.",
            2,
        ),
        ("en", "The report of the African Union to the United Nations described the gaps.", 0),
        ("en", "The protocol of the States members of the African Union in December 2006 was cited as an example.", 0),
        ("fr", "Le Chef de la délégation de l'Union européenne auprès de l'ONU a ensuite présenté son action.", 1),
        ("es", "El Observador Permanente de la Unión Africana ante las Naciones Unidas describió su experiencia.", 1),
        ("ru", "Постоянный наблюдатель Африканского союза при ООН рассказал об опыте своей организации.", 1),
        ("ar", "وعرض المراقب الدائم للاتحاد الأفريقي لدى الأمم المتحدة تجربة منظمته.", 1),
        ("zh", "非洲联盟常驻联合国观察员介绍了该组织的经验。", 1),
    ],
)
def test_a_post_at_another_organization_is_that_of_the_first(code: str, text: str, count: int) -> None:
    assert len(came(code, text)) == count


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("en", "Those present were:\n\n(a) For the banks: African Development Bank;\n(b) For the region: ASEAN.\n", 2),
        (
            "fr",
            "Étaient présents :\n\na) Pour les banques : Banque africaine de développement;\nb) Pour la région : ASEAN.\n",
            2,
        ),
        ("es", "Asistieron:\n\na) Por los bancos: Banco Africano de Desarrollo;\nb) Por la región: ASEAN.\n", 2),
    ],
)
def test_a_class_before_a_colon_may_have_any_name(code: str, text: str, count: int) -> None:
    assert len(came(code, text)) == count


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The African Union informed the organizers that it would not be in a position to attend."),
        (
            "fr",
            "L'Union africaine a fait savoir aux organisateurs qu'elle ne serait pas en mesure de participer au débat.",
        ),
        ("es", "La Unión Africana comunicó a los organizadores que no estaría en condiciones de asistir."),
        ("ru", "Африканский союз уведомил организаторов о том, что не сможет принять участие."),
        ("ar", "وأبلغ الاتحاد الأفريقي المنظمين بأنه لن يكون بوسعه الحضور."),
        ("zh", "非洲联盟通知主办方，它无法出席会议。"),
    ],
)
def test_who_could_not_be_there_was_not(code: str, text: str) -> None:
    assert came(code, text) == []
