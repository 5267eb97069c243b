"""Lists and columns of others than who was there, attendance in another town, and the years of columns."""

import pytest
from reading_of import reading, records

HEADS = {
    "en": "Report of the meeting\n\nThe meeting was held in Paris on 3 May 2010.\n\n",
    "fr": "Rapport de la réunion\n\nLa réunion s'est tenue à Paris le 3 mai 2010.\n\n",
    "es": "Informe de la reunión\n\nLa reunión se celebró en París el 3 de mayo de 2010.\n\n",
    "ru": "Доклад о совещании\n\nСовещание состоялось в Париже 3 мая 2010 года.\n\n",
    "ar": "تقرير الاجتماع\n\nعُقد الاجتماع في باريس في 3 أيار/مايو 2010.\n\n",
    "zh": "会议报告\n\n会议于2010年5月3日在巴黎举行。\n\n",
}
ONE = [
    ("en", "Participants\n\nEuropean Union\n\nDelegations expected\n\nAfrican Union\nECOWAS\n"),
    ("en", "Attendance at the previous session\n\nAfrican Union\nECOWAS\n\nParticipants\n\nEuropean Union\n"),
    ("en", "Present: European Union\nCopies to: African Union, ECOWAS\n"),
    ("fr", "Participants\n\nUnion européenne\n\nDésistements\n\nUnion africaine\n"),
    ("fr", "Présents : Union européenne\nPour information : Union africaine, CEDEAO\n"),
    ("es", "Participantes\n\nUnión Europea\n\nOrganizaciones ausentes\n\nUnión Africana\n"),
    ("ru", "Участники\n\nЕвропейский союз\n\nНе явились\n\nАфриканский союз\n"),
    ("ar", "المشاركون\n\nالاتحاد الأوروبي\n\nقائمة الانتظار\n\nالاتحاد الأفريقي\n"),
    ("zh", "与会者\n\n欧洲联盟\n\n候补名单\n\n非洲联盟\n"),
    (
        "en",
        "List of participants\n\n| Name | Present in 2009 | Present in 2010 |\n|---|---|---|\n"
        "| African Union | X | |\n| European Union | X | X |\n",
    ),
    ("en", "The European Union took part in the meeting. A month later ECOWAS took part in a seminar in Dakar.\n"),
    ("fr", "L'Union européenne a participé à la réunion. À Dakar, la CEDEAO a pris part à un atelier.\n"),
    ("es", "La Unión Europea participó en la reunión. La CEDEAO está presente en Liberia.\n"),
    ("ru", "Европейский союз участвовал в совещании. Позднее ЭКОВАС участвовал в семинаре в Дакаре.\n"),
    ("en", "The European Union took part in the meeting in Paris, and recalled a seminar in Dakar.\n"),
    ("en", "The European Union took part in the meeting on the situation in Liberia.\n"),
    ("en", "Participants\n\nEuropean Union\n\nFunding\n\nThe costs were borne by the hosts.\n"),
]


@pytest.mark.parametrize(("code", "words"), ONE)
def test_one_took_part(code: str, words: str) -> None:
    rows = [r for r in records(reading(f"{HEADS[code]}{words}"), "participations") if r["role"] == "participant"]
    assert [r["meeting"] for r in rows] == ["0"]


def test_who_chaired_the_session_before_did_not_chair() -> None:
    words = "The African Union, which attended the meeting, had chaired the previous session.\n"
    assert all(r["role"] != "chair" for r in records(reading(HEADS["en"] + words), "participations"))
