"""Guided writing: what each form asks, walking through its questions, the numbers in its answers; pure."""
