"""Goods that come back: which, why, and how the money goes."""
