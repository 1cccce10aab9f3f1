"""The sentences of the screens by key, in Spanish; other languages are translations of these."""
