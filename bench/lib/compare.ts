import { median } from './median.ts'
import { type Borne, type Load, putLoad } from './put-load.ts'

export interface Comparison {
  readonly ours: Borne
  readonly baseline: Borne
  /** Ours by the baseline, of each pair of runs; the median. */
  readonly ratio: number
  /** The same of the processor time per request, so that 0.5 is twice the baseline's; null where the system does not tell. */
  readonly cpuRatio: number | null
}

const [rounds, warmup, seconds] = [5, 2, 2]

/** Loads both by turns, so that what else the machine does falls on both alike. */
export const compare = async (ours: Load, baseline: Load): Promise<Comparison> => {
  for (const load of [baseline, ours]) await putLoad(load, warmup)
  const pairs: { readonly ours: Borne; readonly baseline: Borne }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = await putLoad(round % 2 === 0 ? baseline : ours, seconds)
    const second = await putLoad(round % 2 === 0 ? ours : baseline, seconds)
    pairs.push(round % 2 === 0 ? { baseline: first, ours: second } : { ours: first, baseline: second })
  }
  const cpuRatios = pairs.flatMap((pair) => (pair.ours.cpu && pair.baseline.cpu !== null ? [pair.baseline.cpu / pair.ours.cpu] : []))
  return {
    ours: middle(pairs.map((pair) => pair.ours)),
    baseline: middle(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.ours.perSecond / pair.baseline.perSecond)),
    cpuRatio: cpuRatios.length === 0 ? null : median(cpuRatios),
  }
}

const middle = (runs: readonly Borne[]): Borne => {
  const cpus = runs.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]))
  return {
    perSecond: median(runs.map(({ perSecond }) => perSecond)),
    cpu: cpus.length === 0 ? null : median(cpus),
    p99: median(runs.map(({ p99 }) => p99)),
  }
}
