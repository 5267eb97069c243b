"""The cues for labels, tables and programmes, for persons in them, for passives, delegations and ranks, for doubts and for
whose somebody was, each with a sentence.

Does not belong here: other cues (``cues.py``), or what a key may hold (``keys.py``).
"""

LAYOUTS = {
    "passive": {
        "convened": "Participles: the agent convened the meeting, where only date and place stand before it.",
        "hosted": "Participles: the agent received the meeting.",
        "by": "Before the agent of a passive.",
    },
    "delegation": {
        "composed": "Behind who led a delegation: those of whom it consisted follow: and included.",
    },
    "count": {"declares": "Right before a number: so many delegations came: the number of delegations stood at."},
    "sitting": {"led": "Of a meeting only a part was led, if one of these stands beside the verb: the second session."},
    "rank": {
        "it_was": "Opens a sentence that says which of a series the meeting at hand was: It was the.",
    },
    "label": {"session": "Before a colon: who led or spoke.", "present": "Before a colon: who was there."},
    "table": {
        "pledge": "Head of a column of what was promised or agreed: Commitment.",
        "proposal": "Head of a column of what was proposed: Recommendation.",
        "action": "Head of a column of what somebody does: Action, What.",
        "who": "Head of a column of those who do it: Organization, Who.",
        "charge": "The same, where it is still to be done: Responsible.",
        "by": "Head of a column of the days until which it is to be done: Deadline.",
        "done": "In the head of a table or above it: it tells what became of earlier plans: Status.",
        "name": "Head of a column of persons: Name.",
        "refers": "Says of those who came that a table names them: the bodies named in the table.",
    },
    "programme": {
        "held": "Says of a programme that it tells what took place: as delivered.",
        "dropped": "In a line of a programme: whoever stands in it did not speak: cancelled.",
        "coming": "Beside a programme: it is one of a meeting still to come: registration is open.",
        "convener": "Behind an organization in a line of a programme: it convened the meeting.",
    },
    "list": {
        "others": "In a lead-in: those behind its colon did something else than take part: financed.",
        "apart": "Opens a heading or a label: those below it are others than who was there: Waiting list, cc:.",
    },
    "person": {"origin": "Between a person and the organization that he comes from: Ms. X, of the Union, spoke."},
    "doubt": {
        "opens": "Up to the comma behind the next verb nothing is said to be so: asked whether, the rumour that, if.",
        "closes": "Behind what was said: it was not so: which was untrue.",
        "beside": "Right beside a verb: it is not said to be so: reportedly, nearly.",
    },
    "owned": {
        "before": "Right before a name: it says whose somebody was, and not who came: friends of.",
        "behind": "The same, right behind a name: the countries of the Community, its street.",
        "states": "Right before a State: it says where somebody was from: a company from.",
        "states_behind": "The same, right behind a State.",
    },
    "oblique": {"offices": "Offices in cases that make no subject.", "heads": "Nominatives before an office: deputy."},
}
"""Cues by group and name. A file may leave them all out."""
