"""Drawings and formulas within XHTML: what readers that show them at all let stand.

SVG: https://www.w3.org/TR/SVG2/; MathML: https://www.w3.org/TR/MathML3/. What runs code or loads
something isn't among it.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "MATHML",
    "MATHML_ATTRIBUTES",
    "MATHML_ELEMENTS",
    "SVG",
    "SVG_ATTRIBUTES",
    "SVG_ELEMENTS",
    "SVG_WORDS",
]

SVG: Final = "http://www.w3.org/2000/svg"
MATHML: Final = "http://www.w3.org/1998/Math/MathML"

SVG_ELEMENTS: Final = frozenset(
    """
    a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence filter font-face font-face-name font-face-src foreignObject
    g glyph hkern line linearGradient marker mask metadata missing-glyph mpath path pattern
    polygon polyline radialGradient rect set stop svg switch symbol text textPath title tspan
    use view
    """.split()
)
#: Those that hold text.
SVG_WORDS: Final = frozenset(
    "a desc foreignObject metadata style text textPath title tspan".split()
)
SVG_ATTRIBUTES: Final = frozenset(
    """
    accent-height accumulate additive alignment-baseline alphabetic arabic-form ascent
    attributeName attributeType baseline-shift baseProfile bbox begin by calcMode cap-height
    class clip-path clip-rule clipPathUnits color color-interpolation
    color-interpolation-filters color-rendering content cx cy d descent direction display
    dominant-baseline dur dx dy end fill fill-opacity fill-rule filter filterUnits flood-color
    flood-opacity font-family font-size font-stretch font-style font-variant font-weight from fx
    fy g1 g2 glyph-name gradientUnits hanging height horiz-adv-x horiz-origin-x href id
    ideographic in in2 k keyPoints keySplines keyTimes lang lengthAdjust letter-spacing
    marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask
    maskContentUnits maskUnits mathematical max min name offset opacity operator orient origin
    overflow overline-position overline-thickness paint-order panose-1 path pathLength
    patternContentUnits patternTransform patternUnits pointer-events points preserveAspectRatio
    primitiveUnits r refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart
    result role rotate rx ry shape-rendering slope spreadMethod startOffset stdDeviation stemh
    stemv stop-color stop-opacity strikethrough-position strikethrough-thickness stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width style systemLanguage tabindex target text-anchor text-decoration
    text-rendering textLength title to transform type u1 u2 underline-position
    underline-thickness unicode unicode-range units-per-em values vector-effect version viewBox
    visibility white-space width widths word-spacing x x-height x1 x2 y y1 y2 zoomAndPan
    """.split()
)
MATHML_ELEMENTS: Final = frozenset(
    """
    annotation annotation-xml maction maligngroup malignmark math menclose merror mfenced mfrac
    mglyph mi mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot
    mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup
    mtable mtd mtext mtr munder munderover none semantics
    """.split()
)
MATHML_ATTRIBUTES: Final = frozenset(
    """
    accent accentunder actiontype align alignmentscope altimg altimg-height altimg-valign
    altimg-width alttext arg bevelled charalign class close columnalign columnlines
    columnspacing columnspan columnwidth crossout decimalpoint denomalign depth dir display
    displaystyle edge encoding equalcolumns equalrows fence fontstyle fontweight form frame
    framespacing groupalign height href id indentalign indentalignfirst indentalignlast
    indentshift indentshiftfirst indentshiftlast indenttarget infixlinebreakstyle intent lang
    largeop length linebreak linebreakmultchar linebreakstyle lineleading linethickness location
    longdivstyle lquote lspace mathbackground mathcolor mathsize mathvariant maxsize
    minlabelspacing minsize movablelimits notation numalign open other overflow position role
    rowalign rowlines rowspacing rowspan rquote rspace scriptlevel scriptminsize
    scriptsizemultiplier selection separator separators shift side src stackalign stretchy style
    subscriptshift superscriptshift symmetric tabindex title voffset width
    """.split()
)
