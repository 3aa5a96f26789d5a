const ja = {
  sending: '送信しています…',
  kept: '保存しました。',
  moved: '状態を変えました。',
  unreachable: 'つながりませんでした。入力はそのまま残しています。通信を確かめて、もう一度押してください。',
  refused: '受け付けられませんでした。',
  'signed-out': 'サインインの期限が切れました。入力を控えてから、サインインし直してください。',
  stale: '最新の内容を読み込めませんでした。表示は少し前のものです。つながり次第、更新します。',
  placed: '「{name}」を置きました。',
  failed: '置けませんでした',
  retry: 'もう一度',
  requested: '「{name}」で依頼を作りました。',
  'open-request': '依頼 #{number} を開く',
}
const en: Readonly<Record<keyof typeof ja, string>> = {
  sending: 'Sending…',
  kept: 'Saved.',
  moved: 'The state has been changed.',
  unreachable: 'The portal could not be reached. What you typed is still here; check the connection and press again.',
  refused: 'This was refused.',
  'signed-out': 'You are signed out. Copy what you typed, then sign in again.',
  stale: 'The latest state could not be loaded; what you see may be out of date.',
  placed: '“{name}” has been placed.',
  failed: 'Not placed',
  retry: 'Try again',
  requested: 'A request with “{name}” has been made.',
  'open-request': 'Open request #{number}',
}

/** What the browser side itself says, in the language of the page. */
export const words = (key: keyof typeof ja, values: Readonly<Record<string, string | number>> = {}): string =>
  (document.documentElement.lang.startsWith('en') ? en : ja)[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
