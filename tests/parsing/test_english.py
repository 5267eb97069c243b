"""English: who met, was heard or was absent, verbatim records, titles with town and State. Phrasings of our own."""

import pytest
from reading_of import reading, records, values

LETTER = """Letter dated 3 March 2004 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit herewith a summary of the work, which was about peace in the region and about the means of
making it last, as agreed with the States of the region.

On 20 July 2004, the Security Council held an open debate on stability.

"""

ATTENDED = [
    ("The African Union and the League of Arab States met in Cairo.", ["african union", "league of arab states"]),
    ("The debate heard the Secretary-General of the African Union.", ["african union"]),
    (
        "The European side included the European Union and the Council of Europe.",
        ["european union", "council of europe"],
    ),
    ("Four entities were represented, namely UNDP and UNESCO.", ["undp", "unesco"]),
    ("None of the representatives of the African Union attended the meeting.", []),
    ("The African Union was unable to attend and sent its apologies.", []),
    ("The African Union took part in the preparation of the report.", []),
    ("Permanent Observers of the African Union attended the meeting.", ["african union"]),
]


@pytest.mark.parametrize(("words", "expected"), ATTENDED)
def test_who_took_part(words: str, expected: list[str]) -> None:
    rows = [r for r in records(reading(LETTER + words), "participations") if r["role"] not in ("convener", "chair")]
    assert [(r["organization_id"], r["role"]) for r in rows] == [(name, "participant") for name in expected]


def test_a_verbatim_record_is_known_by_its_symbol() -> None:
    parsed = reading(
        "S/PV.5868 (Resumption 1)\n\nUnited Nations\n\nSecurity Council\nSixty-third year\n\n5868th meeting\n"
        "Wednesday, 16 April 2008, 3 p.m.\nNew York\n\nAgenda\n\nPeace and security in Africa\n\n"
        "Letter dated 8 April 2008 from the Permanent Representative of South Africa to the United Nations\n\n"
        "The meeting was resumed, and the members of the Council went on with the debate on the item that they had begun.\n"
    )
    assert parsed.kind == "verbatim_record"
    assert values(parsed, "documents", "symbol") == ["S/PV.5868 (Resumption 1)"]


def test_a_cancelled_meeting_is_none() -> None:
    words = "The meeting of the African Union in Cairo on 5 May 2005 was postponed."
    assert values(reading(LETTER + words), "meetings", "start_date") == ["2004-07-20"]


def test_the_place_of_a_title_is_the_town() -> None:
    title = "Third general meeting of the African Union\n\nGeorgetown, Guyana, 22-23 July 2013\n\n"
    text = (
        "The participants had before them the report of the secretariat, which they took note of with appreciation.\n"
    )
    assert values(reading(title + text), "meetings", "place") == ["Georgetown"]


def test_the_level_of_representation() -> None:
    """Of one participant; of several, whose it was would be a guess."""
    from reading_of import reading, records

    text = (
        "Summary of the high-level meeting\n\nThe high-level meeting was held in Geneva on 3 May 2005.\n\n"
        "The African Union was represented at ministerial level. The European Union and the Council of Europe were "
        "represented at the level of the heads of organizations.\n"
    )
    rows = {
        r["organization_id"]: r.get("level") for r in records(reading(text), "participations") if "organization_id" in r
    }
    assert rows["african union"] == "at ministerial level"
    assert rows["european union"] is None and rows["council of europe"] is None
