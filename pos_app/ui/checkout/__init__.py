"""Wompi's hosted page on the till's screen, treated as a guest."""
