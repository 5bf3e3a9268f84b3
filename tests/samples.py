"""The texts that come with the project: those in `seeds/`, and the inputs of the golden cases."""

from pathlib import Path

from goldens import GOLDEN

SEEDS = Path(__file__).parents[1] / "seeds"
SAMPLES = sorted([*SEEDS.glob("*.txt"), *GOLDEN.glob("*/input.*")])
