"""One document: from bytes to an article."""
