"""Coin-flip months in the journal file."""
