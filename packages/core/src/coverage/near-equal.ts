import { emptyBin, signatureBins } from './signature-of.ts'

export interface Likeness<Thing> {
  readonly one: Thing
  readonly other: Thing
  /** The share of what both say in all that either says, as far as it can be told: 0.5 to 1. */
  readonly share: number
}

/** From this share on two pages say the same. */
const nearEqual = 0.5
/** Pages of which more than so many agree in a bin are held against the first of them only: who has a thousand copies is told of each once. */
const mostInBin = 50

/** The pairs among things that say nearly the same, the likest first. Those without a signature are like nothing. */
export const nearEqualPairs = <Thing>(things: readonly { readonly thing: Thing; readonly signature: Uint8Array }[]): Likeness<Thing>[] => {
  const told = things
    .filter(({ signature }) => signature.byteLength === signatureBins * 4)
    .map(({ thing, signature }) => ({ thing, bins: binsOf(signature) }))
  const pairs: Likeness<Thing>[] = []
  const tried = new Set<number>()
  for (const members of candidates(told.map(({ bins }) => bins)))
    for (const [at, first] of members.entries())
      for (const second of at < mostInBin ? members.slice(at + 1, mostInBin) : []) {
        const key = first * told.length + second
        if (tried.has(key)) continue
        tried.add(key)
        const [one, other] = [told[first], told[second]]
        if (!one || !other) continue
        const share = shareOf(one.bins, other.bins)
        if (share >= nearEqual) pairs.push({ one: one.thing, other: other.thing, share })
      }
  return pairs.toSorted((one, other) => other.share - one.share)
}

const binsOf = (signature: Uint8Array): Uint32Array => new Uint32Array(signature.slice().buffer)

/** Which of them agree in two bins beside each other: of those that are half alike hardly a pair does not. */
const candidates = (all: readonly Uint32Array[]): readonly (readonly number[])[] => {
  const together = new Map<string, number[]>()
  for (const [index, bins] of all.entries())
    for (let bin = 0; bin < signatureBins; bin += 2) {
      const [low, high] = [bins[bin] ?? emptyBin, bins[bin + 1] ?? emptyBin]
      if (low === emptyBin || high === emptyBin) continue
      const key = `${bin} ${low} ${high}`
      const members = together.get(key)
      if (members) members.push(index)
      else together.set(key, [index])
    }
  return [...together.values()].filter(({ length }) => length > 1)
}

const shareOf = (one: Uint32Array, other: Uint32Array): number => {
  let same = 0
  let filled = 0
  for (let bin = 0; bin < signatureBins; bin++) {
    if (one[bin] === emptyBin && other[bin] === emptyBin) continue
    filled += 1
    if (one[bin] === other[bin]) same += 1
  }
  return filled === 0 ? 0 : same / filled
}
