"""The closed lists of the dataset, each member with a sentence.

Belongs here: every value that a column may take from a fixed list, and what it means. Schema checks, the data
dictionary and the documentation read these. Does not belong here: words of a language (``languages/``) and facts
about organizations (``reference/``).
"""

from enum import StrEnum


class Vocabulary(StrEnum):
    """A closed list: ``Member = "value", "What it means."``."""

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> "Vocabulary":
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


class DocumentKind(Vocabulary):
    LETTER = "letter", "A letter to an organ or its president, with or without annexes."
    IDENTICAL_LETTERS = "identical_letters", "The same letter addressed to two or more organs."
    NOTE_VERBALE = "note_verbale", "A formal note written in the third person."
    REPORT = "report", "A report of an organ, an office or a mission."
    RESOLUTION = "resolution", "A resolution or a draft of one."
    PRESIDENTIAL_STATEMENT = "presidential_statement", "A statement by the president of a council on its behalf."
    VERBATIM_RECORD = "verbatim_record", "The record of a meeting, word for word."
    PRESS_RELEASE = "press_release", "A text given to the press."
    LIST_OF_PARTICIPANTS = "list_of_participants", "A list of those who took part in a meeting."
    SPEECH = "speech", "A statement of one speaker."
    OTHER = "other", "None of the other kinds, or not recognised."


class Outcome(Vocabulary):
    PARSED = "parsed", "At least one meeting, participation or proposal was read."
    NOTHING_FOUND = "nothing_found", "The text was read and reports nothing that the tables hold."
    QUARANTINED = "quarantined", "The file could not be read as text; the reason is in issues."


class Distribution(Vocabulary):
    GENERAL = "general", "For everybody."
    LIMITED = "limited", "Of passing interest, as draft resolutions."
    PROVISIONAL = "provisional", "To be corrected, as provisional verbatim records."
    RESTRICTED = "restricted", "Not for the public when it was issued."


class RightsBasis(Vocabulary):
    UN_DOCUMENT = "un_document", "A document of the United Nations."
    OFFICIAL_RECORD = "official_record", "An official record of an organ of the United Nations."
    MEMBER_STATE_LETTER = "member_state_letter", "A letter of a State circulated as a document of an organ."
    SALES_PUBLICATION = "sales_publication", "A publication that the United Nations sells."
    OTHER = "other", "Not known, or none of the others."


class PassageKind(Vocabulary):
    HEADING = "heading", "A title, a heading, or a line that introduces what follows."
    PARAGRAPH = "paragraph", "Running text."
    ITEM = "item", "One entry of a list."
    SIGNATURE = "signature", "The name and titles of who signs."
    FORMULA = (
        "formula",
        "A fixed part of a document's head: distribution, language, date of issue, request to circulate.",
    )
    NOTE = "note", "A footnote or an editor's note."
    FURNITURE = "furniture", "What belongs to the page and not to the text: running symbols, page numbers, bar codes."


class MeetingStatus(Vocabulary):
    HELD = "held", "The document says that it took place."
    PLANNED = "planned", "The document announces it."


class DatePrecision(Vocabulary):
    DAY = "day", "The day is known; start_date and end_date are days."
    MONTH = "month", "Only the month is known; start_date is its first day and end_date is null."
    YEAR = "year", "Only the year is known; start_date is its first day and end_date is null."


class Attestation(Vocabulary):
    REPORTED = "reported", "The document is about the meeting: it gives its date, theme, participants or conclusions."
    MENTIONED = "mentioned", "The document names the meeting with enough to tell which one it is."


class OrganizationKind(Vocabulary):
    REGIONAL = "regional", "An organization of the States of a region."
    SUBREGIONAL = "subregional", "An organization of the States of a part of a region."
    INTERREGIONAL = "interregional", "An organization of States of several regions with something in common."
    UN_ORGAN = "un_organ", "A principal organ of the United Nations."
    UN_SUBSIDIARY = "un_subsidiary", "A subsidiary organ: a committee, commission, council, tribunal or panel."
    UN_FUND_OR_PROGRAMME = "un_fund_or_programme", "A fund, programme or other entity of the United Nations."
    UN_SPECIALIZED_AGENCY = "un_specialized_agency", "A specialized agency in the sense of Article 57 of the Charter."
    UN_RELATED = "un_related", "An organization related to the United Nations by agreement."
    UN_SECRETARIAT = "un_secretariat", "The Secretariat, or a department or office of it."
    UN_MISSION = "un_mission", "A peace operation, a political mission or a special envoy's office."
    OTHER_INTERGOVERNMENTAL = "other_intergovernmental", "Any other organization of States."
    PART = "part", "A part of an organization that acts in its own name: a commission, presidency or secretariat."
    NON_GOVERNMENTAL = "non_governmental", "An organization that is not made of States."
    CLASS = "class", 'A class of organizations, such as "regional organizations".'


class NameKind(Vocabulary):
    OFFICIAL = "official", "The full official name."
    SHORT = "short", "A shorter name in common use."
    ACRONYM = "acronym", "Initials, matched only in the case in which they are written here."
    FORMER = "former", "A name that was given up."
    VARIANT = "variant", "Another way in which documents write the name."


class Role(Vocabulary):
    CHAIR = "chair", "Presided over the meeting."
    CONVENER = "convener", "Called or held the meeting."
    HOST = "host", "Received the meeting."
    PARTICIPANT = "participant", "Took part."
    OBSERVER = "observer", "Attended as an observer."
    INVITED = "invited", "Was invited; the document does not say more."


class ParticipantCategory(Vocabulary):
    REGIONAL_ORGANIZATION = "regional_organization", "Listed among regional and subregional organizations."
    UN_AGENCY_OR_OTHER_INTERNATIONAL = (
        "un_agency_or_other_international",
        "Listed among funds, programmes and agencies of the United Nations and other international organizations.",
    )
    UN_ORGAN_OR_DEPARTMENT = "un_organ_or_department", "Listed among organs and departments of the United Nations."
    REGIONAL_OR_OTHER_INTERGOVERNMENTAL_ORGANIZATION = (
        "regional_or_other_intergovernmental_organization",
        "Listed among regional and other intergovernmental organizations together.",
    )
    STATE = "state", "Listed among States."
    OTHER = "other", "Listed under a heading that is none of the others."


class ProposalSection(Vocabulary):
    PROPOSALS = "proposals", "A list introduced as proposals."
    MEASURES = "measures", "A list introduced as measures that were agreed."
    DISCUSSION = "discussion", "What was discussed."
    CONCLUSIONS = "conclusions", "Conclusions of the meeting or of its chair."
    FUTURE_ACTION = "future_action", "What is to be done next."
    OPERATIVE = "operative", "A resolution, or a statement of a council's president."
    DECLARATION = "declaration", "A text that the participants adopted."
    STATEMENT = "statement", "A speech."
    LETTER = "letter", "The covering letter."


class Force(Vocabulary):
    PROPOSED = "proposed", "Stands in a list of proposals."
    MUST = "must", "Must, needs to, is necessary, is urgent, must not."
    SHOULD = "should", "Should, it is important or fitting that."
    URGED = "urged", "Somebody encourages, urges, invites, supports or calls for it."
    AGREED = "agreed", "It was agreed, decided or endorsed."


class OrganizationRelation(Vocabulary):
    ADDRESSED = "addressed", "The proposal asks this organization to act."
    MENTIONED = "mentioned", "The proposal names it."


class Severity(Vocabulary):
    INFO = "info", "Worth knowing; nothing is missing."
    WARNING = "warning", "Something was not understood, or two sources disagree."
    ERROR = "error", "Input could not be used."


class IssueCode(Vocabulary):
    EMPTY_FILE = "empty_file", "The file holds no text."
    NOT_TEXT = "not_text", "The bytes are not text in a known encoding."
    UNKNOWN_FORMAT = "unknown_format", "No reader knows this kind of file."
    UNREADABLE_FILE = "unreadable_file", "The operating system refused to open the file."
    DAMAGED_FILE = "damaged_file", "The file breaks the rules of its format, so that no text can be had."
    ENCRYPTED_FILE = "encrypted_file", "The file opens with a password only."
    TOO_LARGE = "too_large", "Unpacked, the file would be larger than a document is."
    NO_TEXT_LAYER = "no_text_layer", "The file holds pictures of pages and no text; it needs text recognition (OCR)."
    PAGE_WITHOUT_TEXT = "page_without_text", "A page of the file holds no text, or only a picture of it."
    OTHER_FORMAT = "other_format", "The file is of another format than its ending says; it was read as what it is."
    OTHER_ENCODING = "other_encoding", "The text was decoded from another encoding than UTF-8 or UTF-16."
    RECOVERED = "recovered", "The file breaks the rules of its format in places; what could be had was read."
    LEFT_OUT = "left_out", "A part of the file that is no part of its text, such as a comment, was not read."
    UNKNOWN_LANGUAGE = "unknown_language", "The text is in no language that has a language file."
    DUPLICATE_FILE = "duplicate_file", "The same text, or the same symbol and language, stands in another file."
    UNKNOWN_ORGANIZATION = "unknown_organization", "A name in the place of an organization matches nothing known."
    COUNT_DISAGREES = "count_disagrees", "The declared count and the list that it speaks of differ."
    TWINS_DIFFER = "twins_differ", "Language versions of one text do not say the same."
    CONFLICT = "conflict", "Two places give different values of one thing."
    IMPOSSIBLE_DATE = "impossible_date", "A date is on no calendar, or ends before it begins; its month is read."
    UNDATED_MEETING = "undated_meeting", "A title names a meeting of which no day is told; it is not published."
    RULE_FAILED = "rule_failed", "The program failed on this document; it is reported, and the rest is built."


class RedirectReason(Vocabulary):
    MERGED = "merged", "Two records turned out to be one."
    SPLIT = "split", "One record turned out to be several."
    WITHDRAWN = "withdrawn", "The record should not have been published."
    RENAMED = "renamed", "The same record has another id."


class ChangeOperation(Vocabulary):
    ADDED = "added", "The record is new; one row per value."
    CHANGED = "changed", "The value of a record that was there before is another."
    REMOVED = "removed", "The record is gone; one row per value that it had."


class ChangeCause(Vocabulary):
    NEW_SOURCE = "new_source", "A document that was not there before says so."
    SOURCE_REVISED = "source_revised", "The file of a document has other bytes than before."
    SOURCE_WITHDRAWN = "source_withdrawn", "The document that said so is no longer there."
    RULE_CHANGED = "rule_changed", "The same documents are read by other rules, or by other versions of libraries."
    REFERENCE_CHANGED = "reference_changed", "Reference data changed: an organization, a name, a date."
    CORRECTION = "correction", "A reviewed correction overrides what was read, or no longer does."
    ID_MERGED = "id_merged", "Two records turned out to be one; redirects says which one."
    ID_SPLIT = "id_split", "One record turned out to be several; redirects says so."
    ID_RENAMED = "id_renamed", "The same record has another id; redirects says which."
    ID_WITHDRAWN = "id_withdrawn", "The record should not have been published; redirects says so."
    SCHEMA_CHANGED = "schema_changed", "The column or table is new, or is no more."
