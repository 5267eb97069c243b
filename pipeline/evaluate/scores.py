"""What a build gives for one document, against the hand-made answer for it: the measures of the design.

Questions and matching are those of the design's own script, so that both give the same figures; here they are asked in
a fixed order besides, so that lists come in the same order each time.
Does not belong here: how the figures are shown (``report``).
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pipeline.evaluate.dataset import Dataset, Row
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.likeness import Rates, alike, bare, fold
from pipeline.evaluate.results import DocumentScores, Finds, Miss, wrong
from pipeline.vocabulary import Attestation

THEME, NAME, PROPOSAL = 0.8, 0.8, 0.6
"""From these shares of words in common on, two texts count as the same."""
AFTER = 40
"""Characters that a proposal may reach beyond a zone that is not counted."""
MEETING = ("ordinal", "place", "chair_name", "theme", "declared_delegations")
FIELDS = ("section", "force", "paragraph", "meeting_id")
START = 90
"""Characters of a proposal by which it is named in lists of what was missed."""

FOUND_PARTICIPATIONS = """
SELECT DISTINCT p.* FROM participations p WHERE p.organization_id IS NOT NULL AND (
  EXISTS (FROM evidence e
    WHERE e.table_name = 'participations' AND e.record_id = p.participation_id AND e.document_id = $1)
  OR (p.meeting_id IN (SELECT meeting_id FROM meeting_documents WHERE document_id = $1 AND attestation = 'reported')
    AND NOT EXISTS (FROM evidence e WHERE e.table_name = 'participations' AND e.record_id = p.participation_id)))
ORDER BY p.participation_id
"""
FOUND_PROPOSALS = """
SELECT p.*, s, e FROM proposals p LEFT JOIN (
  SELECT record_id, min(char_start) s, max(char_end) e FROM evidence
  WHERE table_name = 'proposals' AND field = 'text' GROUP BY 1) v ON v.record_id = p.proposal_id
WHERE p.document_id = ? ORDER BY p.position, p.proposal_id
"""


def score(data: Dataset, gold: Gold) -> DocumentScores:
    """The scores of the document that an answer is about."""
    scores = DocumentScores(gold["file"])
    found = data.rows("SELECT * FROM documents WHERE source_path = $1 OR source_path LIKE '%/' || $1", gold["file"])
    if len(found) != 1:
        scores.error = f"{len(found)} rows in documents"
        return scores
    did = found[0]["document_id"]
    texts = data.rows("SELECT text FROM texts WHERE document_id = ?", did)
    if not texts:
        scores.error = "the file could not be read; issues say why"
        return scores
    scores.document = score_fields(data, gold, found[0], scores.misses)
    one = OneDocument(data, gold, did, texts[0]["text"], scores.misses)
    scores.meeting = one.score_meetings()
    scores.participations = one.score_participations()
    scores.proposals = one.score_proposals()
    return scores


def score_fields(data: Dataset, gold: Gold, row: Row, misses: list[Miss]) -> dict[str, bool]:
    """Whether what the document says of itself is right; null must be null."""
    did, right = row["document_id"], {}
    for name, want in gold["document"].items():
        if name == "addressees" or (name == "original_language" and want is None):
            continue
        if name == "symbols":
            got: Any = sorted(
                s["symbol"] for s in data.rows("SELECT * FROM document_symbols WHERE document_id = ?", did)
            )
            right[name] = got == sorted(want)
        else:
            got = None if row.get(name) is None else str(row[name])
            right[name] = same(got, want)
        if not right[name]:
            misses.append(wrong(f"document.{name}", want, got, data.quote(did, "documents", did, name)))
    return right


def same(got: Any, want: Any) -> bool:
    if want is None or isinstance(want, int):
        return bool(got is None if want is None else got == want)
    return fold(str(got)) == fold(want)


def same_organization(gold: Gold, names: set[str]) -> bool:
    wanted = [gold["organization"], *gold.get("accept", []), *filter(None, [gold.get("listed_as")])]
    return bool({bare(name) for name in wanted} & names)


def zone(text: str, ends: dict[str, str]) -> tuple[int, int]:
    """Where a stretch lies that is not counted; its first and last words are given."""
    first, last = (re.compile(r"\s+".join(map(re.escape, ends[end].split()))) for end in ("from", "to"))
    begin = first.search(text)
    end = begin and last.search(text, begin.start())
    return (begin.start(), end.end()) if begin and end else (0, 0)


@dataclass
class OneDocument:
    """One document with its answer. ``ids`` are the meetings that were found for those of the answer."""

    data: Dataset
    gold: Gold
    did: str
    text: str
    misses: list[Miss]
    ids: dict[str, str | None] = field(default_factory=dict)

    def score_meetings(self) -> dict[str, bool]:
        """Whether the meetings and their fields are right, and no others are reported."""
        sql = "SELECT m.*, d.attestation FROM meetings m JOIN meeting_documents d USING (meeting_id) WHERE d.document_id = ?"
        found = self.data.rows(sql, self.did)
        right: dict[str, bool] = {}
        for gold in self.gold["meetings"]:
            if gold["attestation"] == Attestation.MENTIONED:
                right |= self.score_mentioned(gold, found)
            else:
                right |= self.score_reported(gold, found)
        got, want = (sum(m["attestation"] == Attestation.REPORTED for m in ms) for ms in (found, self.gold["meetings"]))
        right["only_reported_ones"] = got == want
        if got != want:
            self.misses.append(wrong("number of meetings reported", want, got, ""))
        return right

    def score_mentioned(self, gold: Gold, found: list[Row]) -> dict[str, bool]:
        def is_it(m: Row) -> bool:
            number = bool(gold.get("ordinal")) and m["ordinal"] == gold["ordinal"]
            day = bool(gold.get("start_date")) and str(m["start_date"]) == gold["start_date"]
            return m["attestation"] == Attestation.MENTIONED and (
                number or (day and m["date_precision"] == gold.get("date_precision"))
            )

        there = any(map(is_it, found))
        if not there:
            said = " ".join(str(gold[name]) for name in ("ordinal", "start_date") if gold.get(name))
            self.misses.append(Miss("missed", f"meeting {gold['key']}", f"mentioned, {said}", ""))
        return {f"{gold['key']}.mentioned": there}

    def score_reported(self, gold: Gold, found: list[Row]) -> dict[str, bool]:
        key, days = gold["key"], [gold["start_date"], gold["end_date"]]
        reported = [m for m in found if m["attestation"] == Attestation.REPORTED]
        hits = [m for m in reported if [str(m["start_date"]), str(m["end_date"])] == days]
        row = hits[0] if hits else {}
        self.ids[key] = row.get("meeting_id")
        right = {f"{key}.dates": len(hits) == 1}
        if len(hits) != 1:
            got = ", ".join(f"{m['start_date']} to {m['end_date']}" for m in reported)
            self.misses.append(wrong(f"dates of meeting {key}", " to ".join(map(str, days)), got, ""))
        for name in MEETING:
            if name in gold:
                got_value, right[f"{key}.{name}"] = self.score_field(name, gold, row)
                if not right[f"{key}.{name}"]:
                    quote = self.data.quote(self.did, "meetings", row.get("meeting_id"), name)
                    self.misses.append(wrong(f"{name} of meeting {key}", gold[name], got_value, quote))
        return right

    def score_field(self, name: str, gold: Gold, row: Row) -> tuple[Any, bool]:
        """The value that was found for a field of a meeting, and whether it is right. A theme may be that of any language."""
        want, got = gold[name], row.get(name)
        if name == "theme" and row and want:
            titles = self.data.rows("SELECT theme FROM meeting_titles WHERE meeting_id = ?", row["meeting_id"])
            got = max((t["theme"] or "" for t in titles), key=lambda theme: alike(theme, want), default="")
            return got, alike(got, want) >= THEME
        if name in ("place", "chair_name") and want:
            wanted = [want, *gold.get("accept", {}).get(name, [])]
            within = name == "place" and any(f" {fold(w)} " in f" {fold(str(got))} " for w in wanted)
            return got, within or any(alike(str(got), w) >= NAME for w in wanted)
        return got, bool(row) and same(got, want)

    def score_participations(self) -> Finds:
        """Organizations by name and role; one in the wrong meeting counts as found, and is told of."""
        left, missed, elsewhere = self.data.rows(FOUND_PARTICIPATIONS, self.did), [], 0
        for gold in self.gold["participations"]:
            named = f"{gold['organization']} ({gold['role']})"
            hit = self.take(left, gold)
            if hit is None:
                missed.append(named)
                self.misses.append(Miss("missed", "participation", named, gold.get("listed_as") or ""))
            elif hit["meeting_id"] != self.ids.get(gold["meeting"]):
                elsewhere += 1
                want = f"meeting {gold['meeting']} ({self.ids.get(gold['meeting']) or 'not found'})"
                self.misses.append(wrong(f"meeting of {named}", want, hit["meeting_id"], self.who(hit)))
        for gold in self.gold.get("accept_extra", []):
            self.take(left, gold)
        extra = [f"{p['organization_id']} ({p['role']})" for p in left]
        self.misses += [Miss("extra", "participation", e, self.who(p)) for e, p in zip(extra, left, strict=True)]
        rates = Rates(len(self.gold["participations"]) - len(missed), len(left), len(missed))
        return Finds(rates, missed, extra, {"wrong_meeting": elsewhere})

    def take(self, left: list[Row], gold: Gold) -> Row | None:
        """Takes the first of what is left that an answer means."""
        for row in left:
            if row["role"] == gold["role"] and same_organization(
                gold, self.data.names.get(row["organization_id"], set())
            ):
                left.remove(row)
                return row
        return None

    def who(self, row: Row) -> str:
        return self.data.quote(self.did, "participations", row["participation_id"], "organization_id")

    def score_proposals(self) -> Finds:
        """Proposals by their words. Those in zones that are not counted, and optional ones, are neither right nor wrong."""
        found = self.data.rows(FOUND_PROPOSALS, self.did)
        used, missed, right = set[int](), [], Counter[tuple[str, bool]]()
        hits = 0
        for gold in self.gold["proposals"]:
            likenesses = ((alike(p["text"], gold["text"]), i) for i, p in enumerate(found) if i not in used)
            likeness, best = max(likenesses, default=(0.0, -1))
            if likeness >= PROPOSAL:
                used.add(best)
            if gold["weight"] != "core":
                continue
            if likeness >= PROPOSAL:
                hits += 1
                right.update(self.score_proposal(gold, found[best]))
            else:
                missed.append(gold["text"][:START])
                near = f"closest {likeness:.2f}: {found[best]['text']}" if likeness > 0 else "nothing is like it"
                self.misses.append(Miss("missed", "proposal", near, gold["text"]))
        zones = [zone(self.text, ends) for ends in self.gold.get("ignore", [])]
        extra = [p for i, p in enumerate(found) if i not in used and not inside(p, zones)]
        self.misses += [Miss("extra", "proposal", f"{p['section']}, {p['force']}", p["text"]) for p in extra]
        rates = Rates(hits, len(extra), len(missed))
        counts = {name: (right[name, True], right[name, True] + right[name, False]) for name in FIELDS}
        fields = {name: f"{good}/{of}" for name, (good, of) in counts.items() if of}
        return Finds(rates, missed, [p["text"][:START] for p in extra], {"fields": fields})

    def score_proposal(self, gold: Gold, row: Row) -> list[tuple[str, bool]]:
        """Which fields of a proposal that was found are right."""
        wanted = {"section": gold["section"], "force": gold.get("force"), "paragraph": gold.get("paragraph")}
        checks = [(n, str(row[n]).strip(".") == str(want)) for n, want in wanted.items() if want is not None]
        checks.append(("meeting_id", row["meeting_id"] == self.ids.get(gold["meeting"])))
        wanted["meeting_id"] = self.ids.get(gold["meeting"])
        self.misses += [wrong(f"{n} of proposal", wanted[n], row[n], row["text"]) for n, good in checks if not good]
        return checks


def inside(row: Row, zones: list[tuple[int, int]]) -> bool:
    """Whether a proposal lies in a zone that is not counted."""
    return row["s"] is not None and any(row["s"] >= a and row["e"] <= b + AFTER for a, b in zones)
