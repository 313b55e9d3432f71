"""Text: faces, shaping, line breaking; the glyphs that screen and paper share."""
