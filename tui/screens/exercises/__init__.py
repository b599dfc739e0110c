"""Exercises: the list of what can be done together with the page, and the page that goes through one."""
