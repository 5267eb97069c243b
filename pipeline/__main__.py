"""``python -m pipeline`` is ``chapter8``."""

from pipeline.cli import main

main(prog_name="chapter8")
