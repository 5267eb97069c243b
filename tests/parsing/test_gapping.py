"""Verbs that are said once for several who each have an agent of their own."""

import pytest
from reading_of import SUMMARIES, reading, records


@pytest.mark.parametrize(
    ("code", "sentence", "there"),
    [
        ("en", "The African Union was represented by Ms. X, and the European Union by Mr. Y.", {"african union", "european union"}),
        ("en", "The African Union was represented by Ms. X, ASEAN by Mr. Y and IGAD (Djibouti) by Mr. Z.", {"african union", "asean", "igad"}),
        ("fr", "L'Union africaine était représentée par Mme X, l'Union européenne par M. Y.", {"union africaine", "union europeenne"}),
        ("en", "The African Union was represented by Ms. X, whose work for ASEAN by letter was known.", {"african union"}),
        ("en", "The African Union was represented by Ms. X, who spoke of a report on ASEAN by Mr. Y.", {"african union"}),
        ("en", "The African Union was not represented by Ms. X, and the European Union by nobody.", set()),
    ],
)  # fmt: skip
def test_who_is_represented_by_whom(code: str, sentence: str, there: set[str]) -> None:
    found = records(reading(SUMMARIES[code] + sentence), "participations")
    assert {p["organization_id"] for p in found} == there
