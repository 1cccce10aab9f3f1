"""Letters for whoever has only a screen of glass: they write where a finger touched a field."""
