"""Painting display lists with Qt: inks, glyphs, lines, and drawings prepared for both."""
