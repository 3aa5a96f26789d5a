import { afterAll, beforeAll, describe } from 'vitest'
import type { SearchIndex } from '../search-index.ts'
import { testApplying } from './test-applying.ts'
import { testChoosing } from './test-choosing.ts'
import { testFinding } from './test-finding.ts'
import { testMarking } from './test-marking.ts'
import { testNotations } from './test-notations.ts'
import { testOrdering } from './test-ordering.ts'
import { testRebuilding } from './test-rebuilding.ts'
import { testRecall } from './test-recall.ts'
import { testWalls } from './test-walls.ts'

export interface SearchIndexSuite {
  /** Opens an empty index; each call another one. */
  readonly open: () => SearchIndex | Promise<SearchIndex>
}

/** The index a group of tests shares. */
export type Opened = () => SearchIndex

/** What every search index has to do, whatever it runs on. Call it in a test file of the driver. */
export const testSearchIndex = ({ open }: SearchIndexSuite): void => {
  const group = (name: string, tests: (opened: Opened) => void): unknown =>
    describe(name, () => {
      let index: SearchIndex | undefined
      beforeAll(async () => {
        index = await open()
      })
      afterAll(() => index?.close())
      tests(() => {
        if (index === undefined) throw new Error('The index is opened before the tests run.')
        return index
      })
    })
  group('finding', testFinding)
  group('notations', testNotations)
  group('choosing', testChoosing)
  group('ordering', testOrdering)
  group('recall', testRecall)
  group('walls', testWalls)
  group('marking', testMarking)
  group('applying', testApplying)
  group('rebuilding', testRebuilding)
}
