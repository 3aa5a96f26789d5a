/** A value as it travels: dates have become ISO texts, all else is as the model says. */
export type Wire<Value> = Value extends Date
  ? string
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : { readonly [Key in keyof Value]: Wire<Value[Key]> }
