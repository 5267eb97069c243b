"""Guests who are heard with others, organizations that come for another, and questions in quotes."""

import pytest
from reading_of import reading, records

from pipeline.vocabulary import Role

HELD = {
    "fr": "L'atelier s'est tenu à Dakar les 3 et 4 mai 2010.\n\n",
    "en": "The workshop was held in Dakar on 3 and 4 May 2010.\n\n",
    "es": "El taller se celebró en Lima los días 3 y 4 de mayo de 2010.\n\n",
    "ru": "Семинар состоялся в Москве 3 и 4 мая 2010 года.\n\n",
    "ar": "عقدت حلقة العمل في القاهرة يومي 3 و 4 أيار/مايو 2010.\n\n",
    "zh": "讲习班于2010年5月3日和4日在北京举行。\n\n",
}


def roles(language: str, text: str) -> dict[str, Role]:
    """Who took part in a workshop of which a text tells, and how."""
    rows = records(reading(HELD[language] + text + "\n"), "participations")
    return {row["organization_id"]: row["role"] for row in rows if "organization_id" in row}


HEARD = [
    (
        "fr",
        "En application de l'article 39, le Conseil a invité à participer à la séance le Secrétaire général de la Ligue des "
        "États arabes.\n\nSont également intervenus l'observateur permanent de l'Union africaine et celui du Kenya.",
        "ligue des etats arabes",
    ),
    (
        "en",
        "The Council invited the Secretary-General of the League of Arab States to participate in the meeting. Statements were "
        "also made by the Permanent Observer of the African Union.",
        "league of arab states",
    ),
    (
        "es",
        "De conformidad con el artículo 39, el Consejo invitó a participar en la sesión al Director de la Liga de "
        "los Estados Árabes.\n\nTambién intervinieron el Observador Permanente de la Unión Africana y otros.",
        "liga de los estados arabes",
    ),
    (
        "ru",
        "Совет пригласил принять участие в заседании Генерального секретаря Лиги арабских государств.\n\nВыступили также "
        "Постоянный наблюдатель от Африканского союза и другие.",
        "лига арабских государств",
    ),
    (
        "ar",
        "ودعا المجلس الأمين العام لجامعة الدول العربية إلى المشاركة في الجلسة.\n\nوأدلى ببيان أيضا المراقب الدائم للاتحاد الأفريقي.",
        "جامعة الدول العربية",
    ),
    ("zh", "安理会邀请阿拉伯国家联盟秘书长参加会议。\n\n发言的还有非洲联盟常驻观察员。", "阿拉伯国家联盟"),
]


@pytest.mark.parametrize(("language", "text", "guest"), HEARD, ids=[row[0] for row in HEARD])
def test_guests_are_heard_with_others_who_spoke_too(language: str, text: str, guest: str) -> None:
    assert roles(language, text)[guest] == Role.PARTICIPANT


INVITED = [
    "The Council invited the Secretary-General of the League of Arab States to participate in the meeting. The Permanent "
    "Observer of the African Union took the floor.",
    "The Director of ASEAN took the floor. The Council invited the Secretary-General of the League of Arab States to "
    "participate in the meeting. The Permanent Observer of the African Union also took the floor.",
]


@pytest.mark.parametrize("text", INVITED)
def test_guests_are_only_invited_where_others_may_be_meant(text: str) -> None:
    assert roles("en", text)["league of arab states"] == Role.INVITED


REPRESENTING = [
    ("fr", "L'ONU était représentée par l'UNIDIR, le PNUD et la CEPALC.", {"unidir", "pnud", "cepalc"}),
    ("en", "The United Nations was represented by UNIDIR, UNDP and ECLAC.", {"unidir", "undp", "eclac"}),
    ("es", "Las Naciones Unidas estuvieron representadas por la CEPAL y el PNUD.", {"cepal", "pnud"}),
]


@pytest.mark.parametrize(("language", "text", "there"), REPRESENTING, ids=[row[0] for row in REPRESENTING])
def test_organizations_that_represent_another_are_there(language: str, text: str, there: set[str]) -> None:
    assert there <= {who for who, role in roles(language, text).items() if role == Role.PARTICIPANT}


NOT_REPRESENTING = [
    ("fr", "L'ONU n'était pas représentée par le PNUD."),
    ("en", "The African Union was represented by the former Director of UNDP."),
    ("en", "The United Nations should be represented by UNDP."),
]


@pytest.mark.parametrize(("language", "text"), NOT_REPRESENTING)
def test_persons_and_wishes_represent_nobody(language: str, text: str) -> None:
    assert not {"pnud", "undp"} & roles(language, text).keys()


FIELDS = [
    (
        "fr",
        "Ont participé à l'atelier :\n– Le Secrétaire général adjoint de l'OTAN pour les opérations;\n"
        "– L'Envoyé spécial de l'Union africaine pour la Somalie;\n– La Directrice de la CEDEAO chargée des opérations.\n",
        {"otan", "union africaine", "cedeao"},
    ),
    (
        "en",
        "The following took part:\n– The Assistant Secretary General of NATO for Operations;\n"
        "– The Special Envoy of the African Union for Somalia;\n– The Director of ECOWAS in charge of operations.\n",
        {"nato", "african union", "ecowas"},
    ),
    (
        "ru",
        "В работе семинара приняли участие:\n– Помощник Генерального секретаря НАТО по операциям;\n"
        "– Специальный посланник Африканского союза по Сомали;\n– Директор СНГ по политическим вопросам.\n",
        {"нато", "африканский союз", "снг"},
    ),
]


@pytest.mark.parametrize(("language", "text", "there"), FIELDS, ids=[row[0] for row in FIELDS])
def test_what_an_office_is_for_may_stand_behind_its_organization(language: str, text: str, there: set[str]) -> None:
    assert there <= roles(language, text).keys()


OBSERVERS = [
    (
        "es",
        "Lista de participantes\n\nObservadores\n\n    Sr. Juan Mont, Unión Africana\n    Sra. Ana Sol, Unión Europea\n",
        2,
    ),
    (
        "ru",
        "Список участников\n\nНаблюдатели\n\n    г-н Иван Чамба, Африканский союз\n    г-жа Анна Соль, Европейский союз\n",
        2,
    ),
    (
        "fr",
        "Liste des participants\n\nObservateurs\n\n    M. Jean Mont, Union africaine\n    Mme Anne Sol, Union européenne\n\n"
        "La Ligue des États arabes, invitée en la même qualité, ne s'est pas fait représenter.\n",
        2,
    ),
]


@pytest.mark.parametrize(("language", "text", "count"), OBSERVERS, ids=[row[0] for row in OBSERVERS])
def test_observers_stand_under_a_heading_of_their_own(language: str, text: str, count: int) -> None:
    assert list(roles(language, text).values()) == [Role.OBSERVER] * count


@pytest.mark.parametrize(
    "text",
    [
        "Le séminaire « La paix, et après ? » s'est tenu à Dakar le 3 mai 2010.\n",
        "Le séminaire intitulé « La paix, et après ? », s'est tenu à Dakar le 3 mai 2010.\n",
    ],
)
def test_a_question_in_quotes_ends_no_sentence(text: str) -> None:
    (meeting,) = records(reading(text), "meetings")
    assert meeting["theme"] == "La paix, et après ?"
