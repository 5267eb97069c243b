"""A letter, an explanation made by hand, and the command that explains: for the tests of explaining.

Belongs here: what several of these tests need. Does not belong here: tests.
"""

from itertools import pairwise
from pathlib import Path

from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.explain.explanation import Explanation, Piece, Record, Statement
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


def write_letter(folder: Path) -> Path:
    """The letter as a file outside of every project."""
    file = folder / "somewhere" / "letter.txt"
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


def made(text: str, statements: list[Statement], ends: tuple[int, ...]) -> Explanation:
    """An explanation of a text in paragraphs that end at ``ends``."""
    document = Record("documents", "d", {"kind": "other", "outcome": "parsed", "characters": str(len(text))})
    pieces = tuple(Piece(n, "paragraph", None, None, Span(*ends)) for n, ends in enumerate(pairwise((0, *ends))))
    return Explanation("d.txt", document, text, pieces, tuple(statements), (), (), (document,))
