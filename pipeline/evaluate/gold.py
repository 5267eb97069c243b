"""Hand-made answers: one JSON file for each document, checked before anything is measured by it.

Belongs here: the shape of an answer, and where it is broken. Does not belong here: what is compared with it (``scores``).
"""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.vocabulary import Attestation, Force, ProposalSection, Role

Gold = dict[str, Any]
Way = tuple[str | int, ...]
"""How a value is reached from the top of a file: names and places in lists."""
BLANK = re.compile(r"\s*")


class GoldError(Exception):
    """The answers cannot be used; the message is a sentence for people, with the file and the line."""


class Weight(StrEnum):
    """Whether a proposal must be found."""

    CORE = "core"
    OPTIONAL = "optional"


class Field(NamedTuple):
    """What a field may hold: one of ``kinds``, and where it is text one of ``among``."""

    kinds: tuple[type, ...]
    required: bool = True
    among: type[StrEnum] | None = None


NONE = type(None)
KINDS = {str: "text", int: "a number", list: "a list", dict: "an object", NONE: "null"}
TOP = {
    "file": Field((str,)),
    "document": Field((dict,)),
    **dict.fromkeys(("meetings", "participations", "proposals"), Field((list,))),
    **dict.fromkeys(("ignore", "accept_extra"), Field((list,), False)),
}
ORGANIZATION = {
    "organization": Field((str,)),
    "role": Field((str,), among=Role),
    "accept": Field((list,), False),
    "listed_as": Field((str, NONE), False),
}
MEETING = {
    "key": Field((str,)),
    "attestation": Field((str,), among=Attestation),
    **dict.fromkeys(("ordinal", "declared_delegations"), Field((int, NONE), False)),
    **dict.fromkeys(("place", "chair_name", "theme", "start_date", "end_date", "date_precision"), Field((str, NONE), False)),
    "accept": Field((dict,), False),
}  # fmt: skip
PROPOSAL = {
    "text": Field((str,)),
    "weight": Field((str,), among=Weight),
    "meeting": Field((str, NONE), False),
    "section": Field((str, NONE), False, ProposalSection),
    "force": Field((str, NONE), False, Force),
    "paragraph": Field((int, str, NONE), False),
}
SHAPES = {
    "meetings": MEETING,
    "participations": ORGANIZATION | {"meeting": Field((str, NONE))},
    "accept_extra": ORGANIZATION,
    "proposals": PROPOSAL,
    "ignore": {"from": Field((str,)), "to": Field((str,))},
}
CORE = {name: PROPOSAL[name]._replace(required=True) for name in ("meeting", "section")}
REPORTED = {name: MEETING[name]._replace(required=True) for name in ("start_date", "end_date")}


def load_gold(folder: Path) -> list[Gold]:
    """The answers of a folder, in the order of their names. Raises ``GoldError``."""
    if not folder.is_dir():
        raise GoldError(f"There is no folder {folder}: name the folder that holds the answers.")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise GoldError(f"There are no answers in {folder}: put a .json file there for each document.")
    return [load_file(file) for file in files]


def load_file(file: Path) -> Gold:
    """One answer, if its shape is right."""
    try:
        text = file.read_text(encoding="utf-8")
        gold = json.loads(text)
    except UnicodeDecodeError as error:
        raise GoldError(f"{file} is not UTF-8 at byte {error.start}: save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise GoldError(f"{file}, line {error.lineno}, column {error.colno}: not JSON: {error.msg}.") from None
    except OSError as error:
        raise GoldError(f"{file} cannot be read: {error.strerror}.") from None
    for way, wrong in faults(gold):
        raise GoldError(f"{file}, line {line_of(text, way)}: {wrong}.")
    return dict(gold)


def faults(gold: Any) -> Iterator[tuple[Way, str]]:
    """What is wrong with an answer, and where."""
    if not isinstance(gold, dict):
        yield (), "an answer is an object with file, document, meetings, participations and proposals"
        return
    yield from faults_of(gold, TOP, ())
    yield from faults_of_document(gold["document"])
    for name, shape in SHAPES.items():
        for place, item in enumerate(gold.get(name, [])):
            yield from faults_of(item, shape, (name, place))
            accept = item.get("accept", [])
            for part, texts in accept.items() if isinstance(accept, dict) else [(None, accept)]:
                yield from not_texts(texts, (name, place, "accept", *([part] if part else [])))
    for place, meeting in enumerate(gold["meetings"]):
        if meeting["attestation"] == Attestation.REPORTED:
            yield from faults_of(meeting, REPORTED, ("meetings", place))
    for place, proposal in enumerate(gold["proposals"]):
        if proposal["weight"] == Weight.CORE:
            yield from faults_of(proposal, CORE, ("proposals", place))
    yield from loose_ends(gold)


def faults_of_document(facts: dict[str, Any]) -> Iterator[tuple[Way, str]]:
    """What is wrong with what an answer says of the document as a whole."""
    for name, value in facts.items():
        if name not in ("symbols", "addressees") and not isinstance(value, str | int | None):
            yield ("document", name), f"{name} of document must be text, a number or null"
    yield from not_texts(facts.get("symbols", []), ("document", "symbols"))


def loose_ends(gold: Gold) -> Iterator[tuple[Way, str]]:
    """Where a meeting is meant that the answer does not have."""
    keys = {meeting["key"] for meeting in gold["meetings"]}
    for name in ("participations", "proposals"):
        for place, item in enumerate(gold[name]):
            if item.get("meeting") is not None and item["meeting"] not in keys:
                known = ", ".join(sorted(keys)) or "none"
                yield (name, place, "meeting"), f"there is no meeting {item['meeting']!r}; there are {known}"


def faults_of(item: Any, shape: dict[str, Field], way: Way) -> Iterator[tuple[Way, str]]:
    """What is wrong with one object."""
    where = "".join(f"[{step + 1}]" if isinstance(step, int) else step for step in way) or "the answer"
    if not isinstance(item, dict):
        yield way, f"{where} is not an object"
        return
    for name, field in shape.items():
        if name not in item:
            if field.required:
                yield way, f"{where} has no {name}"
        elif not isinstance(item[name], field.kinds):
            wanted = " or ".join(KINDS[kind] for kind in field.kinds)
            yield (*way, name), f"{name} of {where} must be {wanted}"
        elif field.among and item[name] is not None and item[name] not in set(field.among):
            yield (*way, name), f"{name} of {where} is {item[name]!r}; it is one of {', '.join(field.among)}"


def not_texts(texts: Any, way: Way) -> Iterator[tuple[Way, str]]:
    """What is wrong with a list of texts."""
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        yield way, f"{way[-1]} must be a list of texts"


def line_of(text: str, way: Way) -> int:
    """The line on which the value that is reached by ``way`` begins."""
    place = blank(text, 0)
    for step in way:
        place = child(text, place, step)
    return text.count("\n", 0, place) + 1


def child(text: str, place: int, step: str | int) -> int:
    """Where a value of the object or list that begins at ``place`` begins."""
    read = json.JSONDecoder().raw_decode
    index = 0
    while True:
        place = blank(text, place + 1)
        name: str | int = index
        if isinstance(step, str):
            name, place = read(text, place)
            place = blank(text, blank(text, place) + 1)
        if name == step:
            return place
        place, index = blank(text, read(text, place)[1]), index + 1


def blank(text: str, place: int) -> int:
    """The first place from ``place`` on that is no white space."""
    found = BLANK.match(text, place)
    return found.end() if found else place
