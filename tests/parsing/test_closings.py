"""The last day of a meeting that a sentence tells apart from the first, in several languages."""

import pytest
from reading_of import reading, records

FILL = {
    "en": "\n\nThe participants had before them the report of the secretariat, which they took note of with thanks.\n",
    "fr": "\n\nLes participants étaient saisis du rapport du secrétariat, dont ils ont pris note avec intérêt et gratitude.\n",
    "es": "\n\nLos participantes tuvieron ante sí el informe de la secretaría, del que tomaron nota con gran satisfacción.\n",
}
TOLD = [
    ("en", "The fifth workshop opened in Rome on 20 June 2016 and closed on 22 June.", "2016-06-22"),
    ("en", "The fifth workshop was opened in Rome on June 29, 2016 and ended on July 2.", "2016-07-02"),
    (
        "en",
        "The fifth workshop opened in Rome on 30 December 2015 and it came to an end on 2 January 2016.",
        "2016-01-02",
    ),
    ("en", "The fifth workshop was held in Rome on 20 June 2016, and the truce ended on 22 June.", "2016-06-20"),
    ("en", "The fifth workshop was held in Rome on 20 June 2016 and ended on a note of hope.", "2016-06-20"),
    ("fr", "Le cinquième atelier s’est ouvert à Rome le 20 juin 2016 et s’y est achevé le 22 juin.", "2016-06-22"),
    (
        "fr",
        "Le cinquième atelier s’est ouvert à Rome le 20 juin 2016, et la trêve a pris fin le 22 juin.",
        "2016-06-20",
    ),
    ("es", "El quinto taller se inauguró en Roma el 20 de junio de 2016 y se clausuró el 22 de junio.", "2016-06-22"),
]


@pytest.mark.parametrize(("language", "words", "last"), TOLD)
def test_the_last_day(language: str, words: str, last: str) -> None:
    meetings = records(reading(words + FILL[language]), "meetings")
    assert [m["end_date"] for m in meetings] == [last]
