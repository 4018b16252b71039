"""Addresses and requests."""
