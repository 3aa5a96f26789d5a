/** What is said of saving: each says what has happened, what is kept, and what to do. */
const ja = {
  saved: '保存済み',
  saving: '保存中…',
  slow: '保存に時間がかかっています。通信が遅いか、途切れています。',
  offline: 'オフラインです。つながりしだい、自動で保存します。',
  failing: 'サーバーがいま保存できません。自動でやり直しています。',
  refused: 'この入力は保存できませんでした。保存済みの内容は残っています。ページを読み直すと続けられます。',
  full: 'このページは大きさの上限(8 MB)に達しているため、この入力は保存できませんでした。保存済みの内容は残っています。ページを読み直し、文章を減らすか、別のページに分けてください。',
  /** Follows what cannot be saved just now. */
  allSaved: 'ここまでの入力は保存済みです。',
  held: '入力はこの端末に控えてあるので、閉じても失われません。',
  stayOpen: 'まだ保存されていない入力があります。このページを閉じると失われます。',
  over: {
    ended: '編集を続けられません。保存済みの内容は残っています。',
    denied: 'このページを編集する権限がなくなりました。読むことはできます。保存済みの内容は残っています。',
    outside: 'このポータルを開く権限がなくなりました。保存済みの内容は残っています。',
    signedOut: 'サインアウトしたか、期限が切れました。サインインし直すと続けられます。保存済みの内容は残っています。',
    replaced: 'このページは控えから元に戻されたため、編集を続けられません。ページを読み直すと、いまの内容から続けられます。',
    outdated: 'システムが新しくなりました。ページを読み直すと続けられます。保存済みの内容は残っています。',
    tooLarge: '一度に保存できる大きさ(8 MB)を超えました。ページを読み直し、分けて入力してください。保存済みの内容は残っています。',
  },
  trashed: (by: string | null, at: string | null) => {
    const when = at === null ? '' : `${at}に`
    return by === null ? `このページは${when}ごみ箱に移されました。` : `${by}さんが${when}このページをごみ箱に移しました。`
  },
  restorable: '保存済みの内容は残っていて、ごみ箱から元に戻せます。',
  restoredByOthers: '保存済みの内容は残っています。元に戻すには、担当者にご連絡ください。',
  goOn: {
    reload: 'ページを読み直す',
    read: 'ページを読む',
    outside: '最初の画面へ',
    signedOut: 'サインインする',
    trash: 'ごみ箱を開く',
    home: 'ホームへ',
  },
  unsaved: 'まだ保存されていない入力があります。',
  unsavedHeld: 'まだ保存されていない入力は、この端末に控えてあります。',
  copyText: '入力した内容をコピー',
  copied: 'コピーしました',
  /** Of what an earlier sitting has left in the browser. */
  left: {
    broughtIn: (when: string) => `保存されずにこの端末に残っていた入力(${when})を、ページに取り込みました。`,
    offered: (when: string) => `この端末に、保存されていない入力(${when})が残っています。このページには自動で取り込めません。`,
    comma: '、',
    undo: '元に戻す',
    undone: '取り込みを元に戻しました。',
    close: '閉じる',
    bringIn: 'もう一度取り込む',
    cannot: '取り込めませんでした。内容をコピーしてお使いください。',
    show: '内容を見る',
    hide: '内容を隠す',
    noText: '(文字の入力はありません)',
    discard: '破棄する',
    discarded: '残っていた入力を破棄しました。',
  },
}
export type SaveWords = typeof ja

const en: SaveWords = {
  saved: 'Saved',
  saving: 'Saving…',
  slow: 'Saving takes long. The connection is slow, or has broken off.',
  offline: 'Offline. It will be saved by itself once the connection is back.',
  failing: 'The server cannot save just now. It is tried again by itself.',
  refused: 'What was typed here could not be saved. What was saved is kept. Load the page again to go on.',
  full: 'This page has reached its largest size (8 MB), so what was typed here could not be saved. What was saved is kept. Load the page again, then shorten it or divide it into several pages.',
  allSaved: 'All you typed so far is saved.',
  held: 'What you typed is kept on this device, and is not lost when you close this page.',
  stayOpen: 'Some of what you typed is not saved, and is lost when you close this page.',
  over: {
    ended: 'Editing cannot go on. What was saved is kept.',
    denied: 'You may no longer edit this page, only read it. What was saved is kept.',
    outside: 'You may no longer open this portal. What was saved is kept.',
    signedOut: 'You have been signed out. Sign in again to go on. What was saved is kept.',
    replaced: 'This page was brought back from a backup, so editing cannot go on. Load the page again to go on from what it says now.',
    outdated: 'The system has been updated. Load the page again to go on. What was saved is kept.',
    tooLarge: 'This is more than can be saved at once (8 MB). Load the page again and enter it in parts. What was saved is kept.',
  },
  trashed: (by, at) => {
    const when = at === null ? '' : ` on ${at}`
    return by === null ? `This page was put in the trash${when}.` : `${by} put this page in the trash${when}.`
  },
  restorable: ' What was saved is kept and can be restored from the trash.',
  restoredByOthers: ' What was saved is kept. To have it restored, ask the person in charge.',
  goOn: {
    reload: 'Load the page again',
    read: 'Read the page',
    outside: 'To the first screen',
    signedOut: 'Sign in',
    trash: 'Open the trash',
    home: 'To the home page',
  },
  unsaved: 'Some of what you typed is not saved.',
  unsavedHeld: 'What is not saved is kept on this device.',
  copyText: 'Copy what was typed',
  copied: 'Copied',
  left: {
    broughtIn: (when) => `What was left unsaved on this device (${when}) has been brought into the page.`,
    offered: (when) => `Something you typed (${when}) was left unsaved on this device. It cannot be brought into this page by itself.`,
    comma: ', ',
    undo: 'Undo',
    undone: 'It has been taken out again.',
    close: 'Close',
    bringIn: 'Try once more',
    cannot: 'It could not be brought in. Copy the text instead.',
    show: 'Show it',
    hide: 'Hide it',
    noText: '(no text was typed)',
    discard: 'Throw it away',
    discarded: 'What was left has been thrown away.',
  },
}

export const saveWords = (locale: 'ja' | 'en'): SaveWords => (locale === 'en' ? en : ja)
