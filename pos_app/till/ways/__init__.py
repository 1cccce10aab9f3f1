"""The ways of paying: which there are now, and those that one request of ours begins."""
