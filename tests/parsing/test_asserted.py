"""Whoever a sentence asks about, doubts, imagines or quotes was not there by it; whoever asks, doubts or is told of was."""

import pytest
from reading_of import OPENINGS, reading, records

NOT_SAID = [
    ("en", "Several delegates asked whether the European Union had attended the workshop."),
    ("en", "Did ECOWAS attend the workshop?"),
    ("en", "It would be a mistake to think that the European Union took part in the workshop."),
    ("en", "The European Union reportedly attended the workshop."),
    ("en", "A reporter had claimed that ECOWAS attended the workshop; that was incorrect."),
    ("en", 'One paper wrote: "The European Union took part in the workshop."'),
    ("en", "Unless the European Union takes part in the workshop, it will be postponed."),
    ("fr", "Des participants ont voulu savoir si la CEDEAO avait participé à l'atelier."),
    ("fr", "Il serait inexact de dire que la CEDEAO a participé à l'atelier."),
    ("fr", "« La CEDEAO a participé à l'atelier », a écrit un quotidien."),
    ("es", "Nadie dijo que la Unión Europea hubiera asistido al taller."),
    ("es", "¿Participó la Unión Europea en el taller?"),
    ("es", "Según la prensa, la Unión Europea participó en el taller."),
    ("ru", "Некоторые спросили, присутствовал ли Европейский союз на семинаре."),
    ("ru", "По непроверенным данным, Европейский союз участвовал в семинаре."),
    ("ru", "Европейский союз якобы участвовал в семинаре."),
    ("ar", "وتساءل البعض هل شارك الاتحاد الأوروبي في حلقة العمل."),
    ("ar", "وكاد الاتحاد الأوروبي يشارك في حلقة العمل."),
    ("zh", "欧洲联盟是否参加了讲习班尚不清楚。"),
    ("zh", "据报欧洲联盟参加了讲习班。"),
    ("zh", "欧洲联盟参加讲习班的报道不实。"),
]
SAID = [
    ("en", "The European Union asked whether funds were available."),
    ("en", "Asked whether funds were available, the European Union took the floor and spoke of its programme."),
    ("en", 'The European Union attended the workshop, whose theme was "Unity".'),
    ("en", "The European Union took part in the workshop. Was it useful?"),
    ("es", "La Unión Europea sí participó en el taller."),
    ("fr", "L'Union européenne a participé à l'atelier, si bien que le débat a été riche."),
    ("ru", "Европейский союз участвовал в семинаре, хотя ранее в этом сомневались."),
    ("zh", "欧洲联盟参加了讲习班，并询问是否还有资金。"),
]


def attending(code: str, words: str) -> int:
    return len(
        [r for r in records(reading(f"{OPENINGS[code]}{words}\n"), "participations") if r["role"] == "participant"]
    )


@pytest.mark.parametrize(("code", "words"), NOT_SAID)
def test_what_is_not_said_to_be_so(code: str, words: str) -> None:
    assert attending(code, words) == 0


@pytest.mark.parametrize(("code", "words"), SAID)
def test_what_is(code: str, words: str) -> None:
    assert attending(code, words) == 1
