import type { TsuzuriError } from '@tsuzuri/model'

const words: Readonly<Record<string, string>> = {
  'file.name-invalid': 'ファイルまたはフォルダーの名前が使えません。名前を変えて、もう一度置いてください。',
  'file.too-large': 'ファイルが大きすぎます。分けて、もう一度置いてください。',
  'file.place-is-folder': '同じ名前のフォルダーがあります。名前を変えて、もう一度置いてください。',
  'file.place-is-file': 'フォルダーと同じ名前のファイルがあります。フォルダーの名前を変えて、もう一度置いてください。',
  'portal.missing': 'このフォルダーのポータルがありません。管理者に連絡してください。',
}

/** What lies beside a file that could not be taken, for whoever looks there. */
export const failureNote = ({ code, message, hint }: TsuzuriError): string =>
  [words[code] ?? '共有ドライブに置けませんでした。管理者に連絡してください。', `${message} ${hint ?? ''}`.trim(), code, ''].join('\n')
