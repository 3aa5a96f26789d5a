import type { FieldValues } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { swimLanes } from './swim-lanes.ts'
import { wrapText } from './wrap-text.ts'

const steps: FieldValues = {
  steps: [
    { who: 'client-staff', what: '勤怠を締める', to: '勤怠データ' },
    { who: 'member', what: '給与を計算する', when: '支給日の5営業日前', from: '勤怠データ', to: '差異一覧' },
    { who: 'member', what: '' },
    { who: 'client-admin', what: '計算結果を確認する' },
  ],
}
const textsIn = (nodes: readonly unknown[]): string[] =>
  nodes.flatMap((node) => {
    const { type, value, tagName, children = [] } = node as { type: string; value?: string; tagName?: string; children?: unknown[] }
    return type === 'text' ? [value ?? ''] : tagName === 'li' ? [textsIn(children).join('')] : textsIn(children)
  })

test('a flow is drawn in a lane for each who does something, and told as a list in the order of the work', () => {
  expect(textsIn(swimLanes(steps, 'ja'))).toEqual([
    '業務の流れ',
    '貴社 担当',
    '貴社 承認者',
    '弊社 担当',
    '勤怠データ',
    '差異一覧',
    '1. 勤怠を締める',
    '2. 給与を計算する',
    '支給日の5営業日前',
    '3. 計算結果を確認する',
    '貴社 担当 勤怠を締める 渡すもの: 勤怠データ',
    '弊社 担当 給与を計算する 期限: 支給日の5営業日前 受け取るもの: 勤怠データ 渡すもの: 差異一覧',
    '貴社 承認者 計算結果を確認する',
  ])
  expect([swimLanes({}, 'ja'), swimLanes({ steps: '表' }, 'ja')]).toEqual([[], []])
})

test('more steps than a table may have are not drawn, whoever they are said to be of', () => {
  const many = { steps: Array.from({ length: 3000 }, (_, index) => ({ who: `誰${index}`, what: `作業${index}` })) }
  const texts = textsIn(swimLanes(many, 'ja'))
  expect([texts.includes('誰499 作業499'), texts.some((text) => text.includes('作業500'))]).toEqual([true, false])
})

test('words in a box are broken where they would leave it, and what has no place ends in a sign', () => {
  expect(wrapText('給与を計算し、前月との差異一覧を作る', 140, 4)).toEqual(['給与を計算し、前月と', 'の差異一覧を作る'])
  expect(wrapText('Calculate the pay of June', 100, 4)).toEqual(['Calculate', 'the pay of', 'June'])
  expect(wrapText('給与を計算し、前月との差異一覧を作る', 70, 2)).toEqual(['給与を計算', 'し、前月…'])
})
