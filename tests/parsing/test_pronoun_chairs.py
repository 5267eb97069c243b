"""Who chaired by a pronoun, and who is told not to have chaired; what is told not to have been held."""

import pytest
from reading_of import WORKSHOPS, reading, records

CHAIRED = [
    ("en", "The dinner was offered by Kenya. The workshop was chaired by Mr. John Smith, Director at the African Union."),
    ("en", "The workshop was opened by Ms. Amina Diallo, Director of the African Union. She presided over the discussions."),
    ("en", "Ms. Amina Diallo, Commissioner of the African Union, welcomed the participants. She chaired the workshop."),
    ("en", "Ms. Amina Diallo, Commissioner of the African Union, welcomed the participants. She also presided."),
    ("fr", "Mme Amina Diallo, Commissaire de l'Union africaine, a souhaité la bienvenue aux participants. Elle a présidé l'atelier."),
    ("fr", "Mme Amina Diallo, Commissaire de l'Union africaine, a ouvert l'atelier, qu'elle a présidé."),
    ("fr", "M. Jean Dupont, Commissaire de l'Union africaine, a ouvert la séance, qu'il a présidée."),
    ("es", "La Sra. Amina Diallo, Comisionada de la Unión Africana, dio la bienvenida a los participantes. Ella presidió el taller."),
    ("es", "La Sra. Amina Diallo, Comisionada de la Unión Africana, inauguró el taller, que también presidió."),
    ("es", "La Sra. Amina Diallo, Comisionada de la Unión Africana, inauguró el taller. También lo presidió."),
    ("ru", "Семинар открыл комиссар Африканского союза г-н Иван Петров. Он же руководил обсуждением."),
    ("ru", "Семинар открыл комиссар Африканского союза г-н Иван Петров. Он председательствовал на семинаре."),
    ("ru", "Семинар открыла комиссар Африканского союза г-жа Амина Диалло. Она же председательствовала."),
    ("ru", "Комиссар Африканского союза г-н Иван Петров созвал в Аддис-Абебе семинар. Он же руководил обсуждением."),
    ("ar", "افتتحت حلقة العمل السيدة أمينة ديالو، مفوضة الاتحاد الأفريقي. وترأست هي أيضا حلقة العمل."),
    ("ar", "افتتحت حلقة العمل السيدة أمينة ديالو، مفوضة الاتحاد الأفريقي. وهي التي ترأست حلقة العمل."),
    ("zh", "非洲联盟委员会专员阿米娜·迪亚洛女士宣布讲习班开幕。她主持了讲习班。"),
    ("zh", "非洲联盟委员会专员阿米娜·迪亚洛女士宣布讲习班开幕。讲习班由她主持。"),
]  # fmt: skip
NOBODY = [
    ("en", "The workshop was not chaired by Mr. John Smith, Director of the African Union Commission."),
    ("en", "The workshop was never chaired by Kenya."),
    ("fr", "L'atelier n'a pas été présidé par M. Jean Dupont, Directeur de l'Union africaine."),
    ("es", "El taller no fue presidido por el Sr. Juan Pérez, Director de la Unión Africana."),
    ("ru", "Председательствовал на семинаре не г-н Иван Петров, директор Африканского союза."),
    ("zh", "讲习班不是由非洲联盟委员会主任约翰·史密斯先生主持的。"),
    ("en", "Ms. Amina Diallo, Commissioner of the African Union, thanked Mr. John Smith, Director of the World Bank. They praised her work."),
    ("en", "Ms. Amina Diallo spoke. She said that the President had chaired the committee."),
]  # fmt: skip
NEVER = [
    "Note on the calendar\n\nThe conference scheduled for 7 July 2007 in Cairo never took place. No meeting was held on 9 March 2008.\n",
    "Note sur le calendrier\n\nLa conférence prévue pour le 7 juillet 2007 au Caire n’a jamais eu lieu. Aucune réunion n’a été tenue "
    "le 9 mars 2008.\n",
    "Nota sobre el calendario\n\nLa conferencia prevista para el 7 de julio de 2007 en El Cairo nunca se celebró.\n",
    "关于日程的说明\n\n原定于2007年7月7日在开罗举行的会议从未举行。\n",
    "مذكرة عن الجدول الزمني\n\nلم يُعقد قط المؤتمر الذي كان مقررا في 7 تموز/يوليه 2007 في القاهرة.\n",
]  # fmt: skip


def chairs(code: str, sentences: str) -> list[str | None]:
    parsed = reading(f"{WORKSHOPS[code]}{sentences}\n")
    named = [row.get("chair_name") for row in records(parsed, "meetings") if row.get("chair_name")]
    return named + [row.get("person_name") for row in records(parsed, "participations") if row["role"] == "chair"]


@pytest.mark.parametrize(("code", "sentences"), CHAIRED)
def test_a_pronoun_tells_who_chaired(code: str, sentences: str) -> None:
    assert chairs(code, sentences)


@pytest.mark.parametrize(("code", "sentences"), NOBODY)
def test_who_is_denied_or_not_alone_did_not_chair(code: str, sentences: str) -> None:
    assert not chairs(code, sentences)


@pytest.mark.parametrize("text", NEVER)
def test_what_was_never_held_is_no_meeting(text: str) -> None:
    assert records(reading(text), "meetings") == []


def test_who_was_not_invited_is_no_guest() -> None:
    text = f"{WORKSHOPS['zh']}联合国儿童基金会未获邀请参加讲习班。\n"
    assert records(reading(text), "participations") == []
