"""Markdown: marks that hide words go, marks that tell what a line is stay."""

import pytest

from pipeline.reading import Refusal, read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("It took place in *Vienna* on **3 May 2010**.", "It took place in Vienna on 3 May 2010."),
        ("**Date:** 20 January 2010", "Date: 20 January 2010"),
        ("**Дата:** 20 января 2010 года", "Дата: 20 января 2010 года"),
        ("- __Lieu :__ _Vienne_", "- Lieu : Vienne"),
        ("a ***b c*** d", "a b c d"),
        ("**a _b_ c** d", "a b c d"),
        ("- [ ] The Secretariat is to write.\n- [x] It did.", "- The Secretariat is to write.\n- It did."),
        ("a\n\n```\nb c\n```\n\nd", "a\n\n\n\nd"),
        ("a\n~~~ python\nb\n\nc\n~~~\nd", "a\n\nd"),
        # marks that tell what a line is, and what are no marks
        ("**Participants**", "**Participants**"),
        ("## *Participants*", "## *Participants*"),
        ("* one\n* two", "* one\n* two"),
        ("2 * 3 * 4, a_b_c, file_name_one", "2 * 3 * 4, a_b_c, file_name_one"),
        ("| A | *b* |\n|---|---|", "| A | b |\n|---|---|"),
        ("[x] a", "[x] a"),
        ("```\nnever closed", "```\nnever closed"),
        ("_______________\n1 a\n***", "_______________\n1 a\n***"),
    ],
)
def test_marks(source: str, text: str) -> None:
    assert read(source.encode(), ".md").text == text


def test_code_is_told_to_be_left_out() -> None:
    (note,) = read(b"a\n\n```\nThe European Union attended.\n```\n", ".md").notes
    assert (note.code, "1 blocks of code (words: 4)" in note.message) == ("left_out", True)
    with pytest.raises(Refusal, match="blocks of code"):
        read(b"```\na\n```", ".md")
