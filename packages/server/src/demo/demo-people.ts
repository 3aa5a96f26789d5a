import type { DemoPerson } from './demo-story.ts'

/** The demo's accounts, one per role, and a second client's own. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'admin',
    name: '佐伯 真由美',
    email: 'admin@tsuzuri.example',
    password: 'tsuzuri-firm-admin',
    role: 'firm-admin',
    portals: ['abc', 'xyz'],
  },
  {
    key: 'director',
    name: '山田 健一',
    email: 'director@tsuzuri.example',
    password: 'tsuzuri-director',
    role: 'director',
    portals: ['abc', 'xyz'],
  },
  { key: 'member', name: '小林 彩', email: 'member@tsuzuri.example', password: 'tsuzuri-member', role: 'member', portals: ['abc', 'xyz'] },
  {
    key: 'abc-admin',
    name: '田中 浩司',
    email: 'client-admin@abc.example',
    password: 'tsuzuri-client-admin',
    role: 'client-admin',
    portals: ['abc'],
  },
  {
    key: 'abc-staff',
    name: '鈴木 由佳',
    email: 'client-staff@abc.example',
    password: 'tsuzuri-client-staff',
    role: 'client-staff',
    portals: ['abc'],
  },
  {
    key: 'abc-viewer',
    name: '高橋 誠',
    email: 'client-viewer@abc.example',
    password: 'tsuzuri-client-viewer',
    role: 'client-viewer',
    portals: ['abc'],
  },
  {
    key: 'xyz-staff',
    name: '渡辺 美咲',
    email: 'client-staff@xyz.example',
    password: 'tsuzuri-xyz-staff',
    role: 'client-staff',
    portals: ['xyz'],
  },
]
