"""Tests of what one program holds while others wait or look."""
