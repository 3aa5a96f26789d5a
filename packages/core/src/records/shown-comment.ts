import { type RecordComment, type Role, sideOf } from '@tsuzuri/model'

/** A comment as a role may see it: what it said before is told to the side alone that said it, who may have taken it back for a reason. */
export const shownComment = (role: Role, comment: RecordComment): RecordComment =>
  sideOf(role) === comment.side ? comment : { ...comment, former: [] }
