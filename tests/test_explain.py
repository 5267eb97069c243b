"""One document explained: what lies over its text, in the terminal and as a page, for every kind of file."""

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from explained import LETTER, call, made, said, the_page, write_letter

from pipeline import reference
from pipeline.explain.explanation import Cover, Statement
from pipeline.explain.gathering import explain, pieces_of
from pipeline.explain.limits import of_passages, of_tables
from pipeline.explain.segments import cut, segmented
from pipeline.schema import tables
from pipeline.text import Span


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write_letter(tmp_path)


# --- cutting -------------------------------------------------------------------------------------------------------


def over(start: int, end: int, table: str = "proposals") -> Statement:
    return Statement(table, "r", "f", "v", "q", "rule", Span(start, end))


def test_overlapping_spans_are_cut_so_that_none_overlap() -> None:
    outer, inner, across = over(0, 10), over(2, 6), over(4, 12)
    covers: list[Cover] = [inner, across, outer]
    assert [(*s.span, s.covers) for s in cut(Span(0, 14), covers)] == [
        (0, 2, (outer,)),
        (2, 4, (outer, inner)),
        (4, 6, (outer, across, inner)),
        (6, 10, (outer, across)),
        (10, 12, (across,)),
        (12, 14, ()),
    ]


def test_a_span_over_several_passages_is_over_each() -> None:
    frame = tables()["passages"].empty()
    assert [piece.kind for piece in pieces_of(frame, 9)] == ["unread"]
    assert list(pieces_of(frame, 0)) == []
    found = made("One two.\nThree four.", [over(4, 14)], ends=(9, 20))
    (_, first), (_, second) = segmented(found)
    assert [tuple(s.span) for s in first if s.covers] == [(4, 8)]
    assert [tuple(s.span) for s in second if s.covers] == [(9, 14)]


# --- what is gathered ----------------------------------------------------------------------------------------------


def test_every_statement_is_a_row_of_evidence_of_the_dataset(letter: Path) -> None:
    found = explain(letter)
    assert "".join(found.text[slice(*piece.span)] for piece in found.pieces) == found.text
    assert [s.value for s in found.statements if s.field == "organization_id" and s.table == "participations"]
    for statement in found.statements:
        assert statement.span
        assert " ".join(found.text[slice(*statement.span)].split()) == statement.quote
        assert statement.rule
    ids = {(record.table, record.record_id) for record in found.records}
    assert {(s.table, s.record_id) for s in found.statements} <= ids
    assert any(record_id.startswith("security-council-2004-07-20") for _, record_id in ids)


def test_what_was_seen_and_not_used_lies_outside_of_the_evidence(letter: Path) -> None:
    assert not explain(letter).sightings
    found = explain(letter, marks=True)
    assert any("meeting.counted" in sighting.kinds for sighting in found.sightings)
    used = [s.span for s in found.statements if s.span and s.field != "text"]
    assert not [s for s in found.sightings if any(u.start < s.span.end and s.span.start < u.end for u in used)]


def test_corrections_of_other_documents_do_not_matter(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (meeting,) = [record for record in explain(letter).records if record.table == "meetings"]
    here = {"table_name": "meetings", "record_id": meeting.record_id, "field": "place", "value": "Geneva"}
    here |= {"expected": "", "document_id": "letter", "reason": "because", "source": "me"}
    other = here | {"record_id": "high-level-meeting-5", "document_id": "other"}
    monkeypatch.setattr(reference, "corrections", lambda: (here, other))
    found = explain(letter)
    assert [s.label for s in found.statements if s.span is None] == ["meetings.place = Geneva (correction:because)"]
    assert "correction:because" in said(letter)
    assert "correction:because" in the_page(letter)


def test_less_can_be_asked_for(letter: Path) -> None:
    found = explain(letter)
    some = of_tables(found, ["participations"])
    assert {s.table for s in some.statements} == {r.table for r in some.records} == {"participations"}
    assert 0 < len(some.pieces) < len(found.pieces)
    (one,) = of_passages(found, 1, 1).pieces
    assert one.position == 1
    assert of_passages(found, 500, 600).pieces == ()


# --- the terminal --------------------------------------------------------------------------------------------------


def test_in_a_pipe_the_words_are_plain_and_whole(letter: Path) -> None:
    text = said(letter)
    assert "\x1b" not in text
    assert all(line in text for line in LETTER.splitlines())
    assert "↳ “African Union” participations.organization_id = african-union (entry.name)" in text
    assert "↳ “should” proposals.force = should (cue.force.should)" in text
    assert "unknown_organization" in text
    assert re.search(r"^ +0 heading +│ Letter dated", text, re.MULTILINE)
    assert "seen, not used" not in text
    assert "seen, not used" in said(letter, "--marks")


def test_on_a_screen_there_are_colours_but_not_where_they_are_not_wanted(letter: Path) -> None:
    def printed(**extra: str) -> str:
        command = [sys.executable, "-m", "pipeline", "explain", str(letter)]
        known = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        return subprocess.run(command, env={**known, **extra}, capture_output=True, encoding="utf-8", check=True).stdout

    screen = {"FORCE_COLOR": "1", "COLUMNS": "70", "TERM": "xterm-256color"}
    coloured = printed(**screen)
    assert "\x1b[35mAfrican Union" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert max(map(len, plain.splitlines()[2:])) <= 70
    assert "\x1b[35m" not in printed(**screen, NO_COLOR="1")


def test_the_terminal_shows_less_when_asked(letter: Path) -> None:
    text = said(letter, "--table", "participations")
    assert "participations.organization_id" in text
    assert "proposals.force" not in text
    assert "Letter dated" not in text
    text = said(letter, "--passages", "0:1")
    assert "Letter dated" in text
    assert "List of participants" not in text
    assert "No passage is left to show" in said(letter, "--passages", "999")


# --- files of all kinds --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.sav", b"$FL2", "error unknown_format: no reader for .sav"),
        ("a.txt", b"a\0b", "error not_text"),
        ("a.txt", b" \n", "error empty_file: the file holds no text"),
    ],
)
def test_a_file_in_quarantine_says_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    text = said(file, "--marks")
    assert "quarantined" in text
    assert reason in text
    assert "There is no text to explain." in text
    assert html.escape(reason) in the_page(file)


def test_a_text_that_says_nothing_is_shown_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The weather is fine, and it was fine in the days before that one too.")
    text = said(file)
    assert "nothing_found" in text
    assert "The weather is fine" in text
    assert "The weather is fine" in the_page(file)
    file.write_text("qzx qzx qzx")
    assert "unknown_language" in said(file)


def test_what_cannot_be_explained_is_refused_in_a_sentence(letter: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for arguments, sentence in (
        ([tmp_path / "none.txt"], "There is no file"),
        ([tmp_path], "is a folder: name a file in it"),
        ([pipe], "cannot be read: not a regular file"),
        (["--table", "meting", letter], "There is nothing to show of a table meting; there are documents,"),
        (["--passages", "2:1", letter], "--passages takes a number or two"),
        (["--passages", "x", letter], "--passages takes a number or two"),
        (["--html", letter, letter], "is not the name of a page"),
        (["--html", tmp_path / "none" / "a.html", letter], "does not exist"),
    ):
        result = call(*arguments)
        assert (result.exit_code, result.output.count("\n")) == (2, 1), result.output
        assert sentence in result.output
    assert letter.read_text(encoding="utf-8") == LETTER
