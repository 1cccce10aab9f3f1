"""The steps that changed the shape of the database, a module each."""
