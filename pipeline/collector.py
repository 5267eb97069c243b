"""The garbage collector of Python, while what a process keeps to its end is made.

Language files and lexicons are some million objects. Making them with the collector on takes 1.4 times as long, and later it
would look at them again and again. Does not belong here: what is made.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """What is made within stays until the process ends: it is not looked at now or later. Also a decorator."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
