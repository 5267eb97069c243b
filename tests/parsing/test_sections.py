"""Reports whose sections each tell of a meeting of their own: who sat in one did not sit in the others."""

import pytest
from reading_of import reading, records

REPORTS = {
    "en": """Report on the workshops of 2013

A. Lomé

The first workshop was held in Lomé on 4 and 5 March 2013. The African Union and the European Union took part in the
workshop.

B. Hanoi

The second workshop was held in Hanoi on 10 September 2013. The Association of Southeast Asian Nations took part in it.

C. Observations

The organizations should meet more often.
""",
    "fr": """Rapport sur les ateliers de 2013

I. Atelier de Lomé

1. L'atelier s'est tenu à Lomé les 4 et 5 mars 2013. L'Union africaine et l'Union européenne y ont participé.

II. Atelier de Hanoï

2. L'atelier a eu lieu à Hanoï le 10 septembre 2013. L'Association des nations de l'Asie du Sud-Est y a participé.

III. Observations

3. Les organisations devraient se réunir plus souvent.
""",
    "es": """Informe sobre los talleres de 2013

I. Taller de Lomé

1. El taller se celebró en Lomé los días 4 y 5 de marzo de 2013. Participaron la Unión Africana y la Unión Europea.

II. Taller de Hanói

2. El taller se celebró en Hanói el 10 de septiembre de 2013. Participó la Asociación de Naciones de Asia Sudoriental.

III. Observaciones

3. Las organizaciones deberían reunirse más a menudo.
""",
    "ru": """Доклад о семинарах 2013 года

I. Семинар в Ломе

1. Семинар состоялся в Ломе 4 и 5 марта 2013 года. В нем приняли участие Африканский союз и Европейский союз.

II. Семинар в Ханое

2. Семинар состоялся в Ханое 10 сентября 2013 года. В нем приняла участие Ассоциация государств Юго-Восточной Азии.

III. Замечания

3. Организациям следует встречаться чаще.
""",
    "ar": """تقرير عن حلقات العمل في عام 2013

أولا - حلقة العمل في لومي

1 - عُقدت حلقة العمل في لومي يومي 4 و 5 آذار/مارس 2013. وشارك فيها الاتحاد الأفريقي والاتحاد الأوروبي.

ثانيا - حلقة العمل في هانوي

2 - عُقدت حلقة العمل في هانوي في 10 أيلول/سبتمبر 2013. وشاركت فيها رابطة أمم جنوب شرق آسيا.

ثالثا - ملاحظات

3 - ينبغي للمنظمات أن تجتمع أكثر.
""",
    "zh": """2013年讲习班报告

一. 洛美讲习班

1. 讲习班于2013年3月4日和5日在洛美举行。非洲联盟和欧洲联盟参加了讲习班。

二. 河内讲习班

2. 讲习班于2013年9月10日在河内举行。东南亚国家联盟参加了讲习班。

三. 意见

3. 各组织应当更经常地开会。
""",
}


@pytest.mark.parametrize("code", REPORTS)
def test_each_section_tells_of_a_meeting_of_its_own(code: str) -> None:
    parsed = reading(REPORTS[code])
    meetings = records(parsed, "meetings")
    assert [(m["attestation"], m["start_date"]) for m in meetings] == [
        ("reported", "2013-03-04"),
        ("reported", "2013-09-10"),
    ]
    assert all(m.get("place") for m in meetings)
    there = sorted(p["meeting"] for p in records(parsed, "participations"))
    assert there == ["0", "0", "1"]


@pytest.mark.parametrize("code", REPORTS)
def test_what_sections_share_is_proposed_by_no_one_of_their_meetings(code: str) -> None:
    proposals = records(reading(REPORTS[code]), "proposals")
    assert [p.get("meeting") for p in proposals] == [None]


ONE = """Report on the workshop of 2013

The workshop was held in Lomé from 4 to 6 March 2013.

A. First day

On 4 March 2013 the workshop was opened by the African Union.

B. Second day

On 5 March 2013 the workshop heard the European Union.
"""
TITLED = """Report on the workshop held in Lomé on 4 March 2013

A. How it came about

The first meeting was held in Tunis on 10 May 2011 and was of use to the African Union.

B. What came before

The second meeting was held in Cairo on 12 June 2012 and was of use to the European Union.
"""
SITUATION = """Report of the Secretary-General on the situation in the region

A. Political developments

On 4 March 2013, the Government and the African Union signed a treaty in Lomé.

B. Security

On 10 September 2013, armed groups attacked a camp in the north.
"""
PLANNED = """Report on the workshops of 2013

A. Lomé

The first workshop was held in Lomé on 4 and 5 March 2013.

B. Hanoi

The second workshop is to be held in Hanoi on 10 September 2014.
"""


@pytest.mark.parametrize("text", [ONE, TITLED, PLANNED], ids=["days", "history", "plan"])
def test_days_history_and_plans_make_no_meetings_of_their_own(text: str) -> None:
    told = [m for m in records(reading(text), "meetings") if m["attestation"] == "reported"]
    assert [m["start_date"] for m in told] == ["2013-03-04"]


def test_sections_about_other_events_tell_of_no_meeting() -> None:
    assert not records(reading(SITUATION), "meetings")
