"""The views of the DuckDB file: what people ask most, joined for them.

Belongs here: the SQL of each view and what it shows. Does not belong here: any column that a table does not have.
"""

from typing import NamedTuple


class View(NamedTuple):
    """A view: what one row of it is, and the SELECT that makes it."""

    name: str
    description: str
    sql: str


VIEWS = (
    View(
        "participations_with_names",
        "One row per participation, with the meeting, the English name of who took part, and the words that say so.",
        """
        SELECT p.*, m.name AS meeting_name, m.start_date, m.end_date, m.place,
               coalesce(o.name_en, p.country) AS participant, o.acronym, o.kind AS organization_kind,
               e.quote, e.document_id, e.char_start, e.char_end
        FROM participations p
        JOIN meetings m USING (meeting_id)
        LEFT JOIN organizations o USING (organization_id)
        LEFT JOIN (
            FROM evidence WHERE table_name = 'participations' AND field IN ('organization_id', 'country')
            QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY document_id, char_start, evidence_id) = 1
        ) e ON e.record_id = p.participation_id
        """,
    ),
    View(
        "proposals_with_passages",
        "One row per proposal, with its document and the passage that it stands in.",
        """
        SELECT p.*, d.symbol, d.title, d.dated_on, e.char_start, e.char_end, g.passage_id, g.heading,
               substr(t.text, g.char_start + 1, g.char_end - g.char_start) AS passage
        FROM proposals p
        JOIN documents d USING (document_id)
        JOIN texts t USING (document_id)
        LEFT JOIN (
            FROM evidence WHERE table_name = 'proposals' AND field = 'text'
            QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY char_start, evidence_id) = 1
        ) e ON e.record_id = p.proposal_id
        LEFT JOIN passages g ON g.document_id = e.document_id
             AND e.char_start >= g.char_start AND e.char_start < g.char_end
        """,
    ),
    View(
        "attendance",
        "One row per organization or State: at how many meetings it was in each role, and its first and last day.",
        """
        SELECT coalesce(o.name_en, p.country) AS participant, any_value(p.organization_id) AS organization_id,
               any_value(p.country) AS country, count(DISTINCT p.meeting_id) AS meetings,
               count(DISTINCT p.meeting_id) FILTER (p.role = 'participant') AS as_participant,
               count(DISTINCT p.meeting_id) FILTER (p.role = 'observer') AS as_observer,
               count(DISTINCT p.meeting_id) FILTER (p.role = 'invited') AS as_invited,
               count(DISTINCT p.meeting_id) FILTER (p.role = 'chair') AS as_chair,
               count(DISTINCT p.meeting_id) FILTER (p.role = 'convener') AS as_convener,
               count(DISTINCT p.meeting_id) FILTER (p.role = 'host') AS as_host,
               min(m.start_date) AS first_met_on, max(m.start_date) AS last_met_on
        FROM participations p JOIN meetings m USING (meeting_id) LEFT JOIN organizations o USING (organization_id)
        GROUP BY participant
        """,
    ),
    View(
        "attendance_matrix",
        "One row per meeting and organization or State that was at any: its roles there, null where it was not. "
        "PIVOT attendance_matrix ON meeting_id USING first(roles) makes columns of the meetings.",
        """
        SELECT w.participant, m.meeting_id, m.start_date, m.name AS meeting_name,
               string_agg(DISTINCT p.role, ', ' ORDER BY p.role) AS roles
        FROM (
            SELECT DISTINCT coalesce(o.name_en, p.country) AS participant, p.organization_id, p.country
            FROM participations p LEFT JOIN organizations o USING (organization_id)
        ) w
        CROSS JOIN meetings m
        LEFT JOIN participations p ON p.meeting_id = m.meeting_id
             AND p.organization_id IS NOT DISTINCT FROM w.organization_id AND p.country IS NOT DISTINCT FROM w.country
        GROUP BY ALL
        """,
    ),
)

MACRO = """
CREATE MACRO search(words) AS TABLE
SELECT 'proposals' AS found_in, proposal_id AS id, document_id, passage AS text
FROM proposals_with_passages WHERE text ILIKE '%' || words || '%'
UNION ALL
SELECT 'meetings', meeting_id, NULL, concat_ws(': ', name, theme)
FROM meetings WHERE name ILIKE '%' || words || '%' OR theme ILIKE '%' || words || '%'
UNION ALL
SELECT 'passages', passage_id, document_id, substr(t.text, g.char_start + 1, g.char_end - g.char_start)
FROM passages g JOIN texts t USING (document_id)
WHERE substr(t.text, g.char_start + 1, g.char_end - g.char_start) ILIKE '%' || words || '%'
"""

SEARCH = "Where words stand, in any language: FROM search('dialogue'). An attached file needs USE before it."
