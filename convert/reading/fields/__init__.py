"""Candidates and grammar of each field that an article has once, or a few times."""
