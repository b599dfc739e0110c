"""Guided writing: one question at a time, what came of it, an old entry beside a new one."""
