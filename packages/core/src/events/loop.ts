/** Work that is done again and again, one run at a time: when woken, and every so often by itself. */
export interface Loop {
  readonly wake: () => void
  /** Answers when everything that was due when asked has been done. */
  readonly settle: () => Promise<void>
  /** Lets the run under way finish and begins no other. */
  readonly stop: () => Promise<void>
}

interface Work {
  /** Does a piece; answers whether more is waiting already. What it throws is reported, once as long as it stays the same, and the work tried again at the next wake. */
  readonly run: () => Promise<boolean>
  readonly pollMilliseconds: number
}

export const createLoop = ({ run, pollMilliseconds }: Work): Loop => {
  const state = { stopped: false, woken: false }
  let running: Promise<void> | null = null
  let reported = ''

  const work = async (): Promise<void> => {
    while (state.woken && !state.stopped) {
      state.woken = false
      try {
        state.woken = (await run()) || state.woken
        reported = ''
      } catch (error) {
        if (!state.stopped && String(error) !== reported) process.emitWarning(error instanceof Error ? error : String(error))
        reported = String(error)
      }
    }
  }
  const wake = (): void => {
    state.woken = true
    if (running || state.stopped) return
    running = work().finally(() => {
      running = null
      if (state.woken) wake()
    })
  }
  const idle = async (): Promise<void> => {
    for (let current = running; current; current = running) await current
  }
  const settle = async (): Promise<void> => {
    wake()
    await idle()
  }
  const timer = setInterval(wake, pollMilliseconds)
  timer.unref()

  return {
    wake,
    settle,
    stop: async () => {
      state.stopped = true
      clearInterval(timer)
      await idle()
    },
  }
}
