/**
 * How letters follow each other in what people write in code: minus the binary logarithm of the probability, in fifths
 * of a bit, one base-62 digit per pair. A row per letter before (a to z, the last row for the start of a word), a column
 * per letter. Written by tools/train-characters.ts from 101814 different identifiers and literals.
 */
export const letterCosts: readonly string[] = [
  'iPJNhYNsRpaFLIzOyFICQZcZTg',
  'EcWcGeajJLhCVbHdVJObGgluMv',
  'GfTfFmtFRmLKfnBgiKXFOvqpXz',
  'GbcP6dakDlqPgjJZjTOaRjqjTw',
  'MZLIXQVmhorOOEfTSCEJiTaMVy',
  'HVaaGJjs9qyLlaDnkLSQMforUu',
  'PZfo6eROIwyNVHRXwKLRMhrsdl',
  'Adjl9jtdHmlcSiEjnPXITlovWs',
  'QVLLNQMqktfKPBFSnPIHrTrYzT',
  'VigcBsgbWlbdjoMcgm4aTdUmgf',
  'NcXX3hWaHsmVfQWakfIbVjeocn',
  'GZeOAcemCniIfpGYwkQLMXlzPz',
  'CNkb8fnsITnSNcJGxlOhTnvses',
  'IkKHIQGmNrXXaWJaphHBSUozeq',
  'XSNKjUVxXcPNLASJzCQOLTPfgt',
  'DijTBomWOzhJhpGOpDUHOjozey',
  'lkkohonqdsjaefnhwbYc1chqZf',
  'FkRT9bSvHzUXRTGizMLKRXnzPz',
  'OkLcCenNGvWXabLMmgHALhZdRt',
  'GoTgAcpKCzyYdpIXzIMORyfpJx',
  'ROSTHQTzLxsGLEZJvFJFhlzkxm',
  'AdZi5nXuDwtmfjRmwlVghsknko',
  'EhmZFkgNCraWjKBjsHJafqbcgg',
  'QbKXJZdcKbqdQfaAmfb7boqWQl',
  'QUZdTdfnTvjQJGX5vgIOjgOYfa',
  'Hjbb4dbZIjdVUhRglgSYJlZVRS',
  'KOHMLMRSKUXPNOOKcKIKPTSXih',
];

/**
 * How kinds of characters follow each other, in the same unit: a row per kind two characters back (start, lower, upper,
 * digit, other), in it five groups for the kind one back, in each a digit for lower, upper, digit, other.
 */
export const kindCosts: readonly string[] = [
  '39YH0WNg29bW7Z8A9PW3',
  'AAAA1EcS0RazBF3R1IJU',
  'AAAA0NksL1SGE97DW0Sc',
  'AAAA5I7a879VDE4HAC5Z',
  'AAAA0pZXB2ZhKN564Jh8',
];
