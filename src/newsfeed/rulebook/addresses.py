"""Pages of forms of addresses: URIs, IRIs, URLs."""

from __future__ import annotations
