"""Where chunks are worked at: on this machine, or on others."""
