"""Which candidates are right: what can be seen of each in its place, and the ranker that weighs it."""
