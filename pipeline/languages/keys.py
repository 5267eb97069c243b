"""The keys of a language file, each declared once: its kind, whether it may be left out, and a sentence.

Belongs here: what a language file may and must say. Does not belong here: how that is checked (``schema.py``), or words.
"""

from enum import StrEnum
from typing import NamedTuple

from pipeline.languages.lacking import MAY_LACK
from pipeline.languages.layout_keys import LAYOUTS


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

CUES = {
    "document": {
        "letter": "In the title of a letter.",
        "identical_letters": "In the title of identical letters.",
        "note_verbale": "In the title of a note verbale.",
        "report": "In the title of a report.",
        "resolution": "In the title of a resolution.",
        "presidential_statement": "In the title of a statement by the President of the Security Council.",
        "verbatim_record": "In the title of the record of a meeting.",
        "press_release": "In the title of a press release.",
        "list_of_participants": "In the title of a list of participants.",
    },
    "distribution": {
        "general": "In the masthead: for general distribution.",
        "limited": "In the masthead: for limited distribution.",
        "provisional": "In the masthead: provisional.",
        "restricted": "In the masthead: restricted.",
    },
    "head": {
        "original": "Before the language of the original.",
        "addressed_to": "Between a title's date or sender and the addressee.",
        "sent_by": "Before the sender in a title.",
        "signed": "Before the name of who signed.",
        "signed_for": "Before the person for whom another signed.",
        "annex": "A heading that begins with one of these begins an annex.",
        "formula": "Formulas of letters, which propose nothing.",
        "done": "Opens the line that says where and when a text was made: Done at.",
        "transmits": "What a letter does with the text that it carries.",
        "speech": "What a speaker says of himself or to the chair in the first lines of a statement.",
    },
    "heading": {
        "conclusions": "Headings of conclusions begin with one of these.",
        "future_action": "Headings of what is to be done later.",
        "proposals": "Headings of proposals and recommendations.",
        "measures": "Headings of agreed measures.",
        "discussion": "Headings of what was discussed.",
        "declaration": "Headings of a text that the participants adopted.",
        "statement": "Headings of a speech.",
        "participants": "Headings of a list of participants.",
        "agenda": "Headings of an agenda or programme.",
    },
    "lead": {
        "proposals": "A line with one of these and a colon introduces proposals.",
        "measures": "A line that introduces agreed measures.",
        "discussion": "A line that introduces points discussed.",
        "participants": "A line that introduces participants.",
    },
    "meeting": {
        "noun": "What a meeting is called; a longer phrase wins over a shorter one in it.",
        "sitting": "Nouns for a meeting or for a year of work, which are one where a number, a verb and a day are said.",
        "held": "Says that a meeting was held.",
        "holds": "Who stands before these held the meeting.",
        "invites": "Who stands before these convened the meeting at hand, which need not be named: sent the invitations.",
        "generic": "Nouns that any meeting may be called by, whatever else it is called: the event.",
        "gathers": "Who stands before these brought those together who met, whom a word behind them names.",
        "indefinite": "Before a noun for a meeting: it is none that was spoken of before.",
        "seat": "Buildings and seats where meetings are held.",
        "place": "Between a meeting and its town: in, at.",
        "place_label": "A line that begins with one of these names the place: Venue.",
        "town": "Before the name of a town that received a meeting: the city of.",
        "cancelled": "A sentence with one of these tells of no meeting.",
        "planned": "Says that a meeting is to be held.",
        "previous": "Before a noun for a meeting: the one before the one at hand.",
        "convened_by": "Who stands behind these convened the meeting.",
        "run_by": "Who stands behind these convened what stands right before them, if that is the meeting.",
        "reacts": "What a meeting says of a thing: who made that stands behind, and did not convene it: welcomed.",
        "hosts": "Who stands before these received the meeting.",
        "hosted_by": "Who stands behind these received the meeting.",
        "theme": "Before the theme of a meeting.",
        "theme_behind": "Behind a theme in quotes: as its theme.",
        "entitled": "Before a title that is the theme only in the sentence that says when the meeting was.",
        "chaired_by": "The chair stands behind these.",
        "chairs": "The chair stands before these.",
        "serving": "Behind who chaired, where the verb comes last: who stands before these served.",
        "steers": "Verbs of leading: who stands before one chaired, if what was led stands behind it.",
        "work": "What is led at a meeting besides the meeting: the discussions, the proceedings.",
        "members_label": "Begins the members in the masthead of a record.",
        "mission": "What a mission is called that visits on behalf of a council.",
        "chair_heading": "Alone on a line of a list, above who chaired.",
        "host_heading": "Alone on a line of a list, above who received the meeting.",
        "chair_label": "A line that begins with one of these names the chair.",
        "possessive": "Before the number or noun of a meeting: it belongs to the organ that the sentence is about.",
        "chair_self": "What the writer says of himself who chaired.",
        "chair_denied": "A sentence with one of these says who did not chair.",
        "counted": "Nouns whose number is the count of delegations.",
        "approximately": "A number behind one of these is no exact count.",
        "level": "At what level those who came represented theirs.",
        "agent": "Between these and a verb stands who does it.",
        "none": "Longer phrases that hold a noun for a meeting and are none.",
    },
    "theme": {
        "noun": "What a theme in quotes is called that stands behind it.",
        "is": "Between the two: was.",
        "about": "Right behind a noun for a meeting, or before it: what it was about: on, concerning.",
        "aside": "Longer phrases that hold one of these and tell of no theme: on the margins.",
    },
    "closing": {"verb": "The last day of a meeting stands behind these, where its sentence gave the first."},
    "national": {"body": "Bodies of States: an office of one is none of the United Nations: Ministry of."},
    "qualifier": {"meeting": "Adjectives between a number and a noun for a meeting."},
    "participation": {
        "before": "Who stands before these verbs took part.",
        "after": "Who stands behind these verbs took part.",
        "either": "Who stands behind these verbs took part, else who stands before them.",
        "acts": "Verbs of who was there: to speak, to come, to send. Who stands right before one took part.",
        "acts_either": "The same, where the subject may stand right behind the verb too.",
        "acts_person": "The same, where an organization behind the verb could be its object, and only a person is not.",
        "participles": "Participles of such verbs, where one of the `auxiliaries` stands between the subject and them.",
        "sends": "Verbs of sending: who stands right before one took part, if a delegate stands behind it.",
        "attends": "Verbs of following and joining: who stands right beside one took part, if a meeting stands behind it.",
        "attended": "What stands behind these verbs besides a meeting: its presence, the invitation.",
        "adverbs": "What may stand between a subject and one of these verbs: also, in turn.",
        "charged": "Behind an organization: what the office before it is for follows: in charge of.",
        "we": "Opens a text that those who met adopted, before who they were: We, the heads of.",
        "speaks_for": "Opens a sentence before those for whom somebody came: For the Union, Ms. X spoke.",
        "present": "Opens a sentence that says by `are` who was there: Seated round the table in Bamako were.",
        "are": "Verbs of being, behind such words: were, sat.",
        "as_for": "Opens a sentence before those of whom it speaks, whom a pronoun takes up: As for the Union, it ...",
        "takes_up": "Pronouns behind those: it, they.",
        "besides": "Opens a sentence before some of those who took part, whom others follow: Besides the Union, ...",
        "conveners": "Those who convened the meeting at hand, without their names: the convening organizations.",
        "way": "Behind who was there: in which way, besides coming: by videoconference.",
        "whose": "Before an office: it is that of the organization named before: its.",
        "through": "Behind who did something: through which part of it.",
        "opines": "Opens a sentence before those whose view it tells: in the view of.",
        "opined": "Behind those whose view it is, where words stand on both sides of them.",
        "about": "Behind a verb and who stands there: what they spoke of.",
        "likewise": "Behind a verb: who stands behind these did the same.",
        "including": "Behind a verb: some of those who took part follow.",
        "namely": "Behind a group that met: all its members follow.",
        "observing": "Who stands before these came as an observer.",
        "observer": "Words for the part of an observer.",
        "as_observer": "Alone in a cell of a table: whoever stands in the row came as an observer.",
        "invitees": "Words for those who were invited.",
        "other_work": "Taking part in work, which is not taking part in a meeting.",
        "invited": "Who stands behind these was invited.",
        "newly": "Says that somebody was invited for the first time.",
        "also": "Beside a verb of speaking right behind an invitation: who was invited spoke, and others did, too.",
        "to_attend": "Behind an invitation: it was one to a meeting, and not a call to act.",
        "same_organization": "In an entry of a list: the organization named before.",
        "represented_by": "Before who came for an organization.",
        "on_behalf_of": "Before the organization for which somebody spoke.",
        "offices": "Offices of persons who represent an organization or State.",
        "delegates": "Words for those who come without an office of their own.",
        "ministers": "Offices of ministers, by which a State is represented.",
        "bodies": "Parts that a name may stand beside in a list without being another organization.",
        "government": "Before a State: its government is meant.",
        "escort_before": "Who stands before these travelled with a mission.",
        "escort_after": "Who stands behind these travelled with a mission.",
        "leads": "Whoever bears one of these in a list chaired.",
    },
    **LAYOUTS,
    "category": {
        "regional_organization": "Headings over regional organizations in a list.",
        "un_agency_or_other_international": "Headings over agencies, funds and programmes.",
        "un_organ_or_department": "Headings over organs and departments of the United Nations.",
        "regional_or_other_intergovernmental_organization": "Headings over regional and other intergovernmental organizations.",
        "state": "Headings over States.",
        "other": "Headings over others.",
    },
    "force": {
        "must": "Says that something must be done.",
        "should": "Says that something should be done.",
        "urged": "Encourages, urges, invites, supports, calls for.",
        "agreed": "Agreed, decided, endorsed.",
    },
    "unsaid": {
        "absence": "Behind these nobody took part.",
        "stranded": "Behind a comma: who is said before it to be coming did not get there: never arrived.",
        "otherwise": "In a heading or lead-in: the list is one of something else than participants.",
        "prediction": "Longer phrases that hold a cue of force and only predict.",
        "courtesy": "Longer phrases that hold a cue of force and are only polite.",
        "fact": "Longer phrases that hold a cue of force and tell a fact.",
        "denial": "Up to the next comma behind these nothing is proposed: did not agree that.",
    },
    "election": {
        "elects": "Verbs of choosing: who stands behind one chaired, if the office does, too.",
        "chair": "What somebody was chosen for: as Chair, to preside over the talks.",
    },
    "wish": {
        "behind": "Behind a cue of force and a name: it was done at the wish of whoever bears the name.",
        "invites": "Of these, those by which whoever bears the name convened the meeting.",
    },
    "title": {
        "of_united_nations": "Titles that hold the name of the United Nations without naming it: treaties, decades.",
        "of_others": "Titles that hold the name of another organization without naming it.",
    },
}
"""Phrases by what they are a sign of: group, name, sentence."""

KEYS = OWN + tuple(
    Key(f"cues.{group}.{name}", Kind.PHRASES, says, name not in MAY_LACK.get(group, ()))
    for group, names in CUES.items()
    for name, says in names.items()
)
"""All keys, in the order in which the README tells of them."""
