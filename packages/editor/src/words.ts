/** Every word the editor shows. */
const ja = {
  saved: '保存しました',
  saving: '保存中…',
  offline: 'オフラインです。つながり次第保存します',
  refused: 'この変更は保存できません。ページを読み直してください',
  ended: '編集を続けられません。ページを読み直してください',
  notReached: '編集の準備ができませんでした。通信を確かめて、もう一度お試しください',
  toolbar: '書式',
  heading: '見出し', paragraph: '本文', bold: '太字', italic: '斜体', strike: '取り消し線', code: 'コード', link: 'リンク',
  bulletList: '箇条書き', orderedList: '番号つき', taskList: 'チェック', quote: '引用', codeBlock: 'コード枠', rule: '区切り線', table: '表',
  addRow: '行を追加', addColumn: '列を追加', deleteRow: '行を削除', deleteColumn: '列を削除',
  undo: '元に戻す', redo: 'やり直す', insert: '挿入', insertHint: '「/」でも挿入できます',
  linkAddress: 'リンク先のアドレス(空にすると解除します)',
  headingLevel: (level: number) => `見出し${level}`,
  nothingFits: '当てはまるものがありません',
  unknownBlock: (name: string) => `未知のブロック「${name}」`,
  removeBlock: '取り除く', setUpBlock: '設定', attributes: '属性', apply: '適用',
  blockNotShown: '表示できません。編集を終えると元どおり表示されます。',
  fields: '項目', empty: '未記入', yes: 'はい', no: 'いいえ',
  text: 'ページの本文',
}
export type Words = typeof ja

const en: Words = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Offline. It will be saved once the connection is back',
  refused: 'This change cannot be saved. Load the page again',
  ended: 'Editing cannot go on. Load the page again',
  notReached: 'Editing could not begin. Check the connection and try again',
  toolbar: 'Format',
  heading: 'Heading', paragraph: 'Text', bold: 'Bold', italic: 'Italic', strike: 'Strikethrough', code: 'Code', link: 'Link',
  bulletList: 'Bullets', orderedList: 'Numbers', taskList: 'Checks', quote: 'Quote', codeBlock: 'Code block', rule: 'Rule', table: 'Table',
  addRow: 'Add row', addColumn: 'Add column', deleteRow: 'Delete row', deleteColumn: 'Delete column',
  undo: 'Undo', redo: 'Redo', insert: 'Insert', insertHint: 'Type "/" to insert, too',
  linkAddress: 'Address of the link (empty removes it)',
  headingLevel: (level: number) => `Heading ${level}`,
  nothingFits: 'Nothing fits',
  unknownBlock: (name: string) => `Unknown block "${name}"`,
  removeBlock: 'Remove', setUpBlock: 'Set up', attributes: 'Attributes', apply: 'Apply',
  blockNotShown: 'It cannot be shown here. It will be there when editing is done.',
  fields: 'Fields', empty: 'Not filled in', yes: 'Yes', no: 'No',
  text: 'Text of the page',
}

export const words = (locale: 'ja' | 'en'): Words => (locale === 'en' ? en : ja)
