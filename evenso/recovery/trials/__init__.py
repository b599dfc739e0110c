"""Coin-flip months: planned by a coin, walked through day by day, compared pair by pair (`science.md` 6.3)."""
