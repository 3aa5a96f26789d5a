import type { Engine } from '../engine.ts'
import type { EventBus } from './event-bus.ts'
import { createLoop } from './loop.ts'
import type { Projection } from './projection.ts'

export interface ProjectionRunner {
  /** Answers when every projection has seen all that was committed before the call. For tests and the command line. */
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

const batch = 100

/**
 * Keeps projections up with the stream, each at its own pace, from where it stopped last time. One that fails is tried again
 * within a second and holds no other up. Begins at once.
 */
export const createProjectionRunner = (
  engine: Engine,
  projections: readonly Projection[],
  bus: EventBus,
  { pollMilliseconds = 1_000 }: { readonly pollMilliseconds?: number } = {},
): ProjectionRunner => {
  const loops = projections.map((projection) =>
    createLoop({
      pollMilliseconds,
      run: async () => {
        const events = await engine.store.read.events.after(await projection.cursor(), batch)
        if (events.length > 0) await projection.apply(events)
        return events.length === batch
      },
    }),
  )
  const wakeAll = (): void => {
    for (const loop of loops) loop.wake()
  }
  const unsubscribe = bus.subscribe(null, wakeAll)
  wakeAll()

  return {
    settle: async () => {
      await Promise.all(loops.map((loop) => loop.settle()))
    },
    stop: async () => {
      unsubscribe()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
