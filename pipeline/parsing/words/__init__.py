"""Words that change what a sentence says: absence and denial, pronouns, clauses told by number; and where sentences end."""
