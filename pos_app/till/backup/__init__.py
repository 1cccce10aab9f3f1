"""Copies of the shop's data."""
