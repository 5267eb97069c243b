"""HTML to text."""

import contextlib
import time

import pytest

from pipeline.reading import Refusal, read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a\n  b <b>c</b>d</p><p>e</p>", "a b cd\n\ne"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("a<br>b<br/>c<br><br>d", "a\nb\nc\n\nd"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "- a\n- b\n- c\n- d\n\ne"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ('<ol start=9><li>a<li>b<li value="20">c<li>d</ol>', "9. a\n10. b\n20. c\n21. d"),
        ("<ol type=a><li>a<li>b</ol>", "(a) a\n(b) b"),
        ("<ol type=i start=4><li>a<li>b</ol>", "(iv) a\n(v) b"),
        ("<ol start=99999999999999><li>a</ol>", "1. a"),
        ("<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>", "1. a\n\nb\n\n2. c"),
        ("<table><tr><td>a<tr><td>b</table>", "a\nb"),
        ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "a\nb\n\nc\nd"),
        ("<p>&eacute;&nbsp;&lt;&#8217;&amp;</p>", "é\u00a0<’&"),
        ("<p>in 2010<sup>1</sup> on the 2<sup>nd</sup></p>", "in 2010 1 on the 2nd"),
        ("<p>mili&shy;taire</p>", "militaire"),
        ("<p>a</p><script>b</script><style>c</style><!-- d --><template>e</template>", "a"),
        ("<p>a <del>b</del><s>c</s> d</p><p hidden>e</p><p style='display: none'>f</p>", "a d"),
        ("<title>The title</title><h1>The  Title</h1><p>a</p>", "The Title\n\na"),
        ("<title>The title</title><p>a</p>", "The title\n\na"),
        ("<pre>a\n b</pre><p>c</p>", "a\nb\n\nc"),
        ("<dl><dt>a<dd>b</dl>", "a\n\nb"),
        ("<p>a<p>b</div></span>", "a\n\nb"),
        ("<li>a", "- a"),
    ],
)
def test_elements(source: str, text: str) -> None:
    assert read(source.encode(), ".html").text == text


def test_struck_and_hidden_words_are_told_to_be_left_out() -> None:
    source = "<p>a <del>b c</del> <s>d</s></p><div hidden><p>e</p></div><p style='display:none'> </p><script>x</script>"
    (note,) = read(source.encode(), ".html").notes
    assert note.message.endswith("2 struck stretches (words: 3), 1 hidden stretches (words: 1)")


def test_an_xhtml_page_is_a_page_whatever_its_ending() -> None:
    source = '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a<br/>b</p></body></html>'
    for suffix in (".html", ".htm", ".xml"):
        reading = read(source.encode(), suffix)
        assert (reading.text, reading.media_type, reading.notes) == ("a\nb", "text/html", ())


def test_long_pages_are_read_in_time() -> None:
    began = time.perf_counter()
    assert read(b"<p>a <b>b</b></p>" * 50_000, ".html").text.count("a b") == 50_000
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("source", [b"<a" * 200_000, b"<pre>" + b"\t " * 100_000 + b"a", b"<!--" * 100_000 + b"-->a"])
def test_odd_pages_are_read_in_time(source: bytes) -> None:
    began = time.perf_counter()
    with contextlib.suppress(Refusal):
        read(source, ".html")
    assert time.perf_counter() - began < 5


def test_what_is_nested_too_deeply_is_refused_at_once() -> None:
    began = time.perf_counter()
    with pytest.raises(Refusal, match="deep") as refusal:
        read(b"<div>" * 100_000, ".html")
    assert refusal.value.code == "damaged_file"
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("source", ["<html></html>", "<html><body><script>a</script></body></html>", "<!-- a -->"])
def test_a_page_without_text_is_refused(source: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(source.encode(), ".html")
    assert refusal.value.code == "empty_file"
