/** What is told of rows that cannot be taken in. */
export const rowWords = {
  missing: { ja: 'この番号の行はありません。新しい行なら空にしてください。', en: 'There is no such row. Leave it empty for a new one.' },
  twice: { ja: '同じ行がファイルに二度あります。', en: 'The same row stands in the file twice.' },
  mayNotAdd: { ja: 'この表へ行を追加する権限がありません。', en: 'You may not add rows to this list.' },
  mayNotChange: { ja: 'この表の行を変更する権限がありません。', en: 'You may not change rows of this list.' },
  state: {
    ja: '状態は取り込みでは変わりません。一覧でまとめて進めてください。',
    en: 'The state is not changed by a file. Take the rows on in the list.',
  },
  stale: {
    ja: 'ファイルに書き出した後で、ほかの人がこの値を変えました。',
    en: 'Somebody else changed this value after the file was taken out.',
  },
  frozen: { ja: 'この行は確定していて変更できません。', en: 'This row is final and can no longer be changed.' },
  settled: {
    ja: '合意された値は取り込みでは変わりません。依頼の画面で変えてください。',
    en: 'What was agreed is not changed by a file. Change it on the page of the row.',
  },
  beginning: { ja: '新しい行をこの状態では始められません。', en: 'A new row cannot begin in this state.' },
  denied: { ja: 'この項目を書く権限がありません。', en: 'You may not write this value.' },
  target: { ja: '指しているものがこのポータルにありません。', en: 'What it points to is not in this portal.' },
} as const
