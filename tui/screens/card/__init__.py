"""The diary card: a week as a grid, filled by arrows and digits."""
