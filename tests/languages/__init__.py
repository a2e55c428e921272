"""The schema in the hands of others: editors, and programs in other languages."""
