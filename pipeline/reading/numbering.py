"""Numbers of lists as they are printed: ``1.``, ``(a)``, ``iv``.

Belongs here: a number in a way of counting. Does not belong here: which list counts how.
"""

ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")),
    *((9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
LETTERS = {
    "letter": "abcdefghijklmnopqrstuvwxyz",
    "russian": "абвгдежзиклмнопрстуфхцчшщэюя",
    "arabic": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}
HAN = "〇一二三四五六七八九"
MOST = 100_000
"""Beyond this a number is written in digits whatever the list says."""


def small_number(digits: str | None) -> int | None:
    """The number that an attribute gives, if it gives one below a million."""
    return int(digits) if digits and digits.isascii() and digits.isdecimal() and len(digits) < 7 else None


def counted(number: int, style: str) -> str:
    """``number`` (from 1) in ``style``: ``decimal``, ``roman``, ``ROMAN``, ``letter``, ``LETTER``, ``russian``,
    ``RUSSIAN``, ``arabic``, ``abjad``, ``han``; in digits where the style has no such number."""
    if not 0 < number < MOST:
        return str(number)
    if style.lower() == "roman" and number < 4000:
        return cased(roman(number), style)
    if style.lower() in LETTERS:
        letters = LETTERS[style.lower()]
        times, place = divmod(number - 1, len(letters))
        return cased(letters[place] * (times + 1), style) if times < 4 else str(number)
    if style == "han" and number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens < 2 else HAN[tens]) + ("十" if tens else "") + (HAN[ones] if ones else "")
    return str(number)


def cased(words: str, style: str) -> str:
    return words.upper() if style.isupper() else words


def roman(number: int) -> str:
    words = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        words += letters * times
    return words
