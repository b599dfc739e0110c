"""Records as plain values and back, by the types of their fields."""
