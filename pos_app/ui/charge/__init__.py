"""Choosing how the customer pays."""
