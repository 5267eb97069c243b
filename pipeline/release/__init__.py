"""Tables to releases: everything that people download, what changed since, and the proof that it is whole.

Belongs here: one renderer for each artefact, the gate, differences, verification. Everything is derived from the schema and
the run. Does not belong here: changing a value.
"""
