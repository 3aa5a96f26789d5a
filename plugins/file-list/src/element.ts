import { defineLiveBlock } from '@tsuzuri/ui/live/define-live-block.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import { LiveBlock } from '@tsuzuri/ui/live-block.ts'
import { placeFiles } from './element/place-files.ts'

/** `<tsuzuri-file-list>`: takes files dropped anywhere on the page, tells their progress, and makes requests of them. */
export class FileListElement extends LiveBlock {
  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('change', this.#onChoose)
    this.addEventListener('click', this.#onRequest)
    document.addEventListener('dragover', this.#onDragOver)
    document.addEventListener('dragleave', this.#onDragEnd)
    document.addEventListener('drop', this.#onDrop)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('change', this.#onChoose)
    this.removeEventListener('click', this.#onRequest)
    document.removeEventListener('dragover', this.#onDragOver)
    document.removeEventListener('dragleave', this.#onDragEnd)
    document.removeEventListener('drop', this.#onDrop)
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
    this.#place([...(input.files ?? [])])
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
    if (!this.#takes(event)) return
    event.preventDefault()
    this.#place([...(event.dataTransfer?.files ?? [])])
  }

  /** Of several lists on a page the one under the pointer takes the files, else the first that may. */
  #takes(event: DragEvent): boolean {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return false
    const zone = this.querySelector('[data-drop]')
    if (!zone) return false
    const under = event.target instanceof Element ? event.target.closest(this.localName)?.querySelector('[data-drop]') : null
    return zone === (under ?? document.querySelector('[data-drop]'))
  }

  #place(files: readonly File[]): void {
    const list = this.querySelector<HTMLElement>('[data-uploads]')
    const folder = this.querySelector<HTMLElement>('[data-drop]')?.dataset['drop'] ?? '/'
    if (!list) return
    void placeFiles({
      portal: this.portal,
      folder,
      files,
      list,
      onPlaced: (name) => {
        this.announce(words('placed', { name }))
        void this.refresh()
      },
    })
  }

  readonly #onRequest = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-file-version]') : null
    if (!button) return
    event.preventDefault()
    void this.#request(button)
  }

  async #request(button: HTMLButtonElement): Promise<void> {
    const { fileVersion, fileName = '' } = button.dataset
    const made = await this.sendBy(button, this.records('requests'), {
      title: fileName,
      state: 'requested',
      fields: { files: [fileVersion] },
    })
    if (!made.ok) return
    const { id, number } = made.body
    const shown = typeof number === 'number' ? number : String(id)
    this.announce(words('requested', { name: fileName }), {
      href: `/p/${encodeURIComponent(this.portal)}/requests/${shown}`,
      label: words('open-request', { number: shown }),
    })
  }
}

defineLiveBlock('tsuzuri-file-list', FileListElement)
