"""Many texts bound into one book."""
