"""Unknown names become work: they are listed, and the line that is offered makes them known."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from forgetting import forget

from pipeline import reference
from pipeline.building import BUILDERS
from pipeline.candidates import CLOSE, VERSION, candidates, closest_names, lines_for
from pipeline.cli import main
from pipeline.database import write_database
from pipeline.parts import parse_sources
from pipeline.schema import tables
from pipeline.sources import read_sources
from pipeline.storage import Store

LETTER = """Lettre datée du 3 mars 2004, adressée au Secrétaire général par le Représentant permanent du Chili

Le 20 juillet 2004, le Conseil de sécurité a tenu une séance publique sur la paix dans la région et sur les moyens de
la consolider avec les États de la région.

Annexe

Liste des participants

Union africaine
Organisation de Changhaï pour la coopération
Organisation des amis du lac
Organisation des amis du lac
"""


def build(folder: Path) -> Path:
    raw, outputs = folder / "raw", folder / "outputs"
    raw.mkdir(exist_ok=True)
    (raw / "letter.txt").write_text(LETTER, encoding="utf-8")
    store = Store(outputs)
    sources = read_sources(raw)
    frames = {"sources": sources, **parse_sources(raw, sources, outputs / "work", lambda done, total: None)}
    for name, builder in BUILDERS.items():
        frames[name] = builder.build(**{i: frames[i] for i in builder.inputs})
    for name, spec in tables().items():
        store.write_table(spec, frames[name])
    write_database(outputs)
    return outputs


def test_candidates_are_listed_and_become_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = build(tmp_path)
    lake, shanghai = candidates(outputs)
    assert (lake.name, lake.seen, lake.language) == ("Organisation des amis du lac", 2, "fr")
    assert lake.lines == [
        (
            "organizations.csv",
            "organisation-des-amis-du-lac,Organisation des amis du lac,,other_intergovernmental,,,,,,,letter",
        ),
        ("organization_names.csv", "organisation-des-amis-du-lac,fr,Organisation des amis du lac,official,,,letter"),
        ("organization_names.csv", "organisation-des-amis-du-lac,en,Organisation des amis du lac,official,,,letter"),
    ]
    assert "Organisation des amis du lac" in lake.quote
    assert shanghai.closest[0].organization_id == "shanghai-cooperation-organization"
    shown = CliRunner().invoke(main, ["candidates", "--outputs", str(outputs)])
    assert shown.exit_code == 0
    assert "2 names match nothing known." in shown.output
    ((file, line),) = shanghai.lines
    assert file == "organization_names.csv"
    add(monkeypatch, line)
    assert [c.name for c in candidates(build(tmp_path))] == [lake.name]


def add(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """Adds a line to the names, as an editor of the file would."""
    rows = reference.organization_names()
    (row,) = csv.DictReader(io.StringIO(",".join(rows[0]) + "\n" + line))
    monkeypatch.setattr(reference, "organization_names", lambda: (*rows, row))
    monkeypatch.setattr("pipeline.versions.rules_version", lambda: "with the line")
    forget()


@pytest.fixture(autouse=True)
def fresh() -> None:
    forget()


def test_without_a_database_there_is_one_sentence(tmp_path: Path) -> None:
    shown = CliRunner().invoke(main, ["candidates", "--outputs", str(tmp_path)])
    assert (shown.exit_code, shown.output.count("\n")) == (2, 1)


def test_an_acronym_is_a_name_of_its_own_and_the_source_is_the_symbol() -> None:
    """A language version has its symbol as source; a word that is only part of a known name is no name of it."""
    found = lines_for("Pan-Oceanic Union (POU)", "en", VERSION.sub("", "S/2004/9871-en"), [])
    assert [line for _, line in found] == [
        "pan-oceanic-union,Pan-Oceanic Union,POU,other_intergovernmental,,,,,,,S/2004/9871",
        "pan-oceanic-union,en,Pan-Oceanic Union,official,,,S/2004/9871",
        "pan-oceanic-union,en,POU,acronym,,,S/2004/9871",
    ]
    known = [("Economic Community of West African States", "ecowas"), ("EAC", "eac")]
    assert all(k.likeness < CLOSE for k in closest_names("Community", known))
