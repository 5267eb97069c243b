"""Words that a hyphen at the end of a line cuts: ``Euro-`` over ``pean Union``, ``араб-`` over ``ских государств``.

Belongs here: which hyphens part one word, told by the words of the lexicon. A hyphen that belongs to its word stays: ``Asia-``
over ``Pacific``. Does not belong here: lines of a PDF, which its reader joins.
"""

import re

from pipeline.folding import fold_phrase
from pipeline.scanning.lexicon import Lexicon

END = re.compile(r"[-‐\u00ad¬]\n")
FIRST = re.compile(r"[^\W\d_]+\Z")
SECOND = re.compile(r"\s+([^\W\d_]{2,20})(?![^\W\d_])")
"""The two halves of a word. Between them may stand a page break that was blanked out."""
LONGEST = 20
"""Letters of the longest half of a word."""
JOINED = "\u00ad"
"""A character that vanishes from the folded view."""


def joined_words(text: str, origin: str, lexicon: Lexicon) -> str:
    """A text in which hyphens at line ends hide no known words. One that cuts a word, and the blanks behind it, become
    characters that vanish from the view; one between two words, ``Asia-`` over ``Pacific``, a blank. ``origin`` is the text as
    it stands, with its line ends. No character is added or taken away."""
    pieces, last = [], 0
    for end in END.finditer(origin):
        hyphen = end.start()
        first = FIRST.search(text[max(last, hyphen - LONGEST) : hyphen])
        second = SECOND.match(text, hyphen + 1)
        halves = (fold_phrase(first[0]), fold_phrase(second[1])) if first and second else None
        if halves in lexicon.pairs:
            pieces += [text[last:hyphen], " "]
            last = hyphen + 1
        elif halves and second and "".join(halves) in lexicon.words:
            pieces += [text[last:hyphen], JOINED * (second.start(1) - hyphen)]
            last = second.start(1)
    return "".join(pieces) + text[last:] if pieces else text
