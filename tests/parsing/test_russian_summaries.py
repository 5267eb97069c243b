"""Russian summaries: subjects behind their verb and object, conveners, chairs, observers; and what only sounds like it."""

import pytest
from reading_of import RUSSIAN_LETTER, force_of, reading, records, values

AU, EU, LAS = "африканский союз", "европейский союз", "лига арабских государств"

SAID = [
    ("Г-жа Анна Солис из Европейского союза рассказала о его деятельности.", [(EU, "participant")]),
    ("Слово взял г-н Хуан Перес от Африканского союза.", [(AU, "participant")]),
    ("Своих посланцев направили Африканский союз и Европейский союз.", [(AU, "participant"), (EU, "participant")]),
    ("Тему развила Лига арабских государств, напомнившая о своем решении.", [(LAS, "participant")]),
    ("Семинар собрал за одним столом Африканский союз и Европейский союз.", [(AU, "participant"), (EU, "participant")]),
    ("В семинаре были заняты делегации Африканского союза и Европейского союза.", [(AU, "participant"), (EU, "participant")]),
    ("Статусом наблюдателя воспользовался Африканский союз.", [(AU, "observer")]),
    ("Наблюдателями на семинаре были Африканский союз и Европейский союз.", [(AU, "observer"), (EU, "observer")]),
    ("Семинар созвали Африканский союз и Лига арабских государств.", [(AU, "convener"), (LAS, "convener")]),
    ("Семинар был устроен силами Африканского союза.", [(AU, "convener")]),
    ("Устроителями семинара выступили Африканский союз и Европейский союз.", [(AU, "convener"), (EU, "convener")]),
    ("Зал заседаний предоставила Лига арабских государств.", [(LAS, "host")]),
    # Whom a preposition or another case binds, and who is only talked about.
    ("Доклад г-на Переса из Африканского союза был принят к сведению.", []),
    ("Ораторы поблагодарили г-на Переса из Африканского союза.", []),
    ("Участники обсудили доклад Африканского союза и поблагодарили Европейский союз.", []),
    ("Африканский союз занят в операции, в которой заняты войска Европейского союза.", []),
    ("Семинар созвали по просьбе правительства, а Африканский союз поддержали деньгами.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), SAID)
def test_who_was_there_and_in_which_role(words: str, expected: list[tuple[str, str]]) -> None:
    rows = records(reading(RUSSIAN_LETTER + words), "participations")
    assert [(r.get("organization_id") or r["country"], r["role"]) for r in rows] == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Председателем на нем был исполнительный директор адмирал Жан-Поль Эбале.", "Жан-Поль Эбале"),
        ("Модератором семинара стала г-жа Анна Солис из Европейского союза.", "Анна Солис"),
        (
            "Заседания вели комиссар Африканского союза по вопросам мира Рамтан Ламамра и посол Ингрид Хансен.",
            "Рамтан Ламамра",
        ),
        ("В роли модератора выступил г-н Хуан Перес.", "Хуан Перес"),
        ("Функции ведущего выполняла Специальный посланник по району Африканского Рога Грейс Вамбуи.", "Грейс Вамбуи"),
        ("Председательские обязанности исполняла г-жа Анна Солис.", "Анна Солис"),
    ],
)
def test_who_chaired(words: str, name: str) -> None:
    assert values(reading(RUSSIAN_LETTER + words), "meetings", "chair_name") == [name]


def test_what_is_called_the_theme_counts_before_what_a_meeting_is_about() -> None:
    text = RUSSIAN_LETTER.replace("Семинар состоялся", "Семинар по вопросу о роли союзов состоялся")
    assert values(reading(text), "meetings", "theme") == ["роли союзов"]
    assert values(reading(text + "Темой семинара стало «Мир на море»."), "meetings", "theme") == ["Мир на море"]


def test_items_of_proposals_tell_of_nobody_who_was_there() -> None:
    words = "Предложения\n\nПрозвучали следующие предложения:\n\n• проводить встречи с участием Африканского союза;\n\n• создать фонд.\n"
    assert records(reading(RUSSIAN_LETTER + words), "participations") == []


MISSION = """Доклад совместной миссии по оценке положения (11–22 июля 2022 года)

A. Мандат и состав миссии

1. Совет изучает последствия засухи для безопасности в этом регионе, о чем и говорится в докладе миссии.

2. В состав миссии вошли:

г-н Ламин Баро, Африканский союз (руководитель миссии)
г-жа Инге Сольберг, Европейский союз
г-н Бешир Махамат, Лига арабских государств

B. Основные наблюдения

3. Властям необходимо вернуть в районы судей и учителей.
"""


def test_rows_of_persons_with_their_organizations() -> None:
    rows = records(reading(MISSION), "participations")
    assert [(r["organization_id"], r["role"], r.get("person_name")) for r in rows] == [
        (AU, "chair", "Ламин Баро"),
        (AU, "participant", None),
        (EU, "participant", "Инге Сольберг"),
        (LAS, "participant", "Бешир Махамат"),
    ]


def test_the_next_section_ends_a_mandate() -> None:
    assert values(reading(MISSION), "proposals", "force") == ["must"]


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("Они также выступили за скорейшее открытие центра.", "urged"),
        ("Мы настаиваем на строгом соблюдении этой конвенции.", "urged"),
        ("Мы поручаем секретариатам представить перечень мер.", "agreed"),
        # An invitation to speak, who was to preside, and what was not agreed.
        ("Выступить на видеоконференции предложили и совету.", None),
        ("Председательствовать на семинаре было поручено г-же Солис.", None),
        ("С ними не согласился сотрудник департамента.", None),
    ],
)
def test_what_proposes(words: str, force: str | None) -> None:
    assert force_of(words, "ru") == force


def test_the_number_of_a_round_and_who_convened_it_in_another_case() -> None:
    title = "Седьмой раунд политических консультаций\n\nВена, 23 мая 2017 года\n\n"
    words = "Седьмой раунд политических консультаций прошел в Вене 23 мая 2017 года. Консультации проводились по приглашению ОБСЕ."
    parsed = reading(title + words)
    assert values(parsed, "meetings", "ordinal") == ["7"]
    assert values(parsed, "meetings", "convened_by") == ["обсе"]
