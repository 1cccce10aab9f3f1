"""Mostrador: a till that always knows whether the goods may be handed over."""
