import * as Y from 'yjs'
import type { Clocks } from './apply-watched.ts'
import { createLossList } from './create-loss-list.ts'
import type { ItemRun, LostEdit } from './losses.ts'

/** What was written in a fork and is dead where it arrived, told in the fork, which still has it. `base`: where the fork begins. */
export const lostEdits = (fork: Y.Doc, dead: readonly ItemRun[], base: Clocks): readonly LostEdit[] => {
  const list = createLossList(fork, (id) => id.clock < (base.get(id.client) ?? 0))
  for (const { client, clock, length } of dead) {
    const structs = fork.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const struct = structs[index]
      if (!struct || struct.id.clock >= clock + length) break
      if (struct instanceof Y.Item && !struct.deleted) list.add(struct)
    }
  }
  return list.all()
}
