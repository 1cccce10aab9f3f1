"""Personal data: asked about, kept as long as the shop says, and erased."""
