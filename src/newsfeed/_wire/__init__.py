"""Shapes and what is made from them: the engine, which knows no word of feeds."""
