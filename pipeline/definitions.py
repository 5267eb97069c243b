"""The Dagster code location: the core plugged into the graph. Nothing else belongs here."""

from pipeline.assets import code_location
from pipeline.buckets import parse_sources, read_sources
from pipeline.building import BUILDERS

defs = code_location(read_sources, parse_sources, BUILDERS)
