"""Documents that tell of two meetings by the same word, or of an earlier one: who came to which."""

import pytest
from reading_of import REPORTS, WORKSHOPS, reading, records

TWO = [
    (
        "The first workshop was held in Accra on 20 July 2004. The African Union attended it.\n\n"
        "The second workshop was held in Lima on 3 May 2005. The European Union and the OSCE attended it.\n",
        ["african union"],
        ["european union", "osce"],
    ),
    (
        "The first workshop was held in Accra on 20 July 2004.\n\nThe second workshop was held in Lima on 3 May 2005.\n\n"
        "Participants in the first workshop\n\n- African Union\n\nParticipants in the second workshop\n\n- European Union\n- OSCE\n",
        ["african union"],
        ["european union", "osce"],
    ),
    (
        "The Accra workshop was held on 20 July 2004. The African Union attended.\n\n"
        "The Lima workshop was held on 3 May 2005. The European Union attended.\n",
        ["african union"],
        ["european union"],
    ),
    (
        "Le premier atelier s’est tenu à Accra le 20 juillet 2004. L’Union africaine y a participé.\n\n"
        "Le second atelier s’est tenu à Lima le 3 mai 2005. L’Union européenne y a participé.\n",
        ["union africaine"],
        ["union europeenne"],
    ),
    (
        "El primer taller se celebró en Accra el 20 de julio de 2004. Participó en él la Unión Africana.\n\n"
        "El segundo taller se celebró en Lima el 3 de mayo de 2005. Participaron en él la Unión Europea y la OSCE.\n",
        ["union africana"],
        ["union europea", "osce"],
    ),
    (
        "Первый семинар состоялся в Аккре 20 июля 2004 года. В нем участвовал Африканский союз.\n\n"
        "Второй семинар состоялся в Лиме 3 мая 2005 года. В нем участвовали Европейский союз и ОБСЕ.\n",
        ["африканский союз"],
        ["европейский союз", "обсе"],
    ),
    (
        "第一次讲习班于2004年7月20日在阿克拉举行。非洲联盟参加了讲习班。\n\n"
        "第二次讲习班于2005年5月3日在利马举行。欧洲联盟参加了讲习班。\n",
        ["非洲联盟"],
        ["欧洲联盟"],
    ),
]  # fmt: skip
TITLES = {"T": "Report on two workshops", "L": "Rapport sur deux ateliers", "E": "Informe sobre dos talleres"}
EARLIER = [
    ("en", "In 1998 a conference was held in Rome. It was attended by the African Union and the World Bank."),
    ("en", "In 2001 the African Union hosted a seminar in Brussels."),
    ("en", "The 2018 retreat, attended by the African Union and ASEAN, had dealt with borders."),
    ("en", "The African Union had attended the conference of 1998."),
    ("en", "UNESCO attended the previous workshop, in 2003."),
    ("en", "The previous workshop was held in Lima on 3 May 2003. The African Union attended it."),
    ("fr", "En 1998, une conférence s’est tenue à Rome. L’Union africaine y a participé."),
    ("fr", "L’Union africaine avait assisté à la conférence de 1998."),
    ("es", "En 1998 se celebró una conferencia en Roma. Asistió la Unión Africana."),
    ("es", "La Unión Africana había asistido a la conferencia de 1998."),
    ("ru", "В 1998 году в Риме состоялась конференция. В ней приняли участие Африканский союз и Всемирный банк."),
    ("ru", "Африканский союз участвовал в конференции 1998 года."),
    ("ar", "في عام 1998، عُقد مؤتمر في روما. وشارك فيه الاتحاد الأفريقي والبنك الدولي."),
    ("ar", "شارك الاتحاد الأفريقي في مؤتمر عام 1998."),
    ("zh", "1998年在罗马举行了一次会议。非洲联盟和世界银行参加了会议。"),
    ("zh", "非洲联盟参加了1998年的会议。"),
]
AT_HAND = [
    ("en", "The African Union attended the workshop, following the seminar of 2001."),
    ("en", "The African Union, which had hosted the 2002 seminar, attended the workshop."),
    ("en", "The summit, held in Rome on 1 March 2003, had asked for more. The African Union took part."),
]
TEXTS = {**REPORTS, "es": WORKSHOPS["es"], "ru": WORKSHOPS["ru"]}


def present(text: str) -> dict[str, list[str]]:
    """Those who were at each meeting, by its number in the document."""
    found: dict[str, list[str]] = {}
    for row in records(reading(text), "participations"):
        found.setdefault(row["meeting"], []).append(row.get("organization_id", row.get("country")))
    return found


@pytest.mark.parametrize(("text", "first", "second"), TWO)
def test_who_came_to_the_second_meeting_is_told_of_that_one(text: str, first: list[str], second: list[str]) -> None:
    title = TITLES.get(text[0], "")
    assert present(f"{title}\n\n{text}") == {"0": first, "1": second}


@pytest.mark.parametrize(("code", "sentence"), EARLIER)
def test_nobody_of_an_earlier_meeting_was_at_the_one_at_hand(code: str, sentence: str) -> None:
    assert "0" not in present(f"{TEXTS[code]}{sentence}\n")


@pytest.mark.parametrize(("code", "sentence"), AT_HAND)
def test_an_earlier_meeting_in_a_sentence_hides_nobody(code: str, sentence: str) -> None:
    assert present(f"{TEXTS[code]}{sentence}\n") == {"0": ["african union"]}
