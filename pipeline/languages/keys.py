"""The keys of a language file, each declared once: its kind, whether it may be left out, and a sentence.

Belongs here: what a language file may and must say. Does not belong here: the groups of phrases (``cues.py``), how a file is
checked (``schema.py``), or words.
"""

from enum import StrEnum
from typing import NamedTuple

from pipeline.languages.cues import CUES
from pipeline.languages.lacking import MAY_LACK


class Kind(StrEnum):
    """What a value may be. The value of a member is what the README calls it."""

    CODE = "code"
    PHRASES = "phrases"
    WORDS = "words"
    NUMBERS = "table of phrases by number"
    MONTHS = "table of phrases by month"
    LANGUAGES = "table of phrases by language"
    STATES = "table of phrases by State"
    ORGANIZATIONS = "table of phrases by organization"
    REPLACEMENTS = "table of words by word"
    ENDINGS = "table of endings"
    PATTERN = "pattern"
    NUMBER_PATTERN = "pattern with one group"
    MONTH_PATTERN = "pattern with {name}"
    DATE_PATTERNS = "patterns of dates"


class Key(NamedTuple):
    """One key. ``path`` is its place in the file (``cues.force.must``); one that is not ``required`` may be left out."""

    path: str
    kind: Kind
    says: str
    required: bool = True


OWN = (
    Key("code", Kind.CODE, "ISO 639-1 code of the language, and the name of the file."),
    Key("stopwords", Kind.PHRASES, "Its most frequent words, by which a text and a passage tell their language."),
    Key("articles", Kind.PHRASES, "Articles, also joined with a preposition; they are no part of a name."),
    Key("genitives", Kind.PHRASES, "What stands between a noun and the one that it belongs to: of, of the."),
    Key("accreditations", Kind.PHRASES, "What stands between a representative and where he is accredited: to the."),
    Key("conjunctions", Kind.PHRASES, "What joins the entries of a list in a sentence: and, as well as."),
    Key("honorifics", Kind.PHRASES, "What stands before the name of a person: Mr., His Excellency."),
    Key("line_continues", Kind.PHRASES, "A line that ends with one of these goes on in the next."),
    Key("page_words", Kind.WORDS, "Words before a page number that stands alone."),
    Key("abbreviations", Kind.PHRASES, "Words, without their stop, whose stop ends no sentence."),
    Key("numbers", Kind.NUMBERS, "Cardinal numbers in words."),
    Key("ordinals", Kind.NUMBERS, "Ordinal numbers in words."),
    Key("bare_offices", Kind.ORGANIZATIONS, "Offices that name their organization alone: the Secretary-General."),
    Key("demonyms", Kind.STATES, "Adjectives of States, by ISO 3166-1 alpha-3 code: Mexican."),
    Key("months", Kind.MONTHS, "Names of months that CLDR lacks: other cases, other spellings.", False),
    Key("languages", Kind.LANGUAGES, "Names of languages that CLDR lacks, as mastheads print them.", False),
    Key("cities", Kind.PHRASES, "Towns, where no capitals tell a place; CLDR adds those of its time zones.", False),
    Key(
        "towns",
        Kind.WORDS,
        "Towns as they stand alone, where they are declined; CLDR adds those of its time zones.",
        False,
    ),
    Key("proclitics", Kind.PHRASES, "Particles that are written together with the noun after them.", False),
    Key("auxiliaries", Kind.PHRASES, "Auxiliary verbs before the participles of `participation.participles`.", False),
    Key("coverbs", Kind.PHRASES, "Opens words between a subject and its verb: about what, to whom.", False),
    Key("relatives", Kind.PHRASES, "What begins a clause about somebody named before: who, whose.", False),
    Key("pronouns", Kind.PHRASES, "Who is the person that the sentence before told of: she, him.", False),
    Key("attendance_heads", Kind.PHRASES, "Head of a column of a list that says who came: Attended.", False),
    Key("absent_cells", Kind.PHRASES, "In such a column: this one did not come: No.", False),
    Key("delegation_labels", Kind.PHRASES, "Before a colon and a person under an organization: Head, Members.", False),
    Key("elisions", Kind.REPLACEMENTS, "Beginnings of nouns that change behind a particle.", False),
    Key("name_variants", Kind.REPLACEMENTS, "Words in names also written otherwise: `de Asia`, `del Asia`.", False),
    Key("item_labels", Kind.PHRASES, "Before the number of an item of what is to be done: Recommendation 1.", False),
    Key(
        "inflection",
        Kind.ENDINGS,
        "Endings of a language that declines names, case by case; see `inflection.py`.",
        False,
    ),
    Key("dates.day", Kind.NUMBER_PATTERN, "A day of the month, in digits or words, with what follows it."),
    Key("dates.year", Kind.NUMBER_PATTERN, "A year, with the words that stand around it."),
    Key("dates.year_words", Kind.WORDS, "What is written right behind a year that stands without a month.", False),
    Key("dates.month", Kind.MONTH_PATTERN, "How a month is printed, where that is more than its `{name}`.", False),
    Key("dates.and", Kind.WORDS, "What stands between two days that are both meant: `{and}`."),
    Key("dates.range", Kind.WORDS, "What stands between the first day and the last: `{range}`."),
    Key(
        "dates.patterns",
        Kind.DATE_PATTERNS,
        "How dates are printed, of the parts above; the first that fits wins.",
    ),
    Key("patterns.ordinal", Kind.NUMBER_PATTERN, "An ordinal in digits before its noun: 15th."),
    Key("patterns.ordinal_after", Kind.NUMBER_PATTERN, "A number in digits behind its noun.", False),
    Key(
        "patterns.town",
        Kind.PATTERN,
        "A town that no list holds, where a language has neither capitals nor blanks.",
        False,
    ),
    Key(
        "patterns.infinitive",
        Kind.PATTERN,
        "How an item begins that says what to do, on the folded view: to set up.",
        False,
    ),
    Key("patterns.clock", Kind.PATTERN, "A time of day in the language's own words, besides `10:15`: 3 p.m.", False),
    Key("patterns.enumerator", Kind.PATTERN, "Numbers of headings besides `A.`, `III.`; a series a group.", False),
)

KEYS = OWN + tuple(
    Key(f"cues.{group}.{name}", Kind.PHRASES, says, name not in MAY_LACK.get(group, ()))
    for group, names in CUES.items()
    for name, says in names.items()
)
"""All keys, in the order in which the README tells of them."""
