import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { themeCss } from './theme-css.ts'

const values = (css: string, name: string): readonly string[] =>
  [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map((found) => found[1] ?? '')
const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`)

test('black on white has the greatest contrast, a colour on itself none', () => {
  expect([contrast('#000000', '#ffffff'), contrast('#336699', '#336699')]).toEqual([21, 1])
})

test('text on the accent, and accent-coloured text, can be read whatever colour a portal chooses', () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const css = themeCss(accent)
      const [onLight, onDark] = values(css, 'on-accent')
      const [fill] = values(css, 'accent')
      const [light, dark] = values(css, 'accent-text')
      const [softLight, softDark] = values(css, 'accent-soft')
      const pairs = [
        [onLight, fill],
        [onDark, fill],
        [light, '#ffffff'],
        [light, '#f6f7f9'],
        [light, softLight],
        [dark, '#17181b'],
        [dark, '#2a2d32'],
        [dark, softDark],
      ]
      for (const [text, ground] of pairs) expect(contrast(text ?? '', ground ?? '')).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a dark accent is kept as it is', () => {
  expect(values(themeCss('#005a9c'), 'accent')).toEqual(['#005a9c', '#005a9c'])
})

test('an accent cannot smuggle anything into the stylesheet', () => {
  expect(themeCss('red;} body{display:none')).not.toContain('display')
})
