import { channels, contrast } from './contrast.ts'

/** The least contrast of text, WCAG 2.2 AA. */
const enough = 4.5
/** The surfaces of tokens.css on which accent-coloured text may stand, the hardest of each scheme. */
const surfaces = { light: '#eef1f5', dark: '#2a2d32' }

/**
 * A portal's stylesheet from its one accent colour. The fill keeps the colour and gets black or white text; where the
 * colour itself is text or a line, it is darkened (or lightened, in the dark scheme) until it can be read.
 */
export const themeCss = (accent: string): string => {
  // White or black reaches 4.5 on every colour there is; what is no colour becomes the product's own.
  const fill = /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : '#0055ad'
  return `${block(variables(fill, surfaces.light, '#000000'), '')}\n@media screen and (prefers-color-scheme: dark) {\n${block(variables(fill, surfaces.dark, '#ffffff'), '  ')}\n}\n`
}

const variables = (fill: string, surface: string, towards: string): Readonly<Record<string, string>> => {
  const text = readable(fill, surface, towards)
  return {
    '--accent': fill,
    '--on-accent': contrast(fill, '#ffffff') >= enough ? '#ffffff' : '#000000',
    '--accent-text': text,
    '--accent-soft': soft(text, surface),
  }
}

/** The colour, mixed with `towards` in steps until it is readable on the surface. */
const readable = (colour: string, surface: string, towards: string): string => {
  for (let step = 0; step <= 20; step += 1) {
    const mixed = mix(colour, towards, step / 20)
    if (contrast(mixed, surface) >= enough) return mixed
  }
  return towards
}

/** A tint of the colour over the surface on which both the colour and plain text stay readable. */
const soft = (colour: string, surface: string): string => {
  for (let share = 0.12; share > 0; share -= 0.02) {
    const tint = mix(surface, colour, share)
    if (contrast(colour, tint) >= enough) return tint
  }
  return surface
}

const mix = (one: string, other: string, share: number): string => {
  const to = channels(other)
  return `#${channels(one)
    .map((channel, index) =>
      Math.round(channel + ((to[index] ?? 0) - channel) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const block = (values: Readonly<Record<string, string>>, indent: string): string =>
  `${indent}:root[data-portal] {\n${Object.entries(values)
    .map(([name, value]) => `${indent}  ${name}: ${value};`)
    .join('\n')}\n${indent}}`
