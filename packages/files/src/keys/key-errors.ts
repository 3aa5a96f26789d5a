import { defineErrors } from '@tsuzuri/model'

/** What can be wrong with the keys that contents of files are sealed by. */
export const keyErrors = defineErrors('drive-key', {
  destroyed: {
    kind: 'conflict',
    message: () => 'The key of this drive was destroyed: nothing that was in it can be read any more, and nothing can be placed.',
    hint: 'The certificate of its erasure says when and by whom.',
  },
  'wrong-secret': {
    kind: 'unavailable',
    message: () => 'The contents of files are sealed by a key that this secret does not open.',
    hint: 'Start with the TSUZURI_SECRET, or the file `secret`, of before; docs/OPERATION.md, «Disaster recovery», says how to change it.',
  },
})
