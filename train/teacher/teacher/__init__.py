"""A teacher of names: an encoder that learns from labelled articles and labels others, for a small student."""
