import { expect, test } from 'vitest'
import { translator } from '../messages/translate.ts'
import { blockSettings } from './block-settings.ts'

const block = {
  label: '連絡表',
  caption: { before: '人員', after: '人員' },
  attributes: [
    { label: '表示件数', before: '10', after: '20' },
    { label: '手段', before: null, after: '電話' },
  ],
}

test('a block that is set otherwise tells what was and is, in the reader’s words', () => {
  expect(blockSettings(block, true, translator('ja'))).toEqual([
    { label: '表示件数', before: '10', after: '20' },
    { label: '手段', before: '指定なし', after: '電話' },
  ])
  expect(blockSettings({ ...block, caption: { before: '人員', after: null }, attributes: [] }, true, translator('en'))).toEqual([
    { label: 'Caption', before: '人員', after: 'not set' },
  ])
})

test('one that came or went says what it shows, with the name it has on the page', () => {
  const gone = { ...block, attributes: [{ label: '表示件数', before: '10', after: null }] }
  expect(blockSettings(gone, false, translator('ja'))).toEqual([
    { label: '見出し', after: '人員' },
    { label: '表示件数', after: '10' },
  ])
})
