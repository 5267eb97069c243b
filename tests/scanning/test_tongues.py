"""The language of each passage, and documents in several languages."""

import pytest
from reading_of import reading, records, values

from pipeline.folding import fold
from pipeline.scanning import Scanned, detect_language, scan
from pipeline.text import normalise

ENGLISH = """Letter dated 3 March 2004 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit herewith a summary of the work, which was about peace in the region and about the means of
making it last, as agreed with the States of the region.

(Signed) Maria Castillo
Ambassador

"""
FRENCH = """Annexe

Résumé de la réunion

La réunion de haut niveau sur la paix s'est tenue à Genève les 29 et 30 juillet 2003. Elle avait pour thème la paix dans
la région.

Des représentants de l'Union africaine et de la Ligue des États arabes ont participé à la réunion.

Les organisations devraient renforcer leur coopération avec l'Organisation des Nations Unies.
"""
OTHERS = {
    "ru": "Участники подчеркнули, что сотрудничество с региональными организациями имеет важное значение для мира и что оно\n"
    "должно быть продолжено в рамках Организации Объединенных Наций и за ее пределами.\n",
    "ar": "وأكد المشاركون أن التعاون مع المنظمات الإقليمية أمر مهم من أجل السلام في المنطقة وأنه ينبغي أن يستمر بين الأمم المتحدة\n"
    "وبين هذه المنظمات التي تعمل على حفظ السلام.\n",
    "zh": "与会者强调，联合国同区域组织的合作对于维护和平十分重要，应当在今后的工作中继续加强这一合作，并为此作出努力。\n",
    "es": "Los participantes subrayaron que la cooperación con las organizaciones regionales es importante para la paz y que\n"
    "debe continuar en el marco de las Naciones Unidas y fuera de ellas.\n",
}


def scanned(text: str) -> Scanned:
    return scan([normalise(text)])[0]


def told(text: str) -> list[str | None]:
    return scanned(text).languages


def test_a_passage_keeps_its_own_language() -> None:
    assert told(ENGLISH + FRENCH) == ["en"] * 4 + ["fr"] * 5


@pytest.mark.parametrize("code", OTHERS)
def test_one_passage_within_others(code: str) -> None:
    text = (
        ENGLISH + OTHERS[code] + "\nThe participants of the meeting agreed to this, and that it is to be continued.\n"
    )
    assert told(text)[-2:] == [code, "en"]


def test_short_passages_are_of_the_language_around_them() -> None:
    text = (
        ENGLISH
        + "Tel. +41 22 917 1234\n\nS/2004/567\n\nMinistère\n\n7\n\nThe end of the letter that was sent to all.\n"
    )
    assert set(told(text)) == {"en"}


def test_short_lines_tell_their_language_together() -> None:
    entries = ["Liste des participants", "Ministre de la culture du Mali", "Directeur des affaires du port"]
    text = ENGLISH + "Annexe\n\n" + "\n\n".join([*entries, "Chef du bureau de la paix", "Chargé de la mission"])
    assert told(text) == ["en"] * 4 + ["fr"] * 6


def test_what_passages_do_not_change() -> None:
    """Where all passages agree, a text is marked as it was."""
    found = scanned(FRENCH)
    assert (found.language, found.runs, set(found.languages)) == ("fr", [], {"fr"})


def test_a_passage_alone_is_no_run() -> None:
    found = scanned(ENGLISH + "«La paix dans la région et les moyens de la consolider avec les États» is the title.\n")
    assert found.runs == []


def test_a_text_in_four_languages_has_one() -> None:
    text = "\n".join(OTHERS[code] * 12 for code in ("zh", "ru", "ar", "es"))
    assert detect_language(scanned(text).folded.text) is not None
    assert set(told(text)) == {"zh", "ru", "ar", "es"}


@pytest.mark.parametrize(("main", "english", "french"), [("en", 6, 0), ("fr", 0, 8)])
def test_both_parts_are_read(main: str, english: int, french: int) -> None:
    """An English letter with a French annex, whichever of them is longer."""
    more = "The letter is about the peace of the region and the means that the States of the region have for it.\n\n"
    plus = "La paix de la région est au coeur de la coopération des États qui en font partie et qui la consolident.\n\n"
    letter = ENGLISH.replace("(Signed)", more * english + "(Signed)")
    parsed = reading(letter + FRENCH.replace("Les org", plus * french + "Les org"))
    assert parsed.language == main
    assert parsed.kind == "letter"
    assert values(parsed, "documents", "dated_on") == ["2004-03-03"]
    assert values(parsed, "documents", "sender_name") == ["Maria Castillo"]
    (meeting,) = records(parsed, "meetings")
    assert (meeting["start_date"], meeting["end_date"], meeting["place"]) == ("2003-07-29", "2003-07-30", "Genève")
    assert values(parsed, "participations", "organization_id") == ["union africaine", "ligue des etats arabes"]
    assert values(parsed, "proposals", "force") == ["should"]
    assert [p.language for p in parsed.passages][-5:] == ["fr"] * 5


def test_the_head_of_a_text_tells_its_language_where_only_names_follow() -> None:
    head = "Summary of the workshop that was held in Nairobi and of what was said there by the organizations\n\n"
    names = "Mr. Jean Dupont, Director, Addis Ababa\n" * 100
    assert detect_language(fold(head * 3 + names).text) == "en"
    assert detect_language(fold(names).text) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "La CEDEAO y a pris part ; la BAD y a assisté ; la CEMAC y a fait une déclaration."),
        ("fr", "L'Union africaine y a pris part ; l'Union européenne y a assisté ; la Ligue y est intervenue."),
        (
            "fr",
            "La réunion s'est tenue à Lima. L'OUA y était. La Ligue y était. L'UE y a parlé, et la CEDEAO y a répondu.",
        ),
        (
            "es",
            "La reunión se celebró en Lima. La Unión Africana y la Unión Europea y la CEDEAO y la OCI participaron.",
        ),
        ("es", "Participaron la OEA y la CEPAL y la CARICOM y la UNASUR de la región."),
        ("es", "La Unión Europea y la Liga de los Estados Árabes y la Organización de la Unidad Africana."),
    ],
)
def test_words_of_two_languages_do_not_tell_them_apart(code: str, text: str) -> None:
    assert detect_language(fold(normalise(text)).text) == code
