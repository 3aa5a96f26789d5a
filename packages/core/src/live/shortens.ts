import * as Y from 'yjs'

/** Whether an update takes more out of a document than it brings, both as bytes: what a full page still takes. */
export const shortens = (doc: Y.Doc, data: Uint8Array): boolean => {
  let taken = 0
  for (const [client, ranges] of Y.decodeUpdate(data).ds.clients)
    for (const { clock, len } of ranges) {
      const structs = doc.store.clients.get(client) ?? []
      if (structs.length === 0 || clock >= Y.getState(doc.store, client)) continue
      const end = clock + len
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index]
        if (!struct || struct.id.clock >= end) break
        if (!struct.deleted && struct instanceof Y.Item && struct.content instanceof Y.ContentString)
          taken += Buffer.byteLength(struct.content.str.slice(Math.max(0, clock - struct.id.clock), end - struct.id.clock))
      }
    }
  return taken > data.byteLength
}
