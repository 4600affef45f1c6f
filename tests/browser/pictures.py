"""Pictures for pages whose pictures are nowhere: a ship at sea, another for each address."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

_SKIES: Final = (
    ("#f3b27a", "#6f7fa8"),
    ("#9cc7e0", "#dfeaf0"),
    ("#e9c7a0", "#a86f63"),
    ("#203252", "#7a6f94"),
)

_SHIP: Final = (
    '<path d="M0 60H300L270 110H40Z" fill="#2b2622"/><path d="M50 15h170v45H50z" fill="#efe8da"/>'
    '<path d="M90-30h70v45H90z" fill="#efe8da"/><path d="M105-80h26v50h-26z" fill="#9c350b"/>'
)
_LOGO: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72"><rect width="72" height="72" '
    'fill="#9c350b"/><path d="M22 16h28v8H32v8h15v8H32v8h18v8H22z" fill="#fff"/></svg>'
)


def picture(url: str) -> str:
    """Return the picture at an address, as SVG."""
    if "logo" in url:
        return _LOGO
    chance = sha256(url.encode()).digest()
    top, bottom = _SKIES[chance[1] % len(_SKIES)]
    hills = "".join(
        f'<path d="M0 {520 + n * 60}Q{200 + chance[n] * 2} {380 + n * 60 + chance[n + 3] // 6} 600 '
        f'{520 + n * 60}T1200 {500 + n * 60}V800H0Z" '
        f'fill="hsl({200 + chance[6] % 40} 30% {42 - n * 9}%)"/>'
        for n in range(3)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">'
        f'<linearGradient id="s" x2="0" y2="1"><stop stop-color="{top}"/>'
        f'<stop offset="1" stop-color="{bottom}"/></linearGradient>'
        '<path d="M0 0h1200v800H0z" fill="url(#s)"/>'
        f'<circle cx="{300 + chance[7] * 2}" cy="{180 + chance[8] // 3}" r="60" fill="#fff3d6"/>'
        f'{hills}<g transform="translate({250 + chance[9]} 590)">{_SHIP}</g>'
        '<path d="M0 690h1200v110H0z" fill="#27405a" opacity=".75"/></svg>'
    )
