"""The cues that the file of a language may leave out.

Does not belong here: what a cue says (``cues.py``).
"""

from pipeline.languages.layout_cues import LAYOUTS

MAY_LACK = {
    "head": ("done",),
    "meeting": (
        *("theme_behind", "host_heading", "agent", "none", "steers", "work", "invites", "sitting"),
        *("place_label", "run_by", "reacts", "serving", "gathers", "generic", "town", "chair_denied"),
    ),
    "national": ("body",),
    "election": ("elects", "chair"),
    "wish": ("behind", "invites"),
    "theme": ("noun", "is", "about", "aside"),
    "closing": ("verb",),
    "unsaid": ("otherwise", "denial", "stranded"),
    "participation": (
        *("as_observer", "about", "either", "likewise", "acts", "acts_either", "acts_person", "charged", "we"),
        *("participles", "sends", "attends", "attended", "namely", "adverbs", "speaks_for", "besides", "whose"),
        *("present", "are", "as_for", "takes_up", "through", "opines", "opined", "also", "conveners", "way"),
    ),
    **{group: tuple(names) for group, names in LAYOUTS.items()},
}
"""Cues that a file may leave out."""
