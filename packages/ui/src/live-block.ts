import { concerns } from './live/concerns.ts'
import { fetchFragment } from './live/fetch-fragment.ts'
import { hold } from './live/hold.ts'
import { hearLiveEvents } from './live/live-events.ts'
import { morph } from './live/morph.ts'
import { recordOfForm } from './live/record-of-form.ts'
import { objectOf, send, type Sent } from './live/send.ts'
import { clearProblem, tellProblem } from './live/tell-problem.ts'
import { type Word, words } from './live/words.ts'

/** A step that a record is to take. */
export interface RecordStep {
  readonly collection: string
  readonly record: string
  readonly to: string
  /** The version it was chosen on; refused when the state has changed since. */
  readonly version?: string | undefined
}

/** Milliseconds that nobody minds. */
const noticeable = 300

/**
 * The browser side of a block. The HTML the server rendered stays; it follows the portal's events, fetches the block
 * anew when one concerns it, and sends what its forms and buttons say. What marks it acts on stands in `plugins/README.md`.
 */
export class LiveBlock extends HTMLElement {
  #stop: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Attributes shown instead of those the page has written, until the page is left. */
  #shown: Readonly<Record<string, unknown>> | undefined
  #refreshing: Promise<void> | undefined
  #isStale = false

  connectedCallback(): void {
    this.addEventListener('submit', this.#onSubmit)
    this.addEventListener('click', this.#onClick)
    document.addEventListener('visibilitychange', this.#onVisible)
    if (this.portal === '') return
    this.#stop = hearLiveEvents(this.portal, (event) => {
      if (concerns(event, this.#sources)) this.#refreshSoon()
    })
    if (this.childElementCount === 0) this.#refreshSoon()
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#onSubmit)
    this.removeEventListener('click', this.#onClick)
    document.removeEventListener('visibilitychange', this.#onVisible)
    clearTimeout(this.#timer)
    this.#stop?.()
    this.#stop = undefined
  }

  /** The portal's slug; empty where the page does not say. */
  get portal(): string {
    return this.#wrapper.dataset['portal'] ?? document.documentElement.dataset['portal'] ?? ''
  }

  /** Fetches the block anew and puts what changed in place. Keeps what is there when that fails, and says so. */
  refresh(): Promise<void> {
    this.#isStale = true
    this.#refreshing ??= this.#refreshWhileStale().finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  /** Says what happened, to eyes and screen readers. */
  announce(message: string, link?: { readonly href: string; readonly label: string }): void {
    const place = this.querySelector('[data-status]')
    if (!place) return
    place.textContent = message
    if (!link) return
    const anchor = document.createElement('a')
    anchor.href = link.href
    anchor.textContent = link.label
    place.append(' ', anchor)
  }

  /** Called each time the block was drawn anew, for whatever the server's HTML knows nothing of. */
  protected drawn(): void {}

  /** The address of a collection's records. */
  #records(collection: string): string {
    return `/api/v1/portals/${encodeURIComponent(this.portal)}/collections/${encodeURIComponent(collection)}/records`
  }

  /** Says that something is under way where it takes its time. */
  async #telling(sending: Promise<Sent>): Promise<Sent> {
    const timer = setTimeout(() => this.announce(words('sending')), noticeable)
    const sent = await sending
    clearTimeout(timer)
    this.#takeBack('sending')
    return sent
  }
  /** What holds no longer is no longer said. */
  #takeBack(word: Word): void {
    if (this.querySelector('[data-status]')?.textContent === words(word)) this.announce('')
  }

  get #wrapper(): HTMLElement {
    return this.closest<HTMLElement>('[data-block]') ?? this
  }

  get #sources(): readonly string[] {
    const place = this.querySelector<HTMLElement>('[data-sources]') ?? this.#wrapper
    return place.dataset['sources']?.match(/[\w-]+/g) ?? []
  }

  #refreshSoon(): void {
    this.#isStale = true
    if (document.hidden) return
    clearTimeout(this.#timer)
    // Several events of one change come close together; one fetch answers them all.
    this.#timer = setTimeout(() => void this.refresh(), 60)
  }

  async #refreshWhileStale(): Promise<void> {
    const { block = '', attributes = '{}', place } = this.#wrapper.dataset
    while (this.#isStale) {
      this.#isStale = false
      const shown = this.#shown
      const fresh = await fetchFragment({
        portal: this.portal,
        block,
        attributes: shown ?? objectOf(attributes),
        place,
        element: this.localName,
      })
      if (!fresh) return this.announce(words('stale'))
      this.#takeBack('stale')
      if (shown === this.#shown) this.#put(fresh)
    }
  }

  #put(fresh: Element): void {
    const known = new Set([...this.querySelectorAll<HTMLElement>('[data-key]')].map((row) => row.dataset['key']))
    const isFirst = this.childElementCount === 0 || this.#isTurning
    this.#isTurning = false
    morph(this, fresh)
    this.drawn()
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-key], li[data-key]')) {
      row.classList.toggle('is-new', !isFirst && !known.has(row.dataset['key']))
    }
  }

  /** Set while other attributes are shown for the first time: then nothing counts as new. */
  #isTurning = false

  readonly #onVisible = (): void => {
    if (!document.hidden && this.#isStale) this.#refreshSoon()
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (form.dataset['once'] !== undefined) return this.#sendOnce(form, event)
    if (form.dataset['create'] === undefined) return
    event.preventDefault()
    void this.#create(form, form.dataset['create'])
  }

  /** The browser goes on to the answer by itself; what is pressed until then is the same press. */
  #sendOnce(form: HTMLFormElement, event: SubmitEvent): void {
    if (form.dataset['sent'] !== undefined) return event.preventDefault()
    form.dataset['sent'] = ''
    this.announce(words('sending'))
    // Whoever comes back to the page may press again.
    addEventListener(
      'pagehide',
      () => {
        delete form.dataset['sent']
        this.announce('')
      },
      { once: true },
    )
  }

  async #create(form: HTMLFormElement, collection: string): Promise<void> {
    const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
    if (!button || button.disabled) return
    clearProblem(form)
    const release = hold(button)
    const sent = await this.#telling(send(this.#records(collection), recordOfForm(form)))
    release()
    if (!sent.ok) return tellProblem(form, sent.problem)
    form.reset()
    const details = form.closest('details')
    details?.removeAttribute('open')
    details?.querySelector('summary')?.focus()
    this.announce(words('kept'))
    await this.refresh()
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target.closest<HTMLAnchorElement>('a[data-show]')
    if (link) {
      event.preventDefault()
      this.#isTurning = true
      this.#shown = objectOf(link.dataset['show'] ?? '{}')
      void this.refresh()
      return
    }
    const button = event.target.closest<HTMLButtonElement>('button[data-transition]')
    if (!button) return
    event.preventDefault()
    void this.#move(button)
  }

  /** Takes a record a step on, says what came of it, and shows the block as it is then. */
  async step({ collection, record, to, version }: RecordStep): Promise<void> {
    const path = `${this.#records(collection)}/${encodeURIComponent(record)}/transitions`
    const sent = await this.#telling(send(path, { to }, version))
    this.announce(sent.ok ? words('moved') : sent.problem.message)
    await this.refresh()
  }

  async #move(button: HTMLButtonElement): Promise<void> {
    const { collection = '', record = '', transition = '', version } = button.dataset
    const release = hold(button)
    await this.step({ collection, record, to: transition, version })
    release()
    if (!button.isConnected) this.#standBy(record)
  }
  /** The step one stood on is gone: one stands on its row then, or where the block begins. */
  #standBy(record: string): void {
    if (document.activeElement !== document.body) return
    const row = this.querySelector(`[data-key="${CSS.escape(record)}"]`) ?? this
    row.querySelector<HTMLElement>('a[href], button, summary, input, select, textarea')?.focus({ preventScroll: true })
  }
}
