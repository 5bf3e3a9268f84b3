"""What the reader learns from: aligned gold, training, cross-validation, and tables made from others' data."""
