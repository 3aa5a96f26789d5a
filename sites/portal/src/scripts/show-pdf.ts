import { readShown, type ShowPage } from './pdf-messages.ts'

// Hands a PDF to the viewer, which has no way to fetch one itself, and turns its pages. Without scripts its text stands below.
for (const section of document.querySelectorAll<HTMLElement>('[data-pdf]')) {
  const frame = section.querySelector('iframe')
  const told = section.querySelector<HTMLElement>('[data-told]')
  const [back, forth] = section.querySelectorAll<HTMLButtonElement>('button')
  if (!frame || !told || !back || !forth) continue
  section.hidden = false
  const { pdf = '', page = '1', place = '', encrypted = '', broken = '' } = section.dataset
  let shown = Number(page) || 1
  let pages = 1

  const ask = (bytes: Uint8Array | null): void => {
    const wanted: ShowPage = { bytes, page: shown, width: frame.clientWidth }
    // The viewer's origin is none that could be named.
    frame.contentWindow?.postMessage(wanted, '*', bytes ? [bytes.buffer] : [])
  }
  const fail = (why: string): void => {
    told.textContent = why
    frame.hidden = true
  }
  const hand = async (): Promise<void> => {
    const response = await fetch(pdf)
    if (response.ok) ask(new Uint8Array(await response.arrayBuffer()))
    else fail(broken)
  }
  const turn = (by: number): void => {
    shown = Math.min(Math.max(shown + by, 1), pages)
    ask(null)
  }
  addEventListener('message', ({ source, data }) => {
    const answer = source === frame.contentWindow ? readShown(data) : null
    if (!answer) return
    if (answer.outcome === 'ready') hand().catch(() => fail(broken))
    else if (answer.outcome !== 'shown') fail(answer.outcome === 'encrypted' ? encrypted : broken)
    else {
      ;({ page: shown, pages } = answer)
      frame.style.height = `${answer.height}px`
      told.textContent = place.replace('{page}', String(shown)).replace('{pages}', String(pages))
      back.disabled = shown === 1
      forth.disabled = shown === pages
    }
  })
  back.addEventListener('click', () => turn(-1))
  forth.addEventListener('click', () => turn(1))
  frame.src = frame.dataset['src'] ?? ''
}
