"""Tests of a whole journal going out and coming back."""
