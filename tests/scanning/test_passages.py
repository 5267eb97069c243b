"""Passages from the shape of lines. They tile every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.scanning import scan
from pipeline.text import normalise

LINES = st.sampled_from(
    ["", "", "Un titre", "- un point;", "1. Un paragraphe.", "suite en minuscules", "  Un retrait", "A/58/444", "12", "a) Un alinéa",
     "*0342541*", "03-42541 (F)", "Une phrase qui est assez longue pour remplir la ligne jusqu'à son bout, ou presque,"]
)  # fmt: skip


def pieces(text: str) -> list[str]:
    scanned = scan([text])[0]
    return [scanned.text[int(p["char_start"] or 0) : int(p["char_end"] or 0)] for p in scanned.passages]


def bodies(text: str) -> list[str]:
    return [" ".join(p.split()) for p in pieces(text) if p.strip()]


@settings(max_examples=60)
@given(st.lists(LINES, max_size=25))
def test_passages_leave_no_character_out(lines: list[str]) -> None:
    text = normalise("\n".join(lines))
    assert "".join(pieces(text)) == text


@settings(max_examples=20)
@given(st.lists(st.lists(LINES, max_size=10), min_size=1, max_size=4))
def test_a_text_is_read_alike_alone_and_in_a_batch(documents: list[list[str]]) -> None:
    texts = [normalise("\n".join(lines)) for lines in documents]
    together = scan(texts)
    alone = [scan([text])[0] for text in texts]
    keys = ("char_start", "char_end", "number", "bullet", "listed", "furniture")
    assert [[[p[k] for k in keys] for p in s.passages] for s in together] == [
        [[p[k] for k in keys] for p in s.passages] for s in alone
    ]


def test_wrapped_paragraphs_and_bullets() -> None:
    text = "Un paragraphe dont la première ligne est\npliée ici.\n\n- Un point\nplié.\n- Un autre.\n1. Un numéro.\n"
    assert bodies(text) == [
        "Un paragraphe dont la première ligne est pliée ici.",
        "- Un point plié.",
        "- Un autre.",
        "1. Un numéro.",
    ]


def test_parentheses_over_a_line_end_hold_an_item_together() -> None:
    long = "Une phrase assez longue pour que cette ligne soit bien plus pleine que toutes les autres lignes du texte."
    text = f"{long}\n\n- Union africaine (Jeanne Mbo,\nCommissaire);\n- Conseil de l'Europe\nObservateurs\n\n- Ligue.\n"
    assert bodies(text)[1:] == [
        "- Union africaine (Jeanne Mbo, Commissaire);",
        "- Conseil de l'Europe",
        "Observateurs",
        "- Ligue.",
    ]


def test_a_list_without_bullets_joins_its_wrapped_entries() -> None:
    text = (
        "Union africaine\nOrganisation pour la sécurité et la coopération\nen Europe\nConseil de\nl'Europe\n"
        "Président du Conseil de sécurité et\nPrésident du Comité contre le terrorisme\nLigue des États arabes\n"
    )
    assert bodies(text) == [
        "Union africaine",
        "Organisation pour la sécurité et la coopération en Europe",
        "Conseil de l'Europe",
        "Président du Conseil de sécurité et Président du Comité contre le terrorisme",
        "Ligue des États arabes",
    ]


def test_page_furniture_stands_alone() -> None:
    text = "Le début d'une phrase qui va\n\n03-42541 (F) 211003\n*0342541*\n2\n\nA/58/444\nS/2003/965\n\njusqu'ici.\n"
    assert bodies(text) == [
        "Le début d'une phrase qui va",
        "03-42541 (F) 211003 *0342541* 2",
        "A/58/444 S/2003/965",
        "jusqu'ici.",
    ]


def test_an_indented_capital_after_the_end_of_a_sentence_begins_a_paragraph() -> None:
    text = "Une phrase qui remplit bien sa ligne et qui s'arrête ici.\n  Une autre commence là, en retrait.\n"
    assert len(bodies(text)) == 2


def test_lines_of_a_text_that_is_not_wrapped_are_paragraphs() -> None:
    line = "Une phrase très longue, " * 12
    assert len(bodies(f"{line}fin.\n{line}fin.\n{line}fin.\n")) == 3


def test_a_paragraph_whose_lines_happen_to_begin_with_capitals_is_no_list() -> None:
    text = (
        "Les travaux ont été ouverts par les représentants de la\nCommunauté des Caraïbes, qui ont salué ceux de toutes les\n"
        "Nations Unies. La réunion a été présidée par M. Dupont,\nSecrétaire général, et par Mme Martin, du Département de\n"
        "Genève.\n\nUn autre.\n"
    )
    assert len(bodies(text)) == 2


def test_a_full_line_of_chinese_has_half_as_many_characters_as_one_of_latin_letters() -> None:
    text = (
        "与会者在讨论期间就各方面的问题提出了以下几项具体建议：\n\n"
        "    (a) 各区域组织每年与安全理事会举行一次关于预防冲突\n问题的对话；\n\n"
        "    (b) 秘书处设立一个小额基金用来支付各代表前往会议地\n点的旅费。\n"
    )
    assert bodies(text)[1:] == [
        "(a) 各区域组织每年与安全理事会举行一次关于预防冲突 问题的对话；",
        "(b) 秘书处设立一个小额基金用来支付各代表前往会议地 点的旅费。",
    ]


def test_a_block_of_lines_that_each_open_with_a_label_is_a_list() -> None:
    labelled = "Chair: Ms. Mary Otieno of the delegation of Kenya\nOrganizers: the Southern African Community\n"
    text = f"A line of text that is quite long and that goes on in the next one, as lines do\nhere.\n\n{labelled}"
    assert bodies(text)[1:] == labelled.splitlines()
    prose = "It was said: there must be more done by all those who were there at the time\nof it: nobody knew.\n"
    assert len(bodies(prose)) == 1


def test_what_closes_a_parenthesis_goes_on_the_line_above() -> None:
    text = "Report of the joint mission to the\nregion on piracy in the Gulf (12-20 April\n2012)\n\nI. Mandate\n"
    (scanned,) = scan([text])
    first = scanned.passages[0]
    assert text[int(first["char_start"] or 0) : int(first["char_end"] or 0)].split("\n")[2] == "2012)"
