import type { Desk, DeskPortal } from '@tsuzuri/client'
import { sideOf } from '@tsuzuri/model'
import type { MessageKey } from '../messages/translate.ts'

export interface DeskCount {
  readonly label: MessageKey
  readonly value: number
}

/** The numbers on top of the desk, over all of its portals. */
export const deskCounts = ({ portals }: Pick<Desk, 'portals'>): readonly DeskCount[] => {
  const sum = (count: (portal: DeskPortal) => number): number => portals.reduce((total, portal) => total + count(portal), 0)
  return [
    { label: 'desk.mine', value: sum(({ role, open }) => open[sideOf(role)]) },
    { label: 'desk.theirs', value: sum(({ role, open }) => open[sideOf(role) === 'firm' ? 'client' : 'firm']) },
    { label: 'desk.late', value: sum(({ late }) => late) },
    { label: 'desk.newFiles', value: sum(({ newFiles }) => newFiles) },
  ]
}
