"""The reference of the format: what stands on its pages, in both skins."""
