"""The whole case of one charge."""
