"""A recogniser that fails, which none should, takes nothing with it but what it would have found."""

import pytest
from reading_of import SPANISH_LETTER, reading, values

from pipeline import parsing


def fail(*_: object) -> None:
    raise IndexError("out of range")


@pytest.mark.parametrize("recogniser", ["find_meetings", "find_participations", "find_proposals"])
def test_what_others_find_stands(recogniser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = SPANISH_LETTER + "Asistió la Unión Africana. Las organizaciones deberían reunirse cada año."
    tables = {"find_meetings": "meetings", "find_participations": "participations", "find_proposals": "proposals"}
    monkeypatch.setattr(parsing, recogniser, fail)
    parsed = reading(text)
    (notice,) = [notice for notice in parsed.notices if notice.code == "rule_failed"]
    assert notice.severity == "error"
    assert "IndexError: out of range" in notice.message
    found = {claim.table for claim in parsed.claims}
    lost = {tables[recogniser]} | ({"participations"} if recogniser == "find_meetings" else set())
    assert set(tables.values()) - found == lost
    assert values(parsed, "documents", "dated_on") == ["2004-03-03"]
