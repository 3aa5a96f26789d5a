import type { Localized } from './localized.ts'
import type { Role } from './role.ts'

/** What people call the roles. */
export const roleNames: Readonly<Record<Role, Localized>> = {
  'firm-admin': { ja: '管理者', en: 'Firm admin' },
  director: { ja: 'ディレクター', en: 'Director' },
  member: { ja: '担当', en: 'Member' },
  'client-admin': { ja: '承認者', en: 'Client admin' },
  'client-staff': { ja: '顧客担当', en: 'Client staff' },
  'client-viewer': { ja: '閲覧者', en: 'Viewer' },
}
