"""Answers against tables: the figures of the design's script, what is listed, and what is refused."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from seeds import copied

from pipeline.cli import main
from pipeline.evaluate.likeness import Rates, alike, fold, subsequence, words
from pipeline.storage import Store

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SCRIPT = SHARED / "score.py"

RATES = ["participations", "P", "R", "F1", "proposals", "P", "R", "F1"]
GOLD: dict[str, Any] = {
    "file": "a.txt",
    "document": {"language": "en", "dated_on": "2003-07-29", "symbols": ["S/2003/1"], "sender_name": None},
    "meetings": [
        {
            "key": "hlm5",
            "attestation": "reported",
            "start_date": "2003-07-29",
            "end_date": "2003-07-29",
            "ordinal": 5,
            "place": None,
        }
    ],
    "participations": [{"meeting": "hlm5", "organization": "Organisation des Nations Unies", "role": "convener"}],
    "proposals": [
        {
            "meeting": "hlm5",
            "section": "conclusions",
            "weight": "core",
            "text": "It should be held again.",
            "force": "should",
            "paragraph": 1,
        }
    ],
}


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def answers(folder: Path, **changes: Any) -> Path:
    """A folder with one answer."""
    folder.mkdir(exist_ok=True)
    (folder / "a.json").write_text(json.dumps(GOLD | changes, indent=1), encoding="utf-8")
    return folder


def measured(store: Store, folder: Path, *options: str, **changes: Any) -> Any:
    result = call(answers(folder / "gold", **changes), "--outputs", store.outputs, "--json", *options)
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def test_what_is_right_is_right(store: Store, tmp_path: Path) -> None:
    (one,) = measured(store, tmp_path)["documents"]
    assert one["document"] == dict.fromkeys(["language", "dated_on", "symbols", "sender_name"], True)
    assert one["meeting"] == dict.fromkeys(["hlm5.dates", "hlm5.ordinal", "hlm5.place", "only_reported_ones"], True)
    assert one["participations"] | {"f1": 1.0, "missed": [], "extra": [], "wrong_meeting": 0} == one["participations"]
    assert one["proposals"]["f1"] == 1.0
    assert one["proposals"]["fields"] == {"section": "1/1", "force": "1/1", "paragraph": "1/1", "meeting_id": "1/1"}


def test_null_must_be_null(store: Store, tmp_path: Path) -> None:
    (one,) = measured(store, tmp_path, document={"dated_on": None, "sender_name": None})["documents"]
    assert one["document"] == {"dated_on": False, "sender_name": True}


def test_every_miss_is_listed_with_its_words(store: Store, tmp_path: Path) -> None:
    lake = {"meeting": "hlm5", "organization": "Lake Union", "role": "observer", "listed_as": "Union du lac"}
    proposal = {**GOLD["proposals"][0], "text": "All States must agree."}
    changes = {"participations": [lake], "proposals": [proposal], "document": {"dated_on": "2003-07-30"}}
    (one,) = measured(store, tmp_path, "--misses", **changes)["documents"]
    quote = "Fifth high-level meeting."
    assert one["misses"] == [
        {"how": "wrong", "what": "document.dated_on", "why": "should be 2003-07-30, is 2003-07-29", "quote": quote},
        {"how": "missed", "what": "participation", "why": "Lake Union (observer)", "quote": "Union du lac"},
        {"how": "extra", "what": "participation", "why": "united-nations (convener)", "quote": quote},
        {"how": "missed", "what": "proposal", "why": "nothing is like it", "quote": "All States must agree."},
        {"how": "extra", "what": "proposal", "why": "conclusions, should", "quote": "It should be held again."},
    ]
    printed = call(tmp_path / "gold", "--outputs", store.outputs, "--misses").output
    assert all(f"{miss['what']}: {miss['why']}" in printed for miss in one["misses"])
    assert "“Union du lac”" in printed
    assert "5 things are missed, extra or wrong" in call(tmp_path / "gold", "--outputs", store.outputs).output


def test_the_right_organization_in_the_wrong_meeting_is_told_of(store: Store, tmp_path: Path) -> None:
    meetings = [{**GOLD["meetings"][0], "end_date": "2003-07-30"}]
    (one,) = measured(store, tmp_path, "--misses", meetings=meetings)["documents"]
    assert one["participations"]["wrong_meeting"] == 1
    assert one["participations"]["f1"] == 1.0
    assert one["misses"][0]["what"] == "dates of meeting hlm5"
    assert not one["meeting"]["hlm5.dates"]


def test_what_is_optional_or_ignored_is_not_counted(store: Store, tmp_path: Path) -> None:
    ignored = [{"from": "Fifth", "to": "high-level meeting."}]  # where the specimen has its evidence
    (one,) = measured(store, tmp_path, proposals=[], ignore=ignored)["documents"]
    assert (one["proposals"]["fp"], one["proposals"]["f1"]) == (0, 1.0)
    (one,) = measured(store, tmp_path, proposals=[{"text": "It should be held again.", "weight": "optional"}])[
        "documents"
    ]
    assert (one["proposals"]["tp"], one["proposals"]["fp"]) == (0, 0)


def test_a_document_that_is_not_there_is_not_scored(store: Store, tmp_path: Path) -> None:
    found = measured(store, tmp_path, file="other.txt")
    assert found["total"]["unscored"] == [{"file": "other.txt", "error": "0 rows in documents"}]
    assert "Not scored: other.txt" in call(tmp_path / "gold", "--outputs", store.outputs).output


def test_the_table_has_a_line_for_each_document_and_all(store: Store, tmp_path: Path) -> None:
    lines = call(answers(tmp_path / "gold"), "--outputs", store.outputs).output.splitlines()
    assert lines[0].split() == ["file", "document", "meetings", *RATES]
    assert lines[1].split() == ["a.txt", "4/4", "4/4", "1/1", *["1.0000"] * 3, "1/1", *["1.0000"] * 3]
    assert lines[2].split()[0] == "all"
    assert lines[3].startswith("Evidence: ")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{\n "file": "a.txt",\n}', "a.json, line 3, column 1: not JSON"),
        ("[]", "a.json, line 1: an answer is an object with file"),
        ('\n{"file": "a.txt"}', "a.json, line 2: the answer has no document"),
        (b"\xff", "a.json is not UTF-8 at byte 0"),
        ({"meetings": {}}, "line 11: meetings of the answer must be a list"),
        ({"meetings": [3]}, "line 12: meetings[1] is not an object"),
        ({"participations": [{"organization": "x", "role": "guest", "meeting": None}]}, "line 24: role of participations[1] is 'guest'; it is one of chair"),
        ({"participations": [{"organization": "x", "role": "chair"}]}, "line 22: participations[1] has no meeting"),
        ({"participations": [{"organization": "x", "role": "chair", "meeting": "nine"}]}, "there is no meeting 'nine'; there are hlm5"),
        ({"accept_extra": [{"organization": "x", "role": "chair", "accept": [1]}]}, "accept must be a list of texts"),
        ({"proposals": [{"text": "x", "weight": "core"}]}, "proposals[1] has no meeting"),
        ({"document": {"symbols": None}}, "line 4: symbols must be a list of texts"),
    ],
)  # fmt: skip
def test_broken_answers_are_refused_with_file_and_line(
    store: Store, tmp_path: Path, text: str | bytes | dict[str, Any], sentence: str
) -> None:
    folder = answers(tmp_path / "gold", **(text if isinstance(text, dict) else {}))
    if not isinstance(text, dict):
        (folder / "a.json").write_bytes(text.encode() if isinstance(text, str) else text)
    result = call(folder, "--outputs", store.outputs)
    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert sentence in result.output


def test_there_must_be_answers_and_tables(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder, outputs, sentence in (
        (tmp_path / "nowhere", store.outputs, "There is no folder"),
        (tmp_path / "empty", store.outputs, "There are no answers in"),
        (answers(tmp_path / "gold"), tmp_path / "empty", "run `chapter8 build` first"),
    ):
        result = call(folder, "--outputs", outputs)
        assert (result.exit_code, result.output.count("\n")) == (2, 1)
        assert sentence in result.output
    (store.outputs / "parquet" / "meetings.parquet").write_bytes(b"PAR1")
    result = call(tmp_path / "gold", "--outputs", store.outputs)
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "The tables cannot be read" in result.output


def test_evidence_that_does_not_hold_is_counted(store: Store, tmp_path: Path) -> None:
    path = store.outputs / "parquet" / "evidence.parquet"
    frame = store.read("evidence")
    frame.with_columns(quote=frame["quote"].set(frame["field"] == "ordinal", "words of nobody")).write_parquet(path)
    assert measured(store, tmp_path)["total"]["evidence"] == {"rows": frame.height, "not_holding": 1}


def test_likeness() -> None:
    assert words("L’État 安全理事会!") == ("l", "etat", "安全", "全理", "理事", "事会")
    assert fold(None) == ""
    assert alike("a b b", "b c") == 0.25
    assert alike("", None) == 1.0
    assert subsequence("Fifth meeting", "the fifth high-level meeting")
    assert not subsequence("meeting fifth", "the fifth high-level meeting")
    assert Rates(3, 1, 2).f1 == 0.6667
    assert Rates().f1 == 1.0


def test_documents_are_built_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    monkeypatch.chdir(tmp_path)
    refused = call(answers(tmp_path / "gold"), "--raw", raw)
    assert (refused.exit_code, "There are no documents in" in refused.output) == (2, True)
    (raw / "a.txt").write_text("The meeting was held on 29 July 2003. The States should meet again in the coming year.")
    result = call(tmp_path / "gold", "--raw", raw, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["documents"][0]["document"]["language"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gold", "raw"]


def altered(folder: Path, step: int) -> Path:
    """The hand-made answers with every ``step``-th part changed, so that there is something to find fault with."""
    shutil.copytree(SHARED / "gold", folder)
    for file in folder.iterdir():
        file.chmod(0o644)
        gold = json.loads(file.read_text(encoding="utf-8"))
        del gold["participations"][::step], gold["proposals"][step]
        for participation in gold["participations"][:: step + 1]:
            participation["role"] = "observer"
        for proposal in gold["proposals"][::step]:
            proposal |= {"section": "measures", "force": "agreed", "paragraph": 2}
        for proposal in gold["proposals"][1::step]:
            proposal["text"] = proposal["text"][: 12 * step]
        gold["meetings"][0] |= {"end_date": "2003-07-31"} if step % 2 else {"place": "Geneva", "theme": None}
        gold["document"] |= {"dated_on": None, "symbols": ["S/1"]}
        file.write_text(json.dumps(gold), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is built of the documents of this repository."""
    if not SCRIPT.exists():
        pytest.skip("the design's script and its answers are not here")
    folder = tmp_path_factory.mktemp("seeds")
    raw, outputs = copied(folder / "raw"), folder / "outputs"
    command = [sys.executable, "-m", "pipeline", "build", "--raw", str(raw), "--outputs", str(outputs)]
    subprocess.run(command, check=True, capture_output=True)
    return outputs


@pytest.mark.parametrize("step", [0, 2, 3, 4])
def test_the_figures_are_those_of_the_design(seeds: Path, tmp_path: Path, step: int) -> None:
    gold = altered(tmp_path / "gold", step) if step else SHARED / "gold"
    command = [sys.executable, str(SCRIPT), str(seeds / "parquet"), str(gold), "--json"]
    wanted = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    found = json.loads(call(gold, "--outputs", seeds, "--json").output)
    built = json.loads(call(gold, "--raw", seeds.parent / "raw", "--json").output)
    for scores in (wanted, found, built):
        for one in scores["documents"]:
            for name in ("participations", "proposals"):
                one[name]["extra"].sort()  # the script lists them in any order
    assert found == wanted == built
    assert (wanted["total"]["participations"]["f1"] < 1.0) == bool(step)
