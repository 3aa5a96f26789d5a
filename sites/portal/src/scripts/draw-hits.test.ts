// @vitest-environment jsdom
import type { SearchHit } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { drawHits } from './draw-hits.ts'

const hit = (kind: SearchHit['kind'], collection: string | null, title: string): SearchHit => ({
  ref: title,
  portal: 'abc',
  kind,
  collection,
  href: `/p/abc/${title}`,
  jump: `/p/abc/${title}`,
  title: [{ text: title, marked: false }],
  snippet: [],
  place: null,
})

test('hits stand in groups: pages, contacts, requests, files, the log, then the rest; the best of each first', () => {
  const groups = drawHits(
    [
      hit('record', 'schedule', '給与支給日'),
      hit('record', 'processing', '計算'),
      hit('file', null, '勤怠.csv'),
      hit('record', 'requests', '集計表'),
      hit('record', 'contacts', '勤怠について'),
      hit('page', null, '月次給与計算'),
      hit('page', null, '給与規程'),
    ],
    {
      groupPage: 'ページ',
      groupContacts: '連絡',
      groupRequests: '依頼',
      groupFile: 'ファイル',
      groupProcessing: '処理内容',
      groupSchedule: '予定',
    },
  )
  expect(groups.map((group) => [...group.childNodes].map((node) => node.textContent))).toEqual([
    ['ページ', '月次給与計算', '給与規程'],
    ['連絡', '勤怠について'],
    ['依頼', '集計表'],
    ['ファイル', '勤怠.csv'],
    ['処理内容', '計算'],
    ['予定', '給与支給日'],
  ])
})
