import { writingRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'

/** Minutes, typed by both sides during the call. */
export const minutes = definePageType({
  label: { ja: '議事録', en: 'Minutes' },
  writers: writingRoles,
  fields: {
    heldAt: { kind: 'datetime', label: { ja: '開催日時', en: 'Held at' } },
    attendees: {
      kind: 'text',
      label: { ja: '出席者', en: 'Attendees' },
      help: { ja: '貴社、弊社の順に書きます。', en: 'The client’s people first, then the firm’s.' },
      maxLength: 500,
    },
    place: {
      kind: 'text',
      label: { ja: '場所', en: 'Place' },
      help: { ja: '会議室名、またはオンライン会議の名前です。', en: 'The room, or the name of the online meeting.' },
      maxLength: 200,
    },
  },
  body: `## 議題

## 決まったこと

## 宿題

| 内容 | 担当 | 期限 |
| --- | --- | --- |
|  |  |  |
`,
})
