"""One document explained: what lies over its text, in the terminal and as a page, for every kind of file."""

import html
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline import reference
from pipeline.cli import main
from pipeline.explain.explanation import Cover, Explanation, Piece, Record, Sighting, Statement, Trouble
from pipeline.explain.gathering import explain, pieces_of
from pipeline.explain.limits import of_passages, of_tables
from pipeline.explain.page import page
from pipeline.explain.segments import cut, segmented
from pipeline.schema import tables
from pipeline.text import Span

LETTER = """Letter dated 3 March 2004 from the Permanent Representative of Chile to the United Nations addressed to the Secretary-General

On 20 July 2004, the Security Council held a public meeting on peace in the region with the regional organizations.
<script>alert("&")</script> The States of the region should meet each year, as UNICEF said. The African Union must be heard.

Annex

List of participants

African Union
League of Friends of the Lake
League of Arab States
"""
ARABIC = """الأمم المتحدة

إن مجلس الأمن، إذ يشير إلى جميع قراراته السابقة ذات الصلة بالعراق، وإذ يؤكد من جديد استقلال العراق وسيادته ووحدته وسلامة أراضيه،

يقرر أن يبقي المسألة قيد نظره وأن تمدد ولاية بعثة الأمم المتحدة لتقديم المساعدة إلى العراق حتى 31 أيار/مايو 2021.
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A file outside of every project."""
    file = tmp_path / "somewhere" / "letter.txt"
    file.parent.mkdir()
    file.write_text(LETTER, encoding="utf-8")
    return file


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


def said(file: Path, *options: str) -> str:
    result = call(*options, file)
    assert result.exit_code == 0, result.output
    return result.output


def the_page(file: Path, *options: str) -> str:
    """The page of a file; nothing else is left beside it."""
    out = file.parent / "page.html"
    assert f"Wrote {out}" in said(file, "--html", str(out), *options)
    assert sorted(path.name for path in file.parent.iterdir()) == sorted([file.name, out.name])
    return out.read_text(encoding="utf-8")


class Page(HTMLParser):
    """The tags of a page that are well nested, its ids, links and words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.main: list[str] = []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open and self.open[-1] not in ("small", "h2"):
            self.main.append(data)


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


def made(text: str, statements: list[Statement], ends: tuple[int, ...]) -> Explanation:
    """An explanation of a text in paragraphs that end at ``ends``."""
    document = Record("documents", "d", {"kind": "other", "outcome": "parsed", "characters": str(len(text))})
    pieces = tuple(Piece(n, "paragraph", None, None, Span(*ends)) for n, ends in enumerate(pairwise((0, *ends))))
    return Explanation("d.txt", document, text, pieces, tuple(statements), (), (), (document,))


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
    assert any("class" in sighting.kinds for sighting in found.sightings)
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


# --- the page ------------------------------------------------------------------------------------------------------


def test_the_page_has_every_word_and_no_script_of_the_document(letter: Path) -> None:
    text = the_page(letter, "--marks")
    parsed = Page(text)
    assert "script" not in parsed.tags
    assert "<script>" not in text
    assert html.escape('<script>alert("&")</script>') in text
    assert " ".join("".join(parsed.main).split()) == " ".join(LETTER.split())
    assert "default-src 'none'" in text
    assert not re.findall(r"(?:src|href)=\"(?!#)|url\(|@import", text)


def test_links_of_the_page_lead_somewhere(letter: Path) -> None:
    parsed = Page(the_page(letter))
    assert len(parsed.ids) == len(set(parsed.ids))
    assert len(parsed.links) > 20
    assert {link.removeprefix("#") for link in parsed.links} <= set(parsed.ids)


def test_the_page_says_what_was_made_of_each_stretch_and_why(letter: Path) -> None:
    text = the_page(letter)
    assert re.search(
        r'<a class="participations"[^>]*title="participations.organization_id = african-union \(entry.name\)', text
    )
    assert re.search(
        r'<a class="proposals"[^>]*title="proposals.force = should \(cue.force.should\)\nproposals.text', text
    )
    assert re.search(r'<a class="issues"[^>]*href="#issues" title="warning unknown_organization', text)
    assert "<summary>issues (1)</summary>" in text
    for name in ("meetings", "participations", "proposals"):
        count = sum(record.table == name for record in explain(letter).records)
        assert f'<mark class="{name}">{name}</mark> {count}</label>' in text
        assert f'<mark class="{name}">{name}</mark> ({count})' in text
        assert f"body:has(#show-{name}:not(:checked))" in text


def test_names_and_messages_are_escaped() -> None:
    found = made("<b>", [Statement("meetings", '"<i>', "<i>", "<i>'", "<i>", "<i>", Span(0, 3))], ends=(3,))
    hostile = replace(
        found,
        file="<i>.txt",
        document=Record("documents", "<i>", {**found.document.values, "kind": "<i>", "language": '"<i>'}),
        troubles=(Trouble("<i>", "<i>", "<i>", Span(1, 2)),),
        sightings=(Sighting(("<i>",), "<i>", Span(2, 3)),),
        records=(Record("meetings", '"<i>', {"<i>": "<i>"}),),
    )
    text = "".join(page(hostile))
    assert "<i>" not in text
    assert "<b>" not in text


def test_arabic_runs_from_the_right(tmp_path: Path) -> None:
    file = tmp_path / "arabic.txt"
    file.write_text(ARABIC, encoding="utf-8")
    text = the_page(file)
    assert '<main lang="ar">' in text
    assert text.count('<p dir="auto">') == len(explain(file).pieces)
    assert " ".join("".join(Page(text).main).split()) == " ".join(ARABIC.split())
    assert "يقرر أن يبقي المسألة قيد نظره" in said(file)


# --- files of all kinds --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"%PDF", "error unknown_format: no reader for .pdf"),
        ("a.txt", b"\xff\xff", "error not_text: the bytes are not UTF-8 text"),
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
    pipe, page_file = tmp_path / "pipe.txt", tmp_path / "page.html"
    os.mkfifo(pipe)
    page_file.mkdir()
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


def test_a_long_document_takes_seconds_and_a_page_of_some_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text(LETTER * 200, encoding="utf-8")
    assert len(the_page(file, "--marks")) < 20 * file.stat().st_size


@pytest.mark.skipif(not shutil.which("chromium"), reason="no chromium here to open the page with")
def test_a_browser_shows_the_page(letter: Path, tmp_path: Path) -> None:
    the_page(letter)
    address = (letter.parent / "page.html").as_uri()
    command = [
        "chromium",
        "--headless",
        "--no-sandbox",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--dump-dom",
        address,
    ]
    try:
        shown = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    except subprocess.TimeoutExpired:
        pytest.skip("chromium did not answer within a minute")
    if shown.returncode:
        pytest.skip(f"chromium did not start: {shown.stderr[-200:]}")
    assert Page(shown.stdout.replace("<!DOCTYPE html>", "")).links
