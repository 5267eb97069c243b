"""Names in texts: longest match, word boundaries, and never a name inside another."""

import pytest

from pipeline.folding import fold
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import find_marks


def names(text: str, *kinds: str) -> list[str]:
    wanted = kinds or ("name", "acronym", "class")
    marks = find_marks(text, fold(text), lexicon("fr"), "fr")
    return list(dict.fromkeys(text[m.start : m.end] for m in marks if m.kind in wanted))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("le Conseil de l’Europe siège", ["Conseil de l’Europe"]),
        ("le Conseil de l'Union européenne siège", ["Conseil de l'Union européenne"]),
        ("la Présidence du Conseil de l'Union européenne", ["Présidence du Conseil de l'Union européenne"]),
        ("L'UNION AFRICAINE a dit", ["UNION AFRICAINE"]),
        ("l’Union\n   africaine", ["Union\n   africaine"]),
        ("Réunion africaine", []),
        ("l'OSCE et l'osce", ["OSCE"]),
        ("l'ONUDI et l'ONU", ["ONUDI", "ONU"]),
        ("CEDEAO", ["CEDEAO"]),
        (
            "le Comité du Conseil de sécurité contre le terrorisme",
            ["Comité du Conseil de sécurité contre le terrorisme"],
        ),
        (
            "Organisation pour la sécurité et la coopération en Europe",
            ["Organisation pour la sécurité et la coopération en Europe"],
        ),
        ("les efforts au sein de cette union africaniste", []),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("du Mexique", ["Mexique"]),
        ("la réunion de mars", []),
        ("à La Réunion", []),
        ("en CÔTE D'IVOIRE", ["CÔTE D'IVOIRE"]),
    ],
)
def test_states_are_written_with_a_capital(text: str, found: list[str]) -> None:
    assert names(text, "country") == found


def test_cues_of_other_languages_are_not_looked_for() -> None:
    text = "The Council should act; il faut agir."
    assert {m.kind for m in find_marks(text, fold(text), lexicon("fr"), "fr") if m.kind.startswith("force")} == {
        "force.must"
    }
    assert not [m for m in find_marks(text, fold(text), lexicon(None), None) if m.kind.startswith("force")]


def test_a_longer_phrase_that_says_nothing_wins_over_a_cue() -> None:
    text = "Cela devrait nous permettre d'agir, et chacun devrait agir."
    marks = [m for m in find_marks(text, fold(text), lexicon("fr"), "fr") if m.kind.startswith(("force", "unsaid"))]
    assert [m.kind for m in marks] == ["unsaid.prediction", "force.should"]
