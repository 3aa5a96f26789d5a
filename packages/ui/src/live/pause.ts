/** Whether what is being sent is to rest. Several things may share one. */
export class Pause extends EventTarget {
  #isOn = false

  get isOn(): boolean {
    return this.#isOn
  }

  /** Tells those who listen to `change`. */
  toggle(): void {
    this.#isOn = !this.#isOn
    this.dispatchEvent(new Event('change'))
  }

  /** Resolves as soon as nothing rests. */
  async over(): Promise<void> {
    while (this.#isOn) await new Promise((resolve) => this.addEventListener('change', resolve, { once: true }))
  }
}
