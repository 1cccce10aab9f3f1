"""The relay: keeps Wompi's events behind a public address and hands each till its own hints."""
