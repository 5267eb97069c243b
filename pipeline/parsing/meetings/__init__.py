"""Meetings: what a sentence or a title says of one, and which of them are the same."""
