"""The programs, each built and wired by one lazy module."""
