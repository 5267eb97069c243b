"""Unknown names among those who a sentence tells to have been there."""

import pytest
from reading_of import IN_PARIS, reading

EN, FR, ES = (IN_PARIS[code] for code in ("en", "fr", "es"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (EN + "The African Union, the Zanzibar Treaty Organization and ECOWAS took part in the meeting.", "Zanzibar Treaty Organization"),
        (EN + "It was attended by ECOWAS, the Baltic Energy Forum, and the European Union.", "Baltic Energy Forum"),
        (FR + "L'Union africaine, l'Organisation du traité de Zanzibar et la CEDEAO ont assisté à la réunion.", "Zanzibar"),
        (ES + "La Unión Africana, la Organización del Tratado de Zanzíbar y la OEA participaron en la reunión.", "Zanzíbar"),
        # no organizations, or known ones
        (EN + "The African Union, the Caribbean Community and ECOWAS took part in the meeting.", ""),
        (EN + "The African Union, in a spirit of solidarity, and ECOWAS took part in the meeting.", ""),
        (EN + "The African Union, represented by Ms. Ama Forum, and ECOWAS took part in the meeting.", ""),
        (EN + "The African Union, the Chair of the Committee and ECOWAS took part in the meeting.", ""),
    ],
)  # fmt: skip
def test_an_unknown_name_among_those_who_came_is_told(text: str, name: str) -> None:
    told = [notice.message for notice in reading(text).notices if "among those" in notice.message]
    assert len(told) == bool(name)
    assert all(name in message for message in told)
