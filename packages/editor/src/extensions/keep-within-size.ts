import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

interface Options {
  readonly doc: Doc
  /** Of the page, in bytes as one update. */
  readonly largest: number
  /** Something was not taken because the page would become too large. */
  readonly onFull: () => void
}

/** What the server takes, with room for what makes the page shorter again. */
const largestTaken = 8 * 1024 * 1024 - 256 * 1024
/** About what the beginning and end of a node take up. */
const perToken = 20

/**
 * Takes nothing that would make the page larger than the server takes it: what stands there by then would be refused as a whole.
 * What makes it shorter, and what others do, goes through.
 */
export const KeepWithinSize = Extension.create<Options>({
  name: 'keepWithinSize',
  addOptions: () => ({ doc: new Doc(), largest: largestTaken, onFull: () => {} }),
  addProseMirrorPlugins() {
    const { doc, largest, onFull } = this.options
    const fits = watchSize(doc, largest)
    return [
      new Plugin({
        filterTransaction: (transaction, { doc: before }) => {
          const grows = transaction.docChanged && transaction.doc.nodeSize > before.nodeSize
          if (!grows || transaction.getMeta(ySyncPluginKey) !== undefined) return true
          if (fits(added(before, transaction.doc))) return true
          onFull()
          return false
        },
      }),
    ]
  },
})

/** Answers whether so many bytes more fit in. Counted to the byte only where it matters. */
const watchSize = (doc: Doc, largest: number): ((more: number) => boolean) => {
  let size = encodeStateAsUpdate(doc).byteLength
  let isExact = true
  doc.on('update', (update: Uint8Array) => {
    size += update.byteLength
    isExact = false
  })
  return (more) => {
    if (size + more > largest && !isExact) {
      size = sizeAtServer(doc)
      isExact = true
    }
    return size + more <= largest
  }
}

/** Without what is deleted, which is kept here to be undone. */
const sizeAtServer = (doc: Doc): number => {
  const copy = new Doc()
  applyUpdate(copy, encodeStateAsUpdate(doc))
  const size = encodeStateAsUpdate(copy).byteLength
  copy.destroy()
  return size
}

/** What a change adds, in bytes, about. */
const added = (before: Node, after: Node): number => {
  const growth = after.nodeSize - before.nodeSize
  // A key or two need not be counted to the byte.
  if (growth < 100) return growth * perToken
  const text = after.textContent
  const former = before.textContent
  return bytesOf(text) - bytesOf(former) + Math.max(0, growth - (text.length - former.length)) * perToken
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength
