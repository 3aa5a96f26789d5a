// Two stock editors on a stock provider, as TipTap's own guide sets them up; nothing of ours is in here.
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'

const open = (address: string, page: string): Editor => {
  const document = new Doc()
  const provider = new WebsocketProvider(address, page, document, { disableBc: true })
  const element = window.document.createElement('div')
  window.document.body.append(element)
  const editor = new Editor({
    element,
    extensions: [StarterKit.configure({ undoRedo: false }), Collaboration.configure({ document, field: 'content' })],
  })
  provider.on('sync', (isSynced: boolean) => element.setAttribute('data-synced', String(isSynced)))
  return editor
}

Object.assign(window, { openStockEditor: open })
