"""Taking sales out of the till as files, beside the payments and never before them."""
