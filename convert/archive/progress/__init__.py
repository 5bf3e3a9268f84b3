"""How far a run is, for whoever watches: a bar on a terminal, lines elsewhere, JSON for machines."""

from convert.archive.progress.watching import KINDS, watched

__all__ = ["KINDS", "watched"]
