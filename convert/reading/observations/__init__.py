"""What can be seen in a chunk or a candidate, grouped by what it looks at."""
