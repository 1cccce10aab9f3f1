"""Whether everything the till stands on works."""
