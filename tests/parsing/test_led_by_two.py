"""Two who led together, the second behind a conjunction and the word for an agent; a date behind who led. Phrasings of our own."""

import pytest
from reading_of import WORKSHOPS, reading, records, values

TOGETHER = [
    ("fr", "Les travaux ont été coprésidés par le Secrétaire général de la CEEAC, M. Théo Mba, et par l’Administratrice de l’OIF, Mme Ana Roy."),
    ("es", "Los trabajos fueron copresididos por el Secretario General de la CARICOM, Sr. Juan Pérez, y por la Secretaria General de la OEA, Sra. Ana Ruiz."),
    ("en", "The workshop was co-chaired by the Secretary-General of ECCAS, Mr. Theo Mba, and by the Administrator of the OIF, Ms. Ana Roy."),
]  # fmt: skip
LETTERS = [
    "Carta de fecha 30 de junio de 2011 dirigida al Presidente del Consejo de Seguridad por el Secretario General\n\nTengo el honor de transmitirle las conclusiones de la reunión de alto nivel que presidí en Ginebra los días 16 y 17 de junio de 2011. Los participantes hablaron de la paz en la región.",
    "Letter dated 30 June 2011 from the Secretary-General addressed to the President of the Security Council\n\nI have the honour to transmit the summary of the high-level meeting that I chaired in Geneva on 16 and 17 June 2011. The participants spoke of peace in the region.",
    "Lettre datée du 30 juin 2011, adressée au Président du Conseil de sécurité par le Secrétaire général\n\nJ’ai l’honneur de vous transmettre le résumé de la réunion de haut niveau que j’ai présidée à Genève les 16 et 17 juin 2011. Les participants ont parlé de la paix dans la région.",
]


@pytest.mark.parametrize(("code", "sentence"), TOGETHER)
def test_two_led_together(code: str, sentence: str) -> None:
    found = records(reading(f"{WORKSHOPS[code]}{sentence}\n"), "participations")
    assert [record["role"] for record in found if "organization_id" in record] == ["chair", "chair"]


@pytest.mark.parametrize("letter", LETTERS)
def test_the_date_stands_behind_who_led(letter: str) -> None:
    assert values(reading(letter + "\n"), "meetings", "start_date") == ["2011-06-16"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("fr", "L’Union africaine et l’OSCE ont été présentées comme des modèles."),
        ("ru", "Африканский союз и ОБСЕ были представлены как образцы."),
        ("en", "The African Union and the OSCE were presented as models."),
    ],
)
def test_who_is_shown_as_a_model_was_not_there_for_that(code: str, sentence: str) -> None:
    assert records(reading(f"{WORKSHOPS[code]}{sentence}\n"), "participations") == []
