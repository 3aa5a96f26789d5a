import { usualCheckItems } from '@tsuzuri/model'
import { addComment, changeRecord, type RecordPatchInput, transitionRecord } from '@tsuzuri/core'
import type { DemoStep } from './demo-story.ts'
import type { Happening } from './happening.ts'
import type { Demo } from './open-demo.ts'

/** What a step of a row's story does: the change of state with its reason and what it fills in, or a comment alone. */
export const demoStep = (demo: Demo, collection: string, key: string, step: DemoStep): Happening => {
  const { at, by, to, says } = step
  return {
    at: demo.clock.at(at),
    by,
    run: async (scope) => {
      const patch = patchOf(demo, step, collection)
      const ref = { collection, record: demo.find(key) }
      const comment = says === undefined ? undefined : demo.fill(says)
      if (to !== undefined) return transitionRecord(scope, { ...ref, to, comment, patch })
      if (Object.keys(patch).length > 0) await changeRecord(scope, { ...ref, patch })
      if (comment !== undefined) await addComment(scope, { ...ref, body: comment })
    },
  }
}

const patchOf = (
  { clock, userId, find }: Demo,
  { due, assignee, estimateHours, spentHours, results, noResults, to }: DemoStep,
  collection: string,
): RecordPatchInput => {
  const isChecked = collection === 'requests' && to === 'delivered'
  const fields = {
    ...(isChecked ? { checked: [...usualCheckItems] } : {}),
    ...(results === undefined ? {} : { results: results.map((key) => find(`files ${key}`)) }),
    ...(noResults === undefined ? {} : { noResults }),
    ...(estimateHours === undefined ? {} : { estimateHours }),
    ...(spentHours === undefined ? {} : { spentHours }),
  }
  return {
    ...(due ? { dueAt: clock.at(due) } : {}),
    ...(assignee ? { assignee: userId(assignee) } : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  }
}
