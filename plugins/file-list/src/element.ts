import { begunUploads, mayHaveBegun } from '@tsuzuri/ui/live/begun-uploads.ts'
import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'
import type { GatheredFiles } from './element/gathered-files.ts'
import { gatherChosen } from './element/gather-chosen.ts'
import { gatherDropped } from './element/gather-dropped.ts'
import { outcome } from './element/outcome.ts'
import { placeFiles } from './element/place-files.ts'
import { showLeft } from './element/show-left.ts'

/** `<tsuzuri-file-list>`: takes files and folders dropped anywhere on the page and tells their progress. */
export class FileListElement extends LiveBlock {
  /** The placing that came last; the next one waits for it. */
  #turn: Promise<unknown> = Promise.resolve()

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('change', this.#onChoose)
    document.addEventListener('dragover', this.#onDragOver)
    document.addEventListener('dragleave', this.#onDragEnd)
    document.addEventListener('drop', this.#onDrop)
    if (mayHaveBegun(this.portal)) void this.#showLeft()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('change', this.#onChoose)
    document.removeEventListener('dragover', this.#onDragOver)
    document.removeEventListener('dragleave', this.#onDragEnd)
    document.removeEventListener('drop', this.#onDrop)
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
    void this.#place(gatherChosen([...(input.files ?? [])]))
    input.value = ''
  }

  readonly #onDragOver = (event: DragEvent): void => {
    if (!this.#takes(event)) return
    event.preventDefault()
    this.querySelector('[data-drop]')?.setAttribute('data-over', '')
  }

  readonly #onDragEnd = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.querySelector('[data-over]')?.removeAttribute('data-over')
  }

  readonly #onDrop = (event: DragEvent): void => {
    this.querySelector('[data-over]')?.removeAttribute('data-over')
    if (!this.#takes(event) || !event.dataTransfer) return
    event.preventDefault()
    void this.#placeDropped(gatherDropped(event.dataTransfer))
  }

  /** Of several lists on a page the one under the pointer takes the files, else the first that may. */
  #takes(event: DragEvent): boolean {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return false
    const zone = this.querySelector('[data-drop]')
    if (!zone) return false
    const under = event.target instanceof Element ? event.target.closest(this.localName)?.querySelector('[data-drop]') : null
    return zone === (under ?? document.querySelector('[data-drop]'))
  }

  async #placeDropped(gathering: Promise<GatheredFiles>): Promise<void> {
    this.announce(words('looking'))
    const gathered = await gathering
    this.announce('')
    await this.#place(gathered)
  }

  /** What was begun on another page, before this one was loaded anew; the first list that may place tells it. */
  async #showLeft(): Promise<void> {
    const list = this.querySelector<HTMLElement>('[data-uploads]')
    if (!list || document.querySelector('[data-uploads]') !== list) return
    const begun = await begunUploads(this.portal)
    showLeft({
      portal: this.portal,
      list,
      begun,
      onGoOn: (file, folder) => void this.#place({ files: [{ file, folder: '' }], emptyFolders: [], unread: [], leftOut: 0 }, folder),
      announce: (message) => this.announce(message),
    })
  }

  /** @param into where they go, unless it is the list's own folder */
  async #place(gathered: GatheredFiles, into?: string): Promise<void> {
    const list = this.querySelector<HTMLElement>('[data-uploads]')
    if (!list) return
    for (const left of list.querySelectorAll('[data-left]')) left.remove()
    const placing = placeFiles({
      portal: this.portal,
      folder: into ?? this.querySelector<HTMLElement>('[data-drop]')?.dataset['drop'] ?? '/',
      files: gathered.files,
      list,
      turn: this.#turn,
      onAgain: (files) => void this.#place({ files, emptyFolders: [], unread: [], leftOut: 0 }, into),
      onPlacedLater: ({ file }) => {
        this.announce(words('placed', { name: file.name }))
        void this.refresh()
      },
    })
    this.#turn = placing
    this.announce(outcome(gathered, await placing))
    await this.refresh()
    if (list.childElementCount === 0 && mayHaveBegun(this.portal)) await this.#showLeft()
  }
}

defineLiveBlock('tsuzuri-file-list', FileListElement)
