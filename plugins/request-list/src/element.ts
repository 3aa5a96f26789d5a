import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'
import { armBoard } from './element/arm-board.ts'
import { askForStep } from './element/ask-for-step.ts'
import { stepsOf } from './element/steps-of.ts'

/** `<tsuzuri-request-list>`: keeps the server's HTML up to date, sends what is written in it, and lets the cards of a board be moved. */
export class RequestListElement extends LiveBlock {
  #disarm: (() => void) | undefined
  #isDragging = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('click', this.#onStep)
    this.#arm()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('click', this.#onStep)
    this.#disarm?.()
  }

  protected override drawn(): void {
    this.#arm()
  }

  /** Anew whenever the block was drawn, before anybody can take a card. Never under somebody's hand. */
  #arm(): void {
    if (this.#isDragging) return
    this.#disarm?.()
    const board = this.querySelector<HTMLElement>('[data-board]')
    this.#disarm = board ? armBoard(board, { onDrop: this.#onDrop, onDragging: this.#onDragging }) : undefined
  }

  readonly #onDragging = (isDragging: boolean): void => {
    this.#isDragging = isDragging
    this.#arm()
  }

  readonly #onDrop = (card: HTMLElement, column: HTMLElement): void => {
    const { state: to = '', word = '' } = column.dataset
    const asks = stepsOf(card).get(to)
    if (asks === undefined) return this.#refuse(card, word)
    const { key: record = '', version } = card.dataset
    if (asks) void this.#ask(card, to)
    else void this.step({ collection: 'requests', record, to, version })
  }

  #refuse(card: HTMLElement, to: string): void {
    const title = card.querySelector('a')?.textContent ?? ''
    const possible = [...stepsOf(card).keys()].map((state) => this.#wordOf(state)).join(words('comma'))
    this.announce(possible === '' ? words('no-step-at-all', { title, to }) : words('no-step', { title, to, possible }))
  }

  #wordOf(state: string): string {
    return this.querySelector<HTMLElement>(`.board__column[data-state="${CSS.escape(state)}"]`)?.dataset['word'] ?? state
  }

  async #ask(card: HTMLElement, to: string): Promise<void> {
    const href = card.querySelector<HTMLAnchorElement>('.request-list__title a')?.href
    if (href === undefined || !(await askForStep(href, to))) return
    this.announce(words('moved'))
    await this.refresh()
  }

  readonly #onStep = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target.closest<HTMLElement>('a[data-step]')
    const card = link?.closest<HTMLElement>('[data-steps]')
    if (!link || !card) return
    event.preventDefault()
    void this.#ask(card, link.dataset['step'] ?? '')
  }
}

defineLiveBlock('tsuzuri-request-list', RequestListElement)
