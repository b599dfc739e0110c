"""Tests of the three answers and of what helped before."""
