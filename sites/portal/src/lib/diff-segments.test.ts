import type { BlockChange } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { diffSegments } from './diff-segments.ts'

const block = (kind: BlockChange['kind'], after: string): BlockChange => ({ kind, after })
const told = (...blocks: readonly BlockChange[]) =>
  diffSegments(blocks).map(({ folded, blocks: run }) => [folded, run.map(({ after }) => after).join('')])

test('a change is read with what stands beside it; what is far from any change is folded', () => {
  const same = (text: string) => block('same', text)
  expect(told(same('a'), same('b'), same('c'), block('changed', 'D'), same('e'), same('f'))).toEqual([
    [true, 'ab'],
    [false, 'cDe'],
    [true, 'f'],
  ])
  expect(told(block('added', 'A'), same('b'))).toEqual([[false, 'Ab']])
})
