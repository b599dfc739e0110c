"""What is said at the door: locked, hidden, a first start."""
