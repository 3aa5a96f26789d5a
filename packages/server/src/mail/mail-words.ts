import type { Locale, NoticeKind } from '@tsuzuri/model'

interface MailWords {
  readonly kinds: Readonly<Record<NoticeKind, (name: string) => string>>
  readonly greeting: (name: string) => string
  readonly digest: (count: number) => string
  readonly open: string
  readonly settings: string
  readonly why: string
}

const words: Readonly<Record<Locale, MailWords>> = {
  ja: {
    kinds: {
      assigned: (name) => `${name}さんが、あなたを担当にしました`,
      turn: (name) => `${name}さんから、ボールが来ました`,
      reply: (name) => `${name}さんがコメントしました`,
      ended: (name) => `${name}さんが終えました(検収・完了など)`,
      escalated: () => 'ボールが止まっています',
      asked: (name) => `${name}さんから、確認または読了のお願いです`,
      confirmed: (name) => `${name}さんが確認しました`,
      file: (name) => `${name}さんがファイルを置きました`,
    },
    greeting: (name) => `${name} 様`,
    digest: (count) => `お知らせ${count}件`,
    open: '開く',
    settings: 'メールでの受け取り方を変える',
    why: 'このメールは、綴(Tsuzuri)のお知らせをお送りしたものです。このメールには返信できません。',
  },
  en: {
    kinds: {
      assigned: (name) => `${name} assigned it to you`,
      turn: (name) => `${name} passed the ball to you`,
      reply: (name) => `${name} commented`,
      ended: (name) => `${name} accepted or closed it`,
      escalated: () => 'The ball has not moved',
      asked: (name) => `${name} asks you to confirm or read it`,
      confirmed: (name) => `${name} confirmed it`,
      file: (name) => `${name} placed files`,
    },
    greeting: (name) => `Dear ${name},`,
    digest: (count) => `${count} ${count === 1 ? 'notice' : 'notices'}`,
    open: 'Open',
    settings: 'Choose what is mailed',
    why: 'Tsuzuri sends you this notice. Answers to this mail are not read.',
  },
}

export const mailWords = (locale: Locale): MailWords => words[locale]
