"""Tables taken out of the till as files: CSV, XLSX, PDF and plain text."""
