"""A text written in each format, by other means than those that read it: the seeds as the world might send them.

Belongs here: blocks of a text and their writers. Does not belong here: tests.
"""

import io
import re
from collections.abc import Callable
from typing import NamedTuple
from xml.sax.saxutils import escape

import docx
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

BULLET = re.compile(r"^- ")
NUMBER = re.compile(r"^(\d+)\. ")
FULL = 60
"""A line with more characters goes on in the next."""


class Block(NamedTuple):
    """A paragraph, a heading (``bold``), or the entries of a list."""

    kind: str
    lines: list[str]


def blocks(text: str) -> list[Block]:
    """The blocks of a seed: parted by blank lines and by an indented line after a short one."""
    found: list[list[str]] = [[]]
    for raw in text.split("\n"):
        line = raw.strip()
        stepped = raw.startswith(" ") and found[-1] and (len(found[-1][-1]) < FULL or found[-1][-1].endswith("."))
        if not line or stepped or (BULLET.match(line) and found[-1]):
            found.append([])
        if line:
            found[-1].append(line)
    return [Block(kind_of(lines), lines) for lines in found if lines]


def kind_of(lines: list[str]) -> str:
    if BULLET.match(lines[0]):
        return "item"
    if lines[0].startswith("**"):
        return "heading"
    if len(lines) > 2 and sum(line[0].isupper() for line in lines) > 0.8 * len(lines):
        return "list"
    return "paragraph" if len(" ".join(lines)) > 250 or lines[-1].endswith((".", ":")) else "heading"


def bare(line: str) -> str:
    return BULLET.sub("", line).replace("**", "")


def flowing(block: Block) -> str:
    return " ".join(bare(line) for line in block.lines)


def entries(block: Block) -> list[str]:
    """The entries of a list: a line that begins small goes on the one before."""
    found: list[str] = []
    for line in block.lines:
        if found and line[0].islower():
            found[-1] += " " + bare(line)
        else:
            found.append(bare(line))
    return found


def as_html(text: str, charset: str = "utf-8") -> bytes:
    """A page with lists, headings and entities."""
    out, within = [], False
    for block in blocks(text):
        if within != (block.kind == "item"):
            within = not within
            out.append("<ul>" if within else "</ul>")
        if block.kind == "item":
            out.append(f"<li>{escape(flowing(block))}</li>")
        elif block.kind == "list":
            out.append("<div>" + "<br>\n".join(map(escape, entries(block))) + "</div>")
        elif block.kind == "heading":
            out.append("<h2>" + "<br/>".join(escape(bare(line)) for line in block.lines) + "</h2>")
        else:
            out.append(f"<p>{escape(flowing(block))}</p>".replace("«", "&laquo;"))
    head = f'<!DOCTYPE html><html><head><meta charset="{charset}"><style>p {{ color: red }}</style></head><body>'
    return (head + "\n".join(out) + ("</ul>" if within else "") + "</body></html>").encode(charset)


def as_docx(text: str) -> bytes:
    """A document of Word with styles, automatic bullets and numbers, and a table for a list."""
    document = docx.Document()
    for block in blocks(text):
        number = NUMBER.match(block.lines[0])
        if block.kind == "item":
            document.add_paragraph(flowing(block), style="List Bullet")
        elif block.kind == "list" and len(block.lines) > 5:
            table = document.add_table(0, 1)
            for entry in entries(block):
                table.add_row().cells[0].text = entry
        elif number:
            document.add_paragraph(flowing(block).removeprefix(number[0]), style="List Number")
        else:
            style = "Heading 2" if block.kind == "heading" else "Normal"
            lines = entries(block) if block.kind == "list" else [bare(line) for line in block.lines]
            document.add_paragraph("\n".join(lines) if block.kind != "paragraph" else flowing(block), style=style)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_akoma_ntoso(text: str) -> bytes:
    """A statement as the United Nations mark it up."""
    out = []
    for block in blocks(text):
        number = NUMBER.match(block.lines[0])
        if block.kind == "item":
            out.append(f"<blockList><item><num>-</num><p>{escape(flowing(block))}</p></item></blockList>")
        elif block.kind == "list":
            out.append("<p>" + "<br/>".join(map(escape, entries(block))) + "</p>")
        elif number:
            words = escape(flowing(block).removeprefix(number[0]))
            content = f'<content><p xml:space="preserve">\t{words} </p></content>'
            out.append(f'<paragraph class="SingleTxt"><num>{number[1]}.</num>\n{content}</paragraph>')
        elif block.kind == "heading":
            out.append("<p><docTitle>" + "<br/>".join(escape(bare(line)) for line in block.lines) + "</docTitle></p>")
        else:
            out.append(f"<p>\t\t{escape(flowing(block))}</p>")
    space = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
    meta = '<meta><identification source="#x"><FRBRWork><FRBRthis value="y"/></FRBRWork></identification></meta>'
    body = "\n  ".join(out)
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso {space}><statement>{meta}<mainBody>{body}</mainBody></statement></akomaNtoso>'
    return xml.encode()


def as_pdf(text: str) -> bytes:
    """Pages with running symbols and page numbers, lines wrapped by the width of the page."""
    base = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12, spaceAfter=8)
    bold = ParagraphStyle("heading", base, fontName="Times-Bold", fontSize=12, leading=14, alignment=TA_CENTER)
    item = ParagraphStyle("item", base, leftIndent=18, bulletIndent=6)
    story = []
    for block in blocks(text):
        if block.kind == "item":
            story.append(Paragraph(escape(flowing(block)), item, bulletText="•"))
        elif block.kind in ("list", "heading"):
            lines = entries(block) if block.kind == "list" else [bare(line) for line in block.lines]
            story.append(Paragraph("<br/>".join(map(escape, lines)), base if block.kind == "list" else bold))
        else:
            story.append(Paragraph(escape(flowing(block)), base))
    stream = io.BytesIO()
    symbol = f"S/2003/{1000 + len(text) % 1000}"

    def edges(canvas, document) -> None:  # type: ignore[no-untyped-def]
        """The job number at the foot of the first page; the symbol and the page number on the others."""
        canvas.setFont("Times-Roman", 9)
        if document.page == 1:
            canvas.drawString(90, 30, "03-56789 (F)    131003")
        else:
            canvas.drawString(90, 800, symbol)
            canvas.drawString(300, 30, str(document.page))

    template = SimpleDocTemplate(stream, pagesize=A4, leftMargin=90, rightMargin=90)
    template.build(story, onFirstPage=edges, onLaterPages=edges)
    return stream.getvalue()


def as_text(encoding: str) -> Callable[[str], bytes]:
    """A writer of plain text in an encoding."""
    return lambda text: text.encode(encoding, "xmlcharrefreplace")
