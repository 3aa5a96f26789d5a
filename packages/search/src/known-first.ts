import { squeeze } from './text/pattern.ts'

/** How a title stands to what was asked for: it is it, begins with it, holds it, or none of these. */
export type Standing = 'is' | 'begins' | 'holds' | 'other'

/** Both folded; `whole` without symbols. */
export const standingOf = (title: string, whole: string): Standing => {
  const text = squeeze(title)
  if (whole === '' || !text.includes(whole)) return 'other'
  if (text === whole) return 'is'
  return text.startsWith(whole) ? 'begins' : 'holds'
}

/**
 * The same things in the same order, but first what is called just so, then what begins so, as a title does that is half typed, or is called something with it and opened by
 * the person who asks: nothing that is new or opened comes before what is looked for by its name.
 */
export const knownFirst = <Thing>(
  things: readonly Thing[],
  standing: (thing: Thing) => Standing,
  isOpened: (thing: Thing) => boolean,
): readonly Thing[] => {
  const bands: [Thing[], Thing[], Thing[]] = [[], [], []]
  for (const thing of things) {
    const stands = standing(thing)
    if (stands === 'is') bands[0].push(thing)
    else if (stands === 'begins' || (stands === 'holds' && isOpened(thing))) bands[1].push(thing)
    else bands[2].push(thing)
  }
  return bands.flat()
}
