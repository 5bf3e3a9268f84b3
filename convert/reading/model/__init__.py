"""The weights of the labels and rankers, and how to load them."""
