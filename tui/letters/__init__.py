"""What letters mean, and meant before."""
