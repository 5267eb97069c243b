"""The Dagster code location: the core plugged into the graph. Nothing else belongs here."""

from pipeline.assets import code_location
from pipeline.building import BUILDERS
from pipeline.parts import update
from pipeline.sources import list_sources

defs = code_location(list_sources, update, BUILDERS)
