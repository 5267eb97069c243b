"""Who is told behind a colon to have stood for another, who stayed away, and whom a longer name makes no convener."""

import pytest
from reading_of import SUMMARIES, reading, records

AU, EU, IGAD = "african union", "european union", "intergovernmental authority on development"


def there(code: str, words: str) -> list[object]:
    return [p["organization_id"] for p in records(reading(SUMMARIES[code] + words), "participations")]


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        (
            "en",
            "The African Union was represented by its secretariat and by the following institutions: the European Union; "
            "and the Intergovernmental Authority on Development.",
            [AU, EU, IGAD],
        ),
        (
            "en",
            "The African Union was represented by its secretariat. It studied two bodies: the European Union.",
            [AU],
        ),
        ("en", "The system of the African Union was summarized; no representative of it was present.", []),
        ("en", "The African Union was represented; no observer of the European Union attended.", [AU]),
        ("en", "The African Union sent an expert; the European Union was present.", [AU, EU]),
        ("en", "The African Union addressed the question in its latest report.", []),
        ("en", "The African Union addressed the question of reporting.", [AU]),
        ("fr", "Le programme de l'Union africaine a été présenté à titre d'exemple.", []),
        ("fr", "L'Union africaine était présente.", ["union africaine"]),
        ("fr", "L'Union africaine a été représentée.", ["union africaine"]),
        ("fr", "Le Secrétaire exécutif de l'Union africaine a adressé un message écrit.", []),
        ("fr", "L'Union africaine a abordé la question dans son dernier rapport.", []),
        ("fr", "L'Union africaine a abordé la question des rapports.", ["union africaine"]),
    ],
)
def test_who_was_there(code: str, sentence: str, expected: list[str]) -> None:
    assert sorted(map(str, there(code, sentence))) == sorted(expected)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("The Intergovernmental Authority on Development sent apologies.", [EU, AU]),
        ("Chief of the Division of Policy", [EU, AU]),
        ("", [EU, AU]),
    ],
)
def test_a_sentence_under_the_last_entry_takes_nothing_from_it(behind: str, expected: list[str]) -> None:
    words = f"The following were in attendance:\n– the European Union\n– the African Union\n{behind}"
    assert there("en", words) == expected


@pytest.mark.parametrize(
    ("told", "conveners"),
    [
        ("was convened by the African Union and the European Union.", [AU, EU]),
        ("lasted for two days.", ["united nations"]),
    ],
)
def test_who_convened_is_told_behind_a_longer_name(told: str, conveners: list[str]) -> None:
    name = "high-level meeting between the United Nations and regional and subregional organizations"
    text = f"Third {name}\n\nAccra, 21 and 22 May 2012\n\n1. The third {name} {told}"
    rows = [p for p in records(reading(text), "participations") if p["role"] == "convener"]
    assert [p["organization_id"] for p in rows] == conveners
