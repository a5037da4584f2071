/*
 * What a drawing needs and nothing that acts: no script, no style sheet, no animation, no foreign content, no picture or
 * font from elsewhere. SVG 2, presentation attributes only.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const SVG_ELEMENTS = words(`
  svg g defs symbol use title desc
  path rect circle ellipse line polyline polygon text tspan
  linearGradient radialGradient stop clipPath mask pattern marker
`);

export const SVG_ATTRIBUTES = words(`
  xmlns version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points pathLength
  id class role lang xml:lang xml:space aria-hidden aria-label aria-labelledby aria-describedby
  transform transform-origin opacity display visibility overflow color
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset paint-order vector-effect shape-rendering
  clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits mask-type
  gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity
  patternUnits patternContentUnits patternTransform
  marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
  font-family font-size font-weight font-style letter-spacing text-anchor dominant-baseline
`);

/** Allowed when they point inside the drawing: `#id`. */
export const SVG_REFERENCES = words('href xlink:href');
