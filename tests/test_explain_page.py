"""The page of a document: every word, no script, links that lead somewhere, and a browser that shows it."""

import html
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from explained import ARABIC, LETTER, made, said, the_page, write_letter

from pipeline.explain.explanation import Record, Sighting, Statement, Trouble
from pipeline.explain.gathering import explain
from pipeline.explain.page import page
from pipeline.text import Span


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write_letter(tmp_path)


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
        r'<a class="proposals nested"[^>]*title="proposals.force = should \(cue.force.should\)\nproposals.text', text
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


def test_a_long_document_takes_seconds_and_a_page_of_some_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text(LETTER * 200, encoding="utf-8")
    assert len(the_page(file, "--marks")) < 25 * file.stat().st_size


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
