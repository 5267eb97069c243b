"""Meetings that are called by no known word, meetings of which the year is told, and lists whose language is told by few
words."""

import pytest
from reading_of import reading, records

from pipeline.folding import fold
from pipeline.scanning import detect_language

LETTER = """Letter dated 3 March 2004 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit a paper on the work of the organizations of the region, which is annexed.

Annex

"""


def dated(text: str) -> list[tuple[str, str]]:
    return [(row["attestation"], row["start_date"]) for row in records(reading(LETTER + text), "meetings")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A get-together of friends of mediation\nSantiago, 20 and 21 February 2004\n\nPeace was on all minds.\n", [("reported", "2004-02-20")]),
        ("Notes on mediation\n\nOn 20 February 2004 the African Union and ASEAN took part in a get-together.\n", [("reported", "2004-02-20")]),
        ("Notes on mediation\n\nThe treaty of 20 February 2004 has entered into force.\n", []),
        ("Notes on mediation\n20 February 2004\n\nPeace was on all minds, and war was on none of them.\n", []),
    ],
)  # fmt: skip
def test_a_day_frames_a_part(text: str, expected: list[tuple[str, str]]) -> None:
    assert dated(text) == expected


HELD = "Summary\n\nThe workshop was held in Santiago on 20 February 2004 and was of use to all.\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It grew out of the first workshop of the African Union, held in Cape Town in 2001.", ("mentioned", "2001-01-01")),
        ("The second conference of the African Union (Tunis, 2002) had asked for it.", ("mentioned", "2002-01-01")),
        ("In resolution 1631 (2005) the Council had asked for it.", None),
        ("The workshop held in Santiago in 2004 was of use.", None),
    ],
)  # fmt: skip
def test_a_year_alone_tells_a_meeting_that_is_mentioned(sentence: str, expected: tuple[str, str] | None) -> None:
    reported, *others = dated(HELD + sentence)
    assert reported == ("reported", "2004-02-20")
    assert others == ([expected] if expected else [])


def test_a_letter_that_speaks_of_two_meetings_keeps_their_conveners_apart() -> None:
    text = LETTER.replace(
        "a paper on the work of the organizations of the region, which is annexed",
        "the summary of the workshop held in Santiago on 20 February 2004, so that it may inform the debate that the "
        "Security Council held on 28 February 2004",
    )
    found = {row["start_date"]: row.get("convened_by") for row in records(reading(text + HELD), "meetings")}
    assert found == {"2004-02-20": None, "2004-02-28": "security council"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("INF/2\nСПИСОК УЧАСТНИКОВ\n\nАрмения\nг-н Ваган Саркисов\n\nПольша\nг-жа Эва Новицкая\n\nЕвропейская экономическая комиссия по вопросам и делам", "ru"),
        ("INF/2\n与会者名单\n\n澳大利亚\n麦克唐纳女士\n\n亚洲及太平洋经济社会委员会\n拉哈曼先生的代表", "zh"),
        ("LIST OF PARTICIPANTS\n\nKenya\nMr. A. Otieno, Minister for the Environment\n\nNorway\nMs. B. Olsen, Head of the Division of Water\n\nUnion for the Mediterranean", "en"),
        ("TEILNEHMERLISTE\n\nKenia\nHerr A. Otieno, Minister der Umwelt\n\nNorwegen\nFrau B. Olsen, Leiterin der Abteilung", None),
        ("Перелік учасників\n\nУкраїна\nпан Шевченко, міністр\n\nПольща\nпані Новицька", None),
    ],
)  # fmt: skip
def test_a_list_tells_its_language_by_few_words(text: str, language: str | None) -> None:
    assert detect_language(fold(text).text) == language
