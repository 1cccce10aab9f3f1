"""Receipt printer, drawer, sound and documents, without Qt."""
