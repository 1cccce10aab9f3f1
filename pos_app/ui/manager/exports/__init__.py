"""Taking sales out as files."""
