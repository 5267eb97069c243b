"""Texts to what is read in them, for tests of recognisers."""

from pipeline.folding import fold
from pipeline.languages import language
from pipeline.parsing import Claim, Parsed, parse
from pipeline.parsing.document import Document, Passage
from pipeline.parsing.proposals.proposals import find_proposals
from pipeline.parsing.words.sentences import find_sentences
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

# A title and a sentence about a workshop, behind which a test puts sentences.
OPENINGS = {
    "en": "Report of the workshop\n\nThe workshop was held in Accra on 20 July 2004. ",
    "es": "Informe del taller\n\nEl taller se celebró en Nairobi el 3 de mayo de 2019. ",
    "fr": "Rapport de l'atelier\n\nL'atelier s'est tenu à Accra le 20 juillet 2004. ",
    "ru": "Доклад о семинаре\n\nСеминар состоялся в Минске 20 июля 2004 года. ",
    "ar": "تقرير عن حلقة العمل\n\nعُقدت حلقة العمل في أكرا في 20 تموز/يوليه 2004. ",
    "zh": "讲习班的报告\n\n讲习班于2004年7月20日在阿克拉举行。",
}

# The same of a meeting in Paris.
IN_PARIS = {
    "en": "Report of the meeting\n\nThe meeting was held in Paris on 3 May 2010. ",
    "fr": "Rapport de la réunion\n\nLa réunion s'est tenue à Paris le 3 mai 2010. ",
    "es": "Informe de la reunión\n\nLa reunión se celebró en París el 3 de mayo de 2010. ",
    "ru": "Доклад о совещании\n\nСовещание состоялось в Париже 3 мая 2010 года. ",
    "zh": "会议报告\n\n会议于2010年5月3日在巴黎举行。",
}

# The beginning of a report of a workshop, under which a test puts lists.
WORKSHOPS = {
    "en": "Regional workshop on small arms\n\nNairobi, 3 May 2019\n\nThe workshop was held in Nairobi on 3 May 2019. Its "
    "participants spoke of what had been done since the last one.\n\n",
    "fr": "Atelier régional sur les armes légères\n\nNairobi, 3 mai 2019\n\nL'atelier s'est tenu à Nairobi le 3 mai 2019. "
    "On y a parlé de ce qui avait été fait depuis le dernier.\n\n",
    "es": "Taller regional sobre armas pequeñas\n\nNairobi, 3 de mayo de 2019\n\nEl taller se celebró en Nairobi el 3 de "
    "mayo de 2019. Se habló de lo que se había hecho desde el último.\n\n",
    "ru": "Региональный семинар по стрелковому оружию\n\nНайроби, 3 мая 2019 года\n\nСеминар состоялся в Найроби 3 мая "
    "2019 года. Речь шла о том, что было сделано за год.\n\n",
    "ar": "حلقة العمل الإقليمية بشأن الأسلحة الصغيرة\n\nنيروبي، 3 أيار/مايو 2019\n\nعُقدت حلقة العمل في نيروبي في 3 أيار/مايو 2019.\n\n",
    "zh": "小武器问题区域讲习班\n\n2019年5月3日，内罗毕\n\n讲习班于2019年5月3日在内罗毕举行。\n\n",
}

# The title of a summary and its first heading, under which a test puts sentences.
SUMMARIES = {
    "en": "Summary of the workshop held in Nairobi on 4 March 2013\n\nDiscussion\n\n",
    "fr": "Résumé de l'atelier tenu à Nairobi le 4 mars 2013\n\nDébat\n\n",
    "es": "Resumen del taller celebrado en Nairobi el 4 de marzo de 2013\n\nDebate\n\n",
    "ru": "Резюме семинара, состоявшегося в Найроби 4 марта 2013 года\n\nОбсуждение\n\n",
    "zh": "2013年3月4日在内罗毕举行的讲习班摘要\n\n讨论\n\n",
    "ar": "موجز حلقة العمل المعقودة في نيروبي في 4 آذار/مارس 2013\n\nالمناقشة\n\n",
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
