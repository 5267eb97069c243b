"""Russian: theme and number of a meeting in the lines of its title."""

from reading_of import reading, values

TITLED = "Международная встреча высокого уровня\n{}\n\nБишкек, 16 и 17 мая 2017 года\n\n"


def test_a_title_in_quotes_follows_the_level_of_a_meeting() -> None:
    parsed = reading(
        TITLED.format("«Мир и хлеб: от слов к делам»")
        + "1. Участники обсудили, как накормить людей в странах региона.\n"
    )
    assert values(parsed, "meetings", "theme") == ["Мир и хлеб: от слов к делам"]


def test_the_names_of_those_who_met_are_no_theme() -> None:
    lines = TITLED.format("Африканский союз — Лига арабских государств")
    text = "Представители Африканского союза собрались в Бишкеке на пятую международную встречу."
    assert values(reading(lines + text), "meetings", "theme") == []
    assert values(reading(lines + text), "meetings", "ordinal") == ["5"]
