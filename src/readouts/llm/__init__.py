"""What language models write: a profile of the format, its schema, and how answers are read."""
