"""Who took part by being the subject of a sentence, by an enumeration of delegates, and by whom was sent. In English; the
verbs of other languages are tested with them."""

import pytest
from reading_of import reading, records

LETTER = """Letter dated 3 March 2004 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit the summary of the work of the organizations of the region, which is annexed.

Annex

Summary

The meeting was held in Santiago on 20 February 2004 and was of great use to all of those who have peace at heart.

"""


def took_part(words: str) -> list[str]:
    rows = records(reading(LETTER + words), "participations")
    return [row.get("organization_id") or row["country"] for row in rows if row["role"] not in ("chair", "convener")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ASEAN described its centre for early warning.", ["asean"]),
        ("The representative of ASEAN, Mr. Surin Hassan, explained how the centre worked.", ["asean"]),
        ("The African Union (AU), which had followed the matter for years, recalled its declaration.", ["african union"]),
        ("In his statement, the Secretary-General of ASEAN also stressed that more must be done.", ["asean"]),
        ("ASEAN and the African Union, in turn, presented their plans.", ["asean", "african union"]),
        ("The African Union sent its legal adviser.", ["african union"]),
        ("For the African Union, Ms. Amina Berhane gave an account of its work.", ["african union"]),
        ("That changed as the President of the African Union arrived in the afternoon.", ["african union"]),
        ("Experts from ASEAN, the African Union and the Council of Europe worked for three days.", ["asean", "african union", "council of europe"]),
        # not the subject, or not there
        ("The early-warning system of ASEAN was praised.", []),
        ("The report of the African Union stressed that more must be done.", []),
        ("Support for ASEAN increased.", []),
        ("The African Union should describe its centre.", []),
        ("ASEAN had described its centre in 1999.", []),
        ("The African Union sent its regrets.", []),
        ("Experts from ASEAN, the African Union and the Council of Europe should be invited.", []),
        ("The resources of ASEAN and of the African Union helped.", []),
    ],
)  # fmt: skip
def test_who_acts(words: str, expected: list[str]) -> None:
    assert took_part(words) == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mr. Paul Robin, Minister for Foreign Affairs of Chile, guided the discussions.", "Paul Robin"),
        ("Ms. Ana Ruiz of Chile steered the proceedings of both days.", "Ana Ruiz"),
        ("Mr. Paul Robin, Minister for Foreign Affairs of Chile, guided the reform of the police.", None),
    ],
)
def test_who_led_the_work_chaired(words: str, name: str | None) -> None:
    (meeting,) = [row for row in records(reading(LETTER + words), "meetings") if row["attestation"] == "reported"]
    assert meeting.get("chair_name") == name
