"""Everything that is remembered on this machine."""
