"""Akoma Ntoso as the United Nations publish it, and XML that is none or is not well-formed."""

import pytest

from pipeline.reading import Refusal, read

SPACES = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un"'
DOCUMENT = f"""<akomaNtoso {SPACES}>
  <!--This is an unofficial copy-->
  <statement name="resolution">
    <meta>
      <identification source="#DGACM"><FRBRWork><FRBRthis value="/akn/un"></FRBRthis></FRBRWork></identification>
      <classification source="#x"><keyword value="PEACE" showAs="PEACE">not shown</keyword></classification>
      <presentation source="#un"><akn4un:footerFirstPage><akn4un:internalCode>
        <docketNumber refersTo="#publicationJobNumber">20-02070 (E)</docketNumber><img alt="bar code"></img>
      </akn4un:internalCode></akn4un:footerFirstPage></presentation>
    </meta>
    <coverPage>
      <p><span class="upperLeft"><docAuthority>United Nations</docAuthority></span></p>
      <p><docNumber>S/RES/2509 (2020)</docNumber></p>
      <p><docStatus>Distr.: General</docStatus></p>
      <p xml:space="preserve"><docTitle>Adopted at its <inline name="x">8719th meeting</inline>, on <docDate date="2020-02-11">11 February 2020</docDate></docTitle></p>
    </coverPage>
    <preface><p /></preface>
    <preamble>
      <container name="Recalling"><p xml:space="preserve">	<span class="italic">Recalling</span> its resolution 1970<sup><authorialNote marker="1"><p>See S/1.</p></authorialNote></sup> and others, </p></container>
    </preamble>
    <mainBody>
      <paragraph class="H23"><subheading>		Arms Embargo</subheading></paragraph>
      <paragraph><num>1.</num><content><p>	<span>Calls</span> for this:</p></content></paragraph>
      <paragraph><num>2.</num><intro><p>Asks</p></intro>
        <blockList><item><num>(a)</num><p>one;</p></item>
          <item><num>(b)</num><p>two.</p></item></blockList></paragraph>
      <division><num>A.</num><heading>Coming</heading><paragraph><content><p>Text<br/>below</p></content></paragraph></division>
      <table><tr><td><p>x</p></td></tr><tr><td>y</td></tr></table>
      <unheardOf>kept</unheardOf>
    </mainBody>
    <conclusions><p>Done.</p></conclusions>
    <attachments><attachment><heading>Annex</heading><doc name="annex"><mainBody><p>More.</p></mainBody></doc></attachment></attachments>
  </statement>
</akomaNtoso>"""
TEXT = """United Nations

S/RES/2509 (2020)

Distr.: General

Adopted at its 8719th meeting, on 11 February 2020

Recalling its resolution 1970 and others,

1 See S/1.

Arms Embargo

1. Calls for this:

2. Asks

(a) one;
(b) two.

A. Coming

Text
below

x
y

kept

Done.

Annex

More.

20-02070 (E)"""
BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>' + DOCUMENT.replace("kept", "&c;")
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + DOCUMENT.replace("kept", "&x;")


def test_every_part_of_a_document_has_its_place() -> None:
    reading = read(DOCUMENT.encode(), ".xml")
    assert reading.text == TEXT
    assert (reading.media_type, reading.notes) == ("application/xml", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_with_a_declaration_and_a_mark(encoding: str) -> None:
    source = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n{DOCUMENT}'
    assert read(source.encode(encoding), ".xml").text == TEXT


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("for this:", "for this & that:", "1. Calls for this"),
        ("Done.", "Fin&eacute;.", "Finé."),
        ("<p>Done.</p>", "<p>Done.", "More."),
        ("</akomaNtoso>", "", "More."),
        ("<unheardOf>kept", "<unheardOf>kept <", "More."),
    ],
)
def test_what_is_not_well_formed_is_recovered_and_told(before: str, after: str, text: str) -> None:
    reading = read(DOCUMENT.replace(before, after).encode(), ".xml")
    assert text in reading.text
    assert [(note.code, note.severity) for note in reading.notes] == [("recovered", "warning")]


@pytest.mark.parametrize(
    ("source", "code", "words"),
    [
        (BOMB, "damaged_file", "entities"),
        (OUTSIDE, "damaged_file", "entities"),
        ("<?xml version='1.0'?><rss><a>b</a></rss>", "unknown_format", "<rss>"),
        ("<?xml version='1.0'?>", "damaged_file", "not XML"),
        (f"<akomaNtoso {SPACES}><statement/></akomaNtoso>", "empty_file", "no text"),
    ],
)
def test_refusals(source: str, code: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        read(source.encode(), ".xml")
    assert refusal.value.code == code


def test_the_bytes_decide_where_the_ending_is_another() -> None:
    reading = read(DOCUMENT.encode(), ".txt")
    assert reading.text == TEXT
    assert [note.code for note in reading.notes] == ["other_format"]


def test_what_lies_deeper_than_documents_go_is_told() -> None:
    deep = DOCUMENT.replace("kept", "<division>" * 300 + "deep" + "</division>" * 300)
    reading = read(deep.encode(), ".xml")
    assert reading.text.startswith("United Nations")
    assert [note.code for note in reading.notes] == ["recovered"]
    assert "words of it could not" in reading.notes[0].message
