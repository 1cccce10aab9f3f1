"""Paper-like things as bytes: what a customer keeps or an accountant opens."""
