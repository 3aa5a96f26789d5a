import type { Desk, DeskPortal } from '@tsuzuri/client'
import type { MessageKey } from '../messages/translate.ts'

export interface DeskCount {
  readonly label: MessageKey
  readonly value: number
  /** Where they are listed. */
  readonly href: string
}

/** The numbers on top of the desk, over all of its portals. */
export const deskCounts = ({ portals }: Pick<Desk, 'portals'>): readonly DeskCount[] => {
  const sum = (count: (portal: DeskPortal) => number): number => portals.reduce((total, portal) => total + count(portal), 0)
  return [
    { label: 'desk.mine', value: sum(({ mine }) => mine), href: '/desk?ball=mine' },
    { label: 'desk.ours', value: sum(({ open }) => open.firm), href: '/desk?ball=firm' },
    { label: 'desk.theirs', value: sum(({ open }) => open.client), href: '/desk?ball=client' },
    { label: 'desk.late', value: sum(({ late }) => late), href: '/desk?ball=all&late=true' },
    { label: 'desk.newContacts', value: sum(({ newContacts }) => newContacts), href: '/desk?ball=all&collection=contacts' },
    { label: 'desk.newFiles', value: sum(({ newFiles }) => newFiles), href: '#files' },
  ]
}
