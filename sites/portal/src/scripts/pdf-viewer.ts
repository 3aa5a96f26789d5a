import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist'
import { readShow, type ShowPage, type Shown } from './pdf-messages.ts'

// Runs within the viewer, which is shut off from our origin. The page around it says what to show and is told what came of it.
const canvas = document.querySelector('canvas') ?? document.createElement('canvas')
const tables = new URL('/_site/pdfjs/', location.href).href

const { default: workerAddress } = await import('pdfjs-dist/build/pdf.worker.min.mjs?url')
// An origin of its own may start a thread from what it holds only.
// A thread that is a module is not among it, so it fetches one.
const starter = new Blob([`import(${JSON.stringify(new URL(workerAddress, location.href).href)})`], { type: 'text/javascript' })
const worker = new Worker(URL.createObjectURL(starter))
// What it is told before its module has come it never hears.
await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }))
GlobalWorkerOptions.workerPort = worker

let pdf: PDFDocumentProxy | null = null
let drawing: RenderTask | null = null

const tell = (shown: Shown): void => parent.postMessage(shown, '*')

const show = async ({ bytes, page, width }: ShowPage): Promise<void> => {
  if (bytes) {
    const options = { data: bytes, cMapUrl: `${tables}cmaps/`, cMapPacked: true, standardFontDataUrl: `${tables}standard_fonts/` }
    pdf = await getDocument({ ...options, useWorkerFetch: false, useWasm: false, enableXfa: false, verbosity: 0 }).promise
  }
  if (!pdf) return
  drawing?.cancel()
  const number = Math.min(Math.max(page, 1), pdf.numPages)
  const sheet = await pdf.getPage(number)
  const scale = width / sheet.getViewport({ scale: 1 }).width
  const viewport = sheet.getViewport({ scale: scale * Math.min(devicePixelRatio, 2) })
  canvas.width = viewport.width
  canvas.height = viewport.height
  canvas.style.width = `${width}px`
  canvas.hidden = false
  drawing = sheet.render({ canvas, viewport })
  await drawing.promise
  tell({ outcome: 'shown', page: number, pages: pdf.numPages, height: Math.ceil((viewport.height / viewport.width) * width) })
}

addEventListener('message', ({ source, data }) => {
  const asked = source === parent ? readShow(data) : null
  if (asked)
    show(asked).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : ''
      if (name !== 'RenderingCancelledException') tell({ outcome: name === 'PasswordException' ? 'encrypted' : 'broken' })
    })
})
tell({ outcome: 'ready' })
