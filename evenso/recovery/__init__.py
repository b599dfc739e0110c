"""The mathematics of recovery despite setbacks: pure functions over the day series (`science.md` 1–8)."""
