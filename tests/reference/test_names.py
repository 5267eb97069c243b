"""Names against files that are not part of the project: official texts, official lists, and the list for checking.

Skipped where ``../shared`` is not there. The figures are printed. ``disagreements.csv`` holds, for each organization
and language where the list for checking has other names than reference data, why; never the names of that list.
"""

import csv
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

from pipeline import reference
from pipeline.folding import fold, fold_phrase
from pipeline.reference.identifiers import key

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS, REFDATA, SEEDS, GOLD = (SHARED / folder for folder in ("corpus", "refdata", "seeds", "gold"))
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
ALEF = str.maketrans("أإآىؤئ", "ااايوي")
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        quoting = csv.QUOTE_NONE if CORPUS in (path.parent, path.parent.parent) else csv.QUOTE_MINIMAL
        return list(csv.DictReader(lines, delimiter="\t" if path.suffix == ".tsv" else ",", quoting=quoting))


def plain(text: str, language: str) -> str:
    """The words of the folded text with a blank around each, or run together in Chinese; of Arabic with one alef and one yeh."""
    folded = fold(text).text
    if language == "ar":
        folded = re.sub("[\u064b-\u065f\u0670]", "", folded).translate(ALEF)
    words = re.findall(r"\w+", folded)
    return "".join(words) if language == "zh" else f" {' '.join(words)} "


def word(token: str, language: str) -> str:
    """A pattern for the forms of a word: endings of Russian, prefixes of Arabic, a number of a note after it."""
    if language == "ru" and len(token) >= 3 and token.isalpha():
        return re.escape(token[: max(3, len(token) - 3)]) + r"\w{0,6}"
    if language == "ar":
        core = token.removeprefix("وال").removeprefix("ال")
        return rf"(?:[وفبكل]{{0,2}}(?:ال|لل|ل)?){re.escape(core)}"
    return re.escape(token) + r"(?:(?<=\D)\d{1,2})?"


@cache
def pattern(name: str, language: str) -> re.Pattern[str]:
    return re.compile(f" {' '.join(word(token, language) for token in plain(name, language).split())} ")


def stands(name: str, text: str, language: str) -> bool:
    """Whether a name, in any of its forms, stands in a text as ``plain`` gives it."""
    return plain(name, language) in text or (language != "zh" and bool(pattern(name, language).search(text)))


@cache
def corpus() -> dict[tuple[str, str], str]:
    """Folded texts by language and symbol, of the documents that are named as sources."""
    wanted = {
        (row["language"], row["source"].removeprefix("corpus:"))
        for row in reference.organization_names()
        if row["source"].startswith("corpus:")
    }
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in table(CORPUS / "INDEX.tsv"):
        if (row["language"], row["symbol"]) in wanted:
            texts[row["language"], row["symbol"]].append((CORPUS / row["file"]).read_text(encoding="utf-8"))
    for row in table(CORPUS / "multi" / "aligned_sentences.tsv"):
        symbol = "/".join(row["doc"].split("/")[1:]).upper().replace("_", ".").replace("//", "/")
        for language in LANGUAGES:
            if (language, symbol) in wanted:
                texts[language, symbol].append(row[language] or "")
    return {found: plain("\n\n".join(parts), found[0]) for found, parts in texts.items()}


@needs_shared
def test_names_stand_where_their_source_says(capsys: pytest.CaptureFixture[str]) -> None:
    attested: Counter[str] = Counter()
    missing = []
    for row in reference.organization_names():
        if row["source"].startswith("corpus:"):
            text = corpus().get((row["language"], row["source"].removeprefix("corpus:")), "")
            if stands(row["name"], text, row["language"]):
                attested[row["language"]] += 1
            else:
                missing.append((row["language"], row["name"], row["source"]))
    seen = Counter(row["language"] for row in reference.organization_names())
    shown = ", ".join(f"{code} {attested[code]} of {seen[code]}" for code in LANGUAGES)
    with capsys.disabled():
        print(f"\nnames that stand in an official text of their language: {shown}")
    assert not missing


@needs_shared
def test_names_stand_in_the_seeds() -> None:
    seeds = {path.name: plain(path.read_text(encoding="utf-8"), "fr") for path in SEEDS.glob("*.txt")}
    rows = [row for row in reference.organization_names() if row["source"].startswith("seeds/")]
    assert rows
    assert not [row for row in rows if not stands(row["name"], seeds[Path(row["source"]).name], "fr")]


def names_of() -> dict[tuple[str, str], set[str]]:
    """Names as they are compared, by organization and language."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in reference.organization_names():
        found[row["organization_id"], row["language"]].add(plain(row["name"], row["language"]))
    return found


def spellings(cell: str, language: str) -> set[str]:
    """The names in a cell, each with and without what stands in parentheses at its end."""
    names = [cell, *re.split(r"\s*[;|/]\s*", cell)]
    return {plain(form, language) for name in names for form in (name, re.sub(r"\s*\([^)]*\)$", "", name))} - {"", "  "}


@needs_shared
def test_names_agree_with_the_list_for_checking(capsys: pytest.CaptureFixture[str]) -> None:
    """Joined by Wikidata identifier. Every disagreement has been looked into."""
    by_wikidata = {
        row["wikidata_id"]: row["organization_id"] for row in reference.organizations() if row["wikidata_id"]
    }
    ours, counts, differ = names_of(), Counter[tuple[str, str]](), set()
    for row in table(REFDATA / "names_for_checking.tsv"):
        organization_id = by_wikidata.get(row["wikidata_id"])
        for language in ("ar", "es", "fr", "ru", "zh"):
            if organization_id and row[language]:
                names = ours.get((organization_id, language))
                agree = names and names & spellings(row[language], language)
                counts[language, "agree" if agree else "differ" if names else "no name here"] += 1
                if names and not agree:
                    differ.add((organization_id, language))
    reviewed = table(Path(__file__).with_name("disagreements.csv"))
    assert all(row["reason"] for row in reviewed)
    with capsys.disabled():
        print("\nnames for checking:", ", ".join(f"{code} {what} {n}" for (code, what), n in sorted(counts.items())))
    assert differ == {(row["organization_id"], row["language"]) for row in reviewed}


@needs_shared
def test_official_names_are_there_in_six_languages() -> None:
    """Of ``un_official_org_names_six_languages.tsv``: the very words, but for Russian, which stands in the instrumental."""
    by_english = {
        key(row["name"]): row["organization_id"] for row in reference.organization_names() if row["language"] == "en"
    }
    ours = names_of()
    for row in table(REFDATA / "un_official_org_names_six_languages.tsv"):
        organization_id = by_english[key(row["en"])]
        for language in LANGUAGES:
            words = plain(re.sub(r"\s*\([^)]*\)$", "", row[language]), language)
            names = ours[organization_id, language]
            if language == "ru":
                assert any(pattern(name, "ru").fullmatch(words) for name in names), (organization_id, words)
            else:
                article = r"^ (?:la|le|les|el|los|las|l) " if language in ("fr", "es") else r"^$"
                assert re.sub(article, " ", words) in names, (organization_id, language)


@needs_shared
def test_organizations_of_the_seeds_have_six_languages() -> None:
    by_english = {
        fold_phrase(row["name"]): row["organization_id"]
        for row in reference.organization_names()
        if row["language"] == "en"
    }
    ours = names_of()
    said = re.findall(r'"organization": "([^"]+)"', "".join(p.read_text(encoding="utf-8") for p in GOLD.glob("*.json")))
    assert said
    lacking = {
        (name, language)
        for name in said
        for language in LANGUAGES
        if not ours.get((by_english[fold_phrase(name)], language))
    }
    assert not lacking


def test_own_usage_is_never_said_of_what_nobody_checked() -> None:
    """Without the files, too: no name is marked with a source that reference data does not explain."""
    readme = (Path(reference.FOLDER) / "README.md").read_text(encoding="utf-8")
    marks = {row["source"] for row in reference.organization_names() if not re.search(r"[/.:]", row["source"])}
    assert not [mark for mark in marks if f"`{mark}`" not in readme]
