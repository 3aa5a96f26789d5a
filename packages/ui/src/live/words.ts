const ja = {
  sending: '送信しています…',
  kept: '保存しました。',
  moved: '状態を変えました。',
  unreachable: 'つながりませんでした。入力はそのまま残しています。通信を確かめて、もう一度押してください。',
  refused: '受け付けられませんでした。',
  unfit: 'ここの入力を確かめてください。',
  'code-record-invalid': '入力内容を確かめてください。',
  'code-request-invalid': '入力内容を確かめてください。',
  'signed-out': 'サインインの期限が切れました。入力を控えてから、サインインし直してください。',
  stale: '最新の内容を読み込めませんでした。表示は少し前のものです。つながり次第、更新します。',
  'changed-meanwhile': 'ほかの人がこの内容を更新しました。書きかけの入力は残っています。',
  'show-latest': '入力をやめて最新の内容を表示',
  comma: '、',
  looking: 'フォルダーの中を確かめています…',
  placing: '{total}件のうち{placed}件を置きました',
  placed: '「{name}」を置きました。',
  'placed-many': '{count}件のファイルを置きました。',
  'placed-none': '置くファイルがありませんでした。',
  'not-placed': '置けなかったファイルが{count}件あります。理由は一覧のとおりです。',
  'folders-empty': '中にファイルがないフォルダーは置かれません: {names}。',
  'folders-more': '{names}、ほか{count}件',
  'left-out': 'システムが作る{count}件(.DS_Storeなど)は除きました。',
  unread: 'パソコンから読み取れず、置けませんでした: {names}。場所とアクセス権を確かめてください。',
  failed: '置けませんでした',
  retry: 'もう一度',
  'retry-all': '置けなかったものをもう一度',
  'file-unreadable':
    'ファイルを読み取れませんでした。移動・削除・変更されたか、ほかのアプリが使用中です。確かめてから、もう一度お試しください。',
  'upload-cut-off': 'サーバーとの通信が切れました。通信を確かめて、もう一度お試しください。',
  'code-file-name-invalid':
    'この名前では置けません。使えない文字、先頭や末尾の空白・ピリオド、Windowsの予約名、長すぎる名前、深すぎるフォルダーのいずれかです。名前を変えて置き直してください。',
  'code-file-too-large': 'ファイルが大きすぎます。分けるか、担当者にご相談ください。',
  'code-file-place-taken': '同じ場所に同じ名前のファイルがあります。先にそれをごみ箱へ移してください。',
  'code-access-denied': 'この操作をする権限がありません。',
  'code-portal-missing': 'このポータルは見つかりません。利用できなくなった可能性があります。',
  'code-request-broken': 'サーバーで問題が起きました。少し待ってから、もう一度お試しください。',
  'status-413': '大きすぎるため、受け付けられませんでした。',
  'status-429': '回数が多すぎます。しばらく待ってから、もう一度お試しください。',
  'status-5xx': 'サーバーがいまは応答できません。少し待ってから、もう一度お試しください。',
}
const en: Readonly<Record<keyof typeof ja, string>> = {
  sending: 'Sending…',
  kept: 'Saved.',
  moved: 'The state has been changed.',
  unreachable: 'The portal could not be reached. What you typed is still here; check the connection and press again.',
  refused: 'This was refused.',
  unfit: 'Please check this.',
  'code-record-invalid': 'Please check what you entered.',
  'code-request-invalid': 'Please check what you entered.',
  'signed-out': 'You are signed out. Copy what you typed, then sign in again.',
  stale: 'The latest state could not be loaded; what you see may be out of date.',
  'changed-meanwhile': 'Somebody has changed this meanwhile. What you typed is still here.',
  'show-latest': 'Give up what you typed and show the latest',
  comma: ', ',
  looking: 'Looking through the folders…',
  placing: '{placed} of {total} placed',
  placed: '“{name}” has been placed.',
  'placed-many': '{count} files have been placed.',
  'placed-none': 'There was no file to place.',
  'not-placed': 'Files that could not be placed: {count}. The reasons stand in the list.',
  'folders-empty': 'Folders without files are not placed: {names}.',
  'folders-more': '{names} and {count} more',
  'left-out': 'Files a system made for itself (such as .DS_Store) were left out: {count}.',
  unread: 'Could not be read from your computer, so not placed: {names}. Check where they are and whether you may open them.',
  failed: 'Not placed',
  retry: 'Try again',
  'retry-all': 'Try those not placed again',
  'file-unreadable': 'The file could not be read: it was moved, deleted or changed, or another program holds it. Check it and try again.',
  'upload-cut-off': 'The connection to the server broke off. Check it and try again.',
  'code-file-name-invalid':
    'It cannot be placed under this name: a character that is not allowed, a blank or dot at its end, a name Windows keeps for itself, a name too long, or folders too deep. Rename it and place it again.',
  'code-file-too-large': 'The file is too large. Split it, or ask your contact person.',
  'code-file-place-taken': 'There is a file of this name in this place. Move that one to the trash first.',
  'code-access-denied': 'You may not do this.',
  'code-portal-missing': 'This portal is not there. You may have lost access to it.',
  'code-request-broken': 'Something went wrong on the server. Please wait a moment and try again.',
  'status-413': 'Refused, because it is too large.',
  'status-429': 'Too many attempts. Please wait a while and try again.',
  'status-5xx': 'The server cannot answer just now. Please wait a moment and try again.',
}

export type Word = keyof typeof ja

/** The language of the page. */
export const language = (): 'ja' | 'en' => (document.documentElement.lang.startsWith('en') ? 'en' : 'ja')

/** What the browser side itself says, in the language of the page. */
export const words = (key: Word, values: Readonly<Record<string, string | number>> = {}): string =>
  (language() === 'en' ? en : ja)[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** Whether there are words for it. */
export const isWord = (key: string): key is Word => Object.hasOwn(ja, key)
