import { Extension, InputRule } from '@tiptap/core'
import { fieldReferenceKind, readFieldReference } from '@tsuzuri/document'

/** `:field[給与規程#支給日]` becomes a field of that page as its bracket is closed. */
export const TypeFieldReference = Extension.create({
  name: 'typeFieldReference',
  addInputRules() {
    return [
      new InputRule({
        find: /:field\[[^[\]]+\]$/,
        handler: ({ state, range, match, chain }) => {
          const source = match[0]
          if (!readFieldReference(source) || !state.schema.nodes['rawInline']) return
          chain()
            .insertContentAt(range, { type: 'rawInline', attrs: { source, kind: fieldReferenceKind } })
            .run()
        },
      }),
    ]
  },
})
