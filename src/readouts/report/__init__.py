"""From problems and readouts to text: one format a file."""
