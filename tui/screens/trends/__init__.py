"""Trends: the recovery chart, its ranges, its cursor."""
