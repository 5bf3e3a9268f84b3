"""Many documents: inputs, outputs, and the run between them."""
