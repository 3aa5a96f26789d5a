/** Whether a report in this state has its figures fixed: the client has it before it, or has accepted it. */
export const isFixed = (state: string): boolean => state === 'submitted' || state === 'accepted'
