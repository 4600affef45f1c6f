"""Feeds with the documents they must become, byte for byte."""
