"""Where outputs end up: a folder, or one of the containers."""
