"""Sentences that look like a proposal, a count or the chair of a meeting, and are none; and lead-ins with a particle."""

import pytest
from reading_of import reading, records

from pipeline.parsing import Parsed

HEADS = {
    "en": "Letter dated 5 May 2011 from the Secretary-General addressed to the President of the Security Council\n\n"
    "I have the honour to transmit the summary of the workshop with regional organizations held in Vienna on 3 May 2011."
    "\n\n(Signed) Ban Ki-moon\n\nAnnex\n\n",
    "fr": "Lettre datée du 5 octobre 2010, adressée au Président du Conseil de sécurité par le Secrétaire général\n\n"
    "J'ai l'honneur de vous transmettre le résumé de la réunion consultative tenue à Addis-Abeba le 3 septembre 2010."
    "\n\n(Signé) Ban Ki-moon\n\nAnnexe\n\n",
    "es": "Carta de fecha 5 de octubre de 2010 dirigida al Presidente del Consejo de Seguridad por el Secretario General\n\n"
    "Tengo el honor de transmitirle el resumen de la reunión consultiva celebrada en Viena el 3 de septiembre de 2010."
    "\n\n(Firmado) Ban Ki-moon\n\nAnexo\n\n",
    "ru": "Письмо Генерального секретаря от 5 октября 2010 года на имя Председателя Совета Безопасности\n\n"
    "Имею честь препроводить резюме консультативного совещания, состоявшегося в Вене 3 сентября 2010 года."
    "\n\n(Подпись) Пан Ги Мун\n\nПриложение\n\n",
    "ar": "رسالة مؤرخة 5 تشرين الأول/أكتوبر 2010 موجهة إلى رئيس مجلس الأمن من الأمين العام\n\n"
    "أتشرف بأن أحيل إليكم موجز الاجتماع التشاوري المعقود في فيينا في 3 أيلول/سبتمبر 2010."
    "\n\n(توقيع) بان كي - مون\n\nالمرفق\n\n",
    "zh": "2010年10月5日秘书长给安全理事会主席的信\n\n谨随函转递2010年9月3日在维也纳举行的协商会议摘要。"
    "\n\n潘基文（签名）\n\n附件\n\n",
}
ITEMS = {
    "fr": ("D'instituer un mécanisme conjoint de suivi ;", "D'organiser des visites conjointes sur le terrain ;"),
    "ru": ("создать совместный механизм;", "организовать совместные поездки на места;"),
}


def read(language: str, words: str) -> Parsed:
    return reading(f"{HEADS[language]}1. {words}\n")


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("fr", "Les participants sont convenus :"),
        ("fr", "Les participants ont résolu de :"),
        ("fr", "Les participants se sont engagés à :"),
        ("fr", "Les organisations ont arrêté :"),
        ("ru", "Участники условились:"),
        ("ru", "Участники пришли к согласию о том, чтобы:"),
        ("ru", "Участники приняли на себя обязательство:"),
    ],
)
def test_lead_in_ends_with_a_verb_and_its_particles(language: str, lead: str) -> None:
    first, second = ITEMS[language]
    found = records(read(language, f"{lead}\n\na) {first}\n\nb) {second}"), "proposals")
    assert [str(row["force"]) for row in found] == ["agreed", "agreed"]


@pytest.mark.parametrize(
    ("language", "words", "count"),
    [
        ("en", "The OSCE should have attended.", 0),
        ("en", "The OSCE should have a greater role.", 1),
        ("en", "Norway asked whether the Council should meet in Oslo.", 0),
        ("en", "The African Union had to cancel.", 0),
        ("en", "Peru doubted that the fund would work, and proposed that a panel be created.", 1),
        ("fr", "L'Union africaine devait y participer, mais s'est excusée.", 0),
        ("fr", "Le Kenya a demandé s'il convenait de créer un fonds.", 0),
        ("fr", "Le Kenya a demandé que le mandat soit prorogé.", 1),
        ("es", "La Unión Africana debería haber asistido.", 0),
        ("es", "La Unión Africana debería participar en las consultas.", 1),
        ("ru", "Перу поинтересовалась, нужен ли новый фонд.", 0),
        ("ar", "تساءلت بيرو عما إذا كان ينبغي إنشاء صندوق.", 0),
        ("zh", "秘鲁询问是否应设立基金。", 0),
        ("zh", "秘鲁建议设立基金。", 1),
    ],
)
def test_what_was_missed_or_asked_is_no_proposal(language: str, words: str, count: int) -> None:
    assert len(records(read(language, words), "proposals")) == count


def test_doubts_are_no_proposal_in_a_list_of_proposals() -> None:
    items = "(a) Peru expressed doubts whether a new envoy was needed.\n\n(b) A joint fund should be created."
    found = records(reading(f"{HEADS['en']}Proposals\n\n{items}\n"), "proposals")
    assert ["fund" in row["text"] for row in found] == [True]


@pytest.mark.parametrize(
    ("language", "words", "field", "value"),
    [
        ("en", "The Deputy Secretary-General chaired the second session.", "chair_title", None),
        ("en", "The second session was chaired by Ms. Anna Berg (Sweden).", "chair_name", None),
        ("en", "The workshop was chaired by Ms. Anna Berg (Sweden).", "chair_name", "Anna Berg"),
        ("fr", "La deuxième séance a été présidée par Mme Anna Berg (Suède).", "chair_name", None),
        ("es", "La segunda sesión fue presidida por la Sra. Anna Berg (Suecia).", "chair_name", None),
        ("en", "The Chair of the workshop, Mr. Juan Paz, of the European Union, spoke.", "chair_name", "Juan Paz"),
        ("fr", "La Présidente de la réunion, Mme Diallo, a rappelé que rien ne pressait.", "chair_name", "Diallo"),
        ("es", "La Presidenta de la reunión, Sra. Paz, recordó que nada urgía.", "chair_name", "Paz"),
        ("en", "Twenty-one organizations were invited; eighteen attended.", "declared_delegations", "18"),
        ("en", "Twenty-one organizations were invited.", "declared_delegations", None),
        ("en", "Twenty-one organizations attended.", "declared_delegations", "21"),
    ],
)
def test_what_a_sentence_says_of_the_meeting(language: str, words: str, field: str, value: str | None) -> None:
    found = records(read(language, words), "meetings")[0].get(field)
    assert (None if found is None else str(found)) == value


def test_office_of_the_second_chair_is_not_of_the_first() -> None:
    words = "The workshop was co-chaired by Mr. Juan Paz (Peru) and the Commissioner for Peace, Mr. Ramtane Lamamra."
    (chair,) = [row for row in records(read("en", words), "participations") if str(row["role"]) == "chair"]
    assert (chair["country"], chair["person_name"], chair.get("represented_by")) == ("PER", "Juan Paz", None)
