"""Texts to what is read in them, for tests of recognisers."""

from pipeline.folding import fold
from pipeline.languages import language
from pipeline.parsing import Claim, Parsed, parse
from pipeline.parsing.document import Document, Passage
from pipeline.parsing.proposals import find_proposals
from pipeline.parsing.sentences import find_sentences
from pipeline.scanning import scan
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import find_marks
from pipeline.text import Span, normalise, trim
from pipeline.vocabulary import PassageKind, ProposalSection

# Enough running French for the language to be told, about nothing that the tables hold.
LETTER = """Lettre datée du 3 mars 2004, adressée au Secrétaire général par le Représentant permanent du Chili auprès
de l'Organisation des Nations Unies

J'ai l'honneur de vous transmettre ci-joint le résumé des travaux, qui porte sur la paix dans la région et sur les
moyens de la consolider avec les États de la région.

"""

# The first paragraph of a report, to which a test adds sentences.
REPORTS = {
    "en": "Report of the regional workshop on stability\n\nThe regional workshop on stability was held in Accra on 20 July "
    "2004. The participants took note of the report of the secretariat, which had been before them since the spring.\n\n",
    "fr": "Rapport de l’atelier régional sur la stabilité\n\nL’atelier régional sur la stabilité s’est tenu à Accra le 20 "
    "juillet 2004. Les participants ont pris note du rapport du secrétariat, dont ils étaient saisis depuis mai.\n\n",
    "ar": "تقرير عن حلقة العمل الإقليمية المعنية بالاستقرار\n\nعُقدت حلقة العمل الإقليمية المعنية بالاستقرار في أكرا في 20 تموز/يوليه "
    "2004. وأحاط المشاركون علما بالتقرير الذي كان معروضا عليهم منذ فصل الربيع.\n\n",
    "zh": "区域稳定问题讲习班的报告\n\n区域稳定问题讲习班于2004年7月20日在阿克拉举行。与会者注意到了自春季以来摆在他们面前的报告。\n\n",
}

# A letter and the beginning of its annex, which tells of one meeting.
SPANISH_LETTER = """Carta de fecha 3 de marzo de 2004 dirigida al Secretario General por el Representante Permanente de Chile ante las
Naciones Unidas

Tengo el honor de transmitirle adjunto el resumen de los trabajos, que se refiere a la paz en la región y a los medios
de consolidarla con los Estados de la región.

Anexo

Resumen del seminario sobre la estabilidad

El seminario sobre la estabilidad se celebró el 20 de julio de 2004.

"""
RUSSIAN_LETTER = """Письмо Постоянного представителя Чили при Организации Объединенных Наций от 3 марта 2004 года на имя Генерального секретаря

Имею честь настоящим препроводить резюме работы, посвященной укреплению мира в регионе и тому, как его можно упрочить.

Приложение

Резюме семинара

Семинар состоялся в Лиме 20 июля 2004 года.

"""


def reading(text: str) -> Parsed:
    """What is read in a text."""
    return parse(scan([normalise(text)])[0])


def values(parsed: Parsed, table: str, field: str) -> list[str]:
    """The distinct values of a field, in the order in which they are claimed."""
    return list(dict.fromkeys(c.value for c in parsed.claims if c.table == table and c.field == field))


def records(parsed: Parsed, table: str) -> list[dict[str, str]]:
    """The records of a table as field to value; of several claims for a field the first."""
    found: dict[int, dict[str, str]] = {}
    for claim in parsed.claims:
        if claim.table == table:
            found.setdefault(claim.record, {}).setdefault(claim.field, claim.value)
    return list(found.values())


def claims(parsed: Parsed, table: str, field: str) -> list[Claim]:
    return [c for c in parsed.claims if c.table == table and c.field == field]


def force_of(sentence: str, code: str) -> str | None:
    """The force of the first proposal in a sentence that stands alone, as a paragraph of a report in a known language."""
    text = normalise(sentence)
    folded = fold(text)
    whole = Span(0, len(text))
    paragraph = Passage(0, *whole, trim(text, whole), PassageKind.PARAGRAPH, topic=ProposalSection.DISCUSSION)
    document = Document(text, folded, language(code), find_marks(text, folded, lexicon(code), code), [paragraph])
    document.sentences = find_sentences(document)
    return next((proposal.force.value for proposal in find_proposals(document)), None)
