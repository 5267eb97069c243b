"""Dates in six languages: all forms that UN documents print, their precision, and what only looks like a date.

A case is the language, the words, and what they say: first day, last day (nothing where only the month is known).
"""

import pytest

from pipeline.folding import fold
from pipeline.languages import language
from pipeline.parsing.dates.dates import DateFound, find_dates
from pipeline.parsing.document import Document
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import find_marks
from pipeline.text import normalise


def scanned(code: str, words: str) -> Document:
    text = normalise(words)
    view = fold(text)
    return Document(text, view, language(code), find_marks(text, view, lexicon(code), code))


def dates(code: str, words: str) -> list[DateFound]:
    return find_dates(scanned(code, words))


FRENCH = [
    ("La réunion s'est tenue le 11 avril 2003 au Siège", "2003-04-11", "2003-04-11"),
    ("Le 1er février 2001, le Conseil", "2001-02-01", "2001-02-01"),
    ("du 1 er février 2001", "2001-02-01", "2001-02-01"),
    ("tenue les 29 et 30 juillet 2003, à New York", "2003-07-29", "2003-07-30"),
    ("tenue les 29 et 30 juillet\n2003 à Genève", "2003-07-29", "2003-07-30"),
    ("du 29 au 30 juillet 2003", "2003-07-29", "2003-07-30"),
    ("(New York, 29-30 juillet 2003)", "2003-07-29", "2003-07-30"),
    ("Genève, 29 – 30 juillet 2003", "2003-07-29", "2003-07-30"),
    ("du 30 avril au 2 mai 2002", "2002-04-30", "2002-05-02"),
    ("30 avril-2 mai 2002", "2002-04-30", "2002-05-02"),
    ("les 30 avril et 2 mai 2002", "2002-04-30", "2002-05-02"),
    ("du 30 décembre 2001 au 2 janvier 2002", "2001-12-30", "2002-01-02"),
    ("NEW YORK, LE 25 AOÛT 2005", "2005-08-25", "2005-08-25"),
    ("25\u00a0déc. 2005", "2005-12-25", "2005-12-25"),
    ("le lundi 28 février 2005", "2005-02-28", "2005-02-28"),
    ("**28 avril 2003**", "2003-04-28", "2003-04-28"),
    ("les 4, 5 et 6 octobre 2011", "2011-10-04", "2011-10-06"),
    ("du lundi 25 au mardi 26 juillet 2005", "2005-07-25", "2005-07-26"),
    ("les lundi 25 et mardi 26 juillet 2005", "2005-07-25", "2005-07-26"),
    ("du 1er au 3 mars 2004", "2004-03-01", "2004-03-03"),
    ("lettre datée du 6 mars 2015, adressée au", "2015-03-06", "2015-03-06"),
    ("en février 2001", "2001-02-01", None),
    ("Rapport d'août 1994", "1994-08-01", None),
    ("décembre 2009-janvier 2010", "2009-12-01", None),
    ("de janvier à mars 2010", "2010-01-01", None),
]
ENGLISH = [
    ("was held on 11 April 2003 at Headquarters", "2003-04-11", "2003-04-11"),
    ("convened in New York on 25 and 26 July 2005", "2005-07-25", "2005-07-26"),
    ("from 29 to 30 July 2003", "2003-07-29", "2003-07-30"),
    ("(New York, 25-26 July 2005)", "2005-07-25", "2005-07-26"),
    ("Geneva, 2–4 May 2006", "2006-05-02", "2006-05-04"),
    ("held on Thursday, 12 April 2012, at 3 p.m.", "2012-04-12", "2012-04-12"),
    ("from 30 April to 2 May 2002", "2002-04-30", "2002-05-02"),
    ("30 April–2 May 2002", "2002-04-30", "2002-05-02"),
    ("on 30 April and 2 May 2002", "2002-04-30", "2002-05-02"),
    ("30 December 2009 – 2 January 2010", "2009-12-30", "2010-01-02"),
    ("from December 30, 2009 to January 2, 2010", "2009-12-30", "2010-01-02"),
    ("on July 25, 2005", "2005-07-25", "2005-07-25"),
    ("July 25-26, 2005", "2005-07-25", "2005-07-26"),
    ("April 30 to May 2, 2002", "2002-04-30", "2002-05-02"),
    ("on the 1st of March 2004", "2004-03-01", "2004-03-01"),
    ("July 2nd, 2009", "2009-07-02", "2009-07-02"),
    ("from Monday, 25, to Tuesday, 26 July 2005", "2005-07-25", "2005-07-26"),
    ("from Monday 25 July to Friday 5 August 2005", "2005-07-25", "2005-08-05"),
    ("on 4, 5 and 6 October 2011", "2011-10-04", "2011-10-06"),
    ("on 25/26 July 2005", "2005-07-25", "2005-07-26"),
    ("25 SEPT. 2005", "2005-09-25", "2005-09-25"),
    ("between 3 and 5 June\n2008", "2008-06-03", "2008-06-05"),
    ("in December 2009", "2009-12-01", None),
    ("(December 2009-January 2010)", "2009-12-01", None),
    ("from January to March 2010", "2010-01-01", None),
    ("in May of 2004", "2004-05-01", None),
]
SPANISH = [
    ("se celebró el 11 de abril de 2003", "2003-04-11", "2003-04-11"),
    ("los días 24 y 25 de octubre de 2013", "2013-10-24", "2013-10-25"),
    ("del 29 al 30 de julio de 2003", "2003-07-29", "2003-07-30"),
    ("(Nueva York, 29 a 31 de julio de 2003)", "2003-07-29", "2003-07-31"),
    ("25-26 de julio de 2005", "2005-07-25", "2005-07-26"),
    ("del 30 de abril al 2 de mayo de 2002", "2002-04-30", "2002-05-02"),
    ("30 de abril a 2 de mayo de 2002", "2002-04-30", "2002-05-02"),
    ("del 30 de diciembre de 2009 al 2 de enero de 2010", "2009-12-30", "2010-01-02"),
    ("el 1º de febrero de 2001", "2001-02-01", "2001-02-01"),
    ("el 1.º de febrero de 2001", "2001-02-01", "2001-02-01"),
    ("el 1° de febrero del 2001", "2001-02-01", "2001-02-01"),
    ("el jueves 12 de abril de 2012", "2012-04-12", "2012-04-12"),
    ("del lunes 25 al martes 26 de julio de 2005", "2005-07-25", "2005-07-26"),
    ("los días 4, 5 y 6 de octubre de 2011", "2011-10-04", "2011-10-06"),
    ("el 30 de abril y el 2 de mayo de 2002", "2002-04-30", "2002-05-02"),
    ("entre el 3 y el 5 de junio de 2008", "2008-06-03", "2008-06-05"),
    ("el 25 de setiembre de 2005", "2005-09-25", "2005-09-25"),
    ("6 de marzo\nde 2015", "2015-03-06", "2015-03-06"),
    ("desde el 3 hasta el 5 de junio de 2008", "2008-06-03", "2008-06-05"),
    ("en febrero de 2001", "2001-02-01", None),
    ("diciembre de 2009 a enero de 2010", "2009-12-01", None),
    ("de enero a marzo de 2010", "2010-01-01", None),
]
RUSSIAN = [
    ("состоялась 15 октября 2009 года в Женеве", "2009-10-15", "2009-10-15"),
    ("29-30 июля 2003 года", "2003-07-29", "2003-07-30"),
    ("29 – 30 июля 2003 года", "2003-07-29", "2003-07-30"),
    ("29 и 30 июля 2003 года", "2003-07-29", "2003-07-30"),
    ("с 29 по 30 июля 2003 года", "2003-07-29", "2003-07-30"),
    ("с 30 апреля по 2 мая 2002 года", "2002-04-30", "2002-05-02"),
    ("30 апреля — 2 мая 2002 года", "2002-04-30", "2002-05-02"),
    ("30 апреля и 2 мая 2002 года", "2002-04-30", "2002-05-02"),
    ("с 30 декабря 2009 года по 2 января 2010 года", "2009-12-30", "2010-01-02"),
    ("30 декабря 2009 г. - 2 января 2010 г.", "2009-12-30", "2010-01-02"),
    ("Письмо от 6 марта 2015 года на имя", "2015-03-06", "2015-03-06"),
    ("в четверг, 12 апреля 2012 года, в 15 ч. 00 м.", "2012-04-12", "2012-04-12"),
    ("4, 5 и 6 октября 2011 года", "2011-10-04", "2011-10-06"),
    ("25-го июля 2005 г.", "2005-07-25", "2005-07-25"),
    ("1-е февраля 2001 года", "2001-02-01", "2001-02-01"),
    ("25 АВГУСТА 2005 ГОДА", "2005-08-25", "2005-08-25"),
    ("с 3 до 5 июня\n2008 года", "2008-06-03", "2008-06-05"),
    ("понедельник, 25, и вторник, 26 июля 2005 года", "2005-07-25", "2005-07-26"),
    ("в феврале 2001 года", "2001-02-01", None),
    ("Август 1994 года", "1994-08-01", None),
    ("в декабре 2009 года - январе 2010 года", "2009-12-01", None),
    ("с января по март 2010 года", "2010-01-01", None),
]
ARABIC = [
    ("عُقد في 11 نيسان/أبريل 2003 في المقر", "2003-04-11", "2003-04-11"),
    ("في يومي 24 و25 تشرين الأول/أكتوبر 2013", "2013-10-24", "2013-10-25"),
    ("في 29 و30 تموز/يوليه 2003", "2003-07-29", "2003-07-30"),
    ("في 29 و 30 تموز/يوليه 2003", "2003-07-29", "2003-07-30"),
    ("٢٩ تموز/يوليه ٢٠٠٣", "2003-07-29", "2003-07-29"),
    ("في ٢٩ و٣٠ تموز/يوليه ٢٠٠٣", "2003-07-29", "2003-07-30"),
    ("من 29 إلى 30 تموز/يوليه 2003", "2003-07-29", "2003-07-30"),
    ("29-30 تموز/يوليو 2003", "2003-07-29", "2003-07-30"),
    ("من 30 نيسان/أبريل إلى 2 أيار/مايو 2002", "2002-04-30", "2002-05-02"),
    ("من ٣٠ نيسان/أبريل إلى ٢ أيار/مايو ٢٠٠٢", "2002-04-30", "2002-05-02"),
    ("30 نيسان/أبريل - 2 أيار/مايو 2002", "2002-04-30", "2002-05-02"),
    ("من 30 كانون الأول/ديسمبر 2009 إلى 2 كانون الثاني/يناير 2010", "2009-12-30", "2010-01-02"),
    ("رسالة مؤرخة 6 آذار/مارس 2015 موجهة من", "2015-03-06", "2015-03-06"),
    ("يوم الخميس، 12 نيسان/أبريل 2012، الساعة 15/00", "2012-04-12", "2012-04-12"),
    ("في 15 أكتوبر 2009", "2009-10-15", "2009-10-15"),
    ("في 1 شباط 2001", "2001-02-01", "2001-02-01"),
    ("أيام 4 و 5 و 6 تشرين الأول/أكتوبر 2011", "2011-10-04", "2011-10-06"),
    ("في 25 من تموز/يوليه 2005", "2005-07-25", "2005-07-25"),
    ("30 نيسان/أبريل و 2 أيار/مايو 2002", "2002-04-30", "2002-05-02"),
    ("تشرين الثاني/ نوفمبر 2004", "2004-11-01", None),
    ("في شباط/فبراير 2001", "2001-02-01", None),
    ("كانون الأول/ديسمبر 2009 - كانون الثاني/يناير 2010", "2009-12-01", None),
    ("من كانون الثاني/يناير إلى آذار/مارس 2010", "2010-01-01", None),
]
CHINESE = [
    ("2009年10月15日,在日内瓦举行", "2009-10-15", "2009-10-15"),
    ("2000年7月20日和21日举行", "2000-07-20", "2000-07-21"),
    ("二〇〇〇年七月二十日", "2000-07-20", "2000-07-20"),
    ("二○○三年四月十一日星期五", "2003-04-11", "2003-04-11"),
    ("二零零五年七月二十五日", "2005-07-25", "2005-07-25"),
    ("2003年7月29日至30日", "2003-07-29", "2003-07-30"),
    ("2003年7月29至30日", "2003-07-29", "2003-07-30"),
    ("2003年7月29-30日", "2003-07-29", "2003-07-30"),
    ("2003年7月29日—30日", "2003-07-29", "2003-07-30"),
    ("2003年7月29、30日", "2003-07-29", "2003-07-30"),
    ("2002年4月30日至5月2日", "2002-04-30", "2002-05-02"),
    ("2002年4月30日和5月2日", "2002-04-30", "2002-05-02"),
    ("2009年12月30日至2010年1月2日", "2009-12-30", "2010-01-02"),
    ("2012年4月12日星期四下午3时", "2012-04-12", "2012-04-12"),
    ("2015年3月6日安全理事会主席给秘书长的信", "2015-03-06", "2015-03-06"),
    ("2011年10月4日、5日和6日", "2011-10-04", "2011-10-06"),
    ("２００３年４月１１日", "2003-04-11", "2003-04-11"),
    ("2003 年 4 月 11 日", "2003-04-11", "2003-04-11"),
    ("安理会于2005年10月17\n日举行", "2005-10-17", "2005-10-17"),
    ("二〇〇五年十月十七日和十八日", "2005-10-17", "2005-10-18"),
    ("11 April 2003", "2003-04-11", "2003-04-11"),
    ("2001年2月举行的会议", "2001-02-01", None),
    ("二〇〇一年二月", "2001-02-01", None),
    ("2009年12月至2010年1月", "2009-12-01", None),
    ("2010年1月至3月", "2010-01-01", None),
]
NONE = {
    "fr": [
        *("03-42541 (F) 211003 221003", "la résolution 1373 (2001) du Conseil", "document S/2003/965", "le 11 avril"),
        *("en mars dernier", "le 3 mars 20031", "mai 20031"),
        *("la planète Mars 2 fois", "le point 3 de l'ordre du jour", "15 % en mai", "à 15 h 30 le mardi"),
    ],
    "en": [
        *("03-42541 (E) 211003", "05-12345 (E) 090905", "resolution 1373 (2001)", "S/2005/567", "A/RES/60/1 of 2005"),
        *("in July 20101", "on 12 July 20101", "agenda item 14, 2005"),
        *(
            "The Council may 15 times",
            "States may, by 2005, act",
            "they march 3,000 kilometres",
            "20 per cent in May",
            "on 12 July",
        ),
        *("Tel. +41 22 917 2003", "at 3.30 p.m. on 12 April", "from 2003 to 2005", "24 July 12005", "the 2030 Agenda"),
        *("Mr. May, 2 delegations", "A/59/565 and Corr.1", "12 July 0005"),
    ],
    "es": [
        *("la resolución 1373 (2001)", "el 11 de abril", "03-42541 (S) 211003"),
        *("en marzo de 20031", "tema 8 del programa provisional", "el 12% de 2003"),
    ],
    "ru": [
        *(
            "резолюция 1373 (2001)",
            "11 апреля",
            "03-42541 (R) 211003",
            "48-е заседание 2003 года",
        ),
        *("12 июля 20101 года", "телефон 917-2003", "15 ч. 30 м."),
    ],
    "ar": [
        *("القرار 1373 (2001)", "في 11 نيسان/أبريل", "03-42541 (A) 211003", "الجلسة 4174"),
        *("12 تموز/يوليه 20101", "البند 8 من جدول الأعمال"),
    ],
    "zh": [
        *("第1373(2001)号决议", "4月11日", "03-42541 (C) 211003", "第4174次会议"),
        *("12001年7月12日", "议程项目8", "2003年"),
    ],
}
IMPOSSIBLE = [
    *(("fr", "le 31 février 2001", "2001-02-01"), ("fr", "du 30 juillet au 29 juillet 2003", "2003-07-01")),
    *(("en", "31 February 2005", "2005-02-01"), ("en", "2 August to 30 July 2005", "2005-08-01")),
    *(("en", "29 February 2003", "2003-02-01"), ("en", "0 July 2005", "2005-07-01")),
    *(("es", "31 de febrero de 2001", "2001-02-01"), ("es", "30 a 29 de julio de 2003", "2003-07-01")),
    *(("ru", "31 февраля 2001 года", "2001-02-01"), ("ru", "30-29 июля 2003 года", "2003-07-01")),
    *(("ar", "31 شباط/فبراير 2001", "2001-02-01"), ("ar", "30 إلى 29 تموز/يوليه 2003", "2003-07-01")),
    *(("zh", "2001年2月31日", "2001-02-01"), ("zh", "2003年7月30日至29日", "2003-07-01")),
]
"""Slips of the pen, with the month that they leave sure."""
CASES = [
    (code, *case)
    for code, cases in {
        **{"fr": FRENCH, "en": ENGLISH, "es": SPANISH},
        **{"ru": RUSSIAN, "ar": ARABIC, "zh": CHINESE},
    }.items()
    for case in cases
]
COUNTER_CASES = [(code, words) for code, cases in NONE.items() for words in cases]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 120
    assert min(sum(case[0] == code for case in CASES) for code in NONE) >= 20
    assert len(COUNTER_CASES) >= 30


@pytest.mark.parametrize(("code", "words", "start", "end"), CASES)
def test_dates(code: str, words: str, start: str, end: str | None) -> None:
    precision = "day" if end else "month"
    found = [(d.start.isoformat(), d.end and d.end.isoformat(), d.precision) for d in dates(code, words)]
    assert found == [(start, end, precision)]


@pytest.mark.parametrize(("code", "words"), COUNTER_CASES)
def test_what_is_no_date(code: str, words: str) -> None:
    assert dates(code, words) == []


@pytest.mark.parametrize(("code", "words", "month"), IMPOSSIBLE)
def test_of_a_day_on_no_calendar_the_month_is_read_and_the_slip_is_an_issue(code: str, words: str, month: str) -> None:
    document = scanned(code, words)
    (found,) = find_dates(document)
    assert (found.start.isoformat(), found.end, found.precision) == (month, None, "month")
    (notice,) = document.notices
    assert notice.code == "impossible_date"
    assert "no calendar" in notice.message


def test_spans_hold_the_words() -> None:
    text = "La réunion s'est tenue les 29 et 30 juillet\n2003 à Genève."
    (found,) = dates("fr", text)
    assert text[found.span.start : found.span.end] == "29 et 30 juillet\n2003"


def test_two_dates_stay_two() -> None:
    found = dates("en", "a letter dated 3 March 2004 on the meeting of 25 and 26 July 2005, and in May 2006")
    assert [d.start.isoformat() for d in found] == ["2004-03-03", "2005-07-25", "2006-05-01"]
