"""A seeded, fictional journal for the demo, the tests and the pictures."""
