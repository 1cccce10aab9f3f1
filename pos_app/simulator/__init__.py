"""A Wompi that runs on this computer, for rehearsal, demonstration and tests."""
