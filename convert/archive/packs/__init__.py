"""Files that take many outputs, a kind each: zip, JSON Lines, Parquet."""
