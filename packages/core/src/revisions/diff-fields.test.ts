import { expect, test } from 'vitest'
import { diffFields } from './diff-fields.ts'

test('a table tells which of its rows came, went, or say something else', () => {
  const [close, send, pay] = [{ what: '締める' }, { what: '送る' }, { what: '支給する' }]
  const late = { what: '送る', limit: '25日' }
  const rowsOf = (before: readonly object[], after: readonly object[]) =>
    diffFields({ steps: before } as never, { steps: after } as never).map(({ rows }) => rows)
  expect(rowsOf([close, send, pay], [close, late, pay])).toEqual([[{ kind: 'changed', number: 2, before: send, after: late }]])
  expect(rowsOf([close, pay], [close, send, pay])).toEqual([[{ kind: 'added', number: 2, after: send }]])
  expect(rowsOf([close, send, pay], [pay])).toEqual([
    [
      { kind: 'removed', number: 1, before: close },
      { kind: 'removed', number: 2, before: send },
    ],
  ])
  expect(diffFields({ steps: [{ a: 1, b: 2 }] }, { steps: [{ b: 2, a: 1 }] })).toEqual([])
  expect(diffFields({ steps: '表' }, { steps: [close] })).toEqual([{ field: 'steps', before: '表', after: [close] }])
})
