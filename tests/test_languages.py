"""Language files: what the schema refuses and says, the README, and a seventh language that is only a file."""

import tomllib
from pathlib import Path

import pytest
from reading_of import reading, records, values

from pipeline import languages
from pipeline.languages import LanguageFileError, files, files_of
from pipeline.languages.__main__ import README, TABLE
from pipeline.languages.keys import KEYS
from pipeline.languages.schema import as_table, check, leaves

FRENCH = (languages.HERE / "fr.toml").read_text("utf-8")
SEVENTH = Path(__file__).parent / "pt.toml"
LETTER = """Carta datada de 12 de agosto de 2005 dirigida ao Secretário-Geral pelo Representante Permanente do Brasil

Tenho a honra de transmitir em anexo o resumo da reunião que foi realizada em nome das organizações da região.

Anexo

Resumo

1. A reunião ministerial sobre a paz na região foi realizada em Luanda de 29 a 30 de julho de 2005.

2. Representantes da CEDEAO e da SADC participaram na reunião.

3. As organizações devem reforçar a cooperação com as Nações Unidas.
"""

WRONG = [
    ('honorifics = ["m."', 'honorific = ["m."', ["honorifics is missing", "no key", "did you mean honorifics?"]),
    ('code = "fr"', 'code = "xx"', ["'xx' is no ISO 639-1 code", "make them the same"]),
    ('code = "fr"', 'code = "de"', ["'de' in a file called fr.toml"]),
    ('page_words = ["page"]', 'page_words = "page"', ["page_words: 'page' is no list"]),
    ('page_words = ["page"]', "page_words = [7]", ["page_words: 7 is no text"]),
    ('articles = ["le",', 'articles = ["(le|la",', ["articles:", "parenthesis", "'(le|la'"]),
    ('articles = ["le",', 'articles = ["le|la",', ["a bar outside of parentheses"]),
    ('\n2 = ["deux"]', '\ntwo = ["deux"]', ["numbers: 'two' is no number"]),
    ('\n2 = ["deuxième"', '\n2nd = ["deuxième"', ["ordinals: '2nd' is no number"]),
    ('\nAGO = ["', '\nANG = ["', ["demonyms: 'ANG' is no ISO 3166-1"]),
    ("\nunited-nations = [", "\nunited-nation = [", ["'united-nation' is no organization_id"]),
    ('year = "(\\\\d{4})"', 'year = "\\\\d{4}"', ["dates.year:", "has 0 groups"]),
    ('year = "(\\\\d{4})"', 'year = "(\\\\d{4}"', ["dates.year:", "no regular expression"]),
    ('"{d} {m} {y}",', '"{d} {month} {y}",', ["dates.patterns:", "{month}", "there are {and}, {d}"]),
    ('"{d} {m} {y}",', '"{d} {m}",', ["dates.patterns:", "lacks {m} or {y}"]),
    ('"{d} {m} {y}",', '"({d} {m} {y}",', ["dates.patterns:", "no regular expression"]),
    ("[dates]\n", "[dates\n", ["fr.toml", "not TOML"]),
    ("[dates]\n", "[months]\n13 = []\n\n[dates]\n", ["months: 13 is no month"]),
    ("[dates]\n", "[months]\n5 = [5]\n\n[dates]\n", ["months: 5: 5 is no text"]),
    ("[cues.title]\n", "[cues.titel]\n", ["cues.titel is no key", "cues.title.of_others is missing"]),
]


@pytest.mark.parametrize(("words", "instead", "said"), WRONG)
def test_what_is_refused(tmp_path: Path, words: str, instead: str, said: list[str]) -> None:
    assert words in FRENCH
    (tmp_path / "fr.toml").write_text(FRENCH.replace(words, instead, 1), "utf-8")
    with pytest.raises(LanguageFileError) as error, files_of(tmp_path):
        files()
    assert all(line.startswith("fr.toml: ") for line in str(error.value).splitlines())
    assert not [words for words in said if words not in str(error.value)]


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(LanguageFileError) as error:
        check("pt", {"code": "pt"})
    assert len(str(error.value).splitlines()) == sum(key.required for key in KEYS) - 1


def test_the_six_files_have_the_same_keys() -> None:
    keys = {code: {path for path, _ in leaves(data)} for code, data in files().items()}
    needed = {key.path for key in KEYS if key.required}
    assert set(keys) >= {"ar", "en", "es", "fr", "ru", "zh"}
    assert {code: needed - have for code, have in keys.items() if needed - have} == {}


def test_each_key_has_a_sentence_and_a_reader() -> None:
    assert len({key.path for key in KEYS}) == len(KEYS)
    assert not [key.path for key in KEYS if not key.says.endswith(".")]


def test_the_readme_says_what_the_schema_says() -> None:
    """``python -m pipeline.languages`` writes it."""
    (table,) = TABLE.findall(README.read_text("utf-8"))
    assert table == as_table()


@pytest.fixture
def seventh(tmp_path: Path) -> Path:
    """A folder with the six languages, and Portuguese."""
    for path in languages.HERE.glob("*.toml"):
        (tmp_path / path.name).symlink_to(path)
    data = tomllib.loads(SEVENTH.read_text("utf-8"))
    missing = [key.path for key in KEYS if key.required and key.path not in dict(leaves(data))]
    assert not missing
    (tmp_path / "pt.toml").write_text(SEVENTH.read_text("utf-8"), "utf-8")
    return tmp_path


def test_a_seventh_language_is_a_file(seventh: Path) -> None:
    with files_of(seventh):
        parsed = reading(LETTER)
    assert parsed.language == "pt"
    assert parsed.kind == "letter"
    assert values(parsed, "documents", "dated_on") == ["2005-08-12"]
    (meeting,) = records(parsed, "meetings")
    assert (meeting["start_date"], meeting["end_date"], meeting["place"]) == ("2005-07-29", "2005-07-30", "Luanda")
    taking_part = [r["organization_id"] for r in records(parsed, "participations") if r["role"] == "participant"]
    assert taking_part == ["cedeao", "sadc"]
    (proposal,) = records(parsed, "proposals")
    assert (proposal["force"], proposal["text"][:15]) == ("must", "As organizações")


def test_without_its_file_it_is_not_read() -> None:
    assert reading(LETTER).language != "pt"
