"""Names and other known words that a hyphen at the end of a line cuts."""

import pytest
from reading_of import IN_PARIS, reading, values

from pipeline.scanning import scan

EN, FR, ES, RU = (IN_PARIS[code] for code in ("en", "fr", "es", "ru"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (EN + "The Euro-\npean Union took part in the meeting.", "european union"),
        (EN + "The EURO-\nPEAN UNION took part in the meeting.", "european union"),
        (
            EN + "The meeting was attended by the Organization of Ameri-\n    can States.",
            "organization of american states",
        ),
        (EN + "The League of Arab States partici\u00ad\npated in the meeting.", "league of arab states"),
        (EN + "The Inter-\nnational Monetary Fund took part in the meeting.", "international monetary fund"),
        (FR + "La Ligue des États ara-\nbes a assisté à la réunion.", "ligue des etats arabes"),
        (FR + "L'Union afri‐\ncaine a assisté à la réunion.", "union africaine"),
        (ES + "La Unión Afri-\ncana participó en la reunión.", "union africana"),
        (
            ES + "La Organización de los Estados Ameri-\ncanos participó en la reunión.",
            "organizacion de los estados americanos",
        ),
        (RU + "Лига араб-\nских государств приняла участие в совещании.", "лига арабских государств"),
        (RU + "Афри-\nканский союз принял участие в совещании.", "африканский союз"),
        # a hyphen that belongs to the word
        (EN + "Asia-\nPacific Economic Cooperation took part in the meeting.", "asia pacific economic cooperation"),
        (EN + "The Inter-\nAmerican Development Bank took part in the meeting.", "inter american development bank"),
        (FR + "Le Haut-\nCommissariat des Nations Unies pour les réfugiés a assisté à la réunion.", None),
    ],
)
def test_a_name_that_a_line_end_cuts_is_found(text: str, name: str | None) -> None:
    found = values(reading(text), "participations", "organization_id")
    assert found == [name] if name else len(found) == 1


def test_words_of_their_own_are_not_joined() -> None:
    """``pre-`` and ``and`` make no word; what is found has its place in the text as it stands."""
    text = EN + "Work before the pre-\nand post-\nconflict phase was told to the Euro-\npean Union."
    seen = scan([text])[0]
    assert "pre- and post conflict" in seen.folded.text
    (mark,) = [mark for mark in seen.marks if mark.kind == "name"]
    assert text[mark.start : mark.end] == "Euro-\npean Union"
