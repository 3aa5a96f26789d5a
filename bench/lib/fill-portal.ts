import type { Ask } from './ask-api.ts'

const portal = '/portals/abc'
const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number + 1)
const day = 86_400_000

/** Fills the portal `abc`, whose home page is the template's, as a client's portal is after a month: a tree of pages, thirty rows in each collection, ten files. */
export const fillPortal = async (ask: Ask): Promise<void> => {
  for (const number of numbers(10)) {
    const form = new FormData()
    form.set('folder', number % 2 === 0 ? '/給与' : '/社会保険')
    form.set('file', new File([`社員番号,氏名,支給額\n${number},青木,${number * 1000}\n`], `2026年${number}月分 勤怠.csv`))
    await ask('POST', `${portal}/files`, form)
  }
  await fillRows(ask, Date.now())
  for (const number of numbers(12)) {
    await ask('POST', `${portal}/pages`, { title: `業務フロー ${number}`, slug: `flow-${number}`, markdown: text(number) })
  }
  for (const number of numbers(6)) {
    await ask('POST', `${portal}/pages`, { title: `マスタ ${number}`, slug: `master-${number}`, parent: 'flow-1', markdown: text(number) })
  }
}

const fillRows = async (ask: Ask, now: number): Promise<void> => {
  const at = (days: number): string => new Date(now + days * day).toISOString()
  const add = (collection: string, record: object) => ask('POST', `${portal}/collections/${collection}/records`, record)
  for (const number of numbers(30)) {
    await add('contacts', {
      title: `${number}月分の勤怠データについて`,
      fields: { body: `${number}名分をお送りします。ご確認ください。`, channel: 'mail', category: 'inquiry', counterpart: '青木' },
    })
    await add('requests', {
      title: `部門別の集計表 ${number}`,
      dueAt: at(number - 10),
      fields: { description: '部門別に集計してください。', format: 'Excel', priority: 'normal' },
    })
    await add('schedule', {
      title: `給与計算 ${number}`,
      startsAt: at(number - 15),
      fields: { allDay: true, kind: 'calculation', side: 'firm' },
    })
  }
}

const text = (number: number): string => `# 手順 ${number}

この業務は毎月 **${number} 日** までに終えます。

| 項目 | 内容 |
|---|---|
${numbers(20)
  .map((row) => `| 項目 ${row} | 締め日の ${row} 営業日前までに届いた分を計算します |`)
  .join('\n')}

${numbers(15)
  .map((row) => `${row}. 担当者は勤怠データを確認し、不備があれば連絡表に書きます。`)
  .join('\n')}
`
