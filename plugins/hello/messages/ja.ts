export const ja = {
  label: 'あいさつ',
  title: 'ひとこと',
  by: '書いた人',
  when: '日時',
  state: '状態',
  empty: 'あいさつはまだありません。',
  'empty-hint': '「+ ひとこと」から書くと、ここに並びます。',
  'empty-hint-reader': 'あいさつが書かれると、ここに並びます。',
  new: '+ ひとこと',
  submit: '残す',
}
