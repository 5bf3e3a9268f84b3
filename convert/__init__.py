"""From text to an article."""
