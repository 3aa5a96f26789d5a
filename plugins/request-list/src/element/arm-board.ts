import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { stepsOf } from './steps-of.ts'

export interface BoardHands {
  /** A card was let go over the column of another state. */
  readonly onDrop: (card: HTMLElement, column: HTMLElement) => void
  /** A card was taken up, or let go of, wherever that was. */
  readonly onDragging: (isDragging: boolean) => void
}

/** Lets the cards of a board be dragged from column to column; answers how to stop. */
export const armBoard = (board: HTMLElement, hands: BoardHands): (() => void) =>
  combine(
    ...[...board.querySelectorAll<HTMLElement>('[data-steps]')].map((card) => armCard(board, card, hands)),
    ...[...board.querySelectorAll<HTMLElement>('.board__column')].map((column) => armColumn(column, hands)),
  )

const armCard = (board: HTMLElement, card: HTMLElement, { onDragging }: BoardHands): (() => void) => {
  // A link would be dragged by itself, away from its card.
  for (const link of card.querySelectorAll('a')) link.draggable = false
  return draggable({
    element: card,
    onDragStart: () => {
      board.dataset['dragging'] = ''
      const steps = stepsOf(card)
      for (const column of board.querySelectorAll<HTMLElement>('.board__column'))
        column.toggleAttribute('data-may', steps.has(column.dataset['state'] ?? '') || column.contains(card))
      onDragging(true)
    },
    onDrop: () => {
      delete board.dataset['dragging']
      onDragging(false)
    },
  })
}

const armColumn = (column: HTMLElement, { onDrop }: BoardHands): (() => void) =>
  dropTargetForElements({
    element: column,
    onDragEnter: () => column.toggleAttribute('data-over', true),
    onDragLeave: () => column.removeAttribute('data-over'),
    onDrop: ({ source }) => {
      column.removeAttribute('data-over')
      if (source.element instanceof HTMLElement && !column.contains(source.element)) onDrop(source.element, column)
    },
  })
